/** What suites in Chromium share: where they are skipped, and in how many looks a page is opened. */
import { existsSync } from 'node:fs';
import { CHROMIUM } from './chromium.ts';

/** `describe`, or a skip that is said loudly where this machine has no Chromium. */
export const describeInChromium = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM)) console.warn(`SKIPPED: what needs a browser (no ${CHROMIUM}; set CHROMIUM)`);

/**
 * Which of these looks (themes, languages, widths) the page at place `k` of a list is opened in: one of them in
 * turn, so that every look meets some page, and all of them in `npm run soak` (`SOAK`): opening a page costs two
 * seconds of a core.
 */
export function inTurn<T>(looks: readonly T[], k: number): readonly T[] {
  return process.env.SOAK ? looks : looks.slice(k % looks.length, (k % looks.length) + 1);
}
