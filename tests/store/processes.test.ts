/** Several real processes on one store, and a process that is killed while it writes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentType } from '#store/store.ts';
import { document, NOW, onEachEngine, openPlace } from './contract.ts';
import { startChild } from './processes.ts';

onEachEngine((store, place) => {
  test('three processes do every piece of due work exactly once', async () => {
    const names = Array.from({ length: 90 }, (_, k) => `m${k}`);
    for (const [k, name] of names.entries()) {
      await store().save(document(k % 2 ? 'series' : 'meeting', name, { outboxAt: NOW }), 0, NOW);
    }
    const children = ['one', 'two', 'three'].map((owner) => startChild(place(), 'drain', owner));
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0, 0]);
    const did = children.map((child) =>
      child.lines.filter((line) => line.startsWith('did')).map((line) => line.slice(4)),
    );
    expect(did.flat().sort()).toEqual([...names].sort());
    expect(did.filter((lines) => lines.length > 0).length).toBeGreaterThan(1);
  }, 30_000);

  test('of two processes that write at once neither loses anything', async () => {
    const children = [startChild(place(), 'write', 'a'), startChild(place(), 'write', 'b')];
    await Promise.all(children.map((child) => child.printed(200)));
    for (const child of children) child.process.kill('SIGKILL');
    await Promise.all(children.map((child) => child.ended));
    await allThere(children.flatMap((child) => child.lines));
  }, 30_000);

  test('kill -9 in the middle of writing: what was acknowledged is there, nothing is half', async () => {
    for (const round of ['k', 'l', 'm']) {
      const child = startChild(place(), 'write', round);
      await child.printed(20);
      await sleep(Math.random() * 100);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBeNull();
      await allThere(child.lines);
    }
  }, 30_000);

  /** Reads by a connection of its own what the lines say was saved. */
  async function allThere(lines: readonly string[]): Promise<void> {
    const own = await openPlace(place());
    const saved = lines.filter((line) => line.startsWith('saved')).map((line) => line.split(' '));
    expect(saved.length).toBeGreaterThan(10);
    for (const [, type, name = '', version] of saved) {
      const found = await own.load(type as DocumentType, name, NOW);
      const n = Number(name.slice(1));
      expect(found?.body).toEqual({ n, text: 'y'.repeat((n * 37) % 6000) });
      expect(found?.version).toBeGreaterThanOrEqual(Number(version));
      expect((await own.findByKey(type as DocumentType, name, NOW))?.id).toBe(name);
      expect(found?.tags).toEqual([found?.version === 1 ? 't' : 'u']);
    }
    await own.close();
  }
});
