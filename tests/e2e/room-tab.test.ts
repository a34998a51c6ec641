/** The room's column in the running product: the panel follows the meeting, cards lead to the tab as their reader. */

import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Screen, screen } from './screen.ts';

const LONG = 180_000;
let p: Product;
let s: Screen;

describeInChromium('the tab beside the chats', () => {
  beforeAll(() => builtTab(), LONG);
  beforeEach(async () => {
    p = await product();
    await p.post('example', { lang: 'fi', wait: true });
    s = await screen(p, { lang: 'fi', side: true });
  }, LONG);
  afterEach(async () => {
    const troubles = await s?.close();
    await p?.remove();
    expect(troubles).toEqual([]);
  }, LONG);

  const tab = () => s.page.frameLocator('.side-body iframe:not([hidden])');

  test(
    'the panel follows what the chair does in the chat, and the chat what the chair does in the panel',
    async () => {
      await s.page.getByRole('button', { name: 'Aloita Teams-kokous' }).click();
      await tab().getByText('3 asiakastapausta · 1 ilmiö · 1 yhteistyöasia').waitFor();
      await s.minutes(5);
      await tab().getByRole('button', { name: 'Tapaukseen 1' }).waitFor();
      await s.press('meeting', 'Tapaukseen 1');
      await tab().getByText('Tapaus 1 / 5', { exact: true }).waitFor();
      await tab().getByRole('button', { name: 'Kysymyksiin' }).click();
      await s.sees('meeting', 'Tarkentavat kysymykset');
      await s.eyes('pro3');
      await tab().getByText('Tapaus 1 / 5', { exact: true }).waitFor();
      await tab().getByRole('button', { name: 'Ajatuksiin' }).waitFor({ state: 'detached' });
    },
    LONG,
  );

  test(
    'vuosikello in a private chat: signed up with one tap, and the tab opens as that person',
    async () => {
      await s.open('pro2');
      await s.say('pro2', 'vuosikello');
      await s.sees('pro2', 'Seuraavat pajat');
      const card = s.card('pro2', 'Seuraavat pajat');
      await card.getByRole('button', { name: 'Ilmoittaudu' }).first().click();
      await s.sees('pro2', /^Olet mukana: /);
      await s.card('pro2', 'Seuraavat pajat').getByRole('link', { name: 'Avaa vuosikello' }).click();
      await s.page.getByRole('tab', { name: 'Vuosikello', selected: true }).waitFor();
      expect(await s.page.getByLabel('Kenen silmin näet välilehden').inputValue()).toBe('pro2');
      await tab().getByRole('heading', { level: 1 }).waitFor();
    },
    LONG,
  );
});
