/**
 * A MongoDB that goes away: killed with -9 and started again on the same files, frozen, not there at all.
 * What it acknowledged must be there, and no due work may be done twice.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoServerError } from 'mongodb';
import { openMongo } from '#store/mongo.ts';
import { publicError } from '#store/mongo-errors.ts';
import { type DocumentType, type Store, StoreUnavailable } from '#store/store.ts';
import { freePort } from '../free-port.ts';
import { at, document, id, mongoPlace, NOW, openPlace, type Place } from './contract.ts';
import { type RunningEngine, startEngine, thereIsAnEngine } from './mongo-engine.ts';
import { startChild } from './processes.ts';

if (!thereIsAnEngine) {
  console.warn('SKIPPED: the tests that kill a MongoDB engine. SHARED_DIR has no mongod/start.');
}

async function reason(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    expect(error).toBeInstanceOf(StoreUnavailable);
    return (error as StoreUnavailable).reason;
  }
}

test('no server, or one that never answers: an answer within the patience', async () => {
  const start = performance.now();
  const nobody = `mongodb://127.0.0.1:${await freePort()}/?directConnection=true`;
  expect(await reason(openMongo({ uri: nobody, patienceMs: 300 }))).toBe('gone');
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  expect(
    await reason(openMongo({ uri: `mongodb://127.0.0.1:${port}/?directConnection=true`, patienceMs: 300 })),
  ).toBe('gone');
  silent.close();
  expect(performance.now() - start).toBeLessThan(5000);
});

test('an error of a socket is the store being gone, a bug stays a bug without its words', () => {
  const socket = Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' });
  expect(publicError(socket)).toMatchObject({ name: 'StoreUnavailable', reason: 'gone' });
  const refused = new MongoServerError({ code: 9, errmsg: 'FailedToParse: secret' });
  expect(publicError(refused).message).toBe('MongoDB answered 9');
  const full = new MongoServerError({ code: 14031, errmsg: 'available disk space: secret' });
  expect(publicError(full)).toMatchObject({ reason: 'full' });
  const bug = new TypeError('x is not a function');
  expect(publicError(bug)).toBe(bug);
});

(thereIsAnEngine ? describe : describe.skip)('an engine that is killed', () => {
  let directory: string;
  let port: number;
  let engine: RunningEngine;
  let place: Place;
  let store: Store;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'pajakello-engine-'));
    port = await freePort();
    engine = await startEngine(port, directory);
  }, 120_000);
  beforeEach(async () => {
    place = mongoPlace(engine.url);
    store = await openMongo({ uri: place.where, patienceMs: 1500 });
  });
  afterEach(() => store.close());
  afterAll(async () => {
    await engine.kill('SIGKILL');
    rmSync(directory, { recursive: true });
  });

  async function restart(): Promise<void> {
    engine = await startEngine(port, directory);
  }

  test('kill -9 while two processes write: everything acknowledged is there, and the same store goes on', async () => {
    const writers = [startChild(place, 'write', 'a'), startChild(place, 'write', 'b')];
    await Promise.all(writers.map((writer) => writer.printed(60)));
    await engine.kill('SIGKILL');
    expect(await reason(store.save(document('meeting', 'x'), 0, NOW))).toBe('gone');
    expect(await reason(store.check())).toBe('gone');
    await Promise.all(writers.map((writer) => writer.ended));
    await restart();

    const saved = writers.flatMap((writer) => writer.lines.filter((line) => line.startsWith('saved')));
    expect(saved.length).toBeGreaterThan(100);
    for (const line of saved) {
      const [, type, name = '', version] = line.split(' ');
      const found = await store.load(type as DocumentType, name, NOW);
      const n = Number(name.slice(1));
      expect(found?.body).toEqual({ n, text: 'y'.repeat((n * 37) % 6000) });
      expect(found?.version).toBeGreaterThanOrEqual(Number(version));
    }
    expect(await store.save(document('meeting', 'x'), 0, NOW)).toBe('saved');
    await store.check();
  }, 60_000);

  test('kill -9 while two processes do due work: none of it is done twice under its lease, all of it is done in the end', async () => {
    const names = Array.from({ length: 120 }, (_, k) => `m${k}`);
    for (const [k, name] of names.entries()) {
      await store.save(document(k % 2 ? 'series' : 'meeting', name, { outboxAt: NOW }), 0, NOW);
    }
    const first = [startChild(place, 'drain', 'one'), startChild(place, 'drain', 'two')];
    await Promise.all(first.map((child) => child.printed(20)));
    await engine.kill('SIGKILL');
    await Promise.all(first.map((child) => child.ended));
    await restart();

    const second = [startChild(place, 'drain', 'three'), startChild(place, 'drain', 'four')];
    await Promise.all(second.map((child) => child.ended));
    const did = [...first, ...second].flatMap((child) =>
      child.lines.filter((line) => line.startsWith('did')),
    );
    expect(did.length).toBeGreaterThan(80);
    expect(new Set(did).size).toBe(did.length);

    // what the first two held when the engine died is free when their leases end, and nothing is lost
    const late = await store.due('outbox', at(60_000), { owner: id('five'), until: at(90_000) }, 999);
    const done = new Set([...did, ...late.map((entry) => `did ${entry.id}`)]);
    expect(done.size).toBe(names.length);
  }, 60_000);

  test('an engine that is frozen: an answer in time, and on it goes when it thaws', async () => {
    await store.save(document('meeting', 'a'), 0, NOW);
    engine.process.kill('SIGSTOP');
    const start = performance.now();
    expect(await reason(store.save(document('meeting', 'b'), 0, NOW))).toBe('gone');
    expect(performance.now() - start).toBeLessThan(8000);
    engine.process.kill('SIGCONT');
    for (let tries = 0; (await reason(store.check())) !== 'ok' && tries < 20; tries++) await sleep(200);
    const own = await openPlace(place);
    expect(await own.save(document('meeting', 'c'), 0, NOW)).toBe('saved');
    expect((await store.load('meeting', 'a', NOW))?.version).toBe(1);
    await own.close();
  }, 60_000);
});
