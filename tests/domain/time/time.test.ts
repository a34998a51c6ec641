import {
  atLocal,
  earliest,
  type Instant,
  instant,
  type LocalDate,
  localDate,
  localTime,
  monthOf,
  nextFullFive,
  nthWeekday,
  plus,
} from '#domain/time.ts';

const at = (iso: string) => iso as Instant;
const day = (iso: string) => iso as LocalDate;

describe('times are Helsinki times, whatever the server', () => {
  test.each([
    ['2026-12-01', '09:00', '2026-12-01T07:00:00.000Z'],
    ['2026-06-02', '09:00', '2026-06-02T06:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T07:00:00.000Z'],
    ['2027-03-28', '09:00', '2027-03-28T06:00:00.000Z'],
  ])('%s %s', (date, time, expected) => {
    expect(atLocal(day(date), time)).toBe(expected);
    expect(localTime(at(expected))).toBe(time);
  });

  test('the double hour of autumn is its first, the missing hour of spring an hour later', () => {
    expect(atLocal(day('2026-10-25'), '03:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(localTime(atLocal(day('2027-03-28'), '03:30'))).toBe('04:30');
  });

  test('the local date turns at midnight in Helsinki', () => {
    expect(localDate(at('2026-12-01T21:59:59.999Z'))).toBe('2026-12-01');
    expect(localDate(at('2026-12-01T22:00:00.000Z'))).toBe('2026-12-02');
    expect(localDate(at('2026-07-01T21:00:00.000Z'))).toBe('2026-07-02');
  });
});

describe('the nth weekday of a month', () => {
  test.each([
    ['2026-12', 1, 2, '2026-12-01'],
    ['2026-12', 5, 2, '2026-12-29'],
    ['2026-11', 5, 2, '2026-11-24'],
    ['2027-02', 4, 7, '2027-02-28'],
    ['2027-02', 1, 1, '2027-02-01'],
  ] as const)('%s, %i. of weekday %i', (month, nth, weekday, expected) => {
    expect(nthWeekday(month, nth, weekday)).toBe(expected);
  });
});

test('instants sort as text and move by milliseconds', () => {
  const a = instant(1_796_108_400_000);
  expect(plus(a, 500) > a).toBe(true);
  expect(plus(plus(a, 61_001), -61_001)).toBe(a);
  expect(earliest(null, plus(a, 1), a, null)).toBe(a);
  expect(earliest(null)).toBeNull();
});

test('the next full five minutes is never now', () => {
  expect(nextFullFive(at('2026-12-01T07:05:00.000Z'))).toBe('2026-12-01T07:10:00.000Z');
  expect(nextFullFive(at('2026-12-01T07:09:59.999Z'))).toBe('2026-12-01T07:10:00.000Z');
});

test('months move over the year', () => {
  expect(monthOf(day('2026-12-31'), 2)).toBe('2027-02');
});
