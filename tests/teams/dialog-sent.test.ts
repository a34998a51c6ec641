/** A case that was sent by the form's page, in the private chat. */
import type { Id } from '#domain/time.ts';
import { CHAT, type Desk, deskOf, submitted } from './desk.ts';
import { buttonIn, CHAIR, cardIn, messagesIn, openWorld, P1, type World, wordsIn } from './world.ts';

let w: World;
let desk: Desk;
beforeEach(async () => {
  w = await openWorld();
  desk = deskOf(w);
});
afterEach(() => w.close());

describe('when the page has sent the form', () => {
  test('the card that opened it is replaced by the case, without a new message', async () => {
    await desk.said('uusi');
    const card = [...w.fake.messages.keys()].at(-1)?.split(' ')[1] ?? '';
    const { id } = await submitted(w);
    await w.teams.showSent({ person: P1.key }, { m: w.m, i: id, edited: false, card });
    await w.settle();
    const shown = cardIn(w.fake.messages.get(`${CHAT} ${card}`));
    expect(wordsIn(shown)).toContain('Tapauksesi on jonossa');
    expect(buttonIn(shown, 'item.withdraw')).toMatchObject({ i: id });
    expect(messagesIn(w, CHAT)).toHaveLength(1);
  });

  test('without a card it comes as a message; whoever has no private chat gets none', async () => {
    const { id } = await submitted(w);
    const sent = { m: w.m, i: id, edited: false, card: null };
    await w.teams.showSent({ person: P1.key }, sent);
    await w.settle();
    expect(w.fake.messages.size).toBe(0);
    await w.say(P1, CHAT, 'hei');
    await w.settle();
    await w.teams.showSent({ person: P1.key }, { ...sent, edited: true });
    await w.settle();
    expect(wordsIn(messagesIn(w, CHAT).at(-1))).toContain('Muutokset on tallennettu');
    await w.teams.showSent({ person: P1.key }, { ...sent, i: 'gone' as Id });
    await w.settle();
    expect(messagesIn(w, CHAT)).toHaveLength(2);
  });

  test('what the case shows is overwritten at the close of its meeting', async () => {
    await desk.said('uusi');
    const card = [...w.fake.messages.keys()].at(-1)?.split(' ')[1] ?? '';
    const { id } = await submitted(w);
    await w.teams.showSent({ person: P1.key }, { m: w.m, i: id, edited: false, card });
    await w.settle();
    const shown = () => wordsIn(w.fake.messages.get(`${CHAT} ${card}`));
    expect(shown()).toContain('Arki ei suju');
    w.at('09:00:00');
    await w.event('start');
    const chair = { person: CHAIR.key, inChat: true, admin: false, system: false };
    w.at('09:55:00');
    await w.app.handle(w.m, { verb: 'meeting.close', sure: true, s: null }, chair);
    await w.settle();
    // Nobody's turn came, so its presenter is asked in a message of its own whether it is kept.
    expect(shown()).not.toContain('Arki ei suju');
  });
});
