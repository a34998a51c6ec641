/**
 * What a person may see of a meeting: made by `domain/meeting/view.ts`, shown by cards, side panel and
 * stage. Nothing else leaves the domain. Instants are ISO UTC strings, minutes are whole numbers unless said.
 */
import type { AgeGroup, Kind, Phase, ServiceId, TextField, Urgency } from './values.ts';

export type Course = 'planned' | 'gathering' | 'running' | 'closed';

/** Counts by kind as counted last: at the opening card, the draw and each change of case. */
export interface Counts {
  readonly total: number;
  readonly byKind: Readonly<Record<Kind, number>>;
  /** Services that the presenters wish for, sorted by id. */
  readonly wished: readonly ServiceId[];
}

/** A line of the queue, seen from the draw to the close by the chat's members. */
export interface QueueRow {
  /** '3', or '3 + 5' where two were combined. */
  readonly number: string;
  readonly kind: Kind;
  /** null for a case that was told aloud. */
  readonly title: string | null;
  readonly state: 'handled' | 'running' | 'waiting' | 'postponed';
  /** Minutes that the plan gives it now (own share while nothing is short). */
  readonly minutes: number;
}

export type PartKind = 'opening' | 'case' | 'talk' | 'closing';

export interface PartView {
  readonly part: PartKind;
  /** Only of a case. */
  readonly turn: { readonly n: number; readonly of: number } | null;
  readonly number: string | null;
  readonly kind: Kind | null;
  readonly title: string | null;
  readonly phase: Phase | null;
  /** 0–3 */
  readonly phaseIndex: number | null;
  readonly phaseEnds: string | null;
  /** The next phases' planned minutes, in order. */
  readonly phasesAfter: readonly { readonly phase: Phase; readonly minutes: number }[];
  /** Where the four phases end: the past ones as they did, the others as planned. Empty where no case runs. */
  readonly phaseEdges: readonly string[];
  readonly startedAt: string;
  /** Planned end of the part (of 'talk' the start of the closing). */
  readonly ends: string;
  /** The instant since when it stands still; null when it runs. */
  readonly pausedAt: string | null;
  /** The running item was withdrawn: it waits for the chair's next. */
  readonly vacant: boolean;
}

/** What the one forward button does. */
export type NextStep =
  | { readonly to: 'start' }
  | { readonly to: 'phase'; readonly phase: Phase }
  | { readonly to: 'case'; readonly number: string }
  | { readonly to: 'talk' }
  | { readonly to: 'closing' }
  | { readonly to: 'close' };

/** Who pays for extra time: what each would have after it. Minutes rounded down, in the order of paying. */
export type Payer =
  | { readonly who: 'buffer'; readonly from: number; readonly to: number }
  | { readonly who: 'closing'; readonly from: number; readonly to: number }
  | { readonly who: 'case'; readonly number: string; readonly from: number; readonly to: number }
  | { readonly who: 'overfull'; readonly from: number; readonly to: number };

/** A segment of the hour, for the hour bar. */
export interface Segment {
  readonly what: 'opening' | 'case' | 'closing' | 'buffer' | 'talk';
  readonly number: string | null;
  readonly from: string;
  readonly to: string;
  readonly state: 'done' | 'running' | 'coming';
}

