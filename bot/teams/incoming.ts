/** What a raw activity can mean to us: the vocabulary between `parse.ts` and the bot. */
import type { Address } from '#domain/ids.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Json } from './json.ts';

export interface Sender {
  /** '29:…', an address of this bot registration. */
  readonly channelId: string;
  /** Entra object id; null: anonymous, or Teams did not say. */
  readonly objectId: string | null;
  /** Shown name; '' where Teams did not say. */
  readonly name: string;
}

export type Scope = 'personal' | 'group' | 'channel';

/** What every activity of Teams carries. */
export interface Envelope {
  /** '' where it could not be found: then nobody is known by an object id. */
  readonly tenant: string;
  readonly chat: Address;
  readonly scope: Scope;
  readonly from: Sender;
  readonly bot: { readonly channelId: string; readonly name: string };
  readonly activity: string | null;
  readonly replyTo: string | null;
  /** ISO instant of Teams; null where missing. */
  readonly sentAt: string | null;
  /** Of the sender's client, where it is one of ours. */
  readonly locale: Lang | null;
  /** Meeting's id where the activity comes from a meeting. */
  readonly meeting: string | null;
  /** Key for `App.firstTime` (`contract.md`, Dedupe). */
  readonly key: string;
}

/** A piece of a message that people can read somewhere, for watching the chat. */
export interface Piece {
  readonly from: 'text' | 'html' | 'quote' | 'alt' | 'title' | 'link' | 'file';
  readonly text: string;
}

export interface MessageIn extends Envelope {
  readonly kind: 'message';
  readonly change: 'new' | 'edited' | 'undeleted';
  /** The text without the bot's mention. */
  readonly text: string;
  /** The text that a command has to equal: the bot's name in plain letters is taken away, too. */
  readonly words: string;
  readonly mentioned: boolean;
  /** Names of everybody who is mentioned. */
  readonly mentions: readonly string[];
  readonly pieces: readonly Piece[];
  /** Pictures and files came along. */
  readonly files: boolean;
}

export interface ActionIn extends Envelope {
  readonly kind: 'action';
  /** '' where the button named none. */
  readonly verb: string;
  /** The button's data and the inputs' values, joined as the client sends them. */
  readonly data: Json;
  readonly trigger: 'manual' | 'automatic';
  /** Execute is answered in the HTTP body, Submit by an update of the card. */
  readonly by: 'execute' | 'submit';
}

/** The form's dialog is asked for: by a card's button, or from the compose box of a chat. */
export interface DialogIn extends Envelope {
  readonly kind: 'dialog';
  /** Key of the form whose card asks. */
  readonly form: string | null;
  readonly m: string | null;
  /** The own case that is to be edited. */
  readonly i: string | null;
}

export type Incoming =
  | MessageIn
  | ActionIn
  | DialogIn
  | (Envelope & { readonly kind: 'meeting'; readonly event: 'start' | 'end' })
  | (Envelope & { readonly kind: 'deleted' })
  | (Envelope & {
      readonly kind: 'members';
      readonly added: readonly Sender[];
      readonly removed: readonly Sender[];
      readonly botAdded: boolean;
      readonly botRemoved: boolean;
    })
  | (Envelope & { readonly kind: 'installed'; readonly upgrade: boolean })
  | (Envelope & { readonly kind: 'removed' })
  /** Nothing to do, on purpose. `invoke`: its name, since an invoke must be answered; null for others. */
  | { readonly kind: 'nothing'; readonly reason: string; readonly invoke: string | null }
  /** No activity of Teams that could be answered. */
  | {
      readonly kind: 'invalid';
      readonly reason: 'shape' | 'channel' | 'service-url' | 'conversation' | 'sender';
    };
