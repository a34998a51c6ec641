/** A yearly clock: twelve months of a network's workshops (`clock.md`). */
import type { Colour, CopyMove } from '#contract/clock.ts';
import type { FieldMarks } from '#domain/merge.ts';
import type { Id } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';

export interface Theme {
  readonly id: Id;
  readonly name: FilteredText;
  readonly colour: Colour;
}

export interface Clock {
  readonly id: Id;
  readonly tenant: string;
  readonly network: Id;
  /** 'YYYY-MM' */
  readonly firstMonth: string;
  /** 'removed' can be restored; planned, running and past follow from today's date. */
  readonly state: 'draft' | 'published' | 'removed';
  /** At most eight. */
  readonly themes: readonly Theme[];
  readonly copiedFrom: Id | null;
  readonly moves: readonly CopyMove[];
  readonly rev: number;
  /** Of the themes ('theme.<id>.name', see `merge-list.ts`); not there in clocks of before themes were marked. */
  readonly fields?: FieldMarks;
  /** Workshops have still to be copied, or to be told that it is published: after a crash the ticker does. */
  readonly untold?: boolean;
}
