/**
 * What is overwritten or removed must be gone from the bytes of the files, once they have been scrubbed
 * (`meeting.md`, What gives a person away).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#store/sqlite.ts';
import type { DocumentType } from '#store/store.ts';
import { at, document, NOW } from './contract.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'pajakello-bytes-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** All bytes of the folder: both files, their -wal and -shm. */
const bytes = () =>
  readdirSync(directory)
    .map((file) => readFileSync(join(directory, file), 'latin1'))
    .join('\n');

const MARK = /<\d+>/g;

test('text that was overwritten is in no file, text that lives is', async () => {
  const store = await openSqlite({ directory });
  for (const type of ['meeting', 'person'] as const) {
    await store.save(document(type, 'a', { body: 'SALAINEN TILANNE', tags: ['presenter:HENKILO'] }), 0, NOW);
    await store.save(document(type, 'b', { body: 'TOINEN TILANNE' }), 0, NOW);
    expect(bytes()).toContain('SALAINEN');
    await store.save(document(type, 'a', { body: 'tyhjä' }), 1, NOW);
    await store.scrub();
    expect(bytes()).not.toMatch(/SALAINEN|HENKILO/);
    expect(bytes()).toContain('TOINEN');
    await store.remove(type, 'b');
    await store.scrub();
    expect(bytes()).not.toContain('TOINEN');
  }
  await store.close();
});

test('expired and swept, taken over, and cleared', async () => {
  const store = await openSqlite({ directory });
  await store.save(document('meeting', 'a', { body: 'EKA', expiresAt: at(1) }), 0, NOW);
  await store.save(document('meeting', 'b', { body: 'TOKA', expiresAt: at(1) }), 0, NOW);
  await store.save(document('meeting', 'b', { body: 'uusi' }), 0, at(1));
  await store.purge(at(1));
  await store.scrub();
  expect(bytes()).not.toMatch(/EKA|TOKA/);
  await store.save(document('series', 'c', { body: 'KOLMAS' }), 0, NOW);
  await store.clear();
  expect(bytes()).not.toMatch(/KOLMAS|uusi/);
  await store.close();
});

// small rows move between pages, and a page keeps a copy of what moved away: only chance finds such places
test('after thousands of random saves and removals no dead text is left', async () => {
  const store = await openSqlite({ directory });
  const alive = new Map<string, { mark: string; version: number; type: DocumentType }>();
  let count = 0;
  let state = 8;
  /** Mulberry32: the same row of numbers in [0, 1) at each run. */
  function chance(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  const asked: Promise<unknown>[] = [];
  for (let k = 0; k < 5000; k++) {
    if (k % 20 === 0) await Promise.all(asked.splice(0));
    const old = [...alive.keys()][Math.floor(chance() * alive.size)];
    const kept = old === undefined ? undefined : alive.get(old);
    if (old !== undefined && kept && chance() < 0.25) {
      asked.push(store.remove(kept.type, old));
      alive.delete(old);
      continue;
    }
    const name = kept && old !== undefined && chance() < 0.5 ? old : `d${k}`;
    const { version, type } = alive.get(name) ?? { version: 0, type: chance() < 0.7 ? 'meeting' : 'person' };
    const mark = `<${count++}>`;
    const body = mark.repeat(1 + Math.floor(chance() ** 5 * 1500));
    const saved = document(type, name, { body, tags: [`tag ${mark}`], keys: [`key ${mark}`] });
    asked.push(store.save(saved, version, NOW).then((result) => expect(result).toBe('saved')));
    alive.set(name, { mark, version: version + 1, type });
  }
  await Promise.all(asked);
  await store.scrub();
  const living = new Set([...alive.values()].map(({ mark }) => mark));
  const found = new Set(bytes().match(MARK));
  expect([...found].filter((mark) => !living.has(mark))).toEqual([]);
  expect([...living].filter((mark) => !found.has(mark))).toEqual([]);
  expect(living.size).toBeGreaterThan(100);
  await store.close();
}, 60_000);
