/** The ready-made example goes through the real filter: one doubted word, and the room would not open. */
import { TEXT_FIELDS, TEXT_LIMITS } from '#contract/values.ts';
import { createFilter } from '#identifiers/filter.ts';
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
