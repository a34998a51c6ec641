/** The tab of a running product in Chromium: opened as a persona or otherwise, with what the browser complained of. */
import type { Browser, Page } from 'playwright-core';

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
