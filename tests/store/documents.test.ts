import { at, document, NOW, onEachEngine } from './contract.ts';

onEachEngine((store) => {
  describe('versions', () => {
    test('a new document has version 1, each save adds one', async () => {
      expect(await store().save(document('meeting', 'a', { body: { n: 1 } }), 0, NOW)).toBe('saved');
      expect(await store().save(document('meeting', 'a', { body: { n: 2 } }), 1, NOW)).toBe('saved');
      expect(await store().load('meeting', 'a', NOW)).toEqual({
        ...document('meeting', 'a', { body: { n: 2 } }),
        version: 2,
      });
    });

    test.each([0, 1, 3])('another version than the present one (2) is a conflict: %d', async (expected) => {
      await store().save(document('person', 'a'), 0, NOW);
      await store().save(document('person', 'a', { body: 'second' }), 1, NOW);
      expect(await store().save(document('person', 'a', { body: 'third' }), expected, NOW)).toBe('conflict');
      expect((await store().load('person', 'a', NOW))?.body).toBe('second');
    });

    test('a version of what is not there is a conflict', async () => {
      expect(await store().save(document('person', 'nobody'), 1, NOW)).toBe('conflict');
      expect(await store().load('person', 'nobody', NOW)).toBeNull();
    });

    test.each(['person', 'meeting'] as const)(
      'of twenty saves at once of one version one wins (%s)',
      async (type) => {
        for (const version of [0, 1]) {
          const tries = Array.from({ length: 20 }, (_, k) =>
            store().save(document(type, 'a', { body: k }), version, NOW),
          );
          const results = await Promise.all(tries);
          expect(results.filter((result) => result === 'saved')).toHaveLength(1);
          expect((await store().load(type, 'a', NOW))?.body).toBe(results.indexOf('saved'));
        }
      },
    );

    test('the same id in two types is two documents', async () => {
      await store().save(document('series', 'a', { body: 'series' }), 0, NOW);
      await store().save(document('meeting', 'a', { body: 'meeting' }), 0, NOW);
      await store().remove('meeting', 'a');
      expect((await store().load('series', 'a', NOW))?.body).toBe('series');
    });
  });

  describe('keys and tags', () => {
    test('a key finds its document and nobody else can have it', async () => {
      await store().save(document('series', 'a', { keys: ['chat 1', 'link 1'] }), 0, NOW);
      expect((await store().findByKey('series', 'link 1', NOW))?.id).toBe('a');
      expect(await store().save(document('series', 'b', { keys: ['chat 2', 'link 1'] }), 0, NOW)).toBe(
        'conflict',
      );
      expect(await store().load('series', 'b', NOW)).toBeNull();
      expect(await store().findByKey('series', 'chat 2', NOW)).toBeNull();
    });

    test('a key that an existing document asks for later is a conflict too, and changes nothing', async () => {
      await store().save(document('series', 'a', { keys: ['chat 1'] }), 0, NOW);
      await store().save(document('series', 'b', { keys: ['chat 2'], body: 'before' }), 0, NOW);
      const wants = document('series', 'b', { keys: ['chat 1'], body: 'after' });
      expect(await store().save(wants, 1, NOW)).toBe('conflict');
      expect(await store().load('series', 'b', NOW)).toMatchObject({
        body: 'before',
        version: 1,
        keys: ['chat 2'],
      });
      expect((await store().findByKey('series', 'chat 2', NOW))?.id).toBe('b');
    });

    test('a key that is given up is free, and the same key in another type is another', async () => {
      await store().save(document('series', 'a', { keys: ['x', 'y'] }), 0, NOW);
      await store().save(document('series', 'a', { keys: ['y'] }), 1, NOW);
      expect(await store().save(document('series', 'b', { keys: ['x'] }), 0, NOW)).toBe('saved');
      expect(await store().save(document('network', 'c', { keys: ['y'] }), 0, NOW)).toBe('saved');
      await store().remove('series', 'b');
      expect(await store().save(document('series', 'd', { keys: ['x'] }), 0, NOW)).toBe('saved');
    });

    test('many documents without keys do not collide', async () => {
      for (const name of ['a', 'b', 'c'])
        expect(await store().save(document('person', name), 0, NOW)).toBe('saved');
    });

    test('of twenty documents at once that want one key one gets it', async () => {
      const tries = Array.from({ length: 20 }, (_, k) =>
        store().save(document('person', `p${k}`, { keys: ['k'] }), 0, NOW),
      );
      expect((await Promise.all(tries)).filter((result) => result === 'saved')).toHaveLength(1);
    });

    test('a tag finds all that bear it, by id, and follows every save', async () => {
      for (const name of ['c', 'a', 'b'])
        await store().save(document('meeting', name, { tags: ['series:1', name] }), 0, NOW);
      await store().save(document('meeting', 'a', { tags: ['other'] }), 1, NOW);
      const ids = async (tag: string) =>
        (await store().findByTag('meeting', tag, NOW)).map((found) => found.id);
      expect(await ids('series:1')).toEqual(['b', 'c']);
      expect(await ids('other')).toEqual(['a']);
      expect(await ids('a')).toEqual([]);
      expect(await store().findByTag('person', 'other', NOW)).toEqual([]);
    });
  });

  describe('expiry', () => {
    const short = document('seen', 'a', { keys: ['k'], tags: ['t'], dueAt: NOW, expiresAt: at(1000) });

    test('from that instant on it is not there, for anybody', async () => {
      await store().save(short, 0, NOW);
      expect(await store().load('seen', 'a', at(999))).not.toBeNull();
      expect(await store().load('seen', 'a', at(1000))).toBeNull();
      expect(await store().findByKey('seen', 'k', at(1000))).toBeNull();
      expect(await store().findByTag('seen', 't', at(1000))).toEqual([]);
      expect(await store().due('tick', at(1000), { owner: 'o' as never, until: at(2000) }, 9)).toEqual([]);
      expect(await store().save(document('seen', 'a'), 1, at(1000))).toBe('conflict');
    });

    test('its id and its keys can be taken at once, with a version of their own', async () => {
      await store().save(short, 0, NOW);
      await store().save({ ...short, body: 'again' }, 1, NOW);
      await store().save(document('seen', 'b', { keys: ['l'], expiresAt: at(1000) }), 0, NOW);
      expect(await store().save(document('seen', 'a', { keys: ['k', 'l'] }), 0, at(999))).toBe('conflict');
      expect(await store().save(document('seen', 'a', { keys: ['k', 'l'], body: 'new' }), 0, at(1000))).toBe(
        'saved',
      );
      expect(await store().load('seen', 'a', at(1000))).toMatchObject({ version: 1, body: 'new' });
      expect((await store().findByKey('seen', 'l', at(1000)))?.id).toBe('a');
    });

    test('the sweep removes what has expired, in both parts of the store, and nothing else', async () => {
      for (let k = 0; k < 700; k++)
        await store().save(document('seen', `s${k}`, { expiresAt: at(k), keys: [`k${k}`] }), 0, at(-1));
      await store().save(document('trace', 't', { expiresAt: at(10) }), 0, NOW);
      await store().save(document('person', 'p'), 0, NOW);
      expect(await store().purge(at(599))).toBe(601);
      expect(await store().purge(at(599))).toBe(0);
      expect(await store().load('seen', 's600', at(599))).not.toBeNull();
      expect(await store().load('person', 'p', at(599))).not.toBeNull();
      expect(await store().save(document('seen', 'x', { keys: ['k0'] }), 0, NOW)).toBe('saved');
    });
  });

  describe('removal', () => {
    test('removes whatever the version, and says whether there was one', async () => {
      await store().save(
        document('meeting', 'a', { keys: ['k'], tags: ['t'], dueAt: NOW, outboxAt: NOW }),
        0,
        NOW,
      );
      expect(await store().remove('meeting', 'a')).toBe(true);
      expect(await store().remove('meeting', 'a')).toBe(false);
      expect(await store().load('meeting', 'a', NOW)).toBeNull();
      expect(await store().findByKey('meeting', 'k', NOW)).toBeNull();
      expect(await store().findByTag('meeting', 't', NOW)).toEqual([]);
      expect(await store().due('outbox', NOW, { owner: 'o' as never, until: at(1) }, 9)).toEqual([]);
      expect(await store().save(document('meeting', 'a', { keys: ['k'] }), 0, NOW)).toBe('saved');
      expect((await store().load('meeting', 'a', NOW))?.version).toBe(1);
    });

    test('clear removes everything', async () => {
      const names = Array.from({ length: 30 }, (_, k) => `d${k}`);
      for (const name of names) {
        await store().save(document('person', name, { keys: [name], tags: ['t'] }), 0, NOW);
        await store().save(document('meeting', name, { dueAt: NOW, tags: ['t'] }), 0, NOW);
      }
      await store().clear();
      expect(await store().findByTag('person', 't', NOW)).toEqual([]);
      expect(await store().findByTag('meeting', 't', NOW)).toEqual([]);
      expect(await store().due('tick', NOW, { owner: 'o' as never, until: at(1) }, 99)).toEqual([]);
      expect(await store().save(document('person', 'new', { keys: ['d3'] }), 0, NOW)).toBe('saved');
    });
  });

  describe('what a body may be', () => {
    const ODD = [
      '',
      'ä Å ß ñ',
      '日本語 עברית العربية',
      '👩‍👩‍👧‍👦 e\u0301 \u202e tfel',
      'a\0b',
      '\ud800 lone',
      '"quoted"',
      '{"$where":"1"}',
      "'; DROP TABLE documents; --",
      '\u2028\u2029\ufeff\uffff',
      ' edges ',
      'x'.repeat(3000),
    ];

    test.each(ODD)('odd text as id, key, tag and body: %j', async (odd) => {
      const body = { [odd]: odd, list: [odd, null, true, -0.5, 1e300], nested: { $set: { 'a.b': odd } } };
      const odder = document('meeting', odd, { keys: [odd, `${odd}2`], tags: [odd], dueAt: NOW, body });
      expect(await store().save(odder, 0, NOW)).toBe('saved');
      expect(await store().load('meeting', odd, NOW)).toEqual({ ...odder, version: 1 });
      expect(await store().findByKey('meeting', `${odd}2`, NOW)).toEqual({ ...odder, version: 1 });
      expect(await store().findByTag('meeting', odd, NOW)).toEqual([{ ...odder, version: 1 }]);
      expect(
        (await store().due('tick', NOW, { owner: 'o' as never, until: at(1) }, 9)).map((d) => d.id),
      ).toEqual([odd]);
      expect(await store().remove('meeting', odd)).toBe(true);
    });

    test('two different odd ids stay two', async () => {
      for (const name of ['\ud800', '\ud801', '\ufffd', '"\\ud800"', 'a\0b', 'a', 'A', 'a ']) {
        expect(await store().save(document('person', name, { keys: [name], body: name }), 0, NOW)).toBe(
          'saved',
        );
      }
      expect((await store().load('person', '\ud801', NOW))?.body).toBe('\ud801');
      expect((await store().findByKey('person', 'a', NOW))?.id).toBe('a');
    });

    test.each([null, 0, false, '', [], {}, 'text', [[[]]]])('JSON of any shape: %j', async (body) => {
      await store().save(document('tenant', 'a', { body }), 0, NOW);
      expect((await store().load('tenant', 'a', NOW))?.body).toEqual(body);
    });

    test('a megabyte, in and out, and grown and shrunk again', async () => {
      const big = 'Tilanne yleisellä tasolla. '.repeat(40_000);
      for (const [version, body] of [big, 'small', big].entries()) {
        expect(await store().save(document('meeting', 'big', { body }), version, NOW)).toBe('saved');
        expect((await store().load('meeting', 'big', NOW))?.body).toBe(body);
      }
    });
  });

  test('check says that it works', async () => {
    await expect(store().check()).resolves.toBeUndefined();
  });
});
