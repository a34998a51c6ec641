/** The machine's own Chromium: where it is, how it is started, and what axe finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...more] });

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] as const;
let axe: string | null = null;

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Violations of WCAG 2.1 A and AA (and of `more` tags of axe's) on a page, in words. Only Fluent's own focus
 * helpers are left out (`[data-tabster-dummy]`: hidden and focusable by design, `libraries.md`, row 19), and
 * pages in frames, which are looked at by themselves.
 */
export async function violations(page: Page | Frame, ...more: readonly string[]): Promise<readonly string[]> {
  axe ??= readFileSync(AXE, 'utf8');
  // What fades in is half as strong on its way; what turns for ever never ends.
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => null)))`);
  await page.evaluate(axe);
  const found = (await page.evaluate(`axe.run(
    { include: ['html'], exclude: [['[data-tabster-dummy]']] },
    { runOnly: ${JSON.stringify([...TAGS, ...more])}, resultTypes: ['violations'], iframes: false }
  ).then((result) => result.violations)`)) as readonly Found[];
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
