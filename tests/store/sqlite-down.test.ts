/** A store that cannot take anything: locked, full, read-only, gone. It says so, and works again afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqlite } from '#store/sqlite.ts';
import { type Store, StoreUnavailable } from '#store/store.ts';
import { document, NOW } from './contract.ts';

let root: string;
let directory: string;
let store: Store | null = null;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pajakello-down-'));
  directory = join(root, 'data');
});
afterEach(async () => {
  await store?.close();
  store = null;
  rmSync(root, { recursive: true });
});

const TEXT = 'Tilanne yleisellä tasolla';

/** What a call comes to: 'ok', or the reason; and that nothing of the document is in the error. */
async function reason(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(TEXT);
    return (error as StoreUnavailable).reason;
  }
}

const save = (name: string, body: unknown = TEXT) =>
  (store as Store).save(document('meeting', name, { body }), 0, NOW);

describe('locked', () => {
  test('by another connection: waits with patience while the process stays alive, then says so', async () => {
    store = await openSqlite({ directory, patienceMs: 300 });
    await save('before');
    const other = new DatabaseSync(join(directory, 'meetings.db'));
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    const start = performance.now();
    expect(await Promise.all([reason(save('a')), reason(save('b')), reason(store.check())])).toEqual(
      Array(3).fill('locked'),
    );
    clearInterval(clock);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(ticks).toBeGreaterThan(10);
    // the other file is not touched, and reading goes on
    expect(await store.save(document('person', 'p'), 0, NOW)).toBe('saved');
    expect((await store.load('meeting', 'before', NOW))?.body).toBe(TEXT);
    other.exec('ROLLBACK');
    expect(await save('a')).toBe('saved');
    await store.check();
    other.close();
  });

  test('by another process that lets go in time: nobody notices', async () => {
    store = await openSqlite({ directory, patienceMs: 5000 });
    const script = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(process.argv[1]);
      db.exec('BEGIN EXCLUSIVE'); console.log('held'); setTimeout(() => db.exec('COMMIT'), 400)`;
    const child = spawn(process.execPath, ['-e', script, join(directory, 'meetings.db')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const start = performance.now();
    expect(await save('a')).toBe('saved');
    expect(performance.now() - start).toBeGreaterThan(200);
    if (child.exitCode === null) await once(child, 'exit');
  });
});

describe('full', () => {
  test('says so, keeps what it has, and takes again when there is room', async () => {
    store = await openSqlite({ directory, maxPages: 120 });
    const saved: string[] = [];
    for (let k = 0; k < 200; k++) {
      const result = await reason(save(`d${k}`, TEXT.repeat(200)));
      if (result !== 'ok') {
        expect(result).toBe('full');
        break;
      }
      saved.push(`d${k}`);
    }
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.length).toBeLessThan(200);
    expect(await reason(save('x', TEXT.repeat(200)))).toBe('full');
    for (const name of saved) expect((await store.load('meeting', name, NOW))?.body).toBe(TEXT.repeat(200));
    for (const name of saved.slice(0, 5)) expect(await store.remove('meeting', name)).toBe(true);
    expect(await save('x', TEXT.repeat(200))).toBe('saved');
    await store.close();
    store = await openSqlite({ directory });
    expect(await save('y', TEXT.repeat(2000))).toBe('saved');
  });
});

describe('read-only', () => {
  const asRoot = process.getuid?.() === 0;
  /** Root may write anywhere: be nobody meanwhile. The folder belongs to nobody, as it would to the bot's user. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    if (!asRoot) return work();
    process.seteuid?.(65_534);
    try {
      return await work();
    } finally {
      process.seteuid?.(0);
    }
  }
  const give = (...paths: string[]) => {
    if (asRoot) for (const path of paths) chownSync(path, 65_534, 65_534);
  };

  test('files that may not be written', async () => {
    mkdirSync(directory);
    give(root, directory);
    store = await asNobody(() => openSqlite({ directory }));
    await asNobody(() => save('a'));
    await asNobody(() => (store as Store).close());
    for (const file of readdirSync(directory)) chmodSync(join(directory, file), 0o444);
    expect(await reason(asNobody(() => openSqlite({ directory })))).toBe('read-only');
    for (const file of readdirSync(directory)) chmodSync(join(directory, file), 0o600);
    store = await asNobody(() => openSqlite({ directory }));
    expect((await store.load('meeting', 'a', NOW))?.body).toBe(TEXT);
    expect(await asNobody(() => save('b'))).toBe('saved');
  });

  test('a folder in which nothing may be made', async () => {
    give(root);
    chmodSync(root, 0o555);
    expect(await reason(asNobody(() => openSqlite({ directory })))).toBe('read-only');
    chmodSync(root, 0o755);
    store = await asNobody(() => openSqlite({ directory }));
    expect(await asNobody(() => save('a'))).toBe('saved');
  });
});

describe('gone', () => {
  test('files that were taken away: nothing is saved into the void, and it works when they are back', async () => {
    store = await openSqlite({ directory });
    await save('a');
    renameSync(directory, `${directory}-away`);
    expect(await reason(save('b'))).toBe('gone');
    expect(await reason(store.check())).toBe('gone');
    renameSync(`${directory}-away`, directory);
    expect(await save('b')).toBe('saved');
    await store.check();
  });

  test('a file that is no database', async () => {
    mkdirSync(directory);
    writeFileSync(join(directory, 'meetings.db'), 'x'.repeat(8192));
    expect(await reason(openSqlite({ directory }))).toBe('gone');
  });

  test('a store that was closed', async () => {
    const closed = await openSqlite({ directory });
    await closed.close();
    expect(await reason(closed.load('meeting', 'a', NOW))).toBe('gone');
    expect(await reason(closed.save(document('meeting', 'a'), 0, NOW))).toBe('gone');
  });
});

test('a save that a bug breaks takes nobody else down, though they share a commit', async () => {
  store = await openSqlite({ directory });
  const bad = document('meeting', 'bad', { dueAt: {} as never, body: TEXT });
  const results = await Promise.allSettled([save('a'), store.save(bad, 0, NOW), save('c')]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(String((results[1] as PromiseRejectedResult).reason)).not.toContain(TEXT);
  await sleep(0);
  expect((await store.load('meeting', 'c', NOW))?.version).toBe(1);
});

test('files are for their owner alone', async () => {
  store = await openSqlite({ directory });
  expect(statSync(directory).mode & 0o077).toBe(0);
});
