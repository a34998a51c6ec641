/**
 * Planning on a workshop's page, in Chromium on the real product: the matrix by hand and from the template,
 * roles with backups, what a task holder may, taking away with 'Kumoa'.
 */
import type { Page } from 'playwright-core';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, type Seed, seed, until } from './tab-workshop.ts';

const LONG = 120_000;

describeInChromium('planning a workshop', () => {
  let running: Product;
  let ask: Asking;
  let made: Seed;
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    made = await seed(ask);
    pages = await pagesOf(running.origin);
    page = await pages.open('backup', { at: `workshop/${made.workshop}` });
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const view = () => ask.query('backup', 'workshop', { workshop: made.workshop });
  const matrix = () => page.getByRole('region', { name: 'Suunnittelumatriisi' });
  const row = (task: string) => matrix().getByRole('row').filter({ hasText: task });

  test(
    'a missing backup is said in words, and mended with one press',
    async () => {
      const roles = page.getByRole('region', { name: 'Roolit ja varahenkilöt' });
      await roles.getByText('1 varahenkilö puuttuu').waitFor();
      await roles.getByText('Puuttuu', { exact: true }).waitFor();
      await roles.getByRole('button', { name: /^Ryhdy varalle/ }).click();
      await roles.getByText('Varapuheenjohtaja (sinä)').first().waitFor();
      await roles.getByText('1 varahenkilö puuttuu').waitFor({ state: 'detached' });
      await until(view, ({ missingBackups }) => missingBackups.length === 0);
    },
    LONG,
  );

  test(
    'a task is added, given to somebody, dated and ticked',
    async () => {
      await matrix().getByRole('button', { name: 'Lisää tehtävä' }).click();
      await matrix().getByRole('textbox', { name: 'Tehtävä' }).fill('Kahvit tilattu');
      await matrix().getByLabel('Määräaika', { exact: true }).fill(made.date);
      await matrix().getByRole('button', { name: 'Lisää', exact: true }).click();
      await row('Kahvit tilattu').waitFor();
      await row('Kahvit tilattu').getByRole('button', { name: 'Valitse: Vastuussa: Kahvit tilattu' }).click();
      await matrix().getByRole('combobox').fill('Ammattilainen 2');
      await matrix()
        .getByRole('option', { name: /Ammattilainen 2/ })
        .first()
        .click();
      await row('Kahvit tilattu').getByText('Ammattilainen 2').waitFor();
      await row('Kahvit tilattu').getByRole('checkbox').check();
      await matrix().getByText('4 / 7 tehty').waitFor();
      await page.reload();
      await matrix().getByText('4 / 7 tehty').waitFor();
      expect((await view()).tasks.at(-1)).toMatchObject({
        text: 'Kahvit tilattu',
        who: { name: 'Ammattilainen 2' },
        due: made.date,
        done: true,
      });
    },
    LONG,
  );

  test(
    'the template is edited, and its tasks come with their days reckoned back from the workshop',
    async () => {
      await matrix().getByRole('button', { name: 'Muokkaa pohjaa' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Lisää tehtävä' }).click();
      const last = dialog.getByRole('listitem').last();
      await last.getByLabel(/^Tehtävä/).fill('Palautelinkki valmiina');
      await last.getByLabel('Päivää ennen').fill('3');
      await dialog.getByRole('button', { name: 'Tallenna' }).click();
      await dialog.waitFor({ state: 'detached' });
      await matrix().getByRole('button', { name: 'Tuo tehtävät pohjasta' }).click();
      await row('Palautelinkki valmiina').waitFor();
      const due = (await view()).tasks.find(({ text }) => text === 'Palautelinkki valmiina')?.due;
      expect((Date.parse(made.date) - Date.parse(due ?? '')) / 86_400_000).toBe(3);
    },
    LONG,
  );

  test(
    'what is taken away comes back with Kumoa, as it was',
    async () => {
      const before = await view();
      await row('Alustus ja materiaalit').hover();
      await row('Alustus ja materiaalit')
        .getByRole('button', { name: 'Poista: Alustus ja materiaalit' })
        .click();
      await row('Alustus ja materiaalit').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await row('Alustus ja materiaalit').waitFor();
      expect((await view()).tasks).toEqual(before.tasks);
    },
    LONG,
  );

  test(
    'whoever holds a task ticks it, and nothing else',
    async () => {
      const holder = await pages.open('pro1', { at: `workshop/${made.workshop}` });
      const theirs = holder.getByRole('checkbox', { name: 'Alustus ja materiaalit' });
      await theirs.check();
      await until(view, ({ tasks }) => tasks[3]?.done === true);
      expect(await holder.getByRole('checkbox', { name: 'Arviointikysely valmiina' }).isEnabled()).toBe(true);
      expect(await holder.getByRole('checkbox', { name: 'Kahvit tilattu' }).isDisabled()).toBe(true);
      expect(await holder.getByRole('button', { name: 'Lisää tehtävä' }).count()).toBe(0);
      expect(await holder.getByRole('button', { name: /^Muokkaa/ }).count()).toBe(0);
    },
    LONG,
  );

  test(
    'cancelled and restored with Kumoa; everybody sees it in words',
    async () => {
      await page.getByRole('button', { name: 'Peru paja' }).click();
      const member = await pages.open('pro3', { at: `workshop/${made.workshop}` });
      await member.getByText('Paja on peruttu. Ilmoittautuneille on kerrottu asiasta.').waitFor();
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await member.getByText('Paja on peruttu.').waitFor({ state: 'detached' });
      expect((await view()).state).toBe('coming');
    },
    LONG,
  );

  test(
    'a workshop that is not there says so and leads on',
    async () => {
      const lost = await pages.open('pro3', { at: 'workshop/AAAAAAAAAAAAAAAAAAAAAA' });
      await lost.getByRole('heading', { name: 'Pajaa ei löydy' }).waitFor();
      await lost.getByRole('link', { name: 'Avaa vuosikello' }).waitFor();
    },
    LONG,
  );
});
