/** 'Add to my calendar' over HTTP: the tab's token becomes one of Graph's by teamsfx, and the event stands there once. */
import { generateKeyPairSync } from 'node:crypto';
import type { Id } from '#domain/time.ts';
import { createGraph } from '#http/graph.ts';
import { createLog } from '#log.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import { inChat, ok, type Seeded, seeded, type World, world } from './edge.ts';
import { CLIENT, entraSettings, tokenOf } from './entra-tokens.ts';
import { type Graph, startGraph, type TokenEndpoint, tokenEndpoint } from './graph-fake.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { LOGIN, leadEntraTo } from './lead.ts';

let issuer: Issuer;
let endpoint: TokenEndpoint;
let graph: Graph;
let w: World;
let s: Seeded;
let unlead: () => void;
beforeAll(async () => {
  issuer = await startIssuer();
  endpoint = tokenEndpoint(issuer);
  graph = await startGraph();
  unlead = leadEntraTo(Number(new URL(issuer.origin).port));
  issuer.login = LOGIN;
  const settings = { ...entraSettings(issuer, [TENANT, personaOf('kela').tenant]), login: LOGIN };
  w = await world({ entra: settings, graph: { url: graph.url, secret: 'client-secret', certificate: null } });
  s = await seeded(w);
});
afterAll(async () => {
  await w.close();
  await Promise.all([issuer.close(), graph.close()]);
  unlead();
});
beforeEach(() => {
  endpoint.refusal = null;
  graph.fault = 0;
});

const bearer = (who: PersonaId) => ({
  authorization: `Bearer ${tokenOf(issuer, who, {}, { nowMs: w.wallMs })}`,
});
const add = (who: PersonaId = 'pro1', workshop = s.workshop) =>
  w.act('workshop.calendar', { workshop }, null, bearer(who));

test('the workshop stands in the calendar, in UTC, with the person’s own token', async () => {
  expect((await add()).status).toBe(200);
  const [form] = endpoint.asked;
  expect(Object.fromEntries(form ?? [])).toMatchObject({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    assertion: bearer('pro1').authorization.slice('Bearer '.length),
    client_id: CLIENT,
    client_secret: 'client-secret',
    scope: expect.stringContaining(`${graph.url}/Calendars.ReadWrite`),
  });
  expect(graph.requests[0]).toEqual({
    ...{ method: 'POST', path: '/v1.0/me/events', authorisation: 'Bearer graph-token' },
  });
  expect([...graph.events.values()]).toMatchObject([
    {
      subject: 'Kuntoutus arjessa',
      body: { contentType: 'text', content: expect.stringContaining('paikan päällä tai etänä') },
      start: { dateTime: '2027-01-14T11:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-01-14T13:00:00', timeZone: 'UTC' },
      transactionId: `workshop-${s.workshop}@pajakello`,
    },
  ]);
});

