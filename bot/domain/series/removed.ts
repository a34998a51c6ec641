/**
 * Dates that a calendar has shown and that a changed rule no longer gives: a subscriber must be told that they are
 * not held, since what vanishes from a feed stays in some calendars (RFC 5545, STATUS:CANCELLED).
 */
import { type LocalDate, monthOf, monthsBetween, nthWeekday, plusDays } from '#domain/time.ts';
import { isRuleDate, occurrenceOf } from './occurrences.ts';
import type { DatedOccurrence } from './span.ts';
import type { EarlierRule, Series } from './types.ts';

/** No clock that was published when a rule ended goes further than this beyond that day, nor did any feed. */
const SHOWN_DAYS = 2 * 366;

/** The rule dates that an earlier rule gave from the day on that it ended. */
function given({ nth, weekday, before }: EarlierRule): readonly LocalDate[] {
  const last = plusDays(before, SHOWN_DAYS);
  return Array.from({ length: monthsBetween(before, last) + 1 }, (_, k) =>
    nthWeekday(monthOf(before, k), nth, weekday),
  ).filter((date) => date >= before && date <= last);
}

/** As the rule said that gave them, moved ones where they stood; from `from` to `to`, both included, by date. */
export function removedIn(series: Series, from: LocalDate, to: LocalDate): readonly DatedOccurrence[] {
  const removed = new Map<LocalDate, DatedOccurrence>();
  for (const rule of series.earlier ?? []) {
    const asItWas: Series = { ...series, ...rule, earlier: [] };
    for (const date of given(rule)) {
      if (isRuleDate(series, date)) continue;
      const moved = series.moved[date];
      const was = occurrenceOf(asItWas, date);
      const time = moved?.time ?? rule.time;
      removed.set(date, { ...was, time, moved: moved !== undefined, cancelled: true });
    }
  }
  return [...removed.values()]
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}
