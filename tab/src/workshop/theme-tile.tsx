/** The workshop's theme as a tile: its colour, its mark, in the contrast theme an outline. */
import type { Colour } from '#contract/clock.ts';
import { MARK_PATHS, PLUS_PATH } from '../clock/ring/marks.ts';
import { THEME_COLOURS } from '../theme/colours.ts';
import page from './page.module.css';

/** `colour` null: no theme yet. Its name stands beside it in words. */
export function ThemeTile({ colour }: { readonly colour: Colour | null }) {
  return (
    <svg className={page.tile} viewBox="-26 -26 52 52" aria-hidden="true" focusable="false">
      <rect
        x="-25"
        y="-25"
        width="50"
        height="50"
        rx="6"
        fill={colour === null ? 'transparent' : `var(--theme-${colour})`}
        stroke={colour === null ? 'currentColor' : 'var(--ring-outline)'}
        strokeWidth="1.5"
        strokeDasharray={colour === null ? '4 3' : undefined}
      />
      <path
        d={colour === null ? PLUS_PATH : MARK_PATHS[THEME_COLOURS[colour].mark]}
        transform="scale(10)"
        fill={colour === null ? 'currentColor' : 'var(--on-theme)'}
        fillRule="evenodd"
      />
    </svg>
  );
}
