/** What a message takes, for comparing languages. */
import compile from 'icu-minify/compile';

/** Names of a message's arguments, wherever they stand in it, in the order of the alphabet. */
export function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (!Array.isArray(node)) {
      if (typeof node === 'object' && node !== null) for (const branch of Object.values(node)) walk(branch);
      return;
    }
    const [name, type, ...rest] = node as readonly unknown[];
    if (typeof name === 'string' && typeof type === 'number' && type > 0) {
      found.add(name);
      walk(rest[0]);
    } else if (node.length === 1 && typeof name === 'string') found.add(name);
    else for (const child of node) walk(child);
  };
  const compiled: unknown = compile(message);
  for (const node of Array.isArray(compiled) ? compiled : [compiled])
    if (typeof node !== 'string') walk(node);
  // A number that is counted and one that is only printed are the same argument.
  return [...found].toSorted();
}
