/** The settings page: everything for administrators, their own networks for planners. */
import type { NetworkSettings, SettingsView } from '#contract/network.ts';
import type { Network } from '#domain/network/types.ts';
import type { Person } from '#domain/person/types.ts';
import type { Series } from '#domain/series/types.ts';
import { centreSettings } from './centres.ts';
import type { Context } from './context.ts';
import { networkOfCentre, plannerIn } from './networks.ts';
import type { Identity, PlanningApp } from './planning.ts';
import { namesOf } from './staff.ts';

interface Parts {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
  readonly seriesOfTenant: (tenant: string) => Promise<readonly Series[]>;
}

export function settings({ store, now }: Context, { networksOf, seriesOfTenant }: Parts) {
  function networkSettings(
    network: Network,
    all: readonly Network[],
    series: readonly Series[],
    me: Identity['person'],
  ): NetworkSettings {
    const { id, rev, name, planners, services, template } = network;
    return {
      ...{ id, name, services, template },
      seen: rev,
      planners: planners.map((ref) => ({ ...ref, me: ref.person === me })),
      centres: series.filter((one) => networkOfCentre(one, all) === id).map((one) => one.id),
    };
  }

  async function feedsOf(tenant: string): Promise<SettingsView['feeds']> {
    const stored = await store.findByTag('person', `feed:${tenant}`, now());
    return stored
      .flatMap(({ body }) => {
        const { key, feed } = body as Person;
        return feed ? [{ person: key, name: feed.name, since: feed.since }] : [];
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
  }

  const settingsView: PlanningApp['settingsView'] = async (who) => {
    const [all, series] = await Promise.all([networksOf(who.tenant), seriesOfTenant(who.tenant)]);
    const shown = who.admin ? all : all.filter((network) => plannerIn(who, network).planner);
    if (!who.admin && shown.length === 0) return null;
    const names = namesOf(series, all);
    const ids = new Set(shown.map(({ id }) => id));
    const centres = series.filter((one) => {
      const network = networkOfCentre(one, all);
      return who.admin || (network !== null && ids.has(network));
    });
    return {
      networks: shown.map((network) => networkSettings(network, all, series, who.person)),
      centres: centres.map((one) => centreSettings(one, all, names, who.person, now())),
      feeds: who.admin ? await feedsOf(who.tenant) : [],
      canManage: who.admin,
      now: now(),
    };
  };

  return { settingsView };
}
