/**
 * Consultation meetings as marks on two rings: A (●) the person's own centre, B (○) the others. With more than
 * two centres ring B has one mark a day, with a number where several meet (`look.md`, Ring).
 */
import type { ClockView, ConsultationRow } from '#contract/clock.ts';
import { ascending, monthOf } from './days.ts';
import { angleOf, inYear, type Year } from './year.ts';

export interface Mark {
  /** 'A/date' and so on: stays over changes. */
  readonly key: string;
  readonly ring: 'own' | 'others';
  readonly date: string;
  readonly month: string;
  readonly angle: number;
  /** The meetings behind the mark; more than one only on ring B of more than two centres. */
  readonly meetings: readonly ConsultationRow[];
  /** All of them cancelled. */
  readonly cancelled: boolean;
  readonly held: boolean;
}

/** Id of the centre that ring A shows: the own one; of one or two centres without an own one the first. */
export function ringACentre(centres: ClockView['centres']): string | null {
  const own = centres.find((centre) => centre.own);
  if (own) return own.id;
  return centres.length <= 2 ? (centres[0]?.id ?? null) : null;
}

function markOf(year: Year, ring: Mark['ring'], meetings: readonly ConsultationRow[]): Mark {
  const date = meetings[0]?.date ?? '';
  return {
    key: `${ring}/${meetings.length > 1 ? date : (meetings[0]?.m ?? date)}`,
    ring,
    date,
    month: monthOf(date),
    angle: angleOf(year, date),
    meetings,
    cancelled: meetings.every(({ state }) => state === 'cancelled'),
    held: meetings.every(({ state }) => state !== 'coming'),
  };
}

/** Marks by date, ring A before ring B. */
export function marksOf(
  year: Year,
  centres: ClockView['centres'],
  rows: readonly ConsultationRow[],
): readonly Mark[] {
  const first = ringACentre(centres);
  const seen = rows
    .filter(({ date }) => inYear(year, date))
    .sort((a, b) => ascending(a.date, b.date) || ascending(a.time, b.time));
  const own = seen.filter(({ series }) => series === first);
  const others = seen.filter(({ series }) => series !== first);
  const days =
    centres.length > 2 ? [...Map.groupBy(others, ({ date }) => date).values()] : others.map((row) => [row]);
  return [
    ...own.map((row) => markOf(year, 'own', [row])),
    ...days.map((meetings) => markOf(year, 'others', meetings)),
  ];
}
