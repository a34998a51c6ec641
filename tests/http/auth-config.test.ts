/** What the environment may say of identity, and what it must. */
import { ConfigError, readConfig } from '#config.ts';
import { TENANT } from '#rehearsal/personas.ts';
import { BOT_APP, CLIENT, HOST } from './entra-tokens.ts';

type Env = Readonly<Record<string, string>>;

function problemsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const bot = { BOT_ID: BOT_APP, BOT_TENANT_ID: TENANT };
const tab = { AAD_APP_CLIENT_ID: CLIENT, PUBLIC_HOST: HOST, ALLOWED_TENANTS: TENANT };
const live = { NODE_ENV: 'production', ...bot, ...tab };
const names = (env: Env) => problemsOf(env).map((problem) => problem.split(':')[0]);

test('the public cloud needs no address', () => {
  expect(readConfig(live).entra).toEqual({
    clientId: CLIENT,
    publicHost: HOST,
    tenants: [TENANT],
    login: 'https://login.microsoftonline.com',
    sts: 'https://sts.windows.net',
    keysUrl: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
  });
  expect(readConfig(live)).toMatchObject({ botCloud: null, graph: null });
});

test('another cloud has its own issuer and keys', () => {
  const { entra, graph } = readConfig({
    ...{ ...live, AAD_ISSUER: 'https://login.example/', GRAPH_URL: 'https://graph.example/' },
    SECRET_AAD_APP_CLIENT_SECRET: 'x',
  });
  expect(entra).toMatchObject({
    login: 'https://login.example',
    keysUrl: 'https://login.example/common/discovery/v2.0/keys',
  });
  expect(graph).toEqual({ url: 'https://graph.example', secret: 'x', certificate: null });
});

test('tenants are several, in any case and with spaces', () => {
  const other = '0F0F0F0F-1111-4222-8333-444444444444';
  const { entra } = readConfig({ ...live, ALLOWED_TENANTS: ` ${TENANT} , ${other}` });
  expect(entra?.tenants).toEqual([TENANT, other.toLowerCase()]);
});

test('without the bot there is no token of Entra either: it is a rehearsal', () => {
  expect(readConfig(tab)).toMatchObject({ bot: null, entra: null });
});

test('the bot alone is enough for trying, half of the tab’s identity never', () => {
  expect(readConfig(bot)).toMatchObject({ entra: null });
  expect(names({ ...bot, AAD_APP_CLIENT_ID: CLIENT })).toEqual(['PUBLIC_HOST', 'ALLOWED_TENANTS']);
  expect(names({ NODE_ENV: 'production', ...bot })).toEqual([
    ...['AAD_APP_CLIENT_ID', 'PUBLIC_HOST', 'ALLOWED_TENANTS'],
  ]);
});

test.each<[string, Env]>([
  ['PUBLIC_HOST', { PUBLIC_HOST: 'https://pajakello.example' }],
  ['PUBLIC_HOST', { PUBLIC_HOST: 'pajakello.example/tab' }],
  ['PUBLIC_HOST', { PUBLIC_HOST: 'Pajakello.example' }],
  ['ALLOWED_TENANTS', { ALLOWED_TENANTS: '*' }],
  ['ALLOWED_TENANTS', { ALLOWED_TENANTS: `${TENANT},` }],
  ['ALLOWED_TENANTS', { ALLOWED_TENANTS: 'common' }],
  ['AAD_APP_CLIENT_ID', { AAD_APP_CLIENT_ID: 'app' }],
  ['AAD_APP_CLIENT_ID', { AAD_APP_CLIENT_ID: BOT_APP }],
  ['AAD_ISSUER', { AAD_ISSUER: 'http://login.example' }],
  ['AAD_ISSUER', { AAD_ISSUER: 'http://127.0.0.1:1' }],
  ['AAD_KEYS_URL', { AAD_KEYS_URL: 'http://127.0.0.1.evil.example/keys' }],
  ['AAD_KEYS_URL', { AAD_KEYS_URL: 'http://localhost:1/keys' }],
  ['GRAPH_URL', { GRAPH_URL: 'http://127.0.0.1:1' }],
  ['BOT_CLOUD', { BOT_CLOUD: '{}' }],
  ['BOT_CLOUD', { BOT_CLOUD: 'https://botframework.example' }],
  ['SECRET_AAD_APP_CERTIFICATE', { SECRET_AAD_APP_CERTIFICATE: 'certificate' }],
  ['AZURE_CLIENT_ID', { AZURE_CLIENT_ID: CLIENT }],
  ['AZURE_CLIENT_SECRET', { AZURE_CLIENT_SECRET: 'x' }],
])('%s is refused in production: %j', (name, env) => {
  const problems = problemsOf({ ...live, ...env });
  expect(problems.length).toBeGreaterThan(0);
  expect(new Set(problems.map((problem) => problem.split(/[:.]/)[0]))).toEqual(new Set([name]));
  for (const value of Object.values(env)) if (value.length > 2) expect(problems.join()).not.toContain(value);
});

test('a certificate may stand on one line', () => {
  const pem =
    '-----BEGIN CERTIFICATE-----\\nAA\\n-----END CERTIFICATE-----\\n-----BEGIN PRIVATE KEY-----\\nBB';
  const { graph } = readConfig({ ...live, SECRET_AAD_APP_CERTIFICATE: pem });
  expect(graph?.certificate?.split('\n')).toHaveLength(5);
});
