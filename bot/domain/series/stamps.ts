/**
 * What a subscribed calendar has to know of a date: a number that grows, and when that was (RFC 5545,
 * SEQUENCE and LAST-MODIFIED). A date's own changes and those of its series both make it grow.
 */
import type { Instant, LocalDate } from '#domain/time.ts';
import type { Series, Stamp, Stamps } from './types.ts';

/** For series that were stored before changes were noted: any instant of before will do, if it stays the same. */
const LONG_AGO = '2026-01-01T00:00:00.000Z' as Instant;
const NONE: Stamps = { sequence: 0, changedAt: LONG_AGO, dates: {} };

/** What a calendar shows of every date. */
function shows({ centre, time, minutes, joinUrl, nth, weekday }: Series): string {
  return JSON.stringify([centre, time, minutes, joinUrl, nth, weekday]);
}

/** What a calendar shows of one date beyond its rule. */
function showsOf({ moved, cancelled }: Series, rule: LocalDate): string {
  return JSON.stringify([moved[rule] ?? null, cancelled.includes(rule)]);
}

function next(stamp: Stamp | undefined, now: Instant): Stamp {
  return { sequence: (stamp?.sequence ?? 0) + 1, changedAt: now };
}

/** The series with stamps that have grown where `after` shows something else than `before` (null: it is new). */
export function stamped(before: Series | null, after: Series, now: Instant): Series {
  const was = before?.stamps ?? NONE;
  if (!before) return { ...after, stamps: { sequence: 0, changedAt: now, dates: {} } };
  const rules = new Set([
    ...Object.keys(before.moved),
    ...Object.keys(after.moved),
    ...before.cancelled,
    ...after.cancelled,
  ] as LocalDate[]);
  const changed = [...rules].filter((rule) => showsOf(before, rule) !== showsOf(after, rule));
  const dates = { ...was.dates };
  for (const rule of changed) dates[rule] = next(was.dates[rule], now);
  const whole = shows(before) === shows(after) ? was : next(was, now);
  return { ...after, stamps: { sequence: whole.sequence, changedAt: whole.changedAt, dates } };
}

/** The stamp of one date. */
export function stampOf({ stamps = NONE }: Pick<Series, 'stamps'>, rule: LocalDate): Stamp {
  const own = stamps.dates[rule];
  if (!own) return { sequence: stamps.sequence, changedAt: stamps.changedAt };
  return {
    sequence: stamps.sequence + own.sequence,
    changedAt: [own.changedAt, stamps.changedAt].sort().at(-1) ?? own.changedAt,
  };
}
