/**
 * Properties over random sequences (`FC_RUNS` sets how many): the waiting lists against a model of their
 * own, and two planners' saves in either order.
 */
import fc from 'fast-check';
import type { Way } from '#contract/clock.ts';
import { waysOf } from '#contract/workshop.ts';
import type { FieldChange } from '#domain/workshop/commands.ts';
import type { WorkshopEffect } from '#domain/workshop/effect.ts';
import { OTHER_PLANNER, PLANNER, Play, RUNS, room, somebody, text } from './scenario.ts';

const WAYS = ['in-person', 'remote'] as const;
const way = fc.constantFrom<Way>(...WAYS);
const name = fc.constantFrom(...'ABCDEFGH');
const places = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 6 });

type Action =
  | { readonly do: 'in'; readonly name: string; readonly way: Way }
  | { readonly do: 'out'; readonly name: string }
  | { readonly do: 'capacity'; readonly way: Way; readonly value: number | null }
  | { readonly do: 'form'; readonly value: 'in-person' | 'remote' | 'hybrid' }
  | { readonly do: 'cancel' | 'restore' | 'deliver' };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('in' as const), name, way }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('out' as const), name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('capacity' as const), way, value: places }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('form' as const),
      value: fc.constantFrom('in-person' as const, 'remote' as const, 'hybrid' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'restore' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
);

/** The rule in the plainest words: two queues, two lists of who is in, and who is owed the news of moving up. */
function newModel() {
  const inside: Record<Way, string[]> = { 'in-person': [], remote: [] };
  const waiting: Record<Way, string[]> = { 'in-person': [], remote: [] };
  const capacity: Record<Way, number> = { 'in-person': 2, remote: 2 };
  const owed = new Set<string>();
  let offered: readonly Way[] = WAYS;
  let cancelled = false;

  function leave(who: string): void {
    owed.delete(who);
    for (const list of [inside, waiting]) {
      for (const w of WAYS) list[w] = list[w].filter((n) => n !== who);
    }
  }

  function fill(): void {
    for (const w of offered) {
      while (!cancelled && waiting[w].length > 0 && inside[w].length < capacity[w]) {
        const next = waiting[w].shift() as string;
        inside[w].push(next);
        owed.add(next);
      }
    }
  }

  function play(a: Action): void {
    if (a.do === 'in' && !cancelled && offered.includes(a.way)) {
      if (![...inside[a.way], ...waiting[a.way]].includes(a.name)) {
        leave(a.name);
        (inside[a.way].length >= capacity[a.way] ? waiting : inside)[a.way].push(a.name);
      }
    }
    if (a.do === 'out') leave(a.name);
    if (a.do === 'capacity') capacity[a.way] = a.value ?? Number.POSITIVE_INFINITY;
    if (a.do === 'form') offered = waysOf(a.value);
    if (a.do === 'cancel') cancelled = true;
    if (a.do === 'restore') cancelled = false;
    fill();
  }

  /** Whom a delivery tells now. While it is cancelled nobody is told of a place in it, then or later. */
  function told(): string[] {
    const names = cancelled ? [] : [...owed].sort();
    owed.clear();
    return names;
  }

  return { inside, waiting, capacity, play, told };
}

function act(play: Play, a: Action): void {
  if (a.do === 'in') play.signUp(a.name, a.way);
  if (a.do === 'out') play.signOff(a.name);
  if (a.do === 'capacity') {
    const side = a.way === 'in-person' ? 'inPerson' : 'remote';
    play.set({ field: `capacity.${side}`, value: a.value });
  }
  if (a.do === 'form') play.set({ field: 'form', value: a.value });
  if (a.do === 'cancel') play.planner({ verb: 'workshop.remove' });
  if (a.do === 'restore') play.planner({ verb: 'workshop.restore' });
  if (a.do === 'deliver') play.deliver();
}

