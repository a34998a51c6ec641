/** The page on which a tab is added, in the rehearsal's frame: no barrier, usable on a phone, told to the room. */
import type { Browser } from 'playwright-core';
import { launch, violations } from '../chromium.ts';
import { type Product, product } from '../e2e/product.ts';
import { describeInChromium } from '../in-chromium.ts';
import { open } from './browser.ts';
import { builtTab } from './build.ts';

describeInChromium('adding a tab', () => {
  let room: Product;
  let browser: Browser;
  beforeAll(async () => {
    builtTab();
    room = await product();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await room?.remove();
  });

  test.each([
    ['fi', 'default', 1280],
    ['sv', 'dark', 640],
    ['en', 'contrast', 320],
  ] as const)('in %s, theme %s, %i px: nothing in the way', async (lang, theme, width) => {
    const { page, troubles } = await open(
      browser,
      `${room.origin}/tab/?rehearsal=admin&frame=settings&meeting=m&lang=${lang}&theme=${theme}`,
      { width },
    );
    await page.getByRole('radiogroup').waitFor();
    expect(await page.getByRole('radio').count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const radio of await page.getByRole('radio').all()) {
      const box = await radio.locator('..').boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('the room is told what was chosen', async () => {
    const page = await (await browser.newContext()).newPage();
    const around = `<!doctype html><script>
      window.told = [];
      addEventListener('message', ({ data }) => data?.type === 'pajakello-tab' && window.told.push(data));
    </script><iframe width=700 height=500 src="/tab/?rehearsal=admin&frame=settings&lang=fi"></iframe>`;
    await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body: around }));
    await page.goto(`${room.origin}/around`);
    const told = (count: number) =>
      page
        .waitForFunction((wanted) => (window as unknown as { told: object[] }).told.length >= wanted, count)
        .then(() => page.evaluate(() => (window as unknown as { told: object[] }).told.at(-1)));
    expect(await told(1)).toEqual({ type: 'pajakello-tab', id: 'clock', hash: '#/', name: 'Vuosikello' });
    await page
      .frames()[1]
      ?.getByRole('radio', { name: /^Tapaamiset/ })
      .check();
    expect(await told(2)).toEqual({
      type: 'pajakello-tab',
      id: 'meetings',
      hash: '#/meetings',
      name: 'Tapaamiset',
    });
    await page.context().close();
  });
});
