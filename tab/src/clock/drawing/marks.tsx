/** Consultation meetings, PDSA steps and preparations on the ring. */
import { memo } from 'react';
import type { PdsaStep } from '#contract/clock.ts';
import { piece, thread } from '../ring/paths.ts';
import type { Preparation } from '../ring/spans.ts';
import classes from './marks.module.css';

/** Letters of the steps, in every language. */
export const STEP_LETTERS: Readonly<Record<PdsaStep, string>> = { plan: 'P', do: 'D', study: 'S', act: 'A' };

interface DotProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly filled: boolean;
  /** How many meetings, where more than one. */
  readonly count: number;
  readonly cancelled: boolean;
  readonly dim: boolean;
  readonly name: string;
  readonly stop: boolean;
}

export const MeetingDot = memo(function MeetingDot(props: DotProps) {
  const { id, x, y, radius, filled, count, cancelled, dim, name, stop } = props;
  const reach = radius * 0.75;
  return (
    <a
      href="#/meetings"
      className={classes.meeting}
      data-key={id}
      data-filled={filled}
      data-cancelled={cancelled}
      data-dim={dim}
      aria-label={name}
      tabIndex={stop ? 0 : -1}
      draggable={false}
    >
      <circle className={classes.target} cx={x} cy={y} r={Math.max(radius + 5, 9)} />
      {cancelled ? (
        <path
          className={classes.off}
          d={`M${x - reach} ${y - reach}L${x + reach} ${y + reach}M${x - reach} ${y + reach}L${x + reach} ${y - reach}`}
        />
      ) : (
        <circle className={classes.dot} cx={x} cy={y} r={count > 1 ? radius + 2.5 : radius} />
      )}
      {count > 1 && !cancelled && (
        <text className={classes.dotCount} x={x} y={y} dy="0.36em">
          {count}
        </text>
      )}
    </a>
  );
});

interface StepProps {
  readonly id: string;
  readonly development: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly letter: string;
  readonly now: boolean;
  readonly name: string;
  readonly stop: boolean;
}

/** A step of a PDSA item; it opens the item. */
export const StepSegment = memo(function StepSegment(props: StepProps) {
  const { id, development, d, x, y, letter, now, name, stop } = props;
  return (
    <a
      href={`#/development/${development}`}
      className={classes.step}
      data-key={id}
      data-now={now}
      aria-label={name}
      tabIndex={stop ? 0 : -1}
      draggable={false}
    >
      <path className={classes.segment} d={d} />
      {letter !== '' && (
        <text className={classes.letter} x={x} y={y} dy="0.36em">
          {letter}
        </text>
      )}
    </a>
  );
});

interface PreparationArcProps extends Preparation {
  readonly inner: number;
  readonly lanes: number;
  readonly outer: number;
}

/** Done is dark, what is left light; the workshop's name says it in words. */
export const PreparationArc = memo(function PreparationArc(props: PreparationArcProps) {
  const { lane, lanes, inner, outer, from, to, doneTo } = props;
  const height = (outer - inner) / Math.max(lanes, 2);
  const radius = inner + height * (lane + 0.5);
  return (
    <>
      <path className={classes.open} d={thread(radius, from, to)} />
      {doneTo > from + 0.001 && <path className={classes.done} d={thread(radius, from, doneTo)} />}
    </>
  );
});

/** The path of a step's segment. */
export function stepPath(inner: number, outer: number, from: number, to: number): string {
  return piece({ inner, outer, from, to }, 1.5, Math.min(4, (outer - inner) / 2));
}
