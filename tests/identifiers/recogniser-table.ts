import { canonical } from '#identifiers/canonical.ts';
import { type Recogniser, reading } from '#identifiers/recognisers/recogniser.ts';
import type { Lang } from '#identifiers/types.ts';

/** What a recogniser takes out of a text, in the letters of the canonical copy. */
export function taken(recogniser: Recogniser, text: string, lang: Lang = 'fi'): string[] {
  const copy = canonical(text).text;
  return recogniser
    .find(reading(copy, lang, 2026))
    .map((hit) => copy.slice(hit.start, hit.end))
    .filter((hit, i, all) => all.indexOf(hit) === i);
}

/**
 * Two tables for one recogniser: texts with the marked hit «…», each of which has to be covered by hits, and
 * texts in which it has to find nothing.
 */
export function table(
  recogniser: Recogniser,
  hits: readonly string[],
  clean: readonly string[],
  lang: Lang = 'fi',
): void {
  describe(recogniser.name, () => {
    test.each(hits)('finds %s', (marked) => {
      const text = marked.replace(/[«»]/g, '');
      const copy = canonical(text).text;
      const found = recogniser.find(reading(copy, lang, 2026));
      for (const span of marked.matchAll(/«([^»]*)»/g)) {
        const start =
          span.index - [...marked.slice(0, span.index)].filter((char) => char === '«' || char === '»').length;
        const end = start + (span[1] ?? '').length;
        // every letter of the hit is covered, and nothing is covered that does not touch it
        for (let i = start; i < end; i += 1) {
          expect({ at: text[i], covered: found.some((hit) => hit.start <= i && hit.end > i) }).toEqual({
            at: text[i],
            covered: true,
          });
        }
      }
      const marks = [...marked.matchAll(/«([^»]*)»/g)].map((span) => canonical(span[1] ?? '').text);
      for (const hit of taken(recogniser, text, lang))
        expect(marks.some((mark) => mark.includes(hit) || hit.includes(mark))).toBe(true);
    });
    test.each(clean)('leaves %s', (text) => {
      expect(taken(recogniser, text, lang)).toEqual([]);
    });
  });
}
