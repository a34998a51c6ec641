import { request } from 'node:http';
import { connect } from 'node:net';
import { createServer, type Server, type ServerOptions } from '#http/server.ts';
import { createLog } from '#log.ts';

const lines: string[] = [];
const log = createLog('info', (line) => lines.push(line));
const seen: { raw: unknown; auth: string | undefined }[] = [];
let healthy = true;

const options: ServerOptions = {
  port: 0,
  loopbackOnly: true,
  async messages(raw, auth) {
    seen.push({ raw, auth });
    const what = (raw as { what?: string } | null)?.what;
    if (what === 'throw') throw new Error('Oona Vettenranta 0449876');
    return what === 'card' ? { status: 200, body: { statusCode: 200 } } : { status: 200 };
  },
  health: {
    store: () => (healthy ? Promise.resolve() : Promise.reject(new Error('x'))),
    filter: () => ({ voikko: true }),
    version: '1.2.3',
    outboxMs: () => 42,
  },
  mounts: [
    {
      prefix: '/room',
      async handle(req, res) {
        if (req.url === '/room/throw') throw new Error('Oona');
        res.end(`room ${req.method} ${req.url}`);
      },
    },
  ],
  log,
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer(options);
  await server.listen();
  base = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  lines.length = 0;
  seen.length = 0;
});

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

test('an activity goes in with its token, the answer comes out', async () => {
  const answer = await post('{"what":"card"}', { authorization: 'Bearer x' });
  expect([answer.status, await answer.json()]).toEqual([200, { statusCode: 200 }]);
  expect(seen).toEqual([{ raw: { what: 'card' }, auth: 'Bearer x' }]);
  const empty = await post('{}');
  expect([empty.status, await empty.text()]).toEqual([200, '']);
});

test.each([
  ['cut off', '{"type":"message","text":"Oona Vettenranta 0449876'],
  ['empty', ''],
  ['no JSON', 'Oona Vettenranta 0449876'],
  ['broken UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
])('a body that is %s: 400 that says nothing', async (_name, body) => {
  const answer = await post(body);
  const text = await answer.text();
  expect(answer.status).toBe(400);
  expect(text).toBe('{"error":"body is no json"}');
  expect(lines.join()).not.toMatch(/Vettenranta|0449876/);
  expect(seen).toHaveLength(0);
});

test('256 kB are taken, more is told so', async () => {
  const long = (n: number) => JSON.stringify({ text: 'x'.repeat(n) });
  expect((await post(long(256 * 1024 - 20))).status).toBe(200);
  const answer = await post(long(300 * 1024));
  expect([answer.status, await answer.json()]).toEqual([413, { error: 'body too long' }]);
  expect(seen).toHaveLength(1);
});

test('a body that is too long and does not say so (chunked) is told so, too', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const req = request(
      `${base}/api/messages`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (res) => {
        res.resume();
        resolve(res.statusCode);
      },
    );
    req.on('error', reject);
    for (let n = 0; n < 20; n++) req.write('x'.repeat(32 * 1024));
    req.end();
  });
  expect(status).toBe(413);
});

test('a sender that goes away in the middle harms nobody', async () => {
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(
        `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 100\r\n\r\n{"a"`,
      );
      setTimeout(() => {
        socket.destroy();
        resolve();
      }, 50);
    });
  });
  expect((await post('{}')).status).toBe(200);
});

test('a throw is a 500 without words, and a log line without text', async () => {
  for (const call of [() => post('{"what":"throw"}'), () => fetch(`${base}/room/throw`)]) {
    const answer = await call();
    expect([answer.status, await answer.text()]).toEqual([500, '{"error":"internal error"}']);
  }
  expect(lines.filter((line) => line.includes('request failed'))).toHaveLength(2);
  expect(lines.join()).toContain('"class":"Error"');
  expect(lines.join()).not.toMatch(/Oona|Vettenranta/);
});

