import { setTimeout as sleep } from 'node:timers/promises';
import type { Change, Store } from '#store/store.ts';
import { document, NOW, onEachEngine, openPlace } from './contract.ts';

const name = ({ type, id }: Change) => `${type} ${id}`;

/** Reads until nothing more comes for longer than the overlap; answers every change seen and the cursor. */
async function readOn(
  store: Store,
  from: string,
  limit: number,
  forMs = 0,
): Promise<{ seen: Set<string>; cursor: string }> {
  const seen = new Set<string>();
  const end = performance.now() + forMs;
  let cursor = from;
  for (;;) {
    const read = await store.changedSince(cursor, limit);
    for (const change of read.changes) seen.add(name(change));
    const still = read.cursor !== cursor && read.changes.length >= limit;
    cursor = read.cursor;
    if (!still && performance.now() >= end) return { seen, cursor };
    await sleep(5);
  }
}

onEachEngine((store, place) => {
  /** How long a change may take to be told of, ms. */
  const overlap = () => (place().engine === 'SQLite' ? 0 : 2500);

  test('tells of saves and removals in both parts of the store', async () => {
    const { cursor } = await readOn(store(), '', 100);
    await store().save(document('person', 'a'), 0, NOW);
    await store().save(document('meeting', 'b'), 0, NOW);
    await store().save(document('meeting', 'b', { body: 2 }), 1, NOW);
    const first = await readOn(store(), cursor, 100);
    expect(first.seen).toContain('person a');
    expect(first.seen).toContain('meeting b');
    await store().remove('person', 'a');
    expect((await readOn(store(), first.cursor, 100)).seen).toContain('person a');
  });

  test('from the beginning, in small helpings, it gives everything', async () => {
    for (let k = 0; k < 57; k++) await store().save(document(k % 3 ? 'person' : 'meeting', `d${k}`), 0, NOW);
    const { seen } = await readOn(store(), '', 5, overlap());
    for (let k = 0; k < 57; k++) expect(seen).toContain(`${k % 3 ? 'person' : 'meeting'} d${k}`);
  });

  test('a cursor holds across a sweep, a clearing and a reopening', async () => {
    await store().save(document('seen', 'old', { expiresAt: NOW }), 0, NOW);
    const { cursor } = await readOn(store(), '', 100);
    await store().purge(NOW);
    await store().save(document('person', 'a'), 0, NOW);
    const second = await readOn(store(), cursor, 100);
    expect(second.seen).toContain('person a');
    await store().clear();
    const third = await readOn(store(), second.cursor, 100);
    expect(third.seen).toContain('person a');
    const again = await openPlace(place());
    await again.save(document('person', 'b'), 0, NOW);
    expect((await readOn(again, third.cursor, 100)).seen).toContain('person b');
    await again.close();
  });

  test('misses nothing while several write', async () => {
    const writers = [store(), await openPlace(place()), await openPlace(place())];
    const wanted = new Set<string>();
    let done = false;
    const writing = Promise.all(
      writers.map(async (writer, w) => {
        for (let k = 0; k < 80; k++) {
          const type = k % 2 ? 'person' : 'meeting';
          await writer.save(document(type, `${w}-${k}`), 0, NOW);
          wanted.add(`${type} ${w}-${k}`);
          if (k % 5 === 0) await writer.remove(type, `${w}-${k}`);
          if (k % 10 === 0) await sleep(Math.random() * 20);
        }
      }),
    ).then(() => {
      done = true;
    });
    const seen = new Set<string>();
    let cursor = '';
    let last = false;
    while (!last) {
      last = done;
      const read = await readOn(store(), cursor, 3, last ? overlap() : 0);
      for (const change of read.seen) seen.add(change);
      cursor = read.cursor;
    }
    await writing;
    expect([...wanted].filter((change) => !seen.has(change))).toEqual([]);
    for (const writer of writers.slice(1)) await writer.close();
  }, 30_000);
});
