/**
 * The store on MongoDB, Azure's included: no transactions, no change streams, no partial indexes. Any
 * number of processes may share it. Meetings stand in a database of their own, `<database>_meetings`,
 * which backups leave out (`KEPT_APART`). A save is acknowledged when it is in the
 * journal: the majority's where there are several servers.
 */
import { type Db, type DbOptions, MongoClient, ReadConcern } from 'mongodb';
import { BEGINNING, changesOf, type Position, serverTime } from './mongo-changes.ts';
import { documentsOf } from './mongo-documents.ts';
import { guarded } from './mongo-errors.ts';
import { leasesOf } from './mongo-leases.ts';
import type { MongoRecord } from './mongo-record.ts';
import { type Cursor, type DocumentType, KEPT_APART, type Store, type Stored } from './store.ts';

export interface MongoOptions {
  /** The database is the one in its path, else `pajakello`. */
  readonly uri: string;
  /** How long a server may be silent before the store counts as gone, ms; 2,500. */
  readonly patienceMs?: number;
}

const databaseIn = (uri: string) => /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? 'pajakello';

function part(db: Db) {
  const records = db.collection<MongoRecord>('documents');
  return { db, records, documents: documentsOf(records), leases: leasesOf(records) };
}

type Part = ReturnType<typeof part>;

/**
 * What makes a write durable, by what answered `hello`. On a single server it is its own journal; asked
 * for the majority as well, the engine of our tests acknowledged before the journal was on disk (kill -9
 * lost up to 18 of 190 writes; none with w: 1).
 */
function concernsOf(hello: { readonly setName?: unknown; readonly msg?: unknown }): DbOptions {
  const many = typeof hello.setName === 'string' || hello.msg === 'isdbgrid';
  return many
    ? { writeConcern: { w: 'majority', journal: true }, readConcern: new ReadConcern('majority') }
    : { writeConcern: { w: 1, journal: true } };
}

async function makeIndexes({ records }: Part): Promise<void> {
  await records.createIndex({ keys: 1 }, { unique: true, name: 'keys' });
  for (const name of ['tags', 'expiresAt'] as const) await records.createIndex({ [name]: 1 }, { name });
  // Azure sorts only by what an index holds
  for (const name of ['dueAt', 'outboxAt', 'changedAt'] as const) {
    await records.createIndex({ [name]: 1, _id: 1 }, { name });
  }
}

const positionsIn = (cursor: Cursor) =>
  cursor === '' ? [BEGINNING, BEGINNING] : (JSON.parse(cursor) as Position[]);

/** Connects, and makes the indexes where they are not there. @throws StoreUnavailable */
export async function openMongo({ uri, patienceMs = 2500 }: MongoOptions): Promise<Store> {
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: patienceMs,
    connectTimeoutMS: patienceMs,
    socketTimeoutMS: patienceMs,
    waitQueueTimeoutMS: patienceMs,
  });
  const name = databaseIn(uri);
  try {
    return await guarded(async () => {
      await client.connect();
      const concerns = concernsOf(await client.db(name).command({ hello: 1 }));
      const shared = part(client.db(name, concerns));
      const secret = part(client.db(`${name}_meetings`, concerns));
      await Promise.all([shared, secret].map(makeIndexes));
      return storeOn(client, shared, secret);
    });
  } catch (error) {
    await client.close();
    throw error;
  }
}

function storeOn(client: MongoClient, shared: Part, secret: Part): Store {
  const parts = [shared, secret];
  const partOf = (type: DocumentType) => (KEPT_APART.has(type) ? secret : shared);

  async function due(
    what: 'tick' | 'outbox',
    now: string,
    lease: Parameters<Store['due']>[2],
    limit: number,
  ): Promise<Stored[]> {
    const found = await Promise.all(
      parts.map(async (p) => (await p.leases.candidates(what, now, limit)).map((c) => ({ ...c, p }))),
    );
    const first = found
      .flat()
      .sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
      .slice(0, limit);
    const taken = await Promise.all(first.map(({ p, id }) => p.leases.take(what, now, lease, id)));
    const at = what === 'tick' ? 'dueAt' : 'outboxAt';
    const key = (s: Stored) => `${s[at]} ${s.id}`;
    return taken.filter((s) => s !== null).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  return {
    load: (type, id, now) => guarded(() => partOf(type).documents.load(type, id, now)),
    save: (document, expected, now) =>
      guarded(() => partOf(document.type).documents.save(document, expected, now)),
    findByKey: (type, key, now) =>
      guarded(async () => (await partOf(type).documents.findBy('keys', type, key, now))[0] ?? null),
    findByTag: (type, tag, now) => guarded(() => partOf(type).documents.findBy('tags', type, tag, now)),
    due: (what, now, lease, limit) => guarded(() => due(what, now, lease, limit)),
    release: (what, type, id, owner) => guarded(() => partOf(type).leases.release(what, type, id, owner)),

    changedSince: (cursor, limit) =>
      guarded(async () => {
        const positions = positionsIn(cursor);
        const found = await Promise.all(
          parts.map((p, k) => changesOf(p.db, p.records, positions[k] ?? BEGINNING, limit)),
        );
        return {
          changes: found.flatMap(({ changes }) => changes),
          cursor: JSON.stringify(found.map(({ position }) => position)),
        };
      }),

    remove: (type, id) => guarded(() => partOf(type).documents.remove(type, id)),
    purge: (now) =>
      guarded(async () => (await shared.documents.purge(now)) + (await secret.documents.purge(now))),
    // the engine overwrites its files by itself; what it keeps meanwhile is the operator's to encrypt
    scrub: async () => {},
    clear: () =>
      guarded(async () => {
        for (const { documents } of parts) await documents.clear();
      }),
    check: () =>
      guarded(async () => {
        // a small write, and its answer
        await Promise.all(parts.map(({ db }) => serverTime(db)));
      }),
    close: () => client.close(),
  };
}
