/**
 * The engines that the store's contract is kept by, and what the suites need of them. The suites for
 * MongoDB run on the server that MONGODB_TEST_URL names.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type Id, type Instant, instant, ms } from '#domain/time.ts';
import { openMongo } from '#store/mongo.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { Document, DocumentType, Store } from '#store/store.ts';

/** A place for a store: a folder, or a database of its own. What `openPlace` and child processes take. */
export interface Place {
  readonly engine: 'SQLite' | 'MongoDB';
  readonly where: string;
}

export interface Engine {
  readonly name: Place['engine'];
  newPlace(): Place;
  destroy(place: Place): Promise<void>;
}

export function openPlace({ engine, where }: Place): Promise<Store> {
  return engine === 'SQLite' ? openSqlite({ directory: where }) : openMongo({ uri: where });
}

const sqlite: Engine = {
  name: 'SQLite',
  newPlace: () => ({ engine: 'SQLite', where: mkdtempSync(join(tmpdir(), 'pajakello-store-')) }),
  async destroy({ where }) {
    rmSync(where, { recursive: true, force: true });
  },
};

/** A database of its own on a server: the URL with a random name in its path. */
export function mongoPlace(url: string): Place {
  const [server, options = ''] = url.split('?');
  const name = `test_${randomBytes(6).toString('hex')}`;
  return { engine: 'MongoDB', where: `${server?.replace(/\/?$/, '/')}${name}${options && `?${options}`}` };
}

const mongo = (url: string): Engine => ({
  name: 'MongoDB',
  newPlace: () => mongoPlace(url),
  async destroy({ where }) {
    const client = await new MongoClient(where).connect();
    const { databaseName } = client.db();
    for (const name of [databaseName, `${databaseName}_meetings`]) await client.db(name).dropDatabase();
    await client.close();
  },
});

const url = process.env.MONGODB_TEST_URL;
export const ENGINES: readonly Engine[] = url ? [sqlite, mongo(url)] : [sqlite];
if (!url) {
  console.warn('SKIPPED: the store contract on MongoDB. Set MONGODB_TEST_URL to a server to run it.');
}

/** Runs a suite on every engine; `store()` is one opened store, `place()` where it stands, both new for each engine. */
export function onEachEngine(suite: (store: () => Store, place: () => Place) => void): void {
  describe.each(ENGINES)('$name', (engine) => {
    let at: Place;
    let store: Store;
    beforeAll(async () => {
      at = engine.newPlace();
      store = await openPlace(at);
    });
    beforeEach(() => store.clear());
    afterAll(async () => {
      await store.close();
      await engine.destroy(at);
    });
    suite(
      () => store,
      () => at,
    );
  });
}

export const NOW = '2026-11-26T10:00:00.000Z' as Instant;
/** An instant so many ms from `NOW`. */
export const at = (offset: number): Instant => instant(ms(NOW) + offset);
export const id = (text: string): Id => text as Id;

export function document(
  type: DocumentType,
  name: string,
  rest: Partial<Omit<Document, 'type' | 'id'>> = {},
): Document {
  return {
    type,
    id: name,
    keys: [],
    tags: [],
    dueAt: null,
    outboxAt: null,
    expiresAt: null,
    body: {},
    ...rest,
  };
}
