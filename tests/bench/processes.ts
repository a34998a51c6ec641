/** Starts a server of the bench in a process of its own and waits until it listens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Running {
  readonly port: number;
  /** Milliseconds from the spawn to the first answer of /health. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('the server ended before it listened');
}

/** `script` prints its port as its first line; with `port` given it is not read. */
export async function running(script: string, env: Record<string, string>, port?: number): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const listens = port ?? Number(await firstLine(child));
  child.stdout?.resume();
  while (!(await answers(listens))) await new Promise((done) => setTimeout(done, 5));
  return {
    port: listens,
    readyMs: performance.now() - began,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`)).status === 200;
  } catch {
    return false;
  }
}
