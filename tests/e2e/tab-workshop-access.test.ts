/**
 * The pages of a workshop, of PDSA, of one's own settings and the about pages for everybody: axe-core in three
 * themes and three languages, 320 px wide, by keyboard alone.
 */
import type { Page } from 'playwright-core';
import { violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import {
  goTo,
  LOOKS,
  type PageLang,
  type PageOptions,
  type Pages,
  pagesOf,
  scrollsSideways,
} from './tab-pages.ts';
import { type Asking, asking, real, type Seed, seed, until } from './tab-workshop.ts';

const LONG = 180_000;
const LANGS: readonly PageLang[] = ['fi', 'sv', 'en'];

describeInChromium('the pages about workshops, for everybody', () => {
  let running: Product;
  let ask: Asking;
  let made: Seed;
  let item: string;
  let pages: Pages;
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    made = await seed(ask, { inPerson: 1 });
    const { development } = await ask.act('chair', 'development.add', {
      network: made.network,
      title: 'Yhteinen lähetelomake',
      from: 'phenomenon',
      origin: 'Lähetteet palautuvat puutteellisina',
      workshop: made.workshop,
    });
    item = development;
    for (const who of ['pro1', 'pro2'] as const) {
      await ask.act(who, 'signup.add', { workshop: made.workshop, way: 'in-person', service: 'kela' });
    }
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  /** Addresses, and what stands there once all is loaded. */
  const places = (): readonly (readonly [at: string, whole: string])[] => [
    [`workshop/${made.workshop}`, '#signup select option:nth-child(2)'],
    ['workshop/AAAAAAAAAAAAAAAAAAAAAA', 'main a'],
    ['development', 'main section li'],
    [`development/${item}`, 'main article li'],
    ['mine', 'main select option:nth-child(2)'],
    ['about/privacy', 'main section'],
    ['about/accessibility', 'main section'],
  ];
  /** The places one after the other in one page; a planner sees all there is to see. */
  async function walk(options: Omit<PageOptions, 'at'>, look: (page: Page, at: string) => Promise<void>) {
    const page = await pages.open('chair', { at: 'about/privacy', ...options });
    for (const [at, whole] of places()) {
      await goTo(page, at);
      await page.locator(whole).first().waitFor({ state: 'attached' });
      await look(page, at);
    }
    await page.context().close();
  }

  for (const [theme, lang] of LOOKS) {
    test(
      `no violation of WCAG 2.1 A and AA: ${theme}, ${lang}`,
      () =>
        walk({ theme, lang }, async (page, at) => {
          expect([at, await violations(page)]).toEqual([at, []]);
        }),
      LONG,
    );
  }

  test(
    'forms that are open, refused and in a dialog have no violation either',
    async () => {
      const page = await pages.open('chair', { at: `workshop/${made.workshop}` });
      await page.getByRole('button', { name: 'Lisää tehtävä' }).click();
      await page.getByRole('textbox', { name: 'Tehtävä' }).fill('Soita Matti Virtaselle 040 123 4567');
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      await page.getByRole('button', { name: 'Vahvista ja tallenna' }).waitFor();
      await page.getByRole('button', { name: /^Valitse: Varalla: Teema/ }).click();
      await page.getByRole('combobox', { name: /Varalla/ }).waitFor();
      await page.getByRole('button', { name: 'Muokkaa: Palvelut, joita paja koskee' }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Muokkaa pohjaa' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Lisää tehtävä' }).click();
      expect(await violations(page)).toEqual([]);
    },
    LONG,
  );

  /** What a finger presses is at least 44 px high; links inside a sentence are exempt. */
  const small = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll('main button, main select, main summary, main input:not([type=checkbox], [type=radio], [type=hidden])')]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height < 43.5)
      .map((e) => e.outerHTML.slice(0, 120))`);

  test(
    'at 320 px: nothing scrolls sideways, targets are large, the primary action is at hand',
    async () => {
      for (const lang of LANGS)
        await walk({ lang, width: 320, height: 640 }, async (page, at) => {
          expect([at, lang, await scrollsSideways(page), await small(page)]).toEqual([at, lang, false, []]);
        });
      const phone = await pages.open('pro3', { at: `workshop/${made.workshop}`, width: 320, height: 640 });
      const primary = phone.locator('header').getByRole('button', { name: 'Ilmoittaudu', exact: true });
      await primary.waitFor();
      const box = await primary.boundingBox();
      expect(box && box.y > 480 && box.y + box.height <= 640).toBe(true);
      await primary.click();
      expect(await phone.evaluate('document.activeElement.name')).toBe('way');
    },
    LONG,
  );

  test(
    'by keyboard alone: sign up, edit the aim and leave it, tick a task, name a backup',
    async () => {
      const page = await pages.open('backup', { at: `workshop/${made.workshop}` });
      await page.locator('#signup select option:nth-child(2)').waitFor({ state: 'attached' });
      /** Presses Tab until this has the focus. */
      async function tabTo(name: string | RegExp, role: string): Promise<void> {
        const wanted = page.getByRole(role as 'button', { name, exact: typeof name === 'string' }).first();
        await wanted.waitFor({ state: 'attached' });
        for (let presses = 0; presses < 150; presses += 1) {
          if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`no way to ${String(name)} by Tab`);
      }
      await tabTo('Muokkaa: Tavoite', 'button');
      await page.keyboard.press('Enter');
      await page.keyboard.type(' Kesken');
      await page.keyboard.press('Escape');
      // The focus is back on the pencil, and nothing was saved.
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Muokkaa: Tavoite');
      await tabTo('Mitä palvelua edustat?', 'combobox');
      await page.keyboard.type('Kela');
      await tabTo('Ilmoittaudu', 'button');
      await tabTo('Mene jonoon', 'button');
      await page.keyboard.press('Enter');
      await page.locator('#signup').getByText('Olet jonossa sijalla 2 (paikan päällä).').waitFor();

      await tabTo(/^Ryhdy varalle/, 'button');
      await page.keyboard.press('Space');
      const view = () => ask.query('chair', 'workshop', { workshop: made.workshop });
      await until(view, ({ missingBackups }) => missingBackups.length === 0);
      await tabTo('Arviointikysely valmiina', 'checkbox');
      await page.keyboard.press('Space');
      await until(view, ({ tasks }) => tasks[5]?.done === true);
      expect((await view()).aims).not.toContain('Kesken');

      await tabTo('Valitse: Varalla: Arviointikysely valmiina', 'button');
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: /^Varalla/ }).waitFor();
      await page.keyboard.type('Ammattilainen 3');
      await page.getByRole('option', { name: 'Ammattilainen 3', exact: true }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await until(view, ({ tasks }) => tasks[5]?.backup?.name === 'Ammattilainen 3');
    },
    LONG,
  );
});
