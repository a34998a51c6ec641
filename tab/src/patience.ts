/** Chunks that are loaded when they are wanted: without a connection they wait for one, as everything else does. */

import { isOnline } from './api/connection.ts';

/** Tries while there is a connection; then the chunk is gone, since another build has taken its place. */
const TRIES = 3;
const PAUSE_MS = 1000;
const WITHOUT_MS = 5000;

/** One that did not come is an empty one, or one that may not be read. */
function isBroken(sheet: CSSStyleSheet | null): boolean {
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

/** Style sheets of a try that failed: the browser would not ask for them again. */
async function mendStyles(): Promise<void> {
  const broken = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    ({ sheet }) => isBroken(sheet),
  );
  await Promise.all(
    broken.map(
      (link) =>
        new Promise((resolve) => {
          const fresh = link.cloneNode() as HTMLLinkElement;
          fresh.onload = fresh.onerror = resolve;
          link.replaceWith(fresh);
        }),
    ),
  );
}

/** A little later, or as soon as the browser has a network again. */
function later(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, isOnline() ? PAUSE_MS : WITHOUT_MS);
    addEventListener('online', resolve, { once: true });
  });
}

/** A loader that tries again, at once when the connection is back; rejects where there is no such chunk any more. */
export function patient<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    for (let tries = 1; ; ) {
      try {
        return await load();
      } catch (error) {
        if (isOnline() && tries++ >= TRIES) throw error;
        await later();
        await mendStyles();
      }
    }
  };
}
