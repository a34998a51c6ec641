/** Networks: who makes and sets them, planners, services, the template; two saves at once. */
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { decide, newNetwork, type SavedNetwork } from '#domain/network/change.ts';
import type { NetworkCommand } from '#domain/network/commands.ts';
import type { Network } from '#domain/network/types.ts';
import type { Planned, Planner } from '#domain/planner.ts';
import type { Id } from '#domain/time.ts';
import { ADMIN, by, key, MEMBER, NETWORK, PIA, TENANT, text } from '../clock/scenario.ts';

const kind = (result: Planned<unknown>) => (result.ok ? 'done' : result.refusal.kind);
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

function tried(command: NetworkCommand, network = NETWORK, actor: Planner = PIA) {
  return decide(network, command, by(actor));
}
const set = (values: object, seen = 1): NetworkCommand => ({ verb: 'network.set', seen, ...values });

test('administrators and planners set it, planners the template', () => {
  expect(kind(tried(set({ name: 'Uusi' }), NETWORK, ADMIN))).toBe('done');
  expect(kind(tried(set({ planners: [pia, olli] })))).toBe('done');
  expect(kind(tried(set({ name: 'Uusi' }), NETWORK, MEMBER))).toBe('notAllowed');
  const template: NetworkCommand = { verb: 'network.template', seen: 1, tasks: [] };
  expect(kind(tried(template, NETWORK, ADMIN))).toBe('notAllowed');
});

test('at least one planner whom Teams knows, at most twenty', () => {
  expect(kind(tried(set({ planners: [] })))).toBe('atLeastOnePlanner');
  expect(kind(tried(set({ planners: [typed] })))).toBe('atLeastOnePlanner');
  const many = Array.from({ length: 21 }, (_, k) => ({ person: key(`p${k}`), name: `P${k}` }));
  expect(kind(tried(set({ planners: many })))).toBe('tooMany');
  expect(kind(tried(set({ planners: many.slice(0, 20) })))).toBe('done');
});

