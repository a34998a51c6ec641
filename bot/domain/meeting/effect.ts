/**
 * What is to be said to whom, or done elsewhere, as data. An effect names its card and the item, never
 * a text: `teams/deliver.ts` reads the state when it sends, so what was deleted meanwhile cannot leave.
 */
import type { PersonKey } from '#domain/ids.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { SystemCommand } from './commands.ts';

/** Private cards, each a template of its own. */
export type PrivateCard =
  /** 'Olet seuraava', when the case before begins. */
  | 'next'
  /** 'Nyt on vuorosi' */
  | 'turn'
  /** A chair postponed it: 'säilytetäänkö ensi kertaan?' */
  | 'keep'
  /** Will you be combined with another waiting case? */
  | 'join'
  /** It moved to the next date: never opened, kept, or cancelled date. */
  | 'moved'
  /** What became of it: told that it entered the queue late, that it was deleted. */
  | 'entered'
  | 'deleted';

export type Notice =
  /** Two minutes before the end of a case. */
  | 'two-left'
  /** At its end. */
  | 'time-up'
  /** 'Tunniste mainittiin': the rule once more, nobody named. */
  | 'reminder'
  /** An identifier was written into the chat: neutral, points at nobody. */
  | 'chat-reminder'
  /** Never opened, so the items moved to the next date. */
  | 'moved';

export type AnnouncementCard = 'note' | 'chairs' | 'moved' | 'called-off';

export type Effect =
  /** The one card of the chat must be brought to the present state; `anew`: posted at the end, the old one removed. */
  | { readonly kind: 'card'; readonly anew: boolean }
  | {
      readonly kind: 'notice';
      readonly notice: Notice;
      readonly number: string | null;
      readonly due: Instant;
    }
  | { readonly kind: 'private'; readonly to: PersonKey; readonly card: PrivateCard; readonly item: Id }
  /** An idempotent command to another meeting. */
  | {
      readonly kind: 'forward';
      readonly to: Id;
      readonly command: Extract<SystemCommand, { verb: 'item.receive' }>;
    }
  | {
      readonly kind: 'forwarded';
      readonly to: Id;
      readonly command: Extract<SystemCommand, { verb: 'item.received' }>;
    }
  /**
   * What is coming, for representatives (`note`), and who is missing, for chairs; later that its date has
   * changed or that it is not held. `start`: the date that was announced.
   */
  | {
      readonly kind: 'announcement';
      readonly to: PersonKey;
      readonly card: AnnouncementCard;
      readonly start: Instant;
    }
  /** At the close: every message that carried case text of this meeting is to be overwritten now. */
  | { readonly kind: 'overwrite' };

export interface OutboxEntry {
  readonly id: Id;
  readonly effect: Effect;
  readonly notBefore: Instant;
  readonly attempts: number;
}
