/** Tapaamiset in Chromium: what stands there, the way into a meeting, a case brought from there, words for Kela. */
import type { Page } from 'playwright-core';
import { JOIN_URL, type PersonaId } from '#rehearsal/personas.ts';
import { describeInChromium } from '../in-chromium.ts';
import { carries } from './play.ts';
import { CASES, type Hour, hour } from './tab-hour.ts';
import { type Pages, pagesOf, scrollsSideways } from './tab-pages.ts';
import { asking } from './tab-workshop.ts';

const LONG = 240_000;
const MEMBERS: readonly PersonaId[] = ['chair', 'backup', 'pro1', 'pro2', 'admin'];
const OWN = 'Kallion terveys- ja hyvinvointikeskus';

let h: Hour;
let pages: Pages;
beforeAll(async () => {
  h = await hour(CASES.slice(0, 2), { members: MEMBERS });
  const ask = asking(h.product.origin);
  await ask.act('admin', 'centre.save', {
    ...{ id: null, network: null, centre: 'Aallonkodin keskus', language: 'fi', joinUrl: null },
    ...{ nth: 3, weekday: 4, time: '13:00', minutes: 60, chairs: [], backups: [], services: [] },
  });
  const { centres } = await ask.query('pro1', 'meetings');
  await ask.act('pro1', 'me.set', { centre: centres.find(({ centre }) => centre === OWN)?.id });
  pages = await pagesOf(h.product.origin);
}, LONG);
afterAll(async () => {
  const troubles = await pages?.close();
  await h?.product.remove();
  // That there is no private chat is an answer like any other, and that the network was off is a test's doing.
  const meant = /status of 409|ERR_INTERNET_DISCONNECTED|Unable to preload CSS/;
  expect(troubles.filter((one) => !meant.test(one))).toEqual([]);
}, LONG);

const centre = (page: Page, name: string) => page.getByRole('article', { name });

