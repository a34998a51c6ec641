import { withDate } from '#domain/series/change.ts';
import {
  after,
  heldToday,
  isRuleDate,
  occurrenceOf,
  partsOfMeetingId,
  upcoming,
} from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';

const at = (iso: string) => iso as Instant;
const day = (iso: string) => iso as LocalDate;
const NOW = at('2026-11-26T10:00:00.000Z');

/** First Tuesdays at 9, an hour. */
const series: Series = {
  id: 'koivuranta' as Id,
  tenant: 't',
  network: null,
  centre: 'Koivuranta',
  chairs: [],
  backups: [],
  services: [],
  language: 'fi',
  joinUrl: null,
  chat: null,
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
  moved: {},
  cancelled: [],
  members: [],
  connectedBy: null,
};

test('the next dates follow the rule across the change of summer time', () => {
  const starts = upcoming(series, at('2026-10-01T00:00:00.000Z'), 3).map((o) => o.start);
  expect(starts).toEqual([
    '2026-10-06T06:00:00.000Z',
    '2026-11-03T07:00:00.000Z',
    '2026-12-01T07:00:00.000Z',
  ]);
});

test('a meeting counts as coming until half an hour after its end', () => {
  const during = upcoming(series, at('2026-12-01T08:29:59.000Z'), 1);
  const gone = upcoming(series, at('2026-12-01T08:30:00.000Z'), 1);
  expect(during[0]?.rule).toBe('2026-12-01');
  expect(gone[0]?.rule).toBe('2027-01-05');
});

test('a moved meeting keeps its id and is found on the day it is held', () => {
  const moved = withDate(series, day('2027-01-05'), { date: day('2027-01-12'), time: '10:00' }, NOW);
  expect(heldToday(moved, at('2027-01-05T07:00:00.000Z'))).toBeNull();
  const held = heldToday(moved, at('2027-01-12T07:00:00.000Z'));
  expect(held).toMatchObject({ m: 'koivuranta.2027-01-05', start: '2027-01-12T08:00:00.000Z' });
  expect(occurrenceOf(withDate(moved, day('2027-01-05'), 'back', NOW), day('2027-01-05')).date).toBe(
    '2027-01-05',
  );
});

test('a moved date of a rule that was changed before it is held no more, one of before stays', () => {
  const moved = withDate(series, day('2027-01-05'), { date: day('2027-01-12'), time: null }, NOW);
  const rule = { nth: 1, weekday: 2, time: '09:00', minutes: 60 } as const;
  const since = (before: string): Series => ({
    ...moved,
    weekday: 3,
    earlier: [{ ...rule, before: day(before) }],
  });
  const dates = (of: Series) => upcoming(of, at('2027-01-01T10:00:00.000Z'), 2).map(({ date }) => date);
  expect(dates(since('2026-12-10'))).toEqual(['2027-01-06', '2027-02-03']);
  expect(dates(since('2027-01-06'))).toEqual(['2027-01-06', '2027-01-12']);
  expect(isRuleDate(since('2027-01-06'), day('2027-01-05'))).toBe(true);
  expect(isRuleDate(since('2026-12-10'), day('2027-01-05'))).toBe(false);
});

test('a cancelled date is not held, and the one after it is the next', () => {
  const without = withDate(series, day('2027-07-06'), 'cancelled', NOW);
  expect(heldToday(without, at('2027-07-06T06:00:00.000Z'))).toBeNull();
  expect(upcoming(without, at('2027-06-20T00:00:00.000Z'), 1)[0]?.rule).toBe('2027-08-03');
  expect(after(without, occurrenceOf(without, day('2027-06-01'))).rule).toBe('2027-08-03');
});

test('only rule dates name a meeting', () => {
  expect(isRuleDate(series, day('2026-12-01'))).toBe(true);
  expect(isRuleDate(series, day('2026-12-08'))).toBe(false);
  expect(partsOfMeetingId('koivuranta.2026-12-01')).toEqual({ series: 'koivuranta', rule: '2026-12-01' });
  expect(partsOfMeetingId('koivuranta.2026-12-01; drop')).toBeNull();
});