test('any sequence: nobody lost, nobody over the capacity, first come first in, as the model has it', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (actions) => {
      const play = new Play('2026-11-01 10:00', room(2, 2));
      const model = newModel();
      for (const a of actions) {
        const before = WAYS.map((w) => play.in(w).length);
        act(play, a);
        model.play(a);
        for (const [k, w] of WAYS.entries()) {
          expect(play.waiting(w)).toEqual(model.waiting[w]);
          expect(play.in(w).sort()).toEqual([...model.inside[w]].sort());
          const grew = play.in(w).length > (before[k] ?? 0);
          if (grew) expect(play.in(w).length).toBeLessThanOrEqual(model.capacity[w]);
        }
      }
    }),
    { numRuns: RUNS * 5 },
  );
});

test('any sequence: whoever moves up is told exactly once, unless they chose anew or it is cancelled before', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (actions) => {
      const play = new Play('2026-11-01 10:00', room(2, 2));
      const model = newModel();
      for (const a of [...actions, { do: 'deliver' } as const]) {
        const before = play.told('promoted').length;
        act(play, a);
        model.play(a);
        const told = play.told('promoted').slice(before);
        expect(told.sort()).toEqual(a.do === 'deliver' ? model.told() : []);
      }
      expect(play.workshop.outbox.some((e) => e.effect.kind === 'promoted')).toBe(false);
    }),
    { numRuns: RUNS * 5 },
  );
});

test('messages of any sequence are each true of whom they are sent to, and no entry is sent twice', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40, size: 'max' }), (actions) => {
      const play = new Play('2026-11-01 10:00', room(2, 2));
      const ids: string[] = [];
      for (const a of actions) {
        act(play, a);
        const listed = play.workshop.signups.map((s) => s.person);
        const kinds = new Map<string, WorkshopEffect['kind'][]>();
        for (const { effect } of play.workshop.outbox) {
          expect(listed).toContain(effect.to);
          kinds.set(effect.to, [...(kinds.get(effect.to) ?? []), effect.kind]);
        }
        // Of what happened to the workshop the newest says all.
        for (const list of kinds.values()) {
          expect(list.filter((k) => k !== 'promoted').length).toBeLessThanOrEqual(1);
          expect(list.filter((k) => k === 'promoted').length).toBeLessThanOrEqual(1);
        }
        ids.push(...play.workshop.outbox.map((e) => e.id).filter((id) => !ids.includes(id)));
      }
      expect(new Set(ids).size).toBe(ids.length);
      play.until('2026-11-01 10:10');
      expect(play.workshop.outbox.filter((e) => e.notBefore <= play.now)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

const change: fc.Arbitrary<FieldChange> = fc.oneof(
  fc.record({
    field: fc.constantFrom('title' as const, 'aims' as const),
    value: fc.constantFrom('a', 'b').map(text),
  }),
  fc.record({
    field: fc.constantFrom('place' as const, 'link' as const),
    value: fc.constantFrom('x', 'y', null),
  }),
  fc.record({ field: fc.constant('minutes' as const), value: fc.constantFrom(60, 90) }),
  fc.record({
    field: fc.constantFrom('capacity.inPerson' as const, 'capacity.remote' as const),
    value: fc.constantFrom(5, 6, null),
  }),
);
const save = fc.uniqueArray(change, { minLength: 1, maxLength: 5, selector: (c) => c.field });

test('two planners who save on one version, in either order: nothing is lost, every contradiction is shown', () => {
  fc.assert(
    fc.property(save, save, fc.boolean(), (a, b, turned) => {
      const play = new Play('2026-11-01 10:00');
      const seen = play.workshop.rev;
      const [first, second] = turned ? [b, a] : [a, b];
      const [one, two] = turned ? [OTHER_PLANNER, PLANNER] : [PLANNER, OTHER_PLANNER];
      const begin = play.workshop;
      play.by(one, { verb: 'workshop.set', seen, set: first });
      const afterFirst = play.workshop;
      expect(play.last.conflicts).toEqual([]);
      play.by(two, { verb: 'workshop.set', seen, set: second });
      const { conflicts } = play.last;
      const value = (of: typeof begin, { field }: FieldChange) =>
        field.startsWith('capacity.')
          ? of.capacity[field.slice(9) as 'remote']
          : (of as unknown as Record<string, unknown>)[field];
      for (const c of first) {
        const other = second.find((s) => s.field === c.field);
        const changed = value(begin, c) !== c.value;
        const contradicts = other !== undefined && other.value !== c.value && changed;
        const conflict = conflicts.find((x) => x.field === c.field);
        expect(conflict).toEqual(
          contradicts ? { field: c.field, yours: other.value, theirs: c.value, by: one.name } : undefined,
        );
        if (!other || contradicts) expect(value(play.workshop, c)).toBe(c.value);
      }
      for (const c of second) {
        if (!conflicts.some((x) => x.field === c.field)) expect(value(play.workshop, c)).toBe(c.value);
      }
      expect(play.workshop.rev - afterFirst.rev).toBeLessThanOrEqual(1);
    }),
    { numRuns: RUNS * 3 },
  );
});

test('a person who signs up from two devices is in once, whatever the services', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(way, fc.constantFrom('kela', 'jarjestot')), { maxLength: 12 }), (taps) => {
      const play = new Play('2026-11-01 10:00', room(0, 1));
      for (const [w, service] of taps) play.by(somebody('A'), { verb: 'signup.add', way: w, service });
      const last = taps.at(-1);
      expect(play.workshop.signups.map((s) => [s.way, s.service])).toEqual(last ? [last] : []);
    }),
    { numRuns: RUNS },
  );
});