test('services: default ones have no name of their own, others must have one, each once', () => {
  const result = tried(
    set({
      services: [
        { id: 'kela', name: 'Kansaneläkelaitos' },
        { id: 'etsiva', name: 'Etsivä nuorisotyö' },
      ],
    }),
  );
  expect(result.ok && result.value.network.services).toEqual([
    { id: 'kela', name: null },
    { id: 'etsiva', name: 'Etsivä nuorisotyö' },
  ]);
  expect(kind(tried(set({ services: [{ id: 'etsiva', name: null }] })))).toBe('badField');
  expect(
    kind(
      tried(
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

/** The network after a command that is carried out, and what it met. */
function done(command: NetworkCommand, network = NETWORK, actor: Planner = PIA): SavedNetwork {
  const result = tried(command, network, actor);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}
const OLLI: Planner = { person: olli.person, name: 'Olli', planner: true, admin: false };

test('two at once: different fields merge, of the same one both values come back and nothing is overwritten', () => {
  const { network: first } = done(set({ name: 'Pian' }));
  expect(first.rev).toBe(2);
  const second = done(set({ name: 'Arin', planners: [pia, olli] }), first, ADMIN);
  expect(second.network).toMatchObject({ name: 'Pian', planners: [pia, olli], rev: 3 });
  expect(second.conflicts).toEqual([{ field: 'name', yours: 'Arin', theirs: 'Pian', by: 'Pia' }]);
  const kept = done(set({ name: 'Arin' }, second.network.rev), second.network, ADMIN);
  expect([kept.network.name, kept.conflicts]).toEqual(['Arin', []]);
  const services = [{ id: 'kela', name: null }];
  const theirs = [...services, { id: 'etsiva', name: 'Etsivä' }];
  const { network: chosen } = done(set({ services: theirs }));
  expect(done(set({ services: [] }), chosen, OLLI)).toMatchObject({
    network: chosen,
    conflicts: [{ field: 'services', yours: [], theirs, by: 'Pia' }],
  });
});

test('what stands so already is done by doing nothing', () => {
  const { network } = done(set({ name: 'Pian' }));
  expect(done(set({ name: 'Pian' }), network, ADMIN)).toEqual({ network, conflicts: [] });
  expect(done(set({ name: 'Pian' }), network, ADMIN).network).toBe(network);
});

type Tasks = Extract<NetworkCommand, { verb: 'network.template' }>['tasks'];
const template = (tasks: Tasks, seen = 1): NetworkCommand => ({ verb: 'network.template', seen, tasks });

describe('the template', () => {
  const { network: made } = done(
    template([
      { id: null, text: text('Kutsu'), daysBefore: 28 },
      { id: null, text: text('Tila'), daysBefore: 21 },
    ]),
  );
  const [kutsu, tila] = made.template;
  if (!(kutsu && tila)) throw new Error('no tasks');
  const [same, other] = [{ id: kutsu.id }, { id: tila.id }];
  const said = ({ network }: SavedNetwork) => network.template.map((t) => `${t.text} ${t.daysBefore}`);

  test('tasks keep their ids; a task that was never there, and a new one without its days, cannot be saved', () => {
    const next = done(template([{ ...same, daysBefore: 14 }, other], 2), made);
    expect(next.network.template).toEqual([{ ...kutsu, daysBefore: 14 }, tila]);
    expect(kind(tried(template([{ ...same, id: 'gone' as Id }], 2), made))).toBe('noLongerThere');
    expect(kind(tried(template([{ id: null, text: text('Kahvit') }], 2), made))).toBe('badField');
    const many = Array.from({ length: 41 }, () => ({ id: null, text: text('x'), daysBefore: 1 }));
    expect(kind(tried(template(many, 2), made))).toBe('tooMany');
  });

  test('two at once: different tasks, different fields of one, and two new ones merge', () => {
    const { network: first } = done(
      template([{ ...same, daysBefore: 14 }, other, { id: null, text: text('Kahvit'), daysBefore: 2 }], 2),
      made,
    );
    const second = done(
      template(
        [
          { ...same, text: text('Kutsut') },
          { ...other, daysBefore: 30 },
          { id: null, text: text('Ovet'), daysBefore: 1 },
        ],
        2,
      ),
      first,
      OLLI,
    );
    expect(said(second)).toEqual(['Kutsut 14', 'Tila 30', 'Kahvit 2', 'Ovet 1']);
    expect(second.conflicts).toEqual([]);
  });

  test('two at once: of the same field both values come back, the rest is saved', () => {
    const { network: first } = done(template([{ ...same, text: text('Pian kutsu') }, other], 2), made);
    const met = done(
      template([{ ...same, text: text('Ollin kutsu'), daysBefore: 7 }, other], 2),
      first,
      OLLI,
    );
    expect(said(met)).toEqual(['Pian kutsu 7', 'Tila 21']);
    expect(met.conflicts).toEqual([
      { field: `task.${kutsu.id}.text`, yours: 'Ollin kutsu', theirs: 'Pian kutsu', by: 'Pia' },
    ]);
  });

  test('one takes away what the other changes: asked either way, and kept with its id', () => {
    const { network: gone } = done(template([other], 2), made);
    const late = done(template([{ ...same, daysBefore: 7 }, other], 2), gone, OLLI);
    expect(late.network).toBe(gone);
    expect(late.conflicts).toMatchObject([{ field: `task.${kutsu.id}`, theirs: null, by: 'Pia' }]);
    const kept = done(template([{ ...kutsu, daysBefore: 7 }, other], gone.rev), gone, OLLI);
    expect(kept.network.template).toEqual([tila, { ...kutsu, daysBefore: 7 }]);

    const { network: changed } = done(template([{ ...same, daysBefore: 7 }, other], 2), made);
    const away = done(template([other], 2), changed, OLLI);
    expect(away.network).toBe(changed);
    const theirs = { ...kutsu, daysBefore: 7 };
    expect(away.conflicts).toEqual([{ field: `task.${kutsu.id}`, yours: null, theirs, by: 'Pia' }]);
    expect(said(done(template([other], changed.rev), changed, OLLI))).toEqual(['Tila 21']);
  });
});
