/** What leaves, when Teams' connector does not do what it should; over the real app and real HTTP. */
import type { App } from '#app.ts';
import { plus } from '#domain/time.ts';
import { createFilter } from '#identifiers/filter.ts';
import { createLog } from '#log.ts';
import { StoreUnavailable } from '#store/store.ts';
import { createTeams } from '#teams/teams.ts';
import { MEET } from './activity.ts';
import { openFakeConnector, type Rule } from './fake-connector.ts';
import { type Room, roomOf } from './room.ts';
import { CHAIR, messagesIn, openWorld, P1, P2, privateChat, type World, wordsIn } from './world.ts';

let w: World;
let room: Room;
/** Switched by tests: reports of deliveries do not reach the store. */
let noReports = false;
beforeEach(async () => {
  noReports = false;
  const wrap = (app: App): App => ({
    ...app,
    handle: (m, command, actor) =>
      noReports && command.verb === 'sent'
        ? Promise.reject(new StoreUnavailable('locked'))
        : app.handle(m, command, actor),
  });
  w = await openWorld({ wrap, limitMs: 700 });
  room = roomOf(w);
});
afterEach(() => w.close());

const isNew: (call: Parameters<Rule>[0]) => boolean = ({ method, path }) =>
  method === 'POST' && path.includes('/activities');
/** The first n new messages meet this, then all is well. */
const first = (n: number, wrong: ReturnType<Rule>): void => {
  let left = n;
  w.fake.rule = (call) => {
    if (!isNew(call) || left === 0) return null;
    left -= 1;
    return wrong;
  };
};
const tried = () => w.fake.seen.filter(isNew).length;
const later = async (seconds: number) => {
  w.now = plus(w.now, seconds * 1000);
  await w.settle();
};
/** The opening card is posted. */
const open = async () => {
  w.at('08:50:00');
  await w.event('start');
  await w.settle();
};
const outbox = async () => (await room.meeting()).outbox.length;

test.each([412, 429, 502, 503, 504])('%i: tried again later, arrives once', async (status) => {
  first(2, { status, headers: status === 429 ? { 'retry-after': '0.2' } : {} });
  await open();
  expect([tried(), room.sent()]).toEqual([1, 0]);
  await later(5);
  await later(10);
  expect([tried(), room.sent(), await outbox()]).toEqual([3, 1, 0]);
});

test('Retry-After is kept to, whatever the back-off', async () => {
  first(1, { status: 429, headers: { 'retry-after': '90' } });
  await open();
  const [entry] = (await room.meeting()).outbox;
  expect(entry?.notBefore).toBe(plus(w.now, 90_000));
  await later(60);
  expect(tried()).toBe(1);
});

test('500: a new message is never sent again, the next change posts the card', async () => {
  first(1, { status: 500 });
  await open();
  await later(300);
  expect([tried(), room.sent(), await outbox()]).toEqual([1, 0, 0]);
  w.at('09:01:00');
  await room.say(CHAIR, 'aloita');
  expect(room.sent()).toBe(1);
});

test('500 on an update: updates may be repeated, so they are', async () => {
  await open();
  let wrong = 1;
  w.fake.rule = ({ method }) => (method === 'PUT' && wrong-- > 0 ? { status: 500 } : null);
  await room.press(P1, 'attendance.mark', { m: w.m, service: 'kela', present: true });
  await later(5);
  expect([room.sent(), await outbox()]).toEqual([1, 0]);
});

test('silence that took nothing: nothing is lost', async () => {
  first(1, { silent: true });
  await open();
  expect([tried(), room.sent()]).toEqual([1, 0]);
  await later(10);
  expect([tried(), room.sent(), await outbox()]).toEqual([2, 1, 0]);
});

test('silence that took it: at most one is doubled', async () => {
  first(9, { silent: true, done: true });
  await open();
  for (let n = 0; n < 6; n++) await later(60);
  expect([room.sent(), await outbox()]).toEqual([2, 0]);
});

test('while nothing answers at all, nothing is sent anew; then it arrives', async () => {
  w.fake.rule = () => ({ silent: true });
  await open();
  for (let n = 0; n < 3; n++) await later(120);
  expect(tried()).toBe(1);
  w.fake.rule = () => null;
  await later(600);
  expect([room.sent(), await outbox()]).toEqual([1, 0]);
});

