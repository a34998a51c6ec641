// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that look like templates are what is tried
/** C27 and C29 in a browser: Microsoft's renderer with markdown-it shows a person's words as they were written. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { render } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import { launch } from '../chromium.ts';
import { describeInChromium } from '../in-chromium.ts';
import { form, note, ownItem, TEXTS, values } from './invented.ts';
import { titleCards } from './title-cards.ts';

const TRIED = [
  'Raha ${1+1} ja ${$root.title} "riittää"',
  '1. vuokravelka *2 kk*, _kiire_ {{DATE(2026-12-01T07:00:00Z,SHORT)}} {{TIME(2026-12-01T07:00:00Z)}} <b>häätö</b>',
  '- äiti\n- isä\n\n# otsikko\n> lainaus\n[lue](https://example.org) ![x](#) ~~ei~~ a_b_c 2*3*4 \\* &amp;',
] as const;

/** As the reader of forms does with a title. */
const flatten = (text: string) => text.replace(/\s*\n\s*/g, ' ');

describeInChromium('drawn by the renderer', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const require = createRequire(import.meta.url);
    browser = await launch();
    page = await browser.newPage();
    await page.setContent('<!doctype html><meta charset="utf-8"><div id="card"></div>');
    for (const file of [
      join(require.resolve('adaptivecards/package.json'), '../dist/adaptivecards.min.js'),
      join(require.resolve('markdown-it/browser'), '../markdown-it.umd.min.js'),
    ])
      await page.addScriptTag({ content: readFileSync(file, 'utf8') });
    await page.evaluate(`
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = markdownit({ html: true, linkify: true }).render(text);
        result.didProcess = true;
      };`);
  });
  afterAll(() => browser.close());

  /** What a person reads: paragraphs of runs, values of inputs; and how many links and pictures there are. */
  async function read(
    spec: CardSpec,
  ): Promise<{ texts: readonly string[]; links: number; images: number; bold: number }> {
    const json = JSON.stringify(render(spec, 'fi'));
    return page.evaluate(`(() => {
      const card = new AdaptiveCards.AdaptiveCard();
      card.parse(${json});
      const ground = document.querySelector('#card');
      ground.replaceChildren(card.render());
      const all = (query) => [...ground.querySelectorAll(query)];
      return {
        texts: [
          ...all('.ac-richTextBlock').map((one) => one.innerText),
          ...all('input, textarea').map((one) => one.value),
        ],
        links: all('a').length,
        images: all('img').length,
        bold: all('b, em, strong, del, li, blockquote').length,
      };
    })()`);
  }

  const textsWith = (field: TextField, text: string) => ({ ...TEXTS.fi, [field]: text });

  test.each(TRIED)('%j', async (text) => {
    const specs: readonly CardSpec[] = [
      ...titleCards(flatten(text)),
      ...TEXT_FIELDS.flatMap((field): readonly CardSpec[] => [
        { card: 'turn', item: ownItem('fi', { texts: textsWith(field, text) }) },
        // A field of one line shows no line breaks; the reader takes them out of a title.
        form({
          values: values(textsWith(field, field === 'title' ? flatten(text) : text)),
          notes: { [field]: note('rewritten') },
        }),
      ]),
    ];
    for (const spec of specs) {
      const { texts, links, images, bold } = await read(spec);
      const flat = flatten(text);
      expect([spec.card, texts.includes(text) || texts.includes(flat)]).toEqual([spec.card, true]);
      expect([spec.card, links, images, bold]).toEqual([spec.card, 0, 0, 0]);
    }
  });

  test('the same text in a TextBlock would have become mark-up: the check can fail', async () => {
    const { bold } = (await page.evaluate(`(() => {
      const card = new AdaptiveCards.AdaptiveCard();
      card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: ${JSON.stringify(TRIED[1])} }] });
      const ground = document.querySelector('#card');
      ground.replaceChildren(card.render());
      return { bold: ground.querySelectorAll('em, b').length };
    })()`)) as { bold: number };
    expect(bold).toBeGreaterThan(0);
  });
});
