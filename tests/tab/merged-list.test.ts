/** One's own list on top of what somebody else has saved: what the tab sends again, against what the domain makes of it. */
import fc from 'fast-check';
import { COLOURS, type ThemeView } from '#contract/clock.ts';
import { personKey } from '#domain/ids.ts';
import { type FieldMarks, withMarks } from '#domain/merge.ts';
import { mergedList, type SentItem, withoutGone } from '#domain/merge-list.ts';
import type { Id } from '#domain/time.ts';
import { changedRows, meant, mineOnTop } from '../../tab/src/forms/merged-list.ts';
import { withOwnColours } from '../../tab/src/planning/theme-colours.ts';

interface Task {
  readonly id: Id;
  readonly text: string;
  readonly days: number;
}
const [pia, olli] = ['Pia', 'Olli'].map((name) => ({ person: personKey('t', name), name })) as [
  { person: ReturnType<typeof personKey>; name: string },
  { person: ReturnType<typeof personKey>; name: string },
];
const BASE: readonly Task[] = [1, 2, 3].map((n) => ({ id: `t${n}` as Id, text: `Tehtävä ${n}`, days: n }));

let ids = 0;
function saved(
  state: { list: readonly Task[]; marks: FieldMarks; rev: number },
  by: typeof pia,
  seen: number,
  items: readonly SentItem<Task>[],
) {
  const newId = () => {
    ids += 1;
    return `n${ids}` as Id;
  };
  const result = mergedList<Task>(
    { kind: 'task', fields: ['text', 'days'], list: state.list, marks: state.marks },
    { seen, by: by.person, items, newId },
  );
  if (typeof result === 'string') throw new Error(result);
  const rev = state.rev + 1;
  const marks = withoutGone(withMarks(state.marks, result.changed, rev, by), 'task', result.list);
  return { state: { list: result.list, marks, rev }, conflicts: result.conflicts };
}

test('of rows that were there only what was changed is sent, of new ones all', () => {
  expect(
    changedRows(BASE, [
      { id: 't1', text: 'Kutsu', days: 1 },
      { id: 't2', text: 'Tehtävä 2', days: 2 },
      { id: null, text: 'Tila', days: 7 },
    ]),
  ).toEqual([{ id: 't1', text: 'Kutsu' }, { id: 't2' }, { id: null, text: 'Tila', days: 7 }]);
});

test('a row stays where it was sent, since answers to the filter go by its place', () => {
  const sent = [{ id: 't1' }, { id: 't2' }, { id: 't3', text: 'Minun' }] as const;
  const conflicts = [{ field: 'task.t3.text', yours: 'Minun', theirs: 'Toisen', by: 'Pia' }];
  const fresh = [{ id: 'x' as Id, text: 'Uusi', days: 1 }, ...BASE];
  expect(mineOnTop({ opened: BASE, sent, conflicts, fresh })).toEqual([
    { id: 'x' },
    { id: 't1' },
    { id: 't3', text: 'Minun' },
    { id: 't2' },
  ]);
});

test('whatever two did: mine kept on top is what I meant, and everything else is as the other saved it', () => {
  const deed = fc.record({
    text: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    days: fc.option(fc.integer({ min: 10, max: 12 }), { nil: undefined }),
    away: fc.boolean(),
  });
  const hand = fc.record({ deeds: fc.array(deed, { minLength: 3, maxLength: 3 }), added: fc.boolean() });
  type Hand = typeof hand extends fc.Arbitrary<infer T> ? T : never;
  const rowsOf = ({ deeds, added }: Hand, by: string) => [
    ...BASE.flatMap((task, k) => {
      const { text = task.text, days = task.days, away = false } = deeds[k] ?? {};
      return away ? [] : [{ id: task.id, text, days }];
    }),
    ...(added ? [{ id: null, text: `uusi ${by}`, days: 5 }] : []),
  ];
  fc.assert(
    fc.property(hand, hand, (one, two) => {
      const begin = { list: BASE, marks: {}, rev: 1 };
      const first = saved(begin, pia, 1, changedRows<Task>(BASE, rowsOf(one, 'Pia')) as SentItem<Task>[]);
      const sent = changedRows<Task>(BASE, rowsOf(two, 'Olli'));
      const second = saved(first.state, olli, 1, sent as SentItem<Task>[]);
      const { conflicts } = second;
      const parts = { opened: BASE, sent, conflicts, fresh: second.state.list };
      const last = saved(second.state, olli, second.state.rev, mineOnTop<Task>(parts) as SentItem<Task>[]);
      expect(last.conflicts).toEqual([]);
      for (const [k, task] of BASE.entries()) {
        const now = last.state.list.find(({ id }) => id === task.id);
        const [a, b] = [one.deeds[k], two.deeds[k]];
        const mine = meant(BASE, sent, task.id);
        if (b?.away) expect(now).toBeUndefined();
        else if (a?.away) {
          const touched = mine.text !== task.text || mine.days !== task.days;
          expect(now).toEqual(touched ? { ...mine, id: task.id } : undefined);
        } else {
          for (const f of ['text', 'days'] as const) {
            expect(now?.[f]).toBe(b?.[f] ?? a?.[f] ?? task[f]);
          }
        }
      }
      const added = last.state.list.filter(({ id }) => !id.startsWith('t')).map(({ text }) => text);
      const hands = [one.added ? 'uusi Pia' : '', two.added ? 'uusi Olli' : ''];
      expect(added).toEqual(hands.filter((text) => text !== ''));
    }),
    { numRuns: 300 },
  );
});

test('a colour that another theme has by now: the two change, and one that comes back takes a free one', () => {
  const fresh: readonly ThemeView[] = [
    { id: 'a', name: 'A', colour: 1 },
    { id: 'b', name: 'B', colour: 3 },
  ];
  expect(withOwnColours([{ id: 'a', colour: 3 }, { id: 'b' }], fresh)).toEqual([
    { id: 'a', colour: 3 },
    { id: 'b', colour: 1 },
  ]);
  expect(withOwnColours([{ id: 'a', colour: 5 }, { id: 'b' }], fresh)).toEqual([
    { id: 'a', colour: 5 },
    { id: 'b' },
  ]);
  const [, , back] = withOwnColours([{ id: 'a' }, { id: 'b' }, { id: 'c', name: 'C', colour: 1 }], fresh);
  expect(back).toEqual({ id: 'c', name: 'C', colour: COLOURS[1] });
});