test('unknown paths and methods are answered in JSON that repeats nothing', async () => {
  const missing = await fetch(`${base}/Oona`);
  expect([missing.status, await missing.text()]).toEqual([404, '{"error":"not found"}']);
  const method = await fetch(`${base}/api/messages`);
  expect([method.status, await method.text()]).toEqual([405, '{"error":"method not allowed"}']);
});

test('/health tells store, filter, outbox and version', async () => {
  const well = await fetch(`${base}/health`);
  expect([well.status, await well.json()]).toEqual([
    200,
    { status: 'ok', store: 'ok', filter: { voikko: true }, outboxMs: 42, version: '1.2.3' },
  ]);
  healthy = false;
  const ill = await fetch(`${base}/health`);
  healthy = true;
  expect([ill.status, ((await ill.json()) as { store: string }).store]).toEqual([503, 'unavailable']);
});

test('mounted handlers get their prefix and nothing else', async () => {
  expect(await (await fetch(`${base}/room`)).text()).toBe('room GET /room');
  expect(await (await fetch(`${base}/room/a/b?c=1`, { method: 'PUT' })).text()).toBe(
    'room PUT /room/a/b?c=1',
  );
  expect((await fetch(`${base}/roomy`)).status).toBe(404);
});

test('headers: no framing from elsewhere, no sniffing, no referrer, no https where there is none', async () => {
  const { headers } = await fetch(`${base}/health`);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toBeNull();
});

const host = (name: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${base}/health`, { headers: { host: name } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('in rehearsal only this machine is served by name', async () => {
  const { port } = server;
  for (const good of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
    expect(await host(good)).toBe(200);
  for (const bad of [
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1:${port + 1}`,
    '127.0.0.1',
    `127.0.0.1.evil.example:${port}`,
  ]) {
    expect(await host(bad)).toBe(403);
  }
});

test('outside rehearsal every name is served, and Teams may frame', async () => {
  const open = createServer({ ...options, loopbackOnly: false });
  await open.listen();
  const answer = await fetch(`http://127.0.0.1:${open.port}/health`);
  expect(answer.headers.get('content-security-policy')).toContain('teams.microsoft.com');
  expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  await open.close();
});

test('closing lets what runs end', async () => {
  let release = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const slow = createServer({
    ...options,
    messages: () =>
      new Promise((resolve) => {
        release = () => resolve({ status: 200, body: { late: true } });
        begin();
      }),
  });
  await slow.listen();
  const answer = fetch(`http://127.0.0.1:${slow.port}/api/messages`, { method: 'POST', body: '{}' });
  await begun;
  const closed = slow.close();
  release();
  expect(await (await answer).json()).toEqual({ late: true });
  await closed;
});

test('a port that is taken is said by a rejection', async () => {
  const second = createServer({ ...options, port: server.port });
  await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('each exchange is a line with its pattern, status and time; probes and what nobody serves hold no path', async () => {
  await post('{}');
  await fetch(`${base}/health`);
  await fetch(`${base}/live`);
  await fetch(`${base}/room/Oona?case=Vettenranta`);
  const told = lines.map((line) => JSON.parse(line));
  expect(told).toEqual([
    expect.objectContaining({ msg: 'request', method: 'POST', route: 'api/messages', status: 200 }),
    expect.objectContaining({ msg: 'request', method: 'GET', route: 'room/:rest', status: 200 }),
  ]);
  for (const { ms } of told) expect(ms).toBeGreaterThanOrEqual(0);
  expect(lines.join()).not.toMatch(/Oona|Vettenranta/);
});

test('/live answers while the process lives, and 503 where its ticker hangs', async () => {
  expect((await fetch(`${base}/live`)).status).toBe(200);
  let alive = true;
  const life = () => ({ alive, loopMs: 3, roundMs: 7 });
  const other = createServer({ ...options, live: { life } });
  await other.listen();
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${other.port}/live`);
    return [answer.status, await answer.json()];
  };
  try {
    expect(await ask()).toEqual([200, { status: 'alive', loopMs: 3, roundMs: 7 }]);
    alive = false;
    expect(await ask()).toEqual([503, { status: 'stuck', loopMs: 3, roundMs: 7 }]);
  } finally {
    await other.close();
  }
});
