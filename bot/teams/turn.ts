/** A turn: who acts, where, in which language, with which rights. Addresses are refreshed by every activity. */
import type { CardSpec, SayKey } from '#cards/types.ts';
import type { Actor } from '#domain/meeting/commands.ts';
import { newPerson, type PersonChange, withChange } from '#domain/person/change.ts';
import type { Person } from '#domain/person/types.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Envelope } from './incoming.ts';
import type { Parts } from './parts.ts';
import { sameService } from './service-url.ts';

export interface Turn {
  readonly at: Envelope;
  /** null: without an object id. */
  readonly person: Person | null;
  readonly lang: Lang;
  /** The series of this chat, where it is connected to one. */
  readonly series: Series | null;
  /** Roles that follow from the meeting are found there. */
  readonly actor: Actor;
  /** Saves the person's refreshed address, and what is given besides, in one go; nothing where nothing is new. */
  keep(change?: PersonChange): Promise<void>;
}

/** What the one who pressed or wrote is to see. `m`: meeting whose close overwrites a card with case text. */
export type Reply = {
  /** Another language than the person's as it was when the turn began. */
  readonly lang?: Lang;
} & (
  | { readonly kind: 'card'; readonly spec: CardSpec; readonly m: Id | null }
  /** A sentence beside the card, which stays as it is. */
  | { readonly kind: 'note'; readonly key: SayKey }
);

export const note = (key: SayKey): Reply => ({ kind: 'note', key });
export const card = (spec: CardSpec, m: Id | null = null): Reply => ({ kind: 'card', spec, m });
/** A sentence in place of the card: what stood there goes. */
export const say = (key: SayKey): Reply => card({ card: 'say', key, values: {} });

export async function turnOf({ app, call, badges }: Parts, at: Envelope): Promise<Turn> {
  call.heard(at.chat.conversation);
  badges.heard(at);
  const series =
    at.scope === 'personal' || !at.tenant ? null : await app.seriesOfChat(at.tenant, at.chat.conversation);
  const before = at.from.objectId ? await app.person(at.tenant, at.from.objectId) : null;
  let pending = before ? { ...languageOf(before, at), ...addressOf(before, at) } : {};
  const person = before && withChange(before, pending);
  return {
    at,
    person,
    lang: person?.language ?? series?.language ?? 'fi',
    series,
    actor: { person: person?.key ?? null, inChat: series !== null, admin: false, system: false },
    async keep(change = {}) {
      const whole = { ...pending, ...change };
      pending = {};
      if (person && Object.keys(whole).length > 0) await app.setPerson(person.key, whole);
    },
  };
}

/** Somebody new is spoken to in the language of their Teams, where it is one of ours; they can choose another. */
function languageOf(before: Person, { locale }: Envelope): PersonChange {
  const isNew = withChange(before, newPerson(before.key)) === before;
  return isNew && locale !== null ? { language: locale } : {};
}

/** Whoever writes in the 1:1 chat can be reached there; ids are addresses that change with a registration. */
function addressOf(before: Person, { from, scope, chat }: Envelope): PersonChange {
  const channel = before.channelId === from.channelId ? {} : { channelId: from.channelId };
  if (scope !== 'personal') return channel;
  const same =
    before.chat?.conversation === chat.conversation && sameService(before.chat.serviceUrl, chat.serviceUrl);
  return { ...channel, ...(same && before.reachable ? {} : { chat, reachable: true }) };
}

/** The same person's rights in a meeting of some series, from wherever they act. */
export function actorIn(turn: Turn, series: Series): Actor {
  const member = turn.person !== null && series.members.some((m) => m.person === turn.person?.key);
  return { ...turn.actor, inChat: turn.series?.id === series.id || member };
}

/** Whether the bot can write to them in private. */
export function canBeWritten({ person, at }: Turn): boolean {
  return at.scope === 'personal' || (person?.reachable === true && person.chat !== null);
}
