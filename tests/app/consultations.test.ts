/** Tapaamiset, the note to representatives and the side panel, on a real store. */
import type { Actor } from '#domain/meeting/commands.ts';
import type { Id } from '#domain/time.ts';
import { actor, CASE, CHAIR, KOIVURANTA, PRESENTER, SYSTEM, TENANT } from './fixture.ts';
import { AINO, ARI, day, done, identity, PIA, type Planned, planned } from './planning.ts';

let p: Planned;
beforeEach(async () => {
  p = await planned();
});
afterEach(() => p.close());

const CHAT = { serviceUrl: 'https://smba.example/', conversation: '19:a@thread.v2' };
const RAIJA = identity('Raija', { person: CHAIR });
const first = async () => (await p.app.upcoming(p.koivuranta)).this.m;

async function submitted(services: readonly string[] = ['kela'], form = 'k') {
  const m = await first();
  const item = { ...CASE, services };
  await p.app.handle(
    m,
    { verb: 'item.submit', form, item, carried: false, reachable: true },
    actor(PRESENTER),
  );
  return m;
}

describe('Tapaamiset', () => {
  test('every centre with its next date, own first; nothing is counted before it is announced', async () => {
    const { app, lepola, koivuranta, network } = p;
    const m = await submitted();
    await app.setMe(AINO, { centre: lepola.id });
    const { centres } = await app.meetingsView(AINO, null);
    expect(centres.map(({ centre, own }) => [centre, own])).toEqual([
      ['Lepola', true],
      ['Koivuranta', false],
    ]);
    expect(centres[1]).toMatchObject({
      id: koivuranta.id,
      next: {
        m,
        date: '2026-12-01',
        time: '09:00',
        start: '2026-12-01T07:00:00.000Z',
        cases: null,
        running: false,
      },
      rule: { nth: 1, weekday: 2, time: '09:00', minutes: 60 },
      ...{ connected: false, chair: false, missing: [] },
    });
    expect((await app.meetingsView(AINO, network)).centres).toHaveLength(2);
    expect((await app.meetingsView(AINO, 'other' as Id)).centres).toHaveLength(0);
  });

  test('the date after a closed, a cancelled and a moved one', async () => {
    const { app, koivuranta } = p;
    const next = async () => (await app.meetingsView(AINO, null)).centres[0]?.next;
    done(
      await app.setDate(ARI, koivuranta.id, day('2026-12-01'), { date: day('2026-12-02'), time: '10:30' }),
    );
    expect(await next()).toMatchObject({ date: '2026-12-02', time: '10:30', movedFrom: '2026-12-01' });
    done(await app.setDate(ARI, koivuranta.id, day('2026-12-01'), 'cancelled'));
    expect(await next()).toMatchObject({ date: '2027-01-05', movedFrom: null });
    done(await app.setDate(ARI, koivuranta.id, day('2026-12-01'), 'back'));
    p.at('2026-12-01T07:00:00.000Z');
    const m = await first();
    const chair: Actor = actor(CHAIR);
    await app.handle(m, { verb: 'meeting.start', s: null }, chair);
    expect((await next())?.running).toBe(true);
    await app.handle(m, { verb: 'meeting.close', sure: true, s: 1 }, chair);
    expect(await next()).toMatchObject({ date: '2027-01-05' });
  });

  test('which dates are not held, up to the one after the next; administrators may put them back', async () => {
    const { app, koivuranta } = p;
    const cancelled = async () => (await app.meetingsView(AINO, null)).centres[0]?.cancelled;
    expect(await cancelled()).toEqual([]);
    for (const date of ['2026-12-01', '2027-02-02', '2027-04-06'])
      done(await app.setDate(ARI, koivuranta.id, day(date), 'cancelled'));
    expect(await cancelled()).toEqual([
      { rule: '2026-12-01', date: '2026-12-01', time: '09:00' },
      { rule: '2027-02-02', date: '2027-02-02', time: '09:00' },
    ]);
    p.at('2026-12-01T07:00:00.000Z');
    expect((await cancelled())?.map(({ rule }) => rule)).toEqual(['2027-02-02']);
    done(await app.setDate(ARI, koivuranta.id, day('2027-02-02'), 'back'));
    expect(await cancelled()).toEqual([]);
    expect((await app.meetingsView(AINO, null)).canManage).toBe(false);
    expect((await app.meetingsView(ARI, null)).canManage).toBe(true);
  });

  test('who is missing is for chairs: expected or wished for, and nobody has said to represent it there', async () => {
    const { app, koivuranta, lepola } = p;
    await app.setPerson(identity('Kaisa').person, { service: 'kela' });
    await app.setPerson(identity('Timo').person, { service: 'jarjestot', centre: koivuranta.id });
    await app.setPerson(identity('Lea').person, { service: 'kuntoutus', centre: lepola.id });
    const missing = async () =>
      (await app.meetingsView(RAIJA, null)).centres[0]?.missing.map(({ id }) => id) ?? [];
    expect(await missing()).toContain('kuntoutus');
    for (const there of ['kela', 'jarjestot']) expect(await missing()).not.toContain(there);
    expect((await app.meetingsView(AINO, null)).centres[0]?.missing).toEqual([]);
  });

  test('what Kela has to know, for chairs alone: counts, nothing of a case', async () => {
    const m = await submitted(['kela']);
    expect(await p.app.kelaNote(AINO, m)).toBeNull();
    expect(await p.app.kelaNote(RAIJA, m)).toMatchObject({
      centre: 'Koivuranta',
      cases: null,
      kelaWished: false,
    });
    p.at('2026-11-27T07:00:00.000Z');
    await p.app.tick(100);
    const note = await p.app.kelaNote(RAIJA, m);
    expect(note).toMatchObject({
      cases: 1,
      kelaWished: true,
      minutes: 60,
      start: '2026-12-01T07:00:00.000Z',
    });
    expect(JSON.stringify(note)).not.toContain('Asumisen');
    expect(await p.app.kelaNote(RAIJA, 'none' as Id)).toBeNull();
  });
});

