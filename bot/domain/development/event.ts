/** What has happened to a PDSA item: made by `decide`, folded by `evolve`, never stored. */
import type { Planner } from '#domain/planner.ts';
import type { StepChange } from './commands.ts';

export type DevelopmentEvent =
  /** A save begins: the fields after it bear the next `rev`. */
  | { readonly type: 'edited' }
  | { readonly type: 'set'; readonly change: StepChange; readonly by: Pick<Planner, 'person' | 'name'> }
  | { readonly type: 'removed' | 'restored' };
