/** Services as the settings page gives them: of the catalogue by id, new ones by name. */
import type { Service } from '#domain/series/types.ts';

/** An id that reads like the name ('Kotihoito ja tuki' → 'kotihoito-ja-tuki'); the same for the same name. */
export function serviceId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');
  return plain === '' ? 'palvelu' : plain;
}

/** One that has neither id nor name is left out; a new one never takes the id of another. */
export function servicesOf(
  given: readonly { readonly id: string | null; readonly name: string | null }[],
): readonly Service[] {
  const taken = new Set(given.flatMap(({ id }) => id ?? []));
  const made: Service[] = [];
  for (const { id, name } of given) {
    if (id !== null) made.push({ id, name });
    else if (name !== null) {
      let own = serviceId(name);
      for (let k = 2; taken.has(own); k++) own = `${serviceId(name)}-${k}`;
      taken.add(own);
      made.push({ id: own, name });
    }
  }
  return made;
}
