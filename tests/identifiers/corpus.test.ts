import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createFilter } from '#identifiers/filter.ts';
import { readCare } from '#identifiers/training/corpus.ts';

const folder = join(process.env.SHARED_DIR ?? '../shared', 'corpus');
const path = join(folder, 'care-dev.jsonl');

if (!existsSync(path)) {
  console.warn(`SKIPPED: the care corpus (${path} is not there; set SHARED_DIR)`);
  test.skip('the care corpus', () => undefined);
} else {
  const filter = createFilter();
  const texts = readCare(path);
  const results = texts.map((text) => ({
    text,
    result: filter({ text: text.text }, { lang: text.lang }).text,
  }));

  test('a proposal sent back unchanged is not stopped again', () => {
    const stopped = results.filter(({ text, result }) => {
      const again = filter({ text: result.proposal }, { lang: text.lang }).text;
      return again.verdict === 'blocked' || again.findings.some(({ action }) => action !== 'warn');
    });
    expect(stopped.map(({ text }) => text.id)).toEqual([]);
  });

  test('no marked identifier that was stopped is left in its proposal', () => {
    const left = results.flatMap(({ text, result }) =>
      text.spans
        .filter((span) =>
          result.findings.some(
            (hit) => hit.action === 'block' && hit.start <= span.start && hit.end >= span.end,
          ),
        )
        .map((span) => text.text.slice(span.start, span.end))
        .filter((span) => span.length > 3 && result.proposal.includes(span))
        .map(() => text.id),
    );
    expect(left).toEqual([]);
  });

  test('answered with "keep" or "replace", every doubt is settled in one more round', () => {
    for (const answer of ['keep', 'replace'] as const) {
      for (const { text, result } of results) {
        if (result.verdict !== 'doubt') continue;
        const answers = Object.fromEntries(result.doubts.map((doubt) => [doubt.key, answer]));
        const after = filter({ text: result.proposal }, { lang: text.lang, answers }).text;
        expect({ id: text.id, answer, blocked: after.verdict === 'blocked' }).toEqual({
          id: text.id,
          answer,
          blocked: false,
        });
        if (answer === 'keep') expect(after.verdict).toBe('clean');
      }
    }
  });

  test('it finds and spares what it did when it was last measured, with some room', () => {
    const hard = results.flatMap(({ text, result }) =>
      text.spans
        .filter((span) => span.type !== 'QUASI')
        .map((span) => result.findings.filter((hit) => hit.start < span.end && hit.end > span.start)),
    );
    const clean = results.filter(({ text }) => text.spans.length === 0);
    const share = (part: number, whole: number): number => part / whole;
    expect(share(hard.filter((hits) => hits.length > 0).length, hard.length)).toBeGreaterThan(0.95);
    expect(
      share(hard.filter((hits) => hits.some(({ action }) => action !== 'warn')).length, hard.length),
    ).toBeGreaterThan(0.92);
    expect(
      share(
        clean.filter(({ result }) => result.findings.some(({ action }) => action !== 'warn')).length,
        clean.length,
      ),
    ).toBeLessThan(0.06);
    expect(share(clean.filter(({ result }) => result.findings.length > 0).length, clean.length)).toBeLessThan(
      0.15,
    );
  });
}
