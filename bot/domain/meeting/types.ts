/** A meeting and what it holds. */
import type { Settings } from '#domain/series/types.ts';
import type { Id, Instant, LocalDate } from '#domain/time.ts';
import type { OutboxEntry } from './effect.ts';

export interface Meeting {
  readonly id: Id;
  readonly tenant: string;
  readonly series: Id;
  /** The date that the rule gives; `start` says when it is held. */
  readonly rule: LocalDate;
  readonly start: Instant;
  readonly minutes: number;
  readonly settings: Settings;
  readonly course: 'planned' | 'gathering' | 'running' | 'closed';
  /** The next meeting of the series. */
  readonly next: Id | null;
  readonly outbox: readonly OutboxEntry[];
}
