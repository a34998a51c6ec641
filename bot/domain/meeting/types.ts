/**
 * A meeting and what it holds: one JSON document. Nothing in it tells the order in which items came:
 * items and form keys are sorted, and hold no time of creation (`meeting.md`, What gives a person away).
 */
import type { AgeGroup, Kind, ServiceId, Urgency } from '#contract/values.ts';
import type { Counts, Summary } from '#contract/views.ts';
import type { MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Settings } from '#domain/series/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { Category } from '#identifiers/types.ts';
import type { ChairCommand, ItemTexts } from './commands.ts';
import type { OutboxEntry } from './effect.ts';

/**
 * queued: before the draw · late: told that there is room, enters at the next change of case · drawn:
 * has its number · held: postponed by a chair, in no queue, kept only if its presenter says so · moving:
 * goes to the next meeting, leaves when that has it.
 */
export type ItemState = 'queued' | 'late' | 'drawn' | 'held' | 'moving';

export interface Item {
  readonly id: Id;
  /** Random key of its form; '' where there was none (told aloud, received from an earlier meeting). */
  readonly form: string;
  /** null: told aloud. */
  readonly presenter: PersonKey | null;
  /** false: a private message could not be delivered ('esittelijää ei tavoiteta'). */
  readonly reachable: boolean;
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly urgency: Urgency;
  readonly followUp: boolean;
  readonly services: readonly ServiceId[];
  /** null: told aloud. */
  readonly texts: ItemTexts | null;
  /** First in the queue: carried over, or refused by a full or closing meeting. */
  readonly carried: boolean;
  /** How often a meeting that was never opened has moved it on. */
  readonly moves: number;
  readonly state: ItemState;
  /** Given at the draw (or when it enters late), and never changed. */
  readonly number: number | null;
  /** The last private message of its turn, so that none comes twice. */
  readonly told: 'next' | 'turn' | null;
  /** Held: when the presenter was asked. */
  readonly askedAt: Instant | null;
}

/** One turn: an item, or two that were combined. */
export interface Unit {
  /** Empty: withdrawn or postponed by its presenter when its turn had begun. */
  readonly items: readonly Id[];
  /** '3', or '3 + 5'. */
  readonly number: string;
  /** Its own share, whole minutes. */
  readonly own: number;
}

export type PhaseIndex = 0 | 1 | 2 | 3;
export type PhaseEnds = readonly [Instant, Instant, Instant, Instant];

interface Timed {
  readonly startedAt: Instant;
  /** Stands still since then; null: runs. */
  readonly pausedAt: Instant | null;
}

export interface CasePart extends Timed {
  readonly part: 'case';
  readonly unit: Unit;
  /** What the plan and extensions have given it, whole minutes. */
  readonly minutes: number;
  /** The last one is the end of the case. */
  readonly ends: PhaseEnds;
  readonly phase: PhaseIndex;
  /** 'Olen valmis' */
  readonly ready: boolean;
  /** Notices that are behind: two minutes before the end, at the end. */
  readonly noticed: 0 | 1 | 2;
}

export interface PlainPart extends Timed {
  readonly part: 'opening' | 'closing';
  readonly ends: Instant;
}

/** Open discussion: all of it buffer, so it has no end of its own. */
export interface TalkPart extends Timed {
  readonly part: 'talk';
}

export type Part = CasePart | PlainPart | TalkPart;

/** The hour from the draw to the close. */
export interface Hour {
  readonly startedAt: Instant;
  /** The scheduled end. */
  readonly end: Instant;
  /** Whole minutes to the scheduled end at the draw. */
  readonly length: number;
  /** What an item that comes late may get at most: the share of the draw, or the lower one since. */
  readonly share: number;
  /** Whole minutes of buffer as planned at the draw, or when a case was added since. */
  readonly buffer: number;
  /** When the opening ended. */
  readonly openedUntil: Instant | null;
  readonly done: readonly Unit[];
  readonly part: Part;
  readonly waiting: readonly Unit[];
  readonly nextNumber: number;
}

