/** The local Bot Connector: routes, answers and errors of the documented shapes, over real HTTP. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEETING_CHAT, MEETING_ID, personaOf, TENANT } from '#rehearsal/personas.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

const chat = encodeURIComponent(MEETING_CHAT);
const pro1 = personaOf('pro1');
const text = (value: string) => ({ type: 'message', text: value });
const card = (content: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

let bot: FakeBot;
beforeEach(async () => {
  bot = await startFakeBot(null);
  await bot.api('install', { persona: 'chair', chat: 'meeting' });
  await bot.api('install', { persona: 'pro1', chat: 'pro1' });
});
afterEach(() => bot.stop());

test('a message gets an id of milliseconds; update and deletion leave only the last version', async () => {
  const sent = await bot.connector('POST', `v3/conversations/${chat}/activities`, text('salaisuus'));
  expect(sent.status).toBe(201);
  const { id } = sent.body as { id: string };
  expect(id).toMatch(/^\d{13}$/);
  const put = await bot.connector('PUT', `v3/conversations/${chat}/activities/${id}`, text('toinen'));
  expect(put).toMatchObject({ status: 200, body: { id } });
  expect(JSON.stringify(await bot.state())).not.toContain('salaisuus');
  expect((await bot.connector('DELETE', `v3/conversations/${chat}/activities/${id}`)).status).toBe(200);
  const state = await bot.state();
  expect(JSON.stringify(state)).not.toContain('toinen');
  expect(state.messages.find((m) => m.id === id)).toMatchObject({
    deleted: true,
    text: null,
    attachments: [],
  });
  expect(await bot.connector('PUT', `v3/conversations/${chat}/activities/${id}`, text('x'))).toMatchObject({
    status: 404,
    body: { error: { code: 'ActivityNotFoundInConversation' } },
  });
});

test('text beside a card is split in two, and no id comes', async () => {
  const sent = await bot.connector('POST', `v3/conversations/${chat}/activities`, {
    ...card({}),
    text: 'hei',
  });
  expect(sent).toMatchObject({ status: 202, body: {} });
  expect(sent.body).not.toHaveProperty('id');
  expect((await bot.state()).messages.slice(-2)).toMatchObject([{ text: 'hei' }, { text: null }]);
});

test('a private conversation is the same each time, and needs the app', async () => {
  const ask = (id: string) =>
    bot.connector('POST', 'v3/conversations', { members: [{ id }], tenantId: TENANT });
  const first = await ask(pro1.channelId);
  expect(first).toMatchObject({ status: 201, body: { id: pro1.privateChat } });
  expect((await ask(pro1.channelId)).body).toEqual(first.body);
  expect(await ask(personaOf('kela').channelId)).toMatchObject({
    status: 403,
    body: { error: { code: 'ForbiddenOperationException' } },
  });
  expect(await bot.connector('POST', 'v3/conversations', { isGroup: true, members: [] })).toMatchObject({
    status: 400,
    body: { error: { code: 'BadSyntax' } },
  });
  const unknown = await bot.connector(
    'POST',
    `v3/conversations/${encodeURIComponent('a:1no')}/activities`,
    text('x'),
  );
  expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
});

test('members come as a list and in pages; the administrator is none', async () => {
  const all = (await bot.connector('GET', `v3/conversations/${chat}/members`)).body as {
    id: string;
    objectId: string;
  }[];
  expect(all).toHaveLength(6);
  expect(all[0]).toMatchObject({ objectId: personaOf('chair').objectId, userRole: 'user', tenantId: TENANT });
  const seen: string[] = [];
  let token: string | undefined = '';
  while (token !== undefined) {
    const page = (
      await bot.connector(
        'GET',
        `v3/conversations/${chat}/pagedmembers?pageSize=4&continuationToken=${token}`,
      )
    ).body as {
      members: { id: string }[];
      continuationToken?: string;
    };
    seen.push(...page.members.map((m) => m.id));
    token = page.continuationToken;
  }
  expect(seen).toEqual(all.map((m) => m.id));
});

test('the meeting and its participants; without the tenant nobody is found', async () => {
  const meeting = encodeURIComponent(MEETING_ID);
  expect((await bot.connector('GET', `v1/meetings/${meeting}`)).body).toMatchObject({
    details: { id: MEETING_ID, joinUrl: expect.stringContaining('https://teams.microsoft.com/') },
    conversation: { id: MEETING_CHAT, isGroup: true },
    organizer: { aadObjectId: personaOf('chair').objectId },
  });
  const path = `v1/meetings/${meeting}/participants/${personaOf('chair').objectId}`;
  expect((await bot.connector('GET', `${path}?tenantId=${TENANT}`)).body).toMatchObject({
    meeting: { role: 'Organizer' },
  });
  expect((await bot.connector('GET', path)).status).toBe(404);
});

test('what is too big, too fast or refused by a fault is answered as documented', async () => {
  const big = await bot.connector('POST', `v3/conversations/${chat}/activities`, text('x'.repeat(30_000)));
  expect(big).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } });

  await bot.api('fault', { mode: 'status', status: 403, times: 1 });
  const refused = await bot.connector('POST', `v3/conversations/${chat}/activities`, text('x'));
  expect(refused.status).toBe(403);
  const body = refused.body as { errorCode: number; message: string };
  expect(body.errorCode).toBe(209);
  expect(JSON.parse(body.message)).toMatchObject({ subCode: 'MessageWritesBlocked' });

  const statuses: number[] = [];
  for (let i = 0; i < 9; i++) {
    const sent = await bot.connector('POST', `v3/conversations/${chat}/activities`, text(String(i)));
    statuses.push(sent.status);
    if (sent.status === 429) expect(Number(sent.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(statuses.slice(0, 4)).toEqual([201, 201, 201, 201]);
  expect(statuses).toContain(429);
});

test('a silent connector does nothing and says nothing; a lost answer comes after the deed', async () => {
  const send = (value: string) =>
    fetch(`${bot.url}/rehearsal/connector/v3/conversations/${chat}/activities`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(text(value)),
      signal: AbortSignal.timeout(300),
    });
  await bot.api('fault', { mode: 'silent', times: 1 });
  await expect(send('hiljaa')).rejects.toThrow();
  expect(JSON.stringify(await bot.state())).not.toContain('hiljaa');
  await bot.api('fault', { mode: 'lost', times: 1 });
  await expect(send('perillä')).rejects.toThrow();
  expect(JSON.stringify(await bot.state())).toContain('perillä');
});

test('a targeted message is for one member alone', async () => {
  const path = `v3/conversations/${chat}/activities?isTargetedActivity=true`;
  await bot.connector('POST', path, { ...text('sinulle'), recipient: { id: pro1.channelId } });
  expect((await bot.state()).messages.at(-1)).toMatchObject({ text: 'sinulle', onlyFor: 'pro1' });
  const outside = await bot.connector('POST', path, {
    ...text('x'),
    recipient: { id: personaOf('admin').channelId },
  });
  expect(outside.status).toBe(404);
});

/** Keys, without the values, so that a documented body and ours can be laid side by side. */
function shape(x: unknown): unknown {
  if (Array.isArray(x)) return x.length > 0 ? [shape(x[0])] : [];
  if (typeof x !== 'object' || x === null) return typeof x;
  return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, shape(v)]));
}

