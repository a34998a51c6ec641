/** Side panel and stage: a meeting as one person may see it, and what they do in it. */
import type { App } from '#app.ts';
import type { PanelView } from '#contract/network.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { runningTexts, viewOf } from '#domain/meeting/view.ts';
import type { Network } from '#domain/network/types.ts';
import { partsOfMeetingId } from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import { namedServices } from './consultations.ts';
import type { Context } from './context.ts';
import { networkOfCentre } from './networks.ts';
import type { Identity, PlanningApp } from './planning.ts';

interface Parts extends Pick<App, 'series' | 'seriesOfChat' | 'current' | 'meeting' | 'handle'> {
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
}

/** Membership follows from the chat's roster; an administrator is nothing in a meeting. */
function viewerOf(series: Series, { person, admin }: Identity) {
  return { person, admin, inChat: series.members.some((member) => member.person === person) };
}

export function panels({ now }: Context, parts: Parts) {
  const { series, seriesOfChat, current, meeting, handle, networksOf } = parts;

  async function seriesOf(who: Identity, m: Id): Promise<Series | null> {
    const ids = partsOfMeetingId(m);
    const found = ids && (await series(ids.series));
    return found?.tenant === who.tenant ? found : null;
  }

  async function shown(who: Identity, of: Series, at: Meeting): Promise<PanelView> {
    const viewer = viewerOf(of, who);
    const view = viewOf(at, viewer, now());
    const all = await networksOf(who.tenant);
    const network = all.find(({ id }) => id === networkOfCentre(of, all)) ?? null;
    const ids = [...new Set([...view.expected, ...view.counts.wished, ...view.present])];
    return {
      view,
      running: runningTexts(at, viewer, now()),
      services: namedServices(ids, at.settings, network),
      inChat: viewer.inChat,
    };
  }

  const panelView: PlanningApp['panelView'] = async (who, at) => {
    const of = 'm' in at ? await seriesOf(who, at.m) : await seriesOfChat(who.tenant, at.chat);
    if (!of) return null;
    const found = await meeting('m' in at ? at.m : (await current(of)).m);
    return found ? shown(who, of, found) : null;
  };

  const meetingAct: PlanningApp['meetingAct'] = async (who, m, command) => {
    const of = await seriesOf(who, m);
    const handled = of && (await handle(m, command, { ...viewerOf(of, who), system: false }));
    if (!(of && handled)) return null;
    const refusal = handled.refusal?.kind ?? null;
    return { panel: await shown(who, of, handled.meeting), refusal };
  };

  return { panelView, meetingAct };
}
