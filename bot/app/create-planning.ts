/** The parts of the yearly clock, put together. */
import type { App } from '#app.ts';
import type { ServiceId } from '#contract/values.ts';
import type { Representative } from '#domain/meeting/commands.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import { type ChangeSeries, centres } from './centres.ts';
import { changes } from './changes.ts';
import { clockViews } from './clock-view.ts';
import { clocks } from './clocks.ts';
import { consultations } from './consultations.ts';
import type { Context } from './context.ts';
import { developments } from './developments.ts';
import { feeds } from './feeds.ts';
import { me } from './me.ts';
import { networks } from './networks.ts';
import { origins } from './origins.ts';
import { panels } from './panel.ts';
import type { PlanningApp } from './planning.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { workshops } from './workshops.ts';

/** What it needs of the consultation meetings. */
export interface ConsultationParts
  extends Pick<
    App,
    | 'person'
    | 'setPerson'
    | 'series'
    | 'seriesOfChat'
    | 'seriesOfTenant'
    | 'saveSeries'
    | 'moveDate'
    | 'current'
    | 'meeting'
    | 'handle'
  > {
  readonly disconnectChat: (id: Id) => Promise<Series | null>;
  readonly changeSeries: ChangeSeries;
  readonly seriesInChat: (conversation: string) => Promise<readonly Series[]>;
  readonly representing: (
    series: Series,
    services: readonly ServiceId[],
  ) => Promise<readonly Representative[]>;
}

export interface Planning extends Omit<PlanningApp, 'onSaved'> {
  /** For the ticker: what a copy or a publication has still to do. */
  readonly tellClock: (id: Id) => Promise<void>;
}

export function createPlanning(context: Context, meetings: ConsultationParts): Planning {
  const { networkOf, networksOf, ...ofNetworks } = networks(context);
  const { developmentsOf, developmentsIn, ...ofDevelopments } = developments(context, { networkOf });
  const ofWorkshops = workshops(context, {
    networkOf,
    networksOf,
    seriesOfTenant: meetings.seriesOfTenant,
    clockOf: (id) => clockOf(id),
    developmentsOf,
  });
  const { clockOf, clocksOf, workshopsOf, ...ofClocks } = clocks(context, {
    networkOf,
    workshopSystem: ofWorkshops.workshopSystem,
  });
  const parts = { ...meetings, networksOf, clockOf, clocksOf, workshopsOf, developmentsIn };
  return {
    ...me(parts),
    ...ofNetworks,
    ...ofDevelopments,
    ...ofWorkshops,
    ...ofClocks,
    ...clockViews(context, parts),
    ...centres(context, parts),
    ...settings(context, parts),
    ...consultations(context, parts),
    ...panels(context, parts),
    ...feeds(context, parts),
    ...staff(context, parts),
    ...changes(context.store),
    ...origins(context),
  };
}
