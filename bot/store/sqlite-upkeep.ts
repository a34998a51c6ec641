/** Sweeping one SQLite file, and reading what has changed in it. */
import { setImmediate as breathe } from 'node:timers/promises';
import { fromPlain } from './plain.ts';
import { EMPTIED, RAISE_FLOOR } from './sqlite-documents.ts';
import type { SqliteFile } from './sqlite-file.ts';
import type { Change, DocumentType } from './store.ts';

/** How long others can learn that a document was removed. */
const TOMBSTONE_MS = 3_600_000;
const BATCH = 500;

export function upkeepOf(file: SqliteFile) {
  const { sql } = file;

  /** Deletes rows for good, a batch a transaction, so that others get their turn. */
  async function deleteAll(where: string, values: Record<string, string | number>): Promise<number> {
    let count = 0;
    for (;;) {
      const some = await file.write(() => {
        sql(RAISE_FLOOR).run();
        const rows = `SELECT rowid FROM documents WHERE ${where} LIMIT ${BATCH}`;
        return Number(sql(`DELETE FROM documents WHERE rowid IN (${rows})`).run(values).changes);
      });
      count += some;
      if (some < BATCH) return count;
      await breathe();
    }
  }

  async function purge(now: string): Promise<number> {
    const expired = 'expires_at <= :now AND removed_at IS NULL';
    const old = 'removed_at < :before';
    const before = Date.now() - TOMBSTONE_MS;
    const any = await file.read(() =>
      sql(`SELECT 1 FROM documents WHERE (${expired}) OR (expires_at = '' AND ${old}) LIMIT 1`).get({
        now,
        before,
      }),
    );
    if (!any) return 0;
    const count = await deleteAll(expired, { now });
    await deleteAll(old, { before });
    return count;
  }

  function clear(): Promise<void> {
    return file.write(() => {
      for (const table of ['keys', 'tags', 'leases']) sql(`DELETE FROM ${table}`).run();
      sql(RAISE_FLOOR).run();
      sql(`UPDATE documents SET ${EMPTIED}, seq = n + (SELECT value FROM floor)
        FROM (SELECT rowid AS r, row_number() OVER () AS n FROM documents) WHERE documents.rowid = r`).run({
        wall: Date.now(),
      });
    });
  }

  /** Changes above a number, lowest first. */
  function changes(
    after: number,
    limit: number,
  ): Promise<{ readonly seq: number; readonly change: Change }[]> {
    const select = 'SELECT type, id, seq FROM documents WHERE seq > :after ORDER BY seq LIMIT :limit';
    return file.read(() =>
      sql(select)
        .all({ after, limit })
        .map((row) => ({
          seq: row.seq as number,
          change: { type: row.type as DocumentType, id: fromPlain(row.id as string) },
        })),
    );
  }

  return { purge, clear, changes };
}
