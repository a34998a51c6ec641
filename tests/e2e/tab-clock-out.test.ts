/**
 * The clock out of the tab: one sheet of A4 and of A3, PNG and SVG with their colours written in, a CSV, a link,
 * and the print page in a browser that nobody is signed in to.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launch } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { builtTab } from '../tab/build.ts';
import { type Product, product } from './product.ts';
import { type Pages, pagesOf } from './tab-pages.ts';
import { type Asking, asking, real } from './tab-workshop.ts';

const LONG = 120_000;

describeInChromium('the clock out of the tab', () => {
  let running: Product;
  let ask: Asking;
  let pages: Pages;
  let clock: string;
  beforeAll(async () => {
    builtTab();
    running = await product();
    await running.post('example', { lang: 'fi', wait: true });
    ask = asking(running.origin);
    clock = (await ask.query('chair', 'clock')).clock?.id ?? '';
    pages = await pagesOf(running.origin);
  }, LONG);
  afterAll(async () => {
    const troubles = await pages?.close();
    await running?.remove();
    expect(real(troubles)).toEqual([]);
  }, LONG);

  /** Pages of a PDF and their size in points, as its page objects say. */
  const sheets = (pdf: Buffer) =>
    [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]+)\]/g)].map(
      ([, box = '']) =>
        box
          .trim()
          .split(/\s+/)
          .slice(2)
          .map((side) => Math.round(Number(side))),
    );

  test.each([
    ['a4', [842, 595]],
    ['a3', [1191, 842]],
  ])(
    '%s landscape is one sheet, in the dark theme too',
    async (paper, [width = 0, height = 0]) => {
      const page = await pages.open('pro1', { at: `print/${clock}`, theme: 'dark' });
      await page.getByRole('button', { name: 'Tulosta' }).waitFor();
      await page.getByLabel('Paperi').selectOption(paper);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const [sheet, ...others] = sheets(pdf);
      expect(others).toEqual([]);
      expect(Math.abs((sheet?.[0] ?? 0) - width)).toBeLessThanOrEqual(2);
      expect(Math.abs((sheet?.[1] ?? 0) - height)).toBeLessThanOrEqual(2);
      await page.context().close();
    },
    LONG,
  );

  test(
    'paper shows no hand and no state, and the whole list',
    async () => {
      const page = await pages.open('pro1', { at: `print/${clock}` });
      const sheet = page.getByRole('article');
      await sheet.waitFor();
      const words = (await sheet.textContent()) ?? '';
      for (const state of ['tänään', 'pidetty', 'Varahenkilö', 'Seuraava'])
        expect(words).not.toContain(state);
      const view = await ask.query('pro1', 'clock', { clock });
      expect(await sheet.locator('li[data-kind]').count()).toBe(
        view.workshops.length + view.consultations.length,
      );
      const cut = await page.evaluate(`(() => {
        const list = document.querySelector('article [data-columns]');
        return list.scrollHeight > list.clientHeight + 1 || list.scrollWidth > list.clientWidth + 1;
      })()`);
      expect(cut).toBe(false);
      await page.context().close();
    },
    LONG,
  );

  async function saved(page: Page, name: string): Promise<Buffer> {
    await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^vuosikello-\d{4}-\d{4}\.(?:png|svg)$/);
    return readFileSync(await download.path());
  }

  test(
    'PNG has the size of the drawing twice and shows something; SVG stands alone',
    async () => {
      const page = await pages.open('pro1', { at: '' });
      await page.locator('svg[role="group"]').waitFor();
      const svg = (await saved(page, 'Tallenna kuvana (SVG)')).toString('utf8');
      const png = await saved(page, 'Tallenna kuvana (PNG)');
      expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
      // No style sheet, no custom property, no link, no script reaches the file.
      for (const foreign of ['var(', 'class=', '<a ', 'href="#/', 'aria-', '<script', 'style='])
        expect(svg).not.toContain(foreign);
      const [, width = '', height = ''] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
      const seen = (await page.evaluate(`(async () => {
        const image = new Image();
        image.src = 'data:image/png;base64,${png.toString('base64')}';
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width; canvas.height = image.height;
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const colours = new Map();
        for (let at = 0; at < data.length; at += 4 * 97) {
          const key = data[at] + ',' + data[at + 1] + ',' + data[at + 2] + ',' + data[at + 3];
          colours.set(key, (colours.get(key) ?? 0) + 1);
        }
        return [...colours].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([key]) => key);
      })()`)) as string[];
      // White ground, and the blue of theme 1 (#1357ad) on it.
      expect(seen[0]).toBe('255,255,255,255');
      expect(seen).toContain('19,87,173,255');
      await page.context().close();
    },
    LONG,
  );

  test(
    'a link to this very clock, without who looks at it',
    async () => {
      const page = await pages.open('pro1', { at: `clock/${clock}` });
      await page.getByRole('button', { name: 'Lisää toimintoja' }).click();
      await page.getByRole('button', { name: 'Kopioi linkki' }).click();
      await page.getByText('Linkki on leikepöydällä.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        `${running.origin}/tab/#/clock/${clock}`,
      );
      await page.context().close();
    },
    LONG,
  );

  test(
    'a ticket opens the print page, and only it, in a browser that nobody is signed in to',
    async () => {
      const { url } = await ask.act('pro1', 'download.link', { what: 'print', id: clock });
      const browser = await launch();
      try {
        const page = await browser.newPage({ locale: 'fi-FI' });
        await page.goto(url);
        await page.getByRole('article').waitFor();
        // The ticket has gone from the address, which may be bookmarked or shown to others.
        expect(await page.evaluate('location.href')).toBe(`${running.origin}/tab/#/print/${clock}`);
        await page.evaluate(`location.hash = '#/clock/${clock}'`);
        await page.getByText('Pajakello avautuu Teamsissa').waitFor();
        await page.goto(`${running.origin}/tab/#/print/${clock}`);
        await page.reload();
        await page.getByText('Kirjautuminen ei onnistunut.').waitFor();
      } finally {
        await browser.close();
      }
    },
    LONG,
  );
});
