/**
 * The card templates: JSON files that hold layout and `${bindings}` but no words, read and parsed once
 * when this module loads. `{ "$part": "name" }` stands for the piece `parts/name.json`.
 */
import { readFileSync } from 'node:fs';
import { GlobalSettings, Template } from 'adaptivecards-templating';

export type TemplateName = 'sheet' | 'form' | 'rows' | 'own-items' | 'meeting';
const NAMES: readonly TemplateName[] = ['sheet', 'form', 'rows', 'own-items', 'meeting'];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function read(path: string): Json {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Json;
}

/** The same JSON with every `$part` put in. */
function whole(node: Json): Json {
  if (Array.isArray(node)) return node.map(whole);
  if (typeof node !== 'object' || node === null) return node;
  const fields = node as { readonly [key: string]: Json };
  if (typeof fields.$part === 'string') return whole(read(`./parts/${fields.$part}.json`));
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, whole(value)]));
}

const templates = new Map<TemplateName, Template>(
  NAMES.map((name) => [name, new Template(whole(read(`./${name}.json`)))]),
);

/** Set by the engine while a card is made: a binding had no value and would have been printed as it is. */
let missing: string | null = null;
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
  missing = path;
  return undefined;
};

/**
 * A template with its values bound. Values are data: nothing in them is evaluated. A binding without a
 * value is a bug and throws, naming the binding (a name of ours, never a value).
 */
export function bound(name: TemplateName, values: Readonly<Record<string, unknown>>): object {
  missing = null;
  const made: unknown = templates.get(name)?.expand({ $root: values });
  if (missing !== null) throw new TypeError(`no value for ${String(missing)}`);
  if (typeof made !== 'object' || made === null) throw new TypeError('no card');
  return made;
}
