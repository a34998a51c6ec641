/** The clock that somebody looks at: everything that it is made of, read in two rounds. */

import type { Clock } from '#domain/clock/types.ts';
import { chosenClock, clockView as viewOf } from '#domain/clock/view.ts';
import type { Development } from '#domain/development/types.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Network } from '#domain/network/types.ts';
import type { Person } from '#domain/person/types.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, localDate } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Context } from './context.ts';
import { networkOfCentre, plannerIn } from './networks.ts';
import type { Identity, PlanningApp } from './planning.ts';
import { remembering } from './remembered.ts';

interface Parts {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly seriesOfTenant: (tenant: string) => Promise<readonly Series[]>;
  readonly clockOf: (id: Id) => Promise<Clock | null>;
  readonly clocksOf: (network: Id) => Promise<readonly Clock[]>;
  readonly workshopsOf: (clock: Id) => Promise<readonly Workshop[]>;
  readonly developmentsIn: (network: Id) => Promise<readonly Development[]>;
}

export function clockViews(context: Context, parts: Parts): Pick<PlanningApp, 'clockView'> {
  const { store, now } = context;
  const { networksOf, seriesOfTenant, clockOf, clocksOf, workshopsOf, developmentsIn } = parts;
  const lookedAt = remembering(store);

  /** Where nobody chose: the network of one's own centre, else one that one plans, else the first. */
  function chosenNetwork(
    who: Identity,
    all: readonly Network[],
    centres: readonly Series[],
    centre: Id | null,
  ): Network | null {
    const own = centres.find(({ id }) => id === centre);
    const of = own ? networkOfCentre(own, all) : null;
    const planned = all.find((network) => plannerIn(who, network).planner);
    return all.find(({ id }) => id === of) ?? planned ?? all[0] ?? null;
  }

  /** How many cases stored meetings have announced. */
  async function announcedOf(centres: readonly Series[]): Promise<ReadonlyMap<Id, number>> {
    const found = await Promise.all(
      centres.map(({ id }) => store.findByTag('meeting', `series:${id}`, now())),
    );
    const counted = found.flat().flatMap(({ id, body }) => {
      const { counts } = body as Meeting;
      return counts ? [[id as Id, counts.total] as const] : [];
    });
    return new Map(counted);
  }

  /** Titles of workshops of other clocks that items belong to. */
  async function titlesOf(items: readonly Development[], known: readonly Workshop[]) {
    const there = new Set(known.map(({ id }) => id));
    const ids = new Set(items.flatMap(({ workshop }) => (workshop && !there.has(workshop) ? workshop : [])));
    const found = await Promise.all([...ids].map((id) => store.load('workshop', id, now())));
    const seen = found.flatMap((stored) => {
      const workshop = stored?.body as Workshop | undefined;
      return workshop?.published && workshop.state !== 'removed' ? [workshop] : [];
    });
    return new Map(seen.map(({ id, title }) => [id, title as string]));
  }

  async function sourceOf(clock: Clock | null, planner: boolean) {
    if (!(planner && clock?.state === 'draft' && clock.copiedFrom)) return null;
    const [source, workshops] = await Promise.all([clockOf(clock.copiedFrom), workshopsOf(clock.copiedFrom)]);
    return source && source.state !== 'removed' ? { clock: source, workshops } : null;
  }

  const clockView: PlanningApp['clockView'] = async (who, network, clock) => {
    const known = await lookedAt();
    const asked = clock && !network ? await clockOf(clock) : null;
    const [all, series, person] = await Promise.all([
      known.of(`networks ${who.tenant}`, ['network'], () => networksOf(who.tenant)),
      known.of(`series ${who.tenant}`, ['series'], () => seriesOfTenant(who.tenant)),
      store.load('person', who.person, now()),
    ]);
    const centre = (person?.body as Person | undefined)?.centre ?? null;
    const wanted = network ?? asked?.network ?? null;
    const found =
      wanted === null && clock === null
        ? chosenNetwork(who, all, series, centre)
        : all.find(({ id }) => id === wanted);
    if (!found) return null;
    const { planner } = plannerIn(who, found);
    const clocks = await known.of(`clocks ${found.id}`, ['clock'], () => clocksOf(found.id));
    const chosen = chosenClock(clocks, planner, clock, localDate(now()));
    if (clock && !chosen) return null;
    const centres = series.filter((one) => networkOfCentre(one, all) === found.id);
    const [workshops, announced, developments, source] = await Promise.all([
      chosen ? known.of(`workshops ${chosen.id}`, ['workshop'], () => workshopsOf(chosen.id)) : [],
      known.of(`announced ${found.id}`, ['meeting', 'series', 'network'], () => announcedOf(centres)),
      known.of(`developments ${found.id}`, ['development'], () => developmentsIn(found.id)),
      sourceOf(chosen, planner),
    ]);
    const titles = await titlesOf(developments, workshops);
    return viewOf(
      { network: found, clocks, clock: chosen, workshops, centres, announced, developments, titles, source },
      { person: who.person, centre, planner },
      now(),
    );
  };

  return { clockView };
}
