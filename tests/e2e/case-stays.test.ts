/** What is written into the case form stays in its page: with the bot's token in a browser of its own, and when one leaves. */
import type { Page, Route } from 'playwright-core';
import { personaOf } from '#rehearsal/personas.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { caseForm, HIT } from './case-form.ts';
import { type Product, product } from './product.ts';
import { type PageOptions, type Pages, pagesOf } from './tab-pages.ts';

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

/** The token that the bot gives the form of this person's card. */
async function token(): Promise<string> {
  const { body } = await p.post<{ body: { task: { value: { url: string } } } }>('compose', {
    persona: 'pro1',
    chat: 'pro1',
  });
  return new URL(body.task.value.url).hash;
}

describeInChromium('what is written', () => {
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

  describe('with the token of the bot, in a browser of its own', () => {
    const visit = async (hash: string) => {
      page = await pages.open('pro1', { at: '' });
      await page.goto(`${p.origin}/tab/${hash}`);
      return page;
    };

    test(
      'the form opens, the token leaves the address at once, and the case is in the queue of the person of the token',
      async () => {
        await visit(await token());
        await form().area('title').waitFor();
        expect(page.url()).not.toMatch(/form=/);
        expect(page.url()).toMatch(/#\/case/);
        await fill('Arki ei suju, ja tuki jää kesken.');
        const asked = page.waitForRequest('**/api/items');
        await form().send.click();
        expect((await asked).headers().authorization).toMatch(/^Form /);
        await queued();
        expect(p.output()).not.toContain(personaOf('pro1').objectId);
      },
      LONG,
    );

    test(
      'the token ends while one writes: said in words, and the text stays where it is',
      async () => {
        await visit(await token());
        await form().area('title').waitFor();
        await fill(HIT.text);
        await form().findings('situation').waitFor();
        await page.route('**/api/*', answered(401, { error: 'unauthorised' }));
        await form().area('situation').pressSequentially(' Illat ovat pitkiä.');
        await page
          .getByRole('alert')
          .getByText(/^Lomake on ollut auki yli puoli tuntia/)
          .waitFor();
        await form().send.click();
        expect(await form().value('situation')).toContain('Illat ovat pitkiä.');
        await page
          .getByRole('alert')
          .getByText(/^Lomake on ollut auki yli puoli tuntia/)
          .waitFor();
      },
      LONG,
    );

    test(
      'a forged one opens nothing',
      async () => {
        const hash = await token();
        await visit(`${hash.slice(0, -4)}AAAA`);
        await page.getByText('Lomaketta ei voi enää avata tästä.').waitFor();
        expect(await page.locator('textarea').count()).toBe(0);
      },
      LONG,
    );
  });

  test(
    'what is written is in the page alone, and whoever leaves is asked: by a link, by the back button',
    async () => {
      await open({ frame: 'content' });
      await fill(HIT.text);
      await form().findings('situation').waitFor();
      const stored = await page.evaluate(`JSON.stringify([
        { ...localStorage }, { ...sessionStorage }, history.state, location.href, document.cookie, document.title,
      ])`);
      expect(stored).not.toMatch(HIT.words);
      const databases = await page.evaluate('indexedDB.databases().then((all) => all.length)');
      expect(databases).toBe(0);
      await page.getByRole('link', { name: 'Tapaamiset' }).click();
      await page.getByRole('heading', { name: 'Poistutaanko lomakkeesta?' }).waitFor();
      await form().press('Jatka kirjoittamista');
      expect([await form().value('situation'), new URL(page.url()).hash]).toEqual([HIT.text, `#/case/${m}`]);
      await page.getByRole('link', { name: 'Tapaamiset' }).click();
      await form().press('Poistu');
      await page.getByRole('heading', { level: 1, name: 'Tapaamiset' }).waitFor();
      await page.goBack();
      await form().area('title').waitFor();
      expect(await form().value('situation')).toBe('');
      await form().area('title').fill('Toinen');
      await page.goForward();
      await page.getByRole('heading', { name: 'Poistutaanko lomakkeesta?' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await form().value('title')).toBe('Toinen');
    },
    LONG,
  );
});
