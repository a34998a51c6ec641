/** Two planners at one draft: different fields merge, the same one shows both values, nothing is lost in silence. */

import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Source, source } from './tab-clock.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, until } from './tab-workshop.ts';

const LONG = 180_000;

describeInChromium('two planners at one draft', () => {
  let running: Product;
  let ask: Asking;
  let pages: Pages;
  let from: Source;
  let draft: string;
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    from = await source(ask);
    ({ clock: draft } = await ask.act('chair', 'clock.create', {
      network: from.network,
      firstMonth: '2028-08',
      copyOf: from.clock,
    }));
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const viewOf = () => ask.query('chair', 'clock', { network: from.network, clock: draft });
  const openDate = async (who: 'chair' | 'backup') => {
    const page = await pages.open(who, { at: `plan/${draft}` });
    await page.getByRole('button', { name: 'Valitse toinen päivä: Palveluverkko tutuksi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Päivä').waitFor();
    return { page, dialog };
  };

  test(
    'the same date: both are shown, one is chosen',
    async () => {
      const first = await openDate('chair');
      const second = await openDate('backup');
      await first.dialog.getByLabel('Päivä').fill('2029-05-17');
      await first.dialog.getByRole('button', { name: 'Tallenna' }).click();
      await first.dialog.waitFor({ state: 'detached' });
      await second.dialog.getByLabel('Päivä').fill('2029-05-24');
      await second.dialog.getByRole('button', { name: 'Tallenna' }).click();
      const asks = second.page.getByRole('dialog', { name: 'Samaa kohtaa muutettiin yhtä aikaa' });
      await asks.getByText('to 24.5.').first().waitFor();
      await asks.getByText('to 17.5.').first().waitFor();
      // Nothing has been overwritten meanwhile.
      expect((await viewOf()).workshops.at(-1)?.date).toBe('2029-05-17');
      await asks.getByRole('button', { name: /Pidä minun/ }).click();
      await until(viewOf, ({ workshops }) => workshops.at(-1)?.date === '2029-05-24');
      for (const { page } of [first, second]) await page.context().close();
    },
    LONG,
  );

  test(
    'different fields of one workshop merge without a question',
    async () => {
      const { workshops } = await viewOf();
      const row = workshops[1];
      if (!row) throw new Error('the draft lacks its second workshop');
      const open = async (who: 'chair' | 'backup') => {
        const page = await pages.open(who, { at: `plan/${draft}` });
        await page.getByRole('button', { name: `Valitse toinen päivä: ${row.title}` }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Otsikko').waitFor();
        return { page, dialog };
      };
      const [first, second] = [await open('chair'), await open('backup')];
      await first.dialog.getByLabel('Otsikko').fill('Talousneuvonnan polut');
      await first.dialog.getByRole('button', { name: 'Tallenna' }).click();
      await first.dialog.waitFor({ state: 'detached' });
      await second.dialog.getByLabel('Alkaa klo').fill('09:00');
      await second.dialog.getByRole('button', { name: 'Tallenna' }).click();
      await second.dialog.waitFor({ state: 'detached' });
      await until(viewOf, (view) => view.workshops[1]?.time === '09:00');
      expect((await viewOf()).workshops[1]?.title).toBe('Talousneuvonnan polut');
      for (const { page } of [first, second]) await page.context().close();
    },
    LONG,
  );

  test(
    'themes merge one by one; of the same one both names are shown, and keeping mine undoes nothing else',
    async () => {
      const open = async (who: 'chair' | 'backup') => {
        const page = await pages.open(who, { at: `plan/${draft}` });
        await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
        await page.getByRole('button', { name: 'Muokkaa teemoja' }).click();
        const dialog = page.getByRole('dialog', { name: 'Kellon teemat' });
        await dialog.getByLabel('Teeman nimi').first().waitFor();
        const name = (at: number) => dialog.getByLabel('Teeman nimi').nth(at);
        const add = async (words: string) => {
          await dialog.getByRole('button', { name: 'Lisää teema' }).click();
          await dialog.getByLabel('Teeman nimi').last().fill(words);
        };
        const save = () => dialog.getByRole('button', { name: 'Tallenna' }).click();
        return { page, dialog, name, add, save };
      };
      const themes = async () => (await viewOf()).clock?.themes.map(({ name }) => name);
      const colours = async () => (await viewOf()).clock?.themes.map(({ colour }) => colour) ?? [];

      const [first, second] = [await open('chair'), await open('backup')];
      await first.name(0).fill('Palvelut tutuiksi');
      await first.add('Nuoret ja perheet');
      await first.save();
      await first.dialog.waitFor({ state: 'detached' });
      await second.name(1).fill('Työ ja raha');
      await second.add('Uni ja lepo');
      await second.save();
      await second.dialog.waitFor({ state: 'detached' });
      expect(await themes()).toEqual([
        'Palvelut tutuiksi',
        'Työ ja raha',
        'Nuoret ja perheet',
        'Uni ja lepo',
      ]);
      expect(new Set(await colours()).size).toBe(4);
      for (const { page } of [first, second]) await page.context().close();

      const [third, fourth] = [await open('chair'), await open('backup')];
      await third.name(0).fill('Palvelut');
      await third.name(1).fill('Raha-asiat');
      await third.save();
      await third.dialog.waitFor({ state: 'detached' });
      await fourth.name(0).fill('Tutut palvelut');
      await fourth.save();
      const asks = fourth.page.getByRole('dialog', { name: 'Samaa kohtaa muutettiin yhtä aikaa' });
      await asks.getByRole('row', { name: 'Teeman nimi Tutut palvelut Palvelut' }).waitFor();
      // Nothing has been overwritten before the choice.
      expect((await themes())?.slice(0, 2)).toEqual(['Palvelut', 'Raha-asiat']);
      await asks.getByRole('button', { name: 'Pidä minun: Tutut palvelut' }).click();
      await asks.waitFor({ state: 'detached' });
      await fourth.dialog.waitFor({ state: 'detached' });
      expect(await themes()).toEqual(['Tutut palvelut', 'Raha-asiat', 'Nuoret ja perheet', 'Uni ja lepo']);
      // The workshops kept their themes.
      expect((await viewOf()).workshops.every(({ theme }) => theme !== null)).toBe(true);
      for (const { page } of [third, fourth]) await page.context().close();
    },
    LONG,
  );
});
