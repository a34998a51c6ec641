/**
 * Forged and wrong tokens and activities at the bot's door of the running product in Teams' mode, over HTTP: each
 * is refused with 401 or 403 and without a word of why.
 */
import { freePort } from '../free-port.ts';
import { BOT_APP, CLIENT, STRANGERS, tokenOf } from './entra-tokens.ts';
import { type Issuer, pairOf } from './issuer.ts';
import {
  ask,
  at,
  bearer,
  botToken,
  fromTeams,
  type Headers,
  NOTHING,
  SERVICE_URL,
  type TeamsProduct,
  teamsProduct,
} from './teams-product.ts';

let t: TeamsProduct;
let entra: Issuer;
let framework: Issuer;
const attacker = pairOf('k1');
beforeAll(async () => {
  t = await teamsProduct(await freePort());
  ({ entra, framework } = t);
});
afterAll(() => t.close());

describe('the bot', () => {
  const post = (headers: Headers, body: object) => ask(t.product.origin, '/api/messages', headers, body);

  test('a good token with a right activity is taken', async () => {
    expect((await post(bearer(botToken(framework)), fromTeams({ id: 'good' }))).status).toBe(200);
  });

  const bot = (claims: object = {}, signing: object = {}) => bearer(botToken(framework, claims, signing));
  const tokens: readonly (readonly [string, () => Headers])[] = [
    ['no token', () => ({})],
    ['garbage', () => bearer('garbage')],
    ['another scheme', () => ({ authorization: `Basic ${botToken(framework)}` })],
    ['unsigned', () => bearer(botToken(framework).replace(/\.[^.]*$/, '.'))],
    ['alg none', () => bot({}, { header: { alg: 'none' } })],
    ['HS256 with the public key', () => bot({}, { header: { alg: 'HS256' } })],
    ['another key under the same id', () => bot({}, { key: attacker.privateKey })],
    ['an unknown key id', () => bot({}, { header: { kid: 'unknown' } })],
    ['no key id', () => bot({}, { header: { kid: undefined } })],
    ['expired', () => bot({ exp: at(-3600), nbf: at(-7200) })],
    ['not valid yet', () => bot({ nbf: at(3600), exp: at(7200) })],
    ['for another bot', () => bot({ aud: STRANGERS })],
    ['for the tab', () => bot({ aud: CLIENT })],
    ['without an audience', () => bot({ aud: undefined })],
    ['of another issuer', () => bot({ iss: 'https://evil.example' })],
    ['without an issuer', () => bot({ iss: undefined })],
    ['the tab’s token', () => bearer(tokenOf(entra, 'admin'))],
    ['the tab’s token for the bot', () => bearer(tokenOf(entra, 'admin', { aud: BOT_APP }))],
    ['a token for another service', () => bot({ serviceurl: 'https://evil.example/' })],
    ['a token without a service', () => bot({ serviceurl: undefined })],
    ['a persona of the rehearsal', () => ({ authorization: 'Rehearsal admin' })],
  ];
  test.each(tokens)('%s: 401 and nothing else', async (_name, headers) => {
    expect(await post(headers(), fromTeams({ id: 'bad' }))).toEqual(NOTHING);
  });

  const activities: readonly (readonly [string, () => Headers, object])[] = [
    ['an activity that names another service', () => bot(), { serviceUrl: 'https://evil.example/' }],
    ['an activity without a service', () => bot(), { serviceUrl: undefined }],
    ['neither of both names a service', () => bot({ serviceurl: undefined }), { serviceUrl: undefined }],
    [
      'a service without https',
      () => bot({ serviceurl: 'http://smba.example/' }),
      { serviceUrl: 'http://smba.example/' },
    ],
    [
      'a service of this machine',
      () => bot({ serviceurl: 'http://127.0.0.1:1/' }),
      { serviceUrl: 'http://127.0.0.1:1/' },
    ],
    ['a channel that the key is not endorsed for', () => bot(), { channelId: 'directline' }],
    ['the emulator', () => bot(), { channelId: 'emulator' }],
    [
      'no token and no activity',
      () => ({}),
      { type: undefined, channelId: undefined, conversation: undefined },
    ],
  ];
  test.each(activities)('%s: 401 and nothing else', async (_name, headers, more) => {
    expect(await post(headers(), fromTeams({ id: 'bad', ...more }))).toEqual(NOTHING);
  });

  test('a chat of a tenant that nobody let in: 403', async () => {
    const conversation = { id: 'a:x', conversationType: 'personal', tenantId: STRANGERS };
    const foreign = { id: 'foreign', conversation, channelData: { tenant: { id: STRANGERS } } };
    const answer = await post(bearer(botToken(framework)), fromTeams(foreign));
    expect(answer).toEqual({ status: 403, text: '{"error":"forbidden"}', challenge: null });
    // What it says beside of our own tenant does not help.
    const both = await post(bearer(botToken(framework)), fromTeams({ id: 'both', conversation }));
    expect(both.status).toBe(403);
  });

  test('a strange activity with a good token is told what is missing', async () => {
    const answer = await post(bearer(botToken(framework)), fromTeams({ conversation: undefined }));
    expect([answer.status, answer.text]).toEqual([400, '{"error":"activity refused: conversation"}']);
  });
});

test('no token and no address stands in the log', () => {
  const output = t.product.output();
  expect(output).not.toMatch(/eyJ|evil\.example|Rehearsal admin/);
  expect(output).not.toContain(SERVICE_URL);
});
