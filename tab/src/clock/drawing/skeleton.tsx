/** The ring before its events are there: the months stand where they will stay. */
import { useMemo } from 'react';
import { useWords } from '../../i18n.ts';
import { bandsOf } from '../ring/bands.ts';
import { yearOf } from '../ring/year.ts';
import { useMeasure } from './measure.ts';
import classes from './ring.module.css';
import { Tracks } from './tracks.tsx';

interface SkeletonProps {
  /** 'YYYY-MM' of 12 o'clock. */
  readonly firstMonth: string;
  readonly radius: number;
}

export function SkeletonRing({ firstMonth, radius }: SkeletonProps) {
  const { lang } = useWords();
  const ring = useMemo(
    () => ({
      bands: bandsOf(radius),
      year: yearOf(firstMonth),
    }),
    [firstMonth, radius],
  );
  const measure = useMeasure();
  const edge = radius + 8;
  return (
    <svg
      className={classes.ring}
      data-look="colour"
      viewBox={`${-edge} ${-edge} ${2 * edge} ${2 * edge}`}
      width={2 * edge}
      height={2 * edge}
      aria-hidden="true"
    >
      <Tracks {...ring} elapsed={0} hand={null} lang={lang} measure={measure} numbers={radius < 130} />
    </svg>
  );
}
