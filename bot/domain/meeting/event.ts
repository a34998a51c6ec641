/** What has happened to a meeting: what `decide` answers and `evolve` folds. Numbers are worked out by `decide`. */
import type { Counts, Summary } from '#contract/views.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { Category } from '#identifiers/types.ts';
import type { ChairCommand, ItemForm, Outcome, SystemCommand } from './commands.ts';
import type { Entry } from './plan.ts';
import type { Announced, Hour, Item, Part, PhaseEnds, PhaseIndex, Proposal, Unit } from './types.ts';

type Settings = Omit<Extract<SystemCommand, { verb: 'settings' }>, 'verb'>;

/** Course of the meeting. */
export type CourseEvent =
  | { readonly type: 'settings-changed'; readonly to: Settings }
  | { readonly type: 'teams'; readonly on: boolean }
  | { readonly type: 'gathered' }
  /** The draw: the hour with its queue, numbers in order of the turns. */
  | { readonly type: 'started'; readonly hour: Hour }
  | { readonly type: 'counted'; readonly counts: Counts }
  | { readonly type: 'take-offered' }
  | { readonly type: 'overfull'; readonly asks: boolean }
  | { readonly type: 'close-asked'; readonly word: string; readonly at: Instant }
  /** `hold`: their presenters are asked; `move`: go to the next meeting by themselves; all others are deleted. */
  | {
      readonly type: 'closed';
      readonly at: Instant;
      readonly summary: Summary;
      readonly hold: readonly Id[];
      readonly move: readonly Id[];
    };

/** A chair's command was accepted. `undoable`: it is the move that 'back' takes back from now on. */
export type ChairEvent =
  | {
      readonly type: 'accepted';
      readonly verb: ChairCommand['verb'];
      readonly word: string;
      readonly by: PersonKey | null;
      readonly at: Instant;
      readonly undoable: boolean;
    }
  /** A chair did something that is no chair's command. */
  | { readonly type: 'acted'; readonly by: PersonKey }
  | { readonly type: 'took'; readonly by: PersonKey }
  | { readonly type: 'checked' }
  | { readonly type: 'reminded' }
  | { readonly type: 'quiet'; readonly on: boolean; readonly noticed: 0 | 1 | 2 }
  | { readonly type: 'bubble'; readonly on: boolean }
  | { readonly type: 'overrun'; readonly minutes: number };

/** The hour. */
export type HourEvent =
  | { readonly type: 'phase'; readonly phase: PhaseIndex; readonly ends: PhaseEnds }
  /** The running turn leaves its place: done, to the end of the queue (with what it keeps), or postponed by a chair. */
  | { readonly type: 'turn-done'; readonly at: Instant }
  | { readonly type: 'turn-later'; readonly own: number; readonly at: Instant }
  | { readonly type: 'part'; readonly part: Part }
  /** A late item has entered; `number` is its own for good. */
  | {
      readonly type: 'entered';
      readonly i: Id;
      readonly number: number;
      readonly entry: Entry;
      readonly buffer: number;
    }
  | {
      readonly type: 'added';
      readonly item: Item;
      readonly number: number;
      readonly entry: Entry;
      readonly buffer: number;
    }
  | { readonly type: 'extended'; readonly part: Part }
  | { readonly type: 'paused'; readonly at: Instant }
  | { readonly type: 'resumed'; readonly part: Part }
  | { readonly type: 'noticed'; readonly noticed: 1 | 2 }
  | { readonly type: 'admit-at'; readonly at: Instant | null }
  /** The hour as before the move that is taken back. */
  | { readonly type: 'back' }
  | { readonly type: 'postponed'; readonly i: Id; readonly at: Instant };

/** Combining. */
export type CombineEvent =
  | { readonly type: 'proposed'; readonly proposal: Proposal }
  | { readonly type: 'agreed'; readonly i: Id }
  /** Declined, silent for two minutes, or one of them has begun or left. */
  | { readonly type: 'lapsed'; readonly a: Id }
  | { readonly type: 'merged'; readonly a: Id; readonly unit: Unit };

/** Items and their presenters. */
export type ItemEvent =
  | { readonly type: 'submitted'; readonly item: Item }
  | { readonly type: 'received'; readonly item: Item; readonly from: Id }
  | { readonly type: 'edited'; readonly i: Id; readonly form: ItemForm }
  /** Withdrawn by its presenter, or given up for good: it leaves with its words. */
  | { readonly type: 'withdrawn'; readonly i: Id }
  /** Goes to the next meeting: its presenter's word, or a cancelled date. `counts`: as postponed, if it did not yet. */
  | { readonly type: 'moved'; readonly i: Id; readonly counts: boolean; readonly moves: number }
  /** The other meeting has it. */
  | { readonly type: 'left'; readonly i: Id }
  /** It could not be moved on: its presenter is asked again. */
  | { readonly type: 'asked'; readonly i: Id; readonly at: Instant }
  | { readonly type: 'ready' };

export type OtherEvent =
  | { readonly type: 'marked'; readonly service: string; readonly present: boolean }
  | { readonly type: 'shown' }
  | { readonly type: 'refused'; readonly categories: readonly Category[] }
  | { readonly type: 'chat-hit' }
  /** The note to representatives; null: it is not held, or the meeting is over. */
  | { readonly type: 'announced'; readonly announced: Announced | null }
  | { readonly type: 'delivered'; readonly entry: Id; readonly outcome: Outcome }
  | { readonly type: 'delayed'; readonly entry: Id; readonly at: Instant };

export type MeetingEvent = CourseEvent | ChairEvent | HourEvent | CombineEvent | ItemEvent | OtherEvent;
