/**
 * One lane a conversation: what goes there goes one after another, in the order in which it was asked for,
 * and under Teams' limits. Lanes of different conversations do not wait for each other.
 */
import type { Pace } from './pace.ts';

export interface Lanes {
  /** Runs a piece of work in its conversation's lane; inside it, `turn` is awaited before every call to Teams. */
  run<T>(conversation: string, work: () => Promise<T>): Promise<T>;
  /**
   * Resolves to 0 when one more call may leave, and counts it. A wait of more than ten seconds is not slept
   * through: it resolves at once to its milliseconds.
   */
  turn(conversation: string, tenant: string): Promise<number>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

const PATIENCE_MS = 10_000;

export function createLanes(pace: Pace, sleep: (ms: number) => Promise<void>): Lanes {
  const tails = new Map<string, Promise<unknown>>();

  function run<T>(conversation: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(conversation) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.then(
      () => {},
      () => {},
    );
    tails.set(conversation, tail);
    void tail.then(() => {
      if (tails.get(conversation) === tail) tails.delete(conversation);
    });
    return mine;
  }

  async function turn(conversation: string, tenant: string): Promise<number> {
    for (let ms = pace.wait(conversation, tenant); ms > 0; ms = pace.wait(conversation, tenant)) {
      if (ms > PATIENCE_MS) return ms;
      await sleep(ms);
    }
    pace.note(conversation, tenant);
    return 0;
  }

  async function idle(): Promise<void> {
    while (tails.size > 0) await Promise.all(tails.values());
  }

  return { run, turn, idle };
}
