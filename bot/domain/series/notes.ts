/**
 * When representatives are told of a meeting (`clock.md`, Representatives): two working days before it, at
 * 09:00 in Helsinki. A note that is late (the series is new, or no process ran) goes between 8 and 18, and
 * not on the day of the meeting itself.
 */
import { minusWorkingDays } from '#domain/holidays.ts';
import { atLocal, type Instant, type LocalDate, localDate, localTime, plusDays } from '#domain/time.ts';
import { upcoming } from './occurrences.ts';
import type { Occurrence, Series } from './types.ts';

const WORKING_DAYS = 2;
const AT = '09:00';
const MORNING = '08:00';
const EVENING = '18:00';
/** So many dates ahead are looked at. */
const AHEAD = 3;

/** The first instant from `now` on that is in the daytime. */
function byDay(now: Instant): Instant {
  const [date, time] = [localDate(now), localTime(now)];
  if (time < MORNING) return atLocal(date, MORNING);
  return time < EVENING ? now : atLocal(plusDays(date, 1), MORNING);
}

/** null: it is too late for one. */
function noteAt({ date }: Occurrence, now: Instant): Instant | null {
  const planned = atLocal(minusWorkingDays(date, WORKING_DAYS), AT);
  if (planned >= now) return planned;
  const late = byDay(now);
  return localDate(late) < date ? late : null;
}

/** Dates that are to come and whose note has not been made, with when it is due. */
function toBeNoted(series: Series, now: Instant): readonly { rule: LocalDate; at: Instant }[] {
  const { noted = [] } = series;
  return upcoming(series, now, AHEAD)
    .filter(({ rule, start }) => start > now && !noted.includes(rule))
    .flatMap((occurrence) => {
      const at = noteAt(occurrence, now);
      return at === null ? [] : [{ rule: occurrence.rule, at }];
    });
}

/** When the next note is due; null: none. */
export function nextNote(series: Series, now: Instant): Instant | null {
  const [first] = toBeNoted(series, now)
    .map(({ at }) => at)
    .sort();
  return first ?? null;
}

/** Rule dates whose note is due. */
export function dueNotes(series: Series, now: Instant): readonly LocalDate[] {
  return toBeNoted(series, now)
    .filter(({ at }) => at <= now)
    .map(({ rule }) => rule);
}

/** The series after the notes of these dates were made; those of past months are forgotten. */
export function withNoted(series: Series, rules: readonly LocalDate[], now: Instant): Series {
  const since = plusDays(localDate(now), -62);
  const noted = [...new Set([...(series.noted ?? []), ...rules])].filter((rule) => rule >= since).sort();
  return { ...series, noted };
}
