/** Clocks: begun, copied, published. A copy and a publication save each workshop by itself, so that a crash leaves only work to go on with. */
import { type ClockContext, cannotBegin, decide, newClock } from '#domain/clock/change.ts';
import { copied, movesOf, toBeCopied } from '#domain/clock/copy.ts';
import { monthsOf } from '#domain/clock/months.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { Network } from '#domain/network/types.ts';
import type { Id } from '#domain/time.ts';
import { newWorkshop } from '#domain/workshop/new.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf } from './context.ts';
import { plannerIn } from './networks.ts';
import type { Identity, PlanningApp } from './planning.ts';
import { workshopDocument } from './workshops.ts';

interface Parts {
  readonly networkOf: (id: Id) => Promise<Network | null>;
  readonly workshopSystem: PlanningApp['workshopSystem'];
}

export function clocks(context: Context, { networkOf, workshopSystem }: Parts) {
  const { store, now, newId, hash } = context;

  /** The months of published clocks are keys, so that no two of a network can have the same, whoever saves first. */
  function document(clock: Clock): Document<Clock> {
    const { id, tenant, network, state } = clock;
    return documentOf('clock', id, clock, {
      tags: [`network:${network}`, `tenant:${tenant}`],
      keys: state === 'published' ? monthsOf(clock).map((month) => `month:${network}|${month}`) : [],
      dueAt: clock.untold && clock.state !== 'removed' ? now() : null,
    });
  }

  async function clockOf(id: Id): Promise<Clock | null> {
    return ((await store.load('clock', id, now()))?.body as Clock | undefined) ?? null;
  }

  async function clocksOf(network: Id): Promise<readonly Clock[]> {
    return (await store.findByTag('clock', `network:${network}`, now())).map((s) => s.body as Clock);
  }

  async function workshopsOf(clock: Id): Promise<readonly Workshop[]> {
    return (await store.findByTag('workshop', `clock:${clock}`, now())).map((s) => s.body as Workshop);
  }

  /** Always the same id for the same workshop in the same copy: made twice it is still one. */
  const copyId = (clock: Id, source: Pick<Workshop, 'id'>) => hash(`copy ${clock} ${source.id}`) as Id;

  /** Makes the workshops of a copy that are not there yet. */
  async function makeCopies(clock: Clock, source: Id): Promise<void> {
    const { id, tenant, network } = clock;
    for (const workshop of toBeCopied(await workshopsOf(source))) {
      const seed = { ...copied(workshop, clock).seed, id: copyId(id, workshop), tenant, network, clock: id };
      const made = newWorkshop({ ...seed, published: false }, now(), newId);
      await store.save(workshopDocument(made, now()), 0, now());
    }
  }

  /** What a copy or a publication has still to do with its workshops; nothing where all is done. */
  async function tellClock(id: Id): Promise<void> {
    const clock = await clockOf(id);
    // Of a draft that was taken away meanwhile the rest is made when it comes back.
    if (!clock?.untold || clock.state === 'removed') return;
    if (clock.copiedFrom && clock.state === 'draft') await makeCopies(clock, clock.copiedFrom);
    if (clock.state === 'published') {
      for (const { id: workshop } of await workshopsOf(id)) {
        await workshopSystem(workshop, { verb: 'published' });
      }
    }
    await changed<Clock>(context, 'clock', id, (stored) =>
      stored?.body.untold && stored.body.state === clock.state
        ? document({ ...stored.body, untold: false })
        : null,
    );
  }

  /** The network that somebody asks about, with who they are in it; null: not of their tenant. */
  async function at(who: Identity, network: Id) {
    const found = await networkOf(network);
    return found?.tenant === who.tenant ? { network: found, actor: plannerIn(who, found) } : null;
  }

  const createClock: PlanningApp['createClock'] = async (who, network, firstMonth, copyOf) => {
    const place = await at(who, network);
    if (!place) return null;
    const all = await clocksOf(network);
    const refused = cannotBegin(firstMonth, { actor: place.actor, clocks: all });
    if (refused) return refused;
    const source = copyOf === null ? null : all.find(({ id }) => id === copyOf && copyOf !== null);
    if (source === undefined || source?.state === 'removed') return null;
    // A second click: the first one's draft is as it was made.
    const untouched = all.filter(({ state, rev }) => state === 'draft' && rev === 1);
    const twin = untouched.find((c) => c.firstMonth === firstMonth && c.copiedFrom === copyOf);
    if (twin) {
      await tellClock(twin.id);
      return { ok: true, value: { clock: twin.id, moves: twin.moves } };
    }
    const id = newId();
    const workshops = source ? await workshopsOf(source.id) : [];
    const moves = movesOf(workshops, { firstMonth }, (workshop) => copyId(id, workshop));
    const made = { id, tenant: who.tenant, network, firstMonth, copiedFrom: copyOf, moves };
    await store.save(document(newClock({ ...made, themes: source?.themes ?? [] })), 0, now());
    await tellClock(id);
    return { ok: true, value: { clock: id, moves } };
  };

  const copyPreview: PlanningApp['copyPreview'] = async (who, id, firstMonth) => {
    const source = await clockOf(id);
    const place = source && source.state !== 'removed' ? await at(who, source.network) : null;
    if (!place?.actor.planner || cannotBegin(firstMonth, { actor: place.actor, clocks: [] })) return null;
    const workshops = await workshopsOf(id);
    return {
      moves: movesOf(workshops, { firstMonth }, (workshop) => workshop.id),
      copied: toBeCopied(workshops).length,
    };
  };

  const clock: PlanningApp['clock'] = async (who, id, command) => {
    let answer: Awaited<ReturnType<PlanningApp['clock']>> = null;
    await changed<Clock>(context, 'clock', id, async (stored) => {
      answer = null;
      const place = stored && (await at(who, stored.body.network));
      if (!(stored && place) || (stored.body.state !== 'published' && !place.actor.planner)) return null;
      const [workshops, all] = await Promise.all([workshopsOf(id), clocksOf(place.network.id)]);
      const ctx: ClockContext = { actor: place.actor, now: now(), newId, workshops, clocks: all };
      const decision = decide(stored.body, command, ctx);
      if (!decision.ok) {
        answer = decision;
        return null;
      }
      const { clock: after, conflicts } = decision.value;
      answer = { ok: true, value: { conflicts } };
      return after === stored.body ? null : document(after);
    });
    if (command.verb === 'clock.publish') await tellClock(id);
    return answer;
  };

  return { clockOf, clocksOf, workshopsOf, tellClock, createClock, copyPreview, clock };
}
