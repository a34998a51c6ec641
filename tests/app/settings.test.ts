/** Oneself, networks, centres and dates as the settings page shows and sets them. */
import type { CentreField } from '#contract/network.ts';
import type { Id } from '#domain/time.ts';
import { CHAIR, KOIVURANTA, TENANT } from './fixture.ts';
import { AINO, ARI, day, done, identity, kindOf, PIA, type Planned, planned, text } from './planning.ts';

let p: Planned;
beforeEach(async () => {
  p = await planned();
});
afterEach(() => p.close());

const CHAT = { serviceUrl: 'https://smba.example/', conversation: '19:a@thread.v2' };
const centreOf = async (id: Id) => (await p.app.settingsView(ARI))?.centres.find((one) => one.id === id);

test('everybody has an own centre, language, service and reminders; what the tenant lacks cannot be chosen', async () => {
  const { app, koivuranta, network } = p;
  expect(await app.me(AINO)).toMatchObject({
    ...{ name: 'Aino', objectId: 'aino', language: 'fi', centre: null, service: null, feed: null },
    reminders: { roles: true, signups: true },
    networks: [{ id: network, name: 'PPT-verkosto', planner: false }],
    centres: [
      { name: 'Koivuranta', network },
      { name: 'Lepola', network },
    ],
  });
  await app.setMe(AINO, {
    centre: koivuranta.id,
    service: 'kela',
    language: 'sv',
    reminders: { roles: false, signups: true },
  });
  await app.setMe(AINO, { centre: 'none' as Id, service: 'nothing' });
  await app.setMe(AINO, { feed: { hash: 'x', since: app.now(), consultations: true, name: 'x' } });
  expect(await app.me(AINO)).toMatchObject({
    ...{ centre: koivuranta.id, service: 'kela', language: 'sv', feed: null },
    reminders: { roles: false, signups: true },
  });
  expect((await app.me(PIA)).networks[0]?.planner).toBe(true);
});

test('administrators see all, planners their own networks without feeds, others nothing', async () => {
  const { app, network } = p;
  await app.makeFeed(AINO, false);
  const mine = done(await app.createNetwork(ARI, 'Toinen', [{ person: ARI.person, name: 'Ari' }]));
  const all = await app.settingsView(ARI);
  expect(all).toMatchObject({ canManage: true, feeds: [{ person: AINO.person, name: 'Aino' }] });
  expect(all?.networks.map(({ id, centres }) => [id, centres.length])).toEqual([
    [network, 2],
    [mine, 0],
  ]);
  const planners = await app.settingsView(PIA);
  expect([planners?.networks.map(({ id }) => id), planners?.feeds, planners?.canManage]).toEqual([
    [network],
    [],
    false,
  ]);
  expect(await app.settingsView(AINO)).toBeNull();
});

