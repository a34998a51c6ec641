/** The public pages: over the real server, without a login, in three languages, and in Chromium. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Browser } from 'playwright-core';
import { createPages, languageOf } from '#http/pages.ts';
import { createServer, type Server } from '#http/server.ts';
import { about as aboutEn } from '#i18n/about/en.ts';
import { about as aboutFi } from '#i18n/about/fi.ts';
import { about as aboutSv } from '#i18n/about/sv.ts';
import { LANGS } from '#i18n/lang.ts';
import { pages as pagesEn } from '#i18n/pages/en.ts';
import { pages as pagesFi } from '#i18n/pages/fi.ts';
import { pages as pagesSv } from '#i18n/pages/sv.ts';
import { createLog } from '#log.ts';
import { launch, violations } from '../chromium.ts';
import { describeInChromium, inTurn } from '../in-chromium.ts';
import { open } from '../tab/browser.ts';

const PATHS = ['/privacy', '/terms', '/support', '/accessibility'] as const;
const ABOUT = { fi: aboutFi, sv: aboutSv, en: aboutEn };
const PAGES = { fi: pagesFi, sv: pagesSv, en: pagesEn };

async function serverOf(contact: string | null): Promise<Server> {
  const server = createServer({
    port: 0,
    loopbackOnly: true,
    messages: async () => ({ status: 200 }),
    health: { store: () => Promise.resolve(), filter: () => ({}), version: '1.2.3', outboxMs: () => 0 },
    mounts: createPages(contact),
    log: createLog('silent', () => undefined),
  });
  await server.listen();
  return server;
}

let server: Server;
let base = '';
beforeAll(async () => {
  server = await serverOf('tuki@hyvinvointi.example');
  base = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers });
/** A request with a path that a client would mend. */
const raw = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(base, { path }, (res) => resolve(res.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

describe('the public pages', () => {
  test.each(PATHS)('%s: every text in every language, no script, no style in the markup', async (path) => {
    for (const lang of LANGS) {
      const response = await get(`${path}?lang=${lang}`);
      const html = await response.text();
      expect([
        response.status,
        response.headers.get('content-type'),
        response.headers.get('content-language'),
      ]).toEqual([200, 'text/html; charset=utf-8', lang]);
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).not.toMatch(/<script|<style|\bstyle=|\bon\w+=|http:\/\//);
      const key = path.slice(1) as 'privacy' | 'accessibility' | 'terms' | 'support';
      const page = key === 'privacy' || key === 'accessibility' ? ABOUT[lang][key] : PAGES[lang][key];
      const texts = [
        page.heading,
        page.lead,
        ...page.sections.flatMap((one) => [one.heading, ...one.text, ...(one.list ?? [])]),
      ];
      const shown = plain(html);
      for (const text of texts) expect(shown).toContain(text);
    }
  });

  test('each leads to the others in its language, and to itself in the other languages', async () => {
    const html = await (await get('/terms?lang=sv')).text();
    const links = [...html.matchAll(/href="(\/[a-z]+\?lang=..)"/g)].map(([, href]) => href);
    expect(links.sort()).toEqual(
      [
        ...PATHS.map((path) => `${path}?lang=sv`),
        '/terms?lang=fi',
        '/terms?lang=sv',
        '/terms?lang=en',
      ].sort(),
    );
    for (const href of links) expect((await get(href ?? '')).status).toBe(200);
  });

  test('the terms say what Pajakello is not and that the filter is no guarantee', () => {
    const all = (lang: keyof typeof PAGES) => JSON.stringify(PAGES[lang].terms);
    expect(all('fi')).toMatch(/ei ole asiakastietojärjestelmä.*ei takaa/);
    expect(all('sv')).toMatch(/inget klientdatasystem.*garanterar inget/);
    expect(all('en')).toMatch(/no client information system.*guarantees nothing/);
  });

  test('the language of the address counts, then the browser’s, then Finnish', async () => {
    const lang = async (path: string, accept?: string) =>
      (await get(path, accept === undefined ? {} : { 'accept-language': accept })).headers.get(
        'content-language',
      );
    expect(await lang('/terms?lang=en', 'sv')).toBe('en');
    expect(await lang('/terms?lang=de', 'sv-FI,sv;q=0.9')).toBe('sv');
    expect((await get('/terms')).headers.get('vary')).toBe('Accept-Language');
  });

  test.each([
    [undefined, 'fi'],
    ['', 'fi'],
    ['de-DE,de;q=0.9', 'fi'],
    ['de;q=0.9,en;q=0.8,sv;q=0.2', 'en'],
    ['en;q=0.2, sv;q=0.8', 'sv'],
    ['EN-gb', 'en'],
    ['sv;q=0,en;q=0.1', 'en'],
    ['*', 'fi'],
    ['sv;q=hello', 'sv'],
  ])('Accept-Language %j is %s', (accepted, lang) => {
    expect(languageOf(null, accepted)).toBe(lang);
  });

  test('an Accept-Language without end is not read to its end', () => {
    expect(languageOf(null, `${'x,'.repeat(9000)}sv`)).toBe('fi');
  });

  test('only what is there, only to be read', async () => {
    expect((await get('/terms/x')).status).toBe(404);
    expect((await get('/termsx')).status).toBe(404);
    expect((await get('/pages/x.css')).status).toBe(404);
    expect(await raw('/support/../privacy')).toBe(404);
    expect(await raw('/pages/../bot/http/pages.ts')).toBe(404);
    const post = await fetch(`${base}/support`, { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${base}/support`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('nothing of the request gets into a page', async () => {
    const html = await (await get('/support?lang="><img src=x>', { 'accept-language': '<b>en</b>' })).text();
    expect(html).toBe(await (await get('/support?lang=fi')).text());
  });

  test('the style sheet is named by its content and kept', async () => {
    const [, href = ''] = /rel="stylesheet" href="([^"]+)"/.exec(await (await get('/terms')).text()) ?? [];
    const sheet = await get(href);
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(await sheet.text()).toBe(readFileSync('bot/http/pages.css', 'utf8'));
  });

  test('the support page names whom to write to, or says that it is missing', async () => {
    expect(await (await get('/support')).text()).toContain('<a href="mailto:tuki@hyvinvointi.example">');
    for (const [contact, words] of [
      ['https://tuki.example/"x', '<a href="https://tuki.example/&quot;x">'],
      [null, '<p class="open">[Organisaatio täydentää'],
    ] as const) {
      const other = await serverOf(contact);
      expect(await (await fetch(`http://127.0.0.1:${other.port}/support?lang=fi`)).text()).toContain(words);
      await other.close();
    }
  });
});

describeInChromium('the public pages in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const LOOKS = [
    ['light', 1280, 'fi'],
    ['dark', 320, 'sv'],
    ['light', 320, 'en'],
  ] as const;

  test.each(PATHS.map((path, k) => [path, inTurn(LOOKS, k)] as const))(
    '%s: styled, no barrier, nothing the policy stops, nothing hangs over on a phone',
    async (path, looks) => {
      for (const [colorScheme, width, lang] of looks) {
        const { page, troubles } = await open(browser, `${base}${path}?lang=${lang}`, { width, height: 700 });
        await page.emulateMedia({ colorScheme });
        const seen = await page.evaluate(
          '({ wide: document.documentElement.scrollWidth, ground: getComputedStyle(document.body).backgroundColor })',
        );
        expect(seen).toEqual({
          wide: width,
          ground: colorScheme === 'dark' ? 'rgb(31, 31, 31)' : 'rgb(245, 245, 245)',
        });
        expect(await violations(page)).toEqual([]);
        for (const link of await page.locator('nav a').all()) {
          const box = await link.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
        expect(troubles).toEqual([]);
        await page.context().close();
      }
    },
  );

  test('on paper the text stands alone', async () => {
    const { page } = await open(browser, `${base}/privacy?lang=fi`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });
});
