/** The column with the tab in Chromium: whose eyes, what it is told, keyboard, width, phone; a page of ours stands in for the tab. */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { MEETING_CHAT } from '#rehearsal/personas.ts';
import { launch, violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

describeInChromium('the tab beside the chats', () => {
  let bot: FakeBot;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    bot = await startFakeBot(null);
    await bot.api('install', { persona: 'chair', chat: 'meeting' });
  });
  afterEach(async () => {
    await context?.close();
    await bot.stop();
    expect(troubles).toEqual([]);
  });

  async function visit(width = 1440, settings: object = {}): Promise<void> {
    context = await browser.newContext({ viewport: { width, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    troubles.length = 0;
    page.on('console', (m) => m.type() === 'error' && troubles.push(m.text()));
    page.on('pageerror', (e) => troubles.push(e.message));
    await page.addInitScript(
      `if (!localStorage.length) localStorage.setItem('pajakello-rehearsal', '${JSON.stringify(settings)}')`,
    );
    await page.goto(`${bot.url}/rehearsal?example=none`);
    await page.getByRole('heading', { level: 1, name: /./ }).first().waitFor();
  }
  /** The frame that shows. */
  const tab = (): FrameLocator => page.frameLocator('.side-body iframe:not([hidden])');
  const address = async () => new URLSearchParams((await tab().locator('#at').textContent())?.split('#')[0]);
  const told = async () => JSON.parse((await tab().locator('#told').textContent()) || '{}');
  const pick = (name: string) => page.getByRole('tab', { name }).click();

  test('opens as the one through whose eyes the chat is seen, and follows them, the theme and the language', async () => {
    await visit();
    await tab().locator('#at').waitFor();
    expect(Object.fromEntries(await address())).toEqual({
      rehearsal: 'chair',
      frame: 'sidePanel',
      theme: 'default',
      lang: 'fi',
      chat: MEETING_CHAT,
    });
    expect(await tab().locator('#at').textContent()).toMatch(/#\/panel$/);
    await expect(page.locator('.side-body iframe').getAttribute('title')).resolves.toBe(
      'Sivupaneeli, Puheenjohtaja',
    );
    await page.getByLabel('Kenen silmin näet keskustelun').selectOption('pro2');
    await tab().getByText('"persona":"pro2"').waitFor();
    await page.getByRole('button', { name: 'Asetukset' }).click();
    await page.getByLabel('Teema').selectOption('contrast');
    await page.getByLabel('Huoneen kieli').selectOption('sv');
    await tab().getByText('"lang":"sv"').waitFor();
    expect(await told()).toEqual({
      type: 'pajakello-host',
      persona: 'pro2',
      theme: 'contrast',
      lang: 'sv',
      chat: MEETING_CHAT,
    });
  });

  test('stage and clock are frames of their own; what was open stays as it was', async () => {
    await visit();
    await tab().locator('#at').waitFor();
    await tab().getByRole('button', { name: 'Stage' }).click();
    await page.getByRole('tab', { name: 'Näyttämö', selected: true }).waitFor();
    await tab().getByText('#/stage').waitFor();
    expect((await address()).get('frame')).toBe('meetingStage');
    await pick('Vuosikello');
    await tab().getByText(/#\/$/).waitFor();
    expect((await address()).get('frame')).toBe('content');
    expect(await page.locator('.side-body iframe').count()).toBe(3);
    expect(await page.locator('.side-body iframe:not([hidden])').count()).toBe(1);
  });

  test('the tab’s own pages can be seen as the administrator, the panel cannot', async () => {
    await visit(1440, { side: 'clock' });
    await page.getByLabel('Kenen silmin näet välilehden').selectOption('admin');
    await tab().getByText('"persona":"admin"').waitFor();
    await pick('Sivupaneeli');
    await tab().locator('#at').waitFor();
    expect((await address()).get('rehearsal')).toBe('chair');
    await page.getByLabel('Kenen silmin näet välilehden').waitFor({ state: 'hidden' });
  });

  test('a guest from another organisation has none, and it is said', async () => {
    await visit(1440, { eyes: 'kela' });
    await page.getByText('eikä hänellä ole Pajakellon välilehteä').waitFor();
    expect(await page.locator('.side-body iframe:not([hidden])').count()).toBe(0);
  });

  test('by keyboard: tabs by arrows, the width by arrows, folded and unfolded with the focus kept', async () => {
    await visit();
    await page.getByRole('tab', { name: 'Sivupaneeli' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Näyttämö');
    await page.keyboard.press('End');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Vuosikello');
    const line = page.getByRole('separator', { name: 'Välilehden leveys' });
    await line.focus();
    const before = await page.locator('.side').boundingBox();
    await page.keyboard.press('ArrowLeft');
    const after = await page.locator('.side').boundingBox();
    expect((after?.width ?? 0) - (before?.width ?? 0)).toBe(40);
    await page.keyboard.press('Home');
    expect(await line.getAttribute('aria-valuenow')).toBe('320');
    await page.getByRole('button', { name: 'Piilota välilehti' }).press('Enter');
    await page.locator('.side-body').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Näytä välilehti');
    await page.keyboard.press('Enter');
    await page.locator('.side-body').waitFor();
    await page.getByRole('button', { name: 'Suurenna välilehti' }).press('Enter');
    await page.locator('.meeting').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Palauta keskustelut' }).press('Enter');
    await page.locator('.meeting').waitFor();
  });

  test('its width and what it shows are kept', async () => {
    await visit(1440, { side: 'stage', sideWidth: 500 });
    await page.reload();
    await page.getByRole('tab', { name: 'Näyttämö', selected: true }).waitFor();
    expect((await page.locator('.side').boundingBox())?.width).toBe(500);
  });

  test.each(['light', 'dark', 'contrast'])('axe finds nothing: %s', async (theme) => {
    for (const settings of [{}, { sideOpen: false }, { side: 'clock', sideWide: true }]) {
      await visit(1440, { theme, ...settings });
      await page.locator('.side-head').waitFor();
      expect(await violations(page)).toEqual([]);
      await context.close();
    }
  });

  test('where there is no room it stands in place of the private chats; on a phone the switch leads to it', async () => {
    await visit(1024, { sideOpen: true });
    await page.locator('.privates').waitFor({ state: 'hidden' });
    await page.locator('.meeting').waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('.side').waitFor({ state: 'hidden' });
    await page.getByLabel('Keskustelu', { exact: true }).selectOption('side');
    await tab().locator('#at').waitFor();
    await pick('Vuosikello');
    await tab().getByText(/#\/$/).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    for (const box of await Promise.all((await page.getByRole('tab').all()).map((one) => one.boundingBox())))
      expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});
