/**
 * Dates of the calendar as numbers, reckoned by hand: Temporal takes a hundred times as long, and a clock
 * has hundreds of dates. Tests compare with it over all years of four digits. Only `time.ts` and
 * `holidays.ts` reckon with these; everybody else has dates as text.
 */

/** Days from 0000-03-01, the beginning of a four-hundred-year cycle, to 1970-01-01. */
export const TO_EPOCH = 719_468;
const CYCLE = 146_097;
/** 9999-12-31 */
const LAST_DAY = 2_932_896;
const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export const digits = (n: number, length: number) => String(n).padStart(length, '0');

/** Days since 1970-01-01. `month` 1–12; a day beyond the month's end counts on into the next. */
export function daysOf(year: number, month: number, day: number): number {
  const y = year - (month <= 2 ? 1 : 0);
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - TO_EPOCH;
}

/** Days since 1970-01-01 → 'YYYY-MM-DD'. Throws outside 0000-03-01 … 9999-12-31. */
export function dateOf(days: number): string {
  if (!(days >= -TO_EPOCH && days <= LAST_DAY)) throw new RangeError('a date outside the calendar');
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
  return `${digits(year + cycle * 400 + (month <= 2 ? 1 : 0), 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

/** Whether the calendar has such a date. */
export function isDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return day <= lengthOf(year, month);
}

/** 'YYYY-MM-DD' → days since 1970-01-01. Throws on what is no date. */
export function dayOf(date: string): number {
  if (!isDate(date)) throw new RangeError('no such date');
  return daysOf(...partsOf(date));
}

/** Year, month 1–12 and day of a date, or of a month 'YYYY-MM' (day 0 then). Of what is neither, anything. */
export function partsOf(text: string): [number, number, number] {
  const digit = (at: number) => text.charCodeAt(at) - 48;
  const two = (at: number) => digit(at) * 10 + digit(at + 1);
  return [two(0) * 100 + two(2), two(5), text.length < 10 ? 0 : two(8)];
}

/** Days of a month; `month` 1–12. */
export function lengthOf(year: number, month: number): number {
  return daysOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - daysOf(year, month, 1);
}

/** 1 = Monday … 7 = Sunday. The epoch was a Thursday. */
export function weekdayOfDay(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}
