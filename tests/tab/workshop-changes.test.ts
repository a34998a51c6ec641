/** How a workshop looks before the server has answered, against what the domain makes of the same command. */
import fc from 'fast-check';
import type { Way } from '#contract/clock.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { personKey } from '#domain/ids.ts';
import { newWorkshop } from '#domain/workshop/new.ts';
import { step } from '#domain/workshop/step.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { viewOf } from '#domain/workshop/view.ts';
import {
  hasRoom,
  signedOff,
  signedUp,
  ticked,
  withField,
  withoutPart,
} from '../../tab/src/workshop/changes.ts';

const NOW = '2026-11-26T08:00:00.000Z' as never;
const ME = personKey('t', 'me');
const people = ['me', 'a', 'b', 'c'].map((id) => personKey('t', id));
let made = 0;
const newId = () => `id${made++}` as never;

function begun(capacity: Workshop['capacity']): Workshop {
  const seed = {
    ...{ id: 'w', tenant: 't', network: 'n', clock: 'k', published: true, title: 'Paja', theme: 'th' },
    ...{ date: '2026-12-10', time: '13:00', form: 'hybrid', capacity, services: ['kela'] },
    roles: [{ name: 'Fasilitaattori', about: '' }],
    tasks: [{ text: 'Tila varattu', due: null }],
  };
  return newWorkshop(seed as never, NOW, newId);
}

function carried(workshop: Workshop, person: string, command: object): Workshop {
  const actor = { person, name: person, planner: false, admin: false };
  const stepped = step(workshop, command as never, { actor, now: NOW, newId, clock: null } as never);
  if (stepped.refusal) throw new Error(`refused: ${stepped.refusal.kind}`);
  return stepped.workshop;
}

const view = (workshop: Workshop): WorkshopView =>
  viewOf(
    workshop,
    {
      clock: { id: 'k', themes: [], firstMonth: '2026-08' } as never,
      developments: [],
      viewer: { person: ME, planner: true, mark: 'm' },
    },
    NOW,
  )!;

/** What of the view one's own sign-up changes; who moves up after one has left is the server's to say. */
const seen = ({ mine, taken, signup }: WorkshopView) => ({
  mine,
  taken,
  own: signup.mine,
  ways: signup.ways,
  sum: signup.taken,
  services: Object.fromEntries(signup.byService.map(({ service, count }) => [service, count])),
  nobodyYet: signup.nobodyYet,
});

const ways = fc.constantFrom<Way>('in-person', 'remote');
const services = fc.constantFrom('kela', 'jarjestot');
const capacity = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });

describe('signing up before the answer', () => {
  test('shows what the server will say, while nobody waits', () => {
    fc.assert(
      fc.property(
        fc.record({ inPerson: capacity, remote: capacity }),
        fc.array(fc.record({ who: fc.constantFrom(1, 2, 3), way: ways, service: services }), {
          maxLength: 5,
        }),
        fc.array(fc.record({ way: ways, service: services }), { minLength: 1, maxLength: 3 }),
        (room, others, mine) => {
          let workshop = begun(room);
          for (const { who, way, service } of others)
            workshop = carried(workshop, people[who]!, { verb: 'signup.add', way, service });
          for (const { way, service } of mine) {
            const before = view(workshop);
            // With a queue, a seat that becomes free goes to somebody else at once.
            fc.pre(before.signup.ways.every(({ waiting }) => waiting === 0) || before.signup.mine === null);
            fc.pre(before.signup.mine?.way !== way);
            workshop = carried(workshop, ME, { verb: 'signup.add', way, service });
            expect(seen(signedUp(before, way, service))).toEqual(seen(view(workshop)));
          }
        },
      ),
      { numRuns: Number(process.env.FC_RUNS ?? 200) },
    );
  });

  test('signing off frees the own seat alone', () => {
    const workshop = carried(begun({ inPerson: 2, remote: null }), ME, {
      verb: 'signup.add',
      way: 'in-person',
      service: 'kela',
    });
    expect(seen(signedOff(view(workshop)))).toEqual(
      seen(view(carried(workshop, ME, { verb: 'signup.remove' }))),
    );
    const without = view(begun({ inPerson: 2, remote: null }));
    expect(signedOff(without)).toBe(without);
  });

  test('a way without a limit always has room; one of nought never', () => {
    const way = { way: 'remote', taken: 0, waiting: 0 } as const;
    expect([null, 0, 1].map((one) => hasRoom({ ...way, capacity: one }))).toEqual([true, false, true]);
  });
});

describe('other changes before the answer', () => {
  const workshop = begun({ inPerson: null, remote: null });
  const now = view(workshop);
  const [role] = now.roles;
  const [task] = now.tasks;
  const somebody = { person: 't|a', name: 'Aino', me: false };

  test('a named backup is missing no more, and missing again when it is taken away', () => {
    const named = withField(now, `role.${role?.id}.backup`, somebody);
    expect([now.missingBackups, named.missingBackups]).toEqual([['Fasilitaattori'], []]);
    expect(named.roles[0]?.backup).toEqual(somebody);
    expect(withField(named, `role.${role?.id}.backup`, null).missingBackups).toEqual(['Fasilitaattori']);
  });

  test('a text is not shown as saved before the filter has seen it', () => {
    for (const path of ['title', 'aims', 'followed', `task.${task?.id}.text`, `role.${role?.id}.about`])
      expect(withField(now, path, 'Matti Virtanen')).toBe(now);
  });

  test('dates, capacities, ticks and removals', () => {
    expect(withField(now, `task.${task?.id}.due`, '2026-12-01').tasks[0]?.due).toBe('2026-12-01');
    expect(withField(now, 'capacity.remote', 5).capacity).toEqual({ inPerson: null, remote: 5 });
    expect(ticked(now, task?.id ?? '', true).tasks[0]?.done).toBe(true);
    expect(withoutPart(now, role?.id ?? '')).toMatchObject({ roles: [], missingBackups: [] });
  });
});
