/**
 * Pages of the tab in Chromium, on a running product: as a persona, in a frame of Teams, in a theme and a
 * language. Troubles of all pages (errors of the console and of scripts) are kept for reading.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { MEETING_CHAT, type PersonaId } from '#rehearsal/personas.ts';
import { launch } from '../chromium.ts';

export type Theme = 'default' | 'dark' | 'contrast';
export type PageLang = 'fi' | 'sv' | 'en';

const THEMES: readonly Theme[] = ['default', 'dark', 'contrast'];
const LANGS: readonly PageLang[] = ['fi', 'sv', 'en'];
/**
 * Themes with languages in which a page is looked at: each of both once, and all nine in `npm run soak`
 * (`SOAK`), since a look costs a second of a core.
 */
export const LOOKS: readonly (readonly [Theme, PageLang])[] = THEMES.flatMap((theme, t) =>
  LANGS.filter((_, l) => l === t || process.env.SOAK).map((lang) => [theme, lang] as const),
);

export interface PageOptions {
  /** Behind '#/'. */
  readonly at: string;
  readonly frame?: 'content' | 'sidePanel' | 'meetingStage' | 'dialog';
  readonly theme?: Theme;
  readonly lang?: PageLang;
  readonly width?: number;
  readonly height?: number;
  /** The meeting's chat is the one that the tab stands in. */
  readonly inChat?: boolean;
  /** Runs before anything of the page does. */
  readonly before?: string;
  readonly reducedMotion?: boolean;
  /** A finger instead of a pointer. */
  readonly touch?: boolean;
}

export interface Pages {
  open(who: PersonaId, options: PageOptions): Promise<Page>;
  /** Ends the browser; answers what its pages complained of. */
  close(): Promise<readonly string[]>;
}

const PATIENCE_MS = 15_000;

export async function pagesOf(origin: string): Promise<Pages> {
  const browser = await launch();
  const contexts = new Set<BrowserContext>();
  const troubles: string[] = [];
  return {
    async open(who, options) {
      const { at, frame = 'content', theme = 'default', lang = 'fi', width = 1280, height = 800 } = options;
      const context = await browser.newContext({
        viewport: { width, height },
        locale: `${lang}-FI`,
        timezoneId: 'Europe/Helsinki',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...(options.touch ? { hasTouch: true, isMobile: true } : {}),
        ...(options.reducedMotion ? { reducedMotion: 'reduce' as const } : {}),
      });
      contexts.add(context);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('console', (m) => m.type() === 'error' && troubles.push(`${who} ${at}: ${m.text()}`));
      page.on('pageerror', (e) => troubles.push(`${who} ${at}: ${e.message}`));
      if (options.before) await page.addInitScript(options.before);
      const query = new URLSearchParams({ rehearsal: who, frame, theme, lang });
      if (options.inChat) query.set('chat', MEETING_CHAT);
      await page.goto(`${origin}/tab/?${query}#/${at}`);
      return page;
    },
    async close() {
      await browser.close();
      return troubles.splice(0);
    },
  };
}

/** No page: it says so, and needs nothing of the server. */
const BETWEEN = 'between';

/**
 * Goes to another page of the tab without opening it anew, by way of one between, so that nothing of the page
 * before is taken for the next one. `before` runs while neither is drawn.
 */
export async function goTo(page: Page, at: string, before = ''): Promise<void> {
  for (const step of [BETWEEN, at]) {
    await page.evaluate(`for (const one of document.querySelectorAll('main h1')) one.dataset.left = 'yes';
      ${step === at ? before : ''}; location.hash = '#/${step}'`);
    await page.locator('main h1[data-left]').first().waitFor({ state: 'detached' });
    await page.locator('main h1').first().waitFor();
  }
}

/** Whether the page is wider than its window: nothing may scroll sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
