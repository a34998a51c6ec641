/** When something does not work, over the real app and a connector on loopback. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FilterUnavailable } from '#identifiers/types.ts';
import { StoreUnavailable } from '#store/store.ts';
import { activity, SHARED } from './activity.ts';
import { CHAT, type Desk, deskOf, FORM } from './desk.ts';
import { messagesIn, openWorld, P1, type World, wordsIn } from './world.ts';

let w: World;
let desk: Desk;
beforeEach(async () => {
  w = await openWorld();
  desk = deskOf(w);
});
afterEach(() => w.close());

describe('when something does not work', () => {
  test('C32-1, C32-2: a name as a key, as a choice', async () => {
    const { data } = await desk.opened();
    const ok = await w.execute(P1, CHAT, 'item.submit', {
      ...data,
      ...FORM,
      'Oona Vettenranta 0449876': 'x',
    });
    expect(ok.status).toBe(200);
    expect(await desk.items()).toHaveLength(1);
    const refused = await w.execute(P1, CHAT, 'item.submit', {
      ...data,
      ...FORM,
      form: 'F2',
      kind: 'Oona Vettenranta',
    });
    expect([refused.status, wordsIn(refused.body).includes('Vettenranta')]).toEqual([200, false]);
    expect(await desk.items()).toHaveLength(1);
    expect(w.lines.join()).not.toMatch(/Vettenranta|0449876/);
  });
  test('C32: the shared cases say the same', () => {
    const file = join(SHARED, 'cases/cards.jsonl');
    if (!existsSync(file)) return console.warn('SKIPPED: no shared cases (SHARED_DIR)');
    const ids = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l))
      .filter((c) => c.case === 'C32');
    expect(ids.map((c) => c.id)).toEqual(['C32-1', 'C32-2', 'C32-3', 'C32-4']);
  });
  test('a filter that stops: told so, the card and its inputs stay', async () => {
    const broken = await openWorld({
      filter: () => {
        throw new FilterUnavailable('names');
      },
    });
    const answer = await broken.execute(P1, CHAT, 'item.submit', { form: 'F', ...FORM });
    expect(answer.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('tarkistamaan'),
    });
    await broken.say(P1, CHAT, 'Asiakas jää yksin palvelujen väliin.');
    await broken.settle();
    expect(wordsIn(messagesIn(broken, CHAT))).toContain('tarkistamaan');
    expect((await broken.app.meeting(broken.m))?.items).toHaveLength(0);
    await broken.close();
  });
  test.each(['locked', 'read-only', 'full', 'gone'] as const)(
    'a store that is %s: told so, the form stays, nothing is lost',
    async (reason) => {
      let away = true;
      const broken = await openWorld({
        wrap: (app) => ({
          ...app,
          handle: (...a) => (away ? Promise.reject(new StoreUnavailable(reason)) : app.handle(...a)),
          firstTime: (key) => (away ? Promise.reject(new StoreUnavailable(reason)) : app.firstTime(key)),
        }),
      });
      const send = () =>
        broken.execute(P1, CHAT, 'item.submit', { form: 'F', m: broken.m, ...FORM }, { replyToId: 'x' });
      expect((await send()).body).toMatchObject({
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringContaining('Tallennus ei nyt onnistu'),
      });
      const typed = { id: 'same', timestamp: '2026-11-30T10:00:00Z' };
      expect(await broken.say(P1, CHAT, 'uusi', typed)).toEqual({ status: 200 });
      await broken.teams.idle();
      expect(wordsIn(messagesIn(broken, CHAT))).toContain('Tallennus ei nyt onnistu');
      away = false;
      expect((await send()).body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
      expect((await broken.app.meeting(broken.m))?.items).toHaveLength(1);
      await broken.say(P1, CHAT, 'uusi', typed);
      await broken.settle();
      expect(wordsIn(messagesIn(broken, CHAT))).toContain('item.submit');
      await broken.close();
    },
  );
  test('a throw inside a turn: polite, logged without its words', async () => {
    const broken = await openWorld({
      wrap: (app) => ({ ...app, meetingOfItem: () => Promise.reject(new Error('Oona Vettenranta')) }),
    });
    const answer = await broken.execute(P1, CHAT, 'item.ready', { i: 'x' });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
    });
    expect(broken.lines.join()).toContain('turn failed');
    expect(broken.lines.join()).not.toContain('Vettenranta');
    await broken.close();
  });
  test.each([
    ['no service URL', { serviceUrl: undefined }, 400],
    ['a service URL elsewhere', { serviceUrl: 'https://evil.example/' }, 400],
    ['another channel', { channelId: 'webchat' }, 400],
    ['no conversation', { conversation: {} }, 400],
    ['no sender', { from: {} }, 400],
  ])('%s: %j', async (_name, more, status) => {
    const answer = await w.send(activity({ serviceUrl: w.fake.url, text: 'Oona Vettenranta', ...more }));
    expect(answer.status).toBe(status);
    expect(wordsIn(answer.body)).not.toContain('Vettenranta');
    await w.settle();
    expect(w.fake.seen).toHaveLength(0);
  });
  test('unknown verbs and unused invokes are answered', async () => {
    expect((await w.execute(P1, CHAT, 'no.such')).body).toMatchObject({
      statusCode: 200,
      value: expect.stringContaining('En ymmärtänyt'),
    });
    const fetch = await w.execute(P1, CHAT, 'x', {}, { name: 'task/fetch' });
    expect(fetch.body).toMatchObject({ task: { type: 'message' } });
    expect(await w.execute(P1, CHAT, 'x', {}, { name: 'signin/failure' })).toMatchObject({ status: 200 });
  });
});
