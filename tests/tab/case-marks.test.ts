/** Marks in the writer's own text: they follow it, and what is accepted leaves no piece of a hit. */
import fc from 'fast-check';
import { createFilter } from '#identifiers/filter.ts';
import { applied, carried, isDoubt, type Mark, marksOf, pieces } from '../../tab/src/case/marks.ts';

const filter = createFilter({ key: new Uint8Array(32) });
/** Marks as the page gets them of the server. */
function marksIn(situation: string): readonly Mark[] {
  const result = filter({ situation }, { lang: 'fi', today: '2026-11-26', edits: true }).situation;
  const findings = result.findings.map((finding, k) => {
    const edit = result.edits?.[k];
    return { ...finding, replacement: result.replacements[k] ?? '', ...(edit ? { edit } : {}) };
  });
  return marksOf({ verdict: result.verdict, findings, doubts: result.doubts });
}
const TEXT = 'Puhuin Virtasella, ja hän soitti numerosta (040 123 4567). Kotona ei ole tukea.';
const marks = marksIn(TEXT);
const marked = (text: string, found: readonly Mark[]) =>
  found.map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  test('are where the words are', () => {
    expect(marked(TEXT, marks)).toEqual(['Virtasella', '040 123 4567']);
  });

  test.each([
    ['before them', `Eilen: ${TEXT}`, ['Virtasella', '040 123 4567']],
    ['after them', `${TEXT} Illat ovat pitkiä.`, ['Virtasella', '040 123 4567']],
    ['between them', TEXT.replace('hän soitti', 'hän pian soitti'), ['Virtasella', '040 123 4567']],
    ['in one of them', TEXT.replace('Virtasella', 'Virtalla'), ['040 123 4567']],
    ['everything', '', []],
  ])('what changes %s', (_, text, left) => {
    expect(marked(text, carried(marks, TEXT, text))).toEqual(left);
  });

  test('any change of any text: those that stay are the same words, inside the text', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(20), fc.string({ maxLength: 12 }), (at, gone, put) => {
        const text = TEXT.slice(0, at) + put + TEXT.slice(at + gone);
        const words = new Set(marked(TEXT, marks));
        for (const mark of carried(marks, TEXT, text)) {
          expect(words.has(text.slice(mark.start, mark.end))).toBe(true);
          expect(mark.change.start).toBeGreaterThanOrEqual(0);
          expect(mark.change.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('accepting', () => {
  test('one proposal stands in the case of its sentence; a number goes with its brackets', () => {
    const [name, phone] = marks as [Mark, Mark];
    expect(applied(TEXT, [name.change])).toBe(
      'Puhuin asiakkaalla, ja hän soitti numerosta (040 123 4567). Kotona ei ole tukea.',
    );
    expect(applied(TEXT, [phone.change])).toBe(
      'Puhuin Virtasella, ja hän soitti numerosta. Kotona ei ole tukea.',
    );
  });

  test.each([
    TEXT,
    'Asiakas Matti Virtanen (131052-308T) asuu osoitteessa Koivukatu 3 A 5. Soita 040 123 4567.',
    'Virtaselle, Korhoselle ja Lahtiselle on soitettu.',
    'hoitaja Korhoselle kerrottiin, että Virtanen, Matti, syntyi 1.2.1950.',
  ])('all of them together is what the card would propose: %s', (text) => {
    const found = marksIn(text).filter((mark) => !isDoubt(mark));
    expect(found.length).toBeGreaterThan(0);
    const once = applied(
      text,
      found.map(({ change }) => change),
    );
    for (const { start, end } of found) expect(once).not.toContain(text.slice(start, end));
    const { proposal } = filter({ situation: text }, { lang: 'fi', today: '2026-11-26' }).situation;
    const again = marksIn(once).filter((mark) => !isDoubt(mark));
    // What a replacement has made findable is found by the next check, as in the filter's own rounds.
    if (again.length === 0) expect(once).toBe(proposal);
  });

  test('of two changes that touch each other neither eats what stands behind them', () => {
    const changes = [
      { start: 0, end: 10, put: '' },
      { start: 5, end: 15, put: 'x' },
    ];
    expect(applied('abcdefghijklmnopqrst', changes)).toBe('xpqrst');
    expect(applied('abcdefghijklmnopqrst', changes.toReversed())).toBe('xpqrst');
  });

  test('changes that touch each other, in any order, never reach outside the text', () => {
    const change = fc
      .record({ start: fc.nat(30), length: fc.nat(10), put: fc.constantFrom('', 'asiakas', 'x') })
      .map(({ start, length, put }) => ({ start, end: Math.min(30, start + length), put }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const text = 'abcdefghijklmnopqrstuvwxyzåäö.';
        const put = changes.reduce((sum, one) => sum + one.put.length, 0);
        expect(applied(text, changes).length).toBeLessThanOrEqual(text.length + put);
      }),
    );
  });
});

test('the copy under the text is the text, letter for letter', () => {
  expect(
    pieces(TEXT, marks)
      .map(({ text }) => text)
      .join(''),
  ).toBe(TEXT);
  expect(pieces(TEXT, marks).filter(({ mark }) => mark !== null)).toEqual([
    { text: 'Virtasella', mark: 0 },
    { text: '040 123 4567', mark: 1 },
  ]);
  expect(pieces('', [])).toEqual([{ text: '', mark: null }]);
  const overlapping = [marks[0], { ...(marks[0] as Mark), start: 10, end: 25 }] as Mark[];
  expect(
    pieces(TEXT, overlapping)
      .map(({ text }) => text)
      .join(''),
  ).toBe(TEXT);
});
