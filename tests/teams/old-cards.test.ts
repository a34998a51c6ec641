/** Old cards (C34), over the real app and a connector on loopback. */
import { MEET } from './activity.ts';
import { type Room, roomOf } from './room.ts';
import { buttonIn, CHAIR, openWorld, P1, type World } from './world.ts';

let w: World;
let room: Room;
beforeEach(async () => {
  w = await openWorld();
  room = roomOf(w);
});
afterEach(() => w.close());

describe('C34: old cards', () => {
  beforeEach(async () => {
    await room.cases(2);
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
    await room.say(CHAIR, 'seuraava');
  });
  const old = { replyToId: 'a card of last month' };
  test.each([
    'meeting.next',
    'meeting.extend',
    'meeting.close',
    'attendance.mark',
    'item.withdraw',
    'item.edit',
    'meeting.take',
    'meeting.back',
  ])('C34-1: %s without its data: the present state, no effect', async (verb) => {
    const { outbox, ...before } = await room.meeting();
    for (const who of [CHAIR, P1]) {
      const answer = await w.execute(who, MEET, verb, {}, old);
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: expect.anything() } });
    }
    await w.settle();
    expect(await room.meeting()).toMatchObject(before);
  });
  test('an s of before does nothing, the answer is the present card', async () => {
    const { s } = await room.meeting();
    const answer = await w.execute(CHAIR, MEET, 'meeting.next', { m: w.m, s: s - 1 }, old);
    expect((await room.meeting()).s).toBe(s);
    expect(buttonIn(answer.body, 'meeting.next')).toMatchObject({ s });
  });
  test("a card of last month's meeting shows that meeting, and touches this month's nowhere", async () => {
    const last = `${w.series.id}.2026-11-03`;
    const before = await room.meeting();
    const answer = await w.execute(CHAIR, MEET, 'meeting.next', { m: last, s: before.s }, old);
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(await room.meeting()).toEqual(before);
  });
  test('C34-2: a card of another chat: told in words, nothing changes', async () => {
    const before = await room.meeting();
    const second = await w.app.saveSeries(
      w.series.tenant,
      { ...w.series, id: null, centre: 'Toinen' },
      { serviceUrl: w.fake.url, conversation: '19:meeting_other@thread.v2' },
      CHAIR.key,
    );
    const answer = await w.execute(CHAIR, '19:meeting_other@thread.v2', 'meeting.next', {
      m: w.m,
      s: before.s,
    });
    expect(answer.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('toiseen keskusteluun'),
    });
    expect(await room.meeting()).toEqual(before);
    expect((await w.app.meeting(`${second.id}.2026-12-01` as never))?.course).toBe('planned');
  });
  test('an automatic refresh reads: no call goes out, a chair sees the buttons, others do not', async () => {
    await w.settle();
    const calls = w.fake.seen.length;
    const refresh = (who: typeof P1) =>
      w.execute(
        who,
        MEET,
        'meeting.card',
        {},
        {
          value: { action: { verb: 'meeting.card', data: { m: w.m } }, trigger: 'automatic' },
          replyToId: room.cardId(),
        },
      );
    expect(buttonIn((await refresh(CHAIR)).body, 'meeting.next')).not.toBeNull();
    expect(buttonIn((await refresh(P1)).body, 'meeting.next')).toBeNull();
    await w.settle();
    expect(w.fake.seen.length).toBe(calls);
  });
});