/** One step back: the hour as it was before the chair's last move that can be undone. */
export interface Undo {
  readonly verb: ChairCommand['verb'];
  readonly hour: Hour;
  /** Questions that were open then; what was asked since is the move's own. */
  readonly combining: readonly Proposal[];
}

/** Two waiting items that may share a turn, when both presenters agree within two minutes. */
export interface Proposal {
  /** The one with the earlier place. */
  readonly a: Id;
  readonly b: Id;
  /** Those whose presenter agreed, or that have none. */
  readonly agreed: readonly Id[];
  readonly until: Instant;
}

export interface Received {
  readonly item: Id;
  readonly from: Id;
}

/** Whom the note to representatives went to, for which date, and which services nobody represents. */
export interface Announced {
  readonly start: Instant;
  /** Representatives, sorted; chairs are not among them. */
  readonly to: readonly PersonKey[];
  readonly missing: readonly ServiceId[];
}

export interface Meeting {
  readonly id: Id;
  readonly tenant: string;
  readonly series: Id;
  /** The date that the rule gives; `start` says when it is held. */
  readonly rule: LocalDate;
  readonly start: Instant;
  readonly minutes: number;
  readonly settings: Settings;
  readonly course: 'planned' | 'gathering' | 'running' | 'closed';
  readonly cancelled: boolean;
  /** The next meeting of the series. */
  readonly next: Id | null;
  /** Sorted by id. */
  readonly items: readonly Item[];
  /** Keys of the forms that were accepted, sorted: the same key twice is one item, also when that is gone. */
  readonly forms: readonly string[];
  /** Items that came from earlier meetings, sorted: the same one comes in once. */
  readonly received: readonly Received[];
  /** As counted last; null: not yet counted. */
  readonly counts: Counts | null;
  /** Services wished for at any counting, sorted. */
  readonly wished: readonly ServiceId[];
  /** Services whose representatives are here, sorted. */
  readonly present: readonly ServiceId[];
  readonly hour: Hour | null;
  readonly undo: Undo | null;
  readonly combining: readonly Proposal[];
  /** Where no case runs: when late items enter. */
  readonly admitAt: Instant | null;
  /** Number of chairs' commands accepted. */
  readonly s: number;
  /** The last accepted command of any chair, for the ten-second rule of typed words. */
  readonly last: { readonly word: string; readonly at: Instant } | null;
  /** The chair who acted last; null: none has acted. */
  readonly acting: PersonKey | null;
  readonly standIn: PersonKey | null;
  readonly takeOffered: boolean;
  readonly checklist: boolean;
  readonly quiet: boolean;
  readonly bubble: boolean;
  /** 'Tunniste mainittiin' so far. */
  readonly reminders: number;
  /** The one neutral reminder of the chat was sent. */
  readonly chatReminded: boolean;
  /** Submissions that the filter refused, and in which categories. */
  readonly refused: { readonly total: number; readonly by: Readonly<Partial<Record<Category, number>>> };
  /** Items postponed so far, by chairs and by presenters. */
  readonly postponed: Readonly<Record<Kind, number>>;
  /** 'Ylitämme x min', whole minutes. */
  readonly accepted: number;
  /** The plan is overfull above what was accepted: the chair must choose. */
  readonly asksOverrun: boolean;
  /** Somebody wanted to close with items unhandled, and was asked. */
  readonly closeAsked: boolean;
  /** The Teams meeting is on, as far as its events tell. */
  readonly teamsOn: boolean;
  /** `meetingEnd` came: offer to close. */
  readonly offerClose: boolean;
  /** The one card of the chat. */
  readonly card: MessageAddress | null;
  /** Entries of the outbox that a newer update of the card has replaced: they may be on their way. */
  readonly superseded: readonly Id[];
  /** The note to representatives that has gone out; documents of before it have none. */
  readonly announced?: Announced | null;
  readonly outbox: readonly OutboxEntry[];
  readonly summary: Summary | null;
}
