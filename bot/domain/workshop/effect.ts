/** What has to be said to whom about a workshop: data, saved with it, sent by `teams/`. Names no text. */
import type { PersonKey } from '#domain/ids.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';

export type WorkshopEffect =
  /** Moved up from the waiting list: told whatever the reminders' settings. */
  | { readonly kind: 'promoted'; readonly to: PersonKey }
  /** A role holder has open tasks, 14 or 7 days before. */
  | { readonly kind: 'open-tasks'; readonly to: PersonKey; readonly days: 14 | 7; readonly date: LocalDate }
  /** Signed up; the day before. */
  | { readonly kind: 'tomorrow'; readonly to: PersonKey; readonly date: LocalDate }
  /** Those signed up, the waiting too, learn that its date, time, length, form, place or link has changed, or that it is held after all. */
  | { readonly kind: 'changed' | 'held-after-all'; readonly to: PersonKey }
  /** That it is cancelled; `changed`: in place of a change that they had not been told. */
  | { readonly kind: 'cancelled'; readonly to: PersonKey; readonly changed: boolean };

export interface WorkshopOutboxEntry {
  readonly id: Id;
  readonly effect: WorkshopEffect;
  readonly notBefore: Instant;
  readonly attempts: number;
}
