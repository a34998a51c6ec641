/** The outbox: what is still to be sent, joined where one thing settles two, and dropped where it is no longer true. */
import type { NewId } from '#domain/ids.ts';
import { type Id, type Instant, MINUTE, plus } from '#domain/time.ts';
import { announcementIsMeant } from './announced.ts';
import type { Outcome } from './commands.ts';
import type { Effect, OutboxEntry } from './effect.ts';
import { changedItem, itemOf, runningCase, waitingUnit } from './queue.ts';
import type { Meeting } from './types.ts';

/** Two minutes before the end of a case. */
export const NOTICE_BEFORE = 2 * MINUTE;
/** So many replaced updates of the card are remembered while they may be on their way. */
const REMEMBERED = 20;

type Timed = Extract<Effect, { kind: 'notice' }>;

function isTimed(effect: Effect): effect is Timed {
  return effect.kind === 'notice' && (effect.notice === 'two-left' || effect.notice === 'time-up');
}

/** Whether a notice of this kind about the running case waits to be sent. */
export function pendingNotice(meeting: Meeting, notice: Timed['notice']): boolean {
  return meeting.outbox.some(({ effect }) => isTimed(effect) && effect.notice === notice);
}

/** Its instant tells: a later case, or one that was extended, ends at another. */
function noticeIsMeant(meeting: Meeting, { notice, due }: Timed): boolean {
  const part = runningCase(meeting.hour);
  if (!part || meeting.quiet) return false;
  return due === (notice === 'two-left' ? plus(part.ends[3], -NOTICE_BEFORE) : part.ends[3]);
}

function privateIsMeant(meeting: Meeting, { card, item: i }: Extract<Effect, { kind: 'private' }>): boolean {
  const item = itemOf(meeting, i);
  switch (card) {
    case 'deleted':
      return true;
    case 'turn':
      return runningCase(meeting.hour)?.unit.items.includes(i) ?? false;
    case 'next':
      return item?.told === 'next' && waitingUnit(meeting.hour, i) !== undefined;
    case 'entered':
      return item?.state === 'drawn';
    case 'keep':
      return item?.state === 'held';
    case 'join':
      return meeting.combining.some((p) => (p.a === i || p.b === i) && !p.agreed.includes(i));
    case 'moved':
      return item !== undefined;
  }
}

function isMeant(meeting: Meeting, effect: Effect): boolean {
  if (effect.kind === 'private') return privateIsMeant(meeting, effect);
  if (effect.kind === 'announcement') return announcementIsMeant(meeting, effect);
  if (effect.kind === 'forward') return itemOf(meeting, effect.command.item)?.state === 'moving';
  return isTimed(effect) ? noticeIsMeant(meeting, effect) : true;
}

/** The meeting without entries that a later change has made untrue. */
export function pruned(meeting: Meeting): Meeting {
  const outbox = meeting.outbox.filter((entry) => isMeant(meeting, entry.effect));
  return outbox.length === meeting.outbox.length ? meeting : { ...meeting, outbox };
}

/**
 * The meeting with one more effect. A newer update of the card takes the place of one that waits, under
 * an id of its own, since the old one may be on its way with an older state; of the notices about time
 * only the newest stays.
 */
export function withEffect(meeting: Meeting, effect: Effect, now: Instant, newId: NewId): Meeting {
  const fresh: OutboxEntry = { id: newId(), effect, notBefore: now, attempts: 0 };
  if (isTimed(effect)) {
    return { ...meeting, outbox: [...meeting.outbox.filter((e) => !isTimed(e.effect)), fresh] };
  }
  const old = effect.kind === 'card' ? meeting.outbox.find((e) => e.effect.kind === 'card') : undefined;
  if (effect.kind !== 'card' || old?.effect.kind !== 'card') {
    return { ...meeting, outbox: [...meeting.outbox, fresh] };
  }
  const joined: OutboxEntry = {
    ...old,
    id: fresh.id,
    effect: { kind: 'card', anew: effect.anew || old.effect.anew },
    notBefore: old.notBefore > now ? old.notBefore : now,
  };
  return {
    ...meeting,
    outbox: [...meeting.outbox.filter((e) => e !== old), joined],
    superseded: [...meeting.superseded, old.id].slice(-REMEMBERED),
  };
}

/** The card after a report about one of its updates. */
function cardDelivered(meeting: Meeting, entry: Id, outcome: Outcome): Meeting {
  const card = outcome.kind === 'sent' ? (outcome.at ?? meeting.card) : null;
  if (!meeting.superseded.includes(entry)) return { ...meeting, card, superseded: [] };
  // It was posted anew already: what waits is an update of that one.
  const outbox = meeting.outbox.map((e) =>
    e.effect.kind === 'card' ? { ...e, effect: { ...e.effect, anew: false } } : e,
  );
  return { ...meeting, card, outbox, superseded: meeting.superseded.filter((id) => id !== entry) };
}

/** An entry has been sent or given up. */
export function delivered(meeting: Meeting, entry: Id, outcome: Outcome): Meeting {
  const effect = meeting.outbox.find((e) => e.id === entry)?.effect;
  const outbox = meeting.outbox.filter((e) => e.id !== entry);
  const after = effect ? { ...meeting, outbox } : meeting;
  if (effect?.kind === 'card' || meeting.superseded.includes(entry)) {
    return cardDelivered(after, entry, outcome);
  }
  if (effect?.kind !== 'private' || outcome.kind === 'gone') return after;
  const reachable = outcome.kind === 'sent';
  if (itemOf(after, effect.item)?.reachable === reachable) return after;
  return { ...after, items: changedItem(after.items, effect.item, { reachable }) };
}
