/** Tapaamiset: every centre with its next date, and what a chair has to know before it (`clock.md`). */
import type { App } from '#app.ts';
import type { CentreRow, ServiceView } from '#contract/network.ts';
import type { ServiceId } from '#contract/values.ts';
import type { Representative } from '#domain/meeting/commands.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Network } from '#domain/network/types.ts';
import { may } from '#domain/permissions.ts';
import type { Person } from '#domain/person/types.ts';
import { rolesOf } from '#domain/planner.ts';
import { partsOfMeetingId, upcoming } from '#domain/series/occurrences.ts';
import { datedOf, datesIn } from '#domain/series/span.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, localDate, MINUTE, plus } from '#domain/time.ts';
import type { Context } from './context.ts';
import { networkOfCentre, plannerIn } from './networks.ts';
import type { Identity, PlanningApp } from './planning.ts';

interface Parts extends Pick<App, 'series' | 'seriesOfTenant' | 'meeting'> {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly representing: (
    series: Series,
    services: readonly ServiceId[],
  ) => Promise<readonly Representative[]>;
}

export function isChairOf({ chairs, backups }: Pick<Series, 'chairs' | 'backups'>, who: Identity): boolean {
  return chairs.includes(who.person) || backups.includes(who.person);
}

/** Services by id, named as this centre or its network names them. */
export function namedServices(
  ids: readonly ServiceId[],
  series: Pick<Series, 'services'>,
  network: Network | null,
): readonly ServiceView[] {
  const all = [...series.services, ...(network?.services ?? [])];
  return ids.map((id) => all.find((service) => service.id === id) ?? { id, name: null });
}

export function consultations(context: Context, parts: Parts) {
  const { store, now, chatUrl } = context;
  const { series, seriesOfTenant, meeting, networksOf, representing } = parts;

  /** The next one that is held and not closed, with the meeting where it is stored. */
  async function nextOf(of: Series) {
    for (const { rule, m } of upcoming(of, now(), 2)) {
      const stored = (await store.load('meeting', m, now()))?.body as Meeting | undefined;
      if (stored?.course !== 'closed') return { held: datedOf(of, rule), stored: stored ?? null };
    }
    return null;
  }

  /** Dates to come that are not held, before the second that is. */
  function cancelledOf(of: Series): CentreRow['cancelled'] {
    const [first, second] = upcoming(of, now(), 2);
    const last = (second ?? first)?.date;
    if (last === undefined) return [];
    return datesIn(of, localDate(now()), last)
      .filter(({ cancelled, start }) => cancelled && start > now())
      .map(({ rule, date, time }) => ({ rule, date, time }));
  }

  /** Expected or wished for, and nobody has said to represent it, nor is here. */
  async function missingOf(of: Series, stored: Meeting | null, network: Network | null) {
    const expected = of.services.map(({ id }) => id);
    const asked = [...new Set([...expected, ...(stored?.counts?.wished ?? [])])];
    const there = new Set((await representing(of, asked)).map(({ service }) => service));
    const missing = asked.filter((id) => !there.has(id) && !stored?.present.includes(id));
    return namedServices(missing, of, network);
  }

  async function row(of: Series, all: readonly Network[], who: Identity, own: Id | null): Promise<CentreRow> {
    const found = await nextOf(of);
    const chair = isChairOf(of, who);
    const { id, centre, nth, weekday, time, minutes, joinUrl } = of;
    const network = all.find((one) => one.id === networkOfCentre(of, all)) ?? null;
    const held = found?.held;
    return {
      ...{ id, centre, joinUrl, chair },
      own: id === own,
      next: held
        ? {
            ...{ m: held.m, date: held.date, time: held.time, start: held.start },
            end: plus(held.start, held.minutes * MINUTE),
            movedFrom: held.moved ? held.rule : null,
            cases: found.stored?.counts?.total ?? null,
            running: found.stored?.course === 'running',
          }
        : null,
      cancelled: cancelledOf(of),
      rule: { nth, weekday, time, minutes },
      connected: of.chat !== null,
      missing: chair && found ? await missingOf(of, found.stored, network) : [],
    };
  }

  const meetingsView: PlanningApp['meetingsView'] = async (who, network) => {
    const [all, series, person] = await Promise.all([
      networksOf(who.tenant),
      seriesOfTenant(who.tenant),
      store.load('person', who.person, now()),
    ]);
    const own = (person?.body as Person | undefined)?.centre ?? null;
    const shown = series.filter((one) => network === null || networkOfCentre(one, all) === network);
    const rows = await Promise.all(shown.map((one) => row(one, all, who, own)));
    // The order by name stays among the others.
    const centres = rows.sort((a, b) => Number(b.own) - Number(a.own));
    return { centres, canManage: may('date.back', rolesOf(plannerIn(who, null))), now: now(), chatUrl };
  };

  const kelaNote: PlanningApp['kelaNote'] = async (who, m) => {
    const ids = partsOfMeetingId(m);
    const of = ids && (await series(ids.series));
    if (of?.tenant !== who.tenant || !isChairOf(of, who)) return null;
    const found = await meeting(m);
    if (!found) return null;
    const { start, minutes, counts } = found;
    return {
      ...{ centre: of.centre, start, minutes, joinUrl: of.joinUrl },
      cases: counts?.total ?? null,
      kelaWished: counts?.wished.includes('kela') ?? false,
    };
  };

  return { meetingsView, kelaNote };
}
