/** The form's dialog: asked for by cards and from the compose box, in the shapes of real traffic; shown when sent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormOpening } from '#teams/dialog.ts';
import { BOT, type Json, MEET, SHARED, TENANT } from './activity.ts';
import { CHAT, type Desk, deskOf, submitted } from './desk.ts';
import { type Answer, buttonIn, cardIn, messagesIn, openWorld, P1, type World, wordsIn } from './world.ts';

const PAYLOADS = join(SHARED, 'fixtures/teams-payloads/invoke');
const TYPED = 'Asiakas Seppo Aarrelampi soitti numerosta 044 918 2207.';

let w: World;
let desk: Desk;
let openings: FormOpening[];
const linked = () => ({
  formLink: (opening: FormOpening) => {
    openings.push(opening);
    return `https://pajakello.example/tab/#/case/${opening.m}?form=token${openings.length}`;
  },
});
beforeEach(async () => {
  openings = [];
  w = await openWorld(linked());
  desk = deskOf(w);
});
afterEach(() => w.close());

type Task = { readonly type: string; readonly value: Readonly<Record<string, string>> & string };
const taskOf = (answer: Answer) => (answer.body as unknown as { task: Task }).task;
const fetched = (chat: string, data: Json, more: Json = {}) =>
  w.execute(
    P1,
    chat,
    '',
    {},
    { name: 'task/fetch', value: { data, context: { theme: 'default' } }, ...more },
  );
const composed = (chat: string, more: Json = {}, value: Json = {}) =>
  w.execute(
    P1,
    chat,
    '',
    {},
    {
      name: 'composeExtension/fetchTask',
      value: { commandId: 'item.form', commandContext: 'compose', ...value },
      ...more,
    },
  );

describe("a card's button", () => {
  test('the form card offers it beside its own send button, by a Submit with task/fetch', async () => {
    const card = await desk.said('uusi');
    const data = buttonIn(card, 'item.form', 'Avaa lomakkeena');
    const send = buttonIn(card, 'item.submit');
    expect(data).toEqual({
      verb: 'item.form',
      form: send?.form,
      m: w.m,
      msteams: { type: 'task/fetch' },
    });
  });

  test('opens a page of ours with a token for this form, whatever stood in the fields', async () => {
    const card = await desk.said('uusi');
    const data = buttonIn(card, 'item.form', 'Avaa lomakkeena') ?? {};
    const replyToId = [...w.fake.messages.keys()].at(-1)?.split(' ')[1];
    const answer = await fetched(
      CHAT,
      { ...data, title: TYPED, situation: TYPED, kind: 'case' },
      { replyToId },
    );
    expect(taskOf(answer)).toEqual({
      type: 'continue',
      value: {
        title: 'Uusi anonyymi tapaus',
        url: `https://pajakello.example/tab/#/case/${w.m}?form=token1`,
        fallbackUrl: `https://pajakello.example/tab/#/case/${w.m}?form=token1`,
        height: 'large',
        width: 'medium',
      },
    });
    expect(openings).toEqual([
      { tenant: TENANT, person: P1.key, form: data.form, m: w.m, i: null, card: replyToId },
    ]);
    expect(JSON.stringify([answer, openings, w.lines])).not.toMatch(/Seppo|Aarrelam|918/);
    await w.settle();
    expect(messagesIn(w, CHAT)).toHaveLength(1);
  });

  test("the meeting's card opens it for its meeting, and no card is replaced afterwards", async () => {
    const answer = await fetched(MEET, { verb: 'item.form', m: w.m }, { replyToId: '17' });
    expect(taskOf(answer).type).toBe('continue');
    expect(openings).toMatchObject([{ m: w.m, card: null, i: null }]);
    expect(openings[0]?.form).toMatch(/\w{16,}/);
  });

  test('an own case opens to be edited; another’s, or one that is gone, does not', async () => {
    const { id } = await submitted(w);
    const answer = await fetched(CHAT, { verb: 'item.form', form: 'F2', i: id }, { replyToId: '17' });
    expect(taskOf(answer)).toMatchObject({ type: 'continue', value: { title: 'Muokkaa tapausta' } });
    expect(openings).toMatchObject([{ i: id, form: 'F2', card: '17' }]);
    const gone = await fetched(CHAT, { verb: 'item.form', form: 'F2', i: 'nothing' });
    expect(taskOf(gone)).toMatchObject({ type: 'message' });
    expect(openings).toHaveLength(1);
  });

  test('where a client knows no dialogs the same button brings the card', async () => {
    const data = { verb: 'item.form', m: w.m, msteams: { type: 'task/fetch' } };
    expect(await w.submit(P1, MEET, data)).toEqual({ status: 200 });
    await w.say(P1, CHAT, 'hei');
    await w.settle();
    await w.submit(P1, MEET, data);
    await w.settle();
    expect(messagesIn(w, CHAT).some((m) => buttonIn(cardIn(m), 'item.submit') !== null)).toBe(true);
    const { id } = await submitted(w);
    const replyToId = [...w.fake.messages.keys()].find((key) => key.startsWith(`${CHAT} `))?.split(' ')[1];
    const edited = await w.submit(P1, CHAT, { ...data, form: 'F9', i: id, title: TYPED }, { replyToId });
    expect(edited).toEqual({ status: 200 });
    await w.settle();
    expect(wordsIn(messagesIn(w, CHAT))).toContain('Muokkaa tapausta');
    expect(wordsIn(messagesIn(w, CHAT))).not.toMatch(/Seppo|Aarrelam|918/);
  });

  test('without an address of ours the card comes to the private chat, and the dialog says so', async () => {
    await w.close();
    w = await openWorld();
    await w.say(P1, CHAT, 'hei');
    await w.settle();
    const answer = await fetched(MEET, { verb: 'item.form', m: w.m });
    expect(taskOf(answer).type).toBe('message');
    await w.settle();
    expect(buttonIn(cardIn(messagesIn(w, CHAT).at(-1)), 'item.submit')).not.toBeNull();
  });

  test('who is not known gets a sentence, and so does a button that is none of ours', async () => {
    const guest = await fetched(
      MEET,
      { verb: 'item.form', m: w.m },
      { from: { id: '29:guest', name: 'Guest' } },
    );
    expect(taskOf(guest)).toMatchObject({ type: 'message' });
    expect(taskOf(await fetched(CHAT, { verb: 'other' }))).toMatchObject({ type: 'message' });
    expect(taskOf(await fetched(CHAT, [] as unknown as Json))).toMatchObject({ type: 'message' });
    expect(openings).toEqual([]);
  });

  test('a store that does not answer is told in the dialog', async () => {
    await w.close();
    w = await openWorld({
      ...linked(),
      wrap: (app) => ({ ...app, upcoming: () => Promise.reject(new Error(TYPED)) }),
    });
    const answer = await fetched(CHAT, { verb: 'item.form' });
    expect(taskOf(answer)).toMatchObject({ type: 'message', value: expect.stringMatching(/\w/) });
    expect(JSON.stringify([answer, w.lines])).not.toMatch(/Seppo|Aarrelam|918/);
  });
});

describe('the compose box', () => {
  test("in a meeting's chat it is that meeting; among people and in private the own centre's", async () => {
    expect(taskOf(await composed(MEET)).type).toBe('continue');
    expect(taskOf(await composed('19:p1_p2@unq.gbl.spaces')).type).toBe('continue');
    expect(taskOf(await composed(CHAT)).type).toBe('continue');
    expect(openings.map(({ m, card }) => [m, card])).toEqual([
      [w.m, null],
      [w.m, null],
      [w.m, null],
    ]);
  });

  test('where Teams names no chat, too; no chat among people is ever taken for the private one', async () => {
    const two = {
      conversation: { id: '19:p1_p2@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT },
    };
    expect(taskOf(await composed('', two)).type).toBe('continue');
    expect(taskOf(await composed('', { conversation: undefined })).type).toBe('continue');
    expect((await w.app.person(TENANT, P1.id)).chat).toBeNull();
  });

  test('several centres: chosen in the form', async () => {
    const { id: _, ...form } = w.series;
    await w.app.saveSeries(TENANT, { ...form, id: null, centre: 'Alppila' } as never, null, P1.key);
    expect(taskOf(await composed(CHAT)).type).toBe('continue');
    expect(openings).toMatchObject([{ m: null }]);
    expect(taskOf(await composed(MEET)).type).toBe('continue');
    expect(openings[1]).toMatchObject({ m: w.m });
  });

  test('a message that it was called on is not read, another command is none of ours', async () => {
    const value = { commandContext: 'message', messagePayload: { body: { content: TYPED } } };
    const answer = await composed(MEET, {}, value);
    expect(JSON.stringify([answer, openings, w.lines])).not.toMatch(/Seppo|Aarrelam|918/);
    expect(taskOf(await composed(MEET, {}, { commandId: 'hello' }))).toMatchObject({ type: 'message' });
  });
});

test.each(['task/submit', 'composeExtension/submitAction'])(
  '%s is answered empty, and no message comes of what it carries',
  async (name) => {
    const data = { title: TYPED, verb: 'item.submit', form: 'F1', m: w.m };
    const answer = await w.execute(P1, MEET, '', {}, { name, value: { commandId: 'item.form', data } });
    expect(answer).toEqual({ status: 200 });
    await w.settle();
    expect([w.fake.messages.size, await desk.items()]).toEqual([0, []]);
    expect(w.lines.join()).not.toMatch(/Seppo|Aarrelam|918/);
  },
);

describe('documented payloads', () => {
  const names = existsSync(PAYLOADS)
    ? readdirSync(PAYLOADS).filter((name) => /^(?:task-|composeExtension-(?:fetch|submit))/.test(name))
    : [];
  if (names.length === 0) process.stdout.write(`payloads skipped: no ${PAYLOADS}\n`);

  test.each(names)('%s, of our command, as one of us: a dialog or an empty answer', async (name) => {
    const given = JSON.parse(readFileSync(join(PAYLOADS, name), 'utf8')) as Json;
    const { data: _, ...value } = given.value as Json;
    const chat = given.conversation as Json | undefined;
    const answer = (await w.send({
      ...given,
      type: 'invoke',
      channelId: 'msteams',
      serviceUrl: w.fake.url,
      recipient: BOT,
      from: { id: '29:p1', name: P1.name, aadObjectId: P1.id },
      ...(chat ? { conversation: { ...chat, tenantId: TENANT } } : {}),
      channelData: { ...(given.channelData as Json), tenant: { id: TENANT } },
      value: { ...value, commandId: 'item.form', data: { verb: 'item.form', text: TYPED } },
    })) as Answer;
    expect(answer.status).toBe(200);
    if (/fetch/i.test(name)) expect(taskOf(answer).type).toBe('continue');
    else expect(answer.body).toBeUndefined();
  });
});