describe('the note to representatives', () => {
  const announced = async (m: Id) => (await p.app.meeting(m))?.announced;

  test('two working days before, to those of this centre, counting anew; once', async () => {
    const { app, lepola } = p;
    const m = await submitted(['kela']);
    const [kaisa, lea] = [identity('Kaisa'), identity('Lea')];
    await app.setPerson(kaisa.person, { service: 'kela' });
    await app.setPerson(lea.person, { service: 'kela', centre: lepola.id });
    p.at('2026-11-27T06:59:59.000Z');
    await app.tick(100);
    expect(await announced(m)).toBeFalsy();
    p.at('2026-11-27T07:00:00.000Z');
    await Promise.all([app.tick(100), p.other.tick(100)]);
    expect(await announced(m)).toMatchObject({ to: [kaisa.person] });
    const boxes = (await app.meeting(m))?.outbox.length;
    expect((await app.series(p.koivuranta.id))?.noted).toEqual(['2026-12-01']);
    p.pass(60_000);
    expect((await app.tick(100)).ticked).toBe(0);
    expect((await app.meeting(m))?.outbox).toHaveLength(boxes ?? 0);
    p.at('2026-12-31T07:00:00.000Z');
    await app.tick(100);
    expect((await app.series(p.koivuranta.id))?.noted).toEqual(['2026-12-01', '2027-01-05']);
  });

  test('a wish for a service that the centre does not expect is enough', async () => {
    const { app, koivuranta, network } = p;
    const few = { ...KOIVURANTA, id: koivuranta.id, network, services: [{ id: 'kuntoutus', name: null }] };
    done(await app.saveCentre(ARI, few));
    await app.setPerson(identity('Timo').person, { service: 'jarjestot' });
    const m = await submitted(['jarjestot']);
    p.at('2026-11-27T07:00:00.000Z');
    await app.tick(100);
    expect(await announced(m)).toMatchObject({ to: [identity('Timo').person], missing: ['kuntoutus'] });
  });
});

describe('the side panel', () => {
  async function running() {
    const { app, koivuranta } = p;
    await app.saveSeries(TENANT, { ...KOIVURANTA, id: koivuranta.id }, CHAT, CHAIR);
    const joined = [{ channelId: '29:a', person: AINO.person, name: 'Aino' }];
    await app.setMembers(koivuranta.id, { joined, left: [], whole: true });
    const m = await submitted();
    p.at('2026-12-01T07:00:00.000Z');
    await app.handle(m, { verb: 'teams.start' }, SYSTEM);
    await app.handle(m, { verb: 'tick' }, SYSTEM);
    return m;
  }

  test('by the meeting or by its chat: members see the queue, others the counts, administrators no more than others', async () => {
    const m = await running();
    const inChat = await p.app.panelView(AINO, { chat: CHAT.conversation });
    expect(inChat).toMatchObject({ inChat: true, view: { m, course: 'running', chair: null } });
    expect(inChat?.view.queue.map(({ title }) => title)).toEqual(['Asumisen tuki']);
    for (const outside of [PIA, ARI]) {
      const seen = await p.app.panelView(outside, { m });
      expect([seen?.inChat, seen?.view.queue, seen?.running, seen?.view.part]).toEqual([false, [], [], null]);
      expect(JSON.stringify(seen)).not.toContain('Asumisen');
    }
    expect(await p.app.panelView(AINO, { chat: 'other' })).toBeNull();
    expect(await p.app.panelView(AINO, { m: `${p.koivuranta.id}.2026-12-02` as Id })).toBeNull();
    expect((await p.app.panelView(RAIJA, { m }))?.view.chair).not.toBeNull();
  });

  test('the chair’s commands, with the panel as it then is; a case’s fields only during its turn', async () => {
    const m = await running();
    const s = (await p.app.panelView(RAIJA, { m }))?.view.chair?.s ?? 0;
    const act = (who: typeof AINO) => p.app.meetingAct(who, m, { verb: 'meeting.next', s });
    expect((await act(AINO))?.refusal).toBe('notAllowed');
    expect((await act(ARI))?.refusal).toBe('notAllowed');
    expect((await p.app.panelView(AINO, { m }))?.running).toEqual([]);
    const moved = await act(RAIJA);
    expect([moved?.refusal, moved?.panel.view.part?.part]).toEqual([null, 'case']);
    expect((await p.app.panelView(AINO, { m }))?.running[0]?.texts.situation).toBe('Tukea on vaikea saada.');
    expect((await p.app.panelView(PIA, { m }))?.running).toEqual([]);
    expect((await act(RAIJA))?.refusal).toBe('stale');
    const forged = await p.app.meetingAct(AINO, m, { verb: 'tick' });
    expect(forged?.refusal).toBe('notAllowed');
  });
});
