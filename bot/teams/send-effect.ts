/** Carries one effect of a meeting out: reads the state, renders, sends, does elsewhere what is to be done there. */
import type { CardSpec } from '#cards/types.ts';
import type { OwnItem } from '#contract/views.ts';
import type { MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Outcome } from '#domain/meeting/commands.ts';
import type { Effect } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { ownItems, viewOf } from '#domain/meeting/view.ts';
import type { Id } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import { sharedCard } from './meeting-card.ts';
import type { Delivery, SendState } from './messenger.ts';
import { type Parts, SYSTEM } from './parts.ts';

/** What is to be reported, or in how many ms it is to be tried again (0: by back-off). */
export type Done =
  | { readonly done: true; readonly outcome: Outcome }
  | {
      readonly done: false;
      readonly afterMs: number;
      readonly silent: boolean;
      readonly begun: MessageAddress | null;
    };

const settled = (outcome: Outcome): Done => ({ done: true, outcome });
const sent = (at: MessageAddress | null): Done => settled({ kind: 'sent', at });
const GONE = settled({ kind: 'gone' });
const UNREACHABLE = settled({ kind: 'unreachable' });
const again = (afterMs: number): Done => ({ done: false, afterMs, silent: false, begun: null });

/** A chat that Teams does not find may be there in a moment: so often it is asked again. */
const MISSING_TRIES = 4;

function doneOf(delivery: Delivery, state: SendState, attempts: number, refused: Done): Done {
  switch (delivery.outcome) {
    case 'sent':
      return sent(delivery.at);
    case 'later':
      return { done: false, afterMs: delivery.afterMs, silent: state.again, begun: state.begun };
    case 'begun':
      return { done: false, afterMs: delivery.afterMs, silent: false, begun: delivery.at };
    case 'silent':
      // It met silence twice though the connector answers: it is more likely there than not.
      return state.again ? sent(null) : { done: false, afterMs: 0, silent: true, begun: null };
    case 'refused':
      return delivery.status === 404 && attempts < MISSING_TRIES ? again(0) : refused;
  }
}

/** The one card of the chat: brought to the present state, or posted at the end and the old one removed. */
async function sendCard(
  parts: Parts,
  meeting: Meeting,
  anew: boolean,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app, messenger, call } = parts;
  const { chat, language } = meeting.settings;
  const series = await app.series(meeting.series);
  if (!chat || !series) return GONE;
  const letter = { spec: sharedCard(meeting, series, app.now()), lang: language, m: meeting.id };
  const old = meeting.card;
  if (old && !anew && !state.begun) {
    const { outcome, afterMs } = await messenger.replace(old, meeting.tenant, letter);
    if (outcome === 'done') return sent(old);
    if (outcome === 'later') return again(afterMs);
    if (outcome === 'refused') return GONE;
    // 'missing': somebody removed it; a new one is posted.
  }
  const done = doneOf(await messenger.send(chat, meeting.tenant, letter, state), state, attempts, GONE);
  if (done.done && done.outcome.kind === 'sent' && done.outcome.at && old) {
    const removed = await call.remove(old, meeting.tenant);
    if (removed.outcome === 'later' || removed.outcome === 'refused') await messenger.remember(old, letter);
  }
  return done;
}

async function sendNotice(
  parts: Parts,
  meeting: Meeting,
  effect: Extract<Effect, { kind: 'notice' }>,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app, messenger } = parts;
  const { chat, language, chairs } = meeting.settings;
  if (!chat) return GONE;
  const view = viewOf(
    meeting,
    { ...SYSTEM, person: chairs[0] ?? null, inChat: true, system: false },
    app.now(),
  );
  const next = effect.notice === 'moved' && meeting.next ? await app.meeting(meeting.next) : null;
  const timed = effect.notice === 'two-left' || effect.notice === 'time-up';
  const spec: CardSpec = {
    card: 'notice',
    notice: effect.notice,
    number: effect.number,
    start: next?.start ?? null,
    pays: timed ? (view.chair?.extend[0]?.pays ?? []) : [],
  };
  // In the meeting's window only where the chair wants it, and once a case.
  const bubble = effect.notice === 'time-up' && view.chair?.bubble === true;
  const delivery = await messenger.send(
    chat,
    meeting.tenant,
    { spec, lang: language, m: null, bubble },
    state,
  );
  return doneOf(delivery, state, attempts, GONE);
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
  return { spec: { card, item, other: otherOf(meeting, i) }, m };
}

/** Number of the case that this one would be joined with; '' where the question has lapsed. */
function otherOf({ combining, hour }: Meeting, i: Id): string {
  const proposal = combining.find((p) => p.a === i || p.b === i);
  const other = proposal && (proposal.a === i ? proposal.b : proposal.a);
  return hour?.waiting.find((unit) => unit.items.some((id) => id === other))?.number ?? '';
}

async function sendPrivate(
  parts: Parts,
  meeting: Meeting,
  effect: Extract<Effect, { kind: 'private' }>,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app, messenger } = parts;
  const made = await privateSpec(parts, meeting, effect);
  if (!made) return GONE;
  const cut = effect.to.indexOf('|');
  const person = await app.person(effect.to.slice(0, cut), effect.to.slice(cut + 1));
  const serviceUrl = person.chat?.serviceUrl ?? meeting.settings.chat?.serviceUrl;
  const chat = serviceUrl ? await messenger.chatOf(person, serviceUrl) : null;
  if (chat === 'later') return again(0);
  if (!chat) return UNREACHABLE;
  const lang: Lang = person.language;
  const delivery = await messenger.send(chat, person.tenant, { ...made, lang }, state);
  const done = doneOf(delivery, state, attempts, UNREACHABLE);
  if (done === UNREACHABLE) await messenger.unreachable(person.key);
  return done;
}

/** `meeting` is the state of this moment. Throws only what the store or a template throws. */
export async function carryOut(
  parts: Parts,
  meeting: Meeting,
  effect: Effect,
  anew: boolean,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app } = parts;
  switch (effect.kind) {
    case 'card':
      return sendCard(parts, meeting, anew, attempts, state);
    case 'notice':
      return sendNotice(parts, meeting, effect, attempts, state);
    case 'private':
      return sendPrivate(parts, meeting, effect, attempts, state);
    case 'forward': {
      if (!(await app.handle(effect.to, effect.command, SYSTEM))) return GONE;
      await app.handle(meeting.id, { verb: 'item.received', item: effect.command.item }, SYSTEM);
      return sent(null);
    }
    case 'forwarded':
      await app.handle(effect.to, effect.command, SYSTEM);
      return sent(null);
    case 'overwrite':
      await app.overwriteAll(meeting.id);
      return sent(null);
  }
}
