/** Two processes on one store: sign-up, saves, time and deliveries at the same moment, on each engine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Id, SECOND } from '#domain/time.ts';
import { restored } from '#identifiers/filtered-text.ts';
import { peersCases } from '../domain/workshop/scenario.ts';
import type { Place } from '../store/contract.ts';
import { OLLI, onEachEngine, PIA, type Process, SIGN_UP, who } from './planning-fixture.ts';

const cases = peersCases();
const peers = cases ? test : test.skip;
const signUp = ({ app }: Process, id: Id, name: string) => app.workshop(who(name), id, SIGN_UP);

/** A child process that is ready to sign somebody up. */
async function child(place: Place, id: Id, name: string) {
  const script = join(process.cwd(), 'tests/app/signup.child.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, JSON.stringify(place), id, name];
  const started = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return {
    go: () => started.stdin.write('go\n'),
    async answer(): Promise<{ waiting: boolean; place: number | null }> {
      const line = await lines.next();
      if (started.exitCode === null) await once(started, 'exit');
      return JSON.parse(String(line.value));
    },
  };
}

onEachEngine((desk) => {
  peers('C37-3: two at the same moment in two processes: one in, one waits, both know', async () => {
    const { place, withRoom, state } = desk();
    const wanted = cases?.get('C37-3')?.expect;
    const id = await withRoom(1);
    const children = await Promise.all(['A', 'B'].map((name) => child(place, id, name)));
    for (const { go } of children) go();
    const answers = await Promise.all(children.map(({ answer }) => answer()));
    expect(answers.filter((a) => !a.waiting)).toHaveLength(Number(wanted?.in));
    expect(answers.filter((a) => a.waiting && a.place === 1)).toHaveLength(Number(wanted?.waiting));
    const { signups } = await state(id);
    expect(signups.map((s) => s.waiting)).toEqual([false, true]);
    // Each was told what stands.
    for (const [k, { waiting }] of answers.entries()) {
      expect(signups.find((s) => s.name === 'AB'[k])?.waiting).toBe(waiting);
    }
  });

  test('many at once from two processes: nobody lost, nobody too many, planners’ fields among them', async () => {
    const { one, two, withRoom, state } = desk();
    const id = await withRoom(4);
    const names = Array.from({ length: 10 }, (_, n) => `P${n}`);
    await Promise.all([
      ...names.map((name, n) => signUp(n % 2 ? one : two, id, name)),
      one.app.workshop(PIA, id, { verb: 'workshop.set', seen: 2, set: [{ field: 'place', value: 'Sali' }] }),
      two.app.workshop(OLLI, id, { verb: 'workshop.set', seen: 2, set: [{ field: 'minutes', value: 90 }] }),
    ]);
    const after = await state(id);
    expect(after.signups.map((s) => s.name).sort()).toEqual(names);
    expect(after.signups.map((s) => s.waiting)).toEqual(names.map((_, n) => n >= 4));
    expect(after).toMatchObject({ place: 'Sali', minutes: 90 });
  });

  test('two planners at once: the same field comes back with both values, and whose', async () => {
    const { one, two, made, state } = desk();
    const id = await made();
    const set = (value: string) => [{ field: 'place', value }] as const;
    const [a, b] = await Promise.all([
      one.app.workshop(PIA, id, { verb: 'workshop.set', seen: 1, set: set('Pian sali') }),
      two.app.workshop(OLLI, id, { verb: 'workshop.set', seen: 1, set: set('Ollin sali') }),
    ]);
    const conflicts = [a, b].flatMap((r) => (r?.ok ? r.value.conflicts : []));
    const { place: stands } = await state(id);
    const lost = stands === 'Pian sali' ? 'Ollin sali' : 'Pian sali';
    const by = stands === 'Pian sali' ? 'Pia' : 'Olli';
    expect(conflicts).toEqual([{ field: 'place', yours: lost, theirs: stands, by }]);
  });

  test('time: two processes make each round once, and its messages leave once', async () => {
    const { one, two, processes, withRoom, stored, state } = desk();
    const id = await withRoom(5);
    await signUp(one, id, 'A');
    expect((await stored(id)).dueAt).toBe('2026-11-12T07:00:00.000Z');
    processes.at('2026-11-25T07:00:00.000Z');
    const ticks = await Promise.all([one.app.tick(10), two.app.tick(10)]);
    expect(ticks.map((t) => t.ticked).sort()).toEqual([0, 1]);
    expect((await stored(id)).dueAt).toBeNull();
    const boxes = await Promise.all([one.app.outboxes(10), two.app.outboxes(10)]);
    expect(boxes.map((b) => b.workshops.length).sort()).toEqual([0, 1]);
    const holder = boxes[0]?.workshops.length ? one : two;
    const [entry] = (await state(id)).outbox;
    expect(entry?.effect).toEqual({ kind: 'tomorrow', to: who('A').person, date: '2026-11-26' });
    // The process dies: another takes over when the lease has run out.
    processes.pass(31 * SECOND);
    const other = holder === one ? two : one;
    expect((await other.app.outboxes(10)).workshops.map((w) => w.id)).toEqual([id]);
    await other.app.workshopSystem(id, { verb: 'sent', entry: entry?.id as Id });
    await other.app.workshopDrained(id);
    expect((await stored(id)).outboxAt).toBeNull();
    expect((await one.app.outboxes(10)).workshops).toEqual([]);
  });

  test('what waits to be sent is taken oldest first, together with the meetings', async () => {
    const { one, two, processes, made } = desk();
    const ids = [await made({ title: restored('A') }), await made({ title: restored('B') })];
    for (const id of ids) await signUp(one, id, 'A');
    for (const [n, id] of ids.entries()) {
      await one.app.workshop(PIA, id, {
        verb: 'workshop.set',
        seen: 1,
        set: [{ field: 'place', value: `Sali ${n}` }],
      });
      processes.pass(SECOND);
    }
    processes.pass(200 * SECOND);
    const { meetings, workshops } = await one.app.outboxes(1);
    expect([meetings, workshops.map((w) => w.id)]).toEqual([[], [ids[0]]]);
    expect((await one.app.outboxes(5)).workshops.map((w) => w.id)).toEqual([ids[1]]);
    await one.app.workshopDrained(ids[0] as Id);
    expect((await two.app.outboxes(5)).workshops.map((w) => w.id)).toEqual([ids[0]]);
  });
});
