/**
 * All dates of a series in a span, past ones by the rule that held then: for the ring, the settings page
 * and calendars. Cheap: a few microseconds a date, no document is read.
 */
import { type LocalDate, monthOf, monthsBetween, nthWeekday } from '#domain/time.ts';
import { isRuleDate, occurrenceOf, ruleAt } from './occurrences.ts';
import type { Occurrence, Rule, Series } from './types.ts';

/** A date with what a calendar and a list have to say of it. */
export interface DatedOccurrence extends Occurrence {
  /** Wall time 'HH:MM' at which it is held. */
  readonly time: string;
  readonly moved: boolean;
}

/** The rule dates of a month: one, or two or none where the rule changed within it. */
export function ruleDates(series: Series, month: string): readonly LocalDate[] {
  const rules: readonly Rule[] = [...(series.earlier ?? []), series];
  const dates = rules.map(({ nth, weekday }) => nthWeekday(month, nth, weekday));
  return [...new Set(dates)].filter((date) => isRuleDate(series, date)).sort();
}

/** One date of the series, by its rule date. */
export function datedOf(series: Series, rule: LocalDate): DatedOccurrence {
  const moved = series.moved[rule];
  const time = moved?.time ?? ruleAt(series, rule).time;
  return { ...occurrenceOf(series, rule), time, moved: moved !== undefined };
}

function reckoned(series: Series, from: LocalDate, to: LocalDate): readonly DatedOccurrence[] {
  const rules = new Set(Object.keys(series.moved) as LocalDate[]);
  for (let k = 0; k <= monthsBetween(from, to); k++) {
    for (const rule of ruleDates(series, monthOf(from, k))) rules.add(rule);
  }
  return [...rules]
    .filter((rule) => isRuleDate(series, rule))
    .map((rule) => datedOf(series, rule))
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** A series never changes, a changed one is another object: what was reckoned of it stays true. */
const known = new WeakMap<Series, Map<string, readonly DatedOccurrence[]>>();

/**
 * What is held from `from` to `to`, both included, by date; cancelled ones are in at the date where they
 * would have been held.
 */
export function datesIn(series: Series, from: LocalDate, to: LocalDate): readonly DatedOccurrence[] {
  const spans = known.get(series) ?? new Map<string, readonly DatedOccurrence[]>();
  known.set(series, spans);
  const key = `${from} ${to}`;
  const dates = spans.get(key) ?? reckoned(series, from, to);
  spans.set(key, dates);
  return dates;
}
