/** Connecting a chat: the set-up card, who may fill it in, the roster; over the real app and a connector on loopback. */
import type { Id, Instant } from '#domain/time.ts';
import { MEET } from './activity.ts';
import { buttonIn, CHAIR, cardIn, messagesIn, openWorld, P1, P2, type World, wordsIn } from './world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld({ connected: false });
  w.fake.meeting = {
    details: {
      title: 'Konsultaatio, Lehtola',
      joinUrl: 'https://teams.microsoft.com/l/x',
      scheduledStartTime: '2026-12-10T11:30:00Z',
      scheduledEndTime: '2026-12-10T12:30:00Z',
    },
    'organizer  ': { aadObjectId: 'chair' },
  };
});
afterEach(() => w.close());

const meeting = { channelData: { meeting: { id: 'MEETING' }, tenant: { id: 'x' } } };
const install = async (who = P1) => {
  await w.say(who, MEET, '', {
    type: 'conversationUpdate',
    text: undefined,
    membersAdded: [{ id: '28:bot' }],
    ...meeting,
  });
  await w.say(who, MEET, '', { type: 'installationUpdate', text: undefined, action: 'add', ...meeting });
  await w.settle();
};
const card = () => cardIn(messagesIn(w, MEET).at(-1));
const filled = {
  centre: 'Lehtola',
  nth: '2',
  weekday: '4',
  time: '13:30',
  minutes: 60,
  chairs: '29:chair',
  backups: '29:backup,29:chair',
  language: 'fi',
  joinUrl: '',
  services: 'kela',
  series: 'new',
};
const connect = (who: typeof P1, more: object = {}) =>
  w.execute(who, MEET, 'series.setup', { ...filled, ...more });
const connected = () => w.app.seriesOfChat(w.series.tenant, MEET);

test('added to a chat: one card, filled in from the meeting, with its members to choose from', async () => {
  await install();
  expect(messagesIn(w, MEET)).toHaveLength(1);
  const words = wordsIn(card());
  for (const word of ['Konsultaatio, Lehtola', '13:30', 'Oona Vettenranta', '29:chair'])
    expect(words).toContain(word);
  expect(buttonIn(card(), 'series.setup')).not.toBeNull();
});

test('whoever installed it, and the organiser, may connect; others may not', async () => {
  await install(P1);
  expect((await connect(P2)).body).toMatchObject({ value: expect.stringContaining('ei ole oikeutta') });
  expect(await connected()).toBeNull();
  expect((await connect(CHAIR)).status).toBe(200);
  expect(await connected()).toMatchObject({
    centre: 'Lehtola',
    connectedBy: CHAIR.key,
    chairs: [CHAIR.key],
    nth: 2,
    weekday: 4,
    time: '13:30',
  });
  expect((await connect(P1, { centre: 'Lehtola 2' })).status).toBe(200);
  expect((await connected())?.members).toHaveLength(4);
});

test('what is missing is said at its field, nothing is saved', async () => {
  await install();
  const answer = await connect(P1, {
    centre: ' ',
    time: '25:99',
    chairs: '29:nobody',
    joinUrl: 'http://x',
    services: '',
  });
  expect(answer.status).toBe(200);
  expect(buttonIn(answer.body, 'series.setup')).not.toBeNull();
  expect(await connected()).toBeNull();
});

test('a series that waits for a chat keeps its settings', async () => {
  await install();
  expect(wordsIn(card())).toContain('Koivuranta');
  await connect(P1, { series: w.series.id, centre: 'Konsultaatio, Lehtola' });
  expect(await connected()).toMatchObject({ id: w.series.id, centre: 'Koivuranta', time: '09:00' });
});

test('without a meeting and a roster the card still comes', async () => {
  w.fake.rule = ({ method }) => (method === 'GET' ? { status: 403 } : null);
  await install();
  expect(buttonIn(card(), 'series.setup')).not.toBeNull();
});

test('asked by name in a chat that is not connected, a presenter gets the card', async () => {
  w.fake.role = 'Presenter';
  await w.say(P2, MEET, '<at>Pajakello</at> hei', meeting);
  await w.settle();
  expect(messagesIn(w, MEET)).toHaveLength(1);
  expect((await connect(P2)).status).toBe(200);
  expect(await connected()).not.toBeNull();
});

