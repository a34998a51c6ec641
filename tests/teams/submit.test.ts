/** Submitting a case, over the real app and a connector on loopback. */
import { CHAT, type Desk, deskOf, FORM } from './desk.ts';
import { buttonIn, cardIn, messagesIn, openWorld, P1, type World, wordsIn } from './world.ts';

let w: World;
let desk: Desk;
beforeEach(async () => {
  w = await openWorld();
  desk = deskOf(w);
});
afterEach(() => w.close());

describe('submitting', () => {
  test('uusi, filled in, sent: in the queue, the card is the answer', async () => {
    const { data, replyToId } = await desk.opened();
    const answer = await w.execute(P1, CHAT, 'item.submit', { ...data, ...FORM }, { replyToId });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(buttonIn(answer.body, 'item.edit')).toMatchObject({ i: expect.any(String) });
    expect(await desk.items()).toMatchObject([
      { kind: 'case', services: ['kela'], texts: { title: FORM.title }, presenter: P1.key },
    ]);
    await w.execute(P1, CHAT, 'item.submit', { ...data, ...FORM }, { replyToId });
    expect(await desk.items()).toHaveLength(1);
  });
  test('from Submit: the card is replaced after the answer', async () => {
    const { data, replyToId } = await desk.opened();
    expect(await w.submit(P1, CHAT, { ...data, verb: 'item.submit', ...FORM }, { replyToId })).toEqual({
      status: 200,
    });
    await w.settle();
    expect(await desk.items()).toHaveLength(1);
    expect(buttonIn(cardIn(w.fake.messages.get(`${CHAT} ${replyToId}`)), 'item.edit')).not.toBeNull();
    expect(messagesIn(w, CHAT)).toHaveLength(1);
  });
  test('a hit comes back as the proposal; sent on, it is in the queue', async () => {
    const { data, replyToId } = await desk.opened();
    const hit = { ...FORM, situation: 'Asiakas Seppo Aarrelampi soitti numerosta 044 918 2207.' };
    const refused = await w.execute(P1, CHAT, 'item.submit', { ...data, ...hit }, { replyToId });
    expect(refused.status).toBe(200);
    expect(wordsIn(refused.body)).not.toMatch(/Seppo|Aarrelam|918/);
    expect(await desk.items()).toHaveLength(0);
    expect((await w.app.meeting(w.m))?.refused.total).toBe(1);
    const again = buttonIn(refused.body, 'item.submit') ?? {};
    const shown = JSON.parse(JSON.stringify(refused.body)).value;
    const situation = /"id":"situation"[^}]*"value":"([^"]+)"/.exec(JSON.stringify(shown))?.[1];
    const accepted = await w.execute(P1, CHAT, 'item.submit', { ...again, situation }, { replyToId });
    expect(buttonIn(accepted.body, 'item.edit')).not.toBeNull();
    expect(JSON.stringify(await desk.items())).not.toMatch(/Seppo|Aarrelam|918/);
    expect(await desk.items()).toHaveLength(1);
  });
  test('inputs lost on the way (phones): the same form as Submit, nothing stored', async () => {
    const { data, replyToId } = await desk.opened();
    const answer = await w.execute(P1, CHAT, 'item.submit', data, { replyToId });
    expect(wordsIn(answer.body)).toContain('Action.Submit');
    expect(wordsIn(answer.body)).not.toContain('Action.Execute');
    expect(buttonIn(answer.body, 'item.submit')).toMatchObject({ form: data.form });
    expect(await desk.items()).toHaveLength(0);
  });
  test('free text begins a form: clean as it is, a hit never', async () => {
    const clean = await desk.said('Asiakas jää yksin palvelujen väliin ja tukea ei löydy.');
    expect(wordsIn(clean)).toContain('jää yksin palvelujen väliin');
    const hit = await desk.said('Asiakas Seppo Aarrelampi soitti numerosta 044 918 2207 eilen.');
    expect(buttonIn(hit, 'item.submit')).not.toBeNull();
    expect(wordsIn(hit)).not.toMatch(/Seppo|Aarrelam|918/);
    expect(JSON.stringify(w.fake.seen)).not.toMatch(/Seppo|Aarrelam|918/);
    expect(w.lines.join()).not.toMatch(/Seppo|Aarrelam|918/);
  });
  test('empty, 100 kB, emoji, right to left, HTML, Markdown and template signs: an answer, nothing broken', async () => {
    const { data, replyToId } = await desk.opened();
    for (const situation of [
      '',
      'x'.repeat(100_000),
      '🙂'.repeat(300),
      '\u202eabc\u0627\u0644',
      '<b onload=x>hei</b>',
      '**x** [a](b)',
      `$\{a} {{b}} $data`,
    ]) {
      const answer = await w.execute(
        P1,
        CHAT,
        'item.submit',
        { ...data, ...FORM, form: `f${situation.length}`, situation },
        { replyToId },
      );
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
      expect(Buffer.byteLength(JSON.stringify(answer.body))).toBeLessThan(28_000);
    }
  });
});
