/** The tab of a running product in Chromium: opened as a persona or otherwise, with what the browser complained of. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../e2e/screen.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

export interface Opened {
  readonly page: Page;
  /** Errors of scripts and of the page's policy; failed requests are not among them. */
  readonly troubles: readonly string[];
}
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
}

/** A page in a context of its own. */
export async function open(browser: Browser, url: string, options: OpenOptions = {}): Promise<Opened> {
  const { width = 1280, height = 800, forcedColors = 'none' } = options;
  const context = await browser.newContext({ viewport: { width, height }, forcedColors, locale: 'fi-FI' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) troubles.push(line.text());
  });
  await page.goto(url);
  return { page, troubles };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What axe finds against WCAG 2.1 A and AA. Fluent's focus helpers are left out (`libraries.md`, row 19):
 * they are hidden and take the focus for a moment.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`,
  );
  return (found as { violations: readonly Violation[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  );
}
