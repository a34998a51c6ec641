/** Which tokens are somebody, and who; what may be said of those that are nobody. */
import { readFileSync } from 'node:fs';
import { createEntra, TEAMS_CLIENTS, type VerifyToken } from '#http/entra.ts';
import { createKeys, KeysUnavailable } from '#http/entra-keys.ts';
import { createLog } from '#log.ts';
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import { CLIENT, claimsOf, entraSettings, HOST, STRANGERS, tokenOf } from './entra-tokens.ts';
import { type Issuer, signed, startIssuer } from './issuer.ts';

let issuer: Issuer;
let verify: VerifyToken;
let shift = 0;
const log = createLog('silent');
beforeAll(async () => {
  issuer = await startIssuer();
  const keys = createKeys({ url: `${issuer.origin}/keys`, log });
  verify = createEntra({ ...entraSettings(issuer), keys, nowMs: () => Date.now() + shift });
});
beforeEach(() => {
  shift = 0;
});
afterAll(() => issuer.close());

const token = (claims: Record<string, unknown> = {}) => tokenOf(issuer, 'pro1', claims);
const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('who it is', () => {
  test('tenant, object id and name from the claims; no administrator', async () => {
    const { objectId, names } = personaOf('pro1');
    expect(await verify(token({ exp: at(1000) }))).toEqual({
      ok: true,
      untilMs: (at(1000) + 60) * 1000,
      who: { tenant: TENANT, person: `${TENANT}|${objectId}`, name: names.fi, admin: false },
    });
  });

  test('the app role Admin makes an administrator, no other role and no group', async () => {
    expect(await verify(tokenOf(issuer, 'admin'))).toMatchObject({ who: { admin: true } });
    for (const more of [
      { roles: ['admin', 'User'] },
      { roles: 'Admin' },
      { groups: ['Admin'] },
      { wids: ['Admin'] },
    ])
      expect(await verify(token(more))).toMatchObject({ who: { admin: false } });
  });

  test('version 1: its issuer and its audience', async () => {
    const v1 = { iss: `${issuer.origin}/${TENANT}/`, aud: `api://${HOST}/${CLIENT}`, ver: '1.0' };
    const [client] = TEAMS_CLIENTS;
    expect(await verify(token({ ...v1, azp: undefined, appid: client }))).toMatchObject({ ok: true });
    expect(await verify(token({ ...v1, azp: client, appid: undefined }))).toMatchObject({ ok: false });
  });

  test('the clients for which a token may have been made out are those that are pre-authorised', async () => {
    const { api } = JSON.parse(readFileSync('manifest/aad.manifest.json', 'utf8'));
    const listed = api.preAuthorizedApplications.map(({ appId }: { appId: string }) => appId);
    expect([...TEAMS_CLIENTS].sort()).toEqual([...listed].sort());
    for (const azp of TEAMS_CLIENTS) expect(await verify(token({ azp }))).toMatchObject({ ok: true });
  });

  test('ids are compared in lower case, and a name may be missing', async () => {
    const { objectId } = personaOf('pro1');
    const upper = { oid: objectId.toUpperCase(), name: undefined };
    expect(await verify(token(upper))).toMatchObject({ who: { person: `${TENANT}|${objectId}`, name: '' } });
  });

  test('the scope beside others; the member’s own tenant as the one that vouches', async () => {
    const more = { scp: 'profile access_as_user', acct: 0, idp: `${issuer.origin}/${TENANT}/` };
    expect(await verify(token(more))).toMatchObject({ ok: true });
  });

  test('clocks may differ by a minute, not by more', async () => {
    expect(await verify(token({ exp: at(-50) }))).toMatchObject({ ok: true });
    expect(await verify(token({ nbf: at(50) }))).toMatchObject({ ok: true });
    expect(await verify(token({ exp: at(-70) }))).toMatchObject({ ok: false });
    expect(await verify(token({ nbf: at(70) }))).toMatchObject({ ok: false });
  });

  test('a new key of the issuer is taken at once', async () => {
    issuer.rotate('rolled');
    expect(await verify(token())).toMatchObject({ ok: true });
  });
});

