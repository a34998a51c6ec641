/**
 * How a workshop looks right after a change, before the server has answered. Only for what needs no filter: a
 * text is never shown as saved before the filter has let it through.
 */
import type { Way } from '#contract/clock.ts';
import type { ServiceId } from '#contract/values.ts';
import type {
  MaterialView,
  PersonView,
  RoleView,
  SignupView,
  TaskView,
  WayView,
  WorkshopView,
} from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';

const TEXTS = /^(?:title|aims|followed)$|\.(?:about|text|name)$/;

type Part = RoleView | TaskView | MaterialView;

function missingOf(roles: readonly RoleView[]): readonly string[] {
  return roles.filter(({ backup }) => backup === null).map(({ name }) => name);
}

/** The view with another value in the field of this path; a text stays as it is. People are given as views. */
export function withField(view: WorkshopView, path: string, value: unknown): WorkshopView {
  if (TEXTS.test(path)) return view;
  const [kind, id, of = ''] = path.split('.');
  const change = <P extends Part>(parts: readonly P[]): readonly P[] =>
    parts.map((part) => (part.id === id ? { ...part, [of]: value } : part));
  if (kind === 'role') {
    const roles = change(view.roles);
    return { ...view, roles, missingBackups: missingOf(roles) };
  }
  if (kind === 'task') return { ...view, tasks: change(view.tasks) };
  if (kind === 'material') return { ...view, materials: change(view.materials) };
  if (kind === 'capacity') return { ...view, capacity: { ...view.capacity, [id ?? '']: value } };
  return { ...view, [path]: value };
}

/** Without a role, task or material. */
export function withoutPart(view: WorkshopView, id: string): WorkshopView {
  const keep = <P extends Part>(parts: readonly P[]) => parts.filter((part) => part.id !== id);
  const roles = keep(view.roles);
  return {
    ...view,
    roles,
    tasks: keep(view.tasks),
    materials: keep(view.materials),
    missingBackups: missingOf(roles),
  };
}

export function ticked(view: WorkshopView, task: string, done: boolean): WorkshopView {
  return { ...view, tasks: view.tasks.map((one) => (one.id === task ? { ...one, done } : one)) };
}

/** Whether somebody who comes now gets in. */
export function hasRoom({ capacity, taken }: WayView): boolean {
  return capacity === null || taken < capacity;
}

function counted(counts: SignupView['byService'], service: ServiceId, by: 1 | -1): SignupView['byService'] {
  const others = counts.filter((one) => one.service !== service);
  const count = (counts.find((one) => one.service === service)?.count ?? 0) + by;
  return count > 0 ? [...others, { service, count }].sort((a, b) => b.count - a.count) : others;
}

/** Signed off: the own seat or the own place in the queue is free. Who moves up is the server's to say. */
export function signedOff(view: WorkshopView): WorkshopView {
  const { mine, ways, taken, byService, nobodyYet } = view.signup;
  if (!mine) return view;
  const inside = mine.state === 'in';
  const left = inside ? counted(byService, mine.service, -1) : byService;
  // Whoever else waits may be of the same service: the server knows.
  const waiting = ways.reduce((sum, way) => sum + way.waiting, 0) - (inside ? 0 : 1);
  const alone = waiting === 0 && !left.some(({ service }) => service === mine.service);
  const off = (way: WayView): WayView =>
    inside ? { ...way, taken: way.taken - 1 } : { ...way, waiting: way.waiting - 1 };
  return {
    ...view,
    mine: null,
    taken: inside ? view.taken - 1 : view.taken,
    signup: {
      ...view.signup,
      mine: null,
      ways: ways.map((way) => (way.way === mine.way ? off(way) : way)),
      taken: inside ? taken - 1 : taken,
      byService: left,
      nobodyYet: view.services.filter((one) => nobodyYet.includes(one) || (one === mine.service && alone)),
    },
  };
}

/** Signed up, or moved to another way; where that is full, at the end of its queue. */
export function signedUp(before: WorkshopView, way: Way, service: ServiceId): WorkshopView {
  const view = signedOff(before);
  const chosen = view.signup.ways.find((one) => one.way === way);
  if (!chosen || !waysOf(view.form).includes(way)) return before;
  const inside = hasRoom(chosen);
  const now: WayView = inside
    ? { ...chosen, taken: chosen.taken + 1 }
    : { ...chosen, waiting: chosen.waiting + 1 };
  return {
    ...view,
    mine: inside ? 'in' : 'waiting',
    taken: inside ? view.taken + 1 : view.taken,
    signup: {
      ...view.signup,
      mine: { way, service, state: inside ? 'in' : 'waiting', place: inside ? null : now.waiting },
      ways: view.signup.ways.map((one) => (one.way === way ? now : one)),
      taken: inside ? view.signup.taken + 1 : view.signup.taken,
      byService: inside ? counted(view.signup.byService, service, 1) : view.signup.byService,
      nobodyYet: view.signup.nobodyYet.filter((one) => one !== service),
    },
  };
}

/** For the cache, where workshops of other pages lie, too. */
export function ofWorkshop(
  id: string,
  change: (view: WorkshopView) => WorkshopView,
): (view: WorkshopView) => WorkshopView {
  return (view) => (view.id === id ? change(view) : view);
}

/** A person field's value as it is shown. */
export function shownPerson(
  ref: { readonly objectId: string | null; readonly name: string } | null,
  ownId: string | undefined,
): PersonView | null {
  return ref && { person: ref.objectId, name: ref.name, me: ref.objectId !== null && ref.objectId === ownId };
}
