/** A MongoDB engine of a test's own, which it may kill. Needs `mongod/start` in the shared folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START = join(process.env.SHARED_DIR ?? '../shared', 'mongod/start');

/** Whether there is one to be had. */
export const thereIsAnEngine = existsSync(START);

export interface RunningEngine {
  readonly url: string;
  readonly process: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Resolves when it takes connections. */
export async function startEngine(port: number, directory: string): Promise<RunningEngine> {
  const child = spawn(START, [String(port), directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('MONGODB_TEST_URL=')) resolve(line.slice('MONGODB_TEST_URL='.length));
    });
    exited.then(([code]) => reject(new Error(`the engine ended with ${code}`)), reject);
  });
  return {
    url,
    process: child,
    async kill(signal) {
      child.kill(signal);
      await exited;
    },
  };
}
