/**
 * Reminders (`clock.md`): rounds at 09:00 in Helsinki, 14 and 7 days before for those with open tasks, the
 * day before for those who are in. A round is made once for each date of the workshop, so nobody is
 * reminded twice of one date, and nothing is left of a date that it was moved from. Days are calendar
 * days, never durations.
 */
import {
  atLocal,
  earliest,
  type Instant,
  type LocalDate,
  localDate,
  localTime,
  plusDays,
} from '#domain/time.ts';
import type { Workshop } from './types.ts';
import { isHeld, startOf } from './when.ts';

/** Wall times in Helsinki: a round, and the hours outside which none goes. */
const AT = '09:00';
const FROM = '08:00';
const UNTIL = '18:00';

/** Days before the workshop. */
export const ROUNDS = [14, 7, 1] as const;
export type Round = (typeof ROUNDS)[number];

/** How a made round is remembered in `reminded`. */
export function roundKey(round: Round, date: LocalDate): string {
  return `${round} ${date}`;
}

function nominal(round: Round, date: LocalDate): Instant {
  return atLocal(plusDays(date, -round), AT);
}

/** The instant itself by day, else the next 08:00. */
export function byDay(at: Instant): Instant {
  const time = localTime(at);
  if (time >= UNTIL) return atLocal(plusDays(localDate(at), 1), FROM);
  return time < FROM ? atLocal(localDate(at), FROM) : at;
}

/**
 * From when on a late round says nothing new: that of 14 days when that of 7 is due, the others at the
 * start.
 */
export function roundEnds(round: Round, date: LocalDate, start: Instant): Instant {
  return round === 14 ? nominal(7, date) : start;
}

/** When a round that has not been made is to be made; null: made, or too late for it. */
function roundAt(workshop: Workshop, round: Round, now: Instant): Instant | null {
  const { date, reminded } = workshop;
  const start = startOf(workshop);
  if (!(isHeld(workshop) && date && start) || reminded.includes(roundKey(round, date))) return null;
  const due = nominal(round, date);
  const at = byDay(due < now ? now : due);
  return at < roundEnds(round, date, start) ? at : null;
}

/** Rounds to be made at `now`. */
export function dueRounds(workshop: Workshop, now: Instant): readonly Round[] {
  return ROUNDS.filter((round) => roundAt(workshop, round, now) === now);
}

/** The next deadline, not before `now`; null: nothing is due ever. */
export function nextDeadline(workshop: Workshop, now: Instant): Instant | null {
  return earliest(...ROUNDS.map((round) => roundAt(workshop, round, now)));
}

/**
 * What `reminded` is to hold when a workshop gets its date, or is published or held after all, at `now`:
 * rounds about tasks whose day has gone by are not made up for, since nobody has waited for them. That of
 * the day before is: whoever is in learns of tomorrow, though late.
 */
export function roundsBehind(workshop: Workshop, now: Instant): readonly string[] {
  const { date, reminded } = workshop;
  if (!date) return reminded;
  const behind = ([14, 7] as const)
    .filter((round) => nominal(round, date) <= now)
    .map((round) => roundKey(round, date));
  return [...new Set([...reminded, ...behind])];
}
