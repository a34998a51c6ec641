/** The personas' side: real activities over HTTP, views of one's own, who may drive the room. */
import { MEETING_CHAT, personaOf, TENANT } from '#rehearsal/personas.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

let bot: FakeBot;
beforeEach(async () => {
  bot = await startFakeBot(null);
});
afterEach(() => bot.stop());

const until = async (test: () => Promise<boolean>) => {
  for (let i = 0; i < 100 && !(await test()); i++) await new Promise((r) => setTimeout(r, 20));
  expect(await test()).toBe(true);
};

test('a typed message has the shape of real traffic', async () => {
  await bot.api('install', { persona: 'chair', chat: 'meeting' });
  await bot.api('say', { persona: 'chair', chat: 'meeting', text: '@Pajakello jono' });
  expect(bot.seen.at(-1)).toMatchObject({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: `${bot.url}/rehearsal/connector/`,
    text: '<at>Pajakello</at> jono',
    from: {
      id: expect.stringMatching(/^29:1/),
      aadObjectId: personaOf('chair').objectId,
      name: 'Puheenjohtaja',
    },
    conversation: { id: MEETING_CHAT, isGroup: true, conversationType: 'groupChat', tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, meeting: { id: expect.any(String) } },
    entities: expect.arrayContaining([expect.objectContaining({ type: 'mention' })]),
    attachments: [expect.objectContaining({ contentType: 'text/html' })],
    localTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0[23]:00$/),
  });
  expect(
    bot.seen
      .slice(0, 2)
      .map((a) => a.type)
      .sort(),
  ).toEqual(['conversationUpdate', 'installationUpdate']);
});

test('whoever writes first in private gets the app there first', async () => {
  await bot.api('say', { persona: 'kela', chat: 'kela', text: 'uusi' });
  expect(bot.seen.map((a) => a.type)).toEqual(['conversationUpdate', 'installationUpdate', 'message']);
  expect(bot.seen[2]?.conversation).toMatchObject({
    conversationType: 'personal',
    id: expect.stringMatching(/^a:1/),
  });
});

test('edits, deletions and pictures go as Teams sends them', async () => {
  const said = await bot.api('say', { persona: 'pro1', chat: 'pro1', text: 'eka' });
  const activityId = String(said.body.id);
  await bot.api('edit', { persona: 'pro1', chat: 'pro1', activityId, text: 'toka' });
  expect(bot.seen.at(-1)).toMatchObject({
    type: 'messageUpdate',
    id: activityId,
    text: 'toka',
    channelData: { eventType: 'editMessage' },
  });
  await bot.api('delete', { persona: 'pro1', chat: 'pro1', activityId });
  expect(bot.seen.at(-1)).toMatchObject({
    type: 'messageDelete',
    id: activityId,
    channelData: { eventType: 'softDeleteMessage' },
  });
  expect(JSON.stringify(await bot.state())).not.toContain('toka');
  await bot.api('say', {
    persona: 'pro1',
    chat: 'pro1',
    text: '',
    pictures: [{ name: 'kuva.png', type: 'image/png' }],
  });
  expect(bot.seen.at(-1)?.attachments).toMatchObject([
    { contentType: 'image/png', name: 'kuva.png' },
    { contentType: 'text/html' },
  ]);
});

test('an Execute goes as an invoke with the inputs, a Submit as a message with a value', async () => {
  await bot.api('say', { persona: 'pro1', chat: 'pro1', text: 'uusi' });
  await until(async () => (await bot.state()).messages.some((m) => m.from === 'bot'));
  const form = (await bot.state()).messages.find((m) => m.from === 'bot');
  const base = { persona: 'pro1', chat: 'pro1', activityId: form?.id, verb: 'item.submit' };
  await bot.api('act', { ...base, inputs: { title: 'Otsikko' }, how: 'submit' });
  expect(bot.seen.at(-1)).toMatchObject({
    type: 'message',
    value: { verb: 'item.submit', title: 'Otsikko', form: expect.any(String) },
  });
  expect(bot.seen.at(-1)).not.toHaveProperty('text');
  await bot.api('act', { ...base, inputs: { title: 'Otsikko', situation: 'a@b' } });
  expect(bot.seen.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: form?.id,
    value: {
      trigger: 'manual',
      action: { type: 'Action.Execute', verb: 'item.submit', data: { title: 'Otsikko' } },
    },
  });
  const answered = (await bot.state()).messages.find((m) => m.id === form?.id);
  expect(JSON.stringify(answered?.views.pro1?.card)).toContain('Ei lähetetty vielä');
  expect((await bot.api('act', { ...base, verb: 'meeting.next' })).body).toEqual({ error: 'no-such-button' });
});

test("an update by the bot takes away what an invoke's answer had shown", async () => {
  await bot.api('say', { persona: 'pro1', chat: 'pro1', text: 'uusi' });
  await until(async () => (await bot.state()).messages.some((m) => m.from === 'bot'));
  const form = (await bot.state()).messages.find((m) => m.from === 'bot');
  const inputs = { title: 'Salainen otsikko', situation: 'x' };
  await bot.api('act', { persona: 'pro1', chat: 'pro1', activityId: form?.id, verb: 'item.submit', inputs });
  expect(JSON.stringify((await bot.state()).messages)).toContain('Salainen otsikko');
  const path = `v3/conversations/${encodeURIComponent(personaOf('pro1').privateChat)}/activities/${form?.id}`;
  await bot.connector('PUT', path, { type: 'message', text: 'Tapaus on käsitelty.' });
  expect(JSON.stringify((await bot.state()).messages)).not.toContain('Salainen otsikko');
});

