/** The yearly clock in chats: the next workshops, and the digest for one's own team. */

import type { Identity } from '#app/planning.ts';
import type { CardSpec } from '#cards/types.ts';
import type { WorkshopLine, WorkshopWhy } from '#cards/workshop-types.ts';
import type { ClockView } from '#contract/clock.ts';
import type { Id, Instant } from '#domain/time.ts';
import { shortDate } from '#i18n/time.ts';
import type { ActionIn } from './incoming.ts';
import { text } from './json.ts';
import { cardActivity } from './outgoing.ts';
import type { Parts } from './parts.ts';
import { type Answer, answerInChat, sendLater, toPrivateChat } from './replies.ts';
import { card, note, type Reply, type Turn } from './turn.ts';
import { lineOf } from './workshop-lines.ts';

/** `clock.md`, Reach: the card shows the next three; the digest some more. */
const ON_CARD = 3;
const IN_DIGEST = 5;

/** Who asks, for the app; null: without an object id, or a member of the chat from another tenant (`clock.md`, Who). */
export function identityOf({ at, person, series }: Turn): Identity | null {
  if (!person) return null;
  const member = series?.members.find((one) => one.person === person.key);
  if (member?.outside) return null;
  const known = member?.name ?? '';
  return { tenant: at.tenant, person: person.key, name: at.from.name || known, admin: false };
}

interface Coming {
  readonly network: string | null;
  readonly label: string | null;
  readonly nextStarts: string | null;
  readonly workshops: readonly WorkshopLine[];
  readonly more: number;
}

/** Published ones alone, for planners too: a card or a digest is shown and sent on to others. */
function comingIn(view: ClockView, now: Instant): readonly string[] {
  return view.workshops
    .filter(({ published, state }) => published && state === 'coming')
    .filter(({ start, end }) => start !== null && end !== null && end > now)
    .map(({ id }) => id);
}

/** The next workshops of the network of this chat, or of the person's; those of the next clocks after those of this one. */
async function coming(parts: Parts, turn: Turn, who: Identity, most: number, own: boolean): Promise<Coming> {
  const { app } = parts;
  const network = turn.series?.network ?? null;
  const first = await app.clockView(who, network, null);
  if (!first) return { network: null, label: null, nextStarts: null, workshops: [], more: 0 };
  const ids = [...comingIn(first, app.now())];
  const after = first.clock?.firstMonth ?? '';
  for (const tab of first.clocks) {
    if (tab.state !== 'published' || tab.firstMonth <= after) continue;
    const view = await app.clockView(who, first.network.id as Id, tab.id as Id);
    if (view) ids.push(...comingIn(view, app.now()));
  }
  const views = await Promise.all(ids.slice(0, most).map((id) => app.workshopView(who, id as Id)));
  const workshops = views.flatMap((view) => (view && lineOf(view, own)) ?? []);
  const starts = first.gap?.nextStarts ?? null;
  return {
    network: first.network.name,
    label: first.clock?.state === 'published' ? first.clock.label : null,
    nextStarts: starts === null ? null : shortDate(turn.lang, `${starts.slice(0, 10)}T10:00:00.000Z`),
    workshops,
    more: ids.length - workshops.length,
  };
}

export interface About {
  readonly why: WorkshopWhy;
  readonly workshop: WorkshopLine;
}

/** `vuosikello`; after a press with what it has done. `own: false` shows what everybody may see. */
export async function clockCard(
  parts: Parts,
  turn: Turn,
  { about = null, own = true }: { readonly about?: About | null; readonly own?: boolean } = {},
): Promise<Reply> {
  const who = identityOf(turn);
  if (!who) return note('refusal.notAllowed');
  const [found, me] = [await coming(parts, turn, who, ON_CARD, own), await parts.app.me(who)];
  return card({ card: 'clock', ...found, about, services: me.services, link: parts.tabLink('/') });
}

async function digestSpec(parts: Parts, turn: Turn): Promise<Extract<CardSpec, { card: 'digest' }> | null> {
  const who = identityOf(turn);
  const found = who && (await coming(parts, turn, who, IN_DIGEST, false));
  if (!found || found.network === null) return null;
  return { card: 'digest', network: found.network, workshops: found.workshops, link: parts.tabLink('/') };
}

/** 'Tiivistelmä tiimille': a message of text in the private chat; a card where nothing can be sent there. */
export async function digest(parts: Parts, turn: Turn): Promise<Reply> {
  const spec = await digestSpec(parts, turn);
  if (!spec) return clockCard(parts, turn);
  return toPrivateChat(parts, turn, card(spec)) ? note('digestSent') : card(spec);
}

/** Typed in private: the text itself is the answer. */
export async function typedDigest(parts: Parts, turn: Turn): Promise<Reply> {
  const spec = await digestSpec(parts, turn);
  return spec ? card(spec) : clockCard(parts, turn);
}

/**
 * Typed in a meeting's chat: an answer that only the asker sees, with their own state; where Teams takes
 * none, a card for everybody that shows nobody's.
 */
export function clockInChat(parts: Parts, turn: Turn): Answer {
  const { at, lang, series } = turn;
  const { later, lanes, call } = parts;
  later(async () => {
    const mine = await clockCard(parts, turn);
    if (mine.kind === 'card') {
      const activity = cardActivity(mine.spec, lang);
      const sent = await lanes.run(at.chat.conversation, () =>
        call.sendTargeted(at.chat, at.tenant, at.from.channelId, activity),
      );
      if (sent.outcome !== 'refused' && sent.outcome !== 'later') return;
    }
    const shared = await clockCard(parts, turn, { own: false });
    if (shared.kind !== 'card') return;
    const language = series?.language ?? lang;
    sendLater(parts, at.chat, at.tenant, { spec: shared.spec, lang: language, m: null });
  });
  return { status: 200 };
}

/** In a meeting's chat the digest goes to the asker's private chat. */
export async function digestInChat(parts: Parts, turn: Turn): Promise<Answer> {
  const reply = await digest(parts, turn);
  if (reply.kind === 'note' && reply.key === 'digestSent') return { status: 200 };
  return answerInChat(parts, turn, reply);
}

/** Which service one represents. */
export async function representCard(parts: Parts, turn: Turn, lost = false): Promise<Reply> {
  const who = identityOf(turn);
  if (!who) return note('refusal.notAllowed');
  const { services } = await parts.app.me(who);
  return card({ card: 'represent', services, present: turn.person?.service ?? null, lost });
}

/** Id of the workshop that a button is about. */
export function workshopOf(action: ActionIn): Id | null {
  const w = text(action.data, 'w');
  return w && /^[\w.-]{1,64}$/.test(w) ? (w as Id) : null;
}
