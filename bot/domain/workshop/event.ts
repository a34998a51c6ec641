/** What has happened to a workshop: made by `decide`, folded by `evolve`, never stored. */
import type { PersonKey } from '#domain/ids.ts';
import type { Planner } from '#domain/planner.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';
import type { FieldChange } from './commands.ts';
import type { Round } from './reminders.ts';
import type { Material, Role, Signup, Task } from './types.ts';

export interface Answer {
  /** 1…5 */
  readonly useful: number;
  readonly contact: number;
  /** 0…10 */
  readonly recommend: number;
  readonly line: FilteredText;
}

/** Whose save it is: shown by name, compared by key. */
export type Author = Pick<Planner, 'person' | 'name'>;

export type Part =
  | { readonly kind: 'role'; readonly part: Role }
  | { readonly kind: 'task'; readonly part: Task }
  | { readonly kind: 'material'; readonly part: Material };

export type WorkshopEvent =
  /** A save begins: those after it bear the next `rev`. */
  | { readonly type: 'edited' }
  | { readonly type: 'set'; readonly change: FieldChange; readonly by: Author }
  | ({ readonly type: 'part-added' } & Part)
  | { readonly type: 'part-dropped' | 'part-restored'; readonly part: Id; readonly by: Author }
  | { readonly type: 'ticked'; readonly task: Id; readonly done: boolean; readonly by: Author }
  | { readonly type: 'removed' | 'cancelled' | 'restored' | 'published' }
  /** Takes the place of whatever the person had. */
  | { readonly type: 'signed-up'; readonly signup: Signup }
  | { readonly type: 'signed-off'; readonly person: PersonKey }
  /** From the waiting list. */
  | { readonly type: 'moved-up'; readonly person: PersonKey }
  | { readonly type: 'quiet'; readonly person: PersonKey; readonly off: boolean }
  | {
      readonly type: 'answered';
      readonly answer: Answer;
      readonly mark: string;
      /** Fresh and random: the order of the lines. */
      readonly line: Id;
    }
  | {
      readonly type: 'round-made';
      readonly round: Round;
      readonly date: LocalDate;
      readonly to: readonly PersonKey[];
    }
  /** Rounds whose day has gone by, see `roundsBehind`. */
  | { readonly type: 'rounds-behind'; readonly keys: readonly string[] }
  | { readonly type: 'delivered'; readonly entry: Id }
  | { readonly type: 'put-off'; readonly entry: Id; readonly at: Instant };
