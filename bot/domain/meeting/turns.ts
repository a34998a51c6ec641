/** From one part of the hour to the next: late items enter, the next turn begins, the queue is counted. */
import { MINUTE, nextFullFive } from '#domain/time.ts';
import type { Context } from './commands.ts';
import { countsOf } from './counts.ts';
import { type Draft, hourOf } from './draft.ts';
import { caseAt, closingAt, talkAt } from './parts.ts';
import { type Entry, entryFor, layOut, SQUEEZED, withEntry } from './plan.ts';
import type { Hour, Item } from './types.ts';

/** Ids in a random order: a draw sorts by fresh ids. */
export function shuffled(items: readonly Item[], newId: Context['newId']): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: newId() }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

export function count(draft: Draft): void {
  draft.emit({ type: 'counted', counts: countsOf(draft.meeting()) });
}

/** Whole minutes of buffer once a turn has come in. */
export function bufferWith(hour: Hour, entry: Entry, now: Context['now']): number {
  const after = withEntry(hour, entry, { items: [], number: '' });
  return Math.floor(layOut(after, now).buffer / MINUTE);
}

/**
 * Late items enter, in a random order. Each was told that there is room; where the room has gone since,
 * it still comes in with the least share, and the plan asks the chair.
 */
export function admitLate(draft: Draft, { now, newId }: Context): void {
  const late = draft.meeting().items.filter((item) => item.state === 'late');
  for (const item of shuffled(late, newId)) {
    const hour = hourOf(draft);
    const entry = entryFor(hour, now) ?? SQUEEZED;
    const buffer = bufferWith(hour, entry, now);
    draft.emit({ type: 'entered', i: item.id, number: hour.nextNumber, entry, buffer });
  }
  if (draft.meeting().admitAt !== null) draft.emit({ type: 'admit-at', at: null });
}

/** Where no case runs, late items enter at the next full five minutes. */
export function setAdmission(draft: Draft, { now }: Context): void {
  const { items, hour, admitAt } = draft.meeting();
  const waits = hour !== null && hour.part.part !== 'case' && items.some((item) => item.state === 'late');
  if (waits && admitAt === null) draft.emit({ type: 'admit-at', at: nextFullFive(now) });
}

/** What comes when nobody waits: after a turn the closing, before any the open discussion. */
export function whenEmpty(hour: Hour): 'talk' | 'closing' {
  const { part, done } = hour;
  if (part.part === 'talk') return 'closing';
  const handled = done.some((unit) => unit.items.length > 0);
  return handled || (part.part === 'case' && part.unit.items.length > 0) ? 'closing' : 'talk';
}

/**
 * A change of case: the running part has been left (or is left here, when it is the opening or the open
 * discussion), late items enter, and the first who waits begins at once.
 */
export function goOn(draft: Draft, ctx: Context, empty: 'talk' | 'closing'): void {
  const { now } = ctx;
  if (hourOf(draft).part.part !== 'talk') draft.emit({ type: 'part', part: talkAt(now) });
  admitLate(draft, ctx);
  const hour = hourOf(draft);
  const [first] = hour.waiting;
  if (first) {
    draft.emit({ type: 'part', part: caseAt(hour, first, now) });
    const begun = draft.meeting().combining.filter((p) => first.items.some((i) => i === p.a || i === p.b));
    for (const p of begun) draft.emit({ type: 'lapsed', a: p.a });
  } else if (empty === 'closing') {
    draft.emit({ type: 'part', part: closingAt(hour, now) });
  }
  count(draft);
}
