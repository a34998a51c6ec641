/** Names of staff that the product knows: from rosters, planners, chairs and roles. Never of whoever submits. */
import type { PersonView } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Network, PersonRef } from '#domain/network/types.ts';
import type { Series } from '#domain/series/types.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Context } from './context.ts';
import type { PlanningApp } from './planning.ts';

const MOST = 20;

export type Names = ReadonlyMap<PersonKey, string>;

function refsOf({ roles, tasks }: Workshop): readonly (PersonRef | null)[] {
  return [
    ...roles.flatMap(({ holder, backup }) => [holder, backup]),
    ...tasks.flatMap(({ who, backup }) => [who, backup]),
  ];
}

/** The first name found of each stands: rosters, which Teams keeps, before what was typed. */
export function namesOf(series: readonly Series[], networks: readonly Network[]): Names {
  const known: (readonly [PersonKey, string])[] = [
    ...series.flatMap(({ members }) =>
      members.flatMap(({ person, name }) => (person && name !== '' ? [[person, name] as const] : [])),
    ),
    ...series.flatMap(({ names }) => Object.entries(names ?? {}) as [PersonKey, string][]),
    ...networks.flatMap(({ planners }) =>
      planners.flatMap(({ person, name }) => (person ? [[person, name] as const] : [])),
    ),
  ];
  return new Map(known.toReversed());
}

/** `me`: whoever looks. Somebody without a known name is shown as unnamed. */
export function personView(key: PersonKey, names: Names, me: PersonKey): PersonView {
  return { person: key, name: names.get(key) ?? '', me: key === me };
}

interface Parts {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly seriesOfTenant: (tenant: string) => Promise<readonly Series[]>;
}

/** Whether a word of the name begins so, whatever the case. */
function begins(name: string, q: string): boolean {
  const plain = name.toLocaleLowerCase('fi');
  return plain.startsWith(q) || plain.split(/[\s-]+/).some((word) => word.startsWith(q));
}

export function staff(context: Context, { networksOf, seriesOfTenant }: Parts) {
  const { store, now } = context;

  const peopleNamed: PlanningApp['peopleNamed'] = async ({ tenant, person, name }, q) => {
    const [series, networks, workshops] = await Promise.all([
      seriesOfTenant(tenant),
      networksOf(tenant),
      store.findByTag('workshop', `tenant:${tenant}`, now()),
    ]);
    const inRoles = workshops
      .flatMap(({ body }) => refsOf(body as Workshop))
      .flatMap((ref) => (ref?.person ? [[ref.person, ref.name] as const] : []));
    const all = new Map([[person, name] as const, ...inRoles, ...namesOf(series, networks)]);
    const wanted = q.trim().toLocaleLowerCase('fi');
    return [...all]
      .filter(([key, known]) => key.startsWith(`${tenant}|`) && known !== '' && begins(known, wanted))
      .map(([key, known]) => ({ objectId: key.slice(tenant.length + 1), name: known }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fi') || (a.objectId < b.objectId ? -1 : 1))
      .slice(0, MOST);
  };

  return { peopleNamed };
}
