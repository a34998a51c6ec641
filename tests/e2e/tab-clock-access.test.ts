/**
 * The yearly clock for everybody: axe-core in three themes and three languages on every page and view of it, with
 * dialogs and cards open; 320 px and 200 % without a sideways scroll; targets for fingers.
 */
import type { Page } from 'playwright-core';
import { violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { goTo, LOOKS, type PageLang, type Pages, pagesOf, scrollsSideways } from './tab-pages.ts';
import { asking, real, until } from './tab-workshop.ts';

const LONG = 240_000;
const LANGS: readonly PageLang[] = ['fi', 'sv', 'en'];
const VIEWS = { ring: 'ring', list: 'list', side: 'side' } as const;

/** The page is whole: its ring or its list stands. */
async function whole(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('main :is(svg[role="group"], li[id^="row-"], table)').first().waitFor();
}

describeInChromium('the yearly clock, for everybody', () => {
  let running: Product;
  let pages: Pages;
  let clocks: { readonly past: string; readonly running: string; readonly draft: string };
  beforeAll(async () => {
    builtTab();
    running = await product();
    await running.post('example', { lang: 'fi', wait: true });
    const view = await asking(running.origin).query('chair', 'clock');
    const of = (when: string) => view.clocks.find((clock) => clock.when === when)?.id ?? '';
    clocks = { past: of('past'), running: of('running'), draft: of('planned') };
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const places = () => [
    { at: '', view: VIEWS.ring },
    { at: '', view: VIEWS.list },
    { at: '', view: VIEWS.side },
    { at: '', view: VIEWS.list, width: 360 },
    { at: `clock/${clocks.past}`, view: VIEWS.ring },
    { at: `plan/${clocks.draft}`, view: VIEWS.ring },
    { at: `print/${clocks.running}`, view: VIEWS.ring },
  ];
  const chosen = (view: string) => `localStorage.setItem('pajakello.clock.view', '"${view}"')`;

  for (const [theme, lang] of LOOKS) {
    test(
      `no violation of WCAG 2.1 A and AA: ${theme}, ${lang}`,
      async () => {
        const page = await pages.open('chair', { at: 'about/privacy', theme, lang });
        for (const { at, view, width = 1280 } of places()) {
          await page.setViewportSize({ width, height: 800 });
          await goTo(page, at, chosen(view));
          await whole(page);
          expect([at, view, width, await violations(page)]).toEqual([at, view, width, []]);
        }
        await page.context().close();
      },
      LONG,
    );
  }

  test(
    'open menus, cards and dialogs have none either',
    async () => {
      const page = await pages.open('chair', { at: '', before: chosen('ring') });
      await whole(page);
      await page.locator('svg a[data-next="true"]').hover();
      await page.getByText('Avaa paja').nth(1).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Kopioi uudeksi luonnokseksi' }).click();
      await page.getByRole('dialog').getByText('kopioituu').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto(`${page.url().split('#')[0]}#/plan/${clocks.draft}`);
      await page.getByRole('button', { name: 'Lisää paja' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
      await page.getByRole('button', { name: 'Muokkaa teemoja' }).click();
      await page.getByRole('dialog').getByText('Kellon teemat').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  test(
    'nothing scrolls sideways at 320 px, at 640 px (200 % of 1280) and between, in any language',
    async () => {
      for (const lang of LANGS) {
        const page = await pages.open('chair', { at: 'about/privacy', lang });
        for (const { at, view } of places().filter(
          (place) => !/^(?:print|clock)/.test(place.at) && place.view !== 'side' && !place.width,
        )) {
          await goTo(page, at, chosen(view));
          await whole(page);
          for (const width of [1000, 820, 640, 320]) {
            await page.setViewportSize({ width, height: 800 });
            await until(
              () => page.evaluate('innerWidth'),
              (now) => now === width,
            );
            expect([lang, width, at, view, await scrollsSideways(page)]).toEqual([
              lang,
              width,
              at,
              view,
              false,
            ]);
          }
        }
        await page.context().close();
      }
    },
    LONG,
  );

  test(
    'on a phone what a finger presses is at least 44 px high',
    async () => {
      const page = await pages.open('chair', { at: '', width: 360, height: 780 });
      await whole(page);
      await page.getByRole('button', { name: 'Suodata' }).click();
      const small = async () =>
        (await page.evaluate(`[...document.querySelectorAll('main :is(button, select, input, label, a)')]
          .filter((e) => !e.closest('svg') && e.checkVisibility() && !e.closest('label > *'))
          .filter((e) => (e.closest('li, label') ?? e).getBoundingClientRect().height < 44)
          .filter((e) => e.getBoundingClientRect().height < 44)
          .map((e) => e.outerHTML.slice(0, 120))`)) as string[];
      expect(await small()).toEqual([]);
      await page.getByRole('button', { name: 'Avaa vuosikello kuvana' }).click();
      await page.getByRole('button', { name: 'Takaisin luetteloon' }).waitFor();
      expect(await small()).toEqual([]);
      await page.context().close();
    },
    LONG,
  );

  test(
    'forced colours and reduced motion',
    async () => {
      const page = await pages.open('chair', { at: '', before: chosen('ring'), reducedMotion: true });
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      await page.reload();
      await whole(page);
      // Patterns stand in for the colours, and nothing moves.
      expect(await page.locator('svg[data-look="pattern"] a[data-colour]').count()).toBeGreaterThan(5);
      const moving = await page.evaluate(`[...document.querySelectorAll('main *')]
        .filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none')
        .length`);
      expect(moving).toBe(0);
      await page.context().close();
    },
    LONG,
  );
});
