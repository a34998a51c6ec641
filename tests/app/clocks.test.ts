import type { Id } from '#domain/time.ts';
import { AINO, ARI, day, done, kindOf, PIA, type Planned, planned, STRANGER, text } from './planning.ts';

let p: Planned;
beforeEach(async () => {
  p = await planned();
});
afterEach(() => p.close());

test('from an empty network to a published clock that everybody reads', async () => {
  const { app, network } = p;
  expect((await app.clockView(AINO, network, null))?.clock).toBeNull();
  const { clock, theme } = await p.draft('2026-08');
  const id = await p.workshop(clock, theme, '2026-12-10');
  const view = await app.clockView(PIA, network, clock);
  expect(view?.plan).toMatchObject({
    canPublish: true,
    noBackup: [{ workshop: id, roles: ['Fasilitaattori'] }],
  });
  expect(await app.clockView(AINO, network, clock)).toBeNull();
  expect((await app.clockView(AINO, network, null))?.clocks).toEqual([]);
  await p.publish(clock);
  const seen = await app.clockView(AINO, null, null);
  expect(seen).toMatchObject({
    network: { id: network, name: 'PPT-verkosto' },
    clock: { id: clock, state: 'published', when: 'running', label: '2026–2027' },
    ...{ canEdit: false, plan: null, gap: null, today: '2026-11-26' },
  });
  expect(seen?.workshops.map((w) => [w.id, w.state])).toEqual([[id, 'coming']]);
  expect(seen?.consultations).toHaveLength(24);
  expect(
    kindOf(await app.workshop(AINO, id, { verb: 'signup.add', way: 'in-person', service: 'kela' })),
  ).toBe('done');
});

describe('a copy', () => {
  async function source() {
    const { clock, theme } = await p.draft('2026-08');
    const ids = [];
    for (const date of ['2026-11-26', '2026-12-24', '2027-04-29'])
      ids.push(await p.workshop(clock, theme, date, date));
    await p.publish(clock);
    return { clock, theme, ids };
  }

  test('previewed, made, and made once by a second click', async () => {
    const { app, network } = p;
    const { clock } = await source();
    const preview = await app.copyPreview(PIA, clock, '2027-08');
    expect(preview?.copied).toBe(3);
    // Christmas Eve was a fourth Thursday in 2026; in December 2027 that is the 23rd. April 2028 has four.
    expect(preview?.moves.map(({ title, date, why }) => [title, date, why])).toEqual([
      ['2027-04-29', '2028-04-27', 'fifth'],
    ]);
    const made = done(await app.createClock(PIA, network, '2027-08', clock));
    expect(done(await app.createClock(PIA, network, '2027-08', clock))).toEqual(made);
    const view = await app.clockView(PIA, network, made.clock);
    expect(view?.workshops.map(({ title, date }) => [title, date])).toEqual([
      ['2026-11-26', '2027-11-25'],
      ['2026-12-24', '2027-12-23'],
      ['2027-04-29', '2028-04-27'],
    ]);
    expect(view?.plan?.moves).toEqual(made.moves);
    expect(view?.workshops.map(({ id }) => id)).toContain(made.moves[0]?.workshop);
    expect(view?.plan?.copiedFrom?.id).toBe(clock);
    const one = await app.workshopView(PIA, view?.workshops[0]?.id as Id);
    expect(one?.roles.map(({ name, holder }) => [name, holder])).toEqual([['Fasilitaattori', null]]);
    expect(one?.tasks.map(({ due, done: is }) => [due, is])).toEqual([['2027-11-25', false]]);
    expect(kindOf(await app.createClock(AINO, network, '2027-08', clock))).toBe('notAllowed');
    expect(await app.copyPreview(AINO, clock, '2027-08')).toBeNull();
  });
});

