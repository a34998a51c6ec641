/** When a workshop is: its start and end, whether one may sign up or evaluate, and what publishing demands. */

import { holds } from '#domain/clock/months.ts';
import type { Clock } from '#domain/clock/types.ts';
import { atLocal, atLocalAfter, type Instant, localDate, localTime, plusDays } from '#domain/time.ts';
import type { Workshop } from './types.ts';

/** Days after the end in which an evaluation can be given. */
export const EVALUATION_DAYS = 14;

type Timed = Pick<Workshop, 'date' | 'time'>;

/** null without date or time. */
export function startOf({ date, time }: Timed): Instant | null {
  return date && time ? atLocal(date, time) : null;
}

/** By the wall clock, as it was planned: in the night that is an hour shorter so much earlier. null without date or time. */
export function endOf({ date, time, minutes }: Timed & Pick<Workshop, 'minutes'>): Instant | null {
  return date && time ? atLocalAfter(date, time, minutes) : null;
}

/** Seen by everybody and neither cancelled nor removed: sign-up, reminders and evaluation are for these. */
export function isHeld({ published, state }: Workshop): boolean {
  return published && state === 'planned';
}

/** Until the start. */
export function signupIsOpen(workshop: Workshop, now: Instant): boolean {
  const start = startOf(workshop);
  return isHeld(workshop) && start !== null && now < start;
}

/** From the end to the same wall time fourteen days later; null without date or time. */
export function evaluationTime(
  workshop: Workshop,
): { readonly opens: Instant; readonly closes: Instant } | null {
  const opens = endOf(workshop);
  if (!opens) return null;
  return { opens, closes: atLocal(plusDays(localDate(opens), EVALUATION_DAYS), localTime(opens)) };
}

export function evaluationIsOpen(workshop: Workshop, now: Instant): boolean {
  const time = evaluationTime(workshop);
  return isHeld(workshop) && time !== null && now >= time.opens && now < time.closes;
}

/** Whether a workshop may be seen by everybody: nothing lacks, and its clock has its theme and its month. */
export function mayBePublished(
  workshop: Pick<Workshop, 'date' | 'time' | 'title' | 'theme'>,
  clock: Pick<Clock, 'firstMonth' | 'themes'>,
): boolean {
  const { date, theme } = workshop;
  const known = clock.themes.some(({ id }) => id === theme);
  return lacks(workshop).length === 0 && known && date !== null && holds(clock, date);
}

/**
 * What a workshop of a published clock may not be without (`clock.md`, Publishing): its date and time of
 * day together, its title, its theme. Empty: it can be published.
 */
export function lacks({
  date,
  time,
  title,
  theme,
}: Pick<Workshop, 'date' | 'time' | 'title' | 'theme'>): readonly ('date' | 'title' | 'theme')[] {
  const missing: ('date' | 'title' | 'theme')[] = [];
  if (!(date && time)) missing.push('date');
  if (title === '') missing.push('title');
  if (theme === null) missing.push('theme');
  return missing;
}
