/** A PDSA item: Plan → Do → Study → Act, each with a date (`clock.md`). */
import type { PdsaStep } from '#contract/clock.ts';
import type { FieldMarks } from '#domain/merge.ts';
import type { Id, LocalDate } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';

export interface Step {
  /** When the step begins. */
  readonly date: LocalDate | null;
  readonly text: FilteredText;
  readonly done: boolean;
}

export interface Development {
  readonly id: Id;
  readonly tenant: string;
  readonly network: Id;
  readonly state: 'open' | 'removed';
  readonly title: FilteredText;
  readonly from: 'phenomenon' | 'workshop' | 'own';
  /** The phenomenon in words; '' where it came from elsewhere. */
  readonly origin: FilteredText;
  /** The workshop that it came from or belongs to. */
  readonly workshop: Id | null;
  readonly steps: Readonly<Record<PdsaStep, Step>>;
  readonly rev: number;
  readonly fields: FieldMarks;
}
