/**
 * After a workshop, in Chromium on the real product: five people evaluate, the chart and its table show the
 * same numbers, participants are counted, what followed is written down and becomes a PDSA item.
 */
import type { Page } from 'playwright-core';
import type { PersonaId } from '#rehearsal/personas.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, type Seed, seed, until } from './tab-workshop.ts';

const LONG = 120_000;
const ANSWERS: readonly (readonly [PersonaId, number, number, number])[] = [
  ['pro1', 5, 4, 10],
  ['pro2', 4, 4, 9],
  ['pro3', 5, 5, 8],
  ['backup', 3, 2, 6],
  ['admin', 4, 5, 10],
];

describeInChromium('after a workshop', () => {
  let running: Product;
  let ask: Asking;
  let made: Seed;
  let pages: Pages;
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    made = await seed(ask);
    await ask.act('pro1', 'signup.add', { workshop: made.workshop, way: 'in-person', service: 'kela' });
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const open = (who: PersonaId): Promise<Page> => pages.open(who, { at: `workshop/${made.workshop}` });
  const card = (page: Page) => page.locator('#evaluation');

  async function evaluate(page: Page, useful: number, contact: number, recommend: number): Promise<void> {
    const choose = (question: RegExp, number: number) =>
      page
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: String(number), exact: true })
        .check();
    await choose(/hyötyä työhöni/, useful);
    await choose(/keneen ottaa yhteyttä/, contact);
    await choose(/Suosittelisin/, recommend);
  }

  test(
    'before its end it says when it opens',
    async () => {
      const page = await open('pro1');
      await card(page)
        .getByText(/^Kysely aukeaa .* klo 15\.00/)
        .waitFor();
      expect(await card(page).getByRole('radiogroup').count()).toBe(0);
      await ask.to(`${made.date}T14:00:00.000Z`);
    },
    LONG,
  );

  test(
    'what is left out is said at the question, and the focus goes there',
    async () => {
      const page = await open('pro1');
      await page.getByRole('button', { name: 'Arvioi paja' }).click();
      await card(page).getByRole('button', { name: 'Lähetä arvio' }).click();
      const first = page.getByRole('radiogroup', { name: /hyötyä työhöni/ });
      await first.getByText('Tämä kohta on pakollinen.').waitFor();
      expect(await page.evaluate('document.activeElement.name')).toBe('useful');
    },
    LONG,
  );

  test(
    'five answer; until then it only says how many are missing',
    async () => {
      for (const [at, [who, ...numbers]] of ANSWERS.entries()) {
        const page = await open(who);
        await evaluate(page, ...numbers);
        if (at === 0)
          await card(page)
            .getByLabel(/Mitä opimme/)
            .fill('Enemmän aikaa ryhmille.');
        await card(page).getByRole('button', { name: 'Lähetä arvio' }).click();
        await card(page).getByText('Kiitos, vastauksesi on kirjattu.').waitFor();
        if (at === 3) {
          await card(page)
            .getByText('Tulokset näytetään viidestä vastauksesta alkaen: vielä 1 puuttuu.')
            .waitFor();
          expect(await card(page).locator('figure').count()).toBe(0);
        }
        await page.context().close();
      }
      const page = await open('chair');
      await card(page).getByText('5 vastausta').waitFor();
      const [useful, contact, recommend] = await Promise.all(
        [/hyötyä/, /keneen/, /Suosittelisin/].map(async (question) => {
          const figure = card(page).locator('figure').filter({ hasText: question });
          await figure.getByText('Näytä lukuina').click();
          const counts = await figure.locator('tbody td').allTextContents();
          return { counts, head: (await figure.locator('strong').textContent()) ?? '' };
        }),
      );
      expect(useful).toEqual({ counts: ['0', '0', '1', '2', '2'], head: '4,2' });
      expect(contact).toEqual({ counts: ['0', '1', '0', '2', '2'], head: '4,0' });
      expect(recommend?.counts).toEqual(['0', '0', '0', '0', '0', '0', '1', '0', '1', '1', '2']);
      // Three of five promote, one does not: (3 − 1) / 5.
      expect(recommend?.head).toBe('+40');
      const bars = await card(page).locator('figure').first().locator('svg rect').count();
      expect(bars).toBe(5);
      await card(page).getByText('Enemmän aikaa ryhmille.').waitFor();
    },
    LONG,
  );

  test(
    'participants are counted by service and way',
    async () => {
      const page = await open('chair');
      const region = page.getByRole('region', { name: 'Osallistujat' });
      await region.getByRole('button', { name: 'Kirjaa osallistujat' }).click();
      await region.getByLabel('Kela, Paikan päällä').fill('3');
      await region.getByLabel('Kela, Etänä').fill('2');
      await region.getByRole('button', { name: 'Tallenna' }).click();
      await region.getByRole('button', { name: 'Muokkaa: Osallistujat' }).waitFor({ state: 'attached' });
      await region.getByRole('row', { name: 'Kela 3 2' }).waitFor();
      const { participants } = await ask.query('pro1', 'workshop', { workshop: made.workshop });
      expect(participants).toEqual([
        { service: 'kela', way: 'in-person', count: 3 },
        { service: 'kela', way: 'remote', count: 2 },
      ]);
    },
    LONG,
  );

  test(
    'what followed, and a PDSA item with its four steps; removed and back with Kumoa',
    async () => {
      const page = await open('chair');
      await page.getByRole('button', { name: 'Kirjaa, mitä seurasi' }).click();
      await page.getByRole('textbox', { name: 'Mistä paja lähti' }).fill('Sovittiin yhteisestä lomakkeesta.');
      await page.getByRole('button', { name: 'Tallenna' }).click();
      await page.getByText('Sovittiin yhteisestä lomakkeesta.').waitFor();

      await page.getByRole('button', { name: 'Lisää kehittämisaihe' }).click();
      await page.getByLabel('Ilmiöstä, joka nousi tapaamisessa').check();
      await page.getByRole('textbox', { name: 'Aihe' }).fill('Yhteinen lähetelomake');
      await page
        .getByRole('textbox', { name: 'Ilmiö yleisellä tasolla' })
        .fill('Lähetteet palautuvat puutteellisina');
      await page.getByRole('button', { name: 'Lisää', exact: true }).click();
      await page.getByRole('heading', { name: 'Yhteinen lähetelomake', level: 1 }).waitFor();
      await page.getByText('Lähti ilmiöstä: Lähetteet palautuvat puutteellisina').waitFor();
      await page.getByRole('link', { name: 'Kuntoutus arjen tukena' }).waitFor();

      await page.getByRole('button', { name: 'Muokkaa: Kokeile' }).click();
      await page.getByLabel('Mitä tehdään').fill('Kokeillaan lomaketta kuukausi.');
      await page.getByLabel('Alkaa').fill(made.date);
      await page.getByRole('button', { name: 'Tallenna' }).click();
      await page.getByText('Kokeillaan lomaketta kuukausi.').waitFor();
      const items = async () =>
        (await ask.query('pro1', 'workshop', { workshop: made.workshop })).developments;
      expect((await items())[0]?.steps[1]).toMatchObject({ date: made.date, now: true });

      await page.getByRole('button', { name: 'Poista' }).click();
      await page.getByRole('heading', { name: 'Kehittämisaiheet (PDSA)' }).waitFor();
      await until(items, (all) => all.length === 0);
      await page.getByRole('button', { name: 'Kumoa' }).click();
      await page.getByRole('link', { name: 'Yhteinen lähetelomake' }).waitFor();
      expect((await items())[0]?.steps[1]?.text).toBe('Kokeillaan lomaketta kuukausi.');
    },
    LONG,
  );
});
