/** What people do with their own items, and items that come from or go to other meetings. */
import type { ItemForm } from './commands.ts';
import { type Decider, type Draft, hourOf, refuse } from './draft.ts';
import { roomFor } from './plan.ts';
import { isVacant, itemOf, runningCase } from './queue.ts';
import { setAdmission } from './turns.ts';
import type { Item, ItemState } from './types.ts';

const UNTOUCHED = { number: null, told: null, askedAt: null } as const;

/** A new item; 'late' is told at once whether there is room, and enters unseen at the next change of case. */
export const submit: Decider<'item.submit'> = (draft, command, ctx) => {
  const { course, cancelled, forms, next } = draft.meeting();
  const { form, item, carried, reachable } = command;
  const presenter = ctx.actor.person;
  if (presenter === null) return refuse('notAllowed');
  if (course === 'closed') return refuse('closed');
  if (forms.includes(form)) return refuse('unchanged');
  if (cancelled) return refuse('cancelled');
  if (!roomFor(draft.meeting(), ctx.now)) return { kind: 'noRoom', next };
  const state = course === 'running' ? 'late' : 'queued';
  const base = {
    id: ctx.newId(),
    form,
    presenter,
    reachable,
    carried,
    moves: 0,
    state,
    ...UNTOUCHED,
  } as const;
  draft.emit({ type: 'submitted', item: { ...base, ...fieldsOf(item) } });
  setAdmission(draft, ctx);
  return null;
};

/** Only the fields of the form, whatever else came along. */
function fieldsOf({ kind, ageGroup, urgency, followUp, services, texts }: ItemForm): ItemForm {
  return { kind, ageGroup, urgency, followUp, services: [...new Set(services)].sort(), texts };
}

/** Whether its turn has been. */
function isHandled(draft: Draft, i: Item['id']): boolean {
  return draft.meeting().hour?.done.some((unit) => unit.items.includes(i)) ?? false;
}

const EDITABLE: readonly ItemState[] = ['queued', 'late', 'drawn'];

export const edit: Decider<'item.edit'> = (draft, { i, item: to }) => {
  const item = itemOf(draft.meeting(), i);
  if (!item) return refuse('noItem');
  if (!EDITABLE.includes(item.state) || isHandled(draft, i)) return refuse('notAllowed');
  const form = fieldsOf(to);
  const same = JSON.stringify(form) === JSON.stringify({ ...form, ...pick(item) });
  if (same) return refuse('unchanged');
  draft.emit({ type: 'edited', i, form });
  return null;
};

function pick({ kind, ageGroup, urgency, followUp, services, texts }: Item) {
  return { kind, ageGroup, urgency, followUp, services, texts };
}

/** Gone with its words; a handled one too: its turn has been and stays one. */
export const withdraw: Decider<'item.withdraw'> = (draft, { i }) => {
  const item = itemOf(draft.meeting(), i);
  if (!item) return refuse('noItem');
  // It may have arrived there already: it is withdrawn there.
  if (item.state === 'moving') return refuse('notAllowed');
  draft.emit({ type: 'withdrawn', i });
  return null;
};

/** By its presenter: a yes to being kept, so it goes on at once. */
export const postponeOwn: Decider<'item.postpone'> = (draft, { i }) => {
  const item = itemOf(draft.meeting(), i);
  if (!item) return refuse('noItem');
  if (item.state === 'moving') return refuse('unchanged');
  if (isHandled(draft, i)) return refuse('notAllowed');
  if (draft.meeting().next === null) return { kind: 'noRoom', next: null };
  draft.emit({ type: 'moved', i, counts: item.state !== 'held', moves: 0 });
  return null;
};

/** The answer to 'säilytetäänkö ensi kertaan?' */
export const keep: Decider<'item.keep'> = (draft, command, ctx) => {
  const item = itemOf(draft.meeting(), command.i);
  if (!item) return refuse('noItem');
  if (item.state !== 'held') return refuse('unchanged');
  if (command.keep) return postponeOwn(draft, { verb: 'item.postpone', i: item.id }, ctx);
  draft.emit({ type: 'withdrawn', i: item.id });
  return null;
};

/** 'Olen valmis' */
export const ready: Decider<'item.ready'> = (draft, { i }) => {
  const part = runningCase(draft.meeting().hour);
  if (!part || isVacant(part) || !part.unit.items.includes(i)) return refuse('noCaseRuns');
  if (part.ready) return refuse('unchanged');
  draft.emit({ type: 'ready' });
  return null;
};

/** Where an item that comes from an earlier meeting goes: into the queue, late, or on to the next meeting. */
function placeOf(draft: Draft, now: Parameters<typeof roomFor>[1]): ItemState {
  const meeting = draft.meeting();
  const on = meeting.next ? 'moving' : 'held';
  if (meeting.course === 'closed' || meeting.cancelled) return on;
  if (meeting.course !== 'running') return 'queued';
  return hourOf(draft).part.part !== 'closing' && roomFor(meeting, now) ? 'late' : on;
}

/** A kept item comes, first in this queue. The same one comes in once, also when it has left again. */
export const receive: Decider<'item.receive'> = (draft, command, ctx) => {
  const { item: id, from, form, presenter, moves } = command;
  if (draft.meeting().received.some((r) => r.item === id)) return refuse('unchanged');
  const state = placeOf(draft, ctx.now);
  const place = { ...UNTOUCHED, state, askedAt: state === 'held' ? ctx.now : null };
  const base = { id, form: '', presenter, reachable: true, carried: true, moves } as const;
  draft.emit({ type: 'received', item: { ...base, ...place, ...fieldsOf(form) }, from });
  setAdmission(draft, ctx);
  return null;
};

/** The other meeting has it. */
export const received: Decider<'item.received'> = (draft, { item: i }) => {
  if (itemOf(draft.meeting(), i)?.state !== 'moving') return refuse('unchanged');
  draft.emit({ type: 'left', i });
  return null;
};
