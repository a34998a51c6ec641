/** Which clock is past, running and planned follows from today's date in Helsinki. */
import fc from 'fast-check';
import {
  firstDay,
  gapOf,
  holds,
  inOrder,
  labelOf,
  lastDay,
  monthsOf,
  overlap,
  shownFirst,
  whenOf,
} from '#domain/clock/months.ts';
import { monthOf, plusDays } from '#domain/time.ts';
import { clock, day } from './scenario.ts';

test('twelve months from any first month', () => {
  expect(monthsOf(clock('2026-08'))).toEqual(
    ['08', '09', '10', '11', '12']
      .map((m) => `2026-${m}`)
      .concat(['01', '02', '03', '04', '05', '06', '07'].map((m) => `2027-${m}`)),
  );
  expect([firstDay(clock('2026-08')), lastDay(clock('2026-08'))]).toEqual(['2026-08-01', '2027-07-31']);
  expect(lastDay(clock('2027-03'))).toBe('2028-02-29');
  expect(['2026-08', '2026-01', '2026-12'].map((m) => labelOf(clock(m)))).toEqual([
    '2026–2027',
    '2026',
    '2026–2027',
  ]);
});

test('when: the first and the last day are in; a draft is planned whatever its months', () => {
  const one = clock('2026-08');
  expect(
    ['2026-07-31', '2026-08-01', '2027-07-31', '2027-08-01'].map((today) => whenOf(one, day(today))),
  ).toEqual(['planned', 'running', 'running', 'past']);
  expect(whenOf(clock('2020-08', { state: 'draft' }), day('2026-11-26'))).toBe('planned');
});

test('two clocks overlap exactly where they have a month in common', () => {
  const months = fc.integer({ min: 0, max: 60 }).map((k) => monthOf('2024-01', k));
  fc.assert(
    fc.property(months, months, (a, b) => {
      const common = monthsOf(clock(a)).some((month) => monthsOf(clock(b)).includes(month));
      expect(overlap(clock(a), clock(b))).toBe(common);
      const date = plusDays(day(`${b}-01`), 13);
      expect(holds(clock(a), date)).toBe(monthsOf(clock(a)).includes(b));
    }),
  );
});

test('what is shown first: the running one, else the next, else the last, a draft where there is nothing else', () => {
  const [past, running, next] = [clock('2025-08'), clock('2026-08'), clock('2027-08')];
  const draft = clock('2026-08', { id: 'd' as never, state: 'draft' });
  const first = (clocks: readonly (typeof past)[], today = '2026-11-26') => shownFirst(clocks, day(today));
  expect(first([next, past, draft, running])).toBe(running);
  expect(first([next, past, draft])).toBe(next);
  expect(first([past, draft, clock('2024-08')])).toBe(past);
  expect(first([draft])).toBe(draft);
  expect(first([])).toBeNull();
  expect(inOrder([next, draft, running, past])).toEqual([past, running, draft, next]);
});

test('a gap: when the next one starts, and none where today lies in one', () => {
  const [past, next] = [clock('2025-08'), clock('2027-01')];
  const gap = (clocks: readonly (typeof past)[]) => gapOf(clocks, day('2026-11-26'));
  expect(gap([past, next])).toEqual({ nextStarts: '2027-01-01' });
  expect(gap([past])).toEqual({ nextStarts: null });
  expect(gap([past, clock('2027-01', { state: 'draft' })])).toEqual({ nextStarts: null });
  expect(gap([past, clock('2026-08')])).toBeNull();
  expect(gap([])).toBeNull();
});
