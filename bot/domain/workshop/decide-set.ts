/** A planner's save (`clock.md`, Two planners): different fields merge, the same field shows both values and asks. */
import type { Conflict } from '#contract/workshop.ts';
import { holds } from '#domain/clock/months.ts';
import { merged } from '#domain/merge.ts';
import type { PlanRefusal } from '#domain/planner.ts';
import {
  type Decision,
  type FieldChange,
  refused,
  type WorkshopCommand,
  type WorkshopContext,
} from './commands.ts';
import { answersOf } from './evaluation.ts';
import type { Author, WorkshopEvent } from './event.ts';
import { fieldOf, partOfPath, withField } from './fields.ts';
import type { Workshop } from './types.ts';
import { lacks, mayBePublished } from './when.ts';

type Save = Extract<WorkshopCommand, { verb: 'workshop.set' }>;
type ClockOf = WorkshopContext['clock'];

const IS_TIME: ReadonlySet<FieldChange['field']> = new Set(['date', 'time', 'minutes']);

/** A value as it is kept: no empty place, every service once. */
function tidy(change: FieldChange): FieldChange {
  if (change.field === 'services') return { ...change, value: [...new Set(change.value)] };
  return change.field === 'place' && change.value === '' ? { ...change, value: null } : change;
}

/**
 * Why a value cannot stand: what a published workshop must have, themes and months of its clock. The times of one
 * that somebody has evaluated stay: its evaluation would close, show what it holds, and open again.
 */
function fault(workshop: Workshop, { field, value }: FieldChange, clock: ClockOf): PlanRefusal | null {
  const bad = { kind: 'badField', values: { field } } as const;
  if (field === 'theme' && value !== null && clock && !clock.themes.some((t) => t.id === value)) return bad;
  if (!workshop.published) return null;
  if (IS_TIME.has(field) && answersOf(workshop.evaluation) > 0) return { kind: 'evaluated' };
  if (field === 'title' || field === 'theme' || field === 'date' || field === 'time') {
    const before = lacks(workshop).length;
    if (lacks({ ...workshop, [field]: value }).length > before) return bad;
  }
  if (field !== 'date' || value === null || !clock) return null;
  return holds(clock, value) ? null : { kind: 'outsideClock' };
}

/** A role, task or material that somebody has taken away meanwhile: it can be brought back with its fields. */
function goneConflict(workshop: Workshop, { field, value }: FieldChange): Conflict | null {
  const part = partOfPath(field);
  if (!(part && workshop.dropped.some((d) => d.part.id === part.id))) return null;
  return { field, yours: value, theirs: null, by: workshop.fields[part.id]?.by ?? '' };
}

/** A draft that its clock's publication left behind, since it was not complete, and that now is. */
function completed(after: Workshop, clock: ClockOf): boolean {
  return !after.published && clock?.state === 'published' && mayBePublished(after, clock);
}

/** Everything that contradicts nobody is saved; a part that was never there refuses the save. */
export function decideSet(workshop: Workshop, { seen, set }: Save, by: Author, clock: ClockOf): Decision {
  const changes = set.map(tidy);
  const gone = changes.flatMap((change) => goneConflict(workshop, change) ?? []);
  const there = changes.filter(({ field }) => !gone.some((conflict) => conflict.field === field));
  const current = (field: FieldChange['field']) => fieldOf(workshop, field);
  const { applied, conflicts } = merged(workshop.fields, seen, by.person, there, current);
  if (applied.some(({ field }) => current(field) === undefined)) return refused('noLongerThere');
  const refusal = applied.map((change) => fault(workshop, change, clock)).find((r) => r !== null);
  if (refusal) return { ok: false, refusal };
  const events = applied.map((change): WorkshopEvent => ({ type: 'set', change, by }));
  if (events.length === 0) return { ok: true, events, conflicts: [...gone, ...conflicts] };
  const late = completed(applied.reduce(withField, workshop), clock) ? [{ type: 'published' } as const] : [];
  return { ok: true, events: [{ type: 'edited' }, ...events, ...late], conflicts: [...gone, ...conflicts] };
}
