/** Reads the embedded store of a running or stopped product from outside, as somebody with its files could. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Instant } from '#domain/time.ts';

export const FILES = ['pajakello.db', 'meetings.db'] as const;

export interface Row {
  readonly file: string;
  readonly rowid: number;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly dueAt: string | null;
  readonly outboxAt: string | null;
  readonly expiresAt: string | null;
  readonly keys: readonly string[];
  readonly tags: readonly string[];
  readonly body: unknown;
}

/** Runs `work` on one of the files, opened for reading alone. */
export function opened<T>(directory: string, file: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(directory, file), { readOnly: true, timeout: 2000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const SELECT = `SELECT rowid AS row, type, id, version, seq, due_at, outbox_at, expires_at, content
  FROM documents ORDER BY rowid`;

/** Every row of both files, emptied ones of removed documents too. */
export function rows(directory: string): readonly Row[] {
  return FILES.flatMap((file) =>
    opened(directory, file, (db) =>
      db
        .prepare(SELECT)
        .all()
        .map((row): Row => {
          const [keys, tags, body] = JSON.parse(row.content as string);
          return {
            file,
            rowid: row.row as number,
            type: row.type as string,
            id: row.id as string,
            version: row.version as number,
            seq: row.seq as number,
            dueAt: row.due_at as string | null,
            outboxAt: row.outbox_at as string | null,
            expiresAt: row.expires_at as string | null,
            keys,
            tags,
            body,
          };
        }),
    ),
  );
}

/** All meetings, by the date of their rule. */
export function meetings(directory: string): readonly Meeting[] {
  return opened(directory, 'meetings.db', (db) =>
    db.prepare("SELECT content FROM documents WHERE type = 'meeting' AND removed_at IS NULL").all(),
  )
    .map((row) => JSON.parse(row.content as string)[2] as Meeting)
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** How many documents are due, or hold something to send, at `now`. */
export function waiting(directory: string, now: Instant): number {
  const select = `SELECT count(*) AS n FROM documents
    WHERE removed_at IS NULL AND (due_at <= :now OR outbox_at <= :now)`;
  return FILES.reduce(
    (sum, file) => sum + opened(directory, file, (db) => Number(db.prepare(select).get({ now })?.n)),
    0,
  );
}
