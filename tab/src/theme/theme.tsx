/** Fluent's three Teams themes and our own colours, as the host says. */
import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect } from 'react';
import type { ThemeName } from '../host/host.ts';
import { customProperties } from './colours.ts';
import './theme.css';
import classes from './theme.module.css';

const FLUENT = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Puts the colours of a theme on the root, so that the page has them before React draws. */
export function applyTheme(theme: ThemeName): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  for (const [name, value] of customProperties(theme)) root.style.setProperty(`--host-${name}`, value);
}

export function Theme({ theme, children }: { readonly theme: ThemeName; readonly children: ReactNode }) {
  useLayoutEffect(() => applyTheme(theme), [theme]);
  return (
    <FluentProvider theme={FLUENT[theme]}>
      {/* Not on the provider: its class goes on to every menu and dialog, which would then hide the page. */}
      <div className={classes.page}>{children}</div>
    </FluentProvider>
  );
}
