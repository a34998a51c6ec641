/**
 * What must be said to whom, or done elsewhere, because a meeting has changed: two states compared. What
 * others may not see (a late submission, an edit before the draw) changes nothing here.
 */
import type { PersonKey } from '#domain/ids.ts';
import { HOUR, type Instant, plus } from '#domain/time.ts';
import { announcementEffects } from './announced.ts';
import type { Effect, PrivateCard } from './effect.ts';
import { NOTICE_BEFORE } from './outbox.ts';
import { itemOf, runningCase } from './queue.ts';
import type { Item, Meeting } from './types.ts';

/** A held item that nobody answers for is kept so long after the asking. */
export const HELD_FOR = 24 * HOUR;

/** What the one card shows, the chair's view included. */
const SHOWN = [
  'course',
  'cancelled',
  'start',
  'minutes',
  'settings',
  'counts',
  'present',
  'hour',
  'combining',
  's',
  'standIn',
  'acting',
  'takeOffered',
  'accepted',
  'asksOverrun',
  'closeAsked',
  'offerClose',
  'summary',
] as const satisfies readonly (keyof Meeting)[];

function shownItemsDiffer(before: Meeting, after: Meeting): boolean {
  if (before.items === after.items) return false;
  const shown = (item: Item | undefined) => item?.number !== null && item !== undefined;
  return [...before.items, ...after.items].some((item) => {
    const [a, b] = [itemOf(before, item.id), itemOf(after, item.id)];
    if (a === b || !(shown(a) || shown(b))) return false;
    return (
      a?.state !== b?.state || a?.texts !== b?.texts || a?.kind !== b?.kind || a?.reachable !== b?.reachable
    );
  });
}

function cardEffects(before: Meeting, after: Meeting): readonly Effect[] {
  const open = [before.course, after.course].some((c) => c === 'gathering' || c === 'running');
  if (!open && after.card === null) return [];
  const differs = SHOWN.some((key) => before[key] !== after[key]) || shownItemsDiffer(before, after);
  return differs ? [{ kind: 'card', anew: false }] : [];
}

function noticeEffects(before: Meeting, after: Meeting, now: Instant): readonly Effect[] {
  const found: Effect[] = [];
  const say = (notice: 'reminder' | 'chat-reminder' | 'moved') =>
    found.push({ kind: 'notice', notice, number: null, due: now });
  const [was, part] = [runningCase(before.hour), runningCase(after.hour)];
  const same = part !== null && was?.unit.number === part.unit.number;
  if (same && part.noticed > was.noticed && !before.quiet && !after.quiet) {
    const notice = part.noticed === 1 ? 'two-left' : 'time-up';
    const due = part.noticed === 1 ? plus(part.ends[3], -NOTICE_BEFORE) : part.ends[3];
    found.push({ kind: 'notice', notice, number: part.unit.number, due });
  }
  if (after.reminders > before.reminders) say('reminder');
  if (after.chatReminded && !before.chatReminded) say('chat-reminder');
  const unopened = after.course === 'closed' && before.course !== 'closed' && before.hour === null;
  if (unopened && after.items.some((item) => item.state === 'moving' && item.moves > 0)) say('moved');
  return found;
}

/** The private card that the change of an item asks for. */
function cardFor(before: Item | undefined, after: Item): PrivateCard | null {
  if (after.state === 'held') return before?.state === 'held' ? null : 'keep';
  if (after.state === 'drawn' && after.told !== null && after.told !== before?.told) return after.told;
  return before?.state === 'late' && after.state === 'drawn' ? 'entered' : null;
}

function privateEffects(before: Meeting, after: Meeting, now: Instant): readonly Effect[] {
  const found: Effect[] = [];
  const say = (to: PersonKey | null, card: PrivateCard, item: Item['id']) => {
    if (to) found.push({ kind: 'private', to, card, item });
  };
  for (const item of after.items) {
    const was = itemOf(before, item.id);
    const card = was === item ? null : cardFor(was, item);
    if (card) say(item.presenter, card, item.id);
  }
  for (const { id, presenter, askedAt } of before.items) {
    if (askedAt && !itemOf(after, id) && plus(askedAt, HELD_FOR) <= now) say(presenter, 'deleted', id);
  }
  for (const { item } of after.received) {
    const came = before.received.every((r) => r.item !== item);
    const here = itemOf(after, item);
    if (came && here && here.state !== 'moving') say(here.presenter, 'moved', item);
  }
  for (const p of after.combining) {
    if (before.combining.some((q) => q.a === p.a)) continue;
    for (const i of [p.a, p.b])
      if (!p.agreed.includes(i)) say(itemOf(after, i)?.presenter ?? null, 'join', i);
  }
  return found;
}

function forwardEffects(before: Meeting, after: Meeting): readonly Effect[] {
  const found: Effect[] = [];
  for (const item of after.items) {
    const { texts, presenter, moves } = item;
    if (item.state !== 'moving' || itemOf(before, item.id)?.state === 'moving') continue;
    if (!texts || !after.next) continue;
    const { kind, ageGroup, urgency, followUp, services } = item;
    const form = { kind, ageGroup, urgency, followUp, services, texts };
    const command = { verb: 'item.receive', item: item.id, from: after.id, form, presenter, moves } as const;
    found.push({ kind: 'forward', to: after.next, command });
  }
  for (const { item, from } of after.received) {
    if (before.received.some((r) => r.item === item)) continue;
    found.push({ kind: 'forwarded', to: from, command: { verb: 'item.received', item } });
  }
  return found;
}

/** All of them, in the order in which they are to be sent. `now`: the instant of the change. */
export function effects(before: Meeting, after: Meeting, now: Instant): readonly Effect[] {
  const closed = after.course === 'closed' && before.course !== 'closed';
  return [
    ...cardEffects(before, after),
    ...(closed ? [{ kind: 'overwrite' } as const] : []),
    ...noticeEffects(before, after, now),
    ...privateEffects(before, after, now),
    ...forwardEffects(before, after),
    ...announcementEffects(before, after),
  ];
}