describe('centres', () => {
  test('one to thirty a network, made once by a double click, by administrators', async () => {
    const { app, network, koivuranta } = p;
    const save = (centre: string, who = ARI) => app.saveCentre(who, { ...KOIVURANTA, centre, network });
    expect(done(await save('Koivuranta')).centre).toBe(koivuranta.id);
    for (let k = 3; k <= 30; k++) done(await save(`Keskus ${k}`));
    expect(kindOf(await save('Liikaa'))).toBe('tooMany');
    expect(kindOf(await save('Pian', PIA))).toBe('notAllowed');
    expect(await app.saveCentre(ARI, { ...KOIVURANTA, network: 'none' as Id })).toBeNull();
    expect(await app.saveCentre(ARI, { ...KOIVURANTA, id: 'none' as Id, network })).toBeNull();
    const other = done(await app.createNetwork(ARI, 'Toinen', [{ person: ARI.person, name: 'Ari' }]));
    expect(kindOf(await app.saveCentre(ARI, { ...KOIVURANTA, centre: 'Liikaa', network: other }))).toBe(
      'done',
    );
  });

  test('a centre that was made in its chat belongs to the only network; with two it is asked for', async () => {
    const made = await p.app.saveSeries(TENANT, { ...KOIVURANTA, centre: 'Chatista' }, CHAT, CHAIR);
    expect((await centreOf(made.id))?.network).toBe(p.network);
    expect((await p.app.clockView(AINO, p.network, null))?.centres.map(({ name }) => name)).toContain(
      'Chatista',
    );
    done(await p.app.createNetwork(ARI, 'Toinen', [{ person: ARI.person, name: 'Ari' }]));
    expect((await centreOf(made.id))?.network).toBeNull();
  });

  test('chairs by the names that they were picked by, or that the chat’s roster knows', async () => {
    const { app, koivuranta, network } = p;
    const names = { [PIA.person]: 'Pia Lind' };
    const form = { ...KOIVURANTA, id: koivuranta.id, network, chairs: [PIA.person, CHAIR], names };
    done(await app.saveCentre(ARI, form));
    const joined = [{ channelId: '29:c', person: CHAIR, name: 'Raija Puro' }];
    await app.setMembers(koivuranta.id, { joined, left: [], whole: false });
    expect((await centreOf(koivuranta.id))?.chairs).toEqual([
      { person: PIA.person, name: 'Pia Lind', me: false },
      { person: CHAIR, name: 'Raija Puro', me: false },
    ]);
    expect(await app.peopleNamed(AINO, 'pu')).toEqual([{ objectId: 'chair', name: 'Raija Puro' }]);
    expect((await app.peopleNamed(AINO, 'LIND')).map(({ objectId }) => objectId)).toEqual(['pia']);
    expect(await app.peopleNamed(AINO, 'uro')).toEqual([]);
  });

  test('two administrators: different fields merge, the same one shows both values, nothing is lost in silence', async () => {
    const { app, koivuranta, network } = p;
    const eeva = identity('Eeva', { admin: true });
    const form = { ...KOIVURANTA, id: koivuranta.id, network };
    const seen = (await centreOf(koivuranta.id))?.seen ?? -1;
    const save = async (who: typeof ARI, touched: readonly CentreField[], over: object) =>
      done(await app.saveCentre(who, { ...form, ...over, seen, touched }));
    expect((await save(eeva, ['time'], { time: '10:00' })).conflicts).toEqual([]);
    expect((await centreOf(koivuranta.id))?.seen).toBe(seen + 1);
    // Ari's form still says 9.00, but he touched only the length.
    expect((await save(ARI, ['minutes'], { minutes: 90 })).conflicts).toEqual([]);
    expect(await centreOf(koivuranta.id)).toMatchObject({ time: '10:00', minutes: 90 });
    const met = await save(ARI, ['time', 'weekday'], { time: '11:00', weekday: 4 });
    expect(met.conflicts).toEqual([{ field: 'time', yours: '11:00', theirs: '10:00', by: 'Eeva' }]);
    expect(await centreOf(koivuranta.id)).toMatchObject({ time: '10:00', weekday: 4 });
    const fresh = (await centreOf(koivuranta.id))?.seen ?? -1;
    done(await app.saveCentre(ARI, { ...form, time: '11:00', seen: fresh, touched: ['time'] }));
    expect(await centreOf(koivuranta.id)).toMatchObject({ time: '11:00', minutes: 90, weekday: 4 });
  });

  test('people in a conflict have names; without what was seen nothing of others is overwritten', async () => {
    const { app, koivuranta, network } = p;
    const eeva = identity('Eeva', { admin: true });
    const form = { ...KOIVURANTA, id: koivuranta.id, network, chairs: [PIA.person] };
    const names = { [PIA.person]: 'Pia Lind' };
    done(await app.saveCentre(eeva, { ...form, names, seen: 99 }));
    const { conflicts } = done(
      await app.saveCentre(ARI, { ...form, chairs: [AINO.person], names: { [AINO.person]: 'Aino Metsä' } }),
    );
    expect(conflicts).toMatchObject([
      { field: 'chairs', yours: [{ name: 'Aino Metsä' }], theirs: [{ name: 'Pia Lind' }], by: 'Eeva' },
    ]);
  });

  test('a new centre never overwrites one of its name; the same form twice makes one', async () => {
    const { app, koivuranta, network } = p;
    const other = { ...KOIVURANTA, time: '08:00', chairs: [AINO.person], network };
    expect(kindOf(await app.saveCentre(ARI, other))).toBe('nameTaken');
    expect(await centreOf(koivuranta.id)).toMatchObject({ time: '09:00' });
    const made = { ...other, centre: 'Satamapuisto' };
    const { centre } = done(await app.saveCentre(ARI, made));
    expect(done(await app.saveCentre(ARI, made))).toEqual({ centre, conflicts: [] });
  });

  test('disconnecting takes the chat and its roster; a second time there is nothing to take', async () => {
    const { app, koivuranta, network } = p;
    await app.saveSeries(TENANT, { ...KOIVURANTA, id: koivuranta.id }, CHAT, CHAIR);
    expect(await centreOf(koivuranta.id)).toMatchObject({ connected: true, network });
    expect(kindOf(await app.disconnect(PIA, koivuranta.id))).toBe('notAllowed');
    expect(done(await app.disconnect(ARI, koivuranta.id))).toMatchObject({
      connected: false,
      connectedBy: null,
    });
    expect(await app.seriesOfChat(TENANT, CHAT.conversation)).toBeNull();
    expect(kindOf(await app.disconnect(ARI, koivuranta.id))).toBe('unchanged');
  });
});

