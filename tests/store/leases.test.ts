import { at, document, id, NOW, onEachEngine } from './contract.ts';

const lease = (owner: string, until = at(30_000)) => ({ owner: id(owner), until });

onEachEngine((store) => {
  const due = async (what: 'tick' | 'outbox', now = NOW, owner = 'one', limit = 99) =>
    (await store().due(what, now, lease(owner), limit)).map((found) => found.id);

  test('gives what is due, the earliest first, from both parts of the store, up to the limit', async () => {
    await store().save(document('meeting', 'm3', { dueAt: at(3) }), 0, NOW);
    await store().save(document('series', 's1', { dueAt: at(1) }), 0, NOW);
    await store().save(document('meeting', 'm2', { dueAt: at(2) }), 0, NOW);
    await store().save(document('meeting', 'later', { dueAt: at(11) }), 0, NOW);
    await store().save(document('meeting', 'never'), 0, NOW);
    expect(await due('tick', at(10), 'one', 2)).toEqual(['s1', 'm2']);
    expect(await due('tick', at(10), 'one', 2)).toEqual(['m3']);
    expect(await due('tick', at(10))).toEqual([]);
  });

  test('nobody, the holder included, gets it again before the lease ends', async () => {
    await store().save(document('meeting', 'a', { dueAt: NOW }), 0, NOW);
    expect(await due('tick')).toEqual(['a']);
    expect(await due('tick', at(29_999), 'two')).toEqual([]);
    expect(await due('tick', at(29_999), 'one')).toEqual([]);
    expect(await due('tick', at(30_000), 'two')).toEqual(['a']);
  });

  test('a lease leaves the version alone, and a save leaves the lease', async () => {
    await store().save(document('meeting', 'a', { dueAt: NOW, outboxAt: NOW }), 0, NOW);
    expect((await store().due('tick', NOW, lease('one'), 9))[0]?.version).toBe(1);
    expect(
      await store().save(document('meeting', 'a', { dueAt: NOW, outboxAt: NOW, body: 'b' }), 1, NOW),
    ).toBe('saved');
    expect(await due('tick', NOW, 'two')).toEqual([]);
    expect((await store().load('meeting', 'a', NOW))?.version).toBe(2);
  });

  test('tick and outbox are leased apart', async () => {
    await store().save(document('meeting', 'a', { dueAt: NOW, outboxAt: NOW }), 0, NOW);
    expect(await due('tick', NOW, 'one')).toEqual(['a']);
    expect(await due('outbox', NOW, 'two')).toEqual(['a']);
    await store().release('tick', 'meeting', 'a', id('one'));
    expect(await due('outbox', NOW, 'one')).toEqual([]);
    expect(await due('tick', NOW, 'two')).toEqual(['a']);
  });

  test('only its holder can give a lease back', async () => {
    await store().save(document('series', 'a', { outboxAt: NOW }), 0, NOW);
    expect(await due('outbox')).toEqual(['a']);
    await store().release('outbox', 'series', 'a', id('two'));
    expect(await due('outbox', NOW, 'two')).toEqual([]);
    await store().release('outbox', 'series', 'a', id('one'));
    await store().release('outbox', 'series', 'nothing', id('one'));
    expect(await due('outbox', NOW, 'two')).toEqual(['a']);
    // the first holder comes late, when it is another's by now
    await store().release('outbox', 'series', 'a', id('one'));
    expect(await due('outbox')).toEqual([]);
  });

  test('a document that is made anew after it was removed or expired is free', async () => {
    await store().save(document('trace', 'a', { dueAt: NOW, expiresAt: at(5) }), 0, NOW);
    expect(await due('tick')).toEqual(['a']);
    expect(await store().save(document('trace', 'a', { dueAt: NOW }), 0, at(5))).toBe('saved');
    expect(await due('tick', at(5))).toEqual(['a']);
    await store().remove('trace', 'a');
    await store().save(document('trace', 'a', { dueAt: NOW }), 0, at(5));
    expect(await due('tick', at(5))).toEqual(['a']);
  });

  test('twenty askers at once get every document once', async () => {
    const names = Array.from({ length: 60 }, (_, k) => `m${String(k).padStart(2, '0')}`);
    for (const name of names) await store().save(document('meeting', name, { outboxAt: NOW }), 0, NOW);
    const asked = await Promise.all(Array.from({ length: 20 }, (_, k) => due('outbox', NOW, `owner${k}`, 7)));
    const rest = await due('outbox');
    expect([...asked.flat(), ...rest].sort()).toEqual(names);
  });
});
