/**
 * Sign-up (`clock.md`): two ways of taking part, each with a capacity and a waiting list in the order of
 * coming. The list is the order of `signups`; who is in stays in, whatever becomes of the capacity or the
 * form.
 */
import type { Way } from '#contract/clock.ts';
import { waysOf } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import type { Signup, Workshop } from './types.ts';
import { signupIsOpen } from './when.ts';

/** null: unlimited. */
export function capacityOf({ capacity }: Workshop, way: Way): number | null {
  return way === 'in-person' ? capacity.inPerson : capacity.remote;
}

export function insideOf(workshop: Workshop, way: Way): readonly Signup[] {
  return workshop.signups.filter((s) => s.way === way && !s.waiting);
}

export function waitingOf(workshop: Workshop, way: Way): readonly Signup[] {
  return workshop.signups.filter((s) => s.way === way && s.waiting);
}

export function signupOf(workshop: Workshop, person: PersonKey): Signup | undefined {
  return workshop.signups.find((s) => s.person === person);
}

/** 1-based place on the waiting list; null for who is in or not there. */
export function placeOf(workshop: Workshop, person: PersonKey): number | null {
  const mine = signupOf(workshop, person);
  if (!mine?.waiting) return null;
  return waitingOf(workshop, mine.way).indexOf(mine) + 1;
}

/** Free places of a way; none where the capacity was lowered below those who are in. */
function freeOf(workshop: Workshop, way: Way): number {
  const capacity = capacityOf(workshop, way);
  return capacity === null ? Number.POSITIVE_INFINITY : capacity - insideOf(workshop, way).length;
}

/** Whether somebody who signs up now gets in: free places go to those who wait first. */
export function hasRoom(workshop: Workshop, way: Way): boolean {
  return freeOf(workshop, way) > waitingOf(workshop, way).length;
}

/**
 * Who moves up, whatever has made the room: the first that wait for a way that has free places. Nobody
 * moves up once sign-up is over, or to a way that is no longer offered.
 */
export function movingUp(workshop: Workshop, now: Instant): readonly PersonKey[] {
  if (!signupIsOpen(workshop, now)) return [];
  return waysOf(workshop.form).flatMap((way) =>
    waitingOf(workshop, way)
      .slice(0, Math.max(0, freeOf(workshop, way)))
      .map((s) => s.person),
  );
}
