/** Dates are reckoned by hand for speed: here against Temporal, over years and in both nights of the clock change. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isDate } from '#domain/civil.ts';
import {
  atLocal,
  atLocalAfter,
  daysBetween,
  instant,
  type LocalDate,
  localDate,
  localTime,
  monthOf,
  monthsBetween,
  nthOfMonth,
  nthWeekday,
  plusDays,
  type Weekday,
  weekdayOf,
  ZONE,
} from '#domain/time.ts';

const day = (text: string) => text as LocalDate;
const dates = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days }));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => Temporal.PlainTime.from({ hour, minute }));

test('days, weekdays and the nth of the month', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const text = day(date.toString());
      expect(plusDays(text, days)).toBe(date.add({ days }).toString());
      expect(daysBetween(text, plusDays(text, days))).toBe(days);
      expect(weekdayOf(text)).toBe(date.dayOfWeek);
      expect(nthOfMonth(text)).toBe(Math.floor((date.day - 1) / 7) + 1);
      const months = Math.trunc(days / 20);
      expect(monthOf(text, months)).toBe(date.toPlainYearMonth().add({ months }).toString());
      expect(monthsBetween(text, monthOf(text, months)) - months).toBe(0);
    }),
  );
});

test('the nth weekday; a fifth that is lacking is the last', () => {
  fc.assert(
    fc.property(
      dates,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 7 }),
      (date, nth, weekday) => {
        const month = date.toPlainYearMonth();
        const all = Array.from({ length: month.daysInMonth }, (_, k) =>
          month.toPlainDate({ day: k + 1 }),
        ).filter((d) => d.dayOfWeek === weekday);
        const expected = all[nth - 1] ?? all.at(-1);
        expect(nthWeekday(month.toString(), nth, weekday as Weekday)).toBe(expected?.toString());
      },
    ),
  );
});

const NIGHTS = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2026-03-28', '2026-10-26'];
const anyDay = fc.oneof(
  dates,
  fc.constantFrom(...NIGHTS).map((d) => Temporal.PlainDate.from(d)),
);

test('wall times and instants, in the nights of the clock change too', () => {
  fc.assert(
    fc.property(anyDay, times, (date, time) => {
      const zoned = date.toZonedDateTime({ timeZone: ZONE, plainTime: time });
      const at = atLocal(day(date.toString()), time.toString({ smallestUnit: 'minute' }));
      expect(at).toBe(instant(zoned.epochMilliseconds));
      expect(localDate(at)).toBe(zoned.toPlainDate().toString());
      expect(localTime(at)).toBe(zoned.toPlainTime().toString({ smallestUnit: 'minute' }));
    }),
    { numRuns: 1000 },
  );
});

test('a length is by the wall clock: over midnight, and in the nights that are shorter and longer', () => {
  expect(atLocalAfter(day('2026-11-26'), '13:00', 120)).toBe('2026-11-26T13:00:00.000Z');
  expect(atLocalAfter(day('2026-12-31'), '23:30', 60)).toBe('2026-12-31T22:30:00.000Z');
  expect(atLocalAfter(day('2027-03-28'), '02:30', 120)).toBe('2027-03-28T01:30:00.000Z');
  expect(atLocalAfter(day('2026-10-25'), '02:30', 120)).toBe('2026-10-25T02:30:00.000Z');
});

test('what is no date is none, and throws where a date is needed', () => {
  for (const wrong of [
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-1-1',
    '',
    '2026-00-10',
    '2026-04-31',
  ]) {
    expect(isDate(wrong)).toBe(false);
    expect(() => plusDays(day(wrong), 1)).toThrow();
  }
  expect(isDate('2028-02-29')).toBe(true);
  expect(() => plusDays(day('9999-12-31'), 1)).toThrow();
});
