/** The ring before its events are there: the months stand where they will stay. */
import { useMemo } from 'react';
import { useWords } from '../../i18n.ts';
import { bandsOf } from '../ring/bands.ts';
import type { Stage } from '../ring/labels.ts';
import { yearOf } from '../ring/year.ts';
import { useMeasure } from './measure.ts';
import classes from './ring.module.css';
import { Tracks } from './tracks.tsx';

/** August is where most networks begin; what comes replaces it. */
export const GUESSED = '2000-08';

interface SkeletonProps {
  /** 'YYYY-MM' of 12 o'clock. */
  readonly firstMonth: string;
  readonly stage: Stage;
  readonly compact?: boolean;
}

/** A stage that holds a ring alone. */
export function stageAlone(radius: number): Stage {
  const edge = radius + 8;
  return { radius, left: -edge, right: edge, top: -edge, bottom: edge };
}

export function SkeletonRing({ firstMonth, stage, compact = false }: SkeletonProps) {
  const { lang } = useWords();
  const { radius, left, right, top, bottom } = stage;
  const ground = useMemo(
    () => ({ bands: bandsOf(radius, { compact }), year: yearOf(firstMonth) }),
    [firstMonth, radius, compact],
  );
  const measure = useMeasure();
  return (
    <svg
      className={classes.ring}
      data-look="colour"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      width={right - left}
      height={bottom - top}
      aria-hidden="true"
    >
      <Tracks
        {...ground}
        elapsed={0}
        hand={null}
        lang={lang}
        measure={measure}
        numbers={compact || radius < 130}
      />
    </svg>
  );
}
