/** Small steps on the hour's turns, shared by `decide` and `evolve`. Nothing here knows a clock. */
import type { Id } from '#domain/time.ts';
import type { CasePart, Hour, Item, Meeting, Unit } from './types.ts';

/** The item of an id. */
export function itemOf(meeting: Pick<Meeting, 'items'>, i: Id): Item | undefined {
  return meeting.items.find((item) => item.id === i);
}

/** Items sorted by id with this one in (or in the place of its former self). */
export function withItem(items: readonly Item[], item: Item): readonly Item[] {
  const others = items.filter((other) => other.id !== item.id);
  return [...others, item].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Items with one of them changed. */
export function changedItem(items: readonly Item[], i: Id, change: Partial<Item>): readonly Item[] {
  return items.map((item) => (item.id === i ? { ...item, ...change } : item));
}

/** The running case, also a vacant one; null in all other parts. */
export function runningCase(hour: Hour | null): CasePart | null {
  return hour?.part.part === 'case' ? hour.part : null;
}

/** The running turn has lost its item: it waits for the chair's next. */
export function isVacant(part: CasePart): boolean {
  return part.unit.items.length === 0;
}

export function waitingUnit(hour: Hour | null, i: Id): Unit | undefined {
  return hour?.waiting.find((unit) => unit.items.includes(i));
}

/** All turns that were or will be: handled, running, waiting. */
export function turnsOf(hour: Hour): number {
  return hour.done.length + hour.waiting.length + (hour.part.part === 'case' ? 1 : 0);
}

/** The turn without one of its items; its number stays where it was the last. */
function unitWithout(unit: Unit, gone: Item): Unit {
  if (!unit.items.includes(gone.id)) return unit;
  const items = unit.items.filter((i) => i !== gone.id);
  const number = unit.number.split(' + ').filter((n) => n !== String(gone.number));
  return { ...unit, items, number: items.length > 0 ? number.join(' + ') : unit.number };
}

/**
 * The hour without an item: a waiting turn closes up, a running one becomes vacant, a handled one stays
 * as a turn that was.
 */
export function withoutItem(hour: Hour, gone: Item): Hour {
  const strip = (unit: Unit) => unitWithout(unit, gone);
  const part = hour.part.part === 'case' ? { ...hour.part, unit: strip(hour.part.unit) } : hour.part;
  return {
    ...hour,
    done: hour.done.map(strip),
    part,
    waiting: hour.waiting.map(strip).filter((unit) => unit.items.length > 0),
  };
}

/** Two waiting turns as one: the earlier place, one share. Unchanged where one of them does not wait. */
export function withMerged(hour: Hour, unit: Unit): Hour {
  const both = hour.waiting.filter((u) => u.items.some((i) => unit.items.includes(i)));
  if (both.length !== 2) return hour;
  const waiting = hour.waiting.flatMap((u) => (u === both[0] ? [unit] : u === both[1] ? [] : [u]));
  return { ...hour, waiting };
}

/** The meeting with what others did: in the hour as it is, and in the one that 'back' would restore. */
export function inBoth(meeting: Meeting, change: (hour: Hour) => Hour): Meeting {
  const { hour, undo } = meeting;
  return {
    ...meeting,
    hour: hour && change(hour),
    undo: undo && { ...undo, hour: change(undo.hour) },
  };
}
