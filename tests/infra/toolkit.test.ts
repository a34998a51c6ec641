/** The toolkit's lifecycles and compose.yaml: what they name is there, and every variable has a source. */
import { existsSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parseDocument } from 'yaml';
import { bicepParser, read } from './bicep.ts';

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
interface Lifecycles {
  readonly version: string;
  readonly environmentFolderPath: string;
  readonly provision: readonly Step[];
  readonly deploy?: readonly Step[];
  readonly publish?: readonly Step[];
}

/** Actions of the toolkit's schema v1.11 that we use, with what each must be given. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'teamsApp/create': ['name'],
  'teamsApp/validateAppPackage': ['appPackagePath'],
  'teamsApp/update': ['appPackagePath'],
  'teamsApp/publishAppPackage': ['appPackagePath'],
  'aadApp/create': ['name', 'generateClientSecret', 'signInAudience'],
  'aadApp/update': ['manifestPath', 'outputFilePath'],
  'arm/deploy': ['subscriptionId', 'resourceGroupName', 'templates', 'bicepCliVersion'],
  'cli/runNpmCommand': ['args'],
  script: ['run', 'timeout'],
};

function yaml(path: string): unknown {
  const document = parseDocument(read(path), { merge: true, strict: true, uniqueKeys: true });
  expect([path, document.errors, document.warnings]).toEqual([path, [], []]);
  return document.toJS();
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name);
const stepsOf = ({ provision, deploy = [], publish = [] }: Lifecycles) => [
  ...provision,
  ...deploy,
  ...publish,
];

test.each(['m365agents.yml', 'm365agents.local.yml'])('%s: schema, actions, files', (path) => {
  const lifecycles = yaml(path) as Lifecycles;
  expect([lifecycles.version, lifecycles.environmentFolderPath]).toEqual(['v1.11', './env']);
  expect(read(path)).toMatch(
    /^# yaml-language-server: \$schema=https:\/\/aka\.ms\/m365-agents-toolkits\/v1\.11\//,
  );
  for (const { uses, with: given = {} } of stepsOf(lifecycles)) {
    expect([uses, Object.keys(given).sort()]).toEqual([uses, [...(ACTIONS[uses] ?? ['unknown'])].sort()]);
  }
  const named = [...read(path).matchAll(/(?:path|parameters|manifestPath): (\.\/\S+)|--file (\S+)/g)];
  for (const [, a, b] of named) expect([a ?? b, existsSync(a ?? b ?? '')]).toEqual([a ?? b, true]);
});

test('every variable is written in env/.env.dev, or made before it is needed', async () => {
  const parse = await bicepParser();
  const there = new Set(Object.keys(parseEnv(read('env/.env.dev'))));
  const filled = new Set(Object.entries(parseEnv(read('env/.env.dev'))).flatMap(([k, v]) => (v ? [k] : [])));
  // What a person writes into env/.env.dev before anything else.
  for (const name of ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'ALLOWED_TENANTS'])
    filled.add(name);
  // The toolkit makes it while it updates the registration.
  filled.add('AAD_APP_ACCESS_AS_USER_PERMISSION_ID');
  const { provision, deploy = [], publish = [] } = yaml('m365agents.yml') as Lifecycles;
  const wanted: string[] = [];
  for (const step of [...provision, ...deploy, ...publish]) {
    const text = JSON.stringify(step.with ?? {});
    const templates = (step.with?.templates ?? []) as readonly { path: string; parameters: string }[];
    const needs = [
      ...placeholders(text),
      ...templates.flatMap(({ parameters }) => placeholders(read(parameters))),
      ...(step.uses === 'aadApp/update' ? placeholders(read('manifest/aad.manifest.json')) : []),
    ];
    wanted.push(...needs);
    expect([step.uses, needs.filter((name) => !filled.has(name))]).toEqual([step.uses, []]);
    for (const name of Object.values(step.writeToEnvironmentFile ?? {})) filled.add(name);
    for (const { path } of templates) for (const name of parse(read(path)).outputs) filled.add(name);
  }
  const open = wanted.filter((name) => !name.startsWith('SECRET_') && !there.has(name));
  expect(open).toEqual([]);
});

test('an empty variable would stop the toolkit: what may be left out is the word none', () => {
  const values = parseEnv(read('env/.env.dev'));
  const bicep = read('infra/azure.bicep');
  for (const [name, param] of [
    ['CUSTOM_HOST', 'customHost'],
    ['CERTIFICATE_ID', 'certificateId'],
    ['SUPPORT_CONTACT', 'supportContact'],
    ['ALERT_EMAIL', 'alertEmail'],
    ['COLLECTOR_IMAGE', 'collectorImage'],
  ] as const) {
    expect([name, values[name]]).toEqual([name, 'none']);
    expect(bicep).toContain(`${param}: ${param} == none ? '' : ${param}`);
  }
});

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly build?: { readonly target: string };
  readonly [key: string]: unknown;
}

test('compose.yaml: both stores, and a product that may write nowhere but in its own folder', () => {
  const { services } = yaml('infra/compose.yaml') as { services: Readonly<Record<string, Service>> };
  expect(Object.keys(services)).toEqual(['mongodb', 'mongodb-meetings', 'rehearsal', 'product']);
  const config = read('bot/config-variables.ts');
  const dockerfile = read('infra/Dockerfile');
  for (const name of ['rehearsal', 'product']) {
    const service = services[name];
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      depends_on: { mongodb: { condition: 'service_healthy' }, 'mongodb-meetings': expect.anything() },
    });
    expect(dockerfile).toContain(` AS ${service?.build?.target}\n`);
    for (const variable of Object.keys(service?.environment ?? {}))
      expect(config).toContain(`  ${variable}: `);
    expect(service?.environment?.MONGODB_MEETINGS_URI).not.toBe(service?.environment?.MONGODB_URI);
  }
  expect(services['mongodb-meetings']).not.toHaveProperty('volumes');
});
