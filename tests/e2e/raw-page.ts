/**
 * A page of Chromium over its DevTools protocol alone. Playwright keeps its pages awake (it pretends that each
 * has the focus), so that Chromium never freezes them; this one can be frozen.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM, FLAGS } from '../chromium.ts';

export interface RawPage {
  /** Value of an expression in the page, as JSON allows. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  send(method: string, params?: object): Promise<unknown>;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function debuggerOf(directory: string): Promise<string> {
  const file = join(directory, 'DevToolsActivePort');
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) {
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
        readonly type: string;
        readonly webSocketDebuggerUrl: string;
      }[];
      const page = targets.find(({ type }) => type === 'page');
      if (page) return page.webSocketDebuggerUrl;
    }
    await sleep(50);
  }
  throw new Error('Chromium did not start');
}

export async function rawPage(url: string): Promise<RawPage> {
  const directory = mkdtempSync(join(tmpdir(), 'pajakello-raw-'));
  const child: ChildProcess = spawn(
    CHROMIUM,
    ['--headless', ...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${directory}`, url],
    { stdio: 'ignore' },
  );
  const socket = new WebSocket(await debuggerOf(directory));
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  let last = 0;
  interface Answer {
    readonly id?: number;
    readonly result?: unknown;
    readonly error?: { readonly message: string };
  }
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((done, failed) => {
      last += 1;
      waiting.set(last, ({ result, error }) => (error ? failed(new Error(error.message)) : done(result)));
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const self: RawPage = {
    send,
    async evaluate<T>(expression: string) {
      const asked = { expression, returnByValue: true, awaitPromise: true };
      const { result } = (await send('Runtime.evaluate', asked)) as { result: { value: T } };
      return result.value;
    },
    async until(expression) {
      const end = performance.now() + PATIENCE_MS;
      // Between two documents there is nothing to ask.
      while (!(await self.evaluate<boolean>(`Boolean(${expression})`).catch(() => false))) {
        if (performance.now() > end) throw new Error(`waited in vain: ${expression}`);
        await sleep(50);
      }
    },
    async close() {
      const gone = new Promise((done) => child.once('exit', done));
      socket.close();
      child.kill('SIGKILL');
      await gone;
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return self;
}