test('nobody there: it waits, and arrives once', async () => {
  const gone = await openFakeConnector();
  await gone.close();
  const chat = (serviceUrl: string) => ({ serviceUrl, conversation: MEET });
  await w.app.saveSeries(w.series.tenant, w.series, chat(gone.url), CHAIR.key);
  w.at('08:50:00');
  await w.event('start', { serviceUrl: gone.url });
  await w.settle();
  expect([w.fake.seen.length, await outbox()]).toEqual([0, 1]);
  await w.app.saveSeries(w.series.tenant, w.series, chat(w.fake.url), CHAIR.key);
  await later(300);
  expect([room.sent(), await outbox()]).toEqual([1, 0]);
});

test('a card that somebody removed is posted again', async () => {
  await open();
  w.fake.clear();
  w.at('09:00:00');
  await room.say(CHAIR, 'aloita');
  expect([room.sent(), messagesIn(w, MEET).length]).toEqual([1, 1]);
});

describe('people who cannot be written to', () => {
  test('403: the chair sees it, nothing new is tried until they write', async () => {
    await room.cases(2);
    w.fake.rule = ({ path, method }) =>
      method === 'POST' && path.includes(encodeURIComponent('a:p'))
        ? { status: 403, body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' } }
        : null;
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
    await room.say(CHAIR, 'seuraava');
    const chat = (id: string) =>
      w.fake.seen.filter((s) => isNew(s) && s.path.includes(encodeURIComponent(`a:${id}`))).length;
    expect(chat('p1') + chat('p2')).toBe(2);
    expect((await room.meeting()).items.every((i) => !i.reachable)).toBe(true);
    expect(await w.app.person(w.series.tenant, 'p1')).toMatchObject({ reachable: false });
    expect(await outbox()).toBe(0);
    w.fake.rule = () => null;
    await w.say(P1, privateChat(P1), 'ohje');
    await w.settle();
    expect(await w.app.person(w.series.tenant, 'p1')).toMatchObject({ reachable: true });
    expect(messagesIn(w, privateChat(P1))).toHaveLength(1);
  });
  test('a 404 may pass: asked a few times, then given up', async () => {
    await room.cases(1);
    w.fake.rule = (call) =>
      isNew(call) && call.path.includes('a%3A')
        ? { status: 404, body: { error: { code: 'ConversationNotFound' } } }
        : null;
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
    for (let n = 0; n < 8; n++) await later(15);
    expect(w.fake.seen.filter((s) => isNew(s) && s.path.includes('a%3A')).length).toBeGreaterThan(2);
    expect(await outbox()).toBe(0);
  });
});

test('a private card has its address remembered before its text leaves', async () => {
  await room.cases(1);
  w.at('09:00:00');
  await room.say(CHAIR, 'aloita');
  const calls = w.fake.seen.filter((s) => s.path.includes('a%3Ap1') && s.method !== 'GET');
  expect(calls[0]?.method).toBe('POST');
  expect(wordsIn(calls[0]?.body)).not.toContain('Tapaus numero');
  expect(calls[1]?.method).toBe('PUT');
  expect(wordsIn(calls[1]?.body)).toContain('Tapaus numero');
});

describe('a crash, or a store that is away', () => {
  test('what was sent is not sent again because it could not be reported', async () => {
    noReports = true;
    await open();
    await later(40);
    await later(40);
    expect(room.sent()).toBe(1);
    noReports = false;
    await later(40);
    expect([room.sent(), await outbox()]).toEqual([1, 0]);
  });
  test('killed between sending and reporting: at most one is doubled', async () => {
    noReports = true;
    await open();
    expect(room.sent()).toBe(1);
    const log = createLog('silent', () => {});
    const second = createTeams({ app: w.app, filter: createFilter(), log, bot: null, limitMs: 700 });
    w.now = plus(w.now, 31_000);
    for (let n = 0; n < 3; n++) {
      await second.drain();
      await second.idle();
    }
    expect([room.sent(), await outbox()]).toEqual([2, 0]);
  });
  test('a clock that jumps makes no lease run out twice', async () => {
    w.at('08:50:00');
    await w.event('start');
    const takes = [w.teams.drain()];
    w.now = plus(w.now, 60_000);
    takes.push(w.teams.drain());
    await Promise.all(takes);
    await w.settle();
    expect(room.sent()).toBe(1);
  });
});

test('nobody learns who presents: what leaves for the chat names nobody', async () => {
  await room.cases(3);
  w.at('09:00:00');
  await room.say(CHAIR, 'aloita');
  await room.say(P2, 'jono');
  expect(wordsIn(w.fake.sent(MEET))).not.toMatch(/Vettenranta|Petäjä|29:p1|29:p2/);
});
