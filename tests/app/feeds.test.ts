/** Calendar feeds on a real store. */
import type { Id } from '#domain/time.ts';
import { KOIVURANTA } from './fixture.ts';
import { AINO, ARI, day, done, kindOf, PIA, type Planned, planned } from './planning.ts';

let p: Planned;
beforeEach(async () => {
  p = await planned();
});
afterEach(() => p.close());

describe('the calendar feed', () => {
  const uids = async (secret: string) => (await p.app.feedOf(secret))?.events.map(({ uid }) => uid);

  test('is known by its secret alone; a new one ends the old; it can be ended, by an administrator too', async () => {
    const { app } = p;
    const one = await app.makeFeed(AINO, false);
    expect(await app.feedOf(one)).not.toBeNull();
    expect((await app.me(AINO)).feed).toMatchObject({ consultations: false });
    expect(JSON.stringify(await p.store.load('person', AINO.person, app.now()))).not.toContain(one);
    const two = await app.makeFeed(AINO, true);
    expect(two).not.toBe(one);
    expect(await app.feedOf(one)).toBeNull();
    expect(kindOf(await app.endFeedOf(PIA, AINO.person))).toBe('notAllowed');
    done(await app.endFeedOf(ARI, AINO.person));
    expect(await app.feedOf(two)).toBeNull();
    expect(kindOf(await app.endFeedOf(ARI, AINO.person))).toBe('unchanged');
    const three = await app.makeFeed(AINO, true);
    await app.endFeed(AINO);
    expect([await app.feedOf(three), await app.feedOf('')]).toEqual([null, null]);
  });

  test('published workshops, cancelled ones as such, drafts and those taken away never', async () => {
    const { app } = p;
    const { clock, theme } = await p.draft('2026-08');
    const [a, b] = [
      await p.workshop(clock, theme, '2026-12-10'),
      await p.workshop(clock, theme, '2027-01-14'),
    ];
    const gone = await p.workshop(clock, theme, '2027-02-11');
    done(await app.workshop(PIA, gone, { verb: 'workshop.remove' }));
    const secret = await app.makeFeed(AINO, false);
    expect(await uids(secret)).toEqual([]);
    await p.publish(clock);
    expect(await uids(secret)).toEqual([`workshop-${a}@pajakello`, `workshop-${b}@pajakello`]);
    const before = (await app.feedOf(secret))?.events[0];
    done(await app.workshop(PIA, a, { verb: 'workshop.remove' }));
    const after = (await app.feedOf(secret))?.events[0];
    expect([after?.uid, after?.cancelled]).toEqual([before?.uid, true]);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  test('with consultations of the own centre: a year back and ahead, changes with a number that grows', async () => {
    const { app, koivuranta, lepola } = p;
    await app.setMe(AINO, { centre: koivuranta.id });
    const secret = await app.makeFeed(AINO, true);
    const feed = async () => (await app.feedOf(secret))?.events ?? [];
    const all = await feed();
    expect(all.length).toBeGreaterThanOrEqual(24);
    expect(all.every(({ uid }) => uid.startsWith(`consultation-${koivuranta.id}.`))).toBe(true);
    const uid = `consultation-${koivuranta.id}.2027-01-05@pajakello`;
    const one = async () => (await feed()).find((event) => event.uid === uid);
    expect(await one()).toMatchObject({ sequence: 0, start: '2027-01-05T07:00:00.000Z', cancelled: false });
    p.pass(1000);
    done(await app.setDate(ARI, koivuranta.id, day('2027-01-05'), { date: day('2027-01-12'), time: null }));
    expect(await one()).toMatchObject({
      sequence: 1,
      changedAt: app.now(),
      start: '2027-01-12T07:00:00.000Z',
    });
    done(await app.setDate(ARI, koivuranta.id, day('2027-01-05'), 'cancelled'));
    expect(await one()).toMatchObject({ sequence: 2, cancelled: true });
    expect((await feed()).filter(({ sequence }) => sequence > 0)).toHaveLength(1);
    await app.setMe(AINO, { centre: lepola.id });
    expect((await feed()).every(({ uid: id }) => id.startsWith(`consultation-${lepola.id}.`))).toBe(true);
  });

  test('dates that a changed rule no longer gives are cancelled, not gone; as long as a feed may have shown them', async () => {
    const { app, koivuranta, network } = p;
    await app.setMe(AINO, { centre: koivuranta.id });
    const secret = await app.makeFeed(AINO, true);
    const feed = async () => (await app.feedOf(secret))?.events ?? [];
    const uid = (rule: string) => `consultation-${koivuranta.id}.${rule}@pajakello`;
    const one = async (rule: string) => (await feed()).filter((event) => event.uid === uid(rule));
    done(
      await app.setDate(ARI, koivuranta.id, day('2027-02-02'), { date: day('2027-02-04'), time: '10:30' }),
    );
    const before = await feed();
    p.pass(1000);
    const rule = { nth: 2, weekday: 3, time: '12:00' } as const;
    const form = { ...KOIVURANTA, id: koivuranta.id, network };
    done(await app.saveCentre(ARI, { ...form, ...rule }));
    expect(await one('2027-01-05')).toMatchObject([
      { cancelled: true, sequence: 1, changedAt: app.now(), start: '2027-01-05T07:00:00.000Z' },
    ]);
    expect(await one('2027-02-02')).toMatchObject([{ cancelled: true, start: '2027-02-04T08:30:00.000Z' }]);
    expect(await one('2027-01-13')).toMatchObject([{ cancelled: false, start: '2027-01-13T10:00:00.000Z' }]);
    const after = new Set((await feed()).map((event) => event.uid));
    expect(before.filter((event) => !after.has(event.uid))).toEqual([]);
    // The old rule again: the same date is held after all, with a number that is higher still.
    done(await app.saveCentre(ARI, form));
    expect(await one('2027-01-05')).toMatchObject([{ cancelled: false, sequence: 2 }]);
    done(await app.saveCentre(ARI, { ...form, ...rule }));
    p.at('2029-01-15T10:00:00.000Z');
    expect((await feed()).filter(({ cancelled }) => cancelled).length).toBeLessThan(12);
    p.at('2030-01-15T10:00:00.000Z');
    expect((await feed()).filter(({ cancelled }) => cancelled)).toEqual([]);
  });

  test('only of the network of the own centre, of all where none is chosen', async () => {
    const { app, koivuranta } = p;
    const other = done(await app.createNetwork(ARI, 'Toinen', [{ person: PIA.person, name: 'Pia' }]));
    done(await app.saveCentre(ARI, { ...KOIVURANTA, centre: 'Muualla', network: other }));
    const { clock, theme } = await p.draft('2026-08');
    await p.workshop(clock, theme, '2026-12-10');
    await p.publish(clock);
    const secret = await app.makeFeed(AINO, false);
    expect(await uids(secret)).toHaveLength(1);
    await app.setMe(AINO, { centre: koivuranta.id });
    expect(await uids(secret)).toHaveLength(1);
    const elsewhere = (await app.me(AINO)).centres.find(({ name }) => name === 'Muualla');
    await app.setMe(AINO, { centre: elsewhere?.id as Id });
    expect(await uids(secret)).toEqual([]);
  });
});
