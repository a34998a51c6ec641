/**
 * A process on a store, for the tests of several processes and of kill -9. It prints a line for each
 * thing that the store has acknowledged.
 *   process.child.ts <place as JSON> drain <owner>      does due work until none is left
 *   process.child.ts <place as JSON> write <prefix>     saves new and changed documents until it is killed
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '#store/store.ts';
import { at, document, id, NOW, openPlace, type Place } from './contract.ts';

const [place = '', mode, name = ''] = process.argv.slice(2);
const store = await openPlace(JSON.parse(place) as Place);
// at once, and not lost with the process
const say = (line: string) => writeSync(1, `${line}\n`);

async function drain(): Promise<void> {
  for (let idle = 0; idle < 5; ) {
    const due = await store.due('outbox', NOW, { owner: id(name), until: at(60_000) }, 3);
    idle = due.length === 0 ? idle + 1 : 0;
    if (due.length === 0) await sleep(10);
    for (const { version, ...entry } of due) {
      say(`did ${entry.id}`);
      await store.save({ ...entry, outboxAt: null }, version, NOW);
      await store.release('outbox', entry.type, entry.id, id(name));
    }
  }
}

async function write(): Promise<void> {
  for (let k = 0; ; k++) {
    const type = k % 2 ? 'person' : 'meeting';
    const body = { n: k, text: 'y'.repeat((k * 37) % 6000) };
    await store.save(document(type, `${name}${k}`, { keys: [`${name}${k}`], tags: ['t'], body }), 0, NOW);
    say(`saved ${type} ${name}${k} 1`);
    await store.save(document(type, `${name}${k}`, { keys: [`${name}${k}`], tags: ['u'], body }), 1, NOW);
    say(`saved ${type} ${name}${k} 2`);
  }
}

say('ready');
try {
  await (mode === 'drain' ? drain() : write());
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error;
  say(`down ${error.reason}`);
}
await store.close();
