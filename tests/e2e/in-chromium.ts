/** What tests in Chromium share: where they are skipped, and how many looks they take. */
import { existsSync } from 'node:fs';
import { CHROMIUM } from './screen.ts';

/** `describe`, or a skip that is said loudly where this machine has no Chromium. */
export const describeInChromium = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM)) console.warn('no Chromium: meetings are not played in a browser');

/**
 * Which of these looks (themes, languages, widths) the page at place `k` of a list is opened in: one of them in
 * turn, so that every look meets some page, and all of them in `npm run soak` (`SOAK`): opening a page costs
 * two seconds of a core.
 */
export function inTurn<T>(looks: readonly T[], k: number): readonly T[] {
  return process.env.SOAK ? looks : looks.slice(k % looks.length, (k % looks.length) + 1);
}
