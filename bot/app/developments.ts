/** PDSA items: loaded, changed, saved. */
import type { DevelopmentView } from '#contract/clock.ts';
import { decide, evolve, newDevelopment } from '#domain/development/development.ts';
import type { Development } from '#domain/development/types.ts';
import { developmentView, inOrder } from '#domain/development/view.ts';
import type { Network } from '#domain/network/types.ts';
import { type PlanRefusal, refusal } from '#domain/planner.ts';
import { type Id, type Instant, localDate } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf, goneAt } from './context.ts';
import { plannerIn } from './networks.ts';
import type { PlanningApp } from './planning.ts';

/** Items of a network that are not removed. */
const MOST = 200;

interface Parts {
  readonly networkOf: (id: Id) => Promise<Network | null>;
}

function document(development: Development, now: Instant): Document<Development> {
  const { id, tenant, network, workshop } = development;
  const tags = [`network:${network}`, `tenant:${tenant}`, ...(workshop ? [`workshop:${workshop}`] : [])];
  return documentOf('development', id, development, { tags, expiresAt: goneAt(development, now) });
}

export function developments(context: Context, { networkOf }: Parts) {
  const { store, now, newId } = context;

  async function found(tag: string): Promise<readonly Development[]> {
    return (await store.findByTag('development', tag, now())).map((s) => s.body as Development);
  }

  async function isOf(network: Id, workshop: Id): Promise<boolean> {
    const stored = await store.load('workshop', workshop, now());
    const found = stored?.body as Workshop | undefined;
    return found?.network === network && found.state !== 'removed';
  }

  const addDevelopment: PlanningApp['addDevelopment'] = async (who, made) => {
    const network = await networkOf(made.network);
    if (network?.tenant !== who.tenant) return null;
    if (made.workshop && !(await isOf(network.id, made.workshop))) return refusal('noLongerThere');
    const decision = newDevelopment(
      { ...made, id: newId(), tenant: who.tenant },
      { actor: plannerIn(who, network) },
    );
    if (!decision.ok) return decision;
    const all = (await found(`network:${network.id}`)).filter(({ state }) => state === 'open');
    const { title, from, origin, workshop } = made;
    const twin = all.find(
      (d) =>
        d.rev === 1 && d.title === title && d.from === from && d.origin === origin && d.workshop === workshop,
    );
    if (twin) return { ok: true, value: twin.id };
    if (all.length >= MOST) return refusal('tooMany');
    await store.save(document(decision.value, now()), 0, now());
    return { ok: true, value: decision.value.id };
  };

  const development: PlanningApp['development'] = async (who, id, command) => {
    let answer: Awaited<ReturnType<PlanningApp['development']>> = null;
    await changed<Development>(context, 'development', id, async (stored) => {
      answer = null;
      if (stored?.body.tenant !== who.tenant) return null;
      const actor = plannerIn(who, await networkOf(stored.body.network));
      const decision = decide(stored.body, command, { actor });
      if (!decision.ok) {
        answer = { ok: false, refusal: decision.refusal as PlanRefusal };
        return null;
      }
      answer = { ok: true, value: { conflicts: decision.conflicts } };
      const { events } = decision;
      return events.length > 0 ? document(events.reduce(evolve, stored.body), now()) : null;
    });
    return answer;
  };

  /** Those of a workshop that are not removed. */
  async function developmentsOf(workshop: Workshop): Promise<readonly DevelopmentView[]> {
    const today = localDate(now());
    const open = (await found(`workshop:${workshop.id}`)).filter(({ state }) => state === 'open');
    return inOrder(open).map((one) => developmentView(one, () => workshop.title, today));
  }

  return {
    addDevelopment,
    development,
    developmentsOf,
    developmentsIn: (network: Id) => found(`network:${network}`),
  };
}
