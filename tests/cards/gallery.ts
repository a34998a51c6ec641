/**
 * Pictures of every card: draws the examples with Microsoft's renderer in the rehearsal room's looks, in
 * three languages and themes, as wide as a phone and as a desktop. A tool for a developer's eyes, no test:
 *   node --conditions=development tests/cards/gallery.ts data/gallery [fi,sv,en] [light,dark,contrast] [360,560] [filter]
 * Chromium is found by CHROMIUM, else at /usr/bin/chromium.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { render } from '#cards/render.ts';
import { LANGS, type Lang } from '#i18n/strings.ts';
import { launch } from '../chromium.ts';
import { namedExamples } from './examples.ts';

const [
  out = 'data/gallery',
  langs = LANGS.join(),
  themes = 'light,dark,contrast',
  widths = '360,560',
  filter = '',
] = process.argv.slice(2);
const ORIGIN = 'http://gallery.test';
const require = createRequire(import.meta.url);
const page = new URL('../../bot/rehearsal/page/', import.meta.url);
const FILES: Readonly<Record<string, string>> = {
  '/lib/adaptivecards.js': join(
    require.resolve('adaptivecards/package.json'),
    '../dist/adaptivecards.min.js',
  ),
  '/lib/markdown-it.js': join(require.resolve('markdown-it/browser'), '../markdown-it.umd.min.js'),
  '/lib/purify.js': join(require.resolve('dompurify'), '../purify.min.js'),
};
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

const HTML = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="/page/colours.css"><link rel="stylesheet" href="/page/room.css">
<link rel="stylesheet" href="/page/cards.css">
<style>
html, body { overflow: visible; height: auto; }
body { margin: 0; padding: 20px; background: var(--bg); font: 14px/20px "Segoe UI", "Open Sans", sans-serif; color: var(--fg1); }
#all { display: flex; flex-wrap: wrap; flex-direction: row; gap: 20px; align-items: flex-start; }
figure { margin: 0; } figcaption { font-size: 12px; color: var(--fg3); padding-bottom: 4px; }
figure > div { background: var(--card); border: 1px solid var(--stroke2); border-radius: 6px; }
</style>
<script src="/lib/adaptivecards.js"></script><script src="/lib/markdown-it.js"></script><script src="/lib/purify.js"></script>
<div id="all"></div>
<script type="module">
import { drawCard, prepareCards } from '/page/card.js';
prepareCards();
window.show = (cards, theme, width) => {
  document.documentElement.dataset.theme = theme;
  const all = document.querySelector('#all');
  all.textContent = '';
  for (const [name, card] of cards) {
    const figure = document.createElement('figure');
    figure.style.width = width + 'px';
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const ground = document.createElement('div');
    ground.append(drawCard(card, () => undefined));
    figure.append(caption, ground);
    all.append(figure);
  }
};
window.ready = true;
</script>`;

/** As many cards as fit a picture that can be looked at. */
const PER_PICTURE = 12;

const browser = await launch();
const tab = await browser.newPage();
tab.on('pageerror', (error) => console.error(error.message));
await tab.route(`${ORIGIN}/**`, (route) => {
  const { pathname } = new URL(route.request().url());
  const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: HTML });
  const file = FILES[pathname] ?? (pathname.startsWith('/page/') ? new URL(pathname.slice(6), page) : null);
  return file === null
    ? route.fulfill({ status: 404 })
    : route.fulfill({ contentType: type, body: readFileSync(file) });
});
await tab.goto(`${ORIGIN}/`);
await tab.waitForFunction('window.ready');
mkdirSync(out, { recursive: true });
for (const lang of langs.split(',') as Lang[]) {
  const cards = Object.entries(namedExamples(lang))
    .filter(([name]) => new RegExp(filter).test(name))
    .map(([name, spec]) => [name, render(spec, lang)] as const);
  for (const theme of themes.split(',')) {
    for (const width of widths.split(',').map(Number)) {
      for (let from = 0; from < cards.length; from += PER_PICTURE) {
        const columns = width < 500 ? 4 : 3;
        await tab.setViewportSize({ width: columns * (width + 20) + 20, height: 900 });
        await tab.evaluate(
          ([some, name, wide]) =>
            (globalThis as unknown as { show: (...a: unknown[]) => void }).show(some, name, wide),
          [cards.slice(from, from + PER_PICTURE), theme, width] as const,
        );
        await tab.screenshot({
          path: `${out}/${lang}-${theme}-${width}-${from / PER_PICTURE}.png`,
          fullPage: true,
        });
      }
    }
  }
}
await browser.close();
