/** Careful reading of JSON that came from outside: no function here throws, whatever the value is. */

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; null where it is none (lists are none). */
export function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** An own property; undefined where there is none, so that names like 'constructor' find nothing. */
export function own(value: unknown, key: string): unknown {
  const there = object(value);
  return there && Object.hasOwn(there, key) ? there[key] : undefined;
}

/** An own property that is an object. */
export function part(value: unknown, key: string): Json | null {
  return object(own(value, key));
}

/** A text that is not empty; null for everything else. */
export function text(value: unknown, key: string): string | null {
  const found = own(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The members of a list that are objects; [] where there is no list. */
export function objects(value: unknown, key: string): readonly Json[] {
  const found = own(value, key);
  if (!Array.isArray(found)) return [];
  return found.map(object).filter((o): o is Json => o !== null);
}

/** An object, or a text that holds one as JSON (a card's `value` may be either); null for everything else. */
export function objectOrJson(value: unknown): Json | null {
  if (typeof value !== 'string') return object(value);
  try {
    return object(JSON.parse(value));
  } catch {
    return null;
  }
}
