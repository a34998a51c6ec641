/** The yearly clock by keyboard alone, for screen readers, and on a phone. */
import type { Page } from 'playwright-core';
import type { ClockView, WorkshopRow } from '#contract/clock.ts';
import { launch } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { asking, real, until } from './tab-workshop.ts';

const LONG = 120_000;
const RING = 'svg[role="group"]';

describeInChromium('the yearly clock without a mouse', () => {
  let running: Product;
  let pages: Pages;
  let view: ClockView;
  let next: WorkshopRow;
  beforeAll(async () => {
    builtTab();
    running = await product();
    await running.post('example', { lang: 'fi', wait: true });
    view = await asking(running.origin).query('pro1', 'clock');
    next = view.workshops.find(
      ({ state, end }) => state === 'coming' && (end ?? '') > view.now,
    ) as WorkshopRow;
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const wedge = (page: Page, id: string) => page.locator(`${RING} a[data-key="${id}"]`);

  test(
    'by keyboard alone: one tab stop, arrows between events and rings, Enter opens, Escape takes the card away',
    async () => {
      const page = await pages.open('pro1', { at: '' });
      await page.locator(RING).waitFor();
      expect(await page.locator(`${RING} [tabindex="0"]`).count()).toBe(1);
      // The stop is the next workshop; from the list one more Tab leads there.
      const inRing = () => page.evaluate(`document.activeElement?.closest('${RING}') !== null`);
      await page.locator('h1').click();
      for (let presses = 0; presses < 120 && !(await inRing()); presses++) await page.keyboard.press('Tab');
      const key = () => page.evaluate(`document.activeElement?.getAttribute('data-key')`) as Promise<string>;
      const ring = () =>
        page.evaluate(
          `document.activeElement?.matches('[data-colour]') ? 'workshops' : 'inside'`,
        ) as Promise<string>;
      expect(await key()).toBe(next.id);
      const card = page.locator(`${RING} ~ div`).filter({ hasText: 'Avaa paja' }).last();
      await page.locator(`${RING} ~ div p`).filter({ hasText: next.title }).nth(1).waitFor();
      await page.keyboard.press('Escape');
      await until(
        () => page.locator(`${RING} ~ div`).count(),
        (count) => count === 1,
      );

      const drawn = view.workshops.filter(({ date }) => date !== null);
      await page.keyboard.press('Home');
      expect(await key()).toBe(drawn[0]?.id);
      await page.keyboard.press('ArrowRight');
      expect(await key()).toBe(drawn[1]?.id);
      await page.keyboard.press('End');
      expect(await key()).toBe(drawn.at(-1)?.id);
      await page.keyboard.press('ArrowDown');
      expect(await ring()).toBe('inside');
      expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toMatch(
        /^Konsultaatio/,
      );
      await page.keyboard.press('ArrowUp');
      expect(await ring()).toBe('workshops');
      expect(await page.locator(`${RING} [tabindex="0"]`).count()).toBe(1);
      const here = await key();
      await page.keyboard.press('Enter');
      await page.waitForURL(({ hash }) => hash === `#/workshop/${here}`);
      expect(await card.count()).toBe(0);
      await page.context().close();
    },
    LONG,
  );

  test(
    'names for screen readers: ring, months, workshops, meetings',
    async () => {
      const page = await pages.open('pro1', { at: '' });
      const ring = page.locator(RING);
      await ring.waitFor();
      const { workshops, consultations, clock } = view;
      expect(await ring.getAttribute('aria-label')).toBe(
        `Vuosikello ${clock?.label}, ${workshops.length} pajaa, ${consultations.length} konsultaatiota. Sama luettelona.`,
      );
      const months = (await page.evaluate(
        `[...document.querySelectorAll('${RING} g[role="group"]')].map((e) => e.getAttribute('aria-label'))`,
      )) as string[];
      expect(months).toHaveLength(12);
      for (const name of months)
        expect(name).toMatch(/^[A-ZÄÖ][a-zäö]+kuu( \d{4})?, (ei tapahtumia|\d+ tapahtumaa?)$/);
      const name = await wedge(page, next.id).getAttribute('aria-label');
      expect(name).toMatch(
        /^Paja, .+, [a-z]+tai \d+\.\d+\. kello [\d.]+–[\d.]+, (lähi|etä|hybridi), .+, seuraava paja/,
      );
      // The list comes before the ring for whoever reads in order.
      expect(
        await page.evaluate(
          `document.querySelector('#clock-list').compareDocumentPosition(document.querySelector('${RING}')) & 4`,
        ),
      ).toBe(4);
      await page.context().close();
    },
    LONG,
  );

  test(
    'on a phone the list is first; the picture opens the ring by months; a finger looks first, then opens',
    async () => {
      const browser = await launch();
      try {
        const page = await browser.newPage({
          viewport: { width: 360, height: 780 },
          hasTouch: true,
          isMobile: true,
        });
        await page.goto(`${running.origin}/tab/?rehearsal=pro1&lang=fi#/`);
        await page.locator(`#row-${next.id}`).waitFor();
        expect(await page.locator(RING).count()).toBe(0);
        await page.getByRole('button', { name: 'Avaa vuosikello kuvana' }).tap();
        await page.locator(RING).waitFor();
        const month = page.getByRole('status').getByRole('heading', { level: 2 });
        const first = await month.textContent();
        await page.getByRole('button', { name: 'Seuraava kuukausi' }).tap();
        expect(await month.textContent()).not.toBe(first);
        await page.getByRole('button', { name: 'Edellinen kuukausi' }).tap();
        expect(await month.textContent()).toBe(first);

        const far = view.workshops.findLast(({ date }) => date !== null) as WorkshopRow;
        await wedge(page, far.id).tap();
        await page.locator(`#row-${far.id}`).waitFor();
        expect(await page.evaluate('location.hash')).toBe('#/');
        await page.getByRole('button', { name: 'Takaisin luetteloon' }).tap();
        await page.locator(`#row-${next.id}`).waitFor();
        expect(await page.locator(RING).count()).toBe(0);
        await page.getByRole('button', { name: 'Avaa vuosikello kuvana' }).tap();
        await wedge(page, far.id).tap();
        await page.locator(`#row-${far.id}`).waitFor();
        await wedge(page, far.id).tap();
        await page.waitForURL(({ hash }) => hash === `#/workshop/${far.id}`);
      } finally {
        await browser.close();
      }
    },
    LONG,
  );
});
