/**
 * Forged and wrong tokens at the tab's doors of the running product in Teams' mode, over HTTP: each is refused
 * with 401 or 403, and the answer says nothing but, to whom Entra has vouched for, which page helps.
 */
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import { freePort } from '../free-port.ts';
import { BOT_APP, CLIENT, claimsOf, STRANGERS, tokenOf } from './entra-tokens.ts';
import { type Issuer, pairOf, signed } from './issuer.ts';
import {
  ask as askAt,
  at,
  bearer,
  botToken,
  type Headers,
  NOTHING,
  type TeamsProduct,
  teamsProduct,
} from './teams-product.ts';

let t: TeamsProduct;
let entra: Issuer;
let framework: Issuer;
const attacker = pairOf('k1');
const unknown = pairOf('unknown');
beforeAll(async () => {
  t = await teamsProduct(await freePort());
  ({ entra, framework } = t);
});
afterAll(() => t.close());

const ask = (path: string, headers: Headers, body?: object) => askAt(t.product.origin, path, headers, body);
const good = (claims: Record<string, unknown> = {}) => tokenOf(entra, 'pro1', claims);

/** Every door of the tab that a token opens. */
const DOORS = [
  ['/api/me', undefined],
  ['/api/events', undefined],
  ['/api/me.set', { language: 'fi' }],
] as const;

