/** People of the staff as the contract sends and shows them. */
import type { PersonView } from '#contract/workshop.ts';

/** Picked from Teams, or a name that a planner typed (then without `objectId`). */
export interface PickedRef {
  readonly objectId: string | null;
  readonly name: string;
}

/** A person of a view, for sending back: a key ends in the object id (`<tenant>|<object id>`). */
export function refOf({ person, name }: PersonView): PickedRef {
  return { objectId: person?.split('|').at(-1) ?? null, name };
}

/** 'SL' of 'Sanna Lehto': at most two letters. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
