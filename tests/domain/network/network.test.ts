/** Networks: who makes and sets them, planners, services, the template; two saves at once. */
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { decide, newNetwork } from '#domain/network/change.ts';
import type { NetworkCommand } from '#domain/network/commands.ts';
import type { Network } from '#domain/network/types.ts';
import type { Planned, Planner } from '#domain/planner.ts';
import type { Id } from '#domain/time.ts';
import { ADMIN, by, key, MEMBER, NETWORK, PIA, TENANT, text } from '../clock/scenario.ts';

const kind = (result: Planned<Network>) => (result.ok ? 'done' : result.refusal.kind);
const pia = { person: key('Pia'), name: 'Pia' };
const olli = { person: key('Olli'), name: 'Olli' };
const typed = { person: null, name: 'Sari' };

test('an administrator makes one, with the default services, an empty template and somebody who can plan', () => {
  const make = (planners: Network['planners'], actor = ADMIN, name = 'Verkosto') =>
    newNetwork({ id: 'n' as Id, tenant: TENANT, name, planners }, { actor });
  const made = make([pia, typed, pia]);
  expect(made).toMatchObject({ ok: true, value: { planners: [pia, typed], template: [], rev: 1 } });
  expect(made.ok && made.value.services.map(({ id }) => id)).toEqual([...DEFAULT_SERVICES]);
  expect(kind(make([typed]))).toBe('atLeastOnePlanner');
  expect(kind(make([pia], ADMIN, ' '))).toBe('badField');
  for (const actor of [PIA, MEMBER]) expect(kind(make([pia], actor))).toBe('notAllowed');
});

function after(command: NetworkCommand, network = NETWORK, actor: Planner = PIA) {
  return decide(network, command, by(actor));
}
const set = (values: object, seen = 1): NetworkCommand => ({ verb: 'network.set', seen, ...values });

test('administrators and planners set it, planners the template', () => {
  expect(kind(after(set({ name: 'Uusi' }), NETWORK, ADMIN))).toBe('done');
  expect(kind(after(set({ planners: [pia, olli] })))).toBe('done');
  expect(kind(after(set({ name: 'Uusi' }), NETWORK, MEMBER))).toBe('notAllowed');
  const template: NetworkCommand = { verb: 'network.template', seen: 1, tasks: [] };
  expect(kind(after(template, NETWORK, ADMIN))).toBe('notAllowed');
});

test('at least one planner whom Teams knows, at most twenty', () => {
  expect(kind(after(set({ planners: [] })))).toBe('atLeastOnePlanner');
  expect(kind(after(set({ planners: [typed] })))).toBe('atLeastOnePlanner');
  const many = Array.from({ length: 21 }, (_, k) => ({ person: key(`p${k}`), name: `P${k}` }));
  expect(kind(after(set({ planners: many })))).toBe('tooMany');
  expect(kind(after(set({ planners: many.slice(0, 20) })))).toBe('done');
});

test('services: default ones have no name of their own, others must have one, each once', () => {
  const result = after(
    set({
      services: [
        { id: 'kela', name: 'Kansaneläkelaitos' },
        { id: 'etsiva', name: 'Etsivä nuorisotyö' },
      ],
    }),
  );
  expect(result.ok && result.value.services).toEqual([
    { id: 'kela', name: null },
    { id: 'etsiva', name: 'Etsivä nuorisotyö' },
  ]);
  expect(kind(after(set({ services: [{ id: 'etsiva', name: null }] })))).toBe('badField');
  expect(
    kind(
      after(
        set({
          services: [
            { id: 'kela', name: null },
            { id: 'kela', name: null },
          ],
        }),
      ),
    ),
  ).toBe('badField');
});

test('two at once: different fields merge, the same one changed meanwhile is refused', () => {
  const first = after(set({ name: 'Pian' }));
  if (!first.ok) throw new Error('not set');
  expect(first.value.rev).toBe(2);
  expect(kind(after(set({ name: 'Arin' }), first.value, ADMIN))).toBe('changedMeanwhile');
  const second = after(set({ planners: [pia, olli] }), first.value, ADMIN);
  expect(second).toMatchObject({ ok: true, value: { name: 'Pian', planners: [pia, olli], rev: 3 } });
  expect(kind(after(set({ name: 'Pian' }), first.value))).toBe('unchanged');
});

test('the template: tasks keep their ids, a task that is gone cannot be saved back', () => {
  const save = (tasks: Extract<NetworkCommand, { verb: 'network.template' }>['tasks'], network = NETWORK) =>
    after({ verb: 'network.template', seen: network.rev, tasks }, network);
  const first = save([{ id: null, text: text('Kutsu'), daysBefore: 28 }]);
  if (!first.ok) throw new Error('not saved');
  const [task] = first.value.template;
  if (!task) throw new Error('no task');
  const second = save(
    [
      { ...task, daysBefore: 14 },
      { id: null, text: text('Tila'), daysBefore: 21 },
    ],
    first.value,
  );
  expect(
    second.ok && second.value.template.map(({ id, daysBefore }) => [id === task.id, daysBefore]),
  ).toEqual([
    [true, 14],
    [false, 21],
  ]);
  expect(kind(save([{ ...task, id: 'gone' as Id }]))).toBe('noLongerThere');
});
