/**
 * The embedded store: two SQLite files in one folder, `pajakello.db`, and `meetings.db` for what backups
 * leave out (`KEPT_APART`). Every save is one transaction on one file, on disk when it resolves.
 * Several processes of one machine may share the folder.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf } from './sqlite-documents.ts';
import { publicError } from './sqlite-errors.ts';
import { openFile, type SqliteFile } from './sqlite-file.ts';
import { type Candidate, leasesOf } from './sqlite-leases.ts';
import { upkeepOf } from './sqlite-upkeep.ts';
import { type Cursor, type DocumentType, KEPT_APART, type Store, type Stored } from './store.ts';

export interface SqliteOptions {
  /** Made where it is not there, for its owner alone. */
  readonly directory: string;
  /** How long to wait for a lock that another process holds, ms; 2,000. */
  readonly patienceMs?: number;
  /** Pages of 4 KiB that each file may have; as many as the disk holds. */
  readonly maxPages?: number;
}

const FILES = ['pajakello.db', 'meetings.db'] as const;

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const errcode = { EACCES: 8, EPERM: 8, EROFS: 8, ENOSPC: 13, EDQUOT: 13 }[code] ?? 14;
    throw publicError(Object.assign(new Error(code), { errcode }));
  }
}

function part(file: SqliteFile) {
  return { file, documents: documentsOf(file), leases: leasesOf(file), upkeep: upkeepOf(file) };
}

const numbersOf = (cursor: Cursor) => cursor.split('.').map(Number);

/** Opens the store and makes it where there is none. @throws StoreUnavailable */
export async function openSqlite({ directory, patienceMs = 2000, maxPages }: SqliteOptions): Promise<Store> {
  makeDirectory(directory);
  const [main, apart] = FILES.map((name) => join(directory, name)) as [string, string];
  const options = { patienceMs, maxPages: maxPages ?? null };
  const shared = part(await openFile({ ...options, path: main }));
  const secret = part(await openFile({ ...options, path: apart }));
  const parts = [shared, secret];
  const partOf = (type: DocumentType) => (KEPT_APART.has(type) ? secret : shared);

  async function each(work: (p: typeof shared) => Promise<unknown>): Promise<void> {
    for (const p of parts) await work(p);
  }

  return {
    load: (type, id, now) => partOf(type).documents.load(type, id, now),
    save: (document, expected, now) => partOf(document.type).documents.save(document, expected, now),
    findByKey: async (type, key, now) =>
      (await partOf(type).documents.findBy('keys', type, key, now))[0] ?? null,
    findByTag: (type, tag, now) => partOf(type).documents.findBy('tags', type, tag, now),

    async due(what, now, lease, limit) {
      const found = await Promise.all(parts.map((p) => p.leases.candidates(what, now, limit)));
      const order = (a: Candidate, b: Candidate) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1);
      const first = new Set(found.flat().sort(order).slice(0, limit));
      const taken: Stored[] = [];
      for (const [k, p] of parts.entries()) {
        taken.push(
          ...(await p.leases.take(
            what,
            now,
            lease,
            (found[k] ?? []).filter((c) => first.has(c)),
          )),
        );
      }
      const at = what === 'tick' ? 'dueAt' : 'outboxAt';
      const key = (s: Stored) => `${s[at]} ${s.id}`;
      return taken.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    },
    release: (what, type, id, owner) => partOf(type).leases.release(what, type, id, owner),

    async changedSince(cursor, limit) {
      const [a = 0, b = 0] = numbersOf(cursor);
      const [one, two] = await Promise.all([
        shared.upkeep.changes(a, limit),
        secret.upkeep.changes(b, limit),
      ]);
      const half = Math.ceil(limit / 2);
      const first = one.slice(0, Math.max(half, limit - two.length));
      const second = two.slice(0, limit - first.length);
      return {
        changes: [...first, ...second].map(({ change }) => change),
        cursor: `${first.at(-1)?.seq ?? a}.${second.at(-1)?.seq ?? b}`,
      };
    },

    remove: (type, id) => partOf(type).documents.remove(type, id),
    purge: async (now) => (await shared.upkeep.purge(now)) + (await secret.upkeep.purge(now)),
    scrub: () => each(({ file }) => file.checkpoint()),
    async clear() {
      await each(({ upkeep }) => upkeep.clear());
      await each(({ file }) => file.checkpoint());
    },
    check: () =>
      each(({ file }) =>
        file.write(() => {
          file.sql('UPDATE floor SET checked_at = :at').run({ at: Date.now() });
        }),
      ),
    async close() {
      await each(({ file }) => file.close());
    },
  };
}
