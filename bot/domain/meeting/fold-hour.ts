/** Folds the events of the hour: parts, turns, pauses, combining, one step back. */
import type { CombineEvent, HourEvent } from './event.ts';
import type { Folds } from './fold.ts';
import { talkAt } from './parts.ts';
import { type Entry, withEntry } from './plan.ts';
import { changedItem, inBoth, itemOf, runningCase, withItem, withMerged, withoutItem } from './queue.ts';
import type { CasePart, Hour, Item, Meeting, Part } from './types.ts';

const inHour = (meeting: Meeting, change: (hour: Hour) => Hour): Meeting =>
  meeting.hour ? { ...meeting, hour: change(meeting.hour) } : meeting;

const inCase = (meeting: Meeting, change: (part: CasePart) => CasePart): Meeting =>
  inHour(meeting, (hour) => (hour.part.part === 'case' ? { ...hour, part: change(hour.part) } : hour));

/** The new part in the place of the old; a turn that begins leaves the queue. */
function withPart(hour: Hour, part: Part): Hour {
  const openedUntil = hour.part.part === 'opening' ? part.startedAt : hour.openedUntil;
  const waiting =
    part.part === 'case' ? hour.waiting.filter((unit) => unit.number !== part.unit.number) : hour.waiting;
  return { ...hour, part, openedUntil, waiting };
}

/** One more turn, in the hour as it is alone (`both` false) or also in the one that 'back' would restore. */
function entering(i: Item['id'], number: number, entry: Entry, buffer: number): (hour: Hour) => Hour {
  return (hour) => ({
    ...withEntry(hour, entry, { items: [i], number: String(number) }),
    nextNumber: number + 1,
    buffer,
  });
}

/** Numbers that were given stay given, and no notice comes twice. */
function asBefore(meeting: Meeting): Meeting {
  const { hour: now, undo } = meeting;
  if (!now || !undo) return meeting;
  const before = undo.hour;
  const running = runningCase(before);
  const same = runningCase(now)?.unit.number === running?.unit.number ? runningCase(now) : null;
  const part =
    running && same && same.noticed > running.noticed ? { ...running, noticed: same.noticed } : before.part;
  const hour = { ...before, part, nextNumber: now.nextNumber };
  const placed = new Set([...hour.done, ...hour.waiting].flatMap((unit) => unit.items));
  for (const i of running?.unit.items ?? []) placed.add(i);
  const combining = meeting.combining.filter((p) => undo.combining.some((before) => before.a === p.a));
  let { items, postponed } = meeting;
  for (const item of meeting.items) {
    if (item.state === 'held' && placed.has(item.id)) {
      items = changedItem(items, item.id, { state: 'drawn', askedAt: null });
      postponed = { ...postponed, [item.kind]: postponed[item.kind] - 1 };
    }
    // A case that was told aloud and is taken back was never there.
    if (item.state === 'drawn' && !placed.has(item.id)) items = items.filter((other) => other !== item);
  }
  return { ...meeting, hour, undo: null, items, postponed, combining };
}

export const hourFolds: Folds<HourEvent> = {
  phase: (meeting, { phase, ends }) => inCase(meeting, (part) => ({ ...part, phase, ends, pausedAt: null })),
  'turn-done': (meeting, { at }) =>
    inHour(meeting, (hour) =>
      hour.part.part === 'case'
        ? { ...hour, done: [...hour.done, hour.part.unit], part: talkAt(at) }
        : withPart(hour, talkAt(at)),
    ),
  'turn-later': (meeting, { own, at }) =>
    inHour(meeting, (hour) =>
      hour.part.part === 'case'
        ? { ...hour, waiting: [...hour.waiting, { ...hour.part.unit, own }], part: talkAt(at) }
        : hour,
    ),
  part: (meeting, { part }) => inHour(meeting, (hour) => withPart(hour, part)),
  entered: (meeting, { i, number, entry, buffer }) => ({
    ...inBoth(meeting, entering(i, number, entry, buffer)),
    items: changedItem(meeting.items, i, { state: 'drawn', number }),
  }),
  added: (meeting, { item, number, entry, buffer }) => ({
    ...inHour(meeting, entering(item.id, number, entry, buffer)),
    items: withItem(meeting.items, item),
  }),
  extended: (meeting, { part }) => inHour(meeting, (hour) => ({ ...hour, part })),
  paused: (meeting, { at }) => inHour(meeting, (hour) => ({ ...hour, part: { ...hour.part, pausedAt: at } })),
  resumed: (meeting, { part }) => inHour(meeting, (hour) => ({ ...hour, part })),
  noticed: (meeting, { noticed }) => inCase(meeting, (part) => ({ ...part, noticed })),
  'admit-at': (meeting, { at }) => ({ ...meeting, admitAt: at }),
  back: asBefore,
  postponed: (meeting, { i, at }) => {
    const item = itemOf(meeting, i);
    if (!item) return meeting;
    return {
      ...inHour(meeting, (hour) => withoutItem(hour, item)),
      combining: meeting.combining.filter((p) => p.a !== i && p.b !== i),
      items: changedItem(meeting.items, i, { state: 'held', askedAt: item.presenter ? at : null }),
      postponed: { ...meeting.postponed, [item.kind]: meeting.postponed[item.kind] + 1 },
    };
  },
};

export const combineFolds: Folds<CombineEvent> = {
  proposed: (meeting, { proposal }) => ({ ...meeting, combining: [...meeting.combining, proposal] }),
  agreed: (meeting, { i }) => ({
    ...meeting,
    combining: meeting.combining.map((p) =>
      p.a === i || p.b === i ? { ...p, agreed: [...p.agreed, i].sort() } : p,
    ),
  }),
  lapsed: (meeting, { a }) => ({ ...meeting, combining: meeting.combining.filter((p) => p.a !== a) }),
  merged: (meeting, { a, unit }) => {
    const merge = (hour: Hour) => withMerged(hour, unit);
    // The presenters' word stays when another move is taken back, the chair's own combining does not.
    const own = !meeting.undo?.combining.some((p) => p.a === a);
    const merged = own ? inHour(meeting, merge) : inBoth(meeting, merge);
    return { ...merged, combining: meeting.combining.filter((p) => p.a !== a) };
  },
};
