/** Instants are reckoned by hand for speed: here against Temporal, over all years of four digits. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Instant, instant, ms } from '#domain/time.ts';

const FIRST = Date.parse('0000-03-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const byTemporal = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });

test('milliseconds become the same text as with Temporal, and come back', () => {
  const any = fc.integer({ min: FIRST, max: LAST });
  const near = fc.integer({ min: -5e12, max: 5e12 });
  fc.assert(
    fc.property(fc.oneof(any, near), (at) => {
      expect(instant(at)).toBe(byTemporal(at));
      expect(ms(instant(at))).toBe(at);
    }),
    { numRuns: 3000 },
  );
});

test('so do the edges: turns of days, months, years, leap years, centuries, the epoch', () => {
  for (let year = 1896; year <= 2408; year += 4) {
    for (const day of ['02-28', '02-29', '03-01', '12-31', '01-01']) {
      const text = `${day < '02' ? year + 1 : year}-${day}T00:00:00.000Z` as Instant;
      const leap = day !== '02-29' || year % 100 !== 0 || year % 400 === 0;
      if (!leap) continue;
      const at = ms(text);
      expect(at).toBe(Temporal.Instant.from(text).epochMilliseconds);
      expect([instant(at), instant(at - 1)]).toEqual([byTemporal(at), byTemporal(at - 1)]);
    }
  }
  expect([FIRST, 0, -1, LAST].map(instant)).toEqual([FIRST, 0, -1, LAST].map(byTemporal));
});

test('what is no instant throws, here too', () => {
  for (const wrong of [
    '',
    '2026-02-30T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    'x',
  ]) {
    expect(() => ms(wrong as Instant)).toThrow();
  }
  expect(() => instant(Number.NaN)).toThrow();
  expect(() => instant(0.5)).toThrow();
});

test('another form of an instant is read all the same', () => {
  expect(ms('2026-12-01T07:00:00Z' as Instant)).toBe(Date.parse('2026-12-01T07:00:00Z'));
  expect(ms('2026-12-01T09:00:00+02:00' as Instant)).toBe(Date.parse('2026-12-01T07:00:00Z'));
});