describe('the tab', () => {
  test('a good token opens every door', async () => {
    for (const [path, body] of DOORS)
      expect([path, (await ask(path, bearer(good()), body)).status]).toEqual([path, 200]);
    const me = JSON.parse((await ask('/api/me', bearer(good()))).text);
    expect(me).toMatchObject({ name: personaOf('pro1').names.fi, objectId: personaOf('pro1').objectId });
  });

  const tokens: readonly (readonly [string, () => Headers])[] = [
    ['no header', () => ({})],
    ['an empty header', () => ({ authorization: '' })],
    ['a scheme alone', () => ({ authorization: 'Bearer' })],
    ['garbage', () => bearer('garbage')],
    ['garbage in three parts', () => bearer('abc.def.ghi')],
    ['five parts, as if encrypted', () => bearer('a.b.c.d.e')],
    ['another scheme', () => ({ authorization: `Basic ${good()}` })],
    ['two tokens', () => ({ authorization: `Bearer ${good()}, Bearer ${good()}` })],
    ['a token in another header', () => ({ 'x-forwarded-authorization': `Bearer ${good()}` })],
    ['a header of twelve thousand letters', () => bearer(`${good()}${'A'.repeat(12_000)}`)],
    ['a persona of the rehearsal', () => ({ authorization: 'Rehearsal admin' })],
    ['unsigned', () => bearer(good().replace(/\.[^.]*$/, '.'))],
    ['alg none', () => bearer(tokenOf(entra, 'admin', {}, { header: { alg: 'none' } }))],
    ['alg None', () => bearer(tokenOf(entra, 'admin', {}, { header: { alg: 'None' } }))],
    ['HS256 with the public key', () => bearer(tokenOf(entra, 'admin', {}, { header: { alg: 'HS256' } }))],
    ['RS512 with the right key', () => bearer(tokenOf(entra, 'pro1', {}, { header: { alg: 'RS512' } }))],
    ['PS256 with the right key', () => bearer(tokenOf(entra, 'pro1', {}, { header: { alg: 'PS256' } }))],
    ['RS256 by another key under the same id', () => bearer(signed(attacker, claimsOf(entra, 'admin')))],
    ['a key id that nobody knows', () => bearer(signed(unknown, claimsOf(entra, 'admin')))],
    ['no key id', () => bearer(tokenOf(entra, 'pro1', {}, { header: { kid: undefined } }))],
    ['a key id that is a list', () => bearer(tokenOf(entra, 'pro1', {}, { header: { kid: ['k1'] } }))],
    [
      'the attacker’s key in the header',
      () => {
        const jwk = attacker.publicKey.export({ format: 'jwk' });
        return bearer(signed(attacker, claimsOf(entra, 'admin'), { header: { jwk, kid: 'x' } }));
      },
    ],
    [
      'the attacker’s keys by address',
      () =>
        bearer(
          signed(attacker, claimsOf(entra, 'admin'), {
            header: { jku: 'https://evil.example/keys', kid: 'x' },
          }),
        ),
    ],
    [
      'claims changed behind the signature',
      () => {
        const [head, , signature] = good().split('.');
        const claims = Buffer.from(JSON.stringify(claimsOf(entra, 'admin'))).toString('base64url');
        return bearer(`${head}.${claims}.${signature}`);
      },
    ],
    [
      'one bit of the signature changed',
      () =>
        bearer(
          good().replace(/\.([^.])([^.]*)$/, (_all, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`),
        ),
    ],
    ['not valid yet', () => bearer(good({ nbf: at(600), iat: at(600) }))],
    ['issued in the future', () => bearer(good({ iat: at(7200) }))],
    ['without an end', () => bearer(good({ exp: undefined }))],
    ['for Graph', () => bearer(good({ aud: '00000003-0000-0000-c000-000000000000', scp: 'User.Read' }))],
    ['for Graph by its address', () => bearer(good({ aud: 'https://graph.microsoft.com' }))],
    ['for another app', () => bearer(good({ aud: STRANGERS }))],
    ['for the bot', () => bearer(good({ aud: BOT_APP }))],
    ['for our app at another host', () => bearer(good({ aud: `api://evil.example/${CLIENT}` }))],
    ['for our app at a longer host', () => bearer(good({ aud: `api://${t.host}.evil.example/${CLIENT}` }))],
    ['made out for another program', () => bearer(good({ azp: STRANGERS }))],
    ['made out for our own registration', () => bearer(good({ azp: CLIENT }))],
    ['made out for the bot', () => bearer(good({ azp: BOT_APP }))],
    ['made out for nobody', () => bearer(good({ azp: undefined }))],
    ['made out for several', () => bearer(good({ azp: ['5e3ce6c0-2b1f-4285-8d4b-75ee78787346'] }))],
    [
      'of version 1 for another program, with Teams in the claim of version 2',
      () => {
        const v1 = { iss: `${entra.login}/${TENANT}/`, aud: `api://${t.host}/${CLIENT}`, ver: '1.0' };
        return bearer(good({ ...v1, appid: STRANGERS }));
      },
    ],
    ['of another issuer', () => bearer(good({ iss: `https://evil.example/${TENANT}/v2.0` }))],
    ['of the common issuer', () => bearer(good({ iss: `${entra.origin}/common/v2.0` }))],
    ['of a tenant that is not the issuer’s', () => bearer(good({ tid: STRANGERS }))],
    ['an issuer that is not the tenant’s', () => bearer(good({ iss: `${entra.origin}/${STRANGERS}/v2.0` }))],
    ['without a tenant', () => bearer(good({ tid: undefined }))],
    ['without an object id', () => bearer(good({ oid: undefined }))],
    ['an object id with another tenant in it', () => bearer(good({ oid: `${STRANGERS}|x` }))],
    [
      'a program that speaks for itself',
      () => bearer(good({ idtyp: 'app', roles: ['Admin'], scp: undefined })),
    ],
    ['the bot’s own token', () => bearer(botToken(framework))],
    [
      'a token of the Bot Framework, by its key, for the tab',
      () => bearer(botToken(framework, claimsOf(entra, 'admin'))),
    ],
    [
      'a ticket that nobody made',
      () => ({
        authorization: `Ticket ${Buffer.from('["print","x"]').toString('base64url')}.${'A'.repeat(43)}`,
      }),
    ],
    ['a form that nobody made', () => ({ authorization: `Form ${'A'.repeat(80)}.${'A'.repeat(43)}` })],
    ['a form’s scheme before a token', () => ({ authorization: `Form ${good()}` })],
    ['a ticket’s scheme before a token', () => ({ authorization: `Ticket ${good()}` })],
  ];
  test.each(tokens)('%s: 401 and nothing else', async (_name, headers) => {
    for (const [path, body] of DOORS)
      expect([path, await ask(path, headers(), body)]).toEqual([path, NOTHING]);
  });

  const vouched: readonly (readonly [string, number, string, () => string])[] = [
    ['expired', 401, 'expired', () => good({ exp: at(-3600), nbf: at(-7200), iat: at(-7200) })],
    ['kept since yesterday', 401, 'expired', () => good({ nbf: at(-90_000), iat: at(-90_000) })],
    ['of another organisation', 403, 'organisation', () => tokenOf(entra, 'kela')],
    ['of a guest', 403, 'guest', () => good({ acct: 1 })],
    [
      'of somebody whom another tenant vouches for',
      403,
      'guest',
      () => good({ idp: 'https://sts.windows.net/x/' }),
    ],
    ['with another scope', 403, 'consent', () => good({ scp: 'User.Read' })],
  ];
  test.each(vouched)('%s: %i with its code alone', async (_name, status, why, token) => {
    const error = status === 401 ? 'unauthorised' : 'forbidden';
    for (const [path, body] of DOORS)
      expect([path, await ask(path, bearer(token()), body)]).toEqual([
        path,
        { status, text: JSON.stringify({ error, why }), challenge: null },
      ]);
  });

  test('together they are more than forty', () => {
    expect(tokens.length + vouched.length).toBeGreaterThanOrEqual(50);
  });

  test('a body that names another tenant or person changes nothing of who one is', async () => {
    const { tenant, objectId } = personaOf('admin');
    const body = { language: 'sv', tenant: STRANGERS, person: `${tenant}|${objectId}`, who: { admin: true } };
    expect((await ask('/api/me.set', bearer(good()), body)).status).toBe(200);
    const other = JSON.parse((await ask('/api/me', bearer(tokenOf(entra, 'admin')))).text);
    expect(other).toMatchObject({ language: 'fi', admin: true });
    expect(
      (await ask('/api/network.create', bearer(good()), { name: 'X', planners: [{ objectId, name: 'X' }] }))
        .status,
    ).toBe(403);
    await ask('/api/me.set', bearer(good()), { language: 'fi' });
  });

  test('headers that proxies add make nobody of anybody', async () => {
    const { objectId } = personaOf('admin');
    const claims = Buffer.from(JSON.stringify({ claims: [{ typ: 'roles', val: 'Admin' }] })).toString(
      'base64',
    );
    const headers = {
      ...{ 'x-ms-client-principal': claims, 'x-ms-client-principal-id': objectId },
      ...{ 'x-forwarded-user': 'admin', cookie: `token=${good()}` },
    };
    expect(await ask('/api/me', headers)).toEqual(NOTHING);
  });

  test('a ticket reads the one thing that it was made for, and nobody else’s door', async () => {
    const as = (who: 'admin' | 'chair') => bearer(tokenOf(entra, who));
    const planner = { objectId: personaOf('chair').objectId, name: 'Puheenjohtaja' };
    const made = async (path: string, who: 'admin' | 'chair', body: object) =>
      JSON.parse((await ask(path, as(who), body)).text);
    const { network } = await made('/api/network.create', 'admin', { name: 'Verkosto', planners: [planner] });
    const clocks = await Promise.all(
      ['2026-08', '2027-08'].map((firstMonth) =>
        made('/api/clock.create', 'chair', { network, firstMonth, copyOf: null }),
      ),
    );
    const [first, second] = clocks.map(({ clock }) => clock as string);
    const { url } = await made('/api/download.link', 'chair', { what: 'print', id: first });
    expect(url.startsWith(`http://${t.host}/tab/#/print/`)).toBe(true);
    const ticket = { authorization: `Ticket ${url.split('?ticket=')[1]}` };
    expect((await ask(`/api/clock?clock=${first}`, ticket)).status).toBe(200);
    for (const path of [`/api/clock?clock=${second}`, '/api/me', '/api/settings', '/api/events'])
      expect([path, await ask(path, ticket)]).toEqual([
        path,
        { status: 403, text: '{"error":"forbidden"}', challenge: null },
      ]);
    expect((await ask('/api/me.set', ticket, { language: 'sv' })).status).toBe(403);
    expect((await ask('/api/me', { authorization: `Bearer ${url.split('?ticket=')[1]}` })).status).toBe(401);
  });

  test('fifty unknown key ids make one fetch of the keys', async () => {
    // The tests before may have used up this half minute's fetch.
    const before = entra.asked;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, k) =>
        ask('/api/me', bearer(signed({ ...unknown, kid: `u${k}` }, claimsOf(entra, 'pro1')))),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(entra.asked - before).toBeLessThanOrEqual(1);
  });
});

test('no token, claim or address of a key stands in the log', () => {
  const output = t.product.output();
  expect(output).not.toMatch(/eyJ|evil\.example|Rehearsal admin|127\.0\.0\.1:\d+\/keys/);
  for (const id of ['admin', 'pro1'] as const) expect(output).not.toContain(personaOf(id).objectId);
});
