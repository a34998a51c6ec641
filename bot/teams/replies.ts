/**
 * How a reply gets to the one who pressed or wrote. An Execute is answered in the HTTP body; everything
 * else is sent after the HTTP answer, in memory, under the same limits.
 */

import { render } from '#cards/render.ts';
import type { SayKey } from '#cards/types.ts';
import type { Address, MessageAddress } from '#domain/ids.ts';
import { isSayable, text } from '#i18n/strings.ts';
import type { Lang } from '#identifiers/types.ts';
import { faultOf } from '#log.ts';
import type { Envelope } from './incoming.ts';
import type { Letter } from './messenger.ts';
import type { Parts } from './parts.ts';
import { backOffMs } from './retry-after.ts';
import { canBeWritten, type Reply, type Turn } from './turn.ts';

/** What `/api/messages` answers; no body for messages and events. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const OK: Answer = { status: 200 };
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** The last resort, where even the catalogue of messages fails. */
const BROKEN = 'Jokin meni vikaan. Yritä uudelleen. Något gick fel. Something went wrong.';

export function sentence(key: SayKey, lang: Lang): string {
  try {
    const name = key.startsWith('refusal.') ? key : `say.${key}`;
    return isSayable(name) ? text(lang, name) : BROKEN;
  } catch {
    return BROKEN;
  }
}

export const messageAnswer = (words: string): Answer => ({
  status: 200,
  body: { statusCode: 200, type: MESSAGE, value: words },
});

export const cardOfPress = (at: Envelope): MessageAddress | null =>
  at.replyTo ? { ...at.chat, activity: at.replyTo } : null;

/** The body of an Execute's answer. Durable first: a card with case text is remembered before it leaves. */
export async function invokeAnswer({ messenger, log }: Parts, turn: Turn, reply: Reply): Promise<Answer> {
  const lang = reply.lang ?? turn.lang;
  if (reply.kind === 'note') return messageAnswer(sentence(reply.key, lang));
  let value: object;
  try {
    value = render(reply.spec, lang);
  } catch (error) {
    log.error('card not rendered', { kind: reply.spec.card, ...faultOf(error) });
    return messageAnswer(sentence('broken', lang));
  }
  const at = cardOfPress(turn.at);
  if (at) await messenger.remember(at, { spec: reply.spec, lang, m: reply.m });
  return { status: 200, body: { statusCode: 200, type: CARD, value } };
}

/** A card that cannot be rendered is replaced by a sentence. */
function renderable({ log }: Parts, letter: Letter): Letter | null {
  try {
    render(letter.spec, letter.lang);
    return letter;
  } catch (error) {
    log.error('card not rendered', { kind: letter.spec.card, ...faultOf(error) });
    return null;
  }
}

/** A new message with a card, after the HTTP answer; tried for some minutes, then given up. */
export function sendLater(parts: Parts, to: Address, tenant: string, given: Letter): void {
  const { lanes, messenger, later, log, call } = parts;
  later(() =>
    lanes.run(to.conversation, async () => {
      const letter = renderable(parts, given);
      if (!letter) {
        await call.send(to, tenant, { type: 'message', text: sentence('broken', given.lang) }, false);
        return;
      }
      let again = false;
      let begun: MessageAddress | null = null;
      for (let attempt = 0; attempt < 6; attempt++) {
        const sent = await messenger.send(to, tenant, letter, { again, begun });
        if (sent.outcome === 'sent') return;
        if (sent.outcome === 'refused')
          return log.warn('reply refused', { status: sent.status, code: sent.code });
        if (sent.outcome === 'silent') {
          if (again) break;
          again = true;
        }
        if (sent.outcome === 'begun') begun = sent.at;
        const afterMs = 'afterMs' in sent ? sent.afterMs : 0;
        await parts.sleep(Math.max(afterMs, backOffMs(attempt)));
      }
      log.warn('reply given up', { kind: letter.spec.card });
    }),
  );
}

/** The card in a message is replaced, after the HTTP answer. */
export function replaceLater(parts: Parts, at: MessageAddress, tenant: string, letter: Letter): void {
  const { lanes, messenger, later, log } = parts;
  later(() =>
    lanes.run(at.conversation, async () => {
      for (let attempt = 0; attempt < 6; attempt++) {
        const { outcome, afterMs } = await messenger.replace(at, tenant, letter);
        if (outcome === 'done') return;
        if (outcome !== 'later') return log.warn('reply refused', { kind: letter.spec.card, outcome });
        await parts.sleep(Math.max(afterMs, backOffMs(attempt)));
      }
      log.warn('reply given up', { kind: letter.spec.card });
    }),
  );
}

function letterOf(reply: Reply, usual: Lang): Letter {
  const lang = reply.lang ?? usual;
  if (reply.kind === 'card') return { spec: reply.spec, lang, m: reply.m };
  return { spec: { card: 'say', key: reply.key, values: {} }, lang, m: null };
}

/** Sends to the person's private chat, wherever they acted; false where they cannot be reached there. */
export function toPrivateChat(parts: Parts, turn: Turn, reply: Reply): boolean {
  const { person, at } = turn;
  if (!canBeWritten(turn)) return false;
  const chat = at.scope === 'personal' ? at.chat : person?.chat;
  if (!chat) return false;
  sendLater(parts, chat, at.tenant, letterOf(reply, turn.lang));
  return true;
}

/**
 * The answer to an Action.Submit. In the 1:1 chat the card itself is replaced; in a group the card is
 * everybody's, so what only the presser may see goes to their private chat.
 */
export async function submitAnswer(parts: Parts, turn: Turn, reply: Reply): Promise<Answer> {
  const at = cardOfPress(turn.at);
  if (turn.at.scope !== 'personal') {
    // The shared card is brought to the present state by the meeting's own effects.
    if (reply.kind !== 'card' || reply.spec.card !== 'meeting') toPrivateChat(parts, turn, reply);
    return OK;
  }
  const letter = letterOf(reply, turn.lang);
  // A card that cannot be rendered leaves the pressed one as it is.
  if (at && reply.kind === 'card' && renderable(parts, letter)) {
    await parts.messenger.remember(at, letter);
    replaceLater(parts, at, turn.at.tenant, letter);
  } else sendLater(parts, turn.at.chat, turn.at.tenant, letter);
  return OK;
}

/** The answer to a typed message, in the same chat. */
export function answerInChat(parts: Parts, turn: Turn, reply: Reply, lang: Lang = turn.lang): Answer {
  sendLater(parts, turn.at.chat, turn.at.tenant, letterOf(reply, lang));
  return OK;
}
