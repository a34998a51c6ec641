/** One's own cases, over the real app and a connector on loopback. */
import { CHAT, type Desk, deskOf, FORM } from './desk.ts';
import { buttonIn, messagesIn, openWorld, P1, type World, wordsIn } from './world.ts';

let w: World;
let desk: Desk;
beforeEach(async () => {
  w = await openWorld();
  desk = deskOf(w);
});
afterEach(() => w.close());

describe("one's own cases", () => {
  const submitted = async () => {
    const { data, replyToId } = await desk.opened();
    const answer = await w.execute(P1, CHAT, 'item.submit', { ...data, ...FORM }, { replyToId });
    return { answer, replyToId, i: buttonIn(answer.body, 'item.edit')?.i };
  };
  test('listed, edited, withdrawn', async () => {
    const { i, replyToId } = await submitted();
    expect(buttonIn(await desk.said('tapaukseni'), 'item.withdraw')).toMatchObject({ i });
    const form = await w.execute(P1, CHAT, 'item.edit', { i }, { replyToId });
    const data = buttonIn(form.body, 'item.edit');
    expect(data).toMatchObject({ i, form: expect.any(String) });
    const lost = await w.execute(P1, CHAT, 'item.edit', data ?? {}, { replyToId });
    expect(wordsIn(lost.body)).toContain('Action.Submit');
    await w.execute(P1, CHAT, 'item.edit', { ...data, ...FORM, title: 'Uusi otsikko' }, { replyToId });
    expect(await desk.items()).toMatchObject([{ texts: { title: 'Uusi otsikko' } }]);
    const gone = await w.execute(P1, CHAT, 'item.withdraw', { i }, { replyToId });
    expect(wordsIn(gone.body)).not.toContain('Uusi otsikko');
    expect(await desk.items()).toHaveLength(0);
    const late = await w.execute(P1, CHAT, 'item.withdraw', { i }, { replyToId });
    expect(wordsIn(late.body)).toContain('ei enää ole');
  });
  test("somebody else's item does not exist", async () => {
    const { i } = await submitted();
    const other = { id: 'p2', key: P1.key, name: 'x' };
    const answer = await w.execute(other, 'a:p2', 'item.edit', { i });
    expect(wordsIn(answer.body)).toContain('ei enää ole');
    expect(wordsIn(answer.body)).not.toContain(FORM.title);
  });
  test('C34-3: a refresh of a purged item: no longer kept, nothing is updated', async () => {
    const answer = await w.execute(
      P1,
      CHAT,
      'item.edit',
      { i: 'purged' },
      {
        value: { action: { verb: 'item.edit', data: { i: 'purged' } }, trigger: 'automatic' },
      },
    );
    await w.settle();
    expect(answer.status).toBe(200);
    expect(wordsIn(answer.body)).toContain('ei enää ole');
    expect(w.fake.seen.filter((s) => s.method === 'PUT')).toHaveLength(0);
  });
  test('every message that carried text is overwritten: an unsent form after 24 h', async () => {
    await desk.said('Asiakas jää yksin palvelujen väliin ja tukea ei löydy.');
    expect(wordsIn(messagesIn(w, CHAT))).toContain('jää yksin');
    w.now = '2026-12-01T10:00:01.000Z' as World['now'];
    await w.settle();
    expect(wordsIn(messagesIn(w, CHAT))).not.toContain('jää yksin');
  });
});
