/** The meeting's chat: typed words that do what the buttons do, and watching what people write. */
import type { ChairCommand } from '#domain/meeting/commands.ts';
import { type Command, commandOf } from '#i18n/commands.ts';
import { faultOf } from '#log.ts';
import { clockInChat, digestInChat } from './clock.ts';
import { tellAuthor, timeOf } from './delete-request.ts';
import type { MessageIn } from './incoming.ts';
import { type Found, meetingOfChat } from './lookup.ts';
import { type Parts, SYSTEM } from './parts.ts';
import { type Answer, answerInChat, toPrivateChat } from './replies.ts';
import { heardUnmentioned, offerSetup } from './setup.ts';
import { actorIn, card, note, type Turn } from './turn.ts';
import { hitsIn } from './watch.ts';

const OK: Answer = { status: 200 };

/** Words of chairs. Typed ones carry no `s`: the ten-second rule stands in for it. */
const CHAIRS: Partial<Record<Command, ChairCommand>> = {
  start: { verb: 'meeting.start', s: null },
  next: { verb: 'meeting.next', s: null },
  extend: { verb: 'meeting.extend', min: 1, s: null },
  pause: { verb: 'meeting.pause', s: null },
  resume: { verb: 'meeting.resume', s: null },
  end: { verb: 'meeting.close', sure: false, s: null },
};
const GREETINGS = /^(?:hi|hello|hei|moi|hej)\W*$/iu;

async function chairsWord(parts: Parts, turn: Turn, found: Found, command: ChairCommand): Promise<Answer> {
  const handled = await parts.app.handle(found.meeting.id, command, actorIn(turn, found.series));
  const refusal = handled?.refusal?.kind;
  if (!refusal || refusal === 'unchanged' || refusal === 'stale') return OK;
  if (refusal === 'notAllowed') {
    // Nothing in the chat: whoever tried is told in private, where that is possible.
    toPrivateChat(parts, turn, note('onlyChairs'));
    return OK;
  }
  return answerInChat(parts, turn, note(`refusal.${refusal}`), found.series.language);
}

async function word(
  parts: Parts,
  turn: Turn,
  found: Found,
  message: MessageIn,
  command: Command,
): Promise<Answer> {
  const lang = found.series.language;
  const chairs = CHAIRS[command];
  if (chairs) return chairsWord(parts, turn, found, chairs);
  switch (command) {
    case 'queue': {
      const handled = await parts.app.handle(
        found.meeting.id,
        { verb: 'queue.show' },
        actorIn(turn, found.series),
      );
      const refusal = handled?.refusal?.kind;
      return refusal && refusal !== 'unchanged'
        ? answerInChat(parts, turn, note(`refusal.${refusal}`), lang)
        : OK;
    }
    case 'help':
      // A greeting among people is none of ours unless the bot was meant.
      if (GREETINGS.test(message.words) && !message.mentioned) return OK;
      return answerInChat(parts, turn, card({ card: 'help', where: 'meeting' }), lang);
    case 'privacy':
      return answerInChat(parts, turn, card({ card: 'privacy' }), lang);
    case 'clock':
      return clockInChat(parts, turn);
    case 'digest':
      return digestInChat(parts, turn);
    default:
      // Words of the private chat ('uusi', 'tapaukseni', 'kieli'): forms and own cases never stand in a group.
      if (!toPrivateChat(parts, turn, note('usePrivateChat')))
        return answerInChat(parts, turn, note('usePrivateChat'), lang);
      return OK;
  }
}

/** Looks for identifiers; the author is told in private, the meeting counts it. */
async function watched(parts: Parts, turn: Turn, found: Found, message: MessageIn): Promise<void> {
  const { app, log, filter } = parts;
  let hits: ReturnType<typeof hitsIn>;
  try {
    hits = hitsIn(message, found.series, filter, app.now());
  } catch (error) {
    log.error('chat not read', faultOf(error));
    return;
  }
  if (hits.length === 0) return;
  await app.handle(found.meeting.id, { verb: 'chat.hit' }, SYSTEM);
  tellAuthor(parts, turn, {
    card: 'delete-message',
    centre: found.series.centre,
    at: timeOf(turn.at.sentAt, app.now()),
    categories: hits,
  });
}

export async function chatMessage(parts: Parts, turn: Turn, message: MessageIn): Promise<Answer> {
  const command = commandOf(message.words)?.command ?? null;
  if (!message.mentioned && message.change === 'new') heardUnmentioned(parts, turn);
  const found = await meetingOfChat(parts, turn.series);
  if (!found) {
    if (message.change === 'new' && message.mentioned) offerSetup(parts, turn, false);
    return OK;
  }
  if (command && message.change === 'new') return word(parts, turn, found, message, command);
  await watched(parts, turn, found, message);
  if (message.mentioned && message.change === 'new') {
    return answerInChat(parts, turn, card({ card: 'help', where: 'meeting' }), found.series.language);
  }
  return OK;
}
