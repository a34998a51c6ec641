import { clockTime, dateAndClock, shortDate } from '#i18n/time.ts';

describe('times in Helsinki, in the way of each language', () => {
  const winter = '2026-12-01T07:00:00.000Z';

  test('date and clock', () => {
    expect(dateAndClock('fi', winter)).toBe('ti 1.12. klo 9.00');
    expect(dateAndClock('sv', winter)).toBe('tis 1.12 kl. 9.00');
    expect(dateAndClock('en', winter)).toBe('Tue 1 Dec, 9:00');
  });

  test('summer time is three hours from UTC', () => {
    expect(clockTime('fi', '2026-07-01T07:05:00.000Z')).toBe('10.05');
    expect(clockTime('en', '2026-07-01T07:05:00.000Z')).toBe('10:05');
  });

  test('the day is that of Helsinki, midnight is 0.00', () => {
    expect(dateAndClock('fi', '2026-12-31T22:00:00.000Z')).toBe('pe 1.1. klo 0.00');
    expect(shortDate('sv', '2026-12-31T21:59:00.000Z')).toBe('tors 31.12');
  });

  test('both hours of the autumn change read three', () => {
    expect(clockTime('fi', '2026-10-25T00:30:00.000Z')).toBe('3.30');
    expect(clockTime('fi', '2026-10-25T01:30:00.000Z')).toBe('3.30');
  });

  test('every day and month has its name', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(Date.UTC(2026, 10, 2 + n, 10)).toISOString());
    expect(days.map((day) => shortDate('fi', day).split(' ')[0])).toEqual([
      'ma',
      'ti',
      'ke',
      'to',
      'pe',
      'la',
      'su',
    ]);
    expect(days.map((day) => shortDate('sv', day).split(' ')[0])).toEqual([
      'mån',
      'tis',
      'ons',
      'tors',
      'fre',
      'lör',
      'sön',
    ]);
    const months = Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, n, 15, 10)).toISOString());
    expect(months.map((month) => shortDate('en', month).split(' ')[2]).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
  });

  test('what is no instant throws', () => {
    expect(() => clockTime('fi', 'huomenna')).toThrow(RangeError);
  });
});
