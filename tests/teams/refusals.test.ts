/** What Teams refuses for good, by status and sub-code, and what is joined while it refuses for a while. */
import { plus } from '#domain/time.ts';
import { createCall } from '#teams/call.ts';
import { createConnector } from '#teams/connector.ts';
import { createLanes } from '#teams/lanes.ts';
import { MEET } from './activity.ts';
import { type FakeConnector, openFakeConnector } from './fake-connector.ts';
import { roomOf } from './room.ts';
import { CHAIR, openWorld, P1 } from './world.ts';

describe('a refusal of a new message', () => {
  let fake: FakeConnector;
  beforeAll(async () => {
    fake = await openFakeConnector();
  });
  afterAll(() => fake.close());
  beforeEach(() => fake.clear());

  const hello = { type: 'message', text: 'hei' } as const;
  const nested = (subCode: string) => ({ errorCode: 209, message: JSON.stringify({ subCode }) });
  const plain = (code: string) => ({ error: { code, message: 'x' } });
  const setUp = () => {
    const pace = { wait: () => 0, note() {}, hold() {} };
    const connector = createConnector({ rehearsal: true, token: null, limitMs: 2000 });
    const call = createCall(
      connector,
      createLanes(pace, async () => {}),
      pace,
    );
    const to = { serviceUrl: fake.url, conversation: '19:x@thread.v2' };
    return { call, to, send: () => call.send(to, 't', hello, false) };
  };

  test.each([
    [403, nested('MessageWritesBlocked')],
    [403, plain('BotNotInConversationRoster')],
    [403, plain('ConversationBlockedByUser')],
    [403, plain('ForbiddenOperationException')],
    [403, plain('BotDisabledByAdmin')],
    [403, {}],
  ])('%i %j: nothing new goes there until something is heard from there', async (status, body) => {
    const { call, to, send } = setUp();
    fake.rule = () => ({ status, body });
    expect(await send()).toMatchObject({ outcome: 'refused', status });
    expect(await send()).toMatchObject({ outcome: 'refused', status });
    expect(fake.seen).toHaveLength(1);
    // What stands there can still be overwritten, which is tried whatever was refused.
    fake.rule = () => null;
    expect(await call.update({ ...to, activity: 'm1' }, 't', hello)).toMatchObject({ outcome: 'missing' });
    call.heard(to.conversation);
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });

  test.each([
    [403, plain('InvalidBotApiHost')],
    [400, plain('BadArgument')],
    [413, plain('MessageSizeTooBig')],
  ])('%i %j concerns this message alone', async (status, body) => {
    const { send } = setUp();
    fake.rule = () => ({ status, body });
    expect(await send()).toMatchObject({ outcome: 'refused', status });
    fake.rule = () => null;
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });

  test('404: a chat may be there in a moment; after five it is not there', async () => {
    const { call, to, send } = setUp();
    fake.rule = () => ({ status: 404, body: plain('ConversationNotFound') });
    for (let n = 0; n < 4; n++) await send();
    fake.rule = () => null;
    expect(await send()).toMatchObject({ outcome: 'sent' });
    fake.rule = () => ({ status: 404, body: plain('ConversationNotFound') });
    for (let n = 0; n < 5; n++) expect(await send()).toMatchObject({ outcome: 'refused', status: 404 });
    for (let n = 0; n < 5; n++) expect(await send()).toMatchObject({ outcome: 'refused', status: 403 });
    expect(fake.seen).toHaveLength(10);
    fake.rule = () => null;
    call.heard(to.conversation);
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });

  test('401 is our token and not the chat: tried again', async () => {
    const { send } = setUp();
    fake.rule = () => ({ status: 401 });
    expect(await send()).toEqual({ outcome: 'later', afterMs: 0 });
    fake.rule = () => null;
    expect(await send()).toMatchObject({ outcome: 'sent' });
  });
});

describe('updates of the one card', () => {
  test.each([
    ['429', { status: 429, headers: { 'retry-after': '20' } }],
    ['412', { status: 412 }],
    ['503', { status: 503 }],
    ['silence', { silent: true } as const],
  ])('%s: what changes meanwhile is one update, and it shows the last state', async (_, wrong) => {
    const w = await openWorld({ limitMs: 500 });
    const room = roomOf(w);
    w.at('08:55:00');
    await w.event('start');
    await w.settle();
    const puts = () => w.fake.seen.filter(({ method, done }) => method === 'PUT' && done).length;
    const before = puts();
    w.fake.rule = ({ method }) => (method === 'PUT' ? wrong : null);
    const services = ['kela', 'kuntoutus', 'terveysasema'];
    for (let n = 0; n < 9; n++)
      await room.press(P1, 'attendance.mark', { m: w.m, service: services[n % 3], present: n < 6 });
    await room.press(P1, 'attendance.mark', { m: w.m, service: 'kela', present: true });
    expect([puts(), (await room.meeting()).outbox.length]).toEqual([before, 1]);
    w.fake.rule = () => null;
    w.now = plus(w.now, 400_000);
    await w.settle();
    expect([puts(), room.sent(), (await room.meeting()).outbox.length]).toEqual([before + 1, 1, 0]);
    expect((await room.meeting()).present).toEqual(['kela']);
    await w.close();
  });

  test('a crowd that presses while one update is on its way makes two, not thirty', async () => {
    const w = await openWorld();
    const room = roomOf(w);
    w.at('08:55:00');
    await w.event('start');
    await w.settle();
    const [card] = room.card()?.[0].split(' ').slice(1) ?? [];
    const before = w.fake.seen.length;
    for (let n = 0; n < 30; n++) {
      await w.execute(
        n % 2 ? CHAIR : P1,
        MEET,
        'attendance.mark',
        { m: w.m, service: 'kela', present: n % 2 === 0 },
        { replyToId: card },
      );
      if (n === 0) void w.teams.drain();
    }
    await w.settle();
    expect(w.fake.seen.length - before).toBeLessThan(6);
    expect((await room.meeting()).outbox).toEqual([]);
    await w.close();
  });
});
