/** The form card in somebody's private chat, asked for from elsewhere than a chat: from the tab. */
import type { Identity } from '#app/planning.ts';
import type { Id } from '#domain/time.ts';
import type { Parts } from './parts.ts';
import { toPrivateChat } from './replies.ts';
import { newForm } from './submit.ts';
import type { Turn } from './turn.ts';

/** 'noPrivateChat': they have never written to the bot, or cannot be reached; 'gone': no meeting takes it. */
export type FormOpened = 'sent' | 'noPrivateChat' | 'gone';

/** Nothing of this comes from an activity. */
const FROM_THE_TAB = {
  activity: null,
  replyTo: null,
  sentAt: null,
  locale: null,
  meeting: null,
  key: '',
} as const;

/**
 * Posts the form of a meeting after the call. It is what the button of a chat's card does, so the same rules
 * hold: the meeting named, or the one that takes submissions now.
 */
export async function openForm(
  parts: Parts,
  who: Pick<Identity, 'tenant' | 'person'>,
  m: Id,
): Promise<FormOpened> {
  const { tenant } = who;
  const objectId = who.person.slice(who.person.indexOf('|') + 1);
  const person = await parts.app.person(tenant, objectId);
  if (!person.chat || !person.reachable) return 'noPrivateChat';
  const turn: Turn = {
    at: {
      ...FROM_THE_TAB,
      tenant,
      chat: person.chat,
      scope: 'personal',
      from: { channelId: person.channelId ?? '', objectId, name: '' },
      bot: { channelId: '', name: '' },
    },
    person,
    lang: person.language,
    series: null,
    actor: { person: person.key, inChat: false, admin: false, system: false },
    keep: async () => {},
  };
  const reply = await newForm(parts, turn, m);
  if (reply.kind !== 'card' || reply.spec.card !== 'form') return 'gone';
  return toPrivateChat(parts, turn, reply) ? 'sent' : 'noPrivateChat';
}