test('chairs get a view of their own by an automatic refresh, anew at each update', async () => {
  await bot.api('install', { persona: 'chair', chat: 'meeting' });
  await bot.api('meeting', { what: 'start' });
  expect((await bot.api('meeting', { what: 'start' })).body).toEqual({ error: 'meeting-on' });
  const card = async () =>
    (await bot.state()).messages.findLast((m) => m.chat === 'meeting' && m.from === 'bot');
  const seesNext = async (who: string, turn: number) =>
    JSON.stringify((await card())?.views[who]?.card ?? null).includes(`Tapaus ${turn} / 5`);
  await until(async () => (await seesNext('chair', 1)) && (await seesNext('backup', 1)));
  expect((await card())?.views).not.toHaveProperty('pro1');
  expect(
    bot.seen
      .filter((a) => a.value?.trigger === 'automatic')
      .map((a) => a.from.id)
      .sort(),
  ).toEqual([personaOf('chair').channelId, personaOf('backup').channelId].sort());
  await bot.api('act', {
    persona: 'chair',
    chat: 'meeting',
    activityId: (await card())?.id,
    verb: 'meeting.next',
  });
  await until(async () => (await seesNext('chair', 2)) && (await seesNext('backup', 2)));
});

test('a message that did not arrive can be sent again with its own id', async () => {
  bot.failWith = 503;
  const said = await bot.api('say', { persona: 'pro1', chat: 'pro1', text: 'kuuletko' });
  expect(said.body).toMatchObject({ ok: false, status: 503 });
  const activityId = String(said.body.id);
  expect((await bot.state()).messages.at(-1)).toMatchObject({ id: activityId, delivery: 'failed' });
  bot.failWith = null;
  await bot.api('again', { persona: 'pro1', chat: 'pro1', activityId });
  expect(bot.seen.at(-1)).toMatchObject({ id: activityId, text: 'kuuletko' });
  expect((await bot.state()).messages.at(-1)).toMatchObject({ delivery: 'sent' });
});

test('no other page and no other shape of request drives the room', async () => {
  const post = (headers: Record<string, string>, body = '{"speed":1}') =>
    fetch(`${bot.url}/rehearsal/api/clock`, { method: 'POST', headers, body }).then((r) => r.status);
  expect(await post({ 'Content-Type': 'application/json' })).toBe(200);
  expect(await post({ 'Content-Type': 'application/json', Origin: bot.url })).toBe(200);
  expect(await post({ 'Content-Type': 'application/json', Origin: 'http://muu.example' })).toBe(403);
  expect(await post({ 'Content-Type': 'text/plain' })).toBe(415);
  expect(await post({ 'Content-Type': 'application/json' }, '{')).toBe(400);
  expect((await bot.api('say', { persona: 'admin', chat: 'meeting', text: 'x' })).body).toEqual({
    error: 'not-a-member',
  });
  const connector = await fetch(`${bot.url}/rehearsal/connector/v3/conversations`, {
    method: 'POST',
    headers: { Origin: bot.url, 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(connector.status).toBe(403);
  for (const path of ['page/..%2Fapi.ts', 'page/../../main.ts', 'page/%2e%2e%2frehearsal.ts', 'lib/x.js']) {
    expect((await fetch(`${bot.url}/rehearsal/${path}`)).status).toBe(404);
  }
  const page = await fetch(`${bot.url}/rehearsal`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
});

test('the example is loaded through cards, and starting over wipes and moves the clock on', async () => {
  expect((await bot.api('example', { lang: 'fi', wait: true })).status).toBe(200);
  const state = await bot.state();
  expect(state).toMatchObject({ example: 'ready', clock: { speed: 0 } });
  expect(state.clock.now).toMatch(/T0[56]:55:00/);
  const submitted = bot.seen.filter((a) => a.value?.action?.verb === 'item.submit');
  expect(submitted).toHaveLength(5);
  expect(new Set(submitted.map((a) => a.from.id)).size).toBe(3);
  expect(submitted[0]?.value?.action?.data).toMatchObject({
    title: 'Asumisen tuki jää palvelujen väliin',
    confirmed: 'true',
  });
  expect(bot.wiped).toBe(1);
  await bot.api('start-over', { lang: 'fi', wait: true });
  expect(bot.wiped).toBe(2);
  expect((await bot.state()).clock.now > state.clock.now).toBe(true);
  expect((await bot.state()).messages).toHaveLength(state.messages.length);
});

test('an example that cannot be loaded says at which step', async () => {
  bot.failWith = 500;
  expect(await bot.api('example', { lang: 'fi', wait: true })).toEqual({
    status: 502,
    body: { error: 'example-install' },
  });
  expect(await bot.state()).toMatchObject({ example: 'failed' });
});
