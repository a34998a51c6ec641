/** One's own settings in Chromium on the real product: saved at once; a calendar feed made, read, renewed, ended. */

import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, seed, until } from './tab-workshop.ts';

const LONG = 120_000;

describeInChromium("one's own settings", () => {
  let running: Product;
  let ask: Asking;
  let pages: Pages;
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    await seed(ask);
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  test(
    'language, service and reminders are saved at once and stay',
    async () => {
      const page = await pages.open('pro1', { at: 'mine' });
      await page.getByLabel('Svenska').check();
      await page.getByLabel('Palvelu, jota edustat').selectOption({ label: 'Kela' });
      await page.getByLabel(/^Edellisenä päivänä/).uncheck();
      const me = () => ask.query('pro1', 'me');
      await until(me, ({ language, service }) => language === 'sv' && service === 'kela');
      await until(me, ({ reminders }) => reminders.roles && !reminders.signups);
      await page.reload();
      expect(await page.getByLabel('Svenska').isChecked()).toBe(true);
      expect(await page.getByLabel(/^Edellisenä päivänä/).isChecked()).toBe(false);
    },
    LONG,
  );

  test(
    'the secret link is shown once, copied, renewed and ended',
    async () => {
      const page = await pages.open('pro1', { at: 'mine' });
      const link = page.getByLabel('Salainen linkkisi');
      await page.getByRole('button', { name: 'Luo syöte' }).click();
      const first = await link.inputValue();
      await page.getByRole('button', { name: 'Kopioi linkki' }).click();
      await page.getByText('Linkki on kopioitu leikepöydälle.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(first);
      const calendar = await fetch(first);
      expect([calendar.status, (await calendar.text()).includes('Kuntoutus arjen tukena')]).toEqual([
        200,
        true,
      ]);

      await page.getByRole('button', { name: 'Luo uusi linkki' }).click();
      await until(
        () => link.inputValue(),
        (url) => url !== first,
      );
      const second = await link.inputValue();
      expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);

      await page.reload();
      await page.getByText(/^Syöte on käytössä/).waitFor();
      expect(await link.count()).toBe(0);
      await page.getByRole('button', { name: 'Lopeta syöte' }).click();
      await page.getByRole('button', { name: 'Luo syöte' }).waitFor();
      expect((await fetch(second)).status).toBe(404);
    },
    LONG,
  );
});
