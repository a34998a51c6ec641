/**
 * Requests by the tables of the contract. What is wrong is told as paths and codes: never a value, and never
 * a key that is not the contract's own, since people write names into keys, too.
 */
import * as z from 'zod/mini';
import {
  ACTIONS,
  PART_FIELDS,
  PDSA_FIELDS,
  QUERIES,
  type QueryName,
  type Verb,
  WORKSHOP_FIELDS,
} from '#contract/api.ts';
import type { Issue } from './outcome.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };
export type Request<V extends Verb> = z.output<(typeof ACTIONS)[V]>;
export type Params<N extends QueryName> = z.output<(typeof QUERIES)[N]>;

/** Every name that the contract itself gives a field. */
const NAMES = new Set<string>();
function learn(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('_zod' in schema) {
    const def = (schema as z.core.$ZodType)._zod.def as unknown as Readonly<Record<string, unknown>>;
    if (typeof def.shape === 'object' && def.shape !== null) {
      for (const [name, field] of Object.entries(def.shape)) {
        NAMES.add(name);
        learn(field);
      }
    }
    learn(def.innerType);
    learn(def.element);
  } else for (const one of Object.values(schema)) learn(one);
}
for (const table of [ACTIONS, QUERIES]) learn(table);
for (const fields of [WORKSHOP_FIELDS, PDSA_FIELDS, ...Object.values(PART_FIELDS)]) {
  for (const name of Object.keys(fields)) for (const part of name.split('.')) NAMES.add(part);
}
for (const name of ['role', 'task', 'material', 'plan', 'do', 'study', 'act']) NAMES.add(name);
/** Ids that we make: 128 bits in base64url. */
const OWN_ID = /^[A-Za-z0-9_-]{22}$/;

/** A path with every part that is not ours as '*'. */
export function safePath(path: string): string {
  return path
    .split('.')
    .slice(0, 8)
    .map((part) => (NAMES.has(part) || /^\d{1,3}$/.test(part) || OWN_ID.test(part) ? part : '*'))
    .join('.');
}

export const safeIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.slice(0, 50).map(({ path, code }) => ({ path: safePath(path), code }));

/** A value by a schema, its issues with paths below `at`. */
export function parsed<S extends z.ZodMiniType>(schema: S, value: unknown, at = ''): Parsed<z.output<S>> {
  const result = z.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.data };
  const issues = result.error.issues.map(({ path, code }) => ({
    path: [...(at === '' ? [] : [at]), ...path.map(String)].join('.'),
    code: String(code),
  }));
  return { ok: false, issues };
}

/** The parameters of a query; one that comes twice is an error. */
export function queryOf<N extends QueryName>(name: N, search: URLSearchParams): Parsed<Params<N>> {
  const given = [...search.entries()];
  if (new Set(given.map(([key]) => key)).size < given.length) {
    return { ok: false, issues: [{ path: '', code: 'twice' }] };
  }
  return parsed(QUERIES[name] as unknown as z.ZodMiniType<Params<N>>, Object.fromEntries(given));
}

/** The body of an action. */
export function actionOf<V extends Verb>(verb: V, body: unknown): Parsed<Request<V>> {
  return parsed(ACTIONS[verb] as unknown as z.ZodMiniType<Request<V>>, body);
}
