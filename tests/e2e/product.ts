/**
 * The running product for end-to-end tests: `bot/main.ts` in a process of its own on a free port, on the
 * embedded store in a temporary folder, played through the rehearsal room's API. It can be killed hard and
 * started again on the same folder; everything it logged is kept for reading.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

export interface Product {
  readonly origin: string;
  readonly directory: string;
  /** Standard output and error of all its lives. */
  readonly output: () => string;
  /** POST to the room's API; throws with status and code where it refuses. */
  post<T = unknown>(path: string, body: unknown): Promise<T>;
  get<T = unknown>(path: string): Promise<T>;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** Starts it (again) on the same folder and port, and waits for /health. */
  start(): Promise<void>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** Bytes of every file of its folder, by name. */
  files(): ReadonlyMap<string, Buffer>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

const READY_MS = 55_000;

/** Starts the product; `env` is added to its environment. On a free port, unless one is named. */
export async function product(env: Readonly<Record<string, string>> = {}, at?: number): Promise<Product> {
  const port = at ?? (await freePort());
  const directory = mkdtempSync(join(tmpdir(), 'pajakello-e2e-'));
  const origin = `http://127.0.0.1:${port}`;
  let output = '';
  let child: ChildProcess | null = null;

  async function answers(): Promise<boolean> {
    try {
      return (await fetch(`${origin}/health`)).status === 200;
    } catch {
      return false;
    }
  }

  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--no-warnings', 'bot/main.ts'], {
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: directory,
        NODE_ENV: 'development',
        TICK_MS: '50',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    const until = performance.now() + READY_MS;
    while (!(await answers())) {
      if (performance.now() > until || child.exitCode !== null)
        throw new Error(`the product did not start:\n${output}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async function request<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(`${origin}/rehearsal/api/${path}`, init);
    const body = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${body}`);
    return JSON.parse(body) as T;
  }

  await start();
  return {
    origin,
    directory,
    output: () => output,
    post: (path, body) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    get: (path) => request(path, {}),
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGTERM'),
    files: () => new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name))])),
    async remove() {
      await end('SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
