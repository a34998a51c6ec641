/** A private message about a workshop: a reminder, a place that became free, or what has changed. */
import type { CardSpec } from '#cards/types.ts';
import type { WorkshopWhy } from '#cards/workshop-types.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';
import { between, type Id, type Instant, localDate } from '#domain/time.ts';
import type { WorkshopEffect, WorkshopOutboxEntry } from '#domain/workshop/effect.ts';
import { isMeant, isWanted, waitsUntil } from '#domain/workshop/outbox.ts';
import type { SendState } from './messenger.ts';
import type { Parts } from './parts.ts';
import { again, type Done, GONE } from './send-outcome.ts';
import { personOf, sendTo } from './send-private.ts';
import { lineOf } from './workshop-lines.ts';

export interface WorkshopNote {
  readonly w: Id;
  readonly tenant: string;
  readonly entry: WorkshopOutboxEntry;
  readonly state: SendState;
}

function whyOf(effect: WorkshopEffect, now: Instant): WorkshopWhy {
  // A late reminder may go on the day itself.
  return effect.kind === 'tomorrow' && effect.date <= localDate(now) ? 'today' : effect.kind;
}

/** The tasks that are the person's to do before the workshop. */
export function openTasksOf({ tasks, date }: WorkshopView, person: PersonKey) {
  return tasks
    .filter(({ who, backup }) => (who?.person ?? backup?.person) === person)
    .filter(({ done, due }) => !done && (due === null || date === null || due <= date))
    .map(({ text, due }) => ({ text, due }));
}

function specOf(
  { app, tabLink }: Parts,
  view: WorkshopView,
  effect: WorkshopEffect,
): Extract<CardSpec, { card: 'workshop' }> | null {
  const workshop = lineOf(view, true);
  if (!workshop) return null;
  return {
    card: 'workshop',
    why: whyOf(effect, app.now()),
    workshop,
    tasks: effect.kind === 'open-tasks' ? openTasksOf(view, effect.to) : [],
    days: effect.kind === 'open-tasks' ? effect.days : 0,
    quiet: view.remindersOff,
    link: tabLink(`/workshop/${view.id}`),
  };
}

/** Where somebody's chat is opened who has none yet: where a chat of their tenant stands. */
async function serviceUrlOf({ app }: Parts, tenant: string): Promise<string | null> {
  const all = await app.seriesOfTenant(tenant);
  return all.find((series) => series.chat !== null)?.chat?.serviceUrl ?? null;
}

/**
 * What is no longer true, or not wanted, is dealt with unsent; a reminder by night waits for the morning.
 * Throws only what the store or a template throws.
 */
export async function sendWorkshopNote(parts: Parts, note: WorkshopNote): Promise<Done> {
  const { app } = parts;
  const { w, tenant, state, entry } = note;
  const { effect } = entry;
  const stored = await app.workshopState(w);
  const now = app.now();
  // Another process, or a newer effect, has dealt with it.
  if (!stored?.outbox.some(({ id }) => id === entry.id) || !isMeant(stored, effect, now)) return GONE;
  const person = await personOf(app, effect.to);
  if (!isWanted(effect, person)) return GONE;
  const wait = waitsUntil(effect, now);
  if (wait) return again(between(now, wait));
  const view = await app.workshopView({ tenant, person: effect.to, name: '', admin: false }, w);
  const spec = view && specOf(parts, view, effect);
  if (!spec) return GONE;
  const serviceUrl = person.chat ? null : await serviceUrlOf(parts, tenant);
  return sendTo(parts, person, serviceUrl, spec, entry.attempts, state);
}
