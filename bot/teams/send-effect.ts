/** Carries one effect of a meeting out: reads the state, renders, sends, does elsewhere what is to be done there. */
import type { CardSpec } from '#cards/types.ts';
import type { Effect } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { viewOf } from '#domain/meeting/view.ts';
import { waitsForChair } from './badge.ts';
import { sharedCard } from './meeting-card.ts';
import type { SendState } from './messenger.ts';
import { type Parts, SYSTEM } from './parts.ts';
import { replaceLater } from './replies.ts';
import { sendAnnouncement } from './send-announcement.ts';
import { again, type Done, doneOf, GONE, sent } from './send-outcome.ts';
import { sendPrivate } from './send-private.ts';

/** The one card of the chat: brought to the present state, or posted at the end and the old one removed. */
async function sendCard(
  parts: Parts,
  meeting: Meeting,
  anew: boolean,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app, messenger, call, badges } = parts;
  const { chat, language } = meeting.settings;
  const series = await app.series(meeting.series);
  if (!chat || !series) return GONE;
  const letter = { spec: sharedCard(meeting, series, app.now()), lang: language, m: meeting.id };
  const old = meeting.card;
  const why = waitsForChair(meeting);
  if (why) badges.show(meeting, series, why);
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
  const { app, messenger, badges } = parts;
  const { chat, language, chairs } = meeting.settings;
  if (!chat) return GONE;
  const view = viewOf(meeting, { person: chairs[0] ?? null, inChat: true, admin: false }, app.now());
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
  const series = timed ? await app.series(meeting.series) : null;
  if (series) badges.show(meeting, series, `${effect.notice} ${effect.number} ${effect.due}`);
  return doneOf(delivery, state, attempts, GONE);
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
      for (const { card, letter } of parts.turnCards.over(meeting))
        replaceLater(parts, card.at, card.tenant, letter);
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
    case 'announcement':
      return sendAnnouncement(parts, meeting, effect, attempts, state);
    case 'overwrite':
      await app.overwriteAll(meeting.id);
      return sent(null);
  }
}