test('whatever parts come, are changed and go, the workshop remembers no more of them than it can bring back', () => {
  const visit = fc.record({
    kind: fc.constantFrom('role' as const, 'task' as const, 'material' as const),
    by: fc.constantFrom(PLANNER, OTHER_PLANNER),
    back: fc.boolean(),
  });
  function add(play: Play, kind: 'role' | 'task' | 'material', n: number): void {
    if (kind === 'role') play.planner({ verb: 'role.add', name: `R${n}`, about: text('') });
    if (kind === 'task') play.planner({ verb: 'task.add', text: text(`T${n}`), due: null });
    if (kind === 'material')
      play.planner({ verb: 'material.add', name: text(`M${n}`), url: 'https://x.example/' });
  }
  fc.assert(
    fc.property(fc.array(visit, { minLength: 1, maxLength: 8 }), (visits) => {
      const play = new Play('2026-11-01 10:00');
      const lists = { role: 'roles', task: 'tasks', material: 'materials' } as const;
      const sizes: number[] = [];
      for (let n = 0; n < 260; n++) {
        const { kind, by, back } = visits[n % visits.length]!;
        add(play, kind, n);
        const part = play.workshop[lists[kind]].at(-1)!.id;
        const field = kind === 'task' ? (`task.${part}.text` as const) : (`${kind}.${part}.name` as const);
        const set = [{ field, value: text(`Z${n}`) } as FieldChange];
        play.by(by, { verb: 'workshop.set', seen: play.workshop.rev, set });
        play.by(by, { verb: 'part.remove', part });
        if (back) play.by(by, { verb: 'part.restore', part }).by(by, { verb: 'part.remove', part });
        sizes.push(Object.keys(play.workshop.fields).length);
      }
      const known = new Set<string>(play.workshop.dropped.map(({ part }) => part.id));
      const others = Object.keys(play.workshop.fields).filter(
        (field) => !(known.has(field) || known.has(field.split('.')[1] ?? '')),
      );
      expect([known.size, others]).toEqual([100, []]);
      expect(sizes.at(-1)).toBe(sizes[120]);
    }),
    { numRuns: 5 },
  );
});