const shared = join(
  process.env.SHARED_DIR ?? join(import.meta.dirname, '../../../shared'),
  'fixtures/teams-payloads',
);
if (existsSync(shared)) {
  test('answers have at least the keys of the documented ones', async () => {
    const documented = (path: string) =>
      JSON.parse(readFileSync(join(shared, path), 'utf8')) as Record<string, unknown>;
    const meeting = encodeURIComponent(MEETING_ID);
    expect(shape((await bot.connector('GET', `v1/meetings/${meeting}`)).body)).toMatchObject(
      shape(documented('connector/meetingInfo.scheduled.docs.json')) as object,
    );
    const throttled = documented('error/429.Throttled.docs.json');
    await bot.api('fault', { mode: 'status', status: 429, times: 1 });
    const ours = await bot.connector('POST', `v3/conversations/${chat}/activities`, text('x'));
    expect(ours.body).toEqual(throttled.body);
    const blocked = documented('error/403.MessageWritesBlocked.docs.json');
    await bot.api('fault', { mode: 'status', status: 403, times: 1 });
    expect((await bot.connector('POST', `v3/conversations/${chat}/activities`, text('x'))).body).toEqual(
      blocked.body,
    );
  });
} else console.warn('SHARED_DIR not found: the connector is not compared with the documented payloads');
