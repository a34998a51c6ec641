/**
 * The case form's page in Chromium: what it says while one writes and what it does when something fails, by keyboard,
 * for a screen reader, in every theme and language, on narrow screens; what is written stays in the page.
 */
import type { Page, Route } from 'playwright-core';
import { violations } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { caseForm, DOUBT, HIT } from './case-form.ts';
import { type Product, product } from './product.ts';
import { type PageOptions, type Pages, pagesOf, scrollsSideways, type Theme } from './tab-pages.ts';

const LONG = 240_000;
let p: Product;
let pages: Pages;
let m = '';
let page: Page;

const form = () => caseForm(page);
async function open(options: Partial<PageOptions> = {}): Promise<void> {
  page = await pages.open('pro1', { at: `case/${m}`, frame: 'dialog', ...options });
  await form().area('title').waitFor();
}
async function fill(situation: string): Promise<void> {
  await form().area('title').fill('Iltojen yhteydenotot');
  await form().area('situation').fill(situation);
  await form().area('question').fill('Kuka ottaa kopin?');
}
const answered = (status: number, body: object) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
const queued = () => page.getByRole('heading', { name: 'Tapauksesi on jonossa' }).waitFor();

describeInChromium('the case form', () => {
  beforeAll(async () => {
    builtTab();
    p = await product();
    await p.post('example', { lang: 'fi', wait: true });
    pages = await pagesOf(p.origin);
    const answer = await fetch(`${p.origin}/api/case`, { headers: { authorization: 'Rehearsal pro1' } });
    m = ((await answer.json()) as { meetings: { m: string }[] }).meetings[0]?.m ?? '';
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await p?.remove();
    // The browser's own lines about answers that refuse.
    expect(troubles.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
  }, LONG);
  afterEach(() => page?.context().close());

  test(
    'a false alarm costs one tap',
    async () => {
      await open();
      await page.evaluate("addEventListener('click', () => (window.taps = (window.taps ?? 0) + 1), true)");
      await fill(DOUBT.text);
      await form().press(new RegExp(`^${DOUBT.keep}`));
      await form().findings('situation').waitFor({ state: 'detached' });
      expect(await page.evaluate('window.taps')).toBe(1);
      expect(await form().value('situation')).toBe(DOUBT.text);
      await form().send.click();
      await queued();
    },
    LONG,
  );

  test(
    'by keyboard alone: written, answered, sent; the focus is never lost',
    async () => {
      await open();
      const { keyboard } = page;
      const on = () =>
        page.evaluate('document.activeElement?.textContent || document.activeElement?.tagName');
      /** The focus follows what is drawn: a moment later. */
      const reaches = async (name: string) => {
        for (let n = 0; n < 50 && (await on()) !== name; n++) await page.waitForTimeout(100);
        expect(await on()).toBe(name);
      };
      await form().area('title').focus();
      await keyboard.type('Iltojen yhteydenotot');
      await keyboard.press('Enter');
      await keyboard.press('Tab');
      await keyboard.type(HIT.text);
      await form().findings('situation').waitFor();
      await keyboard.press('Tab');
      await reaches('Korvaa');
      await keyboard.press('Enter');
      await form().findings('situation').getByText('Kentässä 1 tunnistetieto.').waitFor();
      await reaches('Poista');
      await keyboard.press('Space');
      await form().findings('situation').waitFor({ state: 'detached' });
      await reaches('Kumoa');
      await keyboard.press('Tab');
      await keyboard.type('Kuka ottaa kopin?');
      for (let n = 0; n < 3 && (await on()) !== 'Lähetä'; n++) await keyboard.press('Tab');
      expect(await on()).toBe('Lähetä');
      await keyboard.press('Enter');
      await queued();
      await reaches('Tapauksesi on jonossa');
    },
    LONG,
  );

  test(
    'findings are announced when one pauses, once, and never at each letter',
    async () => {
      await open();
      await page.evaluate(`
        window.said = [];
        const region = document.querySelector('[data-findings-said]');
        new MutationObserver(() => window.said.push(region.textContent))
          .observe(region, { childList: true, characterData: true, subtree: true });`);
      await form().area('situation').pressSequentially(HIT.text, { delay: 15 });
      const said = 'Tilanne yleisellä tasolla: Kentässä 2 tunnistetietoa. ';
      await page.locator('[data-findings-said]').filter({ hasText: said }).waitFor({ state: 'attached' });
      await form().press('Hyväksy kaikki ehdotukset: Tilanne yleisellä tasolla');
      await page
        .locator('[data-findings-said]')
        .filter({ hasText: 'Tilanne yleisellä tasolla: tunnistetietoja ei enää näy.' })
        .waitFor({ state: 'attached' });
      expect(await page.evaluate('window.said.length')).toBe(2);
      const area = form().area('situation');
      expect(await area.getAttribute('aria-invalid')).toBeNull();
      await area.fill(HIT.text);
      await form().findings('situation').waitFor();
      const about = await area.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${about}"]`).textContent()).toContain('Kentässä 2 tunnistetietoa.');
      expect(await area.getAttribute('aria-invalid')).toBe('true');
    },
    LONG,
  );

  test(
    'what is missing is said at its field when one sends, and the focus goes there; too long is said at once',
    async () => {
      await open();
      await form().send.click();
      await page.getByText('Täydennä merkityt kohdat. Mitään ei ole tallennettu.').waitFor();
      expect(await page.getByText('Tämä kohta on pakollinen.').count()).toBe(3);
      expect(await page.evaluate("document.activeElement?.closest('[data-field]')?.dataset.field")).toBe(
        'title',
      );
      await form().area('question').fill('Miksi? '.repeat(40));
      await page.getByText('Teksti on liian pitkä. Lyhennä enintään 200 merkkiin.').waitFor();
      await page.getByText('280 / 200').waitFor();
      // Nothing was cut.
      expect(await form().value('question')).toBe('Miksi? '.repeat(40));
    },
    LONG,
  );

  test(
    'the filter does not answer: said while one writes and when one sends; the text stays, and later it goes',
    async () => {
      await open();
      await page.route('**/api/check', answered(503, { error: 'unavailable' }));
      await page.route('**/api/items', answered(503, { error: 'unavailable' }));
      await fill('Arki ei suju, ja tuki jää kesken.');
      await page
        .getByRole('status')
        .getByText(/^Suodatin ei vastaa juuri nyt, joten en näe/)
        .waitFor();
      await form().send.click();
      await page
        .getByRole('alert')
        .getByText(/^Suodatin ei vastaa juuri nyt, joten mitään ei/)
        .waitFor();
      expect(await form().value('situation')).toBe('Arki ei suju, ja tuki jää kesken.');
      await page.unrouteAll();
      await form().send.click();
      await queued();
    },
    LONG,
  );

  test(
    'the connection is lost: said, kept, and checked when it is back',
    async () => {
      await open();
      await page.context().setOffline(true);
      await fill(HIT.text);
      await page.getByText(/^Verkkoyhteys katkesi\. Tekstisi on tallella tässä/).waitFor();
      await form().send.click();
      await page
        .getByRole('alert')
        .getByText(/^Ei lähetetty: yhteys katkesi/)
        .waitFor();
      await page.context().setOffline(false);
      await form().findings('situation').waitFor();
      expect(await form().value('situation')).toBe(HIT.text);
    },
    LONG,
  );

  test(
    'the meeting is full: the next one is offered, and sending again goes there, first in its queue',
    async () => {
      await open();
      await fill('Arki ei suju, ja tuki jää kesken.');
      const next = {
        m: `${m.split('.')[0]}.2027-01-05`,
        centre: 'Koivuranta',
        start: '2027-01-05T07:00:00.000Z',
      };
      await page.route('**/api/items', answered(409, { error: 'refused', kind: 'noRoom', values: next }));
      await form().send.click();
      await page.getByText(/Tapaus menee tapaamiseen Koivuranta ti 5\.1\. klo 9\.00, jonon alkuun/).waitFor();
      await page.unrouteAll();
      const sent = page.waitForRequest('**/api/items');
      await form().send.click();
      expect((await sent).postDataJSON()).toMatchObject({ m: next.m, after: m });
    },
    LONG,
  );

  const LOOKS: readonly (readonly [Theme, 'fi' | 'sv' | 'en', number, number])[] = [
    ['default', 'fi', 1280, 800],
    ['dark', 'sv', 640, 400],
    ['contrast', 'en', 320, 640],
  ];
  test.each(LOOKS)(
    'axe finds nothing, nothing scrolls sideways and the marks lie under the words: %s, %s, %i px',
    async (theme, lang, width, height) => {
      await open({ theme, lang, width, height });
      await fill(HIT.text);
      await form().area('question').fill(DOUBT.text);
      await form().findings('situation').waitFor();
      await form().findings('question').waitFor();
      await page.locator('button[aria-expanded="false"]').click();
      expect(await violations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      // The copy with the marks is as high as the text: else the marks would lie beside the words.
      const heights = (await page.evaluate(`[...document.querySelectorAll('[data-field] textarea')]
        .map((area) => [area.scrollHeight, area.clientHeight])`)) as readonly [number, number][];
      for (const [needed, given] of heights) expect(needed).toBeLessThanOrEqual(given);
      const low = (await page.evaluate(`[...document.querySelectorAll('form button, form select')]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.textContent)`)) as string[];
      if (width < 640) expect(low).toEqual([]);
      await form().send.click();
      await page.getByRole('alert').waitFor();
      expect(await violations(page)).toEqual([]);
    },
    LONG,
  );
});
