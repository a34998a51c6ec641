import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createFilter } from '#identifiers/filter.ts';
import { type CareText, readCare } from '#identifiers/training/corpus.ts';

const path = join(process.env.SHARED_DIR ?? '../shared', 'cases', 'filter.jsonl');

if (!existsSync(path)) {
  console.warn(`SKIPPED: the cases of peers' users (${path} is not there; set SHARED_DIR)`);
  test.skip('cases of peers', () => undefined);
} else {
  const filter = createFilter();
  const stops = (text: CareText) =>
    filter({ text: text.text }, { lang: text.lang }).text.findings.filter(
      (finding) => finding.action !== 'warn',
    );

  describe.each(['C09', 'C11', 'C12', 'C13', 'C15', 'C17'])('case %s', (number) => {
    const texts = readCare(path).filter((text) => text.note.startsWith(number));
    test('has lines', () => expect(texts.length).toBeGreaterThan(0));

    test.each(texts.map((text) => [text.id, text.note, text] as const))('%s %s', (_id, _note, text) => {
      const found = stops(text);
      const missed = text.spans.filter(
        (span) => !found.some((hit) => hit.start < span.end && hit.end > span.start),
      );
      expect(missed.map((span) => text.text.slice(span.start, span.end))).toEqual([]);
      if (text.spans.length === 0)
        expect(found.map((hit) => text.text.slice(hit.start, hit.end))).toEqual([]);
    });
  });
}
