/** Tokens, with an issuer of our own on loopback (`teams-facts.md`, Coming in). */
import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '#teams/adapter.ts';
import { activity } from './activity.ts';

const APP = '6b2e5b0c-58a3-4c5a-9b0e-0a7d9c1f2e3d';
const SERVICE_URL = 'https://smba.example/emea/';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

// botbuilder prints what is wrong with a token.
const print = console.error;
beforeAll(() => {
  console.error = () => {};
});
afterAll(() => {
  console.error = print;
});

let server: Server;
let issuer = '';
beforeAll(async () => {
  server = createServer((req, res) => {
    res.setHeader('content-type', 'application/json');
    const key = {
      ...pair.publicKey.export({ format: 'jwk' }),
      kid: 'k1',
      use: 'sig',
      alg: 'RS256',
      endorsements: ['msteams'],
    };
    res.end(
      JSON.stringify(
        req.url === '/keys'
          ? { keys: [key] }
          : { issuer, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

interface Forged {
  readonly claims?: object;
  readonly header?: object;
  readonly key?: KeyObject;
}

function token({ claims = {}, header = {}, key = pair.privateKey }: Forged = {}): string {
  const head = { alg: 'RS256', typ: 'JWT', kid: 'k1', ...header };
  const body = b64({
    iss: issuer,
    aud: APP,
    nbf: now() - 60,
    exp: now() + 600,
    serviceurl: SERVICE_URL,
    ...claims,
  });
  const input = `${b64(head)}.${body}`;
  if (head.alg === 'none') return `Bearer ${input}.`;
  if (head.alg === 'HS256') {
    const secret = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
    return `Bearer ${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  }
  return `Bearer ${input}.${sign('sha256', Buffer.from(input), createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' }))).toString('base64url')}`;
}

function adapter() {
  return createAdapter({
    bot: { appId: APP, type: 'SingleTenant', tenant: 'tenant', password: 'not used' },
    cloud: {
      ToChannelFromBotLoginUrl: issuer,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${issuer}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${issuer}/openid`,
      CallerId: 'test',
    },
  });
}

async function turns(authorisation: string, more: object = {}): Promise<readonly [string, number]> {
  let n = 0;
  const result = await adapter().process(
    activity({ serviceUrl: SERVICE_URL, ...more }),
    authorisation,
    async () => {
      n += 1;
    },
  );
  return [result, n];
}

test('a good token lets the turn run, once', async () => {
  expect(await turns(token())).toEqual(['done', 1]);
});

test.each<[string, () => string]>([
  ['none at all', () => ''],
  ['garbage', () => 'Bearer abc.def.ghi'],
  ['another scheme', () => token().replace('Bearer', 'Basic')],
  ['another audience', () => token({ claims: { aud: 'somebody else' } })],
  ['another issuer', () => token({ claims: { iss: 'https://evil.example' } })],
  ['expired', () => token({ claims: { exp: now() - 3600, nbf: now() - 7200 } })],
  ['another service URL', () => token({ claims: { serviceurl: 'https://evil.example/' } })],
  ['signed by another key', () => token({ key: other.privateKey })],
  ['an unknown key id', () => token({ header: { kid: 'k2' } })],
  ['alg none', () => token({ header: { alg: 'none' } })],
  ['HS256 with the public key', () => token({ header: { alg: 'HS256' } })],
])('%s: unauthorised, and the turn never begins', async (_name, make) => {
  expect(await turns(make())).toEqual(['unauthorised', 0]);
});

test('a channel that the key is not endorsed for', async () => {
  expect(await turns(token(), { channelId: 'directline' })).toEqual(['unauthorised', 0]);
});

test('without an app id (rehearsal) there are no tokens', async () => {
  let n = 0;
  const rehearsal = createAdapter({ bot: null });
  expect(rehearsal.token).toBeNull();
  expect(
    await rehearsal.process(activity({}), '', async () => {
      n += 1;
    }),
  ).toBe('done');
  expect(n).toBe(1);
});

test('what a turn throws comes through, and is no question of tokens', async () => {
  const rehearsal = createAdapter({ bot: null });
  await expect(
    rehearsal.process(activity({}), '', () => Promise.reject(new RangeError('x'))),
  ).rejects.toThrow(RangeError);
});
