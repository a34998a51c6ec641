/**
 * Which chairs are just marking services. Every mark brings the shared card anew, which takes a view of
 * one's own away; a chair's view is then asked for by itself, and gets the list again instead of the card.
 * In memory: what is lost in a restart is one press.
 */
import type { PersonKey } from '#domain/ids.ts';
import { between, type Id, type Instant } from '#domain/time.ts';

export interface Looking {
  /** The list was shown or used at this instant. */
  at(person: PersonKey, m: Id, now: Instant): void;
  /** Something else was pressed. */
  away(person: PersonKey): void;
  is(person: PersonKey, m: Id, now: Instant): boolean;
}

/** A list that nobody touches gives way to the card, which may have something to say. */
const PATIENCE_MS = 60_000;
/** Lists that are remembered at most. */
const MOST = 2000;

export function createLooking(): Looking {
  const lists = new Map<PersonKey, { readonly m: Id; readonly since: Instant }>();
  return {
    at(person, m, now) {
      if (lists.size >= MOST) lists.clear();
      lists.set(person, { m, since: now });
    },
    away: (person) => void lists.delete(person),
    is(person, m, now) {
      const list = lists.get(person);
      return list?.m === m && between(list.since, now) <= PATIENCE_MS;
    },
  };
}
