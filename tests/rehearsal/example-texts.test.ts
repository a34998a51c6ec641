/** The ready-made example goes through the real filter: one doubted word, and the room would not open. */
import { LIMITS } from '#contract/limits.ts';
import { TEXT_FIELDS, TEXT_LIMITS } from '#contract/values.ts';
import { LANGS, type Lang } from '#i18n/strings.ts';
import { createFilter } from '#identifiers/filter.ts';
import { CLOCK_WORDS } from '#rehearsal/example-clock-content.ts';
import { EXAMPLES } from '#rehearsal/example-content.ts';

const key = Buffer.alloc(32, 7);
const filters = [createFilter({ key }), createFilter({ key, voikko: null })];

describe.each(Object.entries(EXAMPLES))('%s', (lang, { items }) => {
  test.each(items.map((item) => [item.title, item] as const))('%s', (_, item) => {
    const fields = Object.fromEntries(TEXT_FIELDS.map((field) => [field, item[field]]));
    for (const filter of filters) {
      const results = filter(fields, { lang: lang as 'fi' | 'sv' | 'en' });
      expect(Object.entries(results).filter(([, { verdict }]) => verdict !== 'clean')).toEqual([]);
    }
    for (const field of TEXT_FIELDS) {
      expect(item[field].length).toBeGreaterThan(0);
      expect(item[field].length).toBeLessThanOrEqual(TEXT_LIMITS[field]);
    }
  });
});

/** Texts of the yearly clock, each as the form that it would come from; '' needs no filter. */
function clockForms(lang: Lang): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const { themes, tasks, workshops, developments } = CLOCK_WORDS[lang];
  const numbered = (texts: readonly string[]) => Object.fromEntries(texts.map((text, n) => [`t${n}`, text]));
  return [
    ['themes', numbered(themes)],
    ['tasks', numbered(tasks)],
    ...workshops.map(({ title, aims, followed, material, lines }) => {
      const fields = { title, aims, followed, material, ...numbered(lines) };
      return [title, Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))] as const;
    }),
    ...developments.map(
      ({ title, origin, steps }) => [title, { title, origin, ...numbered(steps) }] as const,
    ),
  ];
}

describe.each(LANGS)('the clock in %s', (lang) => {
  test.each(clockForms(lang))('%s', (_, fields) => {
    for (const filter of filters) {
      const together = filter(fields, { lang });
      expect(Object.entries(together).filter(([, { verdict }]) => verdict !== 'clean')).toEqual([]);
      for (const text of Object.values(fields)) expect(filter({ text }, { lang }).text.verdict).toBe('clean');
    }
  });

  test('texts fit their fields, and there is as much of each as in Finnish', () => {
    const { themes, tasks, workshops, developments, network, places, roles } = CLOCK_WORDS[lang];
    const counts = (l: Lang) => [CLOCK_WORDS[l].tasks.length, CLOCK_WORDS[l].workshops.length];
    expect([themes.length, workshops.length]).toEqual([8, 11]);
    expect(counts(lang)).toEqual(counts('fi'));
    const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
    expect(longest(themes)).toBeLessThanOrEqual(LIMITS.themeName);
    expect(longest(tasks)).toBeLessThanOrEqual(LIMITS.task);
    expect(longest(places)).toBeLessThanOrEqual(LIMITS.place);
    expect(longest(roles)).toBeLessThanOrEqual(LIMITS.roleName);
    expect(network.length).toBeLessThanOrEqual(LIMITS.networkName);
    for (const w of workshops) {
      expect(w.title.length).toBeLessThanOrEqual(LIMITS.title);
      expect(w.aims.length).toBeLessThanOrEqual(LIMITS.aims);
      expect(w.material.length).toBeLessThanOrEqual(LIMITS.material);
      expect(longest(w.lines)).toBeLessThanOrEqual(LIMITS.evaluationLine);
    }
    for (const d of developments) {
      expect(d.title.length).toBeLessThanOrEqual(LIMITS.pdsaTitle);
      expect(longest([d.origin, ...d.steps])).toBeLessThanOrEqual(LIMITS.pdsaText);
    }
  });
});