describe('publishing', () => {
  test('two clocks with a month in common, by two processes at the same moment: one is published', async () => {
    const [one, two] = [await p.draft('2027-08'), await p.draft('2028-01')];
    for (const { clock, theme } of [one, two]) await p.workshop(clock, theme, '2028-02-10');
    const seen = async (clock: Id) => (await p.app.clockView(PIA, p.network, clock))?.clock?.seen ?? 0;
    const [a, b] = [await seen(one.clock), await seen(two.clock)];
    const results = await Promise.all([
      p.app.clock(PIA, one.clock, { verb: 'clock.publish', seen: a }),
      p.other.clock(PIA, two.clock, { verb: 'clock.publish', seen: b }),
    ]);
    expect(results.map(kindOf).sort()).toEqual(['clashes', 'done']);
    const tabs = (await p.app.clockView(PIA, p.network, null))?.clocks.map(({ state }) => state);
    expect(tabs?.sort()).toEqual(['draft', 'published']);
  });
});

test('two planners at once on themes, by two processes: both new ones are there, in colours of their own', async () => {
  const { clock } = await p.draft('2027-08');
  const shown = async () => (await p.app.clockView(PIA, p.network, clock))?.clock;
  const [seen, [there]] = [(await shown())?.seen ?? 0, (await shown())?.themes ?? []];
  const save = (app: Planned['app'], name: string) =>
    app.clock(PIA, clock, {
      verb: 'clock.themes',
      seen,
      themes: [{ id: there?.id as Id }, { id: null, name: text(name), colour: 2 }],
    });
  const both = await Promise.all([save(p.app, 'Nuoret'), save(p.other, 'Uni')]);
  expect(both.map((one) => done(one).conflicts)).toEqual([[], []]);
  const themes = (await shown())?.themes ?? [];
  expect(themes.map(({ name }) => name).sort()).toEqual(['Kuntoutus arjessa', 'Nuoret', 'Uni']);
  expect(new Set(themes.map(({ colour }) => colour)).size).toBe(3);
});

test('a draft is taken away and brought back, with its workshops', async () => {
  const { clock, theme } = await p.draft('2027-08');
  await p.workshop(clock, theme, '2027-09-09');
  done(await p.app.clock(PIA, clock, { verb: 'clock.remove' }));
  expect(await p.app.clockView(PIA, p.network, clock)).toBeNull();
  done(await p.app.clock(PIA, clock, { verb: 'clock.restore' }));
  expect((await p.app.clockView(PIA, p.network, clock))?.workshops).toHaveLength(1);
});

test('PDSA items stand on the clock and on the page of their workshop; two planners merge', async () => {
  const { app, network } = p;
  const { clock, theme } = await p.draft('2026-08');
  const id = await p.workshop(clock, theme, '2026-12-10');
  await p.publish(clock);
  const made = { network, title: text('Jonot'), from: 'workshop', origin: text(''), workshop: id } as const;
  const item = done(await app.addDevelopment(PIA, made));
  expect(done(await app.addDevelopment(PIA, made))).toBe(item);
  expect(kindOf(await app.addDevelopment(AINO, made))).toBe('notAllowed');
  expect(kindOf(await app.addDevelopment(PIA, { ...made, workshop: 'none' as Id }))).toBe('noLongerThere');
  // Nor can planners of another network write onto its page.
  const other = done(
    await app.createNetwork(ARI, 'Itäinen verkosto', [{ person: AINO.person, name: 'Aino' }]),
  );
  expect(kindOf(await app.addDevelopment(AINO, { ...made, network: other }))).toBe('noLongerThere');
  const save = (field: 'plan.date' | 'do.date', date: string) =>
    app.development(PIA, item, { verb: 'development.set', seen: 1, set: [{ field, value: day(date) }] });
  expect(done(await save('plan.date', '2026-11-01')).conflicts).toEqual([]);
  expect(done(await save('do.date', '2026-12-01')).conflicts).toEqual([]);
  const shown = (await app.clockView(AINO, network, null))?.developments;
  expect(shown).toMatchObject([{ id: item, workshop: { id, title: 'Kuntoutuspaja' } }]);
  expect(shown?.[0]?.steps.map(({ date }) => date)).toEqual(['2026-11-01', '2026-12-01', null, null]);
  expect((await app.workshopView(AINO, id))?.developments).toEqual(shown);
  done(await app.development(PIA, item, { verb: 'development.remove' }));
  expect((await app.clockView(AINO, network, null))?.developments).toEqual([]);
  expect((await app.workshopView(AINO, id))?.developments).toEqual([]);
});

