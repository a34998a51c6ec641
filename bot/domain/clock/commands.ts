/** What can be asked of a clock, all by planners. Copying makes a new one (`copy.ts`). */
import type { Colour } from '#contract/clock.ts';
import type { Id } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';

export type ClockCommand =
  | {
      readonly verb: 'clock.themes';
      readonly seen: number;
      readonly themes: readonly {
        readonly id: Id | null;
        readonly name: FilteredText;
        readonly colour: Colour;
      }[];
    }
  | { readonly verb: 'clock.publish'; readonly seen: number }
  | { readonly verb: 'clock.remove' }
  | { readonly verb: 'clock.restore' };
