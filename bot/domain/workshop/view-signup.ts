/** Sign-up as a person may see it: how many by way and service for all, names for planners alone. */
import { WAYS } from '#contract/clock.ts';
import { type SignupView, type WayView, waysOf } from '#contract/workshop.ts';
import type { Instant } from '#domain/time.ts';
import { capacityOf, insideOf, placeOf, signupOf, waitingOf } from './signups.ts';
import type { Workshop } from './types.ts';
import type { Viewer } from './view.ts';
import { signupIsOpen } from './when.ts';

/** The ways that it is held in, and those that it no longer is while somebody is still signed up for them. */
function waysView(workshop: Workshop): readonly WayView[] {
  const offered = waysOf(workshop.form);
  return WAYS.map((way) => ({
    way,
    taken: insideOf(workshop, way).length,
    capacity: capacityOf(workshop, way),
    waiting: waitingOf(workshop, way).length,
  })).filter(({ way, taken, waiting }) => offered.includes(way) || taken + waiting > 0);
}

/** Most first, then by the service's id. */
function byService({ signups }: Workshop): SignupView['byService'] {
  const counts = new Map<string, number>();
  for (const { service, waiting } of signups) {
    if (!waiting) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return [...counts]
    .map(([service, count]) => ({ service, count }))
    .sort((a, b) => b.count - a.count || (a.service < b.service ? -1 : 1));
}

function mineOf(workshop: Workshop, { person }: Viewer): SignupView['mine'] {
  const mine = signupOf(workshop, person);
  if (!mine) return null;
  const { way, service, waiting } = mine;
  return { way, service, state: waiting ? 'waiting' : 'in', place: placeOf(workshop, person) };
}

/** `room`: of all ways together, as on the row. */
export function signupView(
  workshop: Workshop,
  viewer: Viewer,
  room: number | null,
  now: Instant,
): SignupView {
  const { signups, services } = workshop;
  return {
    ways: waysView(workshop),
    taken: signups.filter((s) => !s.waiting).length,
    room,
    byService: byService(workshop),
    nobodyYet: services.filter((service) => !signups.some((s) => s.service === service)),
    mine: mineOf(workshop, viewer),
    open: signupIsOpen(workshop, now),
    people: viewer.planner
      ? signups.map(({ name, service, way, waiting }) => ({
          ...{ name, service, way },
          state: waiting ? 'waiting' : 'in',
        }))
      : null,
  };
}
