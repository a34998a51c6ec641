/** What has to be said to whom after a command (`clock.md`). */
import type { WorkshopEffect } from './effect.ts';
import type { WorkshopEvent } from './event.ts';
import type { Workshop } from './types.ts';
import { isHeld } from './when.ts';

/** What those who have signed up must know to be there. */
const TOLD = ['date', 'time', 'minutes', 'form', 'place', 'link'] as const;
/** What a calendar shows besides. */
const SHOWN = [...TOLD, 'title', 'aims', 'state'] as const;

/** Whether a calendar shows something else than before. */
export function showsOther(before: Workshop, after: Workshop): boolean {
  return SHOWN.some((field) => before[field] !== after[field]);
}

function newsOf(before: Workshop, after: Workshop): 'changed' | 'cancelled' | 'held-after-all' | null {
  if (isHeld(before) && after.state === 'cancelled') return 'cancelled';
  if (before.state === 'cancelled' && isHeld(after)) return 'held-after-all';
  return TOLD.some((field) => before[field] !== after[field]) ? 'changed' : null;
}

/** To everybody on the list (of a draft nobody is); what is over by then `pruned` drops. */
function news(before: Workshop, after: Workshop): readonly WorkshopEffect[] {
  const kind = newsOf(before, after);
  if (!kind) return [];
  return after.signups.map(({ person: to }) =>
    kind === 'cancelled' ? { kind, to, changed: false } : { kind, to },
  );
}

function said(event: WorkshopEvent): readonly WorkshopEffect[] {
  if (event.type === 'moved-up') return [{ kind: 'promoted', to: event.person }];
  if (event.type !== 'round-made') return [];
  const { round, date, to } = event;
  return to.map((person) =>
    round === 1
      ? { kind: 'tomorrow', to: person, date }
      : { kind: 'open-tasks', to: person, days: round, date },
  );
}

export function effects(
  before: Workshop,
  after: Workshop,
  events: readonly WorkshopEvent[],
): readonly WorkshopEffect[] {
  return [...news(before, after), ...events.flatMap(said)];
}
