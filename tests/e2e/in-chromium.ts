/** `describe`, or a skip that is said loudly where this machine has no Chromium. */
import { existsSync } from 'node:fs';
import { CHROMIUM } from './screen.ts';

export const describeInChromium = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM)) console.warn('no Chromium: meetings are not played in a browser');
