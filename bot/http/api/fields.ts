/** The fields that `workshop.set` and `development.set` change: paths and values of a request → changes of the domain. */
import type * as z from 'zod/mini';
import { PART_FIELDS, PDSA_FIELDS, WORKSHOP_FIELDS } from '#contract/api.ts';
import { PDSA_STEPS } from '#contract/clock.ts';
import type { StepChange } from '#domain/development/commands.ts';
import { personKey } from '#domain/ids.ts';
import type { PersonRef } from '#domain/network/types.ts';
import type { FieldChange } from '#domain/workshop/commands.ts';
import type { FilteredText } from '#identifiers/types.ts';
import type { Issue } from './outcome.ts';
import { type Parsed, parsed } from './parse.ts';
import { isFreeText } from './text.ts';

type Schema = z.ZodMiniType;
/** The filtered text of a path of the request. */
export type TextOf = (path: string) => FilteredText;

const PART = /^(role|task|material)\.([A-Za-z0-9_-]{1,64})\.([a-z]{1,20})$/;
const STEP = /^([a-z]{1,10})\.([a-z]{1,10})$/;

const ownSchema = (table: object, key: string): Schema | null =>
  Object.hasOwn(table, key) ? ((table as Readonly<Record<string, Schema>>)[key] ?? null) : null;

function workshopSchema(field: string): Schema | null {
  const [, kind, , part = ''] = PART.exec(field) ?? [];
  return kind
    ? ownSchema(PART_FIELDS[kind as keyof typeof PART_FIELDS], part)
    : ownSchema(WORKSHOP_FIELDS, field);
}

function stepSchema(field: string): Schema | null {
  const [, step, part = ''] = STEP.exec(field) ?? [];
  if (step)
    return (PDSA_STEPS as readonly string[]).includes(step) ? ownSchema(PDSA_FIELDS.step, part) : null;
  return field === 'step' ? null : ownSchema(PDSA_FIELDS, field);
}

interface Field {
  readonly field: string;
  readonly value: unknown;
}

/** Every field with its value as the contract has it; a field that it does not know is an issue. */
function valuesOf(
  set: Readonly<Record<string, unknown>>,
  schemaOf: (field: string) => Schema | null,
): Parsed<readonly Field[]> {
  const issues: Issue[] = [];
  const values: Field[] = [];
  for (const [field, given] of Object.entries(set)) {
    const schema = schemaOf(field);
    const result: Parsed<unknown> = schema
      ? parsed(schema, given, `set.${field}`)
      : { ok: false, issues: [{ path: `set.${field}`, code: 'unrecognized_keys' }] };
    if (result.ok) values.push({ field, value: result.value });
    else issues.push(...result.issues);
  }
  if (values.length + issues.length === 0) issues.push({ path: 'set', code: 'too_small' });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: values };
}

export const workshopFields = (set: Readonly<Record<string, unknown>>) => valuesOf(set, workshopSchema);
export const developmentFields = (set: Readonly<Record<string, unknown>>) => valuesOf(set, stepSchema);

/** Somebody of the staff as the domain knows them: those picked from Teams are of the sender's tenant. */
export function personRef(
  tenant: string,
  ref: { readonly objectId: string | null; readonly name: string },
): PersonRef {
  return { person: ref.objectId === null ? null : personKey(tenant, ref.objectId), name: ref.name };
}

const isRef = (value: unknown): value is { objectId: string | null; name: string } =>
  typeof value === 'object' && value !== null && 'objectId' in value;

/** What the schemas have checked; the texts come from the filter. */
export function workshopChanges(
  values: readonly Field[],
  tenant: string,
  textOf: TextOf,
): readonly FieldChange[] {
  return values.map(({ field, value }) => {
    const path = `set.${field}`;
    const own = isFreeText('workshop.set', path)
      ? textOf(path)
      : isRef(value)
        ? personRef(tenant, value)
        : value;
    return { field, value: own } as FieldChange;
  });
}

export function developmentChanges(values: readonly Field[], textOf: TextOf): readonly StepChange[] {
  return values.map(({ field, value }) => {
    const path = `set.${field}`;
    return { field, value: isFreeText('development.set', path) ? textOf(path) : value } as StepChange;
  });
}
