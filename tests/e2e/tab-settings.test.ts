/** The settings page in Chromium: a network, a centre, its dates, the chat, subscriptions; who may what. */
import type { Locator, Page } from 'playwright-core';
import { refOf } from '../../tab/src/forms/person.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Play, play } from './play.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf, scrollsSideways } from './tab-pages.ts';
import { asking } from './tab-workshop.ts';

const LONG = 240_000;
const NETWORK = 'Itäinen PPT-verkosto';
const CENTRE = 'Lahdenperän terveys- ja hyvinvointikeskus';

let running: Product;
let game: Play;
let pages: Pages;
beforeAll(async () => {
  builtTab();
  running = await product();
  game = play(running);
  pages = await pagesOf(running.origin);
}, LONG);
afterAll(async () => {
  const troubles = await pages?.close();
  await running?.remove();
  // A form that the server refuses is an answer like any other, which Chromium calls an error.
  expect(troubles.filter((one) => !/status of 4(00|03|09)/.test(one))).toEqual([]);
}, LONG);

const press = (on: Page | Locator, name: string) =>
  on.getByRole('button', { name, exact: true }).first().click();
const notice = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Ilmoitukset' }).getByText(words).waitFor();

/** Picks somebody whom Pajakello knows, as one does without Teams' own picker. */
async function pick(on: Locator, page: Page, name: string): Promise<void> {
  await on.getByRole('button', { name: /^Valitse henkilö/ }).click();
  await on.getByRole('combobox').fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await on.getByText(name, { exact: true }).waitFor();
}

const section = (page: Page) => page.getByRole('region', { name: NETWORK, exact: true });
const centreOf = (page: Page, name: string) =>
  section(page).getByRole('listitem').filter({ hasText: name }).first();

