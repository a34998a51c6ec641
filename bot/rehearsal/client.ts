/**
 * The clients' side of the rehearsal: sends real activities to the bot's `/api/messages` over HTTP, as the
 * personas, and keeps what an invoke's answer shows to the one who pressed.
 */
import type { Instant } from '#domain/time.ts';
import { faultOf, type Log } from '#log.ts';
import {
  type Activity,
  type CardAction,
  deletedMessage,
  editedMessage,
  executeInvoke,
  installed,
  meetingEvent,
  pictureAttachment,
  type Scene,
  submitMessage,
  textMessage,
} from './activities.ts';
import { type BotAnswer, createPost, shownOf } from './bot.ts';
import { refreshOf } from './cards.ts';
import { type ChatId, membersOf, type PersonaId, personaOf, personaOfAddress } from './personas.ts';
import type { Message, Room } from './room.ts';

export const MEETING_TITLE = {
  fi: 'Konsultaatiotapaaminen',
  sv: 'Konsultationsmöte',
  en: 'Consultation meeting',
} as const;

export interface Picture {
  readonly name: string;
  readonly type: string;
}

export interface Client {
  say(
    persona: PersonaId,
    chat: ChatId,
    text: string,
    pictures?: readonly Picture[],
  ): Promise<BotAnswer & { readonly id: string }>;
  /** Sends a message again that did not arrive; null where it is none. */
  again(persona: PersonaId, chat: ChatId, id: string): Promise<BotAnswer | null>;
  edit(persona: PersonaId, chat: ChatId, id: string, text: string): Promise<BotAnswer | null>;
  remove(persona: PersonaId, chat: ChatId, id: string): Promise<BotAnswer | null>;
  execute(persona: PersonaId, chat: ChatId, card: string, action: CardAction): Promise<BotAnswer>;
  submit(persona: PersonaId, chat: ChatId, card: string, data: Activity): Promise<BotAnswer>;
  meeting(persona: PersonaId, what: 'start' | 'end'): Promise<BotAnswer>;
  install(persona: PersonaId, chat: ChatId): Promise<BotAnswer>;
  /** Asks for the views of those whom the card names. Runs by itself. */
  refresh(message: Message): void;
  /** Resolves when no refresh is under way. */
  settled(): Promise<void>;
}

export interface SceneOptions {
  readonly room: Room;
  readonly now: () => Instant;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  readonly origin: () => string;
}

export interface ClientOptions extends SceneOptions {
  readonly log: Log;
}

/** Who does something where, at this moment. */
export const scenes =
  ({ room, now, origin }: SceneOptions) =>
  (persona: PersonaId, chat: ChatId): Scene => ({
    persona: personaOf(persona),
    chat,
    at: now(),
    lang: room.state.lang,
    serviceUrl: `${origin()}/rehearsal/connector/`,
  });

