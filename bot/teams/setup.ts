/**
 * The set-up card of a meeting's chat: whoever installed the app, or organises or presents the meeting,
 * connects the chat to a centre's series (or makes one), and names chairs from among its members.
 */
import type { CardSpec, SetupProblem, SetupValues } from '#cards/types.ts';
import { type Address, type PersonKey, personKey } from '#domain/ids.ts';
import type { Member, Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { Result, RosterMember } from './connector-port.ts';
import type { ActionIn, Envelope } from './incoming.ts';
import { text } from './json.ts';
import type { Parts } from './parts.ts';
import { cardOfPress, replaceLater, sendLater } from './replies.ts';
import { sameService } from './service-url.ts';
import { EMPTY_SETUP, formOf, fromMeeting, peopleOf, problemsOf, readSetup } from './setup-form.ts';
import { card, note, type Reply, type Turn } from './turn.ts';

/** Members of a roster as the series keeps them. */
export function membersOf(tenant: string, roster: readonly RosterMember[]): readonly Member[] {
  return roster.map((m) => ({
    channelId: m.id,
    person: m.objectId ? personKey(tenant, m.objectId) : null,
    name: m.name,
    ...(m.tenant !== undefined && m.tenant !== tenant ? { outside: true as const } : {}),
  }));
}

/** A question to Teams in the chat's lane; null where it was not answered. */
function asked<T>({ lanes }: Parts, at: Envelope, call: () => Promise<Result<T>>): Promise<T | null> {
  return lanes.run(at.chat.conversation, async () => {
    if ((await lanes.turn(at.chat.conversation, at.tenant)) > 0) return null;
    const result = await call();
    return result.outcome === 'done' ? result.value : null;
  });
}

async function setupCard(
  { app }: Parts,
  tenant: string,
  series: SetupValues,
  problems: readonly SetupProblem[],
  installedBy: string | null,
): Promise<CardSpec> {
  const all = await app.seriesOfTenant(tenant);
  const choices = all.filter((s) => s.chat === null).map((s) => ({ id: s.id, centre: s.centre }));
  return { card: 'setup', series, choices, problems, installedBy };
}

/** Sends the set-up card after the turn: roster and meeting have to be asked for first. */
export function offerSetup(parts: Parts, { at, lang }: Pick<Turn, 'at' | 'lang'>, installing: boolean): void {
  const { app, connector, chats } = parts;
  const { chat, tenant, from, meeting } = at;
  parts.later(async () => {
    const roster = (await asked(parts, at, () => connector.members(chat))) ?? [];
    chats.setMembers(chat.conversation, roster);
    const info = meeting ? await asked(parts, at, () => connector.meeting(chat.serviceUrl, meeting)) : null;
    if (info?.organizer) await chats.allow(chat.conversation, info.organizer);
    const { objectId } = from;
    if (!installing && objectId && meeting) {
      const role = await asked(parts, at, () => connector.role(chat.serviceUrl, meeting, objectId, tenant));
      if (role === 'Organizer' || role === 'Presenter') await chats.allow(chat.conversation, objectId);
    }
    if (await app.seriesOfChat(tenant, chat.conversation)) return;
    const first = roster.find((m) => m.objectId !== null && m.objectId === (info?.organizer ?? objectId));
    const values: SetupValues = {
      ...EMPTY_SETUP,
      ...(info ? fromMeeting(info.start, info.end) : {}),
      language: lang,
      centre: info?.title.slice(0, 80) ?? '',
      joinUrl: info?.joinUrl ?? '',
      people: peopleOf(roster),
      chairs: first ? [first.id] : [],
    };
    const installer =
      roster.find((m) => m.objectId !== null && m.objectId === objectId)?.name || from.name || null;
    const spec = await setupCard(parts, tenant, values, [], installer);
    sendLater(parts, chat, tenant, { spec, lang, m: null });
  });
}

async function mayConnect({ chats }: Parts, { person, at, series }: Turn): Promise<boolean> {
  if (!person || !at.from.objectId) return false;
  const chairs: readonly PersonKey[] = series ? [...series.chairs, ...series.backups] : [];
  if (series?.connectedBy === person.key || chairs.includes(person.key)) return true;
  return chats.isAllowed(at.chat.conversation, at.from.objectId);
}

/** The chat's members: as just read, else as the series has kept them. */
function rosterOf({ chats }: Parts, { at, series }: Turn): readonly RosterMember[] {
  const read = chats.members(at.chat.conversation);
  if (read.length > 0) return read;
  return (series?.members ?? []).map((m) => ({
    id: m.channelId,
    objectId: m.person ? m.person.slice(m.person.indexOf('|') + 1) : null,
    name: m.name,
    // Which tenant was not kept: '' is none.
    ...(m.outside ? { tenant: '' } : {}),
  }));
}

/** The series that the form names, where it may be connected to this chat. */
async function existingOf({ app }: Parts, turn: Turn, action: ActionIn): Promise<Series | null> {
  const chosen = text(action.data, 'id') ?? text(action.data, 'series') ?? turn.series?.id ?? null;
  const named = chosen ? await app.series(chosen as Id) : null;
  const free = named && (named.chat === null || named.id === turn.series?.id);
  return free && named.tenant === turn.at.tenant ? named : null;
}

async function connectedCard({ app, chats }: Parts, series: Series, at: Envelope) {
  const { start } = (await app.upcoming(series)).this;
  const mentionNeeded = !chats.hearsUnmentioned(at.chat.conversation);
  return { card: 'connected', centre: series.centre, start, mentionNeeded } as const;
}

/** Back from the help to the card of a connected chat, as it would be posted now. */
export async function connectedAgain(parts: Parts, { series, at }: Turn): Promise<Reply> {
  if (!series) return note('noMeeting');
  return { ...card(await connectedCard(parts, series, at)), lang: series.language };
}

/** `series.setup`: what is missing comes back at its field, else the chat is connected. */
export async function setUp(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const { app, chats } = parts;
  const { at, person } = turn;
  if (at.scope === 'personal') return note('useMeetingChat');
  if (!person || !(await mayConnect(parts, turn))) return note('refusal.notAllowed');
  const existing = await existingOf(parts, turn, action);
  const roster = rosterOf(parts, turn);
  const values = readSetup(
    action.data,
    roster,
    existing,
    existing !== null && existing.id !== turn.series?.id,
  );
  const problems = problemsOf(values, existing);
  if (problems.length > 0) return card(await setupCard(parts, at.tenant, values, problems, null));
  const keyOf = (channelId: string) => {
    const objectId = roster.find((m) => m.id === channelId)?.objectId;
    return objectId ? personKey(at.tenant, objectId) : null;
  };
  const series = await app.saveSeries(at.tenant, formOf(values, existing, keyOf), at.chat, person.key);
  if (roster.length > 0) {
    await app.setMembers(series.id, { joined: membersOf(at.tenant, roster), left: [], whole: true });
  }
  readRoster(parts, series, at.chat);
  const spec = await connectedCard(parts, series, at);
  const message = cardOfPress(at);
  if (message) {
    // The form is done with for everybody, not for the presser alone.
    replaceLater(parts, message, at.tenant, { spec, lang: series.language, m: null });
    const { language: lang } = series;
    const { centre, start, mentionNeeded } = spec;
    if (mentionNeeded) chats.setConnectedCard(at.chat.conversation, { at: message, centre, start, lang });
  }
  return { ...card(spec), lang: series.language };
}

/** A message without a mention has arrived: the card that said otherwise is put right. */
export function heardUnmentioned(parts: Parts, { at }: Turn): void {
  const { chats } = parts;
  const { conversation } = at.chat;
  chats.heardUnmentioned(conversation);
  const shown = chats.connectedCard(conversation);
  if (!shown) return;
  chats.setConnectedCard(conversation, null);
  const { centre, start, lang } = shown;
  const spec = { card: 'connected', centre, start, mentionNeeded: false } as const;
  replaceLater(parts, shown.at, at.tenant, { spec, lang, m: null });
}

/** A chat's service URL is an address that may change: a connected chat follows it. */
export async function followChat({ app }: Parts, { at, series }: Turn): Promise<void> {
  const by = series?.connectedBy ?? series?.chairs[0];
  if (!series?.chat || !by || sameService(series.chat.serviceUrl, at.chat.serviceUrl)) return;
  const { id, centre, nth, weekday, time, minutes, language, joinUrl, services, chairs, backups } = series;
  const form = { id, centre, nth, weekday, time, minutes, language, joinUrl, services, chairs, backups };
  await app.saveSeries(at.tenant, form, at.chat, by);
}

/** Reads the roster of a connected chat, after the turn. */
export function readRoster(
  { app, later, connector, lanes, log }: Parts,
  series: Pick<Series, 'id' | 'tenant'>,
  chat: Address,
): void {
  later(() =>
    lanes.run(chat.conversation, async () => {
      if ((await lanes.turn(chat.conversation, series.tenant)) > 0) return;
      const roster = await connector.members(chat);
      if (roster.outcome !== 'done') return log.warn('roster not read', { outcome: roster.outcome });
      await app.setMembers(series.id, {
        joined: membersOf(series.tenant, roster.value),
        left: [],
        whole: true,
      });
    }),
  );
}
