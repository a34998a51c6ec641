/** 'Ennen julkaisua' (`clock.md`, Publishing): what is missing in a draft, what warns, what is to be learnt from. */
import type { ClockTab, PlanView } from '#contract/clock.ts';
import { holidayOf } from '#domain/holidays.ts';
import { between, type Instant, type LocalDate, MINUTE } from '#domain/time.ts';
import { resultsOf } from '#domain/workshop/evaluation.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { endOf, startOf } from '#domain/workshop/when.ts';
import { holds, inOrder, overlap, tabOf } from './months.ts';
import type { Clock } from './types.ts';

type Missing = Pick<PlanView, 'noDate' | 'noTitle' | 'noTheme' | 'outside'>;

/** Neither taken away nor cancelled: the rest is not going to be held. */
function planned(workshops: readonly Workshop[]): readonly Workshop[] {
  return workshops.filter(({ state }) => state === 'planned');
}

/** What keeps a draft from being published, as ids of workshops. A theme that is gone counts as none. */
export function missingOf(clock: Clock, workshops: readonly Workshop[]): Missing {
  const themes = new Set(clock.themes.map(({ id }) => id));
  const those = (test: (workshop: Workshop) => boolean) =>
    planned(workshops)
      .filter(test)
      .map(({ id }) => id);
  return {
    noDate: those(({ date, time }) => date === null || time === null),
    noTitle: those(({ title }) => title.trim() === ''),
    noTheme: those(({ theme }) => theme === null || !themes.has(theme)),
    outside: those(({ date }) => date !== null && !holds(clock, date)),
  };
}

interface Timed {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly minutes: number;
}

function timed(workshops: readonly Workshop[]): readonly Timed[] {
  return planned(workshops).flatMap((workshop) => {
    const [start, end] = [startOf(workshop), endOf(workshop)];
    return start && end ? [{ id: workshop.id, start, end, minutes: workshop.minutes }] : [];
  });
}

/** Those that have a moment in common with another. */
function overlapping(all: readonly Timed[]): readonly string[] {
  const meets = (a: Timed, b: Timed) => a.id !== b.id && a.start < b.end && b.start < a.end;
  return all.filter((a) => all.some((b) => meets(a, b))).map(({ id }) => id);
}

/** Those in the night of a clock change, with the minutes by which they are longer (+) or shorter (−). */
function clockChanges(all: readonly Timed[]): PlanView['clockChanges'] {
  return all.flatMap(({ id, start, end, minutes }) => {
    const more = between(start, end) / MINUTE - minutes;
    return more === 0 ? [] : [{ workshop: id, minutes: more }];
  });
}

function onHoliday(workshops: readonly Workshop[]): PlanView['onHoliday'] {
  return planned(workshops).flatMap(({ id, date }) => {
    const holiday = date && holidayOf(date);
    return holiday ? [{ workshop: id, holiday }] : [];
  });
}

/** Roles that somebody has or has not, without a backup. Only warns. */
function noBackup(workshops: readonly Workshop[]): PlanView['noBackup'] {
  return planned(workshops).flatMap(({ id, roles }) => {
    const names = roles.filter(({ backup }) => backup === null).map(({ name }) => name);
    return names.length > 0 ? [{ workshop: id, roles: names }] : [];
  });
}

/** Evaluations of the clock that it was copied from, from five answers on, best first. */
function lessonsOf(workshops: readonly Workshop[], now: Instant): PlanView['lessons'] {
  const found = workshops.flatMap((workshop) => {
    const results = workshop.state === 'removed' ? null : resultsOf(workshop, now);
    if (!results) return [];
    const { id, title, theme } = workshop;
    return [{ workshop: id, title, theme, nps: results.nps, line: results.lines[0] ?? null }];
  });
  return found.sort((a, b) => b.nps - a.nps || (a.title < b.title ? -1 : 1));
}

export interface PlanParts {
  readonly clock: Clock;
  /** Of the network, this one among them. */
  readonly clocks: readonly Clock[];
  readonly workshops: readonly Workshop[];
  /** The clock that it was copied from, with its workshops; null: none, or it is gone. */
  readonly source: { readonly clock: Clock; readonly workshops: readonly Workshop[] } | null;
}

/** Only for planners, only of a draft. A workshop that was moved by hand since is no longer listed as moved. */
export function planView(parts: PlanParts, today: LocalDate, now: Instant): PlanView {
  const { clock, clocks, workshops, source } = parts;
  const missing = missingOf(clock, workshops);
  const clashes: readonly ClockTab[] = inOrder(clocks)
    .filter((other) => other.state === 'published' && other.id !== clock.id && overlap(other, clock))
    .map((other) => tabOf(other, today));
  const dates = new Map(planned(workshops).map(({ id, date }) => [id as string, date]));
  const times = timed(workshops);
  return {
    ...missing,
    onHoliday: onHoliday(workshops),
    clockChanges: clockChanges(times),
    overlapping: overlapping(times),
    noBackup: noBackup(workshops),
    clashes,
    canPublish: clashes.length === 0 && Object.values(missing).every((ids) => ids.length === 0),
    copiedFrom: source && tabOf(source.clock, today),
    moves: clock.moves.filter(({ workshop, date }) => dates.get(workshop) === date),
    lessons: source ? lessonsOf(source.workshops, now) : [],
  };
}
