/**
 * The store on MongoDB, Azure's included: no transactions, no change streams, no partial indexes. Any
 * number of processes may share it. Meetings stand in a database of their own, `<database>_meetings` or that of
 * another server, which backups leave out (`KEPT_APART`). A save is acknowledged when it is in the
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
  /** Another server (and database) for what backups leave out; without it a database beside the first. */
  readonly meetingsUri?: string | null;
  /** How long a server may be silent before the store counts as gone, ms; 2,500. */
  readonly patienceMs?: number;
}

const databaseIn = (uri: string) => /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? null;
const DATABASE = 'pajakello';

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

/** One server's connection, ready to use. @throws StoreUnavailable */
async function connected(uri: string, patienceMs: number): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: patienceMs,
    connectTimeoutMS: patienceMs,
    socketTimeoutMS: patienceMs,
    waitQueueTimeoutMS: patienceMs,
  });
  try {
    return await guarded(() => client.connect());
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** A database as a part of the store, its indexes made where they are not there. */
async function openPart(client: MongoClient, name: string): Promise<Part> {
  const concerns = concernsOf(await client.db(name).command({ hello: 1 }));
  const opened = part(client.db(name, concerns));
  await makeIndexes(opened);
  return opened;
}

/** Connects, and makes the indexes where they are not there. @throws StoreUnavailable */
export async function openMongo({ uri, meetingsUri, patienceMs = 2500 }: MongoOptions): Promise<Store> {
  const client = await connected(uri, patienceMs);
  const clients = [client];
  const close = async () => {
    await Promise.all(clients.map((one) => one.close()));
  };
  try {
    const name = databaseIn(uri) ?? DATABASE;
    const apart = meetingsUri ? await connected(meetingsUri, patienceMs) : client;
    if (apart !== client) clients.push(apart);
    const apartName = (meetingsUri ? databaseIn(meetingsUri) : null) ?? `${name}_meetings`;
    const [shared, secret] = await guarded(() =>
      Promise.all([openPart(client, name), openPart(apart, apartName)]),
    );
    return storeOn(close, shared, secret);
  } catch (error) {
    await close();
    throw error;
  }
}

function storeOn(close: () => Promise<void>, shared: Part, secret: Part): Store {
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
    close,
  };
}
