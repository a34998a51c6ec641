/** Copy to a new draft, by the rules of `clock.md`, with the traps of the calendar. */
import fc from 'fast-check';
import { copied, copiedDate, movesOf, toBeCopied } from '#domain/clock/copy.ts';
import { holds } from '#domain/clock/months.ts';
import { holidayOf } from '#domain/holidays.ts';
import {
  daysBetween,
  type LocalDate,
  monthOf,
  nthOfMonth,
  nthWeekday,
  plusDays,
  weekdayOf,
} from '#domain/time.ts';
import { clock, day, key, newId, text, workshop } from './scenario.ts';

const to = (date: string, firstMonth: string) => copiedDate(day(date), { firstMonth });

describe('dates', () => {
  test.each([
    // an ordinary Thursday: the fourth of November again
    ['2026-11-26', '2027-08', '2027-11-25', null, null],
    // the clock's first and last months; a fifth becomes the last, where the month has five it stays
    ['2026-08-06', '2027-08', '2027-08-05', null, null],
    ['2027-07-29', '2027-08', '2028-07-27', 'fifth', '2028-08-03'],
    ['2026-10-29', '2026-10', '2026-10-29', null, null],
    ['2026-10-29', '2027-08', '2027-10-28', 'fifth', '2027-11-04'],
    ['2026-12-31', '2027-08', '2027-12-30', null, null],
    // 29 February, a fifth Tuesday
    ['2028-02-29', '2028-08', '2029-02-27', 'fifth', '2029-03-06'],
    // on a holiday a week earlier; the eves of Christmas and Midsummer count
    ['2026-01-07', '2026-08', '2026-12-30', 'epiphany', '2027-01-06'],
    ['2026-12-07', '2027-08', '2027-11-29', 'independence', '2027-12-06'],
    ['2025-12-25', '2026-08', '2026-12-17', 'christmas-eve', '2026-12-24'],
    ['2025-06-20', '2025-08', '2026-06-12', 'midsummer-eve', '2026-06-19'],
    // a week earlier is a holiday too (Christmas Day), or lies outside the new clock: a week later
    ['2026-01-02', '2026-08', '2027-01-08', 'new-year', '2027-01-01'],
    ['2026-01-02', '2027-01', '2027-01-08', 'new-year', '2027-01-01'],
    ['2025-05-02', '2026-05', '2026-05-08', 'may-day', '2026-05-01'],
    // a week earlier is outside, a week later Ascension Day: one week more
    ['2024-05-02', '1997-05', '1997-05-15', 'may-day', '1997-05-01'],
    // another first month: each month maps to the same month of the new twelve
    ['2026-08-06', '2028-01', '2028-08-03', null, null],
    ['2027-07-01', '2028-01', '2028-07-06', null, null],
    ['2027-01-14', '2027-05', '2028-01-13', null, null],
  ] as const)('%s into the clock from %s is %s', (date, firstMonth, landed, why, wanted) => {
    expect(to(date, firstMonth)).toEqual({ date: landed, moved: why && { why, wanted } });
  });

  const dates = fc
    .tuple(fc.integer({ min: 0, max: 365 * 40 }), fc.constantFrom('2000-01-01'))
    .map(([days, from]) => plusDays(day(from), days));
  const months = fc
    .tuple(fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 0, max: 11 }))
    .map(([year, k]) => monthOf(`${year}-01`, k));

  test('always: the same month and weekday, in the clock, on no holiday, at most two weeks off, and listed if it moved', () => {
    fc.assert(
      fc.property(dates, months, (date, firstMonth) => {
        const { date: landed, moved } = copiedDate(date, { firstMonth });
        expect(holds({ firstMonth }, landed)).toBe(true);
        expect(weekdayOf(landed)).toBe(weekdayOf(date));
        expect(holidayOf(landed)).toBeNull();
        const nth = nthOfMonth(date);
        const same = Array.from({ length: 12 }, (_, k) => monthOf(firstMonth, k))
          .filter((month) => month.slice(5) === date.slice(5, 7))
          .map((month) => nthWeekday(month, nth, weekdayOf(date)))[0] as LocalDate;
        expect(Math.abs(daysBetween(same, landed))).toBeLessThanOrEqual(14);
        if (holidayOf(same)) expect(moved).toEqual({ wanted: same, why: holidayOf(same) });
        else expect([landed, moved === null]).toEqual([same, nthOfMonth(same) === nth]);
      }),
      { numRuns: 3000 },
    );
  });
});