export interface ChairView {
  /** Number of chairs' commands accepted: goes into every button as `s`. */
  readonly s: number;
  readonly next: NextStep | null;
  /** Preview of +1 and +2; empty where extra time makes no sense. */
  readonly extend: readonly { readonly min: 1 | 2; readonly pays: readonly Payer[] }[];
  /** What was just laid anew: who pays now compared with the plan of the draw. */
  readonly paid: readonly Payer[];
  /** Whole minutes (rounded up) over what was accepted; 0: nothing to choose. */
  readonly overfullBy: number;
  readonly accepted: number;
  readonly canPause: boolean;
  readonly canResume: boolean;
  readonly canEndCase: boolean;
  readonly canLater: boolean;
  readonly canBack: boolean;
  readonly canAdd: boolean;
  readonly canClose: boolean;
  readonly closeAsks: number | null;
  /** Waiting items (for postpone and combine): opaque ids with number and urgency. */
  readonly waiting: readonly {
    readonly i: string;
    readonly number: string;
    readonly title: string | null;
    readonly kind: Kind;
    readonly urgency: Urgency;
  }[];
  /** From six cases on: offer combining or voluntary postponement. */
  readonly offerFewer: boolean;
  /** Numbers whose presenter cannot be written to ('esittelijää ei tavoiteta'). */
  readonly unreachable: readonly string[];
  /** The presenter of the running item says they are done. */
  readonly ready: boolean;
  readonly checklistDone: boolean;
  readonly quiet: boolean;
  readonly bubble: boolean;
  /** 'Tunniste mainittiin' so far. */
  readonly reminders: number;
  /** Pairs that wait for the presenters' consent, and those that were just declined or lapsed. */
  readonly combining: readonly string[];
  /** `meetingEnd` came: offer to close. */
  readonly offerClose: boolean;
}

export interface MeetingView {
  readonly m: string;
  readonly centre: string;
  readonly course: Course;
  readonly start: string;
  readonly end: string;
  readonly counts: Counts;
  /** The share of each where all are equal; null before the draw or where they differ. */
  readonly minutesEach: number | null;
  /** Whole minutes, rounded down; null before the draw. */
  readonly buffer: number | null;
  readonly expected: readonly ServiceId[];
  readonly present: readonly ServiceId[];
  readonly missing: readonly ServiceId[];
  /** Empty before the draw and after the close. */
  readonly queue: readonly QueueRow[];
  readonly part: PartView | null;
  readonly segments: readonly Segment[];
  readonly overfullBy: number;
  /** 'Toimin puheenjohtajana' is offered: no chair has acted three minutes after the start. */
  readonly offerTake: boolean;
  /** Only for chairs. */
  readonly chair: ChairView | null;
  readonly summary: Summary | null;
  /** The server's now: a viewer's clock is never trusted. */
  readonly now: string;
}

/** What stays after the close: nothing free; broken down from five on (`meeting.md`, Close). */
export interface Summary {
  readonly date: string;
  readonly cases: number;
  /** null where there were fewer than five. */
  readonly byKind: Readonly<Record<Kind, number>> | null;
  readonly handled: number;
  readonly postponed: number;
  readonly minutesPlanned: number;
  readonly minutesUsed: number;
  readonly expected: readonly ServiceId[];
  readonly wished: readonly ServiceId[];
  readonly present: readonly ServiceId[];
  readonly missing: readonly ServiceId[];
  readonly refused: number;
  readonly refusedByCategory: Readonly<Record<string, number>> | null;
  readonly reminders: number;
}

/** One's own item, for its presenter alone. */
export interface OwnItem {
  readonly i: string;
  readonly m: string;
  readonly centre: string;
  readonly start: string;
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly urgency: Urgency;
  readonly followUp: boolean;
  readonly services: readonly ServiceId[];
  readonly texts: Readonly<Record<'title' | 'situation' | 'tried' | 'wish' | 'question', string>>;
  /** 'late': told that there is room, enters at the next change of case. 'held': asked whether to keep. */
  readonly state: 'queued' | 'late' | 'waiting' | 'running' | 'handled' | 'postponed' | 'held';
  readonly number: string | null;
  /** When its turn is reckoned to begin, and its minutes; null before the draw. */
  readonly about: string | null;
  readonly minutes: number | null;
  readonly canEdit: boolean;
  readonly canWithdraw: boolean;
  readonly canPostpone: boolean;
  readonly canReady: boolean;
  readonly mustAnswerKeep: boolean;
}

/** All fields of a case, for the side panel and the stage, and only during its turn. */
export interface RunningText {
  readonly number: string;
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly followUp: boolean;
  readonly services: readonly ServiceId[];
  readonly texts: Readonly<Record<TextField, string>>;
}
