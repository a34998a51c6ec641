/**
 * The port to the store. Two adapters keep it: `sqlite.ts` (embedded default) and `mongo.ts`; one
 * contract suite runs on both. Documents are JSON; instants are ISO 8601 UTC with milliseconds, so
 * they sort as text. There are no transactions over two documents: one command saves one document.
 */
import type { Id, Instant } from '#domain/time.ts';

export const DOCUMENT_TYPES = [
  'tenant',
  'network',
  'series',
  'meeting',
  'person',
  'trace',
  'seen',
  'clock',
  'workshop',
  'development',
  'feedback',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Types that live in a store of their own, which backups leave out (`meeting.md`, last section). */
export const KEPT_APART: ReadonlySet<DocumentType> = new Set(['meeting', 'trace']);

/** A document with what the store has to know to find it. The body is the domain's own; the store never looks inside. */
export interface Document<B = unknown> {
  readonly type: DocumentType;
  readonly id: string;
  /** Unique within the type: at most one document may hold a key. */
  readonly keys: readonly string[];
  /** For look-ups; any number of documents may share one. */
  readonly tags: readonly string[];
  /** When the ticker has to send it a `tick`; null: never. */
  readonly dueAt: Instant | null;
  /** When its outbox holds something that may be sent; null: empty. */
  readonly outboxAt: Instant | null;
  /** From then on it does not exist: hidden on read, swept by `purge`. */
  readonly expiresAt: Instant | null;
  readonly body: B;
}

export interface Stored<B = unknown> extends Document<B> {
  /** 1 for a new document, one more at each save. */
  readonly version: number;
}

export interface Lease {
  /** The process that takes it (random, made at start). */
  readonly owner: Id;
  readonly until: Instant;
}

/** Opaque; '' is the beginning. */
export type Cursor = string;

export type SaveResult = 'saved' | 'conflict';

export interface Store {
  /** null where there is none, or it has expired at `now`. */
  load(type: DocumentType, id: string, now: Instant): Promise<Stored | null>;

  /**
   * Durable when it resolves. `expectedVersion` 0: it must be new (an expired one does not count as
   * being there). 'conflict' where another version stands, or another document holds one of its keys.
   */
  save(document: Document, expectedVersion: number, now: Instant): Promise<SaveResult>;

  findByKey(type: DocumentType, key: string, now: Instant): Promise<Stored | null>;
  /** Ordered by id. */
  findByTag(type: DocumentType, tag: string, now: Instant): Promise<Stored[]>;

  /**
   * Documents with `dueAt <= now` (or `outboxAt <= now`) that nobody holds, `lease.owner` itself
   * included (so that two rounds of one process do not do the same either); each is leased to
   * `lease.owner` until `lease.until`. Ordered by the instant, then the id. Leases leave the version
   * untouched, saves leave the lease, and the two are separate: a document may be ticked and drained at
   * once. Whoever has done the work saves and releases.
   */
  due(what: 'tick' | 'outbox', now: Instant, lease: Lease, limit: number): Promise<Stored[]>;
  /** Gives a lease back; nothing happens where it is another's by now. */
  release(what: 'tick' | 'outbox', type: DocumentType, id: string, owner: Id): Promise<void>;

  /**
   * What was saved or removed since the cursor, by the store's own clock with an overlap of 2 s: a
   * change may be seen twice, never missed. `limit` holds for what is older than the overlap; younger
   * changes may come beyond it, and again at the next call, so ask at intervals. What `purge` sweeps had
   * ceased to exist before and is no change; a removal can be learnt of for an hour.
   */
  changedSince(
    cursor: Cursor,
    limit: number,
  ): Promise<{ readonly changes: readonly Change[]; readonly cursor: Cursor }>;

  /** Removes it whatever its version; false where there was none. */
  remove(type: DocumentType, id: string): Promise<boolean>;

  /** Removes what has expired at `now`; answers how many. */
  purge(now: Instant): Promise<number>;

  /**
   * Makes sure that bytes of overwritten and removed documents are gone from the files (SQLite: empties
   * the log into the files, a few ms: call it when text has left, not at every save). Does nothing where
   * the engine sees to it.
   */
  scrub(): Promise<void>;

  /** Removes everything, bytes included: 'start over' of the rehearsal room. */
  clear(): Promise<void>;

  /** For /health: resolves where a read and a write would work now, rejects otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface Change {
  readonly type: DocumentType;
  readonly id: string;
}

/** The store cannot take or give anything now (locked, read-only, full, gone). Says nothing of the document. */
export class StoreUnavailable extends Error {
  readonly reason: 'locked' | 'read-only' | 'full' | 'gone';
  constructor(reason: StoreUnavailable['reason']) {
    super(`the store is ${reason}`);
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}
