/** What can be asked of a workshop: by planners, by holders of its tasks, by anyone for themselves, by time and by deliveries. */
import type { Form, Way } from '#contract/clock.ts';
import type { ServiceId } from '#contract/values.ts';
import type { Conflict } from '#contract/workshop.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { NewId } from '#domain/ids.ts';
import type { PersonRef } from '#domain/network/types.ts';
import type { Planner, PlanRefusal, PlanRefusalKind } from '#domain/planner.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { FilteredText } from '#identifiers/types.ts';
import type { WorkshopEvent } from './event.ts';
import type { Workshop } from './types.ts';

/** One field of `workshop.set`; `field` is its path in the API. */
export type FieldChange =
  | { readonly field: 'title' | 'aims' | 'followed'; readonly value: FilteredText }
  | { readonly field: 'theme'; readonly value: Id | null }
  | { readonly field: 'date'; readonly value: LocalDate | null }
  | { readonly field: 'time' | 'place' | 'link'; readonly value: string | null }
  | { readonly field: 'minutes'; readonly value: number }
  | { readonly field: 'form'; readonly value: Form }
  | { readonly field: 'services'; readonly value: readonly ServiceId[] }
  | { readonly field: 'capacity.inPerson' | 'capacity.remote'; readonly value: number | null }
  | { readonly field: 'participants'; readonly value: Workshop['participants'] }
  | { readonly field: `role.${string}.name`; readonly value: string }
  | { readonly field: `role.${string}.about`; readonly value: FilteredText }
  | { readonly field: `role.${string}.${'holder' | 'backup'}`; readonly value: PersonRef | null }
  | { readonly field: `task.${string}.text`; readonly value: FilteredText }
  | { readonly field: `task.${string}.${'who' | 'backup'}`; readonly value: PersonRef | null }
  | { readonly field: `task.${string}.due`; readonly value: LocalDate | null }
  | { readonly field: `material.${string}.name`; readonly value: FilteredText }
  | { readonly field: `material.${string}.url`; readonly value: string };

export type WorkshopCommand =
  | { readonly verb: 'workshop.set'; readonly seen: number; readonly set: readonly FieldChange[] }
  | { readonly verb: 'workshop.remove' }
  | { readonly verb: 'workshop.restore' }
  | { readonly verb: 'role.add'; readonly name: string; readonly about: FilteredText }
  | { readonly verb: 'task.add'; readonly text: FilteredText; readonly due: LocalDate | null }
  /** The network's template, as it stands. */
  | {
      readonly verb: 'task.template';
      readonly tasks: readonly { readonly text: FilteredText; readonly daysBefore: number }[];
    }
  | { readonly verb: 'task.tick'; readonly task: Id; readonly done: boolean }
  | { readonly verb: 'material.add'; readonly name: FilteredText; readonly url: string }
  | { readonly verb: 'part.remove'; readonly part: Id }
  | { readonly verb: 'part.restore'; readonly part: Id }
  | { readonly verb: 'signup.add'; readonly way: Way; readonly service: ServiceId }
  | { readonly verb: 'signup.remove' }
  | { readonly verb: 'reminder.stop'; readonly off: boolean }
  /** `mark`: keyed hash of person and workshop. */
  | {
      readonly verb: 'evaluation.answer';
      readonly useful: number;
      readonly contact: number;
      readonly recommend: number;
      readonly line: FilteredText;
      readonly mark: string;
    };

export type WorkshopSystemCommand =
  | { readonly verb: 'tick' }
  /** Its clock was published: sign-up opens. */
  | { readonly verb: 'published' }
  /** An entry of the outbox was sent, or there is nobody to send it to. */
  | { readonly verb: 'sent'; readonly entry: Id }
  | { readonly verb: 'retry'; readonly entry: Id; readonly at: Instant };

export type AnyCommand = WorkshopCommand | WorkshopSystemCommand;

export interface WorkshopContext {
  /** null: time or a delivery. */
  readonly actor: Planner | null;
  readonly now: Instant;
  readonly newId: NewId;
  /** The workshop's clock; null where it is not at hand: then its themes and months are not looked at. */
  readonly clock: Pick<Clock, 'firstMonth' | 'state' | 'themes'> | null;
}

export type Decision =
  | {
      readonly ok: true;
      readonly events: readonly WorkshopEvent[];
      readonly conflicts: readonly Conflict[];
    }
  | { readonly ok: false; readonly refusal: PlanRefusal };

export function decided(events: readonly WorkshopEvent[]): Decision {
  return { ok: true, events, conflicts: [] };
}

export function refused(kind: PlanRefusalKind): Decision {
  return { ok: false, refusal: { kind } };
}
