/** The 1:1 chat: words, free text as the start of a form, attachments that cannot be read. */
import type { Command } from '#i18n/commands.ts';
import { commandOf } from '#i18n/commands.ts';
import { clockCard, representCard, typedDigest } from './clock.ts';
import type { MessageIn } from './incoming.ts';
import { listOwn } from './own-items.ts';
import type { Parts } from './parts.ts';
import { type Answer, answerInChat } from './replies.ts';
import { formFromText, newForm } from './submit.ts';
import { card, note, type Reply, type Turn } from './turn.ts';

/** Words of the meeting's chat, which do nothing here. */
const MEETING_WORDS = new Set<Command>(['start', 'next', 'extend', 'pause', 'resume', 'end', 'queue']);
/** What is shorter is no case but a word that was not understood. */
const SHORTEST_CASE = 15;

async function replyTo(
  parts: Parts,
  turn: Turn,
  message: MessageIn,
  command: Command | null,
): Promise<Reply | null> {
  if (command && MEETING_WORDS.has(command)) return note('useMeetingChat');
  switch (command) {
    case 'new':
      return newForm(parts, turn);
    case 'mine':
      return listOwn(parts, turn);
    case 'help':
      return card({ card: 'help', where: 'personal' });
    case 'language':
      return card({ card: 'language', present: turn.lang });
    case 'privacy':
      return card({ card: 'privacy' });
    case 'clock':
      return clockCard(parts, turn);
    case 'digest':
      return typedDigest(parts, turn);
    case 'represent':
      return representCard(parts, turn);
    default: {
      if (message.text.length < SHORTEST_CASE || !/\s/.test(message.text))
        return message.files ? null : note('notUnderstood');
      return formFromText(parts, turn, message.text);
    }
  }
}

export async function personalMessage(parts: Parts, turn: Turn, message: MessageIn): Promise<Answer> {
  // An edited or undeleted message here is no new request; what it said first has been answered.
  if (message.change !== 'new') return { status: 200 };
  const command = commandOf(message.words)?.command ?? null;
  const reply = await replyTo(parts, turn, message, command);
  if (message.files) answerInChat(parts, turn, note('noAttachments'));
  return reply ? answerInChat(parts, turn, reply) : { status: 200 };
}
