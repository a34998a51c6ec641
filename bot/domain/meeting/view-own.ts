/** A presenter's own items, as they alone see them. */
import type { OwnItem } from '#contract/views.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Id, Instant } from '#domain/time.ts';
import { type Plan, planOf } from './plan.ts';
import { isVacant, itemOf, runningCase, waitingUnit } from './queue.ts';
import { segmentsOf } from './segments.ts';
import type { Item, Meeting } from './types.ts';

function stateOf(meeting: Meeting, item: Item): OwnItem['state'] {
  if (item.state === 'queued' || item.state === 'late' || item.state === 'held') return item.state;
  if (item.state === 'moving') return 'postponed';
  if (waitingUnit(meeting.hour, item.id)) return 'waiting';
  return runningCase(meeting.hour)?.unit.items.includes(item.id) ? 'running' : 'handled';
}

/** When its turn is reckoned to begin, and its minutes. */
function turnOf(meeting: Meeting, item: Item, plan: Plan | null, now: Instant) {
  const { hour } = meeting;
  const none = { about: null, minutes: null };
  if (!hour || !plan) return none;
  const part = runningCase(hour);
  if (part && !isVacant(part) && part.unit.items.includes(item.id)) {
    return { about: part.startedAt, minutes: part.minutes };
  }
  const k = hour.waiting.findIndex((unit) => unit.items.includes(item.id));
  const unit = hour.waiting[k];
  if (!unit) return none;
  const coming = segmentsOf(hour, plan, now).find((s) => s.state === 'coming' && s.number === unit.number);
  return { about: coming?.from ?? null, minutes: plan.waiting[k] ?? unit.own };
}

function ownItem(meeting: Meeting, item: Item, plan: Plan | null, now: Instant): OwnItem[] {
  const { texts, kind, ageGroup, urgency, followUp, services } = item;
  if (!texts) return [];
  const state = stateOf(meeting, item);
  const open = state === 'queued' || state === 'late' || state === 'waiting' || state === 'running';
  const place = { i: item.id, m: meeting.id, centre: meeting.settings.centre, start: meeting.start };
  return [
    {
      ...place,
      ...{ kind, ageGroup, urgency, followUp, services, texts, state },
      number: item.number === null ? null : String(item.number),
      ...turnOf(meeting, item, plan, now),
      canEdit: open,
      canWithdraw: state !== 'postponed',
      canPostpone: open && meeting.next !== null,
      canReady: state === 'running' && !runningCase(meeting.hour)?.ready,
      mustAnswerKeep: state === 'held',
    },
  ];
}

/** Items of a person in this meeting, those with a turn first, in its order. */
export function ownItems(meeting: Meeting, person: PersonKey, now: Instant): OwnItem[] {
  const plan = planOf(meeting, now);
  const own = meeting.items.filter((item) => item.presenter === person);
  const rank = (item: OwnItem) => (item.number === null ? Number.POSITIVE_INFINITY : Number(item.number));
  return own.flatMap((item) => ownItem(meeting, item, plan, now)).sort((a, b) => rank(a) - rank(b));
}

/** Number of the case that this one is asked to be combined with; null where nobody asks any more. */
export function joinOffer(meeting: Meeting, i: Id): string | null {
  const found = meeting.combining.find((p) => p.a === i || p.b === i);
  const other = found && itemOf(meeting, found.a === i ? found.b : found.a);
  return other?.number === undefined || other.number === null ? null : String(other.number);
}
