/**
 * All date arithmetic. Instants are UTC, local dates and wall times are Europe/Helsinki whatever the
 * server's zone; nothing else in the domain imports a date library or reads a clock.
 */
import { Temporal } from 'temporal-polyfill';
import { dateOf, dayOf, daysOf, digits, lengthOf, partsOf, TO_EPOCH, weekdayOfDay } from './civil.ts';

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
/** 0000-03-01 and 9999-12-31T23:59:59.999Z: years of four digits. */
const FIRST = -TO_EPOCH * DAY;
const LAST = 253_402_300_799_999;
const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

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
  const [h, min] = [Math.floor(inDay / HOUR), Math.floor(inDay / MINUTE) % 60];
  const [s, rest] = [Math.floor(inDay / SECOND) % 60, inDay % SECOND];
  const time = `${digits(h, 2)}:${digits(min, 2)}:${digits(s, 2)}.${digits(rest, 3)}`;
  return `${dateOf(days)}T${time}Z` as Instant;
}

/** Instant → milliseconds since the epoch. Throws on what is none. */
export function ms(at: Instant): number {
  const number = (from: number, to: number) => Number(at.slice(from, to));
  const [year, month, date] = partsOf(at);
  // Days that only some months have are left to Temporal, which knows which.
  if (date > 28 || !SHAPE.test(at)) return Temporal.Instant.from(at).epochMilliseconds;
  const inDay = number(11, 13) * HOUR + number(14, 16) * MINUTE + number(17, 19) * SECOND + number(20, 23);
  return daysOf(year, month, date) * DAY + inDay;
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

/** What `steadyOffset` has found, by UTC day. */
const offsets = new Map<number, number | null>();
const KEPT = 20_000;

/** Milliseconds that Helsinki is ahead of UTC at an instant. Throws outside the calendar. */
function exactOffset(at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).offsetNanoseconds / 1e6;
}

/**
 * The difference from the day before a UTC day to the day after it, both included; null where it changes
 * there. Asked of Temporal once a day of the calendar, since it takes long.
 */
function steadyOffset(day: number): number | null {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const before = exactOffset((day - 1) * DAY);
  const found = before === exactOffset((day + 2) * DAY) ? before : null;
  if (offsets.size >= KEPT) offsets.clear();
  offsets.set(day, found);
  return found;
}

function offsetAt(at: number): number {
  return steadyOffset(Math.floor(at / DAY)) ?? exactOffset(at);
}

/** 'YYYY-MM-DD' in Helsinki. */
export function localDate(at: Instant): LocalDate {
  const utc = ms(at);
  return dateOf(Math.floor((utc + offsetAt(utc)) / DAY)) as LocalDate;
}

const WALL = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function reckonedLocal(date: LocalDate, time: string): Instant {
  const day = dayOf(date);
  const steady = WALL.test(time) ? steadyOffset(day) : null;
  if (steady !== null) {
    return instant(day * DAY + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE - steady);
  }
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return instant(zoned.epochMilliseconds);
}

/** The same dates and times are asked for at every look at a clock. */
const locals = new Map<string, Instant>();

/** Wall time 'HH:MM' on a local date → Instant; in the autumn's double hour the first, in spring's gap an hour later. */
export function atLocal(date: LocalDate, time: string): Instant {
  const key = `${date} ${time}`;
  const known = locals.get(key);
  if (known !== undefined) return known;
  const at = reckonedLocal(date, time);
  if (locals.size >= KEPT) locals.clear();
  locals.set(key, at);
  return at;
}

/**
 * When the wall clock shows so many minutes more than `time` on `date`: what was planned from 02:30 to
 * 04:30 ends at 04:30, also in the night that is an hour shorter.
 */
export function atLocalAfter(date: LocalDate, time: string, minutes: number): Instant {
  const wall = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const inDay = ((wall % 1440) + 1440) % 1440;
  const at = `${digits(Math.floor(inDay / 60), 2)}:${digits(inDay % 60, 2)}`;
  return atLocal(plusDays(date, Math.floor(wall / 1440)), at);
}

/** Wall time 'HH:MM' of an instant. */
export function localTime(at: Instant): string {
  const utc = ms(at);
  const wall = instant(utc + offsetAt(utc));
  return wall.slice(11, 16);
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayOf(date) + days) as LocalDate;
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfDay(dayOf(date)) as Weekday;
}

/** Which weekday of its month a date is: 1–5. */
export function nthOfMonth(date: LocalDate): number {
  return Math.ceil(Number(date.slice(8)) / 7);
}

/**
 * The nth (1–5) weekday of a month; a fifth that the month lacks is the last.
 * `month` is 'YYYY-MM'.
 */
export function nthWeekday(month: string, nth: number, weekday: Weekday): LocalDate {
  const first = dayOf(`${month}-01`);
  const [year, number] = partsOf(month);
  const day = ((weekday - weekdayOfDay(first) + 7) % 7) + 7 * (nth - 1);
  return dateOf(first + (day >= lengthOf(year, number) ? day - 7 : day)) as LocalDate;
}

/** 'YYYY-MM' of a date or month, moved by some months. */
export function monthOf(date: string, plusMonths = 0): string {
  const [year, month] = partsOf(date);
  const months = year * 12 + month - 1 + plusMonths;
  return `${digits(Math.floor(months / 12), 4)}-${digits((months % 12) + 1, 2)}`;
}

/** Months from one 'YYYY-MM' (or date) to another; negative where `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/** The next full five minutes of the wall clock strictly after `at`. */
export function nextFullFive(at: Instant): Instant {
  return instant((Math.floor(ms(at) / (5 * MINUTE)) + 1) * 5 * MINUTE);
}
