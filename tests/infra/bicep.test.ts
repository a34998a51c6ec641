/** The Bicep files as far as they can be judged without Azure, and what they promise about data and identity. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Bicep,
  bicepParser,
  keysOf,
  nodes,
  problemsBetween,
  problemsOf,
  propertyOf,
  read,
} from './bicep.ts';

const FILES = [...globSync('infra/**/*.bicep')].sort();

let parse: (text: string) => Bicep;
let all: ReadonlyMap<string, Bicep>;
beforeAll(async () => {
  parse = await bicepParser();
  all = new Map(FILES.map((path) => [path, parse(read(path))]));
});

const file = (path: string): Bicep => {
  const found = all.get(path);
  if (!found) throw new Error(`${path} is not there`);
  return found;
};

test.each(FILES)('%s: syntax, names, functions, types of resources, nothing unused', (path) => {
  expect(problemsOf(file(path))).toEqual([]);
});

test.each(FILES)('%s: gives each module what it wants and takes what it has', (path) => {
  expect(problemsBetween(file(path), (module) => file(join(dirname(path), module)))).toEqual([]);
});

test('every module is used', () => {
  const used = FILES.flatMap((path) =>
    [...file(path).modules.values()].map((m) => join(dirname(path), m.path)),
  );
  expect([...used, 'infra/azure.bicep', 'infra/registry.bicep'].sort()).toEqual(FILES);
});

test('what is wrong is found, with its place', () => {
  const wrong = (text: string) => problemsOf(parse(text));
  expect(wrong(`param a string\nvar b = {\n  c: [\n}\noutput O string = '\${a}\${b}'\n`).join()).toContain(
    'no Bicep',
  );
  expect(wrong('var a = b\noutput O string = a\n')).toEqual(['1:9 b is not declared']);
  expect(wrong(`output O string = '\${a.b}'\n`)).toEqual([expect.stringContaining('a is not declared')]);
  expect(wrong('output O string = toUpper(resourceGroup().id)\n')).toEqual(['1:19 toUpper() is not known']);
  expect(wrong('param a string\n')).toEqual(['a is never used']);
  const vault = "resource v 'Microsoft.KeyVault/vaults@2031-01-01' = {\n  name: 'v'\n}\n";
  expect(wrong(vault)).toEqual([expect.stringContaining('2031-01-01 is not in the table')]);
  const module = parse(`param a string\nparam b int = 1\noutput o string = '\${a}\${b}'\n`);
  const caller = parse(
    "module m './x.bicep' = {\n  name: 'm'\n  params: {\n    c: 1\n  }\n}\noutput p string = m.outputs.q\n",
  );
  expect(problemsBetween(caller, () => module)).toEqual([
    'm has no param c',
    'm lacks a',
    'm has no output q',
  ]);
});

test.each(['azure', 'registry'])(
  'infra/%s.parameters.json names params that there are, and all that must be',
  (name) => {
    const { parameters } = JSON.parse(read(`infra/${name}.parameters.json`)) as { parameters: object };
    const { params } = file(`infra/${name}.bicep`);
    const given = Object.keys(parameters);
    expect(given.filter((one) => !params.some((param) => param.name === one))).toEqual([]);
    expect(params.filter((param) => param.required && !given.includes(param.name))).toEqual([]);
  },
);

/** The backup policy of an account, as it is written. */
function backupOf(name: string): string {
  const account = file('infra/modules/databases.bicep').resources.find((one) => one.name === name);
  const policy = account && propertyOf(account.body, 'backupPolicy');
  return policy?.text.replaceAll(/\s+/g, ' ') ?? '';
}

test('meetings are in an account of their own, with the shortest backups that Azure has', () => {
  expect(backupOf('meetings')).toMatch(/type: 'Periodic'/);
  expect(backupOf('meetings')).toMatch(/backupIntervalInMinutes: 240 backupRetentionIntervalInHours: 8/);
  expect(backupOf('meetings')).toMatch(/backupStorageRedundancy: 'Local'/);
  expect(backupOf('main')).toMatch(/type: 'Continuous'/);
});

/** Names of the variables that the app's container gets. */
function settings(): readonly string[] {
  const { root } = file('infra/modules/app.bicep');
  return nodes(root, 'variable_declaration')
    .filter((node) => /^var \w*[sS]ettings\b/.test(node.text))
    .flatMap((node) => [...node.text.matchAll(/name: '([A-Z_]+)'/g)].map(([, name = '']) => name));
}

/** Names that the product reads. */
const configured = (): readonly string[] =>
  [...read('bot/config-variables.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name);

/** Variables that Azure's app does not set, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  DATA_DIR: 'nothing is written to a file where the store is MongoDB',
  TAB_DIR: 'the image has the tab where it is looked for',
  TICK_MS: 'its default',
  SECRET_BOT_PASSWORD: 'a managed identity has none',
  BOT_CLOUD: 'sovereign clouds',
  AAD_ISSUER: 'sovereign clouds',
  AAD_KEYS_URL: 'sovereign clouds',
  GRAPH_URL: 'sovereign clouds',
  SECRET_AAD_APP_CERTIFICATE: 'the secret is used instead',
};

test('the app gets what the product reads, all of it, and no identity that it is not to have', () => {
  const [given, known] = [settings(), configured()];
  expect(known.length).toBeGreaterThan(15);
  expect(given.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !given.includes(name) && !(name in LEFT_OUT))).toEqual([]);
  expect(Object.keys(LEFT_OUT).filter((name) => !known.includes(name) || given.includes(name))).toEqual([]);
  for (const path of FILES) expect(read(path)).not.toMatch(/name: 'AZURE_CLIENT_/);
});

test('every variable of the product stands in env/.env.example, and no other', () => {
  const shown = [...read('env/.env.example').matchAll(/^([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name);
  expect([...shown].sort()).toEqual([...configured()].sort());
});

test('alerts look for lines that the product writes', () => {
  const lines = [...read('infra/modules/alerts.bicep').matchAll(/line: '([^']+)'/g)].map(([, line]) => line);
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(read('bot/telemetry-watch.ts')).toContain(`'${line}'`);
});

test('the app lives as long as it answers, has one replica at least, and time to end', () => {
  const text = read('infra/modules/app.bicep');
  for (const [type, path] of [
    ['Startup', '/live'],
    ['Liveness', '/live'],
    ['Readiness', '/health'],
  ])
    expect(text).toMatch(new RegExp(`type: '${type}'\\s+httpGet: \\{\\s+path: '${path}'`));
  expect(text).toMatch(/minReplicas: 1\b/);
  expect(text).toMatch(/allowInsecure: false/);
  expect(Number(/terminationGracePeriodSeconds: (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(15);
});

test('the bot is a managed identity, with Teams as its channel', () => {
  const bot = file('infra/botRegistration/azurebot.bicep');
  expect(bot.resources.map(({ type }) => type.replace(/@.*/, ''))).toEqual([
    'Microsoft.BotService/botServices',
    'Microsoft.BotService/botServices/channels',
  ]);
  const [registration] = bot.resources;
  const properties = registration && propertyOf(registration.body, 'properties');
  expect(keysOf(properties)).toEqual(
    expect.arrayContaining(['msaAppId', 'msaAppMSIResourceId', 'msaAppTenantId']),
  );
  expect(properties?.text).toContain("msaAppType: 'UserAssignedMSI'");
  expect(file('infra/azure.bicep').outputs).toEqual(
    expect.arrayContaining(['BOT_ID', 'BOT_TENANT_ID', 'BOT_DOMAIN']),
  );
});
