/** The frame of the tab in Chromium: words, themes, focus, keyboard, phone, connection, hosts. */
import type { Browser, Page } from 'playwright-core';
import { launch, violations } from '../chromium.ts';
import { type Product, product } from '../e2e/product.ts';
import { describeInChromium } from '../in-chromium.ts';
import { type OpenOptions, open } from './browser.ts';
import { builtTab } from './build.ts';

const NAVIGATION = {
  fi: ['Vuosikello', 'Tapaamiset', 'Asetukset', 'Omat asetukset'],
  sv: ['Årsklocka', 'Möten', 'Inställningar', 'Egna inställningar'],
  en: ['Yearly clock', 'Meetings', 'Settings', 'My settings'],
} as const;
const GROUND = { default: 'rgb(245, 245, 245)', dark: 'rgb(31, 31, 31)', contrast: 'rgb(0, 0, 0)' } as const;

describeInChromium('the frame of the tab', () => {
  let room: Product;
  let browser: Browser;
  beforeAll(async () => {
    builtTab();
    room = await product();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await room?.remove();
  });

  const at = (query: string, hash = '#/about/privacy', options: OpenOptions = {}) =>
    open(browser, `${room.origin}/tab/?${query}${hash}`, options);
  const nav = (page: Page) => page.getByRole('navigation').first();
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test.each([
    ['fi', 'default'],
    ['sv', 'dark'],
    ['en', 'contrast'],
  ] as const)(
    'in %s, theme %s: words, colours, no barrier, nothing the policy stops',
    async (lang, theme) => {
      const { page, troubles } = await at(`rehearsal=admin&lang=${lang}&theme=${theme}`);
      await nav(page).getByRole('link', { name: NAVIGATION[lang][2], exact: true }).waitFor();
      for (const name of NAVIGATION[lang])
        expect([name, await nav(page).getByRole('link', { name, exact: true }).isVisible()]).toEqual([
          name,
          true,
        ]);
      expect(await nav(page).getByRole('link').count()).toBe(4);
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      expect(await ground(page)).toBe(GROUND[theme]);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test('only administrators see the settings', async () => {
    const { page } = await at('rehearsal=pro1');
    const answered = page.waitForResponse(/\/api\/me/);
    await page.reload();
    await answered;
    await nav(page).getByRole('link', { name: 'Tapaamiset' }).waitFor();
    expect(await nav(page).getByRole('link').count()).toBe(3);
    await page.context().close();
  });

  test('by keyboard: past the navigation, along it, and onto the new page’s heading', async () => {
    const { page } = await at('rehearsal=pro1');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    expect(await focused()).toBe('Siirry sisältöön');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await nav(page).getByRole('link', { name: 'Omat asetukset' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('main h1'));
    expect(await focused()).toBe('Omat asetukset');
    expect(await page.title()).toBe('Omat asetukset – Pajakello');
    expect(await nav(page).locator('[aria-current=page]').getAttribute('href')).toBe('#/mine');
    await page.goBack();
    await page.waitForFunction(() => !document.title.startsWith('Omat'));
    await page.context().close();
  });

  test('a page that is not there says so and leads on', async () => {
    const { page } = await at('rehearsal=pro1', '#/clock/a/b');
    await page.getByRole('heading', { name: 'Sivua ei löydy', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Avaa vuosikello' }).click();
    await page.waitForFunction(() => location.hash === '#/');
    await page.context().close();
  });

  test.each([320, 390])(
    'on a phone of %i px nothing hangs over and every target of the frame is 44 px',
    async (width) => {
      const { page } = await at('rehearsal=admin&lang=sv', '#/about/privacy', { width, height: 640 });
      await nav(page).getByRole('link', { name: 'Inställningar', exact: true }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const link of await page.locator('nav a, footer a').all()) {
        const box = await link.boundingBox();
        expect([await link.getAttribute('href'), (box?.height ?? 0) >= 44]).toEqual([
          expect.anything(),
          true,
        ]);
      }
      const bar = await nav(page).boundingBox();
      expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(640);
      await page.context().close();
    },
  );

  test('where the system forces its colours the present page is told apart', async () => {
    const { page } = await at('rehearsal=admin', '#/mine', { forcedColors: 'active' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const line = (name: string) =>
      nav(page)
        .getByRole('link', { name, exact: true })
        .evaluate((link) => getComputedStyle(link).borderBottomColor);
    expect(await line('Omat asetukset')).not.toEqual(await line('Tapaamiset'));
    await page.context().close();
  });

  test('without a connection it says so and of when things are, and goes on by itself', async () => {
    const { page } = await at('rehearsal=pro1', '#/mine');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await room.kill();
    const bar = page.getByText(/Ei yhteyttä\. Näet tiedot sellaisina kuin ne olivat klo \d{1,2}\.\d\d\./);
    await bar.waitFor();
    expect(await violations(page)).toEqual([]);
    await room.start();
    await bar.waitFor({ state: 'detached', timeout: 45_000 });
    await page.context().close();
  });
});
