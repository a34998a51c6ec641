/** A whole meeting led from the side panel, with the stage beside it; two chairs at once; a lost line; keys alone. */
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from '../in-chromium.ts';
import { aCase } from './play.ts';
import { CASES, type Hour, hour } from './tab-hour.ts';
import { type Pages, pagesOf, scrollsSideways } from './tab-pages.ts';

const LONG = 240_000;
const PANEL = { at: 'panel', frame: 'sidePanel', inChat: true, width: 320, height: 780 } as const;
const STAGE = { at: 'stage', frame: 'meetingStage', inChat: true } as const;

let h: Hour;
let pages: Pages;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const status = (page: Page, text: string | RegExp) =>
  page.locator('[role="status"]').filter({ hasText: text }).first().waitFor({ state: 'attached' });
async function more(page: Page, name: string): Promise<void> {
  await press(page, 'Lisää toimintoja');
  await page.getByRole('menuitem').filter({ hasText: name }).click();
}
const rows = (page: Page): Locator => page.locator('section[aria-labelledby="queue"] li');
const sentOf = async () => (await h.play.meeting()).s;

describeInChromium('the side panel', () => {
  beforeEach(async () => {
    h = await hour([...CASES, aCase('saaristo', { urgency: 'later' })]);
    pages = await pagesOf(h.product.origin);
  }, LONG);
  afterEach(async () => {
    const troubles = await pages?.close();
    await h?.product.remove();
    expect(troubles.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  }, LONG);

  test(
    'leads a whole meeting, from the roll-call to the close',
    async () => {
      const chair = await pages.open('chair', PANEL);
      const pro = await pages.open('pro1', PANEL);
      const outside = await pages.open('admin', PANEL);
      const stage = await pages.open('pro2', STAGE);

      // Before: counts at most, nobody's title; roll-call and checklist.
      await sees(chair, 'Ennen aloitusta');
      for (const page of [chair, pro, outside, stage])
        expect(await page.getByText('Arjen pulma').count()).toBe(0);
      await press(pro, 'Kela');
      await pro.getByRole('button', { name: 'Kela', pressed: true }).waitFor();
      await chair.getByRole('button', { name: 'Kela', pressed: true }).waitFor();
      await sees(chair, 'Läsnäolokierros 1 / 3');
      await press(chair, 'Tarkistin: pois päältä');
      await sees(chair, 'Tallennus, litterointi ja Copilot ovat pois päältä');

      // The opening: the queue is there for the chat's members, and for nobody else.
      await h.to('09:00');
      await press(chair, 'Aloita tapaaminen');
      await sees(chair, '5 tapausta, 9 min kullekin');
      await sees(stage, 'Avaus');
      for (const page of [chair, pro]) {
        await rows(page).nth(4).waitFor();
        expect(await rows(page).count()).toBe(5);
      }
      await sees(outside, 'Jono näkyy vain kokouksen keskustelun jäsenille.');
      expect(await outside.getByText('Arjen pulma').count()).toBe(0);

      // The first case: its text for everybody in the chat, the cost before extra time is given.
      await h.to('09:05');
      await press(chair, 'Tapaukseen 1');
      for (const page of [chair, pro]) await status(page, 'Tapaus 1 / 5. Esittely, 2 minuuttia');
      await pro.locator('[data-field="situation"]').getByText('Arki ei suju').waitFor();
      await stage.locator('[data-field="question"]').getByText('Kuka ottaa kopin').waitFor();
      expect(await outside.getByText('Arki ei suju').count()).toBe(0);
      await sees(chair, '+1 min: puskuri 5 → 4 min.');
      await press(chair, '+1 min');
      await sees(chair, 'Lisäaika otettiin tästä: puskuri 5 → 4 min.');
      expect(await pro.getByRole('button', { name: '+1 min' }).count()).toBe(0);
      await more(chair, 'Kumoa edellinen');
      await sees(chair, '+1 min: puskuri 5 → 4 min.');

      // A pause stands for all; then the case goes over, and it is said who pays.
      await h.to('09:06');
      await press(chair, 'Tauko');
      await sees(stage, 'Tauolla');
      await sees(pro, 'Tauko alkoi 9.06. Se kuluttaa puskuria, ei muiden aikaa.');
      await status(pro, 'Tauko');
      await press(chair, 'Jatka');
      for (const next of ['Kysymyksiin', 'Ajatuksiin', 'Yhteenvetoon']) await press(chair, next);
      await h.to('09:12');
      await status(pro, 'Kaksi minuuttia jäljellä');
      await h.to('09:14:30');
      await sees(pro, '+0:30');
      await sees(stage, 'Aika täynnä');
      await sees(pro, 'Otetaan puskurista, muiden aika ei muutu.');
      await status(pro, 'Aika täynnä, jatko otetaan puskurista');
      await h.to('09:15:30');
      await sees(stage, '+1');

      // The rarer moves.
      await press(chair, 'Tapaukseen 2');
      await sees(chair, 'Tapaus 2 / 5');
      await more(chair, 'Siirrä jonon loppuun');
      await sees(chair, 'Tapaus 3');
      await more(chair, 'Siirrä seuraavaan');
      const dialog = chair.getByRole('dialog');
      await dialog.getByRole('button').filter({ hasText: 'Voi odottaa' }).click();
      await rows(pro).filter({ hasText: 'siirretty' }).waitFor();
      await more(chair, 'Yhdistä tapauksia');
      await dialog.getByText('Mitkä tapaukset yhdistetään?').waitFor();
      await dialog.locator('li button').first().click();
      await dialog.getByText('kanssa tapaus').or(dialog.getByText('yhdistetään?')).first().waitFor();
      await dialog.locator('li button').first().click();
      await sees(chair, 'Kysyin esittelijöiltä yhdistämisestä');
      await more(chair, 'Lisää kerrottu tapaus');
      await dialog.getByRole('button').filter({ hasText: 'Ilmiö' }).click();
      await rows(pro).filter({ hasText: 'Kerrottu ääneen' }).waitFor();
      await more(chair, 'Tunniste mainittiin');
      await sees(chair, 'Tunniste mainittu kerran.');
      await more(chair, 'Hiljainen tila päälle');
      await sees(chair, 'Hiljainen tila: en lähetä ilmoituksia keskusteluun.');
      await more(chair, 'Päätä tapaus nyt');
      expect(await scrollsSideways(chair)).toBe(false);

      // The close asks once; then nothing of the texts is anywhere.
      await more(chair, 'Päätä tapaaminen');
      await sees(chair, 'käsittelemättä');
      await press(chair, 'Päätä silti');
      for (const page of [chair, pro, stage]) await sees(page, 'Tapaaminen on päättynyt');
      for (const page of [chair, pro, stage]) expect(await page.getByText('Arjen pulma').count()).toBe(0);
      await status(pro, 'Tapaaminen on päättynyt');
      expect((await h.play.meeting()).course).toBe('closed');
    },
    LONG,
  );

  test(
    'two chairs: the slower one changes nothing and is told; a double click is one command',
    async () => {
      const chair = await pages.open('chair', PANEL);
      const backup = await pages.open('backup', PANEL);
      await h.to('09:00');
      await press(chair, 'Aloita tapaaminen');
      await backup.getByRole('button', { name: 'Tapaukseen 1' }).waitFor();

      // The backup's press is held on its way until the chair's has been accepted.
      let release = () => {};
      const held = new Promise<void>((done) => {
        release = done;
      });
      await backup.route('**/api/meeting.act', async (route) => {
        await held;
        await route.continue();
      });
      await press(backup, 'Tapaukseen 1');
      const before = await sentOf();
      await press(chair, 'Tapaukseen 1');
      await chair.getByRole('button', { name: 'Kysymyksiin' }).waitFor();
      release();
      await sees(backup, 'Toinen puheenjohtaja ehti ensin. Tässä on tilanne nyt.');
      await backup.getByRole('button', { name: 'Kysymyksiin' }).waitFor();
      expect(await sentOf()).toBe(before + 1);
      await backup.unroute('**/api/meeting.act');

      await chair.getByRole('button', { name: 'Kysymyksiin' }).dblclick();
      await chair.getByRole('button', { name: 'Ajatuksiin' }).waitFor();
      await backup.getByRole('button', { name: 'Ajatuksiin' }).waitFor();
      expect(await sentOf()).toBe(before + 2);
    },
    LONG,
  );

  test(
    'without a line: the last view stays and says when; nothing is sent later; the present state comes back',
    async () => {
      const chair = await pages.open('chair', PANEL);
      const backup = await pages.open('backup', PANEL);
      await h.to('09:00');
      await press(chair, 'Aloita tapaaminen');
      await backup.getByRole('button', { name: 'Tapaukseen 1' }).waitFor();
      await backup.context().setOffline(true);
      await sees(backup, /Ei yhteyttä\. Näet tiedot sellaisina kuin ne olivat klo/);
      await sees(backup, 'Ohjaimet palaavat, kun yhteys palaa.');
      const before = await sentOf();
      await backup.getByRole('button', { name: 'Tapaukseen 1' }).click({ force: true });
      await press(chair, 'Tapaukseen 1');
      await chair.getByRole('button', { name: 'Kysymyksiin' }).waitFor();
      await backup.context().setOffline(false);
      await backup.getByRole('button', { name: 'Kysymyksiin' }).waitFor();
      await backup.getByText('Ei yhteyttä').first().waitFor({ state: 'hidden' });
      expect(await sentOf()).toBe(before + 1);
    },
    LONG,
  );

  test(
    'overfull: the chair chooses, and is told what was accepted',
    async () => {
      const chair = await pages.open('chair', PANEL);
      const pro = await pages.open('pro1', PANEL);
      await h.to('09:00');
      await press(chair, 'Aloita tapaaminen');
      await h.to('09:05');
      await press(chair, 'Tapaukseen 1');
      await chair.getByRole('button', { name: 'Kysymyksiin' }).waitFor();
      await h.to('09:47');
      await sees(chair, 'Aika ei riitä: 5 min puuttuu. Siirrä tai yhdistä tapauksia, tai hyväksy ylitys.');
      await sees(pro, 'Aika ei riitä: 5 min puuttuu. Puheenjohtaja päättää, miten jatketaan.');
      expect(await chair.getByRole('button', { name: '+1 min' }).count()).toBe(0);
      await press(chair, 'Siirrä seuraavaan');
      await chair.getByRole('dialog').getByRole('button').filter({ hasText: 'Voi odottaa' }).click();
      await sees(chair, 'Aika ei riitä: 1 min puuttuu.');
      await press(chair, 'Ylitämme 1 min');
      await sees(chair, 'Ylitys 1 min on hyväksytty.');
      await chair.getByRole('button', { name: '+1 min' }).waitFor();
    },
    LONG,
  );

  test(
    'keys alone: start, next, the menu, a choice, back to where one was',
    async () => {
      const chair = await pages.open('chair', PANEL);
      await h.to('09:00');
      const focused = () => chair.evaluate<string>('document.activeElement?.innerText ?? ""');
      const tabTo = async (name: string | RegExp): Promise<void> => {
        for (let k = 0; k < 40; k++) {
          await chair.keyboard.press('Tab');
          const label = await chair.evaluate<string>(
            'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.innerText ?? ""',
          );
          if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
        }
        throw new Error(`no focus on ${name}`);
      };
      await sees(chair, 'Ennen aloitusta');
      await tabTo('Aloita tapaaminen');
      await chair.keyboard.press('Enter');
      await chair.getByRole('button', { name: 'Tapaukseen 1' }).waitFor();
      // The same button goes on: the focus has not been lost with its words.
      expect((await focused()).trim()).toBe('Tapaukseen 1');
      await chair.keyboard.press('Enter');
      await chair.getByRole('button', { name: 'Kysymyksiin' }).waitFor();
      await tabTo('Lisää toimintoja');
      await chair.keyboard.press('Enter');
      await chair.getByRole('menuitem').first().waitFor();
      while (!(await focused()).startsWith('Siirrä seuraavaan')) await chair.keyboard.press('ArrowDown');
      await chair.keyboard.press('Enter');
      await chair.getByRole('dialog').waitFor();
      await chair.keyboard.press('Escape');
      await chair.getByRole('dialog').waitFor({ state: 'hidden' });
      expect((await h.play.meeting()).items.every((item) => item.state !== 'held')).toBe(true);
      expect(
        await chair.evaluate(
          'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName',
        ),
      ).toBe('Lisää toimintoja');
    },
    LONG,
  );

  test(
    'a stand-in takes the chair when none has acted, and shares the clock to the stage',
    async () => {
      // The Teams meeting is on, and nobody of the chairs is there.
      await h.play.product.post('meeting', { what: 'start', persona: 'pro1' });
      const pro = await pages.open('pro1', PANEL);
      await h.to('09:03:01');
      await press(pro, 'Toimin puheenjohtajana');
      await pro.getByRole('button', { name: 'Tapaukseen 1' }).waitFor();
      await press(pro, 'Lisää toimintoja');
      await pro.getByRole('menuitem').filter({ hasText: 'Jaa näyttämölle' }).waitFor();
      expect((await h.panel('pro1')).view.chair).not.toBeNull();
    },
    LONG,
  );
});
