/** What a person may see of a workshop (`clock.md`): the row of ring and list, and the whole page. */
import type { DevelopmentView, WorkshopRow } from '#contract/clock.ts';
import type { EvaluationView, PersonView, TaskView, WorkshopView } from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';
import { labelOf } from '#domain/clock/months.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { PersonRef } from '#domain/network/types.ts';
import type { Instant } from '#domain/time.ts';
import { isTheirs } from './decide.ts';
import { answersOf, resultsOf } from './evaluation.ts';
import { capacityOf, signupOf } from './signups.ts';
import type { Workshop } from './types.ts';
import { signupView } from './view-signup.ts';
import { endOf, evaluationIsOpen, evaluationTime, isHeld, startOf } from './when.ts';

export interface Viewer {
  readonly person: PersonKey;
  /** Planner of the workshop's network. */
  readonly planner: boolean;
}

/** Drafts only planners see; what was taken from a draft, nobody. */
export function maySee({ state, published }: Workshop, { planner }: Viewer): boolean {
  return state !== 'removed' && (published || planner);
}

function stateOf(workshop: Workshop, now: Instant): WorkshopRow['state'] {
  if (workshop.state !== 'planned') return 'cancelled';
  const end = endOf(workshop);
  return end && end <= now ? 'held' : 'coming';
}

/** From the first due date; a task due after the workshop does not stretch the bar beyond it. */
function preparationOf({ tasks, date }: Workshop): WorkshopRow['preparation'] {
  const [first] = tasks.flatMap(({ due }) => due ?? []).sort();
  if (!(first && date)) return null;
  const done = tasks.filter((task) => task.done).length;
  return { from: first < date ? first : date, to: date, done, of: tasks.length };
}

/** Sum over the ways that it is held in; null: one of them is unlimited. */
function roomOf(workshop: Workshop): number | null {
  return waysOf(workshop.form).reduce<number | null>((sum, way) => {
    const capacity = capacityOf(workshop, way);
    return sum === null || capacity === null ? null : sum + capacity;
  }, 0);
}

function hasRole({ roles, tasks }: Workshop, person: PersonKey): boolean {
  return (
    roles.some(({ holder, backup }) => holder?.person === person || backup?.person === person) ||
    tasks.some((task) => isTheirs(task, person))
  );
}

/** What ring, list and print show. Whether the viewer may see it at all: `maySee`. */
export function rowOf(workshop: Workshop, viewer: Viewer, now: Instant): WorkshopRow {
  const { id, title, theme, date, time, minutes, form, place, services, published, signups, roles } =
    workshop;
  const mine = signupOf(workshop, viewer.person);
  return {
    ...{ id, title, theme, date, time, minutes, form, place, services, published },
    start: startOf(workshop),
    end: endOf(workshop),
    state: stateOf(workshop, now),
    taken: signups.filter((s) => !s.waiting).length,
    room: roomOf(workshop),
    mine: mine ? (mine.waiting ? 'waiting' : 'in') : null,
    myRole: hasRole(workshop, viewer.person),
    missingBackups: roles.filter((role) => role.backup === null).map((role) => role.name),
    preparation: preparationOf(workshop),
    nps: resultsOf(workshop, now)?.nps ?? null,
  };
}

function personView(ref: PersonRef | null, me: PersonKey): PersonView | null {
  return ref && { person: ref.person, name: ref.name, me: ref.person === me };
}

function taskView(workshop: Workshop, { person, planner }: Viewer): readonly TaskView[] {
  return workshop.tasks.map((task) => ({
    id: task.id,
    text: task.text,
    who: personView(task.who, person),
    backup: personView(task.backup, person),
    due: task.due,
    done: task.done,
    canTick: planner || isTheirs(task, person),
  }));
}

function evaluationView(workshop: Workshop, mark: string, now: Instant): EvaluationView {
  const time = isHeld(workshop) ? evaluationTime(workshop) : null;
  return {
    open: evaluationIsOpen(workshop, now),
    opens: time?.opens ?? null,
    closes: time?.closes ?? null,
    answered: workshop.evaluation.answered.includes(mark),
    count: answersOf(workshop.evaluation),
    results: resultsOf(workshop, now),
  };
}

export interface ViewParts {
  readonly clock: Clock;
  /** PDSA items of this workshop. */
  readonly developments: readonly DevelopmentView[];
  /** `mark`: keyed hash of person and workshop, as in `evaluation.answer`. */
  readonly viewer: Viewer & { readonly mark: string };
}

/** The whole page; null: the viewer may not see it. Names of those signed up are planners' to see. */
export function viewOf(
  workshop: Workshop,
  { clock, developments, viewer }: ViewParts,
  now: Instant,
): WorkshopView | null {
  if (!maySee(workshop, viewer)) return null;
  const { person, planner, mark } = viewer;
  const { network, rev, aims, link, roles, materials, capacity, participants, followed } = workshop;
  return {
    ...rowOf(workshop, viewer, now),
    clock: { id: clock.id, label: labelOf(clock), state: workshop.published ? 'published' : 'draft' },
    network,
    seen: rev,
    themes: clock.themes,
    ...{ aims, link, materials, capacity, participants, followed, developments },
    roles: roles.map(({ id, name, about, holder, backup }) => ({
      ...{ id, name, about },
      holder: personView(holder, person),
      backup: personView(backup, person),
    })),
    tasks: taskView(workshop, viewer),
    signup: signupView(workshop, viewer, roomOf(workshop), now),
    evaluation: evaluationView(workshop, mark, now),
    remindersOff: workshop.quiet.includes(person),
    canEdit: planner,
    now,
  };
}
