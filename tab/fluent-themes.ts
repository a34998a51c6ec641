/**
 * Vite plugin: `virtual:fluent/<theme>.css` is one of Fluent's Teams themes as a style sheet, for the root while
 * the theme's name stands there. Fluent makes the values of palettes and writes the sheet in the browser: that
 * is done here, once, and weighs nothing in the first view's script.
 */
import {
  createCSSRuleFromTheme,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { Plugin } from 'vite';

const THEMES: Readonly<Record<string, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
const ID = /^virtual:fluent\/(\w+)\.css$/;

const withFont = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase: `'Segoe UI', 'Open Sans Fit', ${theme.fontFamilyBase}`,
});

export function fluentThemes(): Plugin {
  return {
    name: 'fluent-themes',
    resolveId: (id) => (ID.test(id) ? id : null),
    load: (id) => {
      const name = ID.exec(id)?.[1] ?? '';
      const theme = THEMES[name];
      return theme ? createCSSRuleFromTheme(`:root[data-theme="${name}"]`, withFont(theme)) : null;
    },
  };
}
