/** Due work of one SQLite file, and the leases under which it is taken. */
import { toPlain } from './plain.ts';
import { ALIVE, COLUMNS, stored } from './sqlite-documents.ts';
import type { SqliteFile } from './sqlite-file.ts';
import type { DocumentType, Lease, Stored } from './store.ts';

export type Work = 'tick' | 'outbox';

/** A document that is due. */
export interface Candidate {
  readonly row: number;
  readonly id: string;
  readonly at: string;
}

export function leasesOf(file: SqliteFile) {
  const { sql } = file;
  const isDue = (what: Work) => {
    const column = what === 'tick' ? 'due_at' : 'outbox_at';
    return `${column} <= :now AND ${ALIVE} AND NOT EXISTS (SELECT 1 FROM leases l
      WHERE l.what = '${what}' AND l.type = d.type AND l.id = d.id AND l.until > :now)`;
  };

  /** What is due and held by nobody, earliest first. Takes no lock. */
  function candidates(what: Work, now: string, limit: number): Promise<Candidate[]> {
    const column = what === 'tick' ? 'due_at' : 'outbox_at';
    const select = `SELECT d.rowid AS row, d.id, d.${column} AS at FROM documents d
      WHERE ${isDue(what)} ORDER BY d.${column}, d.id LIMIT :limit`;
    return file.read(() => sql(select).all({ now, limit }) as unknown as Candidate[]);
  }

  /** Leases those of the candidates that are still due and free, and answers them as they stand now. */
  async function take(what: Work, now: string, lease: Lease, of: readonly Candidate[]): Promise<Stored[]> {
    if (of.length === 0) return [];
    const select = `SELECT ${COLUMNS} FROM documents d WHERE d.rowid = :row AND ${isDue(what)}`;
    const insert = `INSERT INTO leases VALUES ('${what}', :type, :id, :owner, :until)
      ON CONFLICT (what, type, id) DO UPDATE SET owner = excluded.owner, until = excluded.until`;
    return file.write(() => {
      const taken: Stored[] = [];
      for (const { row } of of) {
        const found = sql(select).get({ row, now });
        if (!found) continue;
        const { type, id } = found as { type: string; id: string };
        sql(insert).run({ type, id, owner: lease.owner, until: lease.until });
        taken.push(stored(found));
      }
      return taken;
    });
  }

  function release(what: Work, type: DocumentType, id: string, owner: string): Promise<void> {
    return file.write(() => {
      sql('DELETE FROM leases WHERE what = :what AND type = :type AND id = :id AND owner = :owner').run({
        what,
        type,
        id: toPlain(id),
        owner,
      });
    });
  }

  return { candidates, take, release };
}
