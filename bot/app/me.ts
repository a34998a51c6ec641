/** The person who looks: what they have chosen, and what there is to choose from. */
import type { ServiceView } from '#contract/network.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Network } from '#domain/network/types.ts';
import type { PersonChange } from '#domain/person/change.ts';
import type { Person } from '#domain/person/types.ts';
import type { Series } from '#domain/series/types.ts';
import { networkOfCentre, plannerIn } from './networks.ts';
import type { PlanningApp } from './planning.ts';

interface Parts {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly seriesOfTenant: (tenant: string) => Promise<readonly Series[]>;
  readonly person: (tenant: string, objectId: string) => Promise<Person>;
  readonly setPerson: (key: PersonKey, change: PersonChange) => Promise<Person>;
}

/** The catalogues of all networks and centres together, each service once; the default one where there is none. */
export function catalogueOf(networks: readonly Network[], series: readonly Series[]): readonly ServiceView[] {
  const all = [
    ...networks.flatMap(({ services }) => services),
    ...series.flatMap(({ services }) => services),
  ];
  if (all.length === 0) return DEFAULT_SERVICES.map((id) => ({ id, name: null }));
  return [...new Map(all.toReversed().map((service) => [service.id, service])).values()].toReversed();
}

export function me({ networksOf, seriesOfTenant, person, setPerson }: Parts) {
  const objectIdOf = (tenant: string, key: PersonKey) => key.slice(tenant.length + 1);

  const view: PlanningApp['me'] = async (who) => {
    const [networks, series, own] = await Promise.all([
      networksOf(who.tenant),
      seriesOfTenant(who.tenant),
      person(who.tenant, objectIdOf(who.tenant, who.person)),
    ]);
    const { language, centre, service, reminders, feed } = own;
    return {
      name: who.name,
      objectId: objectIdOf(who.tenant, who.person),
      ...{ language, service, reminders },
      centre: series.some(({ id }) => id === centre) ? centre : null,
      admin: who.admin,
      networks: networks.map((network) => ({
        id: network.id,
        name: network.name,
        planner: plannerIn(who, network).planner,
      })),
      centres: series.map((one) => ({
        id: one.id,
        name: one.centre,
        network: networkOfCentre(one, networks),
      })),
      services: catalogueOf(networks, series),
      feed: feed && { since: feed.since, consultations: feed.consultations },
    };
  };

  /** Centres and services that the tenant does not have are left as they were; nothing else can be set here. */
  const setMe: PlanningApp['setMe'] = async (who, { language, centre, service, reminders }) => {
    const [networks, series] = await Promise.all([networksOf(who.tenant), seriesOfTenant(who.tenant)]);
    const isCentre = !centre || series.some(({ id }) => id === centre);
    const isService = !service || catalogueOf(networks, series).some(({ id }) => id === service);
    await setPerson(who.person, {
      ...(language === undefined ? {} : { language }),
      ...(centre === undefined || !isCentre ? {} : { centre }),
      ...(service === undefined || !isService ? {} : { service }),
      ...(reminders === undefined ? {} : { reminders }),
    });
  };

  return { me: view, setMe };
}