test('what was taken away can be brought back for thirty days, then it is deleted', async () => {
  const { app, network } = p;
  const { clock, theme } = await p.draft('2027-08');
  const [kept, gone] = [
    await p.workshop(clock, theme, '2027-09-09'),
    await p.workshop(clock, theme, '2027-10-14'),
  ];
  const made = { network, title: text('Jonot'), from: 'own', origin: text(''), workshop: null } as const;
  const item = done(await app.addDevelopment(PIA, made));
  for (const id of [kept, gone]) done(await app.workshop(PIA, id, { verb: 'workshop.remove' }));
  done(await app.development(PIA, item, { verb: 'development.remove' }));
  p.pass(29 * 86_400_000);
  await app.sweep();
  done(await app.workshop(PIA, kept, { verb: 'workshop.restore' }));
  p.pass(2 * 86_400_000);
  await app.sweep();
  expect(await app.workshopState(gone)).toBeNull();
  expect(await app.development(PIA, item, { verb: 'development.restore' })).toBeNull();
  p.pass(60 * 86_400_000);
  await app.sweep();
  expect((await app.workshopState(kept))?.state).toBe('planned');
});

test('nothing of another tenant can be seen or changed by its id', async () => {
  const { app, network, koivuranta } = p;
  const { clock, theme } = await p.draft('2026-08');
  const id = await p.workshop(clock, theme, '2026-12-10');
  await p.publish(clock);
  const made = { network, title: text('Jonot'), from: 'own', origin: text(''), workshop: null } as const;
  const item = done(await app.addDevelopment(PIA, made));
  const m = (await app.upcoming(koivuranta)).this.m;
  const nothing = await Promise.all([
    app.clockView(STRANGER, network, null),
    app.clockView(STRANGER, network, clock),
    app.clockView(STRANGER, null, clock),
    app.clockView(STRANGER, null, null),
    app.workshopView(STRANGER, id),
    app.copyPreview(STRANGER, clock, '2027-08'),
    app.calendarOf(STRANGER, id),
    app.panelView(STRANGER, { m }),
    app.kelaNote(STRANGER, m),
    app.meetingAct(STRANGER, m, { verb: 'queue.show' }),
    app.network(STRANGER, network, { verb: 'network.set', seen: 1, name: 'x' }),
    app.createClock(STRANGER, network, '2027-08', null),
    app.clock(STRANGER, clock, { verb: 'clock.remove' }),
    app.addDevelopment(STRANGER, made),
    app.development(STRANGER, item, { verb: 'development.remove' }),
    app.setDate(STRANGER, koivuranta.id, day('2026-12-01'), 'cancelled'),
    app.disconnect(STRANGER, koivuranta.id),
    app.saveCentre(STRANGER, { ...koivuranta, network: null }),
    app.endFeedOf(STRANGER, PIA.person),
  ]);
  expect(nothing.every((answer) => answer === null)).toBe(true);
  expect((await app.meetingsView(STRANGER, null)).centres).toEqual([]);
  expect(await app.settingsView(STRANGER)).toMatchObject({ networks: [], centres: [], feeds: [] });
  expect(await app.peopleNamed(STRANGER, '')).toEqual([{ objectId: 'pia', name: 'Pia' }]);
  expect(await app.me(STRANGER)).toMatchObject({ networks: [], centres: [] });
  await app.setMe(STRANGER, { centre: koivuranta.id });
  expect((await app.me(STRANGER)).centre).toBeNull();
});

test('what has been saved is told at once, and learnt of by others from the store', async () => {
  const { app, other } = p;
  const { cursor } = await other.changes('');
  const told: string[] = [];
  const stop = app.onSaved(({ type }) => told.push(type));
  app.onSaved(() => {
    throw new Error('a listener of its own');
  });
  await p.draft('2027-08');
  expect(told).toContain('clock');
  stop();
  const before = told.length;
  await app.setMe(AINO, { language: 'sv' });
  expect(told).toHaveLength(before);
  const { changes, cursor: next } = await other.changes(cursor);
  expect(changes.map(({ type }) => type)).toEqual(expect.arrayContaining(['clock', 'person']));
  expect((await other.changes(next)).changes).toEqual([]);
  expect(await app.createNetwork(ARI, 'PPT-verkosto', [])).toMatchObject({ ok: false });
});