const full = workshop(
  {
    title: text('Kuntoutuspaja'),
    aims: text('Tunnemme palvelut'),
    date: day('2025-12-25'),
    time: '13:30',
    minutes: 150,
    form: 'hybrid',
    place: 'Kokoustila Aalto',
    services: ['kela', 'kuntoutus'],
    roles: [{ name: 'Fasilitaattori', about: text('pitää ajan') }],
    tasks: [
      { text: text('Kutsu'), due: day('2025-11-27') },
      { text: text('Tila'), due: null },
      { text: text('Kiitokset'), due: day('2026-01-02') },
    ],
  },
  {
    link: 'https://teams.example/old',
    roles: [
      {
        id: newId(),
        name: 'Fasilitaattori',
        about: text('pitää ajan'),
        holder: { person: key('Pia'), name: 'Pia' },
        backup: { person: null, name: 'Sari' },
      },
    ],
    signups: [{ person: key('Aino'), name: 'Aino', service: 'kela', way: 'remote', waiting: false }],
    materials: [{ id: newId(), name: text('Kalvot'), url: 'https://x.example' }],
    participants: [{ service: 'kela', way: 'remote', count: 4 }],
    followed: text('Sovittiin jatkosta'),
    quiet: [key('Aino')],
  },
  clock('2025-08'),
);

test('what is copied, and what is not; due dates stay the same number of days before', () => {
  const { seed, moved } = copied(full, { firstMonth: '2026-08' });
  expect(moved).toEqual({ wanted: '2026-12-24', why: 'christmas-eve' });
  expect(seed).toEqual({
    title: 'Kuntoutuspaja',
    theme: full.theme,
    aims: 'Tunnemme palvelut',
    date: '2026-12-17',
    time: '13:30',
    minutes: 150,
    form: 'hybrid',
    place: 'Kokoustila Aalto',
    services: ['kela', 'kuntoutus'],
    roles: [{ name: 'Fasilitaattori', about: '' }],
    tasks: [
      { text: 'Kutsu', due: '2026-11-19' },
      { text: 'Tila', due: null },
      { text: 'Kiitokset', due: '2026-12-25' },
    ],
  });
  expect(daysBetween(day('2025-11-27'), day('2025-12-25'))).toBe(28);
  expect(JSON.stringify(seed)).not.toMatch(/Pia|Sari|Aino|Kalvot|jatkosta|teams\.example/);
});

test('all are copied but those that were taken away; what has no date keeps none', () => {
  const undated = workshop({ date: null, tasks: [{ text: text('x'), due: day('2026-01-01') }] });
  const cancelled = workshop({ date: day('2026-09-03') }, { state: 'cancelled' });
  const removed = workshop({}, { state: 'removed' });
  expect(toBeCopied([undated, removed, cancelled, full])).toEqual([full, cancelled, undated]);
  expect(copied(undated, { firstMonth: '2027-08' }).seed).toMatchObject({
    date: null,
    tasks: [{ due: null }],
  });
  expect(movesOf([undated, removed, full], { firstMonth: '2026-08' }, ({ title }) => `new ${title}`)).toEqual(
    [
      {
        workshop: 'new Kuntoutuspaja',
        title: 'Kuntoutuspaja',
        wanted: '2026-12-24',
        date: '2026-12-17',
        why: 'christmas-eve',
      },
    ],
  );
});
