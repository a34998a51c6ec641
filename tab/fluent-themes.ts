/**
 * Vite plugin: `virtual:fluent/<theme>` is one of Fluent's Teams themes as plain values. Fluent makes them of
 * palettes, which would weigh twice as much in the browser.
 */
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { Plugin } from 'vite';

const THEMES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  default: { ...teamsLightTheme },
  dark: { ...teamsDarkTheme },
  contrast: { ...teamsHighContrastTheme },
};
const PREFIX = 'virtual:fluent/';

export function fluentThemes(): Plugin {
  return {
    name: 'fluent-themes',
    resolveId: (id) => (id.startsWith(PREFIX) && id.slice(PREFIX.length) in THEMES ? `\0${id}` : null),
    load: (id) =>
      id.startsWith(`\0${PREFIX}`)
        ? `export default ${JSON.stringify(THEMES[id.slice(PREFIX.length + 1)])};`
        : null,
  };
}
