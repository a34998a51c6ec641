/** Side panel and stage: a meeting as one person may see it, and what they do in it. */
import type { App } from '#app.ts';
import type { PanelView } from '#contract/network.ts';
import { personKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { runningTexts, type Viewer, viewOf } from '#domain/meeting/view.ts';
import type { Network } from '#domain/network/types.ts';
import { partsOfMeetingId } from '#domain/series/occurrences.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import { namedServices } from './consultations.ts';
import type { Context } from './context.ts';
import { networkOfCentre } from './networks.ts';
import type { Identity, PlanningApp } from './planning.ts';

interface Parts extends Pick<App, 'series' | 'seriesOfChat' | 'current' | 'meeting' | 'handle'> {
  readonly seriesInChat: (conversation: string) => Promise<readonly Series[]>;
  readonly networksOf: (tenant: string) => Promise<readonly Network[]>;
}

/**
 * Membership follows from the chat's roster, which knows people of other tenants (Kela) by their object id
 * under its own; an administrator of theirs is none of ours. null: neither of the tenant nor in the chat.
 */
export function viewerOf(series: Series, who: Identity): Viewer | null {
  const own = series.tenant === who.tenant;
  const person = own ? who.person : personKey(series.tenant, who.person.slice(who.person.indexOf('|') + 1));
  const inChat = series.members.some((member) => member.person === person);
  return own || inChat ? { person, admin: own && who.admin, inChat } : null;
}

export function panels({ now }: Context, parts: Parts) {
  const { series, seriesOfChat, seriesInChat, current, meeting, handle, networksOf } = parts;

  interface Found {
    readonly of: Series;
    readonly viewer: Viewer;
  }
  function foundFor(who: Identity, of: Series | null): Found | null {
    const viewer = of && viewerOf(of, who);
    return of && viewer ? { of, viewer } : null;
  }

  async function findById(who: Identity, m: Id): Promise<Found | null> {
    const ids = partsOfMeetingId(m);
    return foundFor(who, ids && (await series(ids.series)));
  }

  /** The person's own tenant first; else one whose chat they are in. */
  async function findByChat(who: Identity, chat: string): Promise<Found | null> {
    const own = foundFor(who, await seriesOfChat(who.tenant, chat));
    if (own) return own;
    const all = (await seriesInChat(chat)).map((of) => foundFor(who, of));
    return all.find((found) => found !== null) ?? null;
  }

  async function shown({ of, viewer }: Found, at: Meeting): Promise<PanelView> {
    const view = viewOf(at, viewer, now());
    const all = await networksOf(of.tenant);
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
    const found = await ('m' in at ? findById(who, at.m) : findByChat(who, at.chat));
    const held = found && (await meeting('m' in at ? at.m : (await current(found.of)).m));
    return found && held ? shown(found, held) : null;
  };

  const meetingAct: PlanningApp['meetingAct'] = async (who, m, command) => {
    const found = await findById(who, m);
    const handled = found && (await handle(m, command, { ...found.viewer, system: false }));
    if (!(found && handled)) return null;
    return { panel: await shown(found, handled.meeting), refusal: handled.refusal?.kind ?? null };
  };

  return { panelView, meetingAct };
}
