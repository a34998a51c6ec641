/**
 * The case form as a dialog in the running product, at a desktop's and at a phone's width: opened from the card, the
 * compose box and the tab, marked while one writes, answered, sent, edited; what was typed goes nowhere else.
 */

import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { caseForm, DOUBT, HIT, kept, watchRequests } from './case-form.ts';
import { type Product, product } from './product.ts';
import { type Screen, screen } from './screen.ts';
import { meetings } from './store.ts';

const LONG = 240_000;
let p: Product;
let s: Screen;

const form = () => caseForm(s.page.frameLocator('.dialog-frame'));
const items = () => meetings(p.directory).flatMap((meeting) => meeting.items);
const titled = (title: string) => items().filter(({ texts }) => texts?.title === title);

async function fill(title: string, situation: string, question = 'Kuka ottaa kopin?'): Promise<void> {
  await form().area('title').fill(title);
  await form().area('situation').fill(situation);
  await form().area('question').fill(question);
}

async function closed(): Promise<void> {
  await form()
    .root.getByRole('heading', { name: /Tapauksesi on jonossa|Muutokset on tallennettu/ })
    .waitFor();
  await form().press('Sulje');
  await s.page.locator('dialog.dialog').waitFor({ state: 'hidden' });
}

/** Opens the form's dialog from its card in this private chat. */
async function opened(): Promise<void> {
  await s.open('pro3');
  await s.say('pro3', 'uusi');
  await s.sees('pro3', 'Uusi anonyymi tapaus');
  await openForm();
}

