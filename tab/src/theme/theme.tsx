/** Fluent's three Teams themes and our own colours, as the host says. */
import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { ThemeName } from '../host/host.ts';
import { customProperties } from './colours.ts';
import './theme.css';
import classes from './theme.module.css';

const LOADERS: Readonly<Record<ThemeName, () => Promise<unknown>>> = {
  default: () => import('virtual:fluent/default.css'),
  dark: () => import('virtual:fluent/dark.css'),
  contrast: () => import('virtual:fluent/contrast.css'),
};

/** Loads a theme's style sheet with Fluent's tokens; rejects where it cannot be had. */
export async function loadTheme(name: ThemeName): Promise<void> {
  await LOADERS[name]();
}

/** Puts a theme on the root, at once: our colours, and Fluent's where its sheet has come. */
export function applyTheme(name: ThemeName): void {
  const root = document.documentElement;
  root.dataset.theme = name;
  for (const [property, value] of customProperties(name)) root.style.setProperty(`--host-${property}`, value);
}

interface ThemeProps {
  readonly name: ThemeName;
  /** The theme that is loaded already. */
  readonly first: ThemeName;
  readonly children: ReactNode;
}

/**
 * The theme that the host names; the last one stays until the new one is there. The tokens stand on the root, so
 * Fluent's provider gets none and writes none.
 */
export function Theme({ name, first, children }: ThemeProps) {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (name === shown) return;
    let wanted = true;
    void loadTheme(name).then(() => {
      if (!wanted) return;
      applyTheme(name);
      setShown(name);
    });
    return () => {
      wanted = false;
    };
  }, [name, shown]);
  return <FluentProvider className={classes.page}>{children}</FluentProvider>;
}
