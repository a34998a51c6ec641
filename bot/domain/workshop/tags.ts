/** By what a workshop is found in the store. */
import type { PersonRef } from '#domain/network/types.ts';
import type { Workshop } from './types.ts';

/**
 * `clock:`, `network:`, `tenant:` and `person:<key>` for everybody who has signed up, holds a role or a
 * task, or is its backup; sorted, each once.
 */
export function tagsOf({ clock, network, tenant, signups, roles, tasks }: Workshop): string[] {
  const people = (ref: PersonRef | null) => (ref?.person ? [`person:${ref.person}`] : []);
  return [
    ...new Set([
      `clock:${clock}`,
      `network:${network}`,
      `tenant:${tenant}`,
      ...signups.map(({ person }) => `person:${person}`),
      ...roles.flatMap(({ holder, backup }) => [...people(holder), ...people(backup)]),
      ...tasks.flatMap(({ who, backup }) => [...people(who), ...people(backup)]),
    ]),
  ].sort();
}
