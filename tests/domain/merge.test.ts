import fc from 'fast-check';
import { personKey } from '#domain/ids.ts';
import { merged, same, withMarks } from '#domain/merge.ts';

const [pia, olli] = ['Pia', 'Olli'].map((name) => ({ person: personKey('t', name), name })) as [
  { person: ReturnType<typeof personKey>; name: string },
  { person: ReturnType<typeof personKey>; name: string },
];
type Fields = Readonly<Record<string, unknown>>;

describe('a save on a version that was seen', () => {
  const marks = withMarks(withMarks({}, ['title'], 2, olli), ['date'], 3, olli);
  const now: Fields = { title: 'Ollin', date: null, aims: '' };
  const save = (seen: number, set: Fields, by = pia) =>
    merged(
      marks,
      seen,
      by.person,
      Object.entries(set).map(([field, value]) => ({ field, value })),
      (field) => now[field],
    );

  test('different fields merge', () => {
    expect(save(1, { aims: 'Pian' })).toEqual({ applied: [{ field: 'aims', value: 'Pian' }], conflicts: [] });
  });

  test('the same field shows both values and who; the others are saved', () => {
    expect(save(1, { title: 'Pian', aims: 'x' })).toEqual({
      applied: [{ field: 'aims', value: 'x' }],
      conflicts: [{ field: 'title', yours: 'Pian', theirs: 'Ollin', by: 'Olli' }],
    });
  });

  test('who has seen it may change it; the same value is no conflict; one’s own change is none either', () => {
    expect(save(2, { title: 'Pian' }).conflicts).toEqual([]);
    expect(save(1, { title: 'Ollin' })).toEqual({ applied: [], conflicts: [] });
    expect(save(1, { title: 'Toinen' }, olli).applied).toHaveLength(1);
    expect(save(2, { title: 'Pian', date: '2026-11-26' }).conflicts.map((c) => c.field)).toEqual(['date']);
  });
});

test('nothing of somebody else’s is ever overwritten unseen, whatever two people save in whatever order', () => {
  const save = fc.record({
    by: fc.constantFrom(pia, olli),
    seen: fc.nat(),
    field: fc.constantFrom('a', 'b'),
  });
  fc.assert(
    fc.property(fc.array(save, { maxLength: 20 }), (saves) => {
      let [marks, values, rev]: [ReturnType<typeof withMarks>, Record<string, unknown>, number] = [{}, {}, 1];
      for (const [k, { by, seen, field }] of saves.entries()) {
        const at = seen % (rev + 1);
        const last = marks[field];
        const { applied, conflicts } = merged(marks, at, by.person, [{ field, value: k }], (f) => values[f]);
        const unseen = last !== undefined && last.rev > at && last.person !== by.person;
        expect([applied.length, conflicts.length]).toEqual(unseen ? [0, 1] : [1, 0]);
        if (applied.length === 0) continue;
        rev += 1;
        values = { ...values, [field]: k };
        marks = withMarks(marks, [field], rev, by);
      }
    }),
  );
});

test('values are compared as JSON, whatever the order of keys', () => {
  expect(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  for (const [a, b] of [
    [{ a: 1 }, { a: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    [{ a: undefined }, { b: 1 }],
    ['1', 1],
  ]) {
    expect(same(a, b)).toBe(false);
  }
});
