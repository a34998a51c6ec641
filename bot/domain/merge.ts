/**
 * Two planners at once (`clock.md`): a save names the version it saw (`seen`); different fields merge, the
 * same field shows both values and asks. Pure and for any document whose fields have marks.
 */
import type { Conflict } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';

/** The `rev` at which a field changed last and whose change it was: `by` is shown, `person` is compared. */
export interface FieldMark {
  readonly rev: number;
  readonly by: string;
  readonly person?: PersonKey;
}

/** By the field's path in the API. */
export type FieldMarks = Readonly<Record<string, FieldMark>>;

export interface FieldValue {
  readonly field: string;
  readonly value: unknown;
}

export interface Merged<C extends FieldValue> {
  /** What is to be changed, in the order given; what stands so already is left out. */
  readonly applied: readonly C[];
  readonly conflicts: readonly Conflict[];
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
  );
}

/**
 * Sorts the changes of a save that was made on the version `seen` by `by`. A field that somebody else has
 * changed since to another value is a conflict; what the same person saved a moment ago is none, since
 * their window may send twice before it has read the first answer.
 *
 * @param current what stands in a field now
 */
export function merged<C extends FieldValue>(
  marks: FieldMarks,
  seen: number,
  by: PersonKey,
  changes: readonly C[],
  current: (field: C['field']) => unknown,
): Merged<C> {
  const applied: C[] = [];
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const { field, value } = change;
    const theirs = current(field);
    const mark = Object.hasOwn(marks, field) ? marks[field] : undefined;
    if (same(theirs, value)) continue;
    if (mark && mark.rev > seen && mark.person !== by) {
      conflicts.push({ field, yours: value, theirs, by: mark.by });
    } else applied.push(change);
  }
  return { applied, conflicts };
}

/** The marks after these fields were changed at `rev`. */
export function withMarks(
  marks: FieldMarks,
  fields: readonly string[],
  rev: number,
  by: { readonly person: PersonKey; readonly name: string },
): FieldMarks {
  const made = fields.map((field) => [field, { rev, by: by.name, person: by.person }] as const);
  return { ...marks, ...Object.fromEntries(made) };
}
