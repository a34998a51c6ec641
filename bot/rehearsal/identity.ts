/** Who a persona is to the tab's API: what Entra's token says in Teams. */
import type { Identity } from '#app/planning.ts';
import { personKey } from '#domain/ids.ts';
import type { Lang } from '#identifiers/types.ts';
import { PERSONAS } from './personas.ts';

/** The persona's identity, named in the room's language; null where there is no such persona. */
export function identityOf(id: string, lang: Lang): Identity | null {
  const persona = PERSONAS.find((p) => p.id === id);
  if (!persona) return null;
  const { tenant, objectId, names } = persona;
  return { tenant, person: personKey(tenant, objectId), name: names[lang], admin: persona.id === 'admin' };
}
