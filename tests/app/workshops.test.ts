/** Workshops through the application, on each engine: adding, who sees what, template, evaluation, calendar. */
import type { NewWorkshop, WorkshopRequest } from '#app/planning.ts';
import type { Network } from '#domain/network/types.ts';
import { type Id, SECOND } from '#domain/time.ts';
import type { FieldChange } from '#domain/workshop/commands.ts';
import { restored } from '#identifiers/filtered-text.ts';
import type { Stored } from '#store/store.ts';
import {
  DRAFT,
  day,
  kept,
  MADE,
  NETWORK,
  onEachEngine,
  PIA,
  PUBLISHED,
  SIGN_UP,
  who,
} from './planning-fixture.ts';

onEachEngine((desk) => {
  test('adding: complete for a published clock, by planners, and once by a double click', async () => {
    const { one, made } = desk();
    const kind = async (over: Partial<NewWorkshop>, by = PIA) => {
      const result = await one.app.addWorkshop(by, { ...MADE, ...over });
      return result && (result.ok ? 'made' : result.refusal.kind);
    };
    expect(await kind({ title: restored('') })).toBe('notReady');
    expect(await kind({ theme: null })).toBe('notReady');
    expect(await kind({ time: null })).toBe('notReady');
    expect(await kind({ theme: 'other' as Id })).toBe('badField');
    expect(await kind({ date: day('2027-08-01') })).toBe('outsideClock');
    expect(await kind({}, who('Aino'))).toBe('notAllowed');
    expect(await kind({ clock: DRAFT.id }, who('Aino'))).toBeNull();
    expect(await kind({}, who('Pia', 'tenant-2'))).toBeNull();
    expect(await kind({ clock: 'none' as Id })).toBeNull();
    const draft = { clock: DRAFT.id, title: restored(''), theme: null, date: null, time: null };
    expect(await kind(draft)).toBe('made');
    const id = await made();
    expect(await made()).toBe(id);
    await one.app.workshop(PIA, id, { verb: 'workshop.set', seen: 1, set: [{ field: 'place', value: 'x' }] });
    expect(await made()).not.toBe(id);
    expect(await one.store.findByTag('workshop', `clock:${PUBLISHED.id}`, one.app.now())).toHaveLength(2);
  });

  test('what is sent again with its key is the same workshop, in two processes too; another key makes another', async () => {
    const { one, two } = desk();
    const draft = { clock: DRAFT.id, title: restored(''), theme: null, date: null, time: null };
    const add = async ({ app }: typeof one, key: string, by = PIA) => {
      const result = await app.addWorkshop(by, { ...MADE, ...draft, key });
      if (!result?.ok) throw new Error('refused');
      return result.value;
    };
    const [first, ...others] = await Promise.all(
      [one, two, one, two].map((at) => add(at, 'key-of-a-click-1')),
    );
    for (const other of others) expect(other).toBe(first);
    expect(await add(one, 'key-of-a-click-2')).not.toBe(first);
    // Changed meanwhile, it is still the one that the first click made.
    const set = [{ field: 'place', value: 'Sali' }] as const;
    await one.app.workshop(PIA, first as Id, { verb: 'workshop.set', seen: 1, set });
    expect(await add(two, 'key-of-a-click-1')).toBe(first);
    expect(await one.store.findByTag('workshop', `clock:${DRAFT.id}`, one.app.now())).toHaveLength(2);
  });

  test('services are those of the catalogue: an id of their own would be a free text before everybody', async () => {
    const { one, made, state } = desk();
    const id = await made();
    const kind = async (command: WorkshopRequest) => {
      const result = await one.app.workshop(PIA, id, command);
      return result && (result.ok ? 'done' : result.refusal.kind);
    };
    const own = 'matti-virtasen-asia';
    const set = (change: FieldChange) => kind({ verb: 'workshop.set', seen: 9, set: [change] });
    const participants = (service: string) => [{ service, way: 'remote', count: 2 }] as const;
    expect(await kind({ ...SIGN_UP, service: own })).toBe('badField');
    expect(await set({ field: 'services', value: ['kela', own] })).toBe('badField');
    expect(await set({ field: 'participants', value: participants(own) })).toBe('badField');
    expect(JSON.stringify(await state(id))).not.toContain(own);
    expect(await kind(SIGN_UP)).toBe('done');
    expect(await set({ field: 'services', value: ['kela'] })).toBe('done');
    expect(await set({ field: 'participants', value: participants('kuntoutus') })).toBe('done');
    // A network's catalogue takes the place of the default one; what the workshop had stays sayable.
    const network = (await one.store.load('network', NETWORK.id, one.app.now())) as Stored<Network>;
    const services = [{ id: 'kotihoito', name: 'Kotihoito' }];
    await one.store.save({ ...network, body: { ...NETWORK, services } }, network.version, one.app.now());
    expect(await kind({ ...SIGN_UP, service: 'jarjestot' })).toBe('badField');
    expect(await kind({ ...SIGN_UP, service: 'kotihoito' })).toBe('done');
    expect(await set({ field: 'services', value: ['kela', 'kotihoito'] })).toBe('done');
  });

  test('a clock that is published while a workshop is added does not leave it behind as a draft', async () => {
    const { one, processes, state } = desk();
    const { store } = one;
    const publishing = {
      ...store,
      async save(...args: Parameters<typeof store.save>) {
        const result = await store.save(...args);
        if (args[0].type === 'workshop' && args[1] === 0) {
          const clock = await store.load('clock', DRAFT.id, one.app.now());
          await store.save(
            kept('clock', { ...DRAFT, state: 'published' }),
            clock?.version ?? 0,
            one.app.now(),
          );
        }
        return result;
      },
    };
    const app = processes.appOn(publishing);
    const result = await app.addWorkshop(PIA, { ...MADE, clock: DRAFT.id, date: day('2027-09-02') });
    expect(result?.ok && (await state(result.value)).published).toBe(true);
  });

  test('drafts are planners’ to see and change; another tenant sees nothing', async () => {
    const { one, made } = desk();
    const id = await made({ clock: DRAFT.id, date: day('2027-09-02') });
    expect((await one.app.workshopView(PIA, id))?.clock).toEqual({
      ...{ id: DRAFT.id, label: '2027–2028', state: 'draft' },
    });
    for (const other of [who('Aino'), who('Pia', 'tenant-2')]) {
      expect(await one.app.workshopView(other, id)).toBeNull();
      expect(await one.app.workshop(other, id, SIGN_UP)).toBeNull();
      expect(await one.app.calendarOf(other, id)).toBeNull();
    }
    await one.app.workshopSystem(id, { verb: 'published' });
    expect((await one.app.workshopView(who('Aino'), id))?.canEdit).toBe(false);
    expect(await one.app.workshopView(who('Aino', 'tenant-2'), id)).toBeNull();
    await one.app.workshop(PIA, id, { verb: 'workshop.remove' });
    expect((await one.app.workshopView(who('Aino'), id))?.state).toBe('cancelled');
    expect(await one.app.workshop(PIA, 'none' as Id, SIGN_UP)).toBeNull();
    expect(await one.app.workshopSystem('none' as Id, { verb: 'tick' })).toBeNull();
  });

  test('the matrix is filled from the network’s template', async () => {
    const { one, made, state } = desk();
    const id = await made();
    for (let click = 0; click < 2; click++) await one.app.workshop(PIA, id, { verb: 'task.template' });
    expect((await state(id)).tasks.map((t) => [t.text, t.due])).toEqual([['Kutsu lähetetty', '2026-11-12']]);
  });

  test('an evaluation keeps no person; who has answered is recognised by a keyed hash', async () => {
    const { one, two, processes, made, stored } = desk();
    const id = await made();
    processes.at('2026-11-26T14:00:00.000Z');
    const verb = 'evaluation.answer';
    const answer = { verb, useful: 5, contact: 4, recommend: 9, line: restored('') } as const;
    expect(await one.app.workshop(who('Aino'), id, answer)).toMatchObject({ ok: true });
    expect(await two.app.workshop(who('Aino'), id, answer)).toMatchObject({
      refusal: { kind: 'alreadyAnswered' },
    });
    expect((await one.app.workshopView(who('Aino'), id))?.evaluation).toMatchObject({
      answered: true,
      count: 1,
    });
    expect((await one.app.workshopView(PIA, id))?.evaluation.answered).toBe(false);
    expect(JSON.stringify(await stored(id))).not.toContain('Aino');
  });

  test('as a calendar file: numbered, in the person’s language, cancelled when it is', async () => {
    const { one, processes, made } = desk();
    const id = await made();
    await one.app.setPerson(who('Aino').person, { language: 'sv' });
    const file = await one.app.calendarOf(who('Aino'), id);
    expect(file).toMatchObject({ name: 'Kuntoutuspaja', language: 'sv' });
    expect(file?.events).toEqual([
      {
        uid: `workshop-${id}@pajakello`,
        ...{ sequence: 0, changedAt: '2026-11-01T08:00:00.000Z', cancelled: false },
        ...{ start: '2026-11-26T11:00:00.000Z', end: '2026-11-26T13:00:00.000Z', place: null, link: null },
        what: { kind: 'workshop', title: 'Kuntoutuspaja', aims: '', form: 'hybrid' },
      },
    ]);
    processes.pass(SECOND);
    await one.app.workshop(PIA, id, { verb: 'workshop.remove' });
    const [event] = (await one.app.calendarOf(who('Aino'), id))?.events ?? [];
    expect(event).toMatchObject({ sequence: 1, changedAt: '2026-11-01T08:00:01.000Z', cancelled: true });
  });

  test('it is found by those who take part', async () => {
    const { one, made } = desk();
    const id = await made();
    await one.app.workshop(who('A'), id, SIGN_UP);
    const of = async (name: string) =>
      (await one.store.findByTag('workshop', `person:${who(name).person}`, one.app.now())).map((s) => s.id);
    expect([await of('A'), await of('B')]).toEqual([[id], []]);
    await one.app.workshop(who('A'), id, { verb: 'signup.remove' });
    expect(await of('A')).toEqual([]);
  });
});
