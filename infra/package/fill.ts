/** Placeholders of the toolkit, `${{NAME}}`, filled with the values of an environment. */

const PLACEHOLDER = /\$\{\{([^}]*)\}\}/g;

/** Thrown where a text cannot be filled; every variable is named, no value. */
export class Unfilled extends Error {
  /** A sentence for each variable. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'Unfilled';
    this.problems = problems;
  }
}

/** Names of the placeholders of a text, each once, in order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim()))];
}

/** Why a variable cannot be used; null where it can. Secrets stay out of packages, which everybody can read. */
function problemOf(name: string, values: Readonly<Record<string, string | undefined>>): string | null {
  if (name.startsWith('SECRET_')) return `${name}: a secret has no place in a package`;
  const value = values[name];
  if (value === undefined) return `${name}: the environment does not have it`;
  return value.trim() === '' ? `${name}: is empty` : null;
}

/**
 * A JSON text with its placeholders filled; values are escaped, so that none can end its string.
 * @throws {Unfilled} that names every variable which is missing, empty or secret
 */
export function fill(json: string, values: Readonly<Record<string, string | undefined>>): string {
  const problems = placeholdersIn(json).flatMap((name) => problemOf(name, values) ?? []);
  if (problems.length > 0) throw new Unfilled(problems);
  return json.replace(PLACEHOLDER, (_all, name: string) =>
    JSON.stringify((values[name.trim()] ?? '').trim()).slice(1, -1),
  );
}
