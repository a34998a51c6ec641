/**
 * The outbox of a workshop: joined where a newer thing says all, dropped where it is no longer true.
 * Whoever delivers asks `isMeant`, `isWanted` and `waitsUntil` about each entry before it is sent.
 */
import type { NewId, PersonKey } from '#domain/ids.ts';
import type { Person } from '#domain/person/types.ts';
import { type Instant, localDate, MINUTE, plus } from '#domain/time.ts';
import type { WorkshopEffect, WorkshopOutboxEntry } from './effect.ts';
import { byDay, roundEnds } from './reminders.ts';
import { signupOf } from './signups.ts';
import type { Workshop } from './types.ts';
import { endOf, isHeld, startOf } from './when.ts';

/**
 * So long a change waits for the next field of the same save, and for second thoughts: what is taken back
 * within it tells nobody anything.
 */
export const GRACE = 2 * MINUTE;

type Reminder = Extract<WorkshopEffect, { kind: 'open-tasks' | 'tomorrow' }>;
type News = Extract<WorkshopEffect, { kind: 'changed' | 'cancelled' | 'held-after-all' }>;

function isReminder(effect: WorkshopEffect): effect is Reminder {
  return effect.kind === 'open-tasks' || effect.kind === 'tomorrow';
}

function isNews(effect: WorkshopEffect): effect is News {
  return !(isReminder(effect) || effect.kind === 'promoted');
}

/** Whether a person has something to do before the workshop, as holder, or as backup of a task that has no holder whom the bot can reach. */
export function hasOpenTasks({ tasks, date }: Workshop, person: PersonKey): boolean {
  return tasks.some(
    ({ done, due, who, backup }) =>
      !done && (due === null || date === null || due <= date) && (who?.person ?? backup?.person) === person,
  );
}

function reminderIsMeant(workshop: Workshop, effect: Reminder, now: Instant): boolean {
  const start = startOf(workshop);
  const { date, quiet } = workshop;
  if (!(isHeld(workshop) && start && date === effect.date) || quiet.includes(effect.to)) return false;
  if (effect.kind === 'tomorrow') return now < start && signupOf(workshop, effect.to)?.waiting === false;
  return now < roundEnds(effect.days, date, start) && hasOpenTasks(workshop, effect.to);
}

/**
 * Whether an effect is still true at `now`. `tomorrow` is until the start: where `effect.date` is today by
 * then, the words must say today.
 */
export function isMeant(workshop: Workshop, effect: WorkshopEffect, now: Instant): boolean {
  if (isReminder(effect)) return reminderIsMeant(workshop, effect, now);
  const mine = signupOf(workshop, effect.to);
  const end = endOf(workshop);
  if (!(mine && end && now < end)) return false;
  if (effect.kind === 'promoted') return isHeld(workshop) && !mine.waiting;
  return workshop.published && (effect.kind === 'cancelled') === (workshop.state === 'cancelled');
}

/** Whether the person's own settings let it through. Only reminders can be turned off (`clock.md`). */
export function isWanted(effect: WorkshopEffect, { reminders }: Pick<Person, 'reminders'>): boolean {
  if (!isReminder(effect)) return true;
  return effect.kind === 'open-tasks' ? reminders.roles : reminders.signups;
}

/** For a reminder by night the next 08:00 in Helsinki, to `retry` at; null: it may go now. */
export function waitsUntil(effect: WorkshopEffect, now: Instant): Instant | null {
  const day = byDay(now);
  return isReminder(effect) && day !== now ? day : null;
}

/** Whether an effect is true, or would be if the workshop were held: a cancellation may be taken back. */
function mayBeMeant(workshop: Workshop, effect: WorkshopEffect, now: Instant): boolean {
  if (!isNews(effect)) return isMeant({ ...workshop, state: 'planned' }, effect, now);
  const end = endOf(workshop);
  return end !== null && now < end && signupOf(workshop, effect.to) !== undefined;
}

/** The workshop without entries that will not be true any more. */
export function pruned(workshop: Workshop, now: Instant): Workshop {
  const outbox = workshop.outbox.filter((entry) => mayBeMeant(workshop, entry.effect, now));
  return outbox.length === workshop.outbox.length ? workshop : { ...workshop, outbox };
}

function says(effect: WorkshopEffect, older: WorkshopEffect): boolean {
  if (effect.to !== older.to) return false;
  return isNews(effect) ? isNews(older) : effect.kind === older.kind;
}

/** When news may leave: soon, and at once on the day itself. */
function newsAt(workshop: Workshop, now: Instant): Instant {
  return workshop.date === localDate(now) ? now : plus(now, GRACE);
}

/** What the newer effect comes to, where an older one of its sort has not left; null: nothing is left to say. */
function joined(
  { state }: Workshop,
  effect: WorkshopEffect,
  older: WorkshopOutboxEntry | undefined,
  now: Instant,
): WorkshopEffect | null {
  const was = older?.effect;
  // While it is cancelled a change is told with the news that it is held after all.
  const silent = effect.kind === 'changed' && state === 'cancelled';
  if (silent) return was?.kind === 'cancelled' ? { ...was, changed: true } : null;
  if (!(older && was)) return effect;
  if (effect.kind === 'cancelled') return { ...effect, changed: effect.changed || was.kind === 'changed' };
  const untold = was.kind === 'cancelled' && older.attempts === 0 && older.notBefore > now;
  if (!(effect.kind === 'held-after-all' && untold)) return effect;
  return was.changed ? ({ kind: 'changed', to: effect.to } as const) : null;
}

/**
 * The workshop with one more effect. It takes the place of an older one that it says all of, under an id
 * of its own, since the old one may be on its way. A workshop that is held after all before anybody was
 * told that it is not tells nothing.
 */
export function withEffect(workshop: Workshop, made: WorkshopEffect, now: Instant, newId: NewId): Workshop {
  const older = workshop.outbox.find((entry) => says(made, entry.effect));
  const outbox = workshop.outbox.filter((entry) => entry !== older);
  const effect = joined(workshop, made, older, now);
  if (!effect) return { ...workshop, outbox };
  const soon = isNews(effect) ? newsAt(workshop, now) : now;
  const notBefore = older && older.notBefore > now ? older.notBefore : soon;
  const entry: WorkshopOutboxEntry = { id: newId(), effect, notBefore, attempts: older?.attempts ?? 0 };
  return { ...workshop, outbox: [...outbox, entry] };
}

/** When a delivery that failed may be tried again. */
export function againAt(effect: WorkshopEffect, at: Instant): Instant {
  return isReminder(effect) ? byDay(at) : at;
}
