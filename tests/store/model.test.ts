/**
 * Random commands on each engine against a model of the contract in a few lines: every answer must be
 * the same.
 */
import fc from 'fast-check';
import { type Instant, ms } from '#domain/time.ts';
import type { Document, DocumentType, Stored } from '#store/store.ts';
import { at, document, id, NOW, onEachEngine } from './contract.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 40);

type Work = 'tick' | 'outbox';
interface Kept {
  readonly stored: Stored;
  readonly leases: Partial<Record<Work, Instant>>;
}

/** The contract: a list of documents. */
function model() {
  let kept: Kept[] = [];
  const is = (type: DocumentType, name: string) => (k: Kept) =>
    k.stored.type === type && k.stored.id === name;
  const alive = (now: Instant) => kept.filter(({ stored: s }) => s.expiresAt === null || s.expiresAt > now);
  return {
    save(doc: Document, expected: number, now: Instant) {
      const others = alive(now).filter((k) => k.stored.type === doc.type && k.stored.id !== doc.id);
      const there = alive(now).find(is(doc.type, doc.id));
      if ((there?.stored.version ?? 0) !== expected) return 'conflict';
      if (others.some((k) => k.stored.keys.some((key) => doc.keys.includes(key)))) return 'conflict';
      kept = kept.filter((k) => !is(doc.type, doc.id)(k));
      kept.push({ stored: { ...doc, version: expected + 1 }, leases: there?.leases ?? {} });
      return 'saved';
    },
    load: (type: DocumentType, name: string, now: Instant) => alive(now).find(is(type, name))?.stored ?? null,
    by: (field: 'keys' | 'tags', type: DocumentType, label: string, now: Instant) =>
      alive(now)
        .map((k) => k.stored)
        .filter((s) => s.type === type && s[field].includes(label))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    due(what: Work, now: Instant, until: Instant, limit: number) {
      const field = what === 'tick' ? 'dueAt' : 'outboxAt';
      const found = alive(now)
        .filter(
          ({ stored: s, leases }) => s[field] !== null && s[field] <= now && !((leases[what] ?? now) > now),
        )
        .sort((a, b) => (`${a.stored[field]} ${a.stored.id}` < `${b.stored[field]} ${b.stored.id}` ? -1 : 1))
        .slice(0, limit);
      for (const k of found) k.leases[what] = until;
      return found.map((k) => k.stored);
    },
    release(what: Work, type: DocumentType, name: string) {
      const found = kept.find(is(type, name));
      if (found) delete found.leases[what];
    },
    remove(type: DocumentType, name: string) {
      kept = kept.filter((k) => !is(type, name)(k));
    },
    purge(now: Instant) {
      kept = alive(now);
    },
  };
}

const types = fc.constantFrom<DocumentType>('person', 'meeting');
// ids are never shared between types, so that the order by instant and id is the whole order
const idOf = (type: DocumentType, n: number) => `${type[0]}${n}`;
const small = fc.nat(2);
const offset = fc.option(fc.integer({ min: -5, max: 40 }).map(at), { nil: null, freq: 3 });
const labels = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 });
const work = fc.constantFrom<Work>('tick', 'outbox');
const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      type: types,
      n: small,
      keys: labels,
      tags: labels,
      dueAt: offset,
      outboxAt: offset,
      expiresAt: offset,
      body: fc.json(),
      off: fc.constantFrom(0, 0, 0, 0, 1, -1),
    }),
  },
  fc.record({ do: fc.constant('remove' as const), type: types, n: small }),
  fc.record({ do: fc.constant('find' as const), type: types, label: fc.constantFrom('x', 'y', 'z') }),
  fc.record({
    do: fc.constant('due' as const),
    what: work,
    limit: fc.integer({ min: 1, max: 4 }),
    held: fc.nat(15),
  }),
  fc.record({ do: fc.constant('release' as const), what: work, type: types, n: small }),
  fc.record({ do: fc.constant('wait' as const), by: fc.nat(8) }),
  fc.record({ do: fc.constant('purge' as const) }),
);

onEachEngine((store, place) => {
  test('answers as the model does', async () => {
    const numRuns = place().engine === 'SQLite' ? RUNS * 2 : RUNS;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40, size: 'max' }), async (commands) => {
        await store().clear();
        const wanted = model();
        let now = NOW;
        const owner = id('owner');
        for (const c of commands) {
          if (c.do === 'wait') now = at(ms(now) - ms(NOW) + c.by);
          if (c.do === 'purge') {
            await store().purge(now);
            wanted.purge(now);
          }
          if (c.do === 'save') {
            const { type, n, keys, tags, dueAt, outboxAt, expiresAt } = c;
            const version = wanted.load(type, idOf(type, n), now)?.version ?? 0;
            const expected = Math.max(0, version + c.off);
            const doc = document(type, idOf(type, n), {
              keys,
              tags,
              dueAt,
              outboxAt,
              expiresAt,
              body: JSON.parse(c.body),
            });
            expect(await store().save(doc, expected, now)).toBe(wanted.save(doc, expected, now));
            expect(await store().load(type, idOf(type, n), now)).toEqual(
              wanted.load(type, idOf(type, n), now),
            );
          }
          if (c.do === 'remove') {
            const there = wanted.load(c.type, idOf(c.type, c.n), now) !== null;
            const removed = await store().remove(c.type, idOf(c.type, c.n));
            if (there) expect(removed).toBe(true);
            wanted.remove(c.type, idOf(c.type, c.n));
          }
          if (c.do === 'find') {
            const [key = null] = wanted.by('keys', c.type, c.label, now);
            expect(await store().findByKey(c.type, c.label, now)).toEqual(key);
            expect(await store().findByTag(c.type, c.label, now)).toEqual(
              wanted.by('tags', c.type, c.label, now),
            );
          }
          if (c.do === 'due') {
            const until = at(ms(now) - ms(NOW) + c.held);
            const got = await store().due(c.what, now, { owner, until }, c.limit);
            expect(got).toEqual(wanted.due(c.what, now, until, c.limit));
          }
          if (c.do === 'release') {
            await store().release(c.what, c.type, idOf(c.type, c.n), owner);
            wanted.release(c.what, c.type, idOf(c.type, c.n));
          }
        }
      }),
      { numRuns },
    );
  }, 120_000);
});
