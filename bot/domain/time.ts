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

const DAY = 24 * HOUR;
/** Days from 0000-03-01, the beginning of a four-hundred-year cycle, to 1970-01-01. */
const TO_EPOCH = 719_468;
const CYCLE = 146_097;
/** 0000-03-01 and 9999-12-31T23:59:59.999Z: years of four digits. */
const FIRST = -TO_EPOCH * DAY;
const LAST = 253_402_300_799_999;
const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const digits = (n: number, length: number) => String(n).padStart(length, '0');

/**
 * Milliseconds since the epoch → Instant. Reckoned here, as in `ms`: UTC has neither zones nor leap
 * seconds in this format, and Temporal takes a hundred times as long. A test compares both with it.
 */
export function instant(ms: number): Instant {
  if (!(ms >= FIRST && ms <= LAST) || !Number.isInteger(ms)) {
    return Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 }) as Instant;
  }
  const days = Math.floor(ms / DAY);
  const inDay = ms - days * DAY;
  const sinceMarch0 = days + TO_EPOCH;
  const cycle = Math.floor(sinceMarch0 / CYCLE);
  const day = sinceMarch0 - cycle * CYCLE;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const inYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const y = digits(year + cycle * 400 + (month <= 2 ? 1 : 0), 4);
  const [h, min] = [Math.floor(inDay / HOUR), Math.floor(inDay / MINUTE) % 60];
  const [s, rest] = [Math.floor(inDay / SECOND) % 60, inDay % SECOND];
  const time = `${digits(h, 2)}:${digits(min, 2)}:${digits(s, 2)}.${digits(rest, 3)}`;
  return `${y}-${digits(month, 2)}-${digits(date, 2)}T${time}Z` as Instant;
}

/** Instant → milliseconds since the epoch. Throws on what is none. */
export function ms(at: Instant): number {
  const number = (from: number, to: number) => Number(at.slice(from, to));
  const [month, date] = [number(5, 7), number(8, 10)];
  // Days that only some months have are left to Temporal, which knows which.
  if (date > 28 || !SHAPE.test(at)) return Temporal.Instant.from(at).epochMilliseconds;
  const year = number(0, 4) - (month <= 2 ? 1 : 0);
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const days =
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear - TO_EPOCH;
  const inDay = number(11, 13) * HOUR + number(14, 16) * MINUTE + number(17, 19) * SECOND + number(20, 23);
  return days * DAY + inDay;
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
