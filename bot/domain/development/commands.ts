/** What can be asked of a PDSA item, all by planners of its network. */
import type { PdsaStep } from '#contract/clock.ts';
import type { LocalDate } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';

export type StepChange =
  | { readonly field: 'title' | 'origin' | `${PdsaStep}.text`; readonly value: FilteredText }
  | { readonly field: `${PdsaStep}.date`; readonly value: LocalDate | null }
  | { readonly field: `${PdsaStep}.done`; readonly value: boolean };

export type DevelopmentCommand =
  | { readonly verb: 'development.set'; readonly seen: number; readonly set: readonly StepChange[] }
  | { readonly verb: 'development.remove' }
  | { readonly verb: 'development.restore' };
