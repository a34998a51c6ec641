/**
 * Planning the next clock in the running product: copied from last year's with a holiday, a fifth weekday and
 * 29 February in the way, completed, refused by the filter once, published; a draft removed and brought back.
 */
import type { Page } from 'playwright-core';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { PLANNED, type Source, source } from './tab-clock.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, until } from './tab-workshop.ts';

const LONG = 180_000;

describeInChromium('planning a clock', () => {
  let running: Product;
  let ask: Asking;
  let pages: Pages;
  let from: Source;
  let draft = '';
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    from = await source(ask);
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const viewOf = (clock: string) => ask.query('chair', 'clock', { network: from.network, clock });
  const more = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
    await page.getByRole('button', { name }).click();
  };

  test(
    'what a copy moves is shown before it is made, and after',
    async () => {
      const page = await pages.open('chair', { at: `clock/${from.clock}` });
      await more(page, 'Kopioi uudeksi luonnokseksi');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('4 pajaa kopioituu.').waitFor();
      const told = (await dialog.getByRole('listitem').allTextContents()).join('\n');
      expect(told).toContain('to 10.5. on helatorstai. Uusi päivä to 3.5.');
      expect(told).toContain('Uusi päivä to 28.9.');
      expect(told).toContain('Uusi päivä ti 27.2.');
      expect(told.split('\n')).toHaveLength(PLANNED.filter(({ why }) => why !== null).length);
      // Nothing has been made yet.
      expect((await viewOf(from.clock)).clocks).toHaveLength(1);

      await dialog.getByRole('button', { name: 'Tee luonnos' }).click();
      await page.getByRole('heading', { name: 'Ennen julkaisua' }).waitFor();
      draft = ((await page.evaluate('location.hash')) as string).replace('#/plan/', '');
      const made = await viewOf(draft);
      expect(made.clock).toMatchObject({ firstMonth: '2028-08', state: 'draft' });
      expect(made.workshops.map(({ date }) => date)).toEqual(PLANNED.map(({ copied }) => copied));
      await page.getByText('3 siirtyi:').waitFor();
      expect(await page.getByText('· siirretty').count()).toBe(3);
      await page.context().close();
    },
    LONG,
  );

  test(
    'another day for what was moved; nobody but planners sees the draft',
    async () => {
      const page = await pages.open('chair', { at: `plan/${draft}` });
      await page.getByRole('button', { name: 'Valitse toinen päivä: Palveluverkko tutuksi' }).click();
      const date = page.getByRole('dialog').getByLabel('Päivä');
      await until(
        () => date.inputValue(),
        (value) => value === '2029-05-03',
      );
      await date.fill('2029-05-17');
      await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).click();
      await page.getByText('2 siirtyi:').waitFor();
      expect((await viewOf(draft)).workshops.at(-1)?.date).toBe('2029-05-17');
      await page.context().close();
      await expect(ask.query('pro1', 'clock', { network: from.network, clock: draft })).rejects.toThrow(
        /404|403/,
      );
    },
    LONG,
  );

  test(
    'a workshop without a theme keeps the draft; the filter sends a name back; then it is published',
    async () => {
      const page = await pages.open('chair', { at: `plan/${draft}` });
      await page.getByRole('button', { name: 'Lisää paja' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Otsikko').fill('Pekka Virtasen tapaus, 040 123 4567');
      await dialog.getByLabel('Päivä').fill('2028-11-23');
      await dialog.getByRole('button', { name: 'Lisää paja' }).click();
      await dialog.getByText(/Kentässä \d tunnistetieto/).waitFor();
      const proposal = await dialog.getByLabel('Otsikko').inputValue();
      for (const word of ['Pekka', 'Virta', '040', '4567']) expect(proposal).not.toContain(word);
      expect((await viewOf(draft)).workshops).toHaveLength(4);
      await dialog.getByLabel('Otsikko').fill('Yhteinen asiakassuunnitelma');
      await dialog.getByRole('button', { name: 'Vahvista ja tallenna' }).click();
      await dialog.waitFor({ state: 'detached' });

      await page.getByRole('heading', { name: 'Teemat: 1 puuttuu' }).waitFor();
      const waits = page.getByRole('button', { name: 'Julkaise, kun kaikki on valmista' });
      expect(await waits.getAttribute('aria-disabled')).toBe('true');
      await page.getByRole('button', { name: /to 23\.11\. · Yhteinen/ }).click();
      await dialog.getByLabel('Teema').selectOption({ label: 'Työ ja toimeentulo' });
      await dialog.getByRole('button', { name: 'Tallenna' }).click();
      await page.getByRole('button', { name: 'Julkaise kello' }).click();
      await dialog.getByText('Varahenkilöt: 4 puuttuu').waitFor();
      await dialog.getByRole('button', { name: 'Julkaise', exact: true }).click();
      await page.waitForURL(({ hash }) => hash === `#/clock/${draft}`);
      await page.getByText('Vuosikello 2028–2029 on julkaistu.').waitFor();
      const published = await ask.query('pro1', 'clock', { network: from.network, clock: draft });
      expect(published.clock).toMatchObject({ state: 'published', when: 'planned' });
      expect(published.workshops).toHaveLength(5);
      await page.context().close();
    },
    LONG,
  );

  test(
    'an empty draft offers the first two acts; removed, it can be brought back',
    async () => {
      const page = await pages.open('chair', { at: `clock/${draft}` });
      await more(page, 'Aloita tyhjä luonnos');
      await page.getByRole('dialog').getByRole('button', { name: 'Tee luonnos' }).click();
      await page.getByText('Ei vielä pajoja').waitFor();
      await page.getByRole('button', { name: 'Kopioi viime vuodesta' }).waitFor();
      await more(page, 'Poista luonnos');
      await page.getByText('Luonnos 2029–2030 poistettiin.').waitFor();
      await until(
        () => viewOf(draft),
        ({ clocks }) => clocks.length === 2,
      );
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await page.getByText('Ei vielä pajoja').waitFor();
      expect((await viewOf(draft)).clocks).toHaveLength(3);
      await page.context().close();
    },
    LONG,
  );
});
