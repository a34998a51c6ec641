/** How a document stands in a MongoDB collection. One collection a database; the type is in every label. */
import type { Collection } from 'mongodb';
import { fromPlain, toPlain } from './plain.ts';
import type { Document, DocumentType, Stored } from './store.ts';

export type Work = 'tick' | 'outbox';

export interface LeaseField {
  readonly owner: string;
  readonly until: string;
}

export interface MongoRecord {
  /** `<type> <id>` */
  readonly _id: string;
  readonly version: number;
  /**
   * `<type> <key>`, and `= <_id>` as the first: the unique index would take two documents without a
   * key for equal (Azure has no partial indexes).
   */
  readonly keys: readonly string[];
  /** `<type> <tag>` */
  readonly tags: readonly string[];
  readonly dueAt: string | null;
  readonly outboxAt: string | null;
  /** '' : removed, and kept for an hour so that others learn of it. */
  readonly expiresAt: string | null;
  /** The body as JSON text, so that it comes back as it went, names with `$` and `.` included. */
  readonly body: string;
  /** By the server's clock. */
  readonly changedAt: Date;
  readonly tick?: LeaseField;
  readonly outbox?: LeaseField;
}

export type Records = Collection<MongoRecord>;

/** There, and not expired. */
export const alive = (now: string) => ({ expiresAt: { $not: { $lte: now } } });

export const recordId = (type: DocumentType, id: string) => `${type} ${toPlain(id)}`;
export const labelOf = (type: DocumentType, label: string) => `${type} ${toPlain(label)}`;

/** `<type> <rest>` → both. */
function split(text: string): [DocumentType, string] {
  const space = text.indexOf(' ');
  return [text.slice(0, space) as DocumentType, fromPlain(text.slice(space + 1))];
}

export const changeOf = (id: string) => {
  const [type, plain] = split(id);
  return { type, id: plain };
};

/** The fields that a save sets. */
export function fieldsOf(document: Document) {
  const { type, id, keys, tags, dueAt, outboxAt, expiresAt, body } = document;
  return {
    keys: [`= ${recordId(type, id)}`, ...new Set(keys.map((key) => labelOf(type, key)))],
    tags: [...new Set(tags.map((tag) => labelOf(type, tag)))],
    dueAt,
    outboxAt,
    expiresAt,
    body: JSON.stringify(body ?? null),
  };
}

export function stored(record: MongoRecord): Stored {
  const [type, id] = split(record._id);
  return {
    type,
    id,
    version: record.version,
    keys: record.keys.slice(1).map((key) => split(key)[1]),
    tags: record.tags.map((tag) => split(tag)[1]),
    dueAt: record.dueAt as Stored['dueAt'],
    outboxAt: record.outboxAt as Stored['outboxAt'],
    expiresAt: record.expiresAt as Stored['expiresAt'],
    body: JSON.parse(record.body) as unknown,
  };
}