test('with a certificate it proves itself by a signed assertion, and no secret leaves', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const certificate = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----\n${key}`;
  const settings = { url: graph.url, login: LOGIN, clientId: CLIENT, secret: null, certificate };
  const add = createGraph(settings, createLog('silent'));
  const token = tokenOf(issuer, 'pro1');
  const who = { tenant: TENANT, person: inChat('pro1'), name: '', admin: false };
  const event = (await w.app.calendarOf(who, s.workshop as Id))?.events[0];
  expect(await add({ token, tenant: TENANT, lang: 'fi' }, event!)).toBe('added');
  const form = endpoint.asked.at(-1);
  expect(form?.get('client_secret')).toBeNull();
  const [, claims = ''] = (form?.get('client_assertion') ?? '').split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: CLIENT, sub: CLIENT });
});

test('asked again it is the same event; what has changed since is brought up to date', async () => {
  const requests = graph.requests.length;
  await Promise.all([add(), add()]);
  expect(graph.events.size).toBe(1);
  expect(graph.requests.slice(requests).map(({ method }) => method)).toEqual(['POST', 'POST']);
  const { seen } = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
  const set = { time: '14:30', place: 'Auditorio' };
  ok(await w.act('workshop.set', { workshop: s.workshop, seen, set }, 'chair'));
  expect((await add()).status).toBe(200);
  expect(graph.requests.at(-1)?.method).toBe('PATCH');
  expect([...graph.events.values()]).toMatchObject([
    { start: { dateTime: '2027-01-14T12:30:00' }, location: { displayName: 'Auditorio' } },
  ]);
  expect((await add()).status).toBe(200);
  expect(graph.requests.at(-1)?.method).toBe('POST');
});

describe('who may, and when', () => {
  test('another tenant finds nothing; Graph is not asked', async () => {
    const asked = endpoint.asked.length;
    expect((await add('kela')).status).toBe(404);
    expect((await add('pro1', 'nothing')).status).toBe(404);
    expect(endpoint.asked.length).toBe(asked);
  });

  test('a forged token reaches neither teamsfx nor Graph, which would believe it', async () => {
    const asked = endpoint.asked.length;
    const [head, claims] = tokenOf(issuer, 'pro1', {}, { nowMs: w.wallMs }).split('.');
    const authorization = `Bearer ${head}.${claims}.${'A'.repeat(342)}`;
    const answer = await w.act('workshop.calendar', { workshop: s.workshop }, null, { authorization });
    expect([answer.status, answer.text]).toEqual([401, '{"error":"unauthorised"}']);
    expect(endpoint.asked.length).toBe(asked);
  });

  test('without a token of Entra (rehearsal), or where it is not set up, it is off', async () => {
    expect((await w.act('workshop.calendar', { workshop: s.workshop }, 'pro1')).body).toEqual({
      ...{ error: 'refused', kind: 'calendarOff' },
    });
  });

  test('a cancelled workshop is not put there', async () => {
    ok(await w.act('workshop.remove', { workshop: s.workshop }, 'chair'));
    expect((await add()).body).toEqual({ error: 'refused', kind: 'calendarCancelled' });
    ok(await w.act('workshop.restore', { workshop: s.workshop }, 'chair'));
  });
});

describe('what can go wrong', () => {
  const entra = (error: string, code: string, suberror?: string) => () => {
    endpoint.refusal = { error, code, ...(suberror ? { suberror } : {}) };
  };
  const fault = (status: number) => () => {
    graph.fault = status;
  };
  test.each<[string, () => void, number, object]>([
    [
      'not allowed yet',
      entra('invalid_grant', 'AADSTS65001', 'consent_required'),
      409,
      { kind: 'consentNeeded' },
    ],
    [
      'a second factor is asked for',
      entra('interaction_required', 'AADSTS50076'),
      409,
      { kind: 'consentNeeded' },
    ],
    ['the token has ended meanwhile', entra('invalid_request', 'AADSTS50013'), 401, { why: 'expired' }],
    ['the secret is wrong', entra('invalid_client', 'AADSTS7000215'), 409, { kind: 'calendarBusy' }],
    ['no mailbox', fault(404), 409, { kind: 'noCalendar' }],
    ['not allowed in the mailbox', fault(403), 409, { kind: 'noCalendar' }],
    ['Graph does not know the token', fault(401), 401, { why: 'expired' }],
    ['too many requests', fault(429), 409, { kind: 'calendarBusy' }],
    ['Graph is broken', fault(503), 409, { kind: 'calendarBusy' }],
    ['Graph answers no JSON', fault(-2), 409, { kind: 'calendarBusy' }],
    ['it is there by the same transaction', fault(409), 200, {}],
  ])('%s', async (_name, arrange, status, body) => {
    arrange();
    const answer = await add();
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining(body)]);
  });

  test('nothing of tokens, titles and errors stands in log, answer or on the console', async () => {
    const said: unknown[] = [];
    const before = { ...console };
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
      console[name] = (...words: unknown[]) => said.push(...words);
    endpoint.refusal = { error: 'invalid_client', code: 'AADSTS7000215' };
    const first = await add();
    endpoint.refusal = null;
    graph.fault = 500;
    const second = await add();
    Object.assign(console, before);
    expect([first.text, second.text]).toEqual(Array(2).fill('{"error":"refused","kind":"calendarBusy"}'));
    expect(said).toEqual([]);
    expect(w.lines.join()).not.toMatch(/AADSTS|ErrorSecret|Kuntoutus|graph-token|eyJ|Trace/);
    expect(w.lines.join()).toContain('graph token failed');
  });
});