describe('what is told of a token whose signature is good', () => {
  test.each<[string, number, string, () => string]>([
    ['too old', 401, 'expired', () => token({ exp: at(-3600), iat: at(-7200), nbf: at(-7200) })],
    ['kept for more than a day', 401, 'expired', () => token({ iat: at(-25 * 3600), nbf: at(-25 * 3600) })],
    ['without our scope', 403, 'consent', () => token({ scp: 'User.Read' })],
    ['without any scope', 403, 'consent', () => token({ scp: undefined })],
    ['a scope that only begins like ours', 403, 'consent', () => token({ scp: 'access_as_user2' })],
    ['a guest by account', 403, 'guest', () => token({ acct: 1 })],
    ['a guest by account, as text', 403, 'guest', () => token({ acct: '1' })],
    [
      'a guest of another tenant',
      403,
      'guest',
      () => token({ idp: `https://sts.windows.net/${STRANGERS}/` }),
    ],
    ['a guest with an address of their own', 403, 'guest', () => token({ idp: 'live.com' })],
    [
      'another organisation',
      403,
      'organisation',
      () => token({ tid: STRANGERS, iss: `${issuer.origin}/${STRANGERS}/v2.0` }),
    ],
  ])('%s: %i %s', async (_name, status, why, make) => {
    expect(await verify(make())).toEqual({ ok: false, status, why });
  });
});

describe('nothing is told of', () => {
  const wrong = (claims: Record<string, unknown>) => () => token(claims);
  test.each<[string, () => string]>([
    [
      'an expired token of another tenant’s issuer',
      wrong({ exp: at(-600), iss: `${issuer?.origin}/x/v2.0` }),
    ],
    ['a program that speaks for itself', wrong({ idtyp: 'app', scp: undefined, roles: ['Admin'] })],
    ['no object id', wrong({ oid: undefined })],
    ['an object id that is none', wrong({ oid: `x|${STRANGERS}` })],
    ['no tenant', wrong({ tid: undefined })],
    ['a tenant that is none', wrong({ tid: '../common' })],
    ['a tenant that is not the issuer’s', wrong({ tid: STRANGERS })],
    ['no issuer', wrong({ iss: undefined })],
    ['an issuer with something behind it', () => token({ iss: `${issuer.origin}/${TENANT}/v2.0/` })],
    ['an issuer elsewhere', wrong({ iss: `https://login.example/${TENANT}/v2.0` })],
    ['no end', wrong({ exp: undefined })],
    ['no beginning', wrong({ nbf: undefined })],
    ['no time of issue', wrong({ iat: undefined })],
    ['an end that is no number', wrong({ exp: 'tomorrow' })],
    ['another client', wrong({ azp: STRANGERS })],
    ['no client', wrong({ azp: undefined })],
    ['another audience', wrong({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['the audience of another host', wrong({ aud: `api://other.example/${CLIENT}` })],
    ['an id token', wrong({ scp: undefined, iat: undefined, nonce: 'n' })],
    ['another type', () => tokenOf(issuer, 'pro1', {}, { header: { typ: 'at+jwt' } })],
    ['a critical header', () => tokenOf(issuer, 'pro1', {}, { header: { crit: ['x'], x: 1 } })],
    ['claims that are a list', () => signed(issuer.pairs[0]!, [claimsOf(issuer, 'pro1')])],
  ])('%s', async (_name, make) => {
    expect(await verify(make())).toEqual({ ok: false, status: 401, why: null });
  });

  test('a key that signs for one tenant signs for no other', async () => {
    const own = await startIssuer();
    own.routes.push((req, res) => {
      if (req.url !== '/keys') return false;
      const jwk = own.pairs[0]?.publicKey.export({ format: 'jwk' });
      res.end(JSON.stringify({ keys: [{ ...jwk, kid: 'k1', issuer: `${own.origin}/${STRANGERS}/v2.0` }] }));
      return true;
    });
    const keys = createKeys({ url: `${own.origin}/keys`, log });
    const strict = createEntra({ ...entraSettings(own, [TENANT, STRANGERS]), keys });
    const ours = await strict(tokenOf(own, 'pro1'));
    const strangers = { tid: STRANGERS, iss: `${own.origin}/${STRANGERS}/v2.0` };
    const theirs = await strict(tokenOf(own, 'pro1', strangers));
    await own.close();
    expect(ours).toEqual({ ok: false, status: 401, why: null });
    expect(theirs).toMatchObject({ ok: true });
  });
});

test('an issuer that cannot be reached is no fault of the token', async () => {
  const keys = createKeys({ url: 'http://127.0.0.1:1/keys', log });
  const alone = createEntra({ ...entraSettings(issuer), keys });
  await expect(alone(token())).rejects.toThrow(KeysUnavailable);
});
