import { ConfigError, readConfig } from '#config.ts';

const id = '11111111-2222-4333-8444-555555555555';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('nothing need be set for a rehearsal', () => {
  expect(readConfig({})).toMatchObject({ port: 3978, bot: null, mongoUri: null, production: false });
  expect(readConfig({ PORT: '', BOT_ID: '' })).toMatchObject({ port: 3978, bot: null });
});

test('production without an app id does not start', () => {
  expect(problemsOf({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('BOT_ID')]);
});

test('every mistake is listed at once, and no value is repeated', () => {
  const problems = problemsOf({ PORT: 'sala-arvo', BOT_ID: 'sala-arvo', MONGODB_URI: 'http://sala-arvo' });
  expect(problems).toHaveLength(3);
  expect(problems.join()).not.toContain('sala-arvo');
});

test('an app id needs its tenant, and a SingleTenant bot its password', () => {
  expect(problemsOf({ BOT_ID: id })).toHaveLength(1);
  expect(problemsOf({ BOT_ID: id, BOT_TENANT_ID: id, BOT_TYPE: 'SingleTenant' })).toHaveLength(1);
  expect(readConfig({ BOT_ID: id, BOT_TENANT_ID: id }).bot).toMatchObject({
    type: 'UserAssignedMSI',
    password: null,
  });
});

test('whom the support page names is an email address or an https address', () => {
  expect(readConfig({}).supportContact).toBeNull();
  for (const good of ['tuki@alue.example', 'https://alue.example/tuki'])
    expect(readConfig({ SUPPORT_CONTACT: good }).supportContact).toBe(good);
  for (const bad of ['http://alue.example', 'javascript:alert(1)', 'Sari', 'mailto:a@b.example'])
    expect(problemsOf({ SUPPORT_CONTACT: bad })).toEqual([expect.stringContaining('SUPPORT_CONTACT')]);
});

test('meetings may have a server of their own beside the store, and a collector speaks OTLP over HTTP', () => {
  const MONGODB_URI = 'mongodb://one/x';
  expect(readConfig({ MONGODB_URI, MONGODB_MEETINGS_URI: 'mongodb://two/y' })).toMatchObject({
    mongoUri: MONGODB_URI,
    meetingsUri: 'mongodb://two/y',
    otlpEndpoint: null,
  });
  expect(problemsOf({ MONGODB_MEETINGS_URI: 'mongodb://two/y' })).toEqual([
    expect.stringContaining('MONGODB_MEETINGS_URI'),
  ]);
  const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' };
  expect(readConfig(collector).otlpEndpoint).toBe('http://127.0.0.1:4318');
  expect(problemsOf({ ...collector, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toHaveLength(1);
  expect(problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' })).toHaveLength(1);
});
