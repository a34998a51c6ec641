/** The ring of a case's phases with the hand: a picture only, all that it shows is said beside it. */
import { arc } from 'd3-shape';
import { useId } from 'react';
import type { PartView } from '#contract/views.ts';
import classes from './clock.module.css';
import type { Moment } from './moment.ts';
import { ringOf } from './ring.ts';
import './time.css';

const shape = arc<{ from: number; to: number }>()
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to)
  .padAngle(0.03);

interface RingProps {
  readonly part: PartView;
  /** ms since 1970. */
  readonly now: number;
  readonly moment: Moment;
  /** Outer and inner radius, in units of the drawing. */
  readonly outer: number;
  readonly inner: number;
}

/** The ring of the phases, a picture only: all that it shows is said beside it. */
export function Ring({ part, now, moment, outer, inner }: RingProps) {
  const hatch = useId();
  const { arcs, hand } = ringOf(part, part.pausedAt === null ? now : Date.parse(part.pausedAt));
  const over = moment.over !== 'nothing' && !moment.still;
  const path = shape
    .outerRadius(outer)
    .innerRadius(inner)
    .cornerRadius(outer / 18);
  const size = outer + 6;
  // The stage's lines are a little stronger, not three times as strong.
  const scale = outer > 100 ? 2 : 1;
  return (
    <svg
      className={classes.ring}
      viewBox={`${-size} ${-size} ${2 * size} ${2 * size}`}
      data-still={moment.still}
      aria-hidden="true"
      focusable="false"
    >
      <pattern
        id={hatch}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(45) scale(${scale})`}
      >
        <rect className={classes.hatchGround} width="7" height="7" />
        <rect className={classes.hatchLine} width="3" height="7" />
      </pattern>
      {arcs.map(({ state, from, to }) =>
        over && (state === 'elapsed' || state === 'left') ? (
          <path
            key={state}
            className={classes.over}
            strokeWidth={2 * scale}
            d={path({ from, to }) ?? ''}
            fill={`url(#${hatch})`}
          />
        ) : (
          <path key={`${state}${from}`} className={classes[state]} d={path({ from, to }) ?? ''} />
        ),
      )}
      {hand !== null && !over && !part.vacant && (
        <line
          className={classes.hand}
          strokeWidth={2.5 * scale}
          x1={(inner - 5) * Math.sin(hand)}
          y1={-(inner - 5) * Math.cos(hand)}
          x2={(outer + 4) * Math.sin(hand)}
          y2={-(outer + 4) * Math.cos(hand)}
        />
      )}
    </svg>
  );
}
