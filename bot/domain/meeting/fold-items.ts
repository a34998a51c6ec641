/** Folds the events of items, of the roll-call and of delivery. */
import type { ItemEvent, OtherEvent } from './event.ts';
import type { Folds } from './fold.ts';
import { delivered } from './outbox.ts';
import { changedItem, inBoth, itemOf, withItem, withoutItem } from './queue.ts';
import type { Item, Meeting } from './types.ts';

/** Leaves the hour (also the one that 'back' would restore), and takes its questions along. */
function outOfHour(meeting: Meeting, item: Item): Meeting {
  const combining = meeting.combining.filter((p) => p.a !== item.id && p.b !== item.id);
  const known = item.state === 'drawn' || item.state === 'held';
  const without = known ? inBoth(meeting, (hour) => withoutItem(hour, item)) : meeting;
  return combining.length === meeting.combining.length ? without : { ...without, combining };
}

function gone(meeting: Meeting, { i }: { readonly i: Item['id'] }): Meeting {
  const item = itemOf(meeting, i);
  if (!item) return meeting;
  return { ...outOfHour(meeting, item), items: meeting.items.filter((other) => other.id !== i) };
}

function sorted<T extends string>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all : [...all, one].sort();
}

export const itemFolds: Folds<ItemEvent> = {
  submitted: (meeting, { item }) => ({
    ...meeting,
    items: withItem(meeting.items, item),
    forms: sorted(meeting.forms, item.form),
  }),
  received: (meeting, { item, from }) => ({
    ...meeting,
    items: withItem(meeting.items, item),
    received: [...meeting.received, { item: item.id, from }].sort((a, b) => (a.item < b.item ? -1 : 1)),
  }),
  edited: (meeting, { i, form }) => ({ ...meeting, items: changedItem(meeting.items, i, form) }),
  withdrawn: gone,
  moved: (meeting, { i, counts, moves }) => {
    const item = itemOf(meeting, i);
    if (!item) return meeting;
    const left = { state: 'moving', number: null, told: null, askedAt: null, moves } as const;
    const postponed = { ...meeting.postponed, [item.kind]: meeting.postponed[item.kind] + 1 };
    return {
      ...outOfHour(meeting, item),
      items: changedItem(meeting.items, i, left),
      postponed: counts ? postponed : meeting.postponed,
    };
  },
  left: gone,
  asked: (meeting, { i, at }) => ({
    ...meeting,
    items: changedItem(meeting.items, i, { state: 'held', askedAt: at }),
  }),
  ready: (meeting) => {
    const { hour } = meeting;
    return hour?.part.part === 'case'
      ? { ...meeting, hour: { ...hour, part: { ...hour.part, ready: true } } }
      : meeting;
  },
};

export const otherFolds: Folds<OtherEvent> = {
  marked: (meeting, { service, present }) => ({
    ...meeting,
    present: present ? sorted(meeting.present, service) : meeting.present.filter((id) => id !== service),
  }),
  shown: (meeting) => meeting,
  refused: (meeting, { categories }) => {
    const by = { ...meeting.refused.by };
    for (const category of new Set(categories)) by[category] = (by[category] ?? 0) + 1;
    return { ...meeting, refused: { total: meeting.refused.total + 1, by } };
  },
  'chat-hit': (meeting) => ({ ...meeting, chatReminded: true }),
  announced: (meeting, { announced }) => ({ ...meeting, announced }),
  delivered: (meeting, { entry, outcome }) => delivered(meeting, entry, outcome),
  delayed: (meeting, { entry, at }) => ({
    ...meeting,
    outbox: meeting.outbox.map((e) =>
      e.id === entry ? { ...e, notBefore: at, attempts: e.attempts + 1 } : e,
    ),
  }),
};
