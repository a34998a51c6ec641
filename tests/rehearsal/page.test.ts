/** The room's page in Chromium: what one sees, by keyboard, by axe, and on a narrow screen. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

describeInChromium('the page', () => {
  let bot: FakeBot;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  async function visit(width: number, settings: object = {}, more: object = {}): Promise<void> {
    context = await browser.newContext({ viewport: { width, height: 900 }, ...more });
    page = await context.newPage();
    troubles.length = 0;
    page.on('console', (m) => m.type() === 'error' && troubles.push(m.text()));
    page.on('pageerror', (e) => troubles.push(e.message));
    await page.addInitScript(
      `if (!localStorage.length) localStorage.setItem('pajakello-rehearsal', '${JSON.stringify(settings)}')`,
    );
    await page.goto(`${bot.url}/rehearsal?example=none`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  beforeEach(async () => {
    bot = await startFakeBot(null);
    await bot.api('install', { persona: 'chair', chat: 'meeting' });
    await bot.api('meeting', { what: 'start' });
    await bot.api('say', { persona: 'pro2', chat: 'pro2', text: 'uusi' });
    await bot.api('say', { persona: 'chair', chat: 'meeting', text: '<b>jono</b>' });
  });
  afterEach(async () => {
    await context?.close();
    await bot.stop();
    expect(troubles).toEqual([]);
  });

  test('the first who comes gets the example', async () => {
    await bot.stop();
    bot = await startFakeBot(null);
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${bot.url}/rehearsal`);
    await page.getByText('Koivuranta on yhdistetty', { exact: true }).waitFor();
    await page.getByText('Kuka koordinoi kuntoutusta?').first().waitFor();
    expect(bot.wiped).toBe(1);
  }, 30_000);

  test.each(['light', 'dark', 'contrast'])(
    'axe finds nothing: %s',
    async (theme) => {
      for (const width of [1440, 390]) {
        await visit(width, { theme, open: ['pro2', 'pro1'], single: width === 390 ? 'pro2' : 'meeting' });
        await page.getByText('Uusi anonyymi tapaus').waitFor();
        expect(await violations(page, 'wcag22aa')).toEqual([]);
        if (width === 1440) {
          await page.getByRole('button', { name: 'Asetukset' }).click();
          await page.getByLabel('Teema').waitFor();
          expect(await violations(page, 'wcag22aa')).toEqual([]);
          await context.close();
        }
      }
    },
    60_000,
  );

  test('no horizontal scroll from 320 to 1280 px, and targets of 44 px where narrow', async () => {
    await visit(320, { lang: 'sv', single: 'meeting' });
    await page.locator('.card').first().waitFor();
    for (const width of [320, 390, 640, 900, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const single of width > 640 ? [null] : ['meeting', 'pro2']) {
        if (single) await page.getByLabel('Chatt', { exact: true }).selectOption(single);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        if (!single) continue;
        const small = (await page.evaluate(`[...document.querySelectorAll('button, select')]
          .filter((e) => e.checkVisibility() && !e.classList.contains('link'))
          .map((e) => [e.textContent || e.ariaLabel, e.getBoundingClientRect()])
          .filter(([, r]) => r.height > 0 && (r.height < 44 || r.width < 44))
          .map(([t, r]) => t + ' ' + r.width + '×' + r.height)`)) as string[];
        expect(small).toEqual([]);
      }
    }
  }, 30_000);

  test('what is typed goes to the bot by Enter, and markup stays text', async () => {
    await visit(1440, { open: ['pro1'] });
    const field = page.getByLabel('Kirjoita ammattilaisena 1');
    await field.fill('<img src=x onerror=alert(1)>');
    await field.press('Enter');
    await page.locator('.bubble', { hasText: '<img src=x' }).waitFor();
    expect(bot.seen.at(-1)).toMatchObject({ type: 'message', text: '<img src=x onerror=alert(1)>' });
    expect(await page.locator('.bubble img').count()).toBe(0);
  }, 30_000);

  test('typing in a form is not lost when other messages come; its answer takes the focus', async () => {
    await visit(1440, { open: ['pro2', 'pro1'] });
    const title = page.getByLabel('Otsikko *');
    await title.fill('Oma otsikko');
    await bot.api('say', { persona: 'pro2', chat: 'pro2', text: 'hei' });
    await page.locator('.bubble', { hasText: 'hei' }).waitFor();
    expect(await title.inputValue()).toBe('Oma otsikko');
    await page.getByRole('button', { name: 'Lähetä', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tapauksesi on jonossa', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement?.textContent')).toContain('Oma otsikko');
    await page.waitForFunction(
      "document.getElementById('live').textContent.includes('Tapauksesi on jonossa')",
    );
  }, 30_000);

  test('the whole way by keyboard: person, eyes, the right button of the card', async () => {
    await visit(1440, { open: ['pro2', 'pro3'], pinned: ['pro2'] });
    await page.getByRole('button', { name: 'Puheenjohtaja', exact: true }).focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // The pinned chat stays, the other gives way, and one can write at once.
    await page.getByRole('heading', { name: 'Ammattilainen 1' }).waitFor();
    await page.getByRole('heading', { name: 'Ammattilainen 2' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Ammattilainen 3' }).count()).toBe(0);
    expect(await page.evaluate('document.activeElement?.ariaLabel')).toBe('Kirjoita ammattilaisena 1');

    await page.getByRole('button', { name: 'Yhteenvetoon' }).waitFor();
    await page.getByLabel('Kenen silmin näet keskustelun').selectOption('pro1');
    await page.getByRole('button', { name: 'Edustan palvelua' }).waitFor();
    expect(await page.getByRole('button', { name: 'Yhteenvetoon' }).count()).toBe(0);
    await page.getByLabel('Kenen silmin näet keskustelun').selectOption('chair');
    await page.getByRole('button', { name: '+1 min', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Selvä.').waitFor();
    expect(bot.seen.at(-1)?.value?.action).toMatchObject({ verb: 'meeting.extend', data: { min: 1 } });
  }, 30_000);

  test('secondary actions are a menu behind one button, and focus comes back to it', async () => {
    await visit(1440);
    const more = page.getByRole('button', { name: 'Lisää', exact: true });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tietosuoja' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Lisää');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('Selvä.').waitFor();
    expect(bot.seen.at(-1)?.value?.action).toMatchObject({ verb: 'privacy' });
  }, 30_000);

  test('the clock, the end of the phase, and what cannot be done says what to do', async () => {
    await visit(1440);
    await bot.api('clock', {
      to: new Date(
        new Date(`${bot.rehearsal.clock.now().slice(0, 10)}T09:15:00Z`).getTime() + 86_400_000,
      ).toISOString(),
    });
    await page.getByRole('button', { name: 'Vaiheen loppuun' }).click();
    await page.getByRole('alert').getByText('Kortissa ei ole tulevaa kellonaikaa').waitFor();
    troubles.length = 0; // Chromium reports the 409 itself
    const before = bot.rehearsal.clock.now();
    await page.getByRole('button', { name: '+1 min, siirrä kelloa' }).click();
    await page.waitForFunction("document.querySelector('[role=alert]').hidden");
    expect(Date.parse(bot.rehearsal.clock.now()) - Date.parse(before)).toBe(60_000);
    await page.getByRole('button', { name: '×10' }).click();
    await page.getByRole('button', { name: 'Pysäytä' }).click();
    await page.getByRole('button', { name: 'Käynnistä' }).waitFor();
    expect(bot.rehearsal.clock.speed).toBe(0);
  }, 30_000);

  test('as an old phone a button goes as a message', async () => {
    await visit(1440, { phone: true });
    await page.getByRole('button', { name: 'Yhteenvetoon' }).click();
    for (let i = 0; i < 100 && bot.seen.at(-1)?.type !== 'message'; i++) await page.waitForTimeout(20);
    expect(bot.seen.at(-1)).toMatchObject({ type: 'message', value: { verb: 'meeting.next', m: 'm' } });
  }, 30_000);

  test('when the server goes and comes back, the page says so and goes on', async () => {
    await visit(1440);
    const { port } = new URL(bot.url);
    await bot.stop();
    await page.getByText('Yhteys katkesi').waitFor();
    bot = await startFakeBot(null, Number(port));
    await page.getByText('Yhteys katkesi').waitFor({ state: 'hidden' });
    await bot.api('say', { persona: 'pro2', chat: 'pro2', text: 'taas' });
    await page.locator('.bubble', { hasText: 'taas' }).waitFor();
    troubles.length = 0; // refused connections are Chromium's own errors
  }, 30_000);
});