describe('dates', () => {
  const rows = async () =>
    (await centreOf(p.koivuranta.id))?.dates.map((d) => [d.rule, d.date, d.time, d.state, d.warning]);
  const set = (rule: string, to: Parameters<typeof p.app.setDate>[3], who = ARI) =>
    p.app.setDate(who, p.koivuranta.id, day(rule), to);

  test('this month’s and eleven more, with what warns', async () => {
    const all = await rows();
    expect(all).toHaveLength(12);
    expect(all?.[0]).toEqual(['2026-11-03', '2026-11-03', '09:00', 'held', null]);
    expect(all?.[8]).toEqual(['2027-07-06', '2027-07-06', '09:00', 'coming', 'july']);
    done(await set('2027-01-05', { date: day('2027-01-06'), time: '10:00' }));
    expect((await rows())?.[2]).toEqual(['2027-01-05', '2027-01-06', '10:00', 'moved', 'epiphany']);
    done(await set('2027-07-06', 'cancelled'));
    expect((await rows())?.[8]).toEqual(['2027-07-06', '2027-07-06', '09:00', 'cancelled', 'july']);
    done(await set('2027-07-06', 'back'));
    done(await set('2027-01-05', { date: day('2027-01-05'), time: '09:00' }));
    expect((await rows())?.[2]?.[3]).toBe('coming');
  });

  test('what cannot be', async () => {
    const moved = { date: day('2027-01-12'), time: null };
    expect(kindOf(await set('2027-01-06', moved))).toBe('noLongerThere');
    expect(kindOf(await set('2027-02-30', 'cancelled'))).toBe('noLongerThere');
    expect(kindOf(await set('2027-01-05', { date: day('2027-02-30'), time: null }))).toBe('badField');
    expect(kindOf(await set('2027-01-05', { date: day('2026-11-25'), time: null }))).toBe('badField');
    expect(kindOf(await set('2027-01-05', 'back'))).toBe('unchanged');
    expect(kindOf(await set('2027-01-05', moved, PIA))).toBe('notAllowed');
    expect(kindOf(await p.app.setDate(ARI, 'none' as Id, day('2027-01-05'), 'cancelled'))).toBeNull();
  });

  test('a rule that is changed leaves no meeting on the old date: its items go to the next one', async () => {
    const { app, koivuranta, network } = p;
    const { CASE, actor, PRESENTER } = await import('./fixture.ts');
    const m = (await app.upcoming(koivuranta)).this.m;
    const submit = { verb: 'item.submit', form: 'k', item: CASE, carried: false, reachable: true } as const;
    await app.handle(m, submit, actor(PRESENTER));
    done(await app.saveCentre(ARI, { ...KOIVURANTA, id: koivuranta.id, network, nth: 2, weekday: 3 }));
    expect((await app.meeting(m))?.cancelled).toBe(true);
    expect((await app.meeting(m))?.outbox.map(({ effect }) => effect.kind)).toContain('forward');
    expect((await app.upcoming((await app.series(koivuranta.id)) ?? koivuranta)).this.date).toBe(
      '2026-12-09',
    );
  });
});

test('a network is set by administrators, its template by planners', async () => {
  const { app, network } = p;
  const seen = async () => (await app.settingsView(ARI))?.networks[0]?.seen ?? 0;
  const planners = [PIA, AINO].map(({ person, name }) => ({ person, name }));
  done(await app.network(ARI, network, { verb: 'network.set', seen: await seen(), planners }));
  const tasks = [{ id: null, text: text('Kutsu lähetetty'), daysBefore: 28 }];
  done(await app.network(AINO, network, { verb: 'network.template', seen: await seen(), tasks }));
  expect(
    kindOf(await app.network(identity('Olli'), network, { verb: 'network.set', seen: 1, name: 'x' })),
  ).toBe('notAllowed');
  expect((await app.settingsView(AINO))?.networks[0]).toMatchObject({
    planners: [
      { name: 'Pia', me: false },
      { name: 'Aino', me: true },
    ],
    template: [{ text: 'Kutsu lähetetty', daysBefore: 28 }],
  });
  const { clock, theme } = await p.draft('2026-08');
  const id = await p.workshop(clock, theme, '2026-12-10');
  await app.workshop(AINO, id, { verb: 'task.template' });
  expect((await app.workshopView(AINO, id))?.tasks.map(({ due }) => due)).toContain('2026-11-12');
});
