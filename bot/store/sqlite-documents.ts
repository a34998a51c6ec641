/** The documents of one SQLite file: reading, saving, removing. */
import { hash } from 'node:crypto';
import { fromPlain, toPlain } from './plain.ts';
import { PAGE, type SqliteFile } from './sqlite-file.ts';
import type { Document, DocumentType, SaveResult, Stored } from './store.ts';

/**
 * SQLite wipes a whole page that falls free, but a row that it moves between two pages may leave a copy
 * in the gap of the old one, which nothing wipes later (tried: 1 in 1,000). So a document's
 * text never stands on a page with rows: a page of blanks before it pushes all of it onto
 * overflow pages, which belong to one row alone and are wiped when it is overwritten. JSON ignores blanks.
 */
const PADDING = ' '.repeat(PAGE);

const NEXT = '(SELECT 1 + max(value, ifnull((SELECT max(seq) FROM documents), 0)) FROM floor)';
/** Before rows are deleted for good. */
export const RAISE_FLOOR = 'UPDATE floor SET value = max(value, ifnull((SELECT max(seq) FROM documents), 0))';
/** What a removed document is until it is swept: a row that has expired. */
export const EMPTIED =
  "version = 0, due_at = NULL, outbox_at = NULL, expires_at = '', removed_at = :wall, labels = '', content = '[[],[],null]'";
export const ALIVE = '(expires_at IS NULL OR expires_at > :now)';
export const COLUMNS = 'd.type, d.id, d.version, d.due_at, d.outbox_at, d.expires_at, d.content';
const SET =
  'due_at = :due, outbox_at = :outbox, expires_at = :expires, removed_at = NULL, labels = :labels, content = :content';

type Row = Readonly<Record<string, unknown>>;

/** A row with `COLUMNS` → the document. */
export function stored(row: Row): Stored {
  const [keys, tags, body] = JSON.parse(row.content as string) as [string[], string[], unknown];
  return {
    type: row.type as DocumentType,
    id: fromPlain(row.id as string),
    version: row.version as number,
    keys,
    tags,
    dueAt: row.due_at as Stored['dueAt'],
    outboxAt: row.outbox_at as Stored['outboxAt'],
    expiresAt: row.expires_at as Stored['expiresAt'],
    body,
  };
}

const digest = (text: string) => hash('sha256', toPlain(text), 'base64url').slice(0, 22);

/** Holds nothing that would have to go: keyed hashes of activities, one for every activity that comes. */
const UNPADDED: DocumentType = 'seen';

export function documentsOf(file: SqliteFile) {
  const { sql } = file;
  const all = (text: string, values: Record<string, string | number>) => sql(text).all(values) as Row[];
  const raiseFloor = () => sql(RAISE_FLOOR).run();

  function load(type: DocumentType, id: string, now: string): Promise<Stored | null> {
    return file.read(() => {
      const select = `SELECT ${COLUMNS} FROM documents d WHERE type = :type AND id = :id AND ${ALIVE}`;
      const row = sql(select).get({ type, id: toPlain(id), now });
      return row ? stored(row) : null;
    });
  }

  function findBy(table: 'keys' | 'tags', type: DocumentType, label: string, now: string): Promise<Stored[]> {
    const column = table === 'keys' ? 'key' : 'tag';
    const select = `SELECT ${COLUMNS} FROM ${table} l JOIN documents d USING (type, id)
      WHERE l.type = :type AND l.${column} = :label AND ${ALIVE} ORDER BY d.id`;
    return file.read(() => all(select, { type, label: digest(label), now }).map(stored));
  }

  async function save(document: Document, expected: number, now: string): Promise<SaveResult> {
    const { type, keys, tags, dueAt, outboxAt, expiresAt, body } = document;
    const at = { type, id: toPlain(document.id) };
    const labels = keys.length + tags.length > 0 ? digest(JSON.stringify([keys, tags])) : '';
    const content =
      (type === UNPADDED ? '' : PADDING) +
      JSON.stringify([[...new Set(keys)], [...new Set(tags)], body ?? null]);
    const values = { ...at, due: dueAt, outbox: outboxAt, expires: expiresAt, labels, content };
    const keyDigests = [...new Set(keys.map(digest))];
    const tagDigests = [...new Set(tags.map(digest))];

    const insert = () =>
      sql(`INSERT INTO documents (type, id, version, due_at, outbox_at, expires_at, labels, content, seq)
        VALUES (:type, :id, 1, :due, :outbox, :expires, :labels, :content, ${NEXT})
        ON CONFLICT (type, id) DO NOTHING`).run(values).changes === 1;
    const update = () =>
      sql(`UPDATE documents SET version = version + 1, ${SET}, seq = ${NEXT}
        WHERE type = :type AND id = :id AND version = :expected AND labels = :labels AND ${ALIVE}`).run({
        ...values,
        expected,
        now,
      }).changes === 1;

    /** Whether no living document but this holds one of the keys; those that have expired are deleted. */
    function keysAreFree(): boolean {
      for (const key of keyDigests) {
        const holder =
          sql(`SELECT d.rowid AS row, d.id, ${ALIVE} AS alive FROM keys k JOIN documents d USING (type, id)
          WHERE k.type = :type AND k.key = :key`).get({ type, key, now });
        if (!holder || holder.id === at.id) continue;
        if (holder.alive) return false;
        raiseFloor();
        sql('DELETE FROM documents WHERE rowid = :row').run({ row: holder.row as number });
      }
      return true;
    }

    function label(): void {
      for (const key of keyDigests) sql('INSERT INTO keys VALUES (:type, :key, :id)').run({ ...at, key });
      for (const tag of tagDigests) sql('INSERT INTO tags VALUES (:type, :tag, :id)').run({ ...at, tag });
    }

    function saveNew(): SaveResult {
      const there = sql(`SELECT ${ALIVE} AS alive FROM documents WHERE type = :type AND id = :id`).get({
        ...at,
        now,
      });
      if (there?.alive) return 'conflict';
      if (there) {
        raiseFloor();
        sql('DELETE FROM documents WHERE type = :type AND id = :id').run(at);
      }
      if (!keysAreFree()) return 'conflict';
      insert();
      label();
      return 'saved';
    }

    function saveRelabelled(): SaveResult {
      const there = sql(`SELECT labels FROM documents WHERE type = :type AND id = :id AND version = :expected
        AND ${ALIVE}`).get({ ...at, expected, now });
      if (!there || !keysAreFree()) return 'conflict';
      sql('UPDATE documents SET labels = :labels WHERE type = :type AND id = :id').run({ ...at, labels });
      update();
      sql('DELETE FROM keys WHERE type = :type AND id = :id').run(at);
      sql('DELETE FROM tags WHERE type = :type AND id = :id').run(at);
      label();
      return 'saved';
    }

    return file.write(() => {
      if (expected > 0) return update() ? 'saved' : saveRelabelled();
      return labels === '' && insert() ? 'saved' : saveNew();
    });
  }

  function remove(type: DocumentType, id: string): Promise<boolean> {
    const at = { type, id: toPlain(id) };
    return file.write(() => {
      const { changes } = sql(`UPDATE documents SET ${EMPTIED}, seq = ${NEXT}
          WHERE type = :type AND id = :id AND removed_at IS NULL`).run({ ...at, wall: Date.now() });
      for (const table of ['keys', 'tags', 'leases'])
        sql(`DELETE FROM ${table} WHERE type = :type AND id = :id`).run(at);
      return changes === 1;
    });
  }

  return { load, findBy, save, remove };
}
