/** One SQLite file: how it is opened, its tables, its transactions. */
import { statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { committer, patiently } from './sqlite-commit.ts';
import { StoreUnavailable } from './store.ts';

/** Bytes of a page; `PADDING` in `sqlite-documents.ts` hangs on it. */
export const PAGE = 4096;
const SCHEMA_VERSION = 1;

/**
 * `seq` orders the changes of this file: saves are one at a time, so whoever reads up to a number has
 * seen all below it. `floor` keeps it from going back when rows are deleted. `labels` is a digest of
 * keys and tags, which stand in `content` beside the body; the tables `keys` and `tags` hold digests.
 * A removed document stays for an hour as an empty row that has expired, so that others learn of it.
 */
const SCHEMA = `
  CREATE TABLE documents (
    type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    due_at TEXT, outbox_at TEXT, expires_at TEXT,
    seq INTEGER NOT NULL, removed_at INTEGER, labels TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (type, id)
  ) STRICT;
  CREATE UNIQUE INDEX documents_seq ON documents (seq);
  CREATE INDEX documents_due ON documents (due_at, id) WHERE due_at IS NOT NULL;
  CREATE INDEX documents_outbox ON documents (outbox_at, id) WHERE outbox_at IS NOT NULL;
  CREATE INDEX documents_expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE keys (
    type TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (type, key),
    FOREIGN KEY (type, id) REFERENCES documents (type, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX keys_of ON keys (type, id);
  CREATE TABLE tags (
    type TEXT NOT NULL, tag TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (type, tag, id),
    FOREIGN KEY (type, id) REFERENCES documents (type, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_of ON tags (type, id);
  CREATE TABLE leases (
    what TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, until TEXT NOT NULL,
    PRIMARY KEY (what, type, id),
    FOREIGN KEY (type, id) REFERENCES documents (type, id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX leases_of ON leases (type, id);
  CREATE TABLE floor (value INTEGER NOT NULL, checked_at INTEGER NOT NULL) STRICT;
  INSERT INTO floor VALUES (0, 0);
`;

export interface FileOptions {
  readonly path: string;
  /** How long to wait for another process's lock, ms. */
  readonly patienceMs: number;
  /** Pages that the file may have; null: as many as the disk holds. */
  readonly maxPages: number | null;
}

export interface SqliteFile {
  /** Prepared once. */
  sql(text: string): StatementSync;
  /** Runs synchronous work; again for as long as the file is locked. */
  read<T>(work: () => T): Promise<T>;
  /** The same in one transaction, perhaps together with others' work; durable when it resolves. */
  write<T>(work: () => T): Promise<T>;
  /** Moves the log into the file and empties it. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}

function open({ path, maxPages }: FileOptions): DatabaseSync {
  // the waiting is done in `patiently`, so that the process stays alive meanwhile
  const db = new DatabaseSync(path, { timeout: 5 });
  try {
    db.exec(`
      PRAGMA page_size = ${PAGE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
      ${maxPages === null ? '' : `PRAGMA max_page_count = ${maxPages};`}
      BEGIN IMMEDIATE`);
    const version = Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0];
    if (version === 0) db.exec(`${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION};`);
    // a file that may only be read takes BEGIN IMMEDIATE, but no change
    if (version === 0 || version === SCHEMA_VERSION) db.exec('UPDATE floor SET checked_at = checked_at');
    db.exec('COMMIT');
    // what a killed process left in the log, if nobody else is at it
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    if (version !== 0 && version !== SCHEMA_VERSION) {
      throw new Error(`the store is of version ${version}, this program knows ${SCHEMA_VERSION}`);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the file, and makes it where there is none.
 * @throws StoreUnavailable
 */
export async function openFile(options: FileOptions): Promise<SqliteFile> {
  const { path, patienceMs } = options;
  const db = await patiently(patienceMs, () => open(options));
  const { ino } = statSync(path);
  const prepared = new Map<string, StatementSync>();

  function sql(text: string): StatementSync {
    const known = prepared.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    prepared.set(text, statement);
    return statement;
  }

  /** SQLite would go on writing into a file that has been deleted or replaced. */
  function assertThere(): void {
    if (statSync(path, { throwIfNoEntry: false })?.ino !== ino) throw new StoreUnavailable('gone');
  }

  function transaction<T>(work: () => T): T {
    assertThere();
    sql('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      sql('COMMIT').run();
      return result;
    } catch (error) {
      // a full disk makes SQLite roll back by itself
      if (db.isTransaction) sql('ROLLBACK').run();
      throw error;
    }
  }

  const commits = committer(patienceMs, transaction);

  return {
    sql,
    read: (work) => patiently(patienceMs, work),
    write: commits.write,
    checkpoint: () =>
      patiently(patienceMs, () => {
        if (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size === 0) return;
        const row = sql('PRAGMA wal_checkpoint(TRUNCATE)').get();
        if (row?.busy !== 0) throw Object.assign(new Error('busy'), { errcode: 5 });
      }),
    async close() {
      await commits.settled();
      if (db.isOpen) db.close();
    },
  };
}
