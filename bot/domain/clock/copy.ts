/**
 * Copy to a new draft (`clock.md`): the same nth weekday in the same month of the new twelve, a fifth
 * becomes the last; on a holiday or an eve a week earlier, where that is one too or lies outside the new
 * clock a week later. Due dates move by calendar days. Everything that moved is listed.
 */
import type { CopyMove } from '#contract/clock.ts';
import { holidayOf } from '#domain/holidays.ts';
import {
  daysBetween,
  type LocalDate,
  monthOf,
  monthsBetween,
  nthOfMonth,
  nthWeekday,
  plusDays,
  weekdayOf,
} from '#domain/time.ts';
import { NO_TEXT, type WorkshopSeed } from '#domain/workshop/new.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { holds, MONTHS } from './months.ts';
import type { Clock } from './types.ts';

type Span = Pick<Clock, 'firstMonth'>;

/** A date in the new clock; `wanted` and `why` where it is not simply the same nth weekday. */
export interface CopiedDate {
  readonly date: LocalDate;
  readonly moved: Pick<CopyMove, 'wanted' | 'why'> | null;
}

/** The same month of the new twelve. */
function monthIn(clock: Span, date: LocalDate): string {
  const ahead = monthsBetween(clock.firstMonth, date);
  return monthOf(clock.firstMonth, ((ahead % MONTHS) + MONTHS) % MONTHS);
}

/** A week earlier; else a week later, or as many more as it takes to come to an ordinary day of the clock. */
function besideHoliday(date: LocalDate, clock: Span): LocalDate {
  const free = (day: LocalDate) => holidayOf(day) === null && holds(clock, day);
  const earlier = plusDays(date, -7);
  if (free(earlier)) return earlier;
  const later = [7, 14, 21].map((days) => plusDays(date, days));
  return later.find(free) ?? plusDays(date, 7);
}

/** Where a date of the source comes to stand in the new clock. */
export function copiedDate(date: LocalDate, clock: Span): CopiedDate {
  const month = monthIn(clock, date);
  const nth = nthOfMonth(date);
  const same = nthWeekday(month, nth, weekdayOf(date));
  const lacking = nthOfMonth(same) < nth;
  const holiday = holidayOf(same);
  if (holiday) return { date: besideHoliday(same, clock), moved: { wanted: same, why: holiday } };
  if (lacking) return { date: same, moved: { wanted: plusDays(same, 7), why: 'fifth' } };
  return { date: same, moved: null };
}

export interface Copied {
  /** Everything of the new workshop but who it belongs to and its id. */
  readonly seed: Omit<WorkshopSeed, 'id' | 'tenant' | 'network' | 'clock' | 'published'>;
  readonly moved: CopiedDate['moved'];
}

/** What a copy of a workshop has: no persons, sign-ups, materials, evaluations, link, room or words about roles. */
export function copied(workshop: Workshop, clock: Span): Copied {
  const { title, theme, time, minutes, form, aims, place, services, roles, tasks } = workshop;
  const to = workshop.date && copiedDate(workshop.date, clock);
  const due = (date: LocalDate | null) =>
    date && workshop.date && to ? plusDays(to.date, -daysBetween(date, workshop.date)) : null;
  return {
    seed: {
      ...{ title, theme, time, minutes, form, aims, place, services },
      date: to?.date ?? null,
      roles: roles.map(({ name }) => ({ name, about: NO_TEXT })),
      tasks: tasks.map((task) => ({ text: task.text, due: due(task.due) })),
    },
    moved: to?.moved ?? null,
  };
}

/** Workshops that are copied, by date, undated last: all but those that were taken away. */
export function toBeCopied(workshops: readonly Workshop[]): readonly Workshop[] {
  const key = ({ date, time, id }: Workshop) => `${date ?? '9'} ${time ?? '9'} ${id}`;
  return workshops.filter(({ state }) => state !== 'removed').sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What moved, in the order of the dates wanted. `idOf`: the id by which the list names a workshop. */
export function movesOf(
  workshops: readonly Workshop[],
  clock: Span,
  idOf: (workshop: Workshop) => string,
): readonly CopyMove[] {
  const moves = toBeCopied(workshops).flatMap((workshop): CopyMove[] => {
    const to = workshop.date && copiedDate(workshop.date, clock);
    if (!to?.moved) return [];
    return [{ workshop: idOf(workshop), title: workshop.title, date: to.date, ...to.moved }];
  });
  return moves.sort((a, b) => (a.wanted < b.wanted ? -1 : 1));
}
