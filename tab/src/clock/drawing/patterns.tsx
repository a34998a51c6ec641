/** The patterns of the theme colours for the contrast theme, forced colours and print, in the colour of the outline. */
import { memo } from 'react';
import type { Colour } from '#contract/clock.ts';
import classes from './wedge.module.css';

/** Lines and dots of a tile of 6 × 6 px; colour 1 is plain. */
const TILES: Readonly<
  Partial<Record<Colour, { readonly d: string; readonly turn?: number; readonly dots?: boolean }>>
> = {
  2: { d: 'M0 3H6', turn: -45 },
  3: { d: 'M3 1.8a1.2 1.2 0 1 0 0.01 0', dots: true },
  4: { d: 'M0 3H6' },
  5: { d: 'M0 3H6', turn: 45 },
  6: { d: 'M0 3H6M3 0V6', turn: 45 },
  7: { d: 'M1.6 0V6M4.4 0V6' },
  8: { d: 'M0 0H3V3H0ZM3 3H6V6H3Z', dots: true },
};
const COLOURS = [2, 3, 4, 5, 6, 7, 8] as const;

/** `fill` of a colour's pattern, where the defs have the id `id`; none of the plain one. */
export function patternOf(id: string, colour: Colour | null): string {
  return colour === null || colour === 1 ? 'none' : `url(#${id}-${colour})`;
}

export const Patterns = memo(function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {COLOURS.map((colour) => {
        const tile = TILES[colour];
        if (!tile) return null;
        return (
          <pattern
            key={colour}
            id={`${id}-${colour}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={tile.turn === undefined ? undefined : `rotate(${tile.turn})`}
          >
            <path d={tile.d} className={tile.dots ? classes.dotted : classes.lined} />
          </pattern>
        );
      })}
    </defs>
  );
});
