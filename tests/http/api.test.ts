/** The edge of the API: who, how, and what an answer never says. */
import { request } from 'node:http';
import { ACTIONS, QUERIES } from '#contract/api.ts';
import { type Seeded, seeded, type World, world } from './edge.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
});
afterAll(() => w.close());
beforeEach(() => {
  w.lines.length = 0;
});

const NAME = 'Oona Vettenranta';
const CODE = '131052-308T';

describe('without a token', () => {
  test.each([...Object.keys(QUERIES), 'events'])('GET %s is 401', async (name) => {
    const answer = await w.get(`/api/${name}`, null);
    expect([answer.status, answer.body]).toEqual([401, { error: 'unauthorised' }]);
  });

  test.each(Object.keys(ACTIONS))('POST %s is 401', async (verb) => {
    const answer = await w.act(verb, {}, null);
    expect([answer.status, answer.body]).toEqual([401, { error: 'unauthorised' }]);
  });

  test('outside the rehearsal a persona is nobody', async () => {
    const outside = await world({ outside: true });
    expect((await outside.get('/api/me', 'chair')).status).toBe(401);
    expect((await outside.act('feed.end', {}, 'admin')).status).toBe(401);
    await outside.close();
  });
});

describe('addresses and methods', () => {
  test('what is not there is 404, and what it was called is not said', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/nothing',
      `/api/${encodeURIComponent(NAME)}`,
      '/api/constructor',
      '/api/me/x',
    ]) {
      const answer = await w.get(path);
      expect([answer.status, answer.text]).toEqual([404, '{"error":"gone"}']);
    }
  });

  test('a query is read, an action is posted; the answer names the method', async () => {
    const posted = await w.act('me', {});
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await w.send('/api/feed.end', { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  test('Teams’ own address stays the bot’s', async () => {
    const answer = await w.send('/api/messages', {
      as: null,
      method: 'POST',
      raw: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(200);
  });

  test('nothing is kept by caches', async () => {
    expect((await w.get('/api/me')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('another site', () => {
  test.each([
    [{ origin: 'https://pahis.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('%j is refused before anything is read', async (headers) => {
    const sent = await new Promise<number>((resolve, reject) => {
      const req = request(
        `${w.base}/api/feed.end`,
        {
          method: 'POST',
          headers: { authorization: 'Rehearsal pro1', 'content-type': 'application/json', ...headers },
        },
        (res) => {
          res.resume();
          resolve(res.statusCode ?? 0);
        },
      );
      req.on('error', reject);
      req.end('{}');
    });
    expect(sent).toBe(403);
  });

  test('our own page may', async () => {
    const answer = await w.act('feed.end', {}, 'pro1', { origin: w.base, 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(200);
  });
});

describe('bodies', () => {
  const post = (raw: string, type = 'application/json') =>
    w.send('/api/me.set', { as: 'pro1', method: 'POST', raw, headers: { 'content-type': type } });

  test('only JSON, and said to be JSON', async () => {
    expect((await post('{}', 'text/plain')).status).toBe(415);
    expect((await post('a=1', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('{}', 'application/json; charset=utf-8')).status).toBe(200);
    const cut = await post(`{"language":"${NAME} ${CODE}`);
    expect([cut.status, cut.text]).toEqual([
      400,
      '{"error":"bad-request","issues":[{"path":"","code":"not_json"}]}',
    ]);
  });

  test('64 kB at most', async () => {
    expect((await post(JSON.stringify({ x: 'a'.repeat(64 * 1024) }))).status).toBe(413);
    expect((await post(JSON.stringify({ x: 'a'.repeat(2_000_000) }))).status).toBe(413);
  });

  test('deep ones end nowhere', async () => {
    expect((await post(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)).status).toBe(400);
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect((await post(deep)).status).toBe(400);
  });

  test('errors are paths and codes: never a value, nor a key that is not ours (C32)', async () => {
    const bodies: readonly (readonly [string, unknown])[] = [
      ['me.set', { language: NAME }],
      ['me.set', { [NAME]: CODE, language: 5 }],
      ['workshop.set', { workshop: s.workshop, seen: 0, set: { [NAME]: CODE } }],
      ['workshop.set', { workshop: s.workshop, seen: 0, set: { [`role.${CODE}.name`]: 5 } }],
      ['workshop.set', { workshop: s.workshop, seen: 0, set: { minutes: NAME } }],
      ['workshop.set', { workshop: NAME, seen: CODE, set: 5 }],
      ['development.set', { development: 'x', seen: 0, set: { [`plan.${NAME}`]: 1 } }],
      ['task.add', { workshop: s.workshop, text: 'a', due: null, answers: { [CODE]: NAME } }],
      ['task.add', { workshop: s.workshop, text: 'a', due: null, answers: { [NAME.repeat(10)]: 'keep' } }],
      ['meeting.act', { m: 'x', verb: `meeting.${NAME}`, data: {} }],
      ['meeting.act', { m: 'x', verb: 'meeting.next', data: { [NAME.repeat(3)]: 1 } }],
      ['meeting.act', { m: 'x', verb: 'meeting.next', data: { x: NAME } }],
      ['check', { fields: { [NAME]: CODE } }],
      ['clock.themes', { clock: s.clock, seen: 0, themes: [{ id: null, name: 'a', colour: NAME }] }],
      ['download.link', { what: NAME, id: CODE }],
    ];
    for (const [verb, body] of bodies) {
      const answer = await w.act(verb, body, 'chair');
      expect([verb, answer.status]).toEqual([verb, 400]);
      expect(answer.body.error).toBe('bad-request');
      expect(answer.body.issues.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/Oona|Vettenranta|131052|308T/);
    }
    const [issue] = (await w.act('me.set', { language: NAME }, 'pro1')).body.issues;
    expect(issue).toEqual({ path: 'language', code: 'invalid_value' });
    expect(w.lines.join()).not.toMatch(/Oona|Vettenranta|131052|308T/);
  });

  test('a parameter that comes twice, or is none, is 400', async () => {
    expect((await w.get('/api/clock?clock=a&clock=b')).status).toBe(400);
    expect((await w.get(`/api/clock?clock=${encodeURIComponent(NAME)}`)).status).toBe(400);
    expect((await w.get('/api/workshop')).status).toBe(400);
    expect((await w.get('/api/panel')).status).toBe(400);
  });
});

describe('typed fields', () => {
  const set = (fields: object) =>
    w.act('workshop.set', { workshop: s.workshop, seen: 0, set: fields }, 'chair');

  test.each([
    ['a second line', { place: 'Sali 1\nATTACH:x' }],
    ['a control character', { place: 'Sali\u0000 1' }],
    ['a turned direction of writing', { place: 'Sali \u202e1' }],
    ['a link that is no https', { link: 'http://teams.example/x' }],
    ['a script for a link', { link: 'javascript:alert(1)' }],
    ['a link with a break', { link: 'https://a.example/\nx' }],
  ])('%s is an error at its field', async (_what, fields) => {
    const answer = await set(fields);
    expect(answer.status).toBe(400);
    expect(answer.body.issues[0].path).toBe(`set.${Object.keys(fields)[0]}`);
  });

  test('a name of a centre has one line, and chairs are picked from Teams', async () => {
    const { CENTRE } = await import('./edge.ts');
    const evil = await w.act('centre.save', { ...CENTRE, centre: 'Koivu\r\nranta' });
    expect([evil.status, evil.body.issues]).toEqual([400, [{ path: 'centre', code: 'one_line' }]]);
    const typed = await w.act('centre.save', { ...CENTRE, chairs: [{ objectId: null, name: 'Aino' }] });
    expect([typed.status, typed.body.issues]).toEqual([
      400,
      [{ path: 'chairs.0.objectId', code: 'invalid_type' }],
    ]);
  });
});
