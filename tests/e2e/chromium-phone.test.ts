/**
 * A case submitted between two clients on a phone of 390 px, with buttons that go as Action.Submit: refused,
 * corrected and accepted, looked at, edited and withdrawn, without a sideways scroll anywhere.
 */
import { describeInChromium } from '../in-chromium.ts';
import { type Product, product } from './product.ts';
import { type CaseText, type Screen, screen, submit } from './screen.ts';

const LONG = 120_000;
const WIDTH = 390;

const NAMED: CaseText = {
  title: 'Toistuvat soitot iltaisin',
  situation:
    'Asiakas Matti Virtanen soittaa terveysasemalle joka ilta. Takaisinsoitto onnistuu numeroon 040 123 4567. Kotona ei ole tukea.',
  question: 'Mistä saisimme iltaan tukea?',
};

describeInChromium('a phone', () => {
  let running: Product;
  let on: Screen;
  beforeAll(async () => {
    running = await product();
    await running.post('example', { lang: 'fi', wait: true });
  }, LONG);
  afterAll(async () => {
    await on?.close();
    await running?.remove();
  });

  /** Nothing is wider than the screen, and what a finger presses is at least 44 px high. */
  async function fits(): Promise<void> {
    expect(await on.page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
    const small = (await on.page.evaluate(`[...document.querySelectorAll('.card button')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44)
      .map((e) => e.textContent)`)) as string[];
    expect(small).toEqual([]);
    const wide = (await on.page.evaluate(`[...document.querySelectorAll('.card, .card *')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > ${WIDTH})
      .map((e) => e.className + ' ' + e.textContent)`)) as string[];
    expect(wide).toEqual([]);
  }

  test(
    'a case is refused, corrected, accepted, edited and withdrawn by messages alone',
    async () => {
      on = await screen(running, { lang: 'fi', width: WIDTH, height: 844, phone: true });
      await on.open('pro3');
      await on.say('pro3', 'uusi');
      await on.sees('pro3', 'Uusi anonyymi tapaus');
      await fits();
      await submit(on, 'fi', 'pro3', NAMED);

      await on.sees('pro3', 'Ei lähetetty vielä');
      await on.misses('pro3', 'Uusi anonyymi tapaus');
      const refused = on.card('pro3', 'Ei lähetetty vielä');
      const proposal = await refused.getByLabel('Tilanne yleisellä tasolla *').inputValue();
      expect(proposal).toContain('Kotona ei ole tukea.');
      for (const word of ['Matti', 'Virtanen', '040', '4567']) expect(proposal).not.toContain(word);
      await fits();
      await on.press('pro3', 'Vahvista ja lähetä');
      const queued = on.card('pro3', NAMED.title);
      await queued.getByText('Tapauksesi on jonossa', { exact: true }).waitFor();
      await on.misses('pro3', 'Ei lähetetty vielä');
      await fits();

      await queued.getByRole('button', { name: 'Muokkaa' }).click();
      await on.sees('pro3', 'Muokkaa tapausta');
      const edited = on.card('pro3', 'Muokkaa tapausta');
      expect(await edited.getByLabel('Kysymys ryhmälle *').inputValue()).toBe(NAMED.question);
      await edited.getByLabel('Otsikko *').fill('Iltojen yksinäisyys');
      await fits();
      await on.press('pro3', 'Tallenna muutokset');
      await on.sees('pro3', 'Muutokset on tallennettu');
      await on.card('pro3', 'Iltojen yksinäisyys').waitFor();
      await on.card('pro3', 'Iltojen yksinäisyys').getByRole('button', { name: 'Vedä pois' }).click();
      await on.sees('pro3', /^Vedit tapauksen pois/);
      await on.misses('pro3', 'Iltojen yksinäisyys');

      // The opening card on the same phone, as the chair sees it.
      await on.page.getByLabel('Keskustelu', { exact: true }).selectOption('meeting');
      await on.page.getByRole('button', { name: 'Aloita Teams-kokous' }).click();
      await on.sees('meeting', 'Konsultaatiotapaaminen');
      await fits();
      expect(await on.close()).toEqual([]);
    },
    LONG,
  );
});
