/**
 * Signing up on a workshop's page, in Chromium on the real product: up to a full room, the waiting list and
 * moving up from it by itself, the other way, cancelling with 'Kumoa'.
 */
import type { Page } from 'playwright-core';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real, type Seed, seed } from './tab-workshop.ts';

const LONG = 120_000;

describeInChromium('signing up for a workshop', () => {
  let running: Product;
  let ask: Asking;
  let made: Seed;
  let pages: Pages;
  beforeAll(async () => {
    builtTab();
    running = await product();
    ask = asking(running.origin);
    made = await seed(ask, { inPerson: 2, remote: 1 });
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  const open = (who: Parameters<Pages['open']>[0]): Promise<Page> =>
    pages.open(who, { at: `workshop/${made.workshop}` });
  const card = (page: Page) => page.locator('#signup');

  async function signUp(page: Page, way: 'Paikan päällä' | 'Etänä', button = 'Ilmoittaudu'): Promise<void> {
    await card(page).getByLabel(way, { exact: true }).check();
    await card(page).getByLabel('Mitä palvelua edustat?').selectOption({ label: 'Kela' });
    await card(page).getByRole('button', { name: button, exact: true }).click();
  }

  test(
    'without a service nothing is sent, and the field says what to do',
    async () => {
      const page = await open('pro1');
      await card(page).getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
      await card(page).getByText('Valitse palvelu.').waitFor();
      expect(await page.evaluate('document.activeElement.name')).toBe('service');
      expect((await ask.query('pro1', 'workshop', { workshop: made.workshop })).signup.taken).toBe(0);
    },
    LONG,
  );

  test(
    'the room fills, the third waits and moves up by itself when somebody cancels',
    async () => {
      const first = await open('pro1');
      await signUp(first, 'Paikan päällä');
      await card(first).getByText('Olet mukana paikan päällä. Palvelusi: Kela.').waitFor();
      await first.locator('header').getByText('Olet ilmoittautunut', { exact: true }).waitFor();
      await ask.act('pro2', 'signup.add', { workshop: made.workshop, way: 'in-person', service: 'kela' });
      // Others' sign-ups come to the open page by the server's events.
      await card(first).getByText('2 / 2', { exact: true }).waitFor();

      const third = await open('pro3');
      await card(third).getByText('Paikat ovat täynnä.').waitFor();
      await signUp(third, 'Paikan päällä', 'Mene jonoon');
      await card(third).getByText('Olet jonossa sijalla 1 (paikan päällä).').waitFor();
      await card(first).getByText('Jonossa 1 henkilö.').waitFor();

      await card(first).getByRole('button', { name: 'Peru ilmoittautuminen' }).click();
      await card(third).getByText('Olet mukana paikan päällä. Palvelusi: Kela.').waitFor();

      // 'Kumoa' signs up again: by now somebody else has the seat, and the page says so.
      await first.getByRole('button', { name: 'Kumoa' }).click();
      await card(first).getByText('Olet jonossa sijalla 1 (paikan päällä).').waitFor();
      const view = await ask.query('chair', 'workshop', { workshop: made.workshop });
      expect(view.signup.people?.map(({ state }) => state).sort()).toEqual(['in', 'in', 'waiting']);
    },
    LONG,
  );

  test(
    'changing to a full way asks first, since the seat would be lost; to a free one it just changes',
    async () => {
      await ask.act('admin', 'signup.add', { workshop: made.workshop, way: 'remote', service: 'kela' });
      const page = await open('pro2');
      await card(page).getByRole('button', { name: 'Vaihda etäosallistumiseen' }).click();
      await card(page).getByText('Jos vaihdat, menet jonoon ja lähipaikkasi vapautuu toiselle.').waitFor();
      await card(page).getByRole('button', { name: 'Pidä paikkani' }).click();
      expect((await ask.query('pro2', 'workshop', { workshop: made.workshop })).signup.mine).toMatchObject({
        way: 'in-person',
        state: 'in',
      });
      await ask.act('admin', 'signup.remove', { workshop: made.workshop });
      await card(page).getByText('0 / 1', { exact: true }).waitFor();
      await card(page).getByRole('button', { name: 'Vaihda etäosallistumiseen' }).click();
      await card(page).getByText('Olet mukana etänä. Palvelusi: Kela.').waitFor();
      await card(page).getByRole('link', { name: 'Liity etänä' }).waitFor();
    },
    LONG,
  );

  test(
    'numbers by service for all, names for planners alone; who is not there yet is said in words',
    async () => {
      const member = await open('pro1');
      await card(member).getByRole('row', { name: /^Kela/ }).waitFor();
      await card(member)
        .getByText(/työllisyyspalvelut: ei vielä ketään/)
        .waitFor();
      expect(await card(member).getByText('Ilmoittautuneiden nimet').count()).toBe(0);
      const planner = await open('chair');
      await card(planner).getByText('Ilmoittautuneiden nimet (3)').click();
      await card(planner).getByRole('rowheader', { name: 'Ammattilainen 2' }).waitFor();
    },
    LONG,
  );

  test(
    'Kalenteriin opens a file that needs nobody signed in, Jaa Teamsiin gives the link',
    async () => {
      const page = await open('pro3');
      const asked = page.context().waitForEvent('request', (request) => /\.ics/.test(request.url()));
      await page.getByRole('button', { name: 'Kalenteriin' }).click();
      const file = await fetch((await asked).url());
      expect([file.status, (await file.text()).includes('SUMMARY:Kuntoutus arjen tukena')]).toEqual([
        200,
        true,
      ]);
      await page.bringToFront();
      await page.getByRole('button', { name: 'Jaa Teamsiin' }).click();
      await page.getByText('Linkki on kopioitu leikepöydälle.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        `${running.origin}/tab/#/workshop/${made.workshop}`,
      );
    },
    LONG,
  );

  test(
    'over once the workshop has begun',
    async () => {
      await ask.to(`${made.date}T11:30:00.000Z`);
      const page = await open('admin');
      await card(page).getByText('Ilmoittautuminen on päättynyt.').waitFor();
      expect(await card(page).getByRole('button', { name: 'Ilmoittaudu' }).count()).toBe(0);
    },
    LONG,
  );
});
