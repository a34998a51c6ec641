/** Meetings and traces on another server than all else: nothing of them is on the first, and both work as one store. */
import { MongoClient } from 'mongodb';
import type { Id, Instant } from '#domain/time.ts';
import { openMongo } from '#store/mongo.ts';
import { DOCUMENT_TYPES, type Document, KEPT_APART } from '#store/store.ts';
import { mongoPlace } from './contract.ts';

const url = process.env.MONGODB_TEST_URL;
const withServer = url ? test : test.skip;
if (!url) console.warn('SKIPPED: meetings on a server of their own. Set MONGODB_TEST_URL to run it.');

const NOW = '2026-12-01T07:00:00.000Z' as Instant;
const documentOf = (type: Document['type']): Document => ({
  ...{
    type,
    id: `${type}-1`,
    keys: [`key-${type}`],
    tags: [],
    expiresAt: null,
    body: { text: `of ${type}` },
  },
  ...{ dueAt: NOW, outboxAt: null },
});

withServer('each type is where it belongs, and what is due comes from both', async () => {
  const [uri, meetingsUri] = [mongoPlace(url ?? '').where, mongoPlace(url ?? '').where];
  const store = await openMongo({ uri, meetingsUri });
  const clients = [new MongoClient(uri), new MongoClient(meetingsUri)];
  try {
    for (const type of DOCUMENT_TYPES) expect(await store.save(documentOf(type), 0, NOW)).toBe('saved');
    const lease = { owner: 'me' as Id, until: '2026-12-01T07:00:30.000Z' as Instant };
    expect(await store.due('tick', NOW, lease, 100)).toHaveLength(DOCUMENT_TYPES.length);
    for (const type of DOCUMENT_TYPES) expect((await store.load(type, `${type}-1`, NOW))?.version).toBe(1);
    const [first, second] = await Promise.all(
      clients.map(async (client) => {
        const found = await client.db().collection('documents').find().toArray();
        return found.map(({ _id }) => String(_id).split(' ')[0]).sort();
      }),
    );
    expect(second).toEqual([...KEPT_APART].sort());
    expect(first).toEqual(DOCUMENT_TYPES.filter((type) => !KEPT_APART.has(type)).sort());
    const names = await Promise.all(clients.map((client) => client.db().admin().listDatabases()));
    const made = names.flatMap(({ databases }) => databases.map(({ name }) => name));
    for (const client of clients) expect(made).not.toContain(`${client.db().databaseName}_meetings`);
  } finally {
    await store.close();
    for (const client of clients) {
      await client.db().dropDatabase();
      await client.close();
    }
  }
});

withServer('where the second server is away the store does not open', async () => {
  const away = 'mongodb://127.0.0.1:9/x?directConnection=true';
  const opened = openMongo({ uri: mongoPlace(url ?? '').where, meetingsUri: away, patienceMs: 300 });
  await expect(opened).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'gone' });
});
