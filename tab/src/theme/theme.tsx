/** Fluent's three Teams themes and our own colours, as the host says. */
import { FluentProvider, type Theme as FluentTheme } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { ThemeName } from '../host/host.ts';
import { customProperties } from './colours.ts';
import './theme.css';
import classes from './theme.module.css';

const LOADERS: Readonly<Record<ThemeName, () => Promise<{ readonly default: FluentTheme }>>> = {
  default: () => import('virtual:fluent/default'),
  dark: () => import('virtual:fluent/dark'),
  contrast: () => import('virtual:fluent/contrast'),
};

/** A theme with Fluent's tokens, ready to be drawn. */
export interface LoadedTheme {
  readonly name: ThemeName;
  readonly fluent: FluentTheme;
}

/** Loads a theme's chunk; rejects where it cannot be had. */
export async function loadTheme(name: ThemeName): Promise<LoadedTheme> {
  const fluent = (await LOADERS[name]()).default;
  return {
    name,
    fluent: { ...fluent, fontFamilyBase: `'Segoe UI', 'Open Sans Fit', ${fluent.fontFamilyBase}` },
  };
}

/** Puts our colours of a theme on the root, at once: the page's ground needs no Fluent. */
export function applyTheme(name: ThemeName): void {
  const root = document.documentElement;
  root.dataset.theme = name;
  for (const [property, value] of customProperties(name)) root.style.setProperty(`--host-${property}`, value);
}

interface ThemeProps {
  readonly name: ThemeName;
  readonly first: LoadedTheme;
  readonly children: ReactNode;
}

/** The theme that the host names; the last one stays until the new one is there. */
export function Theme({ name, first, children }: ThemeProps) {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (name === shown.name) return;
    let wanted = true;
    void loadTheme(name).then((loaded) => {
      if (!wanted) return;
      applyTheme(name);
      setShown(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [name, shown.name]);
  return (
    <FluentProvider theme={shown.fluent} className={classes.page}>
      {children}
    </FluentProvider>
  );
}
