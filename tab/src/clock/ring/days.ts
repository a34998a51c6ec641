/**
 * Calendar days as whole numbers (days since 1970-01-01): the ring's only arithmetic of dates. Dates are
 * 'YYYY-MM-DD', months 'YYYY-MM', both as Helsinki's calendar has them; what time it is nobody asks here.
 */
const DAY_MS = 86_400_000;

/** The number of a date. */
export function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The date of a number. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the day's week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** ISO 8601 week of a day: the year that its Thursday lies in, and the week's number in it. */
export function isoWeek(day: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const year = Number(dateOf(thursday).slice(0, 4));
  return { year, week: Math.floor((thursday - dayOf(`${year}-01-01`)) / 7) + 1 };
}

/** 'YYYY-MM' of a date. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month that is `count` months later. */
export function laterMonth(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** First day of a month. */
export function firstOf(month: string): number {
  return dayOf(`${month}-01`);
}

/** Order of dates, months and instants as texts; locales have no say in it, and are slow. */
export function ascending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
