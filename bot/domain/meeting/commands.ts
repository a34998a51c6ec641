/**
 * Everything that can be asked of a meeting, and every way in which it can say no. Chairs' commands
 * carry `s`, the number of chairs' commands that the sender's card had seen: another `s` than the
 * present one changes nothing. A typed word has none (`s: null`) and the ten-second rule instead.
 */

import type { AgeGroup, Kind, ServiceId, TextField, Urgency } from '#contract/values.ts';
import type { MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Settings } from '#domain/series/types.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { Category, FilteredText } from '#identifiers/types.ts';

/** The words of an item; the three that the form demands are never empty. */
export type ItemTexts = Readonly<Record<TextField, FilteredText>>;

export interface ItemForm {
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly urgency: Urgency;
  readonly followUp: boolean;
  readonly services: readonly ServiceId[];
  readonly texts: ItemTexts;
}

/** Who acts. Roles that follow from the meeting (chair, presenter) are found there; these come from outside. */
export interface Actor {
  /** null: without an object id (anonymous), or the system itself. */
  readonly person: PersonKey | null;
  /** In the meeting's chat, by its roster or because the activity came from it. */
  readonly inChat: boolean;
  readonly admin: boolean;
  /** Deadlines, Teams' events, delivery reports, forwards: not a person at all. */
  readonly system: boolean;
}

export interface Context {
  readonly actor: Actor;
  readonly now: Instant;
  readonly newId: () => Id;
}

/** A chair's command: `s` from the card, null when typed. */
interface Chairs {
  readonly s: number | null;
}

export type ChairCommand =
  | ({ readonly verb: 'meeting.start' } & Chairs)
  | ({ readonly verb: 'meeting.next' } & Chairs)
  | ({ readonly verb: 'meeting.extend'; readonly min: 1 | 2 } & Chairs)
  | ({ readonly verb: 'meeting.pause' } & Chairs)
  | ({ readonly verb: 'meeting.resume' } & Chairs)
  | ({ readonly verb: 'meeting.end-case' } & Chairs)
  | ({ readonly verb: 'meeting.later' } & Chairs)
  /** `i: null` means the running item. */
  | ({ readonly verb: 'meeting.postpone'; readonly i: Id | null } & Chairs)
  | ({ readonly verb: 'meeting.combine'; readonly i: Id; readonly j: Id } & Chairs)
  | ({ readonly verb: 'meeting.add'; readonly kind: Kind } & Chairs)
  | ({ readonly verb: 'meeting.back' } & Chairs)
  | ({ readonly verb: 'meeting.reminder' } & Chairs)
  | ({ readonly verb: 'meeting.checklist' } & Chairs)
  | ({ readonly verb: 'meeting.quiet'; readonly on: boolean } & Chairs)
  | ({ readonly verb: 'meeting.bubble'; readonly on: boolean } & Chairs)
  | ({ readonly verb: 'meeting.overrun'; readonly x: number } & Chairs)
  | ({ readonly verb: 'meeting.close'; readonly sure: boolean } & Chairs)
  | ({ readonly verb: 'meeting.take' } & Chairs);

export type ItemCommand =
  /** `form`: random key of the form; the same key twice is one item. `carried`: refused by a full or closing meeting, so first in this queue. */
  | {
      readonly verb: 'item.submit';
      readonly form: string;
      readonly item: ItemForm;
      readonly carried: boolean;
      readonly reachable: boolean;
    }
  | { readonly verb: 'item.edit'; readonly i: Id; readonly item: ItemForm }
  | { readonly verb: 'item.withdraw'; readonly i: Id }
  | { readonly verb: 'item.postpone'; readonly i: Id }
  | { readonly verb: 'item.keep'; readonly i: Id; readonly keep: boolean }
  | { readonly verb: 'item.ready'; readonly i: Id }
  /** Answer to the question whether to be combined. */
  | { readonly verb: 'item.join'; readonly i: Id; readonly join: boolean };

export type OtherCommand =
  | { readonly verb: 'attendance.mark'; readonly service: ServiceId; readonly present: boolean }
  /** Sends the one card anew at the end of the chat and removes the old (`jono`). */
  | { readonly verb: 'queue.show' };

export type SystemCommand =
  /** A deadline has passed. */
  | { readonly verb: 'tick' }
  | { readonly verb: 'teams.start' }
  | { readonly verb: 'teams.end' }
  /** The series was saved, or its chat connected. */
  | {
      readonly verb: 'settings';
      readonly settings: Settings;
      readonly start: Instant;
      readonly minutes: number;
      readonly next: Id | null;
      readonly cancelled: boolean;
    }
  /** A kept item comes from an earlier meeting of the series; idempotent by `item`. */
  | {
      readonly verb: 'item.receive';
      readonly item: Id;
      readonly from: Id;
      readonly form: ItemForm;
      readonly presenter: PersonKey | null;
      readonly moves: number;
    }
  /** The other meeting has it: it leaves this one. */
  | { readonly verb: 'item.received'; readonly item: Id }
  /** What became of an entry of the outbox. */
  | { readonly verb: 'sent'; readonly entry: Id; readonly outcome: Outcome }
  /** It could not be sent now: try again at `at`. */
  | { readonly verb: 'retry'; readonly entry: Id; readonly at: Instant }
  /** The filter refused a submission: counted by category, nothing else kept. */
  | { readonly verb: 'refused'; readonly categories: readonly Category[] }
  /** A message in the chat held an identifier: at most one neutral reminder a meeting. */
  | { readonly verb: 'chat.hit' }
  /**
   * Two working days before: `people` represent a service, whichever; the meeting tells those whose service
   * is expected or wished for, and its chairs who is missing. Once for each date that it is announced for.
   */
  | { readonly verb: 'representatives'; readonly people: readonly Representative[] };

/** Somebody who has said which service they represent. */
export interface Representative {
  readonly person: PersonKey;
  readonly service: ServiceId;
}

export type Outcome =
  | { readonly kind: 'sent'; readonly at: MessageAddress | null }
  /** 403, no personal installation: the chair sees 'esittelijää ei tavoiteta'. */
  | { readonly kind: 'unreachable' }
  /** Nothing to send it to any more. */
  | { readonly kind: 'gone' };

export type MeetingCommand = ChairCommand | ItemCommand | OtherCommand | SystemCommand;
export type Verb = MeetingCommand['verb'];

/** Why nothing happened. Each kind is the key of a message: `refusal.<kind>`. */
export type Refusal =
  | { readonly kind: 'notAllowed' }
  /** Another chair was quicker, or an old card: the answer is the present card. */
  | { readonly kind: 'stale' }
  /** Already so (paused twice, the same typed word within ten seconds, form sent twice). */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'tooEarly' }
  | { readonly kind: 'notRunning' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'noItem' }
  | { readonly kind: 'nothingWaits' }
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'noCaseRuns' }
  /** The closing has begun or there is no room: the next meeting is offered, first in its queue. */
  | { readonly kind: 'noRoom'; readonly next: Id | null }
  /** Asks once before closing with items unhandled. */
  | { readonly kind: 'closeAsks'; readonly unhandled: number }
  | { readonly kind: 'alreadyAsked' };
export type RefusalKind = Refusal['kind'];
