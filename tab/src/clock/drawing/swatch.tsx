/** A theme's tile: colour, mark and (in contrast and print) pattern; dashed with a plus where there is no theme. */
import { memo, useId } from 'react';
import type { Colour } from '#contract/clock.ts';
import { THEME_COLOURS } from '../../theme/colours.ts';
import { MARK_PATHS, PLUS_PATH } from '../ring/marks.ts';
import { useLook } from './look.ts';
import { Patterns, patternOf } from './patterns.tsx';
import classes from './wedge.module.css';

interface SwatchProps {
  readonly colour: Colour | null;
  /** Side in px. */
  readonly size?: number;
  readonly state?: 'coming' | 'held' | 'cancelled';
}

export const Swatch = memo(function Swatch({ colour, size = 24, state = 'coming' }: SwatchProps) {
  const id = useId();
  const look = useLook();
  const mark = colour === null ? PLUS_PATH : MARK_PATHS[THEME_COLOURS[colour].mark];
  const corner = Math.round(size / 5);
  const box = { x: 1, y: 1, width: size - 2, height: size - 2, rx: corner };
  return (
    <svg
      className={classes.swatch}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
      data-look={look}
      data-colour={colour ?? 0}
      data-state={state}
    >
      <Patterns id={id} />
      <rect className={classes.shape} {...box} />
      <rect className={classes.pattern} {...box} fill={patternOf(id, colour)} />
      <circle className={classes.plain} cx={size / 2} cy={size / 2} r={size * 0.31} />
      <path
        className={classes.mark}
        d={mark}
        transform={`translate(${size / 2} ${size / 2}) scale(${size * 0.22})`}
      />
    </svg>
  );
});