/** Presses the card's button; once more where the card was drawn anew under the pointer, as a person would. */
async function openForm(): Promise<void> {
  for (let tries = 1; ; tries++) {
    await s.press('pro3', 'Avaa lomakkeena');
    try {
      await s.page.locator('.dialog-frame').waitFor({ timeout: 4000 });
      break;
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
  await form().area('title').waitFor();
}

describeInChromium.each([
  ['a desktop', 1440, 1000],
  ['a phone', 390, 844],
] as const)('the dialog on %s', (_, width, height) => {
  beforeAll(async () => {
    builtTab();
    p = await product();
    await p.post('example', { lang: 'fi', wait: true });
    s = await screen(p, { lang: 'fi', width, height });
  }, LONG);
  afterAll(async () => {
    const troubles = await s?.close();
    await p?.remove();
    // The browser's own line about the form that the filter refused.
    expect(troubles.filter((line) => !/status of 422/.test(line))).toEqual([]);
  }, LONG);

  test(
    'a hit is marked in the own text, its proposals are accepted, a doubt is answered, and the card says it is queued',
    async () => {
      const requests = watchRequests(s.page, HIT.words);
      await opened();
      await fill('Yhteydenotot iltaisin', HIT.text);
      const found = form().findings('situation');
      await found
        .getByText('Kentässä 2 tunnistetietoa. Ehdotus: nimen tilalle asiakas, puhelinnumero poistetaan.')
        .waitFor();
      expect(await form().root.locator('[data-field="situation"] mark').allTextContents()).toEqual([
        'Seppo Aarrelampiselle',
        '044 918 2207',
      ]);
      await found.getByText('ehdotus: asiakkaalle').waitFor();
      await form().press('Korvaa 1: Nimi, ehdotus: asiakkaalle');
      expect(await form().value('situation')).toContain('Puhuin eilen asiakkaalle, ja hän');
      await form().press('Kumoa');
      expect(await form().value('situation')).toBe(HIT.text);
      await form().press('Hyväksy kaikki ehdotukset: Tilanne yleisellä tasolla');
      expect(await form().value('situation')).toBe(HIT.accepted);
      await found.waitFor({ state: 'detached' });

      await form().area('question').fill(DOUBT.text);
      await form().findings('question').waitFor();
      await form().send.click();
      await form().root.getByText('Vastaa vielä yhteen kohtaan.').waitFor();
      expect(titled('Yhteydenotot iltaisin')).toEqual([]);
      await form().press(new RegExp(`^${DOUBT.keep}`));
      await form().findings('question').waitFor({ state: 'detached' });
      await form().send.click();
      await closed();

      const card = s.card('pro3', 'Yhteydenotot iltaisin');
      await card.getByText('Tapauksesi on jonossa', { exact: true }).waitFor();
      await s.misses('pro3', 'Uusi anonyymi tapaus');
      expect(titled('Yhteydenotot iltaisin').map(({ texts }) => [texts?.situation, texts?.question])).toEqual(
        [[HIT.accepted, DOUBT.text]],
      );
      expect([...new Set(requests)]).toEqual(['/api/check']);
      expect(kept(p, HIT.words)).toEqual([]);
    },
    LONG,
  );

  test(
    'one tap accepts the proposals and sends; pressed twice it is one case',
    async () => {
      const requests = watchRequests(s.page, HIT.words);
      await opened();
      await fill('Illat ilman tukea', HIT.text);
      await form().findings('situation').waitFor();
      expect(await form().send.textContent()).toBe('Hyväksy ehdotukset ja lähetä');
      await form().send.dblclick();
      await closed();
      expect(titled('Illat ilman tukea').map(({ texts }) => texts?.situation)).toEqual([HIT.accepted]);
      expect([...new Set(requests)]).toEqual(['/api/check']);
    },
    LONG,
  );

  test(
    'what is sent before it was checked is refused by the server, and marked then',
    async () => {
      const requests = watchRequests(s.page, HIT.words);
      await opened();
      // The check is slow: it answers when the server has refused already.
      let answer = () => {};
      const refused = new Promise<void>((done) => {
        answer = done;
      });
      await s.page.route('**/api/check', async (route) => {
        await refused;
        await route.continue();
      });
      await fill('Nopea lähetys', HIT.text);
      await form().send.click();
      await form()
        .root.getByRole('alert')
        .getByText(/^Ei lähetetty vielä/)
        .waitFor();
      answer();
      await form().findings('situation').waitFor();
      await s.page.unroute('**/api/check');
      expect(await form().value('situation')).toBe(HIT.text);
      expect(titled('Nopea lähetys')).toEqual([]);
      expect([...new Set(requests)].sort()).toEqual(['/api/check', '/api/items']);
      expect(kept(p, HIT.words)).toEqual([]);
      await form().send.click();
      await closed();
      expect(titled('Nopea lähetys')).toHaveLength(1);
    },
    LONG,
  );

  test(
    'an own case is edited in it, from what stands in the queue',
    async () => {
      await s.card('pro3', 'Illat ilman tukea').getByRole('button', { name: 'Muokkaa' }).click();
      await s.sees('pro3', 'Muokkaa tapausta');
      await openForm();
      expect([await form().value('title'), await form().value('situation')]).toEqual([
        'Illat ilman tukea',
        HIT.accepted,
      ]);
      await form().area('title').fill('Illat yksin');
      await form().press('Tallenna muutokset');
      await closed();
      await s.card('pro3', 'Illat yksin').getByText('Muutokset on tallennettu', { exact: true }).waitFor();
      expect([titled('Illat yksin').length, titled('Illat ilman tukea').length]).toEqual([1, 0]);
    },
    LONG,
  );

  test(
    'from the compose box of the meeting; whoever leaves words behind is asked first',
    async () => {
      if (width < 860) await s.page.getByLabel('Keskustelu', { exact: true }).selectOption('meeting');
      await s.chat('meeting').getByRole('button', { name: 'Lähetä tapaus' }).click();
      await form().area('title').fill('Kesken jäänyt');
      await form().area('title').press('Escape');
      await form().press('Jatka kirjoittamista');
      expect(await form().value('title')).toBe('Kesken jäänyt');
      await s.page.locator('.dialog-head button').click();
      await form().press('Poistu');
      await s.page.locator('dialog.dialog').waitFor({ state: 'hidden' });
      await s.chat('meeting').getByRole('button', { name: 'Lähetä tapaus' }).click();
      await form().area('title').waitFor();
      expect(await form().value('title')).toBe('');
      await fill('Keskustelusta tuotu', 'Arki ei suju, ja tuki jää kesken.');
      await form().send.click();
      await closed();
      expect(titled('Keskustelusta tuotu')).toHaveLength(1);
      // Nothing of it became a message of the chat; it is told in private.
      const { messages } = await p.get<{ messages: readonly { chat: string }[] }>('state');
      const holding = messages.filter((m) => JSON.stringify(m).includes('Keskustelusta tuotu'));
      expect(holding.map(({ chat }) => chat)).toEqual(['chair']);
    },
    LONG,
  );
});

describeInChromium('the dialog of the tab', () => {
  test(
    "'Tuo tapaus' on the page of meetings opens it, as whoever looks at the tab",
    async () => {
      builtTab();
      p = await product();
      await p.post('example', { lang: 'fi', wait: true });
      s = await screen(p, { lang: 'fi', side: true });
      await s.eyes('pro2');
      await s.page.getByRole('tab', { name: 'Vuosikello' }).click();
      const tab = s.page.frameLocator('.side-body iframe:not([hidden])');
      await tab.getByRole('link', { name: 'Tapaamiset' }).click();
      await tab.getByRole('button', { name: 'Tuo tapaus: Koivuranta' }).click();
      await form().area('title').waitFor();
      await fill('Välilehdeltä tuotu', 'Arki ei suju, ja tuki jää kesken.');
      await form().send.click();
      await closed();
      await s.open('pro2');
      await s
        .card('pro2', 'Välilehdeltä tuotu')
        .getByText('Tapauksesi on jonossa', { exact: true })
        .waitFor();
      expect(await s.close()).toEqual([]);
      await p.remove();
    },
    LONG,
  );
});
