/** 'Nyt on vuorosi', when the turn has gone on: no button of it stays that does nothing any more. */
import type { Item } from '#domain/meeting/types.ts';
import { type Room, roomOf } from './room.ts';
import { buttonIn, CHAIR, messagesIn, openWorld, P1, P2, privateChat, type World, wordsIn } from './world.ts';

let w: World;
let room: Room;
let item: Item;
let who: typeof P1;
beforeEach(async () => {
  w = await openWorld();
  room = roomOf(w);
  await room.cases(4);
  w.at('09:00:00');
  await room.say(CHAIR, 'aloita');
  w.at('09:05:00');
  await room.say(CHAIR, 'seuraava');
  const { hour, items } = await room.meeting();
  const unit = hour?.part.part === 'case' ? hour.part.unit : null;
  item = items.find(({ id }) => id === unit?.items[0]) as Item;
  who = item.presenter === P1.key ? P1 : P2;
});
afterEach(() => w.close());

/** The message with the card of this turn, by what it was sent as. */
function turnCard(): [string, Record<string, unknown>] {
  const found = [...w.fake.messages].find(([key, body]) => {
    return key.startsWith(`${privateChat(who)} `) && wordsIn(body).includes('Nyt on vuorosi');
  });
  if (!found) throw new Error('no card of a turn');
  return found;
}
const now = (key: string) => w.fake.messages.get(key);
const chair = async (verb: string, data: object = {}) =>
  room.press(CHAIR, verb, { m: w.m, s: (await room.meeting()).s, ...data });

test('put at the end of the queue: the case as it waits, until the close', async () => {
  const [key, body] = turnCard();
  expect(buttonIn(body, 'item.ready')).not.toBeNull();
  await chair('meeting.later');
  expect(buttonIn(now(key), 'item.ready')).toBeNull();
  expect(buttonIn(now(key), 'item.withdraw')).not.toBeNull();
  await chair('meeting.close', { sure: true });
  await w.settle();
  expect(wordsIn(now(key))).not.toContain('Tapaus numero');
});

test.each([
  ['postponed by the chair', () => chair('meeting.postpone', { i: null })],
  ['ended by the chair', () => chair('meeting.end-case')],
])('%s: it says that the turn is over, without the text', async (_name, act) => {
  const [key] = turnCard();
  await act();
  expect(wordsIn(now(key))).toContain('Vuorosi on ohi');
  expect(wordsIn(now(key))).not.toContain('Tapaus numero');
  expect(buttonIn(now(key), 'item.ready')).toBeNull();
});

test('postponed by the presenter from another card: so, too', async () => {
  const [key] = turnCard();
  await w.execute(who, privateChat(who), 'item.postpone', { i: item.id }, { replyToId: 'another' });
  await w.settle();
  expect(buttonIn(now(key), 'item.ready')).toBeNull();
});

test('pressed on itself: the answer stands, whatever the chair does then', async () => {
  const [key] = turnCard();
  const replyToId = key.split(' ')[1];
  await w.execute(who, privateChat(who), 'item.ready', { i: item.id }, { replyToId });
  await w.settle();
  const puts = () =>
    w.fake.seen.filter(({ method, path }) => method === 'PUT' && path.endsWith(`/${replyToId}`));
  const before = puts().length;
  await chair('meeting.end-case');
  expect(puts()).toHaveLength(before);
});

test('while it is the turn nothing of it changes', async () => {
  const [key, body] = turnCard();
  await room.say(CHAIR, 'lisäaika');
  await room.press(P1, 'attendance.mark', { m: w.m, service: 'kela', present: true });
  expect(now(key)).toBe(body);
  expect(messagesIn(w, privateChat(who)).length).toBeGreaterThan(0);
});
