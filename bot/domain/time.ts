/**
 * All date arithmetic. Instants are UTC, local dates and wall times are Europe/Helsinki whatever the
 * server's zone; nothing else in the domain imports a date library or reads a clock.
 */
import { Temporal } from 'temporal-polyfill';

declare const instantBrand: unique symbol;
declare const idBrand: unique symbol;
declare const dateBrand: unique symbol;

/** ISO 8601, UTC, milliseconds, 'Z': sorts as text. */
export type Instant = string & { readonly [instantBrand]: true };
/** 128 random bits in base64url (22 characters); a meeting's is `<series>.<date>`. */
export type Id = string & { readonly [idBrand]: true };
/** 'YYYY-MM-DD' in Helsinki. */
export type LocalDate = string & { readonly [dateBrand]: true };

export const ZONE = 'Europe/Helsinki';
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Milliseconds since the epoch → Instant. */
export function instant(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 }) as Instant;
}

/** Instant → milliseconds since the epoch. */
export function ms(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}

/** `at` moved by `by` milliseconds. */
export function plus(at: Instant, by: number): Instant {
  return instant(ms(at) + by);
}

/** Milliseconds from `from` to `to`; negative where `to` is earlier. */
export function between(from: Instant, to: Instant): number {
  return ms(to) - ms(from);
}

export function earliest(...at: readonly (Instant | null)[]): Instant | null {
  const there = at.filter((x): x is Instant => x !== null).sort();
  return there[0] ?? null;
}

export function localDate(at: Instant): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString() as LocalDate;
}

/** Wall time 'HH:MM' on a local date → Instant; in the autumn's double hour the first, in spring's gap an hour later. */
export function atLocal(date: LocalDate, time: string): Instant {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return instant(zoned.epochMilliseconds);
}

/** Wall time 'HH:MM' of an instant. */
export function localTime(at: Instant): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The nth (1–5) weekday of a month; a fifth that the month lacks is the last.
 * `month` is 'YYYY-MM'.
 */
export function nthWeekday(month: string, nth: number, weekday: Weekday): LocalDate {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const day = 1 + ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1);
  return first.with({ day: day > first.daysInMonth ? day - 7 : day }).toString() as LocalDate;
}

/** 'YYYY-MM' of a date, moved by some months. */
export function monthOf(date: LocalDate, plusMonths = 0): string {
  return Temporal.PlainDate.from(date).toPlainYearMonth().add({ months: plusMonths }).toString();
}

/** The next full five minutes of the wall clock strictly after `at`. */
export function nextFullFive(at: Instant): Instant {
  return instant((Math.floor(ms(at) / (5 * MINUTE)) + 1) * 5 * MINUTE);
}
