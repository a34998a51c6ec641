// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that look like templates are what is tried
/** C27 and C29: a person's words are data, shown letter by letter, on every card and in every field. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { render } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import { LANGS } from '#i18n/strings.ts';
import { form, meeting, note, ownItem, TEXTS, values, view } from './invented.ts';
import { titleCards } from './title-cards.ts';
import { inputs, ofType, paragraphs, strings } from './walk.ts';

const FILE = `${process.env.SHARED_DIR ?? '../shared'}/cases/cards.jsonl`;
const NASTY: readonly string[] = [
  'Raha ${1+1} ja ${$root.title} "riittää"',
  'Polku C:\\tiedot\\uusi, teksti {"type":"TextBlock","text":"x"} ja ${',
  "$data $when $root $index ${if(true,'x','y')}",
  '1. vuokravelka *2 kk*, _kiire_ {{DATE(2026-12-01T07:00:00Z,SHORT)}} {{TIME(2026-12-01T07:00:00Z)}} <b>häätö</b>',
  '- äiti\n- isä\n\n# otsikko\n> lainaus\n[lue](#) ![x](#) ~~ei~~ a_b_c 2*3*4 \\* &amp;',
  '{{{{DATE(x)}}}} {{{ }}} ${${title}} `${title}` ${lang}',
  '\u202eoikealta\u202c 🙂👩‍⚕️ a\u0308 \u00a0 \u200b',
];

function shared(): readonly string[] {
  if (!existsSync(FILE)) {
    console.warn(`skipped: the texts of cases C27 and C29 (no ${FILE}; set SHARED_DIR)`);
    return [];
  }
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { case: string; inputs?: Readonly<Record<string, string>> })
    .filter((row) => row.case === 'C27' || row.case === 'C29')
    .flatMap(({ inputs = {} }) =>
      TEXT_FIELDS.map((field) => inputs[field] ?? '').filter((text) => text !== ''),
    );
}

function textsWith(field: TextField, text: string): Readonly<Record<TextField, string>> {
  return { ...TEXTS.fi, [field]: text };
}

/** Private cards that show the whole of an item. */
function ownCards(texts: Readonly<Record<TextField, string>>): readonly CardSpec[] {
  return [
    { card: 'turn', item: ownItem('fi', { texts }) },
    { card: 'own-items', items: [ownItem('fi', { texts })], meeting: null },
  ];
}

describe.each([...NASTY, ...shared()])('%j', (text) => {
  test.each(TEXT_FIELDS)('as %s: returned in its field', (field) => {
    for (const mode of ['new', 'refused', 'edit'] as const) {
      const spec = form({
        mode,
        values: values(textsWith(field, text)),
        notes: { [field]: note('required') },
      });
      const card = render(spec, 'fi');
      expect(inputs(card).find(({ id }) => id === field)?.value).toBe(text);
      expect(JSON.parse(JSON.stringify(card))).toEqual(card);
    }
  });

  test.each(TEXT_FIELDS)('as %s: on the presenter’s own cards', (field) => {
    for (const spec of ownCards(textsWith(field, text)))
      expect(paragraphs(render(spec, 'sv'))).toContain(text);
  });

  test('as a title: on every card that shows it', () => {
    for (const spec of titleCards(text))
      if (spec.card !== 'meeting') expect(paragraphs(render(spec, 'en'))).toContain(text);
    const [shared = meeting(view())] = titleCards(text);
    expect(paragraphs(render(shared, 'fi'))).toContain(text);
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          '${',
          '{{',
          '}}',
          '}',
          '{',
          'DATE(',
          '`',
          '\\',
          '"',
          "'",
          '*',
          '_',
          '<',
          '$data',
          'null',
          ' ',
          'a',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );

  test('stands only where nothing reads mark-up: in runs, in an input’s value, in what a form holds back', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (some, lang) => {
        const text = `Ω1${some}Ω2`;
        const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, text])) as Record<
          TextField,
          string
        >;
        const cards: readonly CardSpec[] = [
          ...ownCards(texts),
          ...titleCards(text),
          form({ mode: 'refused', values: values(texts), notes: { title: note('rewritten') } }),
          form({ mode: 'edit', values: values(texts) }),
          { card: 'queued', item: ownItem(lang, { texts }), canBeWritten: true, edited: false },
        ];
        for (const spec of cards) {
          const card = render(spec, lang);
          const places = strings(card)
            .filter((one) => /Ω[12]/.test(one.text))
            .map(({ path }) => path);
          expect(places.length).toBeGreaterThan(0);
          for (const path of places)
            expect(path).toMatch(/\.inlines\[\d+\]\.text$|\.value$|\.data\.held\.\w+$/);
          for (const run of ofType(card, 'TextRun')) expect(String(run.text)).not.toContain('{{');
          expect([...paragraphs(card), ...inputs(card).map(({ value }) => String(value))]).toContain(text);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('an empty text leaves no binding', () => {
    for (const spec of [
      ...ownCards({ title: '', situation: '', tried: '', wish: '', question: '' }),
      ...titleCards(''),
    ])
      expect(JSON.stringify(render(spec, 'fi'))).not.toContain('${');
  });
});