export function createClient({ room, now, origin, log }: ClientOptions): Client {
  const refreshing = new Set<Promise<void>>();
  const post = createPost(origin, log);
  const scene = scenes({ room, now, origin });

  /** Posts a person's own message and notes how far it came. */
  async function deliver(chat: ChatId, id: string, activity: Activity): Promise<BotAnswer> {
    const answer = await post(activity);
    const arrived = answer.status >= 200 && answer.status < 300;
    await room.edit(chat, id, (m) => {
      m.delivery = arrived ? 'sent' : 'failed';
    });
    return answer;
  }

  const own = (persona: PersonaId, chat: ChatId, id: string): Message | null => {
    const message = room.find(chat, id);
    return message?.from === persona && !message.deleted ? message : null;
  };

  /** Whoever writes in a private chat without the app gets it there first, as in Teams. */
  async function open(persona: PersonaId, chat: ChatId): Promise<void> {
    if (chat !== 'meeting' && !room.state.installed[chat]) await client.install(persona, chat);
  }

  async function refreshFor(persona: PersonaId, message: Message): Promise<void> {
    const { version } = message;
    const before = message.views[persona];
    const refresh = refreshOf(message.attachments[0]?.content);
    if (!refresh) return;
    const answer = await post(
      executeInvoke(scene(persona, message.chat), message.id, refresh.action, 'automatic'),
    );
    const shown = shownOf(answer);
    if (!shown || !('card' in shown)) return;
    // A newer version of the shared card has asked for a view of its own.
    if (message.version !== version || message.deleted) return;
    // What was pressed meanwhile has been answered later than this was asked.
    if (message.views[persona] !== before) return;
    await room.edit(message.chat, message.id, (m) => {
      m.views = { ...m.views, [persona]: { card: shown.card, note: null } };
    });
  }

  const client: Client = {
    async say(persona, chat, text, pictures = []) {
      await open(persona, chat);
      const attached = pictures.map((p) =>
        pictureAttachment(p.name, p.type, scene(persona, chat).serviceUrl),
      );
      const message = await room.add(
        { chat, from: persona, text, attachments: attached, delivery: 'sending' },
        now(),
      );
      const answer = await deliver(
        chat,
        message.id,
        textMessage(scene(persona, chat), message.id, text, attached),
      );
      return { ...answer, id: message.id };
    },
    async again(persona, chat, id) {
      const message = own(persona, chat, id);
      if (message?.delivery !== 'failed') return null;
      await room.edit(chat, id, (m) => {
        m.delivery = 'sending';
      });
      return deliver(
        chat,
        id,
        textMessage({ ...scene(persona, chat), at: message.at }, id, message.text ?? '', message.attachments),
      );
    },
    async edit(persona, chat, id, text) {
      if (!own(persona, chat, id)) return null;
      await room.edit(chat, id, (m) => {
        m.text = text;
        m.edited = now();
        m.delivery = 'sending';
      });
      return deliver(chat, id, editedMessage(scene(persona, chat), id, text));
    },
    async remove(persona, chat, id) {
      if (!own(persona, chat, id)) return null;
      await room.edit(chat, id, (m) => {
        m.text = null;
        m.attachments = [];
        m.deleted = true;
      });
      return post(deletedMessage(scene(persona, chat), id));
    },
    async execute(persona, chat, card, action) {
      const version = room.find(chat, card)?.version;
      const answer = await post(executeInvoke(scene(persona, chat), card, action, 'manual'));
      const shown = shownOf(answer);
      const message = room.find(chat, card);
      if (!shown || !message || message.deleted) return answer;
      if ('note' in shown) {
        await room.edit(chat, card, (m) => {
          m.views = { ...m.views, [persona]: { card: m.views[persona]?.card ?? null, note: shown.note } };
        });
      } else if (message.version !== version && refreshOf(shown.card)) {
        // The shared card was given anew before the answer came: the answer may be the older of the two.
        client.refresh(message);
      } else {
        await room.edit(chat, card, (m) => {
          m.views = { ...m.views, [persona]: { card: shown.card, note: null } };
        });
      }
      return answer;
    },
    submit: (persona, chat, card, data) => post(submitMessage(scene(persona, chat), card, data)),
    async meeting(persona, what) {
      await room.change((s) => {
        s.meetingOn = what === 'start';
      });
      await room.add(
        {
          chat: 'meeting',
          from: 'room',
          text: what === 'start' ? 'meetingStarted' : 'meetingEnded',
          attachments: [],
        },
        now(),
      );
      return post(meetingEvent(scene(persona, 'meeting'), what, MEETING_TITLE[room.state.lang]));
    },
    async install(persona, chat) {
      await room.change((s) => {
        s.installed[chat] = true;
      });
      const answers = await Promise.all(installed(scene(persona, chat)).map(post));
      return (
        answers.find((a) => a.status >= 300 || a.status === 0) ?? answers[0] ?? { status: 0, body: null }
      );
    },
    refresh(message) {
      const refresh = refreshOf(message.attachments[0]?.content);
      const members = new Set(membersOf(message.chat).map((p) => p.id));
      for (const address of refresh?.userIds ?? []) {
        const persona = personaOfAddress(address);
        if (!persona || !members.has(persona.id)) continue;
        const work = refreshFor(persona.id, message)
          .catch((error: unknown) => log.error('refresh failed', faultOf(error)))
          .finally(() => refreshing.delete(work));
        refreshing.add(work);
      }
    },
    async settled() {
      while (refreshing.size > 0) await Promise.all(refreshing);
    },
  };
  return client;
}
