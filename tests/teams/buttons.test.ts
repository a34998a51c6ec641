/** Buttons of the meeting's card, over the real app and a connector on loopback. */
import { MEET } from './activity.ts';
import { type Room, roomOf } from './room.ts';
import {
  buttonIn,
  CHAIR,
  cardIn,
  messagesIn,
  openWorld,
  P1,
  privateChat,
  type World,
  wordsIn,
} from './world.ts';

let w: World;
let room: Room;
beforeEach(async () => {
  w = await openWorld();
  room = roomOf(w);
});
afterEach(() => w.close());

describe('buttons for everybody', () => {
  beforeEach(async () => {
    await room.cases(2);
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
  });
  test("'Edustan palvelua': rows, then a mark, seen by the presser alone", async () => {
    const rows = await room.press(P1, 'attendance.mark', { m: w.m });
    const mark = buttonIn(rows.body, 'attendance.mark');
    expect(mark).toMatchObject({ service: expect.any(String), present: true });
    const marked = await room.press(P1, 'attendance.mark', mark ?? {});
    expect((await room.meeting()).present).toEqual([mark?.service]);
    expect(buttonIn(marked.body, 'meeting.card')).not.toBeNull();
  });
  test('a chair’s list of services stays while they mark, and gives way to another button or to time', async () => {
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
    const isList = (answer: { readonly body?: unknown }) =>
      buttonIn(answer.body, 'attendance.mark')?.service !== undefined;
    expect(isList(await refresh(CHAIR))).toBe(false);
    await room.press(CHAIR, 'attendance.mark', { m: w.m });
    expect(isList(await refresh(CHAIR))).toBe(true);
    await room.press(CHAIR, 'attendance.mark', { m: w.m, service: 'kela', present: true });
    expect(isList(await refresh(CHAIR))).toBe(true);
    await room.press(P1, 'attendance.mark', { m: w.m });
    expect(isList(await refresh(P1))).toBe(false);
    await room.press(CHAIR, 'meeting.card', { m: w.m });
    expect(isList(await refresh(CHAIR))).toBe(false);
    await room.press(CHAIR, 'attendance.mark', { m: w.m });
    w.at('09:01:01');
    expect(isList(await refresh(CHAIR))).toBe(false);
  });
  test('help and privacy lead back to the card of the meeting that they were pressed on', async () => {
    for (const verb of ['help', 'privacy']) {
      expect(buttonIn((await room.press(P1, verb, { m: w.m })).body, 'meeting.card')).toMatchObject({
        m: w.m,
      });
      expect(buttonIn((await room.press(P1, verb, {})).body, 'meeting.card')).toBeNull();
    }
  });
  test("'Näytä jono' shows it to the presser alone", async () => {
    const queue = await room.press(P1, 'queue.show', { m: w.m });
    expect(wordsIn(queue.body)).toContain('Tapaus numero');
  });
  test("'Tuo tapaus': the form goes to the private chat", async () => {
    const answer = await room.press(P1, 'item.form', { m: w.m });
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    await w.settle();
    expect(buttonIn(cardIn(messagesIn(w, privateChat(P1)).at(-1)), 'item.submit')).not.toBeNull();
    expect(room.sent()).toBe(1);
  });
  test('without an object id one may mark a service, and nothing else', async () => {
    const from = { from: { id: '29:guest', name: 'Guest' }, replyToId: room.cardId() };
    const press = (verb: string, data: object) => w.execute(P1, MEET, verb, { m: w.m, ...data }, from);
    await press('attendance.mark', { service: 'kela', present: true });
    expect((await room.meeting()).present).toEqual(['kela']);
    for (const verb of [
      'queue.show',
      'item.form',
      'item.list',
      'item.submit',
      'meeting.take',
      'person.set',
    ]) {
      const answer = await press(verb, { s: 0, form: 'F', title: 'x', language: 'sv' });
      expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    }
    expect((await room.meeting()).items).toHaveLength(2);
  });
  test("the chat's service URL is followed, wherever Teams moves it", async () => {
    await room.say(P1, 'hei', { serviceUrl: `${w.fake.url}other/` });
    expect((await w.app.series(w.series.id))?.chat?.serviceUrl).toBe(`${w.fake.url}other/`);
    expect((await room.meeting()).settings.chat?.serviceUrl).toBe(`${w.fake.url}other/`);
  });
  test('a Submit in the chat acts like an Execute and shows nobody a view of another', async () => {
    const { s } = await room.meeting();
    const before = room.sent();
    expect(
      await w.submit(CHAIR, MEET, { verb: 'meeting.next', m: w.m, s }, { replyToId: room.cardId() }),
    ).toEqual({ status: 200 });
    await w.settle();
    expect((await room.meeting()).s).toBe(s + 1);
    expect(room.sent()).toBe(before);
    expect(buttonIn(cardIn(room.card()?.[1]), 'meeting.next')).toBeNull();
  });
  test('a chair chooses what to postpone', async () => {
    const { s } = await room.meeting();
    const choice = await room.press(CHAIR, 'meeting.postpone', { m: w.m, s });
    const chosen = buttonIn(choice.body, 'meeting.postpone');
    expect(chosen).toMatchObject({ i: expect.any(String), s });
    await room.press(CHAIR, 'meeting.postpone', chosen ?? {});
    expect((await room.meeting()).hour?.waiting).toHaveLength(1);
  });
});
