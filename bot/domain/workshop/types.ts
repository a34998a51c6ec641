/** A workshop of a clock, with everything that is planned, signed up for and learnt in it (`clock.md`). */
import type { Form, Way } from '#contract/clock.ts';
import type { ServiceId } from '#contract/values.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { FieldMarks } from '#domain/merge.ts';
import type { PersonRef } from '#domain/network/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';
import type { WorkshopOutboxEntry } from './effect.ts';

export interface Role {
  readonly id: Id;
  /** A typed field, not free text. */
  readonly name: string;
  readonly about: FilteredText;
  readonly holder: PersonRef | null;
  readonly backup: PersonRef | null;
}

export interface Task {
  readonly id: Id;
  readonly text: FilteredText;
  readonly who: PersonRef | null;
  readonly backup: PersonRef | null;
  readonly due: LocalDate | null;
  readonly done: boolean;
}

export interface Material {
  readonly id: Id;
  readonly name: FilteredText;
  readonly url: string;
}

export interface Signup {
  readonly person: PersonKey;
  readonly name: string;
  readonly service: ServiceId;
  readonly way: Way;
  readonly waiting: boolean;
}

/** Counters alone: no answer is kept as one, and no person with it. */
export interface Tally {
  /** How many answered 1, 2 … 5. */
  readonly useful: readonly [number, number, number, number, number];
  readonly contact: readonly [number, number, number, number, number];
  /** How many answered 0, 1 … 10. */
  readonly recommend: readonly number[];
  /** In the order of fresh random ids, never of coming. */
  readonly lines: readonly { readonly id: Id; readonly text: FilteredText }[];
}

/** What may be shown, in full fives; `held` joins it at the next five, or with `pending` at the close. */
export interface Evaluation extends Tally {
  /** No answer, or five that wait for the next five (`evaluation.ts`). */
  readonly held: Tally;
  /** At most four answers, counted like the others. */
  readonly pending: Tally;
  /** Keyed hashes of who has answered, sorted; they lead to no answer. */
  readonly answered: readonly string[];
}

export interface Workshop {
  readonly id: Id;
  readonly tenant: string;
  readonly network: Id;
  readonly clock: Id;
  /** The clock's state at the time: sign-up, reminders and the feed are for published ones. */
  readonly published: boolean;
  readonly state: 'planned' | 'cancelled' | 'removed';
  readonly title: FilteredText;
  readonly theme: Id | null;
  readonly aims: FilteredText;
  readonly date: LocalDate | null;
  /** 'HH:MM' in Helsinki. */
  readonly time: string | null;
  readonly minutes: number;
  readonly form: Form;
  readonly place: string | null;
  readonly link: string | null;
  readonly services: readonly ServiceId[];
  readonly roles: readonly Role[];
  readonly tasks: readonly Task[];
  readonly materials: readonly Material[];
  /** Roles, tasks and materials that were taken away and can be brought back. */
  readonly dropped: readonly (
    | { readonly kind: 'role'; readonly part: Role; readonly at: number }
    | { readonly kind: 'task'; readonly part: Task; readonly at: number }
    | { readonly kind: 'material'; readonly part: Material; readonly at: number }
  )[];
  /** null: unlimited. */
  readonly capacity: { readonly inPerson: number | null; readonly remote: number | null };
  /** In the order of signing up. */
  readonly signups: readonly Signup[];
  readonly participants: readonly {
    readonly service: ServiceId;
    readonly way: Way;
    readonly count: number;
  }[];
  readonly evaluation: Evaluation;
  readonly followed: FilteredText;
  /** People who want no reminders of this workshop. */
  readonly quiet: readonly PersonKey[];
  /** Rounds of reminders that have been made: '<days before> <date of the workshop>'. */
  readonly reminded: readonly string[];
  readonly rev: number;
  /** The `rev` at which a field (path as in the API) changed last, and whose change it was. */
  readonly fields: FieldMarks;
  /** Of the calendar: grows with each change of what a calendar shows; and when that was. */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly outbox: readonly WorkshopOutboxEntry[];
}
