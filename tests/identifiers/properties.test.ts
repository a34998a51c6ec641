import fc from 'fast-check';
import { createFilter } from '#identifiers/filter.ts';

const key = new Uint8Array(32).fill(7);
const filter = createFilter({ key });
const runs = Number(process.env.FC_RUNS ?? 120);

const INGREDIENTS = [
  '131052-308T',
  '040 123 4567',
  'Virtaselle',
  'Anna-Liisa',
  'T.K:ta',
  'matti@posti.example',
  'Purotie 3 B 12',
  '37830',
  's. 3.9.1947',
  'FI35 5292 0740 0331 76',
  'kilpi XKO-318',
  'asiakasnumero 5518-0926',
  '@hukkunut.lumi_07',
  '94-vuotias',
  '🙂',
  '👨‍👩‍👧',
  'Pa\u0308ivi',
  '\u200b',
  '\u00ad',
  ' ',
  '\n',
  '. ',
  ', ',
  '(',
  ')',
  'asiakas',
  'ja',
  'ei',
  'Kela',
  '\ud800',
  '０４０１２３４５６７',
  'Хабаровск',
  '2',
  '-',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...INGREDIENTS), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...INGREDIENTS), { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const wellFormed = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe('whatever is given', () => {
  test('offsets lie in the text, in order, and cut no character; a rewrite makes no lone surrogate', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { findings, proposal } = filter({ text }).text;
        let last = 0;
        for (const { start, end } of findings) {
          if (start < last || end <= start || end > text.length) return false;
          if (wellFormed(text) && !wellFormed(text.slice(start, end))) return false;
          if (/^\p{M}/u.test(text.slice(end))) return false;
          last = end;
        }
        return !wellFormed(text) || wellFormed(proposal);
      }),
      { numRuns: runs },
    );
  });

  test('a proposal sent back unchanged is not stopped', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const once = filter({ first, second });
        const again = filter({ first: once.first.proposal, second: once.second.proposal });
        return [again.first, again.second].every(
          ({ verdict, findings }) =>
            verdict !== 'blocked' && findings.every(({ action }) => action === 'warn'),
        );
      }),
      { numRuns: runs },
    );
  });

  test('no state between calls: the same text gives the same answer', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, between) => {
        const before = JSON.stringify(filter({ text }));
        filter({ text: between });
        return JSON.stringify(filter({ text })) === before;
      }),
      { numRuns: runs },
    );
  });

  test('a text that is clean comes out letter for letter', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = filter({ text }).text;
        return result.verdict !== 'clean' || result.text === text;
      }),
      { numRuns: runs },
    );
  });

  test.each([
    ['digits', '0'],
    ['digits and spaces', '1 '],
    ['hyphens', '-'],
    ['capitals', 'A'],
    ['a name again and again', 'Virtanen '],
    ['streets', 'Purotie '],
    ['dots', 'a.'],
    ['at signs', 'a@'],
    ['number words', 'nolla '],
    ['brackets', '('],
    ['number words in one', 'nolla', '04'],
    ['digits and full stops', '1.'],
    ['one word behind the only', 'potilas', 'the only '],
    ['decisions with a figure', 'päätös 1enda insta '],
    ['invisible characters', '\u200b'],
    ['doubted names', 'Pentti tuli. '],
    ['words behind a sign', 'klo ', '@'],
  ])('a long run of %s takes no more than linear time', (_what, unit, lead = '') => {
    const plain = createFilter({ key, voikko: null, budgetMs: 60_000 });
    const time = (length: number): number => {
      const text = lead + unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      plain({ text });
      return performance.now() - start;
    };
    time(1000);
    const short = Math.max(3, time(1000));
    expect(time(20_000)).toBeLessThan(short * 100);
  });
});
