/** How Teams is asked: with a time limit, and without throwing. */

const LIMIT_MS = 5000;

/** Rejects when it takes longer, by default than five seconds: outside Teams nobody answers. */
export function inTime<T>(work: Promise<T>, limitMs: number = LIMIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether a capability of the host is there; some throw instead of saying no. */
export function can(asked: () => boolean): boolean {
  try {
    return asked();
  } catch {
    return false;
  }
}

/** Whether it went well. */
export async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
