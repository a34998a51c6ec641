/** A PDSA item: how it begins, what a command decides, and how it is folded (`clock.md`, PDSA item). */
import { PDSA_STEPS, type PdsaStep } from '#contract/clock.ts';
import type { Conflict } from '#contract/workshop.ts';
import { isDate } from '#domain/civil.ts';
import { merged, withMarks } from '#domain/merge.ts';
import { may } from '#domain/permissions.ts';
import { type PlanContext, type Planned, refusal, rolesOf } from '#domain/planner.ts';
import { NO_TEXT } from '#domain/workshop/new.ts';
import type { DevelopmentCommand, StepChange } from './commands.ts';
import type { DevelopmentEvent } from './event.ts';
import type { Development, Step } from './types.ts';

export type Made = Pick<Development, 'id' | 'tenant' | 'network' | 'title' | 'from' | 'origin' | 'workshop'>;

const EMPTY: Step = { date: null, text: NO_TEXT, done: false };

/** By planners; its four steps are still to be dated. */
export function newDevelopment(made: Made, { actor }: Pick<PlanContext, 'actor'>): Planned<Development> {
  if (!may('development.add', rolesOf(actor))) return refusal('notAllowed');
  if (made.title === '') return refusal('badField');
  const steps = { plan: EMPTY, do: EMPTY, study: EMPTY, act: EMPTY };
  return { ok: true, value: { ...made, state: 'open', steps, rev: 1, fields: {} } };
}

function stepOf(field: StepChange['field']): { step: PdsaStep; of: keyof Step } | null {
  const [step, of] = field.split('.');
  const known = PDSA_STEPS.find((s) => s === step);
  return known && of ? { step: known, of: of as keyof Step } : null;
}

/** What stands in a field, by its path in the API. */
export function fieldOf(development: Development, field: StepChange['field']): unknown {
  const path = stepOf(field);
  return path ? development.steps[path.step][path.of] : development[field as 'title' | 'origin'];
}

function withField(development: Development, { field, value }: StepChange): Development {
  const path = stepOf(field);
  if (!path) return { ...development, [field]: value };
  const step = { ...development.steps[path.step], [path.of]: value };
  return { ...development, steps: { ...development.steps, [path.step]: step } };
}

export type Decision =
  | {
      readonly ok: true;
      readonly events: readonly DevelopmentEvent[];
      readonly conflicts: readonly Conflict[];
    }
  | ReturnType<typeof refusal>;

function isFit({ field, value }: StepChange): boolean {
  if (field === 'title') return value !== '';
  return !field.endsWith('.date') || value === null || isDate(String(value));
}

type Save = Extract<DevelopmentCommand, { verb: 'development.set' }>;

/** Different fields merge; a field that somebody else has changed since is a conflict, the others are saved. */
function decideSet(development: Development, { seen, set }: Save, by: PlanContext['actor']): Decision {
  if (development.state === 'removed') return refusal('noLongerThere');
  if (!set.every(isFit)) return refusal('badField');
  const current = (field: StepChange['field']) => fieldOf(development, field);
  const { applied, conflicts } = merged(development.fields, seen, by.person, set, current);
  const events = applied.map((change) => ({ type: 'set', change, by }) as const);
  return { ok: true, events: events.length > 0 ? [{ type: 'edited' }, ...events] : [], conflicts };
}

export function decide(
  development: Development,
  command: DevelopmentCommand,
  { actor }: Pick<PlanContext, 'actor'>,
): Decision {
  if (!may(command.verb, rolesOf(actor))) return refusal('notAllowed');
  if (command.verb === 'development.set') return decideSet(development, command, actor);
  const removed = development.state === 'removed';
  if (removed === (command.verb === 'development.remove')) return refusal('unchanged');
  const type = command.verb === 'development.remove' ? 'removed' : 'restored';
  return { ok: true, events: [{ type: 'edited' }, { type }], conflicts: [] };
}

export function evolve(development: Development, event: DevelopmentEvent): Development {
  const { fields, rev } = development;
  switch (event.type) {
    case 'edited':
      return { ...development, rev: rev + 1 };
    case 'set': {
      const marks = withMarks(fields, [event.change.field], rev, event.by);
      return { ...withField(development, event.change), fields: marks };
    }
    case 'removed':
      return { ...development, state: 'removed' };
    case 'restored':
      return { ...development, state: 'open' };
  }
}
