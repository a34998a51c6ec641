/**
 * How a SQLite file's lock is waited for, and how saves share a commit: what is asked for in one turn of
 * the event loop goes into one transaction, since waiting for the disk is what costs. Nobody hears
 * 'saved' before it is on disk.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy, publicError } from './sqlite-errors.ts';
import { StoreUnavailable } from './store.ts';

/**
 * Runs `work`, and again every few milliseconds while the file is locked; the process stays alive
 * meanwhile. @throws StoreUnavailable, or an error that names a result code alone
 */
export async function patiently<T>(patienceMs: number, work: () => T): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw publicError(error);
    }
    await sleep(2 + Math.random() * 10);
  }
}

interface Job {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface Committer {
  /** Runs synchronous work in a transaction, perhaps with that of others; durable when it resolves. */
  write<T>(work: () => T): Promise<T>;
  /** Resolves when nothing is waiting. */
  settled(): Promise<void>;
}

/** `transaction` runs what it is given between BEGIN and COMMIT, and rolls back where it throws. */
export function committer(patienceMs: number, transaction: (work: () => unknown[]) => unknown[]): Committer {
  const waiting: Job[] = [];
  let running: Promise<void> | null = null;

  async function commit(jobs: readonly Job[]): Promise<void> {
    try {
      const results = await patiently(patienceMs, () => transaction(() => jobs.map(({ work }) => work())));
      for (const [k, { resolve }] of jobs.entries()) resolve(results[k]);
    } catch (error) {
      const down = error instanceof StoreUnavailable;
      if (down || jobs.length === 1) {
        // who came while a lock was waited for need not wait as long again
        const late = down && error.reason === 'locked' ? waiting.splice(0) : [];
        for (const { reject } of [...jobs, ...late]) reject(error);
      } else {
        for (const job of jobs) await commit([job]);
      }
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) await commit(waiting.splice(0));
    running = null;
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
        running ??= new Promise((done) => setImmediate(() => run().then(done)));
      }),
    settled: async () => {
      await running;
    },
  };
}
