/** The meeting's chat: words and Teams' events (C08), over the real app and a connector on loopback. */
import { MEET } from './activity.ts';
import { type Room, roomOf } from './room.ts';
import {
  BACKUP,
  buttonIn,
  CHAIR,
  cardIn,
  messagesIn,
  openWorld,
  P1,
  P2,
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

describe('an hour', () => {
  test('opened by Teams, led by words and buttons, one card all the time, closed and empty of text', async () => {
    await room.cases(3);
    w.at('08:50:00');
    await w.event('start');
    await w.settle();
    expect((await room.meeting()).course).toBe('gathering');
    expect(room.sent()).toBe(1);
    expect(wordsIn(room.card())).not.toContain('Tapaus numero');
    w.at('09:00:00');
    await w.settle();
    expect((await room.meeting()).course).toBe('running');
    await room.say(CHAIR, 'seuraava');
    expect((await room.meeting()).hour?.part.part).toBe('case');
    expect(wordsIn(room.card())).toContain('Tapaus numero');
    // one card, and nothing else in the chat
    expect(room.sent()).toBe(1);
    expect(wordsIn(messagesIn(w, privateChat(P1)))).toMatch(/Olet seuraava|Nyt on vuorosi/);
    const chairs = await room.press(CHAIR, 'meeting.card', { m: w.m });
    const extend = buttonIn(chairs.body, 'meeting.extend');
    expect(extend).toMatchObject({ m: w.m, s: (await room.meeting()).s });
    await room.press(CHAIR, 'meeting.extend', extend ?? {});
    const { s } = await room.meeting();
    // the same press again: another s than the present one
    await room.press(CHAIR, 'meeting.extend', extend ?? {});
    expect((await room.meeting()).s).toBe(s);
    for (let k = 0; k < 20 && (await room.meeting()).hour?.part.part === 'case'; k++) {
      w.at(`09:${String(10 + k)}:30`);
      await room.say(CHAIR, 'seuraava', { id: `next${k}` });
    }
    w.at('09:40:00');
    await room.say(CHAIR, 'lopeta');
    await room.say(CHAIR, 'lopeta', { id: 'again', timestamp: '2026-12-01T07:41:00Z' });
    w.at('09:42:00');
    if ((await room.meeting()).course !== 'closed')
      await room.press(CHAIR, 'meeting.close', { m: w.m, s: (await room.meeting()).s, sure: true });
    expect((await room.meeting()).course).toBe('closed');
    await w.settle();
    const all = wordsIn([...w.fake.messages]);
    expect(all).not.toContain('Tapaus numero');
    expect(all).not.toContain('Nuori siirtyy');
  });

  test('C08-1: a late and double meetingStart posts nothing anew and restarts nothing', async () => {
    await room.cases(4);
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
    const startedAt = (await room.meeting()).hour?.startedAt;
    expect(startedAt).toBe('2026-12-01T07:00:00.000Z');
    const before = room.sent();
    w.at('09:06:00');
    await w.event('start');
    w.at('09:06:01');
    await w.event('start', { id: 'another' });
    await w.settle();
    expect((await room.meeting()).hour?.startedAt).toBe(startedAt);
    expect(room.sent()).toBe(before);
  });

  test('C08-2: a channel without a join link; the end offers, the new start goes on', async () => {
    const channel = {
      conversation: { id: MEET, conversationType: 'channel', isGroup: true, tenantId: w.series.tenant },
    };
    await room.cases(2);
    w.at('09:00:00');
    expect(
      await w.event('start', {
        ...channel,
        value: { JoinUrl: null, Title: 'x', StartTime: null, MeetingType: '' },
      }),
    ).toEqual({ status: 200 });
    await w.settle();
    expect((await room.meeting()).hour?.startedAt).toBe(w.now);
    await room.say(CHAIR, 'seuraava');
    w.at('09:20:00');
    const { s, m } = { ...(await room.meeting()), m: w.m };
    await room.press(CHAIR, 'meeting.end-case', { m, s });
    w.at('09:40:00');
    const running = (await room.meeting()).hour?.part;
    await w.event('end', channel);
    await w.settle();
    expect(await room.meeting()).toMatchObject({ course: 'running', offerClose: true });
    w.at('09:40:20');
    await w.event('start', { ...channel, id: 's2' });
    await w.settle();
    expect((await room.meeting()).hour?.part).toMatchObject({
      part: running?.part,
      startedAt: running?.startedAt,
    });
  });

  test('two chairs type the same word in the same breath: it acts once', async () => {
    await room.cases(3);
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
    w.at('09:05:00');
    await Promise.all([w.say(CHAIR, MEET, 'seuraava'), w.say(BACKUP, MEET, 'Seuraava!')]);
    await w.settle();
    const { hour } = await room.meeting();
    expect(hour?.part.part).toBe('case');
    expect(hour?.done).toHaveLength(0);
    expect(hour?.part).toMatchObject({ phase: 0 });
  });

  test('a word in a mention, in Swedish, from somebody who is no chair', async () => {
    await room.cases(2);
    w.at('08:55:00');
    await w.say(P1, privateChat(P1), 'ohje');
    await w.settle();
    await room.say(P1, 'aloita');
    expect((await room.meeting()).course).toBe('planned');
    expect(room.sent()).toBe(0);
    expect(wordsIn(messagesIn(w, privateChat(P1)).at(-1))).toContain('puheenjohtajan');
    await room.say(CHAIR, '<at>Pajakello</at> börja');
    expect((await room.meeting()).course).toBe('running');
  });

  test('jono posts the card anew and removes the old one', async () => {
    await room.cases(2);
    w.at('09:00:00');
    await room.say(CHAIR, 'aloita');
    const first = room.cardId();
    w.at('09:01:00');
    await room.say(P2, 'jono');
    expect(messagesIn(w, MEET)).toHaveLength(1);
    expect(room.cardId()).not.toBe(first);
    await room.say(CHAIR, 'seuraava');
    expect(messagesIn(w, MEET)).toHaveLength(1);
  });

  test('greetings among people are theirs; asked by name the bot helps', async () => {
    await room.say(P1, 'moi');
    await room.say(P1, 'Hei!');
    expect(room.sent()).toBe(0);
    await room.say(P1, '<at>Pajakello</at> hei');
    expect(wordsIn(cardIn(room.card()?.[1]))).toContain('privacy');
  });
});
