/** A finding's own change of the text: what the rewrite does with it alone, and nothing outside it. */
import fc from 'fast-check';
import { editOf } from '#identifiers/edits.ts';
import { createFilter } from '#identifiers/filter.ts';
import { rewritten } from '#identifiers/rewrite.ts';

const piece = fc.constantFrom(
  ...[
    'Matti',
    'Virtasella',
    ' ',
    '  ',
    ',',
    '.',
    '(',
    ')',
    '[',
    ']',
    '"',
    '”',
    '\n',
    'soitti',
    'ä',
    '🙂',
    '- ',
  ],
);

test('is what the rewrite makes of it, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('', 'asiakkaalla', 'noin 70-vuotias'),
      (before, hit, after, put) => {
        const [left, middle, right] = [before.join(''), hit.join(''), after.join('')];
        const text = left + middle + right;
        const replacement = { start: left.length, end: left.length + middle.length, put, shown: put };
        const edit = editOf(text, replacement);
        expect(text.slice(0, edit.start) + edit.put + text.slice(edit.end)).toBe(
          rewritten(text, [replacement]),
        );
        // The hit goes whole, and what is put there is ours.
        expect(edit.start).toBeLessThanOrEqual(replacement.start);
        expect(edit.end).toBeGreaterThanOrEqual(replacement.end);
        expect(edit.put.trim()).toBe(put);
      },
    ),
    { numRuns: 3000 },
  );
});

const filter = createFilter({ key: new Uint8Array(32) });

test('is given where it is asked for alone, one for each finding, with the key of a doubt', () => {
  const situation = 'Rauha kotona on kadonnut. Soita 040 123 4567.';
  expect(filter({ situation }).situation.edits).toBeUndefined();
  const { edits = [], findings } = filter({ situation }, { edits: true }).situation;
  expect(edits).toHaveLength(findings.length);
  findings.forEach(({ action }, k) => {
    expect(edits[k]?.key === null).toBe(action !== 'warn');
  });
});

test('the key of a doubt is the one that its answer needs', () => {
  const situation = 'Asiakas on ainoa lääkäri Utsjoella.';
  const asked = filter({ situation }, { edits: true }).situation;
  expect(asked.verdict).toBe('doubt');
  const answers = Object.fromEntries(
    (asked.edits ?? []).flatMap(({ key }) => (key ? [[key, 'keep'] as const] : [])),
  );
  expect(filter({ situation }, { answers }).situation.verdict).toBe('clean');
});
