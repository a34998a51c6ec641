/** Installations and members: a welcome once, a set-up card once, the roster kept by its events. */
import { personKey } from '#domain/ids.ts';
import type { Envelope, Incoming, Sender } from './incoming.ts';
import type { Parts } from './parts.ts';
import { sendLater } from './replies.ts';
import { membersOf, offerSetup, readRoster } from './setup.ts';
import type { Turn } from './turn.ts';

/** One installation comes as two activities or more: the first of them is answered. */
const welcomeKey = (at: Envelope) => `welcome ${at.tenant} ${at.chat.conversation}`;

export async function installed(parts: Parts, turn: Turn, upgrade: boolean): Promise<void> {
  const { at, lang } = turn;
  const { app, badges, chats } = parts;
  badges.installed(at.chat.conversation);
  if (at.scope !== 'personal' && at.from.objectId) await chats.allow(at.chat.conversation, at.from.objectId);
  if (upgrade || !(await app.firstTime(welcomeKey(at)))) return;
  if (at.scope === 'personal') {
    const series = turn.person?.centre ? await app.series(turn.person.centre) : null;
    sendLater(parts, at.chat, at.tenant, {
      spec: { card: 'welcome', centre: series?.centre ?? null },
      lang,
      m: null,
    });
  } else if (turn.series) readRoster(parts, turn.series, at.chat);
  else if (at.scope === 'group') offerSetup(parts, turn, true);
}

/**
 * After a removal we stop by ourselves; a new installation is welcomed again. `whole`: the app was taken out of the
 * chat, and not the bot alone from its list of members, so a centre's chat is connected no longer and the names of its
 * members are forgotten.
 */
export async function removed({ app, call }: Parts, turn: Turn, whole: boolean): Promise<void> {
  const { at, series } = turn;
  if (whole && series) await app.disconnectChat(series.id);
  call.stop(at.chat.conversation);
  await app.forgetSeen(welcomeKey(at));
  if (at.scope === 'personal') await turn.keep({ reachable: false });
}

type MembersIn = Extract<Incoming, { kind: 'members' }>;

/** Events name members by id alone as a rule: what is missing is read anew after the turn. */
export async function membersChanged(
  parts: Parts,
  turn: Turn,
  { added, removed: left }: MembersIn,
): Promise<void> {
  const { at, series } = turn;
  if (!series || at.scope === 'personal') return;
  const joined = membersOf(
    at.tenant,
    added.map((m: Sender) => ({ id: m.channelId, objectId: m.objectId, name: m.name })),
  ).map((m) => ({
    ...m,
    name: m.name || (series.members.find((k) => k.channelId === m.channelId)?.name ?? ''),
  }));
  await parts.app.setMembers(series.id, { joined, left: left.map((m) => m.channelId), whole: false });
  for (const m of added) {
    if (m.objectId) await parts.app.setPerson(personKey(at.tenant, m.objectId), { channelId: m.channelId });
  }
  if (joined.some((m) => m.name === '')) readRoster(parts, series, at.chat);
}
