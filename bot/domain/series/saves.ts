/**
 * Two administrators at one centre: what each has changed merges by field, and the same field shows both values
 * (`clock.md`, Two planners). Pure; series of before changes were marked merge as if nobody had changed them.
 */
import { CENTRE_FIELDS, type CentreField } from '#contract/network.ts';
import type { Conflict } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';
import { merged, same, withMarks } from '#domain/merge.ts';
import type { SeriesForm } from './change.ts';
import type { Series } from './types.ts';

/** `after` with the marks of what is not as it was `before` (null: it is new, and all of it is `by`'s). */
export function marked(
  before: Series | null,
  after: Series,
  by: { readonly person: PersonKey; readonly name: string },
): Series {
  const fields = CENTRE_FIELDS.filter((field) => !before || !same(before[field], after[field]));
  const { rev = 0, marks = {} } = before ?? {};
  if (fields.length === 0) return { ...after, rev, marks };
  return { ...after, rev: rev + 1, marks: withMarks(marks, fields, rev + 1, by) };
}

export interface SeenForm {
  /** The `rev` that the form was opened on. */
  readonly seen: number;
  /** Fields that the person has changed; the others stay as they are by now. */
  readonly touched: readonly CentreField[];
  readonly by: PersonKey;
}

/** The form as it can be saved on the series as it stands now, without the fields that somebody else changed too. */
export function mergedForm(
  series: Series,
  form: SeriesForm,
  { seen, touched, by }: SeenForm,
): { readonly form: SeriesForm; readonly conflicts: readonly Conflict[] } {
  const changes = touched.map((field) => ({ field, value: form[field] }));
  const { applied, conflicts } = merged(series.marks ?? {}, seen, by, changes, (field) => series[field]);
  const stands = Object.fromEntries(CENTRE_FIELDS.map((field) => [field, series[field]]));
  const set = Object.fromEntries(applied.map(({ field, value }) => [field, value]));
  return { form: { ...form, ...stands, ...set }, conflicts };
}
