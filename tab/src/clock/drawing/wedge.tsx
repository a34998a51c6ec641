/** A workshop on the ring, or the bunch of four and more of a week. Plain props, so that only what changed is drawn anew. */
import { memo } from 'react';
import type { Colour } from '#contract/clock.ts';
import { THEME_COLOURS } from '../../theme/colours.ts';
import { MARK_PATHS, PLUS_PATH } from '../ring/marks.ts';
import type { Look } from './look.ts';
import { patternOf } from './patterns.tsx';
import classes from './wedge.module.css';

export interface WedgeShape {
  readonly id: string;
  /** Path of the wedge, and the one round it for the next workshop, hover and focus. */
  readonly d: string;
  readonly around: string;
  readonly x: number;
  readonly y: number;
  /** Half the height of the mark, px. */
  readonly size: number;
  readonly look: Look;
}
export interface WedgeProps extends WedgeShape {
  readonly colour: Colour | null;
  readonly state: 'coming' | 'held' | 'cancelled';
  /** Filtered out. */
  readonly dim: boolean;
  readonly next: boolean;
  /** Pointed at in the list. */
  readonly lit: boolean;
  readonly name: string;
  readonly patterns: string;
  /** The ring's one tab stop. */
  readonly stop: boolean;
}

export const WorkshopWedge = memo(function WorkshopWedge({
  id,
  d,
  around,
  x,
  y,
  size,
  colour,
  state,
  dim,
  next,
  lit,
  name,
  patterns,
  stop,
  look,
}: WedgeProps) {
  const mark = colour === null ? PLUS_PATH : MARK_PATHS[THEME_COLOURS[colour].mark];
  return (
    <a
      href={`#/workshop/${id}`}
      className={classes.wedge}
      data-key={id}
      data-look={look}
      data-colour={colour ?? 0}
      data-state={state}
      data-dim={dim}
      data-next={next}
      data-lit={lit}
      aria-label={name}
      tabIndex={stop ? 0 : -1}
      draggable={false}
    >
      <path className={classes.around} d={around} />
      <path className={classes.shape} d={d} />
      <path className={classes.pattern} d={d} fill={patternOf(patterns, colour)} />
      <circle className={classes.plain} cx={x} cy={y} r={size * 1.35} />
      <path className={classes.mark} d={mark} transform={`translate(${x} ${y}) scale(${size})`} />
      {state === 'cancelled' && (
        <path className={classes.strike} d={`M${x - size} ${y + size}L${x + size} ${y - size}`} />
      )}
    </a>
  );
});

interface BunchProps extends WedgeShape {
  readonly count: number;
  readonly dim: boolean;
  readonly name: string;
  readonly stop: boolean;
}

export const BunchWedge = memo(function BunchWedge({
  id,
  d,
  around,
  x,
  y,
  count,
  dim,
  name,
  stop,
  look,
}: BunchProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
    <g
      role="button"
      className={classes.wedge}
      data-key={id}
      data-look={look}
      data-bunch
      data-dim={dim}
      aria-label={name}
      tabIndex={stop ? 0 : -1}
    >
      <path className={classes.around} d={around} />
      <path className={classes.shape} d={d} />
      <text className={classes.count} x={x} y={y} dy="0.35em">
        {count}
      </text>
    </g>
  );
});
