/** PDSA items: by planners; two of them at once; taken away and back. */
import type { DevelopmentCommand, StepChange } from '#domain/development/commands.ts';
import { decide, evolve, newDevelopment } from '#domain/development/development.ts';
import type { Development } from '#domain/development/types.ts';
import type { Planner } from '#domain/planner.ts';
import { ADMIN, day, development, key, MEMBER, PIA, text } from '../clock/scenario.ts';

const OLLI: Planner = { ...PIA, person: key('Olli'), name: 'Olli' };

function tried(of: Development, command: DevelopmentCommand, actor: Planner = PIA) {
  const decision = decide(of, command, { actor });
  if (!decision.ok) return { kind: decision.refusal.kind, conflicts: [], after: of };
  return { kind: 'done', conflicts: decision.conflicts, after: decision.events.reduce(evolve, of) };
}
const set = (changes: readonly StepChange[], seen = 1): DevelopmentCommand => ({
  verb: 'development.set',
  seen,
  set: changes,
});

test('planners begin one; it has four steps without dates', () => {
  const made = newDevelopment({ ...development(), title: text('Jonot') }, { actor: PIA });
  expect(made).toMatchObject({
    ok: true,
    value: { state: 'open', rev: 1, steps: { act: { date: null, done: false } } },
  });
  for (const actor of [MEMBER, ADMIN]) {
    expect(newDevelopment(development(), { actor })).toMatchObject({ refusal: { kind: 'notAllowed' } });
  }
  expect(newDevelopment({ ...development(), title: text('') }, { actor: PIA })).toMatchObject({
    refusal: { kind: 'badField' },
  });
});

test('a save sets fields by their paths and gives them its number', () => {
  const { after } = tried(
    development(),
    set([
      { field: 'do.date', value: day('2026-12-15') },
      { field: 'do.text', value: text('Kokeillaan') },
      { field: 'plan.done', value: true },
    ]),
  );
  expect(after.steps).toMatchObject({ do: { date: '2026-12-15', text: 'Kokeillaan' }, plan: { done: true } });
  expect([after.rev, after.fields['do.date']]).toEqual([2, { rev: 2, by: 'Pia', person: PIA.person }]);
});

test('two planners: different steps merge, the same field shows both values and asks', () => {
  const first = tried(development(), set([{ field: 'plan.text', value: text('Ollin') }]), OLLI).after;
  const second = tried(
    first,
    set([
      { field: 'plan.text', value: text('Pian') },
      { field: 'plan.date', value: day('2026-09-01') },
    ]),
  );
  expect(second.conflicts).toEqual([{ field: 'plan.text', yours: 'Pian', theirs: 'Ollin', by: 'Olli' }]);
  expect(second.after.steps.plan).toMatchObject({ text: 'Ollin', date: '2026-09-01' });
  expect(
    tried(second.after, set([{ field: 'plan.text', value: text('Pian') }], 3)).after.steps.plan.text,
  ).toBe('Pian');
});

test('what is no date or no title is refused whole', () => {
  const bad = tried(development(), set([{ field: 'do.date', value: day('2027-02-29') }]));
  expect([bad.kind, bad.after.rev]).toEqual(['badField', 1]);
  expect(tried(development(), set([{ field: 'title', value: text('') }])).kind).toBe('badField');
  expect(tried(development(), set([{ field: 'do.date', value: null }])).after.rev).toBe(1);
});

test('it is taken away and brought back, by planners; what is away cannot be set', () => {
  const away = tried(development(), { verb: 'development.remove' });
  expect(away.after.state).toBe('removed');
  expect(tried(away.after, { verb: 'development.remove' }).kind).toBe('unchanged');
  expect(tried(away.after, set([{ field: 'plan.done', value: true }])).kind).toBe('noLongerThere');
  expect(tried(away.after, { verb: 'development.restore' }).after.state).toBe('open');
  expect(tried(development(), { verb: 'development.remove' }, MEMBER).kind).toBe('notAllowed');
});
