/** Networks, who plans in them, and which centres are theirs. */
import type { Conflict } from '#contract/workshop.ts';
import { same } from '#domain/merge.ts';
import { decide, newNetwork } from '#domain/network/change.ts';
import type { NetworkCommand } from '#domain/network/commands.ts';
import type { Network, PersonRef } from '#domain/network/types.ts';
import { type Planner, refusal } from '#domain/planner.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf } from './context.ts';
import type { Identity, Result } from './planning.ts';

const MOST = 200;

function document(network: Network): Document<Network> {
  return documentOf('network', network.id, network, { tags: [`tenant:${network.tenant}`] });
}

/** The actor of a command about this network (null: none yet). */
export function plannerIn({ person, name, admin }: Identity, network: Network | null): Planner {
  return { person, name, admin, planner: network?.planners.some((p) => p.person === person) ?? false };
}

/** The network that a centre belongs to: the one it names, or where it names none the tenant's only one. */
export function networkOfCentre({ network }: Pick<Series, 'network'>, all: readonly Network[]): Id | null {
  if (network !== null && all.some(({ id }) => id === network)) return network;
  return all.length === 1 ? (all[0]?.id ?? null) : null;
}

export function networks(context: Context) {
  const { store, now, newId } = context;

  async function networkOf(id: Id): Promise<Network | null> {
    return ((await store.load('network', id, now()))?.body as Network | undefined) ?? null;
  }

  /** By name. */
  async function networksOf(tenant: string): Promise<readonly Network[]> {
    const stored = await store.findByTag('network', `tenant:${tenant}`, now());
    return stored.map((s) => s.body as Network).sort((a, b) => a.name.localeCompare(b.name, 'fi'));
  }

  async function createNetwork(
    who: Identity,
    name: string,
    planners: readonly PersonRef[],
  ): Promise<Result<Id>> {
    const made = newNetwork(
      { id: newId(), tenant: who.tenant, name, planners },
      { actor: plannerIn(who, null) },
    );
    if (!made.ok) return made;
    // A second click: the same planners, and nobody has touched the first one's yet.
    const all = await networksOf(who.tenant);
    const twin = all.find((n) => n.rev === 1 && n.name === name && same(n.planners, made.value.planners));
    if (twin) return { ok: true, value: twin.id };
    if (all.length >= MOST) return refusal('tooMany');
    await store.save(document(made.value), 0, now());
    return { ok: true, value: made.value.id };
  }

  /** Fields that somebody else has changed meanwhile come back; the others are saved. */
  async function network(
    who: Identity,
    id: Id,
    command: NetworkCommand,
  ): Promise<Result<{ readonly conflicts: readonly Conflict[] }>> {
    let answer: Result<{ readonly conflicts: readonly Conflict[] }> = null;
    await changed<Network>(context, 'network', id, (stored) => {
      answer = null;
      if (stored?.body.tenant !== who.tenant) return null;
      const actor = plannerIn(who, stored.body);
      const decision = decide(stored.body, command, { actor, now: now(), newId });
      if (!decision.ok) {
        answer = decision;
        return null;
      }
      const { network: after, conflicts } = decision.value;
      answer = { ok: true, value: { conflicts } };
      return after === stored.body ? null : document(after);
    });
    return answer;
  }

  return { networkOf, networksOf, createNetwork, network };
}
