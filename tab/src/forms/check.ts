/** Checks a request's body in the browser as the server will, so that a form can say at once what is wrong. */
import type { Verb } from '#contract/api.ts';
import type { ActionBody } from '../api/client.ts';

/** What is wrong with a value: zod's code, and the bounds where it has some. `path` as in the contract. */
export interface Wrong {
  readonly path: string;
  readonly code: string;
  readonly least?: number;
  readonly most?: number;
}
export type Checked<V extends Verb> =
  | { readonly ok: true; readonly body: ActionBody<V> }
  | { readonly ok: false; readonly wrong: readonly Wrong[] };

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}
type Read =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly unknown[] } };

function wrongOf(issues: readonly unknown[], before: readonly PropertyKey[] = []): readonly Wrong[] {
  return (issues as readonly Issue[]).map(({ path, code, minimum, maximum }) => ({
    path: [...before, ...path].map(String).join('.'),
    code,
    ...(minimum === undefined ? {} : { least: Number(minimum) }),
    ...(maximum === undefined ? {} : { most: Number(maximum) }),
  }));
}

/** The contract's schemas, loaded when a form is first checked. */
const contract = () => import('./contract.ts');

/** The fields of `set` have schemas of their own, by their path. */
async function wrongFields(verb: Verb, set: Readonly<Record<string, unknown>>): Promise<readonly Wrong[]> {
  const { WORKSHOP_FIELDS, PART_FIELDS, PDSA_FIELDS } = await contract();
  return Object.entries(set).flatMap(([path, value]) => {
    const [first = '', ...rest] = path.split('.');
    const last = rest.at(-1) ?? '';
    const tables: readonly Readonly<Record<string, { safeParse(value: unknown): Read }>>[] =
      verb === 'development.set'
        ? [{ title: PDSA_FIELDS.title, origin: PDSA_FIELDS.origin }, PDSA_FIELDS.step]
        : [WORKSHOP_FIELDS, PART_FIELDS[first as keyof typeof PART_FIELDS] ?? {}];
    const schema = tables[0]?.[path] ?? tables[1]?.[last];
    const read = schema?.safeParse(value);
    return !read || read.success ? [] : wrongOf(read.error.issues, ['set', path]);
  });
}

/** The body as the contract wants it, or what is wrong with it. zod comes when the first form is sent. */
export async function checked<V extends Verb>(verb: V, body: ActionBody<V>): Promise<Checked<V>> {
  const { ACTIONS } = await contract();
  const read: Read = ACTIONS[verb].safeParse(body);
  if (!read.success) return { ok: false, wrong: wrongOf(read.error.issues) };
  const set = 'set' in body ? body.set : null;
  const wrong = set === null ? [] : await wrongFields(verb, set as Readonly<Record<string, unknown>>);
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, body: read.data as ActionBody<V> };
}