test('the roster is kept by its events', async () => {
  await install();
  await connect(CHAIR);
  const change = (more: object) =>
    w.say(CHAIR, MEET, '', { type: 'conversationUpdate', text: undefined, ...more });
  w.fake.members = [...w.fake.members, { id: '29:new', name: 'Uusi Ihminen', objectId: 'new' }];
  await change({ membersAdded: [{ id: '29:new', aadObjectId: 'new' }] });
  await w.settle();
  expect((await connected())?.members.find((m) => m.channelId === '29:new')).toMatchObject({
    name: 'Uusi Ihminen',
  });
  w.fake.rule = () => ({ status: 503 });
  await change({ membersRemoved: [{ id: '29:p2' }] });
  expect((await connected())?.members.some((m) => m.channelId === '29:p2')).toBe(false);
});

test('the form is replaced for everybody, and says whether a mention is needed, until it is not', async () => {
  await install();
  const replyToId = [...w.fake.messages.keys()][0]?.split(' ')[1];
  await w.execute(P1, MEET, 'series.setup', filled, { replyToId });
  await w.settle();
  expect(messagesIn(w, MEET)).toHaveLength(1);
  expect(buttonIn(card(), 'series.setup')).toBeNull();
  expect(wordsIn(card())).toContain('En näe viestejä');
  await w.say(P2, MEET, 'hyvää huomenta');
  await w.settle();
  expect(wordsIn(card())).not.toContain('En näe viestejä');
  expect(messagesIn(w, MEET)).toHaveLength(1);
});

test('help and privacy on the card of a connected chat lead back to it', async () => {
  await install();
  const replyToId = [...w.fake.messages.keys()][0]?.split(' ')[1];
  await w.execute(P1, MEET, 'series.setup', filled, { replyToId });
  await w.settle();
  for (const verb of ['help', 'privacy']) {
    const sheet = (await w.execute(P2, MEET, verb, buttonIn(card(), verb) ?? {}, { replyToId })).body?.value;
    const back = buttonIn(sheet, 'meeting.card', 'Takaisin');
    expect([verb, back !== null]).toEqual([verb, true]);
    const again = (await w.execute(P2, MEET, 'meeting.card', back ?? {}, { replyToId })).body?.value;
    expect(wordsIn(again)).toBe(wordsIn(card()));
  }
});

describe('the app is taken out of the chat', () => {
  const remove = async (more: object) => {
    await w.say(CHAIR, MEET, '', { text: undefined, ...more });
    await w.settle();
  };
  beforeEach(async () => {
    await install();
    await connect(CHAIR);
    await w.settle();
  });

  test('the centre has no chat any more, its members are forgotten, and nothing is sent there', async () => {
    const id = (await connected())?.id;
    await remove({ type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] });
    await remove({ type: 'installationUpdate', action: 'remove' });
    expect(await connected()).toBeNull();
    expect(id && (await w.app.series(id))).toMatchObject({ chat: null, members: [], centre: 'Lehtola' });
    const before = w.fake.seen.length;
    w.now = '2026-12-10T11:25:00.000Z' as Instant;
    await w.app.handle(
      `${id}.2026-12-10` as Id,
      { verb: 'meeting.start', s: null },
      {
        ...{ person: CHAIR.key, inChat: true, admin: false, system: false },
      },
    );
    await w.settle();
    expect(w.fake.seen.slice(before).filter(({ path }) => path.includes(encodeURIComponent(MEET)))).toEqual(
      [],
    );
    // Installed anew it is offered again, with the centre that waits for a chat.
    await install();
    expect(buttonIn(card(), 'series.setup')).not.toBeNull();
    await connect(CHAIR, { series: id });
    expect(await connected()).toMatchObject({ id, centre: 'Lehtola' });
  });

  test.each([
    ['a new version', { type: 'installationUpdate', action: 'remove-upgrade' }],
    ['the list of members alone', { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }],
  ])('%s leaves the chat connected', async (_name, more) => {
    await remove(more);
    expect(await connected()).toMatchObject({ centre: 'Lehtola', members: expect.any(Array) });
    expect((await connected())?.members.length).toBeGreaterThan(0);
  });
});

test('a message that came before the connecting counts', async () => {
  await install();
  await w.say(P2, MEET, 'hyvää huomenta');
  expect(wordsIn((await connect(P1)).body)).not.toContain('En näe viestejä');
});
