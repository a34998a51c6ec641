/** Two who save one list on one version: a model in plain words, and what is remembered of what is gone. */
import fc from 'fast-check';
import { personKey } from '#domain/ids.ts';
import { type FieldMarks, withMarks } from '#domain/merge.ts';
import { type MergedList, mergedList, type SentItem, withoutGone } from '#domain/merge-list.ts';
import type { Id } from '#domain/time.ts';

interface Thing {
  readonly id: Id;
  readonly text: string;
  readonly days: number;
}
const FIELDS = ['text', 'days'] as const;
const [pia, olli] = ['Pia', 'Olli'].map((name) => ({ person: personKey('t', name), name })) as [
  { person: ReturnType<typeof personKey>; name: string },
  { person: ReturnType<typeof personKey>; name: string },
];
let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${ids}` as Id;
};

interface State {
  readonly list: readonly Thing[];
  readonly marks: FieldMarks;
  readonly rev: number;
}

function save(state: State, by: typeof pia, seen: number, items: readonly SentItem<Thing>[]) {
  const { list, marks } = state;
  const result = mergedList<Thing>(
    { kind: 'thing', fields: FIELDS, list, marks },
    { seen, by: by.person, items, newId },
  );
  if (typeof result === 'string') throw new Error(result);
  const rev = state.rev + 1;
  const next = withoutGone(withMarks(marks, result.changed, rev, by), 'thing', result.list);
  return { state: { list: result.list, marks: next, rev }, conflicts: result.conflicts };
}

/** What somebody does with an item that is there. */
const deed = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    text: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    days: fc.option(fc.nat(3), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('remove' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
const hand = fc.record({
  deeds: fc.array(deed, { minLength: 4, maxLength: 4 }),
  added: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
});
const BASE: readonly Thing[] = [1, 2, 3, 4].map((n) => ({ id: `t${n}` as Id, text: 'a', days: 0 }));

const sent = (deeds: readonly Deed[], added: readonly string[], by: string): SentItem<Thing>[] => [
  ...BASE.flatMap(({ id }, k) => {
    const d = deeds[k];
    return d?.do === 'set' ? [{ id, text: d.text, days: d.days }] : [];
  }),
  ...added.map((text, k) => ({ id: null, text: `${text} ${by}`, days: k })),
];

test('whatever two do at once: nothing unseen is overwritten or taken away, and every contradiction is asked about', () => {
  fc.assert(
    fc.property(hand, hand, (one, two) => {
      const begin: State = { list: BASE, marks: {}, rev: 1 };
      const first = save(begin, pia, 1, sent(one.deeds, one.added, 'Pia'));
      expect(first.conflicts).toEqual([]);
      const second = save(first.state, olli, 1, sent(two.deeds, two.added, 'Olli'));
      const expected: Thing[] = [];
      const asked: string[] = [];
      for (const [k, base] of BASE.entries()) {
        const [a, b] = [one.deeds[k], two.deeds[k]] as [Deed, Deed];
        const changes = (d: Deed, f: 'text' | 'days') =>
          d.do === 'set' && d[f] !== undefined && d[f] !== base[f];
        const sends = (d: Deed) => d.do === 'set' && (d.text !== undefined || d.days !== undefined);
        if (a.do === 'remove') {
          if (sends(b)) asked.push(`thing.${base.id}`);
          continue;
        }
        const after = { ...base };
        for (const f of FIELDS) if (changes(a, f)) Object.assign(after, { [f]: a[f] });
        if (b.do === 'remove') {
          if (!FIELDS.some((f) => changes(a, f))) continue;
          asked.push(`thing.${base.id}`);
        } else {
          for (const f of FIELDS) {
            if (b[f] === undefined || b[f] === after[f]) continue;
            if (changes(a, f)) asked.push(`thing.${base.id}.${f}`);
            else Object.assign(after, { [f]: b[f] });
          }
        }
        expected.push(after);
      }
      const { list } = second.state;
      expect(list.filter(({ id }) => id.startsWith('t'))).toEqual(expected);
      expect(second.conflicts.map(({ field }) => field).sort()).toEqual(asked.sort());
      expect(second.conflicts.every(({ by }) => by === 'Pia')).toBe(true);
      const added = [...one.added.map((t) => `${t} Pia`), ...two.added.map((t) => `${t} Olli`)];
      expect(list.slice(expected.length).map(({ text }) => text)).toEqual(added);
    }),
    { numRuns: 500 },
  );
});

test('a save that comes again after a lost answer adds nothing twice, and takes nothing away', () => {
  const items = [...BASE.slice(1).map(({ id }) => ({ id })), { id: null, text: 'x', days: 1 }];
  const first = save({ list: BASE, marks: {}, rev: 1 }, pia, 1, items);
  const again = save(first.state, pia, 1, items);
  expect([again.state.list, again.conflicts]).toEqual([first.state.list, []]);
});

test('an item that was never there, or a new one with a field lacking, is refused', () => {
  const tried = (items: readonly SentItem<Thing>[]): MergedList<Thing> | string =>
    mergedList<Thing>(
      { kind: 'thing', fields: FIELDS, list: BASE, marks: {} },
      { seen: 1, by: pia.person, items, newId },
    );
  expect(tried([{ id: 'none' as Id, text: 'x' }])).toBe('noLongerThere');
  expect(tried([{ id: 'constructor' as Id }])).toBe('noLongerThere');
  expect(tried([{ id: null, text: 'x' }])).toBe('badField');
});

test('whatever comes and goes, no more than fifty of what is gone are remembered, and no field of them', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 150, maxLength: 200 }), (edits) => {
      let state: State = { list: [], marks: {}, rev: 1 };
      for (const [n, edit] of edits.entries()) {
        state = save(state, pia, state.rev, [{ id: null, text: `n${n}`, days: 0 }]).state;
        const [{ id }] = state.list as [Thing];
        if (edit) state = save(state, olli, state.rev, [{ id, text: 'z' }]).state;
        state = save(state, olli, state.rev, []).state;
      }
      expect(Object.keys(state.marks)).toHaveLength(50);
      expect(Object.keys(state.marks).filter((path) => path.split('.').length > 2)).toEqual([]);
      const newest = Math.max(...Object.values(state.marks).map(({ rev }) => rev));
      expect(newest).toBe(state.rev);
    }),
    { numRuns: 5 },
  );
});
