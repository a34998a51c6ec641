/**
 * The dates of a series (`meeting.md`, Structure): the nth weekday of each month, moved and cancelled
 * ones as the series says. A meeting keeps the id that its rule date gives, also when it is moved.
 */
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import { atLocal, localDate, MINUTE, monthOf, nthWeekday, plus } from '#domain/time.ts';
import type { Occurrence, Rule, Series } from './types.ts';

type Dates = Pick<Series, 'id' | 'nth' | 'weekday' | 'time' | 'minutes' | 'moved' | 'cancelled' | 'earlier'>;

/** How long a meeting that nobody closed stays open after its scheduled end (`meeting.md`, Close). */
export const LEFT_OPEN = 30 * MINUTE;

export function meetingId(series: Id, rule: LocalDate): Id {
  return `${series}.${rule}` as Id;
}

/** Takes a meeting's id apart; null where it is none. */
export function partsOfMeetingId(m: string): { series: Id; rule: LocalDate } | null {
  const found = /^([A-Za-z0-9_-]{1,64})\.(\d{4}-\d{2}-\d{2})$/.exec(m);
  return found ? { series: found[1] as Id, rule: found[2] as LocalDate } : null;
}

/** The rule that holds for a date: the present one, or an earlier one of a date before it was changed. */
export function ruleAt(series: Pick<Series, keyof Rule | 'earlier'>, date: LocalDate): Rule {
  return series.earlier?.find(({ before }) => date < before) ?? series;
}

/** The occurrence that a rule date stands for. */
export function occurrenceOf(series: Dates, rule: LocalDate): Occurrence {
  const moved = series.moved[rule];
  const date = moved?.date ?? rule;
  const { time, minutes } = ruleAt(series, rule);
  return {
    m: meetingId(series.id, rule),
    rule,
    date,
    start: atLocal(date, moved?.time ?? time),
    minutes,
    cancelled: series.cancelled.includes(rule),
  };
}

/** Whether the rule of the series gives this date. */
export function isRuleDate(series: Dates, rule: LocalDate): boolean {
  const { nth, weekday } = ruleAt(series, rule);
  return nthWeekday(rule.slice(0, 7), nth, weekday) === rule;
}

/**
 * Occurrences by start, cancelled ones included: those that the rule gives from the month before `date` to
 * `held` that are held after it, and every moved one, since that may stand anywhere; none that a rule
 * gave that was changed meanwhile.
 */
function around(series: Dates, date: LocalDate, held: number): readonly Occurrence[] {
  const rules = new Set(Object.keys(series.moved) as LocalDate[]);
  for (let k = -1; k <= held + series.cancelled.length + 1; k++) {
    rules.add(nthWeekday(monthOf(date, k), series.nth, series.weekday));
    for (const { nth, weekday } of k <= 0 ? (series.earlier ?? []) : []) {
      rules.add(nthWeekday(monthOf(date, k), nth, weekday));
    }
  }
  const given = [...rules].filter((rule) => isRuleDate(series, rule));
  return given.map((rule) => occurrenceOf(series, rule)).sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The first `count` dates that are held and are not over (plus `LEFT_OPEN`) at `now`. */
export function upcoming(series: Dates, now: Instant, count: number): readonly Occurrence[] {
  return around(series, localDate(now), count)
    .filter((o) => !o.cancelled && plus(o.start, o.minutes * MINUTE + LEFT_OPEN) > now)
    .slice(0, count);
}

/** The one held on the local date of `now`; null where there is none (`teams-facts.md`: events name no occurrence). */
export function heldToday(series: Dates, now: Instant): Occurrence | null {
  const today = localDate(now);
  return around(series, today, 0).find((o) => o.date === today && !o.cancelled) ?? null;
}

/** The next date that is held after the given one. */
export function after(series: Dates, occurrence: Occurrence): Occurrence {
  const later = around(series, occurrence.date, 1).find((o) => !o.cancelled && o.start > occurrence.start);
  return later ?? occurrenceOf(series, nthWeekday(monthOf(occurrence.rule, 1), series.nth, series.weekday));
}
