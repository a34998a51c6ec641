/** The eight colours of themes with their mark and pattern, and the ring's own colours (`look.md`, Themes). */
import type { ThemeName } from '../host/host.ts';

export type ThemeColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type Mark = 'disc' | 'triangle' | 'square' | 'diamond' | 'cross' | 'star' | 'rings' | 'bars';
export type Pattern =
  | 'plain'
  | 'diagonal'
  | 'dots'
  | 'horizontal'
  | 'vertical'
  | 'cross'
  | 'double-vertical'
  | 'check';

export interface ThemeLook {
  readonly mark: Mark;
  /** The mark as a character, for texts. */
  readonly sign: string;
  /** Of the contrast theme and of print; the colour never stands alone. */
  readonly pattern: Pattern;
  readonly light: string;
  readonly dark: string;
}

export const THEME_COLOURS: Readonly<Record<ThemeColour, ThemeLook>> = {
  1: { mark: 'disc', sign: '●', pattern: 'plain', light: '#1357ad', dark: '#5499ee' },
  2: { mark: 'triangle', sign: '▲', pattern: 'diagonal', light: '#05838a', dark: '#67e0e3' },
  3: { mark: 'square', sign: '■', pattern: 'dots', light: '#2f5b10', dark: '#9ad97a' },
  4: { mark: 'diamond', sign: '◆', pattern: 'horizontal', light: '#956b07', dark: '#c6992a' },
  5: { mark: 'cross', sign: '✚', pattern: 'vertical', light: '#651c0d', dark: '#ffc9ad' },
  6: { mark: 'star', sign: '★', pattern: 'cross', light: '#c5416c', dark: '#e36a78' },
  7: { mark: 'rings', sign: '◎', pattern: 'double-vertical', light: '#6c1a80', dark: '#e29ff8' },
  8: { mark: 'bars', sign: '〓', pattern: 'check', light: '#283d4d', dark: '#a0aab3' },
};

/** The page's ground under its cards, tracks of the ring, the mark on a colour, outlines and selection; contrast has outlines instead of fills. */
const RING: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  default: {
    ground: '#f5f5f5',
    'ring-coming': '#f5f5f5',
    'ring-elapsed': '#e9e9ec',
    'ring-outline': 'transparent',
    'ring-selected': '#5b5fc7',
    'on-theme': '#ffffff',
  },
  dark: {
    ground: '#1f1f1f',
    'ring-coming': '#303030',
    'ring-elapsed': '#3d3d3d',
    'ring-outline': 'transparent',
    'ring-selected': '#9299f7',
    'on-theme': '#1f1f1f',
  },
  contrast: {
    ground: '#000000',
    'ring-coming': '#000000',
    'ring-elapsed': '#000000',
    'ring-outline': '#ffffff',
    'ring-selected': '#1aebff',
    'on-theme': '#ffffff',
  },
};

/**
 * Names and values of the root's custom properties. In style sheets and SVG they are `--theme-1` … `--theme-8`
 * (fills), `--on-theme` (the mark on a fill), `--ring-coming`, `--ring-elapsed`, `--ring-outline` and
 * `--ring-selected`: `theme.css` has its own for print and for forced colours.
 */
export function customProperties(theme: ThemeName): ReadonlyMap<string, string> {
  const properties = new Map(Object.entries(RING[theme]));
  for (const [colour, look] of Object.entries(THEME_COLOURS)) {
    const fill = { default: look.light, dark: look.dark, contrast: '#000000' }[theme];
    properties.set(`theme-${colour}`, fill);
  }
  return properties;
}
