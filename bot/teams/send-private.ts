/** Private cards: to the presenter of an item, in their own chat and language. */
import type { App } from '#app.ts';
import type { CardSpec } from '#cards/types.ts';
import type { OwnItem } from '#contract/views.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Effect } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { joinOffer, ownItems } from '#domain/meeting/view.ts';
import type { Person } from '#domain/person/types.ts';
import type { Id } from '#domain/time.ts';
import type { SendState } from './messenger.ts';
import type { Parts } from './parts.ts';
import { again, type Done, doneOf, GONE, UNREACHABLE } from './send-outcome.ts';

/** The person of a key. */
export function personOf(app: Pick<App, 'person'>, key: PersonKey): Promise<Person> {
  const cut = key.indexOf('|');
  return app.person(key.slice(0, cut), key.slice(cut + 1));
}

/**
 * A card without case text to somebody's own chat, which is opened where it is not known yet: `serviceUrl`
 * is where. Who cannot be reached is remembered as that.
 */
export async function sendTo(
  { messenger }: Pick<Parts, 'messenger'>,
  person: Person,
  serviceUrl: string | null,
  spec: CardSpec,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const at = person.chat?.serviceUrl ?? serviceUrl;
  const chat = at ? await messenger.chatOf(person, at) : null;
  if (chat === 'later') return again(0);
  if (!chat) return UNREACHABLE;
  const letter = { spec, lang: person.language, m: null };
  const done = doneOf(await messenger.send(chat, person.tenant, letter, state), state, attempts, UNREACHABLE);
  if (done === UNREACHABLE) await messenger.unreachable(person.key);
  return done;
}

/** The person's item, here or (moved meanwhile) in another meeting. */
async function itemOf({ app }: Parts, meeting: Meeting, to: PersonKey, i: Id): Promise<OwnItem | null> {
  const here = ownItems(meeting, to, app.now()).find((o) => o.i === i);
  if (here) return here;
  const other = await app.meetingOfItem(to, i);
  return (other && ownItems(other, to, app.now()).find((o) => o.i === i)) ?? null;
}

async function privateSpec(
  parts: Parts,
  meeting: Meeting,
  { to, card, item: i }: Extract<Effect, { kind: 'private' }>,
): Promise<{ spec: CardSpec; m: Id | null } | null> {
  if (card === 'deleted') return { spec: { card: 'overwritten', why: 'deleted' }, m: null };
  const item = await itemOf(parts, meeting, to, i);
  if (!item) return null;
  if ((card === 'next' || card === 'turn') && (item.state === 'handled' || item.state === 'postponed'))
    return null;
  // What is asked at the close outlives it: a day, as long as the answer is waited for.
  const m = card === 'keep' ? null : (item.m as Id);
  if (card !== 'join') return { spec: { card, item }, m };
  return { spec: { card, item, other: joinOffer(meeting, i) ?? '' }, m };
}

/** The address in the chat is remembered before text goes there; who cannot be reached is no error. */
export async function sendPrivate(
  parts: Parts,
  meeting: Meeting,
  effect: Extract<Effect, { kind: 'private' }>,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app, messenger, turnCards } = parts;
  const made = await privateSpec(parts, meeting, effect);
  if (!made) return GONE;
  const person = await personOf(app, effect.to);
  const serviceUrl = person.chat?.serviceUrl ?? meeting.settings.chat?.serviceUrl;
  const chat = serviceUrl ? await messenger.chatOf(person, serviceUrl) : null;
  if (chat === 'later') return again(0);
  if (!chat) return UNREACHABLE;
  const lang = person.language;
  const delivery = await messenger.send(chat, person.tenant, { ...made, lang }, state);
  const done = doneOf(delivery, state, attempts, UNREACHABLE);
  const { tenant } = person;
  if (effect.card === 'turn' && made.m && done.done && done.outcome.kind === 'sent' && done.outcome.at)
    turnCards.sent({ m: made.m, item: effect.item, to: effect.to, tenant, at: done.outcome.at, lang });
  if (done === UNREACHABLE) await messenger.unreachable(person.key);
  return done;
}
