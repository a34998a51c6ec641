/** Starting `process.child.ts` on the Node that runs the tests, and reading what it prints. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Place } from './contract.ts';

export interface Child {
  readonly lines: string[];
  readonly process: ChildProcess;
  /** Resolves when it has printed so many lines; rejects where it ends before. */
  printed(count: number): Promise<void>;
  /** Resolves with its exit code (null: killed) when all it printed has been read. */
  readonly ended: Promise<number | null>;
}

export function startChild(place: Place, mode: 'drain' | 'write', name: string): Child {
  const script = join(process.cwd(), 'tests/store/process.child.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, JSON.stringify(place), mode, name],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'close'), once(reader, 'close')]).then(
    ([[code]]) => code as number | null,
  );
  return {
    lines,
    process: child,
    ended,
    printed: (count) =>
      new Promise((resolve, reject) => {
        const look = () => lines.length >= count && resolve();
        reader.on('line', look);
        ended.then(() =>
          lines.length >= count ? resolve() : reject(new Error(`ended after ${lines.length} lines`)),
        );
        look();
      }),
  };
}
