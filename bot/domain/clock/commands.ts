/** What can be asked of a clock, all by planners. Copying makes a new one (`copy.ts`). */
import type { SentItem } from '#domain/merge-list.ts';
import type { Theme } from './types.ts';

export type ClockCommand =
  | {
      readonly verb: 'clock.themes';
      readonly seen: number;
      /** Of a theme that was there what was changed alone. */
      readonly themes: readonly SentItem<Theme>[];
    }
  | { readonly verb: 'clock.publish'; readonly seen: number }
  | { readonly verb: 'clock.remove' }
  | { readonly verb: 'clock.restore' };
