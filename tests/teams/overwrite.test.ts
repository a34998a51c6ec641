/** Messages that carried case text are overwritten; over the real app and real HTTP. */
import { plus } from '#domain/time.ts';
import { messagesIn, openWorld, P1, privateChat, type World, wordsIn } from './world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld();
});
afterEach(() => w.close());

const later = async (seconds: number) => {
  w.now = plus(w.now, seconds * 1000);
  await w.settle();
};

describe('overwriting', () => {
  const chat = () => wordsIn(messagesIn(w, privateChat(P1)));
  const formWithText = async () => {
    await w.say(P1, privateChat(P1), 'Asiakas jää yksin palvelujen väliin.');
    await w.settle();
    expect(chat()).toContain('jää yksin');
  };
  test('goes on through failures, and ends when it is done', async () => {
    await formWithText();
    let puts = 0;
    w.fake.rule = ({ method }) =>
      method === 'PUT' && ++puts <= 3 ? { status: puts === 2 ? 403 : 503 } : null;
    await later(24 * 3600 + 1);
    for (let n = 0; n < 4; n++) await later(60);
    expect([puts, chat().includes('jää yksin')]).toEqual([4, false]);
    await later(3600);
    expect(puts).toBe(4);
  });
  test('a 404 ends it', async () => {
    await formWithText();
    w.fake.clear();
    await later(24 * 3600 + 1);
    await later(3600);
    expect(w.fake.seen.filter((s) => s.method === 'PUT')).toHaveLength(1);
  });
  test('24 hours of failures end it', async () => {
    await formWithText();
    w.fake.rule = ({ method }) => (method === 'PUT' ? { status: 503 } : null);
    await later(24 * 3600 + 1);
    for (let n = 0; n < 8; n++) await later(4 * 3600);
    const { length } = w.fake.seen;
    await later(4 * 3600);
    expect(w.fake.seen).toHaveLength(length);
  });
});
