/** The built tab as it is served; the files are planted, so that this needs no build. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createServer, type Server } from '#http/server.ts';
import { createStatic } from '#http/static.ts';
import { createLog } from '#log.ts';

const folder = mkdtempSync(join(tmpdir(), 'pajakello-static-'));
const directory = join(folder, 'tab');
const SCRIPT = `export const words = '${'Vuosikello '.repeat(200)}';`;

/** Plants a build that says this and has this script. */
function plant(where: string, words: string, asset = 'page-Ab12.js'): void {
  mkdirSync(join(where, 'assets'), { recursive: true });
  mkdirSync(join(where, '.vite'));
  writeFileSync(join(where, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(where, 'index.html'), `<!doctype html><title>${words}</title>`);
  const script = join(where, 'assets', asset);
  writeFileSync(script, SCRIPT);
  writeFileSync(`${script}.br`, brotliCompressSync(SCRIPT));
  writeFileSync(`${script}.gz`, gzipSync(SCRIPT));
}

let server: Server;
let base = '';
beforeAll(async () => {
  const lines: string[] = [];
  server = createServer({
    port: 0,
    loopbackOnly: true,
    messages: async () => ({ status: 200 }),
    health: {
      store: () => Promise.resolve(),
      filter: () => ({ voikko: true }),
      version: '1.2.3',
      outboxMs: () => 0,
    },
    mounts: [createStatic(directory)],
    log: createLog('info', (line) => lines.push(line)),
  });
  await server.listen();
  base = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${base}${path}`, { redirect: 'manual', ...init });

/** As written, without what `fetch` tidies away. */
function raw(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${base}`, { path }, (res) => {
      res.resume();
      resolve(res.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('without a build it says what to do', async () => {
  const answer = await get('/tab/');
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { error: expect.stringContaining('npm start') },
  ]);
});

describe('a build', () => {
  beforeAll(() => plant(directory, 'first'));

  test('/tab leads to /tab/, with what was asked', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await get('/tab?rehearsal=chair', { method });
      expect([answer.status, answer.headers.get('location')]).toEqual([308, '/tab/?rehearsal=chair']);
    }
    expect((await get('/tab')).headers.get('location')).toBe('/tab/');
    expect((await get('/tables')).status).toBe(404);
  });

  test('the page is asked for anew each time, and keeps its policy', async () => {
    for (const path of ['/tab/', '/tab/?rehearsal=chair&theme=dark', '/tab/index.html']) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(await answer.text()).toContain('first');
    }
    const known = (await get('/tab/')).headers.get('etag') ?? '';
    expect((await get('/tab/', { headers: { 'if-none-match': known } })).status).toBe(304);
  });

  test('assets stay for ever, compressed as the client can', async () => {
    for (const [accept, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await get('/tab/assets/page-Ab12.js', { headers: { 'accept-encoding': accept } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toContain('javascript');
      expect(await answer.text()).toBe(SCRIPT);
    }
  });

  test('HEAD answers like GET, without a body', async () => {
    const answer = await get('/tab/assets/page-Ab12.js', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  test('other methods, unknown files and hidden ones are refused in words that say nothing', async () => {
    expect((await get('/tab/', { method: 'POST' })).status).toBe(405);
    for (const path of ['/tab/assets/none.js', '/tab/.vite/manifest.json', '/tab/%zz']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toEqual({ error: 'not found' });
    }
  });

  test('no way leads out of the folder', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'x');
    for (const path of [
      '/tab/../secret.txt',
      '/tab/..%2fsecret.txt',
      '/tab/%2e%2e/secret.txt',
      '/tab/assets/..\\..\\secret.txt',
      '/tab//../../secret.txt',
    ])
      expect([path, await raw(path)]).toEqual([path, 404]);
  });

  test('a new build that takes its place is served from the next page on', async () => {
    plant(join(folder, 'next'), 'a second one, longer', 'page-Cd34.js');
    renameSync(directory, join(folder, 'old'));
    renameSync(join(folder, 'next'), directory);
    expect(await (await get('/tab/')).text()).toContain('a second one, longer</title>');
    expect((await get('/tab/assets/page-Cd34.js')).status).toBe(200);
  });
});
