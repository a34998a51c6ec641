/**
 * Finland's public holidays, and the two eves on which nothing is planned either (`clock.md`, Copy to a
 * new draft): Act 388/1937 and the church's calendar as it stands since 1992.
 */
import { dateOf, dayOf, daysOf, partsOf, weekdayOfDay } from './civil.ts';
import { type LocalDate, weekdayOf } from './time.ts';

export const HOLIDAYS = [
  'new-year',
  'epiphany',
  'good-friday',
  'easter',
  'easter-monday',
  'may-day',
  'ascension',
  'pentecost',
  'midsummer-eve',
  'midsummer',
  'all-saints',
  'independence',
  'christmas-eve',
  'christmas',
  'boxing-day',
] as const;
export type HolidayId = (typeof HOLIDAYS)[number];

/** Days since the epoch of Easter Sunday, by Gauss' reckoning in the form that holds for every Gregorian year. */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const moon =
    (19 * (year % 19) + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const full =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - (year % 19)) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  return daysOf(year, 3, 28 + full - weekday);
}

/** The first such weekday on or after a day. */
function onOrAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOfDay(day) + 7) % 7);
}

function reckoned(year: number): ReadonlyMap<string, HolidayId> {
  const fixed = (month: number, day: number) => daysOf(year, month, day);
  const sunday = easter(year);
  const midsummer = onOrAfter(fixed(6, 20), 6);
  const days: Readonly<Record<HolidayId, number>> = {
    'new-year': fixed(1, 1),
    epiphany: fixed(1, 6),
    'good-friday': sunday - 2,
    easter: sunday,
    'easter-monday': sunday + 1,
    'may-day': fixed(5, 1),
    ascension: sunday + 39,
    pentecost: sunday + 49,
    'midsummer-eve': midsummer - 1,
    midsummer,
    'all-saints': onOrAfter(fixed(10, 31), 6),
    independence: fixed(12, 6),
    'christmas-eve': fixed(12, 24),
    christmas: fixed(12, 25),
    'boxing-day': fixed(12, 26),
  };
  // Ascension can fall on May Day: the first of the list names the day.
  return new Map(HOLIDAYS.toReversed().map((id) => [dateOf(days[id]), id]));
}

const years = new Map<number, ReadonlyMap<string, HolidayId>>();

/** The holiday or eve that a date is; null: an ordinary day. */
export function holidayOf(date: LocalDate): HolidayId | null {
  const [year] = partsOf(date);
  const known = years.get(year) ?? reckoned(year);
  if (years.size > 200) years.clear();
  years.set(year, known);
  return known.get(date) ?? null;
}

/** Monday to Friday, no holiday and no eve. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) <= 5 && holidayOf(date) === null;
}

/** The date so many working days before another, which itself need be none. `count` ≥ 0. */
export function minusWorkingDays(date: LocalDate, count: number): LocalDate {
  let day = dayOf(date);
  let left = count;
  while (left > 0) {
    day -= 1;
    if (isWorkingDay(dateOf(day) as LocalDate)) left -= 1;
  }
  return dateOf(day) as LocalDate;
}
