/**
 * Sends cards to chats and people, and sees to it that a message with case text is remembered by its
 * address before the text leaves (`meeting.md`, Close). Renders at the moment of sending.
 */
import type { App } from '#app.ts';
import type { CardSpec } from '#cards/types.ts';
import type { Address, MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Person } from '#domain/person/types.ts';
import type { Id } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Call, Sent } from './call.ts';
import type { Outgoing } from './connector-port.ts';
import { cardActivity, carriesText, placeholder } from './outgoing.ts';

export interface Letter {
  readonly spec: CardSpec;
  readonly lang: Lang;
  /** Meeting whose close overwrites it, where it carries text; null: overwritten after 24 hours. */
  readonly m: Id | null;
  readonly bubble?: boolean;
}

export interface SendState {
  /** A first attempt met silence. */
  readonly again: boolean;
  /** The placeholder stands there already; only its card is missing. */
  readonly begun: MessageAddress | null;
  /** The outbox's entry that is sent, where a placeholder has to be found again after a crash. */
  readonly entry?: Id;
}

export type Delivery =
  | Sent
  | { readonly outcome: 'begun'; readonly at: MessageAddress; readonly afterMs: number };

export interface Messenger {
  /** A new message in a chat. */
  send(to: Address, tenant: string, letter: Letter, state?: SendState): Promise<Delivery>;
  /** Replaces what stands in a message. */
  replace(at: MessageAddress, tenant: string, letter: Letter): ReturnType<Call['update']>;
  /** The person's 1:1 chat; opened where it is not known yet. 'later': ask again; null: cannot be reached. */
  chatOf(person: Person, serviceUrl: string): Promise<Address | 'later' | null>;
  /** Remembers that a message carries case text; where its meeting is closed already it is overwritten at once. */
  remember(at: MessageAddress, letter: Letter): Promise<void>;
  /** Teams will not take private messages for this person. */
  unreachable(person: PersonKey): Promise<void>;
}

export function createMessenger(app: App, call: Call, botId: () => string): Messenger {
  async function remember(at: MessageAddress, { spec, m, lang }: Letter, entry?: Id): Promise<void> {
    if (!carriesText(spec)) return;
    await app.remember(at, m, lang, entry);
    // The meeting may have been closed meanwhile, and its overwriting been started without this message.
    if (m !== null && (await app.meeting(m))?.course === 'closed') await app.overwriteAll(m);
  }

  async function fill(at: MessageAddress, tenant: string, letter: Letter, entry?: Id): Promise<Delivery> {
    await remember(at, letter, entry);
    const { outcome, afterMs } = await call.update(at, tenant, cardOf(letter));
    if (outcome === 'later') return { outcome: 'begun', at, afterMs };
    if (outcome === 'done') return { outcome: 'sent', at };
    return { outcome: 'refused', status: outcome === 'missing' ? 404 : 403, code: '' };
  }

  async function send(
    to: Address,
    tenant: string,
    letter: Letter,
    state: SendState = { again: false, begun: null },
  ): Promise<Delivery> {
    if (state.begun) return fill(state.begun, tenant, letter, state.entry);
    if (!carriesText(letter.spec)) return call.send(to, tenant, cardOf(letter), state.again);
    // Rendered first: a template that throws must not leave an empty message behind.
    cardOf(letter);
    const sent = await call.send(to, tenant, placeholder(letter.spec, letter.lang), state.again);
    return sent.outcome === 'sent' && sent.at ? fill(sent.at, tenant, letter, state.entry) : sent;
  }

  async function replace(at: MessageAddress, tenant: string, letter: Letter): ReturnType<Call['update']> {
    await remember(at, letter);
    return call.update(at, tenant, cardOf(letter));
  }

  async function chatOf(person: Person, serviceUrl: string): Promise<Address | 'later' | null> {
    if (!person.reachable) return null;
    if (person.chat) return person.chat;
    if (!person.channelId) return null;
    const opened = await call.open(serviceUrl, person.tenant, person.channelId, botId());
    if (opened.outcome === 'done') {
      const chat = { serviceUrl, conversation: opened.value };
      await app.setPerson(person.key, { chat });
      return chat;
    }
    if (opened.outcome !== 'refused') return 'later';
    await app.setPerson(person.key, { reachable: false });
    return null;
  }

  return {
    send,
    replace,
    chatOf,
    remember,
    async unreachable(person) {
      await app.setPerson(person, { reachable: false });
    },
  };
}

function cardOf({ spec, lang, bubble }: Letter): Outgoing {
  return cardActivity(spec, lang, bubble);
}