describeInChromium('Tapaamiset', () => {
  test(
    'every centre with its next date, link and rule; one’s own first; no sideways scrolling on a phone',
    async () => {
      for (const [width, height] of [
        [1280, 800],
        [320, 640],
      ] as const) {
        const page = await pages.open('pro1', { at: 'meetings', width, height });
        await centre(page, OWN).waitFor();
        expect(await page.getByRole('article').first().getByRole('heading').textContent()).toBe(OWN);
        await centre(page, OWN).getByText('oma keskuksesi').waitFor();
        await centre(page, OWN).getByText('Kuukauden ensimmäinen tiistai klo 9.00').waitFor();
        const link = centre(page, OWN).getByRole('link', { name: 'Liity kokoukseen' });
        expect(await link.getAttribute('href')).toBe(JOIN_URL);
        await centre(page, 'Aallonkodin keskus').getByText('Teams-linkkiä ei ole vielä lisätty.').waitFor();
        expect(await page.getByText('Kopioi viesti Kelalle').count()).toBe(0);
        expect(await scrollsSideways(page)).toBe(false);
      }
    },
    LONG,
  );

  test(
    'Tuo tapaus brings the form card to the private chat, and says so; without a chat it says what to do',
    async () => {
      const before = (await h.play.said('pro1')).at(-1)?.id ?? '0';
      const page = await pages.open('pro1', { at: 'meetings' });
      await centre(page, OWN).getByRole('button', { name: 'Tuo tapaus' }).click();
      await centre(page, OWN)
        .getByRole('status')
        .filter({ hasText: 'Lomake on nyt yksityisessä keskustelussasi' })
        .waitFor();
      await h.play.find('pro1', 'a form', carries('item.submit'), before);

      const stranger = await pages.open('pro3', { at: 'meetings' });
      await centre(stranger, OWN).getByRole('button', { name: 'Tuo tapaus' }).click();
      await centre(stranger, OWN)
        .getByRole('status')
        .filter({ hasText: 'En voi vielä kirjoittaa sinulle.' })
        .waitFor();
    },
    LONG,
  );

  test(
    'a chair sees who is missing and copies the words for Kela, without a word of a case',
    async () => {
      const page = await pages.open('chair', { at: 'meetings' });
      await centre(page, OWN).getByText('Edustaja puuttuu').waitFor();
      await centre(page, OWN).getByRole('button', { name: 'Kopioi viesti Kelalle' }).click();
      const dialog = page.getByRole('dialog');
      const words = dialog.getByLabel('Viestin teksti');
      await words.waitFor();
      await dialog.getByRole('button', { name: 'Kopioi', exact: true }).click();
      await dialog.getByText('Kopioitu.').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toBe(await words.inputValue());
      expect(copied).toContain(OWN);
      expect(copied).not.toContain('vesiputous');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    },
    LONG,
  );

  test(
    'a date that is not held is said to everybody; an administrator puts it back, and may take that back',
    async () => {
      const ask = asking(h.product.origin);
      const { centres } = await ask.query('admin', 'settings');
      const { id, dates } = centres.find((one) => one.centre === OWN) ?? { id: '', dates: [] };
      const second = dates.filter(({ state }) => state === 'coming')[1]?.rule ?? '';
      await ask.act('admin', 'date.cancel', { centre: id, rule: second });
      const said = /^Peruttu: ti \d+\.\d+\. klo 9\.00$/;
      const member = await pages.open('pro1', { at: 'meetings', width: 320, height: 640 });
      await centre(member, OWN).getByText(said).waitFor();
      expect(
        await centre(member, OWN)
          .getByRole('button', { name: /^Palauta/ })
          .count(),
      ).toBe(0);
      expect(await scrollsSideways(member)).toBe(false);

      const page = await pages.open('admin', { at: 'meetings' });
      await centre(page, OWN)
        .getByRole('button', { name: /^Palauta tapaaminen: Kallion/ })
        .click();
      await centre(page, OWN).getByText(said).waitFor({ state: 'hidden' });
      const notices = page.getByRole('region', { name: 'Ilmoitukset' });
      await notices.getByText(/^Tapaaminen pidetään sittenkin/).waitFor();
      await notices.getByRole('button', { name: 'Kumoa' }).click();
      await centre(page, OWN).getByText(said).waitFor();
      await ask.act('admin', 'date.back', { centre: id, rule: second });
    },
    LONG,
  );

  test(
    'a page that is opened without a connection waits for one, and comes with its looks',
    async () => {
      const page = await pages.open('pro1', { at: 'mine' });
      await page.getByRole('heading', { level: 1, name: 'Omat asetukset' }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Tapaamiset' }).click();
      await page.getByText('Mitään ei kadonnut. Jatkan, kun yhteys palaa.').waitFor();
      await page.getByText(/^Ei yhteyttä\./).waitFor();
      await page.context().setOffline(false);
      await centre(page, OWN).waitFor();
      expect(await page.getByText(/^Ei yhteyttä\./).count()).toBe(0);
      const edge = 'getComputedStyle(document.querySelector("article")).borderTopStyle';
      expect(await page.evaluate(edge)).toBe('solid');
    },
    LONG,
  );

  test(
    'a meeting that runs is marked, and its panel is one click away',
    async () => {
      await h.to('09:00');
      await h.play.say('chair', 'aloita');
      await h.play.settle();
      const page = await pages.open('pro1', { at: 'meetings' });
      await centre(page, OWN).getByText('Käynnissä nyt').waitFor();
      await centre(page, OWN).getByRole('link', { name: 'Seuraa tapaamista' }).click();
      await page.getByText('2 tapausta, 24 min kullekin').waitFor();
      await page.getByRole('link', { name: 'Avaa Tapaamiset' }).click();
      await centre(page, OWN).waitFor();
    },
    LONG,
  );
});
