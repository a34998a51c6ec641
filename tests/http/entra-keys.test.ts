/** The issuer's keys over HTTP: fetched once, a new one at once, the last good ones for a day. */
import {
  COOL_DOWN_MS,
  createKeys,
  FRESH_MS,
  type IssuerKeys,
  KeysUnavailable,
  LAST_GOOD_MS,
} from '#http/entra-keys.ts';
import { createLog } from '#log.ts';
import { type Issuer, pairOf, startIssuer } from './issuer.ts';

let issuer: Issuer;
let now = 0;
let keys: IssuerKeys;
let lines: string[] = [];
beforeEach(async () => {
  issuer = await startIssuer();
  now = 1_000_000;
  lines = [];
  const log = createLog('info', (line) => lines.push(line));
  keys = createKeys({ url: `${issuer.origin}/keys`, log, nowMs: () => now });
});
afterEach(() => issuer.close());

const many = (n: number, kid: (k: number) => string) =>
  Promise.all(Array.from({ length: n }, (_, k) => keys.find(kid(k))));

test('one fetch serves everybody for ten minutes', async () => {
  const found = await many(50, () => 'k1');
  expect(found.every((key) => key?.issuer === `${issuer.origin}/{tenantid}/v2.0`)).toBe(true);
  now += FRESH_MS - 1;
  await keys.find('k1');
  expect(issuer.asked).toBe(1);
  now += 1;
  await keys.find('k1');
  expect(issuer.asked).toBe(2);
});

test('a new key is there at once, also right after a fetch', async () => {
  await keys.find('k1');
  issuer.rotate('k2');
  expect(await keys.find('k2')).not.toBeNull();
  expect(issuer.asked).toBe(2);
});

test('fifty unknown ids are one fetch, and none more in the cool-down', async () => {
  await keys.find('k1');
  expect(new Set(await many(50, (k) => `unknown-${k}`))).toEqual(new Set([null]));
  now += COOL_DOWN_MS - 1;
  await many(50, (k) => `more-${k}`);
  expect(issuer.asked).toBe(2);
  now += 1;
  issuer.rotate('k2');
  expect(await keys.find('k2')).not.toBeNull();
  expect(issuer.asked).toBe(3);
});

test('whoever comes while a new key is fetched gets it too', async () => {
  await keys.find('k1');
  issuer.rotate('k2');
  const found = await many(20, (k) => (k === 0 ? 'unknown' : 'k2'));
  expect(found.slice(1).every((key) => key !== null)).toBe(true);
  expect(issuer.asked).toBe(2);
});

test('a key that is withdrawn is gone with the next fetch', async () => {
  issuer.rotate('k2');
  await keys.find('k1');
  issuer.pairs.shift();
  now += FRESH_MS;
  expect(await keys.find('k1')).toBeNull();
  expect(await keys.find('k2')).not.toBeNull();
});

test.each(['broken', 'garbage', 'empty'] as const)(
  'an issuer that is %s: the last good keys serve on for a day, and it is asked twice a minute at most',
  async (mood) => {
    await keys.find('k1');
    issuer.mood = mood;
    now += FRESH_MS;
    for (let k = 0; k < 10; k++) expect(await keys.find('k1')).not.toBeNull();
    expect(issuer.asked).toBe(2);
    now += COOL_DOWN_MS;
    expect(await keys.find('k1')).not.toBeNull();
    expect(issuer.asked).toBe(3);
    now = 1_000_000 + LAST_GOOD_MS;
    await expect(keys.find('k1')).rejects.toThrow(KeysUnavailable);
    issuer.mood = 'well';
    await expect(keys.find('k1')).rejects.toThrow(KeysUnavailable);
    now += COOL_DOWN_MS;
    expect(await keys.find('k1')).not.toBeNull();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join()).not.toContain(issuer.origin);
  },
);

test('an issuer that was never there: nobody can be verified', async () => {
  await issuer.close();
  await expect(keys.find('k1')).rejects.toThrow(KeysUnavailable);
});

test('keys for other uses and too short ones are no signing keys', async () => {
  issuer.pairs.unshift(pairOf('short', 1024));
  issuer.routes.push((req, res) => {
    if (req.url !== '/keys') return false;
    const jwk = { ...issuer.pairs.at(-1)?.publicKey.export({ format: 'jwk' }) };
    const keysOf = [
      { ...jwk, kid: 'enc', use: 'enc' },
      { ...jwk, kid: 'ps', alg: 'PS256' },
      { kty: 'oct', k: 'c2VjcmV0', kid: 'oct', alg: 'HS256' },
      { ...jwk },
      { ...jwk, kid: 'good' },
    ];
    res.end(JSON.stringify({ keys: keysOf }));
    return true;
  });
  expect(await keys.find('good')).not.toBeNull();
  for (const kid of ['enc', 'ps', 'oct', 'undefined', ''])
    expect([kid, await keys.find(kid)]).toEqual([kid, null]);
});
