/** Browsing the yearly clock in the running product: by mouse, and while others act. */
import type { Page } from 'playwright-core';
import type { ClockView, WorkshopRow } from '#contract/clock.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, until } from './tab-workshop.ts';

const LONG = 120_000;
const RING = 'svg[role="group"]';

describeInChromium('browsing the yearly clock', () => {
  let running: Product;
  let ask: Asking;
  let pages: Pages;
  let view: ClockView;
  let next: WorkshopRow;
  beforeAll(async () => {
    builtTab();
    running = await product();
    await running.post('example', { lang: 'fi', wait: true });
    ask = asking(running.origin);
    view = await ask.query('pro1', 'clock');
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

  const hashOf = (page: Page) => page.evaluate('location.hash') as Promise<string>;
  const wedge = (page: Page, id: string) => page.locator(`${RING} a[data-key="${id}"]`);

  test(
    'by mouse: a card on hover, the workshop on click, and the way back with the filter kept',
    async () => {
      const page = await pages.open('pro1', { at: '' });
      await wedge(page, next.id).hover();
      // The middle of the ring names the same workshop, but neither its place nor its room.
      const said = [next.place ?? next.title, next.room === null ? next.title : `${next.taken}/${next.room}`];
      const card = said.reduce(
        (found, words) => found.filter({ hasText: words }),
        page.locator(`${RING} ~ div`).filter({ hasText: next.title }).filter({ hasText: 'Avaa paja' }),
      );
      await card.waitFor();
      // The pointer may go onto the card: it stays (WCAG 1.4.13).
      await card.hover();
      await page.waitForTimeout(400);
      expect(await card.isVisible()).toBe(true);

      await page.getByRole('searchbox').fill(next.title);
      await page.getByText('Rajaukseen sopii 1 tapahtuma.').waitFor({ state: 'attached' });
      await wedge(page, next.id).click();
      await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
      expect(await hashOf(page)).toBe(`#/workshop/${next.id}`);
      await page.goBack();
      await page.getByRole('searchbox').waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe(next.title);
      // What is typed stands in no address and in no storage.
      expect(
        await page.evaluate('JSON.stringify([location.href, {...sessionStorage}, {...localStorage}])'),
      ).not.toContain(next.title.split(' ')[0]);
      await page.context().close();
    },
    LONG,
  );

  test(
    'a theme of the legend narrows ring, list and middle; nothing moves',
    async () => {
      const theme = view.clock?.themes.find(
        ({ id }) => view.workshops.filter((row) => row.theme === id).length === 2,
      );
      if (!theme) throw new Error('the example has no theme of two workshops');
      const page = await pages.open('pro1', { at: '' });
      await page.locator(RING).waitFor();
      const shapes = () =>
        page.evaluate(
          `[...document.querySelectorAll('${RING} [data-key] path:nth-of-type(2)')].map((e) => e.getAttribute('d'))`,
        );
      const before = await shapes();
      await page.getByRole('button', { name: theme.name, exact: true }).click();
      await page.locator(`${RING} a[data-colour][data-dim="true"]`).first().waitFor();
      const bright = page.locator(`${RING} a[data-colour][data-dim="false"]`);
      expect(await bright.count()).toBe(2);
      expect(await shapes()).toEqual(before);
      await page.getByText('2 pajaa', { exact: true }).waitFor();
      await page.getByRole('button', { name: theme.name, exact: true }).click();
      await page.locator(`${RING} a[data-colour][data-dim="true"]`).first().waitFor({ state: 'detached' });
      await page.context().close();
    },
    LONG,
  );

  test(
    'the list has all that the ring has: what is to come, on demand the past, and only the own',
    async () => {
      const page = await pages.open('pro1', { at: '' });
      await page.getByRole('button', { name: 'Luettelo', exact: true }).click();
      const rows = page.locator('li[id^="row-"]');
      await page.locator(`#row-${next.id}`).waitFor();
      const past = view.workshops.find(({ state }) => state === 'held');
      expect(await page.locator(`#row-${past?.id}`).count()).toBe(0);
      await page.getByRole('button', { name: 'Näytä menneet' }).click();
      await page.locator(`#row-${past?.id}`).waitFor();
      const dated = view.workshops.length + view.consultations.length + view.developments.length;
      expect(await rows.count()).toBe(dated);
      await page.getByRole('checkbox', { name: 'Vain omat' }).check();
      const own =
        view.workshops.filter(({ mine, myRole }) => mine !== null || myRole).length +
        view.consultations.filter((row) => row.own).length;
      await until(
        () => rows.count(),
        (count) => count === own,
      );
      await page.context().close();
    },
    LONG,
  );

  test(
    "a past clock has no hand and no next workshop; the others are one step away; a draft is the planners'",
    async () => {
      const past = view.clocks.find(({ when }) => when === 'past');
      const page = await pages.open('pro1', { at: `clock/${past?.id}` });
      await page.getByText('Kello on päättynyt').first().waitFor();
      expect(await page.locator(`${RING} [data-next="true"]`).count()).toBe(0);
      expect(await page.getByText(/^tänään \d/).count()).toBe(0);
      const clocks = page.getByRole('navigation', { name: 'Vuosikellot' });
      expect(await clocks.getByRole('link').count()).toBe(2);
      await clocks.getByRole('link', { name: /Käynnissä/ }).click();
      await page
        .getByText(/^tänään \d/)
        .first()
        .waitFor();
      await page.context().close();
      const planner = await pages.open('chair', { at: '' });
      await planner.getByRole('link', { name: /Suunnitteilla/ }).click();
      await planner.getByRole('heading', { name: 'Ennen julkaisua' }).waitFor();
      await planner.context().close();
    },
    LONG,
  );

  test(
    'clocks side by side: each opens, and a theme stands out in all',
    async () => {
      const page = await pages.open('chair', { at: '' });
      await page.getByRole('button', { name: 'Vierekkäin' }).click();
      await page.locator('table caption').waitFor();
      const side = page.getByRole('region', { name: 'Kellot vierekkäin' });
      await side.locator('svg[data-mini]').nth(2).waitFor();
      expect(await side.locator('svg[data-mini]').count()).toBe(3);
      await side.getByRole('row').nth(1).hover();
      await side.locator('[data-dim="true"]').first().waitFor();
      const bright = (await page.evaluate(
        `[...document.querySelectorAll('svg[data-mini] [data-colour="1"]')].map((e) => e.dataset.dim)`,
      )) as string[];
      expect(new Set(bright)).toEqual(new Set(['false']));
      await side.getByRole('link', { name: /Päättynyt/ }).click();
      await page.waitForURL(({ hash }) => hash.startsWith('#/clock/'));
      await page.context().close();
    },
    LONG,
  );

  test(
    'what somebody else does shows by itself',
    async () => {
      const open = view.workshops.find(
        ({ state, room, taken, form }) =>
          state === 'coming' && form !== 'in-person' && room !== null && taken < room,
      );
      if (!open) throw new Error('the example has no workshop with room');
      const page = await pages.open('pro1', { at: '' });
      const row = page.locator(`#row-${open.id}`);
      await row.getByText(`${open.taken}/${open.room}`).waitFor();
      await ask.act('pro2', 'signup.add', { workshop: open.id, way: 'remote', service: 'kela' });
      await row.getByText(`${open.taken + 1}/${open.room}`).waitFor();
      await page.context().close();
    },
    LONG,
  );
});