describeInChromium('Asetukset', () => {
  test(
    'begins empty, and teaches what to do',
    async () => {
      const page = await pages.open('admin', { at: 'settings' });
      await page.getByText('Verkostoja ei ole vielä.').waitFor();
      const meetings = await pages.open('admin', { at: 'meetings' });
      await meetings.getByText('Yhtään tapaamista ei ole vielä.').waitFor();
      await meetings.getByRole('link', { name: 'Avaa asetukset' }).click();
      await meetings.getByRole('heading', { level: 1, name: 'Asetukset' }).waitFor();
    },
    LONG,
  );

  test(
    'a network, then a centre: what is wrong is said at the field, and nothing is lost',
    async () => {
      // The roster of a connected chat is whom Pajakello knows by name.
      await game.setUp();
      const page = await pages.open('admin', { at: 'settings', width: 640 });
      await press(page, 'Uusi verkosto');
      await page.getByLabel('Verkoston nimi').fill(NETWORK);
      await pick(page.getByRole('group', { name: 'Suunnittelijat' }), page, 'Puheenjohtaja');
      await press(page, 'Luo verkosto');
      await notice(page, 'Verkosto on luotu.');

      await press(section(page), 'Lisää keskus');
      const form = section(page).getByRole('region', { name: 'Lisää keskus' });
      await form.getByLabel('Keskuksen nimi').fill(CENTRE);
      await form.getByLabel('Kuukauden').selectOption({ label: 'ensimmäinen' });
      await form.getByLabel('Viikonpäivä').selectOption({ label: 'keskiviikko' });
      await form.getByLabel('Alkaa klo').fill('09:00');
      await form.getByLabel('Teams-kokouksen linkki').fill('teams.example/kokous');
      await pick(form.getByRole('group', { name: 'Puheenjohtajat' }), page, 'Puheenjohtaja');
      await pick(form.getByRole('group', { name: 'Varahenkilöt' }), page, 'Varapuheenjohtaja');
      await form.getByLabel('Kela', { exact: true }).check();
      await press(form, 'Luo keskus');
      await form.getByText('Linkin on oltava kokonainen osoite').waitFor();
      expect(await page.evaluate('document.activeElement?.getAttribute("name")')).toBe('joinUrl');
      await form.getByLabel('Teams-kokouksen linkki').fill('https://teams.example/kokous');
      expect(await scrollsSideways(page)).toBe(false);
      await press(form, 'Luo keskus');
      await notice(page, 'Keskus on luotu.');
      await centreOf(page, CENTRE).getByText('Kuukauden ensimmäinen keskiviikko klo 9.00').waitFor();
      await centreOf(page, CENTRE).getByText('keskustelua ei ole kytketty').waitFor();
    },
    LONG,
  );

  test(
    'dates: July and holidays are said; one is moved, taken back, cancelled and put back',
    async () => {
      const page = await pages.open('admin', { at: 'settings' });
      await press(centreOf(page, CENTRE), `Muokkaa: ${CENTRE}`);
      const open = centreOf(page, CENTRE);
      await open.getByText('Valitse kortilta tapaamiseksi').waitFor();
      const dates = open.getByRole('region', { name: 'Seuraavat tapaamiset' });
      expect(await dates.getByRole('listitem').count()).toBe(12);
      await dates.getByText('Osuu pyhään: loppiainen').waitFor();
      const july = dates.getByRole('listitem').filter({ hasText: 'Heinäkuussa moni on lomalla' });
      const before = (await july.locator('p').first().textContent()) ?? '';
      expect(before).toMatch(/^ke \d+\.7\. klo 9\.00$/);
      await july.getByRole('button', { name: /^Siirrä:/ }).click();
      const year = Number((await game.now()).slice(0, 4)) + ((await game.now()).slice(5, 7) > '07' ? 1 : 0);
      await july.getByLabel('Uusi päivä').fill(`${year}-06-28`);
      await july.getByLabel('Kello').fill('14:00');
      await press(july, 'Siirrä tapaaminen');
      await notice(page, /Tapaaminen siirrettiin: .*28\.6\. klo 14\.00\./);
      const moved = dates.getByRole('listitem').filter({ hasText: 'siirretty, oli' });
      await moved.getByText(/28\.6\. klo 14\.00/).waitFor();
      await press(page.getByRole('region', { name: 'Ilmoitukset' }), 'Kumoa');
      await dates.getByText(before, { exact: true }).waitFor();
      expect(await moved.count()).toBe(0);

      const first = dates.getByRole('listitem').nth(1);
      await first.getByRole('button', { name: /^Peru tapaaminen:/ }).click();
      await first.getByText('peruttu', { exact: true }).waitFor();
      await first.getByRole('button', { name: /^Palauta ennalleen:/ }).click();
      await first.getByText('peruttu', { exact: true }).waitFor({ state: 'hidden' });
    },
    LONG,
  );

  test(
    'the chat is disconnected after a question alone',
    async () => {
      const page = await pages.open('admin', { at: 'settings' });
      const kallio = centreOf(page, 'Kallion');
      await kallio.getByText('keskustelu kytketty').waitFor();
      await kallio.getByRole('button', { name: /^Muokkaa:/ }).click();
      await press(kallio, 'Katkaise kytkentä');
      await press(kallio, 'Peru');
      await press(kallio, 'Katkaise kytkentä');
      await kallio.getByRole('button', { name: 'Katkaise', exact: true }).click();
      await notice(page, 'Kytkentä on katkaistu.');
      await kallio.getByText('keskustelua ei ole kytketty').waitFor();
    },
    LONG,
  );

  test(
    'a planner sees the network and changes its services, not its centres; others see nothing',
    async () => {
      const page = await pages.open('chair', { at: 'settings' });
      await section(page).waitFor();
      expect(await page.getByRole('button', { name: 'Lisää keskus' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Uusi verkosto' }).count()).toBe(0);
      await press(section(page), `Muokkaa: ${NETWORK}`);
      await page.getByLabel('Oma palvelu').fill('Päihdetyön jalkautuva tiimi');
      await page.keyboard.press('Enter');
      await press(page, 'Tallenna');
      await notice(page, 'Tallennettu.');
      await section(page).getByText('15 palvelua luettelossa').waitFor();
      const stranger = await pages.open('pro2', { at: 'settings' });
      await stranger.getByText('Asetukset ovat ylläpitäjille').waitFor();
    },
    LONG,
  );

  test(
    'two at one network: what each changed merges, of the same both values are shown, and nothing typed is lost',
    async () => {
      const ask = asking(running.origin);
      const network = async () => {
        const { networks } = await ask.query('admin', 'settings');
        const [found] = networks;
        if (!found) throw new Error('no network');
        return found;
      };
      const page = await pages.open('chair', { at: 'settings' });
      await press(section(page), `Muokkaa: ${NETWORK}`);
      const [before, name] = [await network(), page.getByLabel('Verkoston nimi')];
      await name.fill('Itä');
      await page.getByLabel('Kela', { exact: true }).uncheck();
      // The administrator saves the name, and one planner more, whom the open form does not show.
      const planners = [...before.planners, { person: null, name: 'Sari Sihteeri', me: false }].map(refOf);
      const { id, seen } = before;
      await ask.act('admin', 'network.set', { network: id, seen, name: 'Itäinen verkosto', planners });
      await press(page, 'Tallenna');
      const asks = page.getByRole('dialog', { name: 'Samaa kohtaa muutettiin yhtä aikaa' });
      await asks.getByRole('row', { name: 'Verkoston nimi Itä Itäinen verkosto' }).waitFor();
      const met = await network();
      expect([met.name, met.planners.length, met.services.some((one) => one.id === 'kela')]).toEqual([
        'Itäinen verkosto',
        2,
        false,
      ]);
      await press(asks, 'Pidä minun: Itä');
      await notice(page, 'Tallennettu.');
      expect([(await network()).name, (await network()).planners.map((one) => one.name)]).toEqual([
        'Itä',
        ['Puheenjohtaja', 'Sari Sihteeri'],
      ]);
      await ask.act('admin', 'network.set', { network: id, seen: (await network()).seen, name: NETWORK });
      await section(page).waitFor();
    },
    LONG,
  );

  test(
    'the subscription of somebody who has left is ended, and its link with it',
    async () => {
      const { url } = await asking(running.origin).act('pro1', 'feed.make', { consultations: true });
      const path = new URL(url).pathname;
      expect((await fetch(running.origin + path)).status).toBe(200);
      const page = await pages.open('admin', { at: 'settings' });
      const feeds = page.getByRole('region', { name: 'Kalenteritilaukset' });
      await press(feeds, 'Lopeta tilaus: Ammattilainen 1');
      await feeds.getByRole('button', { name: 'Lopeta tilaus', exact: true }).click();
      await notice(page, 'Tilaus on lopetettu: Ammattilainen 1.');
      expect((await fetch(running.origin + path)).status).not.toBe(200);
    },
    LONG,
  );
});
