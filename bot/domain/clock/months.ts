/** The twelve months of a clock, and which of a network's clocks is past, running and planned (`clock.md`). */
import type { ClockTab, When } from '#contract/clock.ts';
import { type LocalDate, monthOf, plusDays } from '#domain/time.ts';
import type { Clock } from './types.ts';

export const MONTHS = 12;

type Span = Pick<Clock, 'firstMonth'>;

/** 'YYYY-MM' of each, in order. */
export function monthsOf({ firstMonth }: Span): readonly string[] {
  return Array.from({ length: MONTHS }, (_, k) => monthOf(firstMonth, k));
}

export function firstDay({ firstMonth }: Span): LocalDate {
  return `${firstMonth}-01` as LocalDate;
}

export function lastDay({ firstMonth }: Span): LocalDate {
  return plusDays(`${monthOf(firstMonth, MONTHS)}-01` as LocalDate, -1);
}

/** Whether a local date lies in the twelve months. */
export function holds(clock: Span, date: LocalDate): boolean {
  const month = date.slice(0, 7);
  return month >= clock.firstMonth && month < monthOf(clock.firstMonth, MONTHS);
}

/** Whether two clocks have a month in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.firstMonth < monthOf(b.firstMonth, MONTHS) && b.firstMonth < monthOf(a.firstMonth, MONTHS);
}

/** '2026–2027', or '2026' where it begins in January. */
export function labelOf({ firstMonth }: Span): string {
  const [year, month] = [firstMonth.slice(0, 4), firstMonth.slice(5)];
  return month === '01' ? year : `${year}–${monthOf(firstMonth, MONTHS - 1).slice(0, 4)}`;
}

/** Nobody switches it; a draft is planned whatever its months. */
export function whenOf(clock: Pick<Clock, 'firstMonth' | 'state'>, today: LocalDate): When {
  if (clock.state === 'draft' || today < firstDay(clock)) return 'planned';
  return holds(clock, today) ? 'running' : 'past';
}

export function tabOf(clock: Clock, today: LocalDate): ClockTab {
  const { id, firstMonth } = clock;
  const state = clock.state === 'published' ? 'published' : 'draft';
  return { id, firstMonth, label: labelOf(clock), state, when: whenOf(clock, today) };
}

/** Oldest first; of the same months the published one, then by id. */
export function inOrder(clocks: readonly Clock[]): readonly Clock[] {
  const key = ({ firstMonth, state, id }: Clock) => `${firstMonth} ${state === 'published' ? 0 : 1} ${id}`;
  return [...clocks].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What is shown where nobody chose: the running clock, else the next published one, else the last; a draft where there is nothing else. */
export function shownFirst(clocks: readonly Clock[], today: LocalDate): Clock | null {
  const ordered = inOrder(clocks);
  const published = ordered.filter((c) => c.state === 'published');
  const of = (when: When) => published.filter((c) => whenOf(c, today) === when);
  return of('running')[0] ?? of('planned')[0] ?? of('past').at(-1) ?? ordered[0] ?? null;
}

/**
 * null: today lies in a published clock, or nothing has been published. Else when the next one starts
 * (its first day), null where none is planned.
 */
export function gapOf(
  clocks: readonly Clock[],
  today: LocalDate,
): { readonly nextStarts: LocalDate | null } | null {
  const published = inOrder(clocks).filter((c) => c.state === 'published');
  if (published.length === 0 || published.some((c) => holds(c, today))) return null;
  const next = published.find((c) => firstDay(c) > today);
  return { nextStarts: next ? firstDay(next) : null };
}
