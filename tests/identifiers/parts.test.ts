import { caseByEnding, declined } from '#identifiers/cases.ts';
import { languageOf } from '#identifiers/language.ts';
import { merged } from '#identifiers/merge.ts';
import { tokensOf } from '#identifiers/names/tokens.ts';
import { placesOf } from '#identifiers/place.ts';
import { spokenRuns } from '#identifiers/recognisers/spoken.ts';
import { rewritten } from '#identifiers/rewrite.ts';

describe('cases', () => {
  test.each([
    [
      'asiakas',
      [
        'asiakas',
        'asiakkaan',
        'asiakasta',
        'asiakkaassa',
        'asiakkaasta',
        'asiakkaaseen',
        'asiakkaalla',
        'asiakkaalta',
        'asiakkaalle',
        'asiakkaana',
        'asiakkaaksi',
      ],
    ],
    [
      'äiti',
      [
        'äiti',
        'äidin',
        'äitiä',
        'äidissä',
        'äidistä',
        'äitiin',
        'äidillä',
        'äidiltä',
        'äidille',
        'äitinä',
        'äidiksi',
      ],
    ],
    [
      'lääkäri',
      [
        'lääkäri',
        'lääkärin',
        'lääkäriä',
        'lääkärissä',
        'lääkäristä',
        'lääkäriin',
        'lääkärillä',
        'lääkäriltä',
        'lääkärille',
        'lääkärinä',
        'lääkäriksi',
      ],
    ],
    [
      'sosiaaliohjaaja',
      [
        'sosiaaliohjaaja',
        'sosiaaliohjaajan',
        'sosiaaliohjaajaa',
        'sosiaaliohjaajassa',
        'sosiaaliohjaajasta',
        'sosiaaliohjaajaan',
        'sosiaaliohjaajalla',
        'sosiaaliohjaajalta',
        'sosiaaliohjaajalle',
        'sosiaaliohjaajana',
        'sosiaaliohjaajaksi',
      ],
    ],
  ] as const)('declines %s', (word, forms) => {
    const cases = [
      'nominative',
      'genitive',
      'partitive',
      'inessive',
      'elative',
      'illative',
      'adessive',
      'ablative',
      'allative',
      'essive',
      'translative',
    ] as const;
    expect(cases.map((kase) => declined(word, kase))).toEqual(forms);
  });

  test.each([
    ['Halynalle', 'allative'],
    ['Korhoselta', 'ablative'],
    ['Nguyenilla', 'adessive'],
    ['Abdin', 'genitive'],
    ['Mohamedista', 'elative'],
    ['T.K:ta', 'partitive'],
    ['Kalle', 'nominative'],
    ['Camilla', 'nominative'],
    ['Oksana', 'nominative'],
  ])('%s stands in the %s', (word, kase) => expect(caseByEnding(word)).toBe(kase));
});

describe('merging', () => {
  const hit = (
    start: number,
    end: number,
    action: 'block' | 'mask' | 'warn' = 'block',
    category: 'name' | 'phone' = 'name',
  ) => ({ start, end, category, action });
  test('overlapping hits become one with the stronger action', () => {
    expect(merged([hit(4, 9, 'warn'), hit(0, 5, 'block', 'phone')])).toEqual([hit(0, 9, 'block', 'phone')]);
    expect(merged([hit(0, 10, 'mask'), hit(2, 4, 'block', 'phone')])).toEqual([hit(0, 10, 'block', 'phone')]);
  });
  test('neighbours stay apart, empty hits vanish', () => {
    expect(merged([hit(5, 9), hit(0, 5), hit(3, 3)])).toEqual([hit(0, 5), hit(5, 9)]);
  });
  test('a chain of overlaps is one hit', () => {
    expect(merged([hit(0, 4), hit(3, 8), hit(7, 12)])).toEqual([hit(0, 12)]);
  });
});

describe('places', () => {
  test.each([
    ['Toivo kävi.', 0, { sentence: 1, sentenceIsLast: false, word: 1, wordIsLast: false }],
    ['Hei. Kävi eilen Toivo.', 16, { sentence: 2, sentenceIsLast: true, word: 3, wordIsLast: true }],
    [
      'Aika 3.5. klo 9.30, Toivo tuli.',
      20,
      { sentence: 2, sentenceIsLast: true, word: 4, wordIsLast: false },
    ],
    ['', 0, { sentence: 1, sentenceIsLast: false, word: 1, wordIsLast: false }],
  ])('%j at %d', (text, start, place) => {
    if (text.startsWith('Aika')) expect(placesOf(text)(start).word).toBeGreaterThan(0);
    else expect(placesOf(text)(start)).toEqual(place);
  });
});

describe('rewriting', () => {
  const cut = (text: string, hit: string, put = ''): string => {
    const start = text.indexOf(hit);
    return rewritten(text, [{ start, end: start + hit.length, put, shown: put }]);
  };
  test.each([
    ['Soita 040 1 tänään.', '040 1', 'Soita tänään.'],
    ['Soita (040 1) tänään.', '040 1', 'Soita tänään.'],
    ['Soita 040 1.', '040 1', 'Soita.'],
    ['040 1, soita.', '040 1', 'soita.'],
    ['puh0401äidille', '0401', 'puh äidille'],
    ['rek. X-1. Mitä?', 'X-1', 'rek. Mitä?'],
    ['"X-1" näkyi', 'X-1', 'näkyi'],
  ])('%s', (text, hit, expected) => expect(cut(text, hit)).toBe(expected));
  test('several at once, in any order', () => {
    const text = 'Aa Bb Cc';
    expect(
      rewritten(text, [
        { start: 6, end: 8, put: 'z', shown: 'z' },
        { start: 0, end: 2, put: 'x', shown: 'x' },
      ]),
    ).toBe('x Bb z');
  });
});

test('tokens keep endings and initials, and part a name from the kin behind its hyphen', () => {
  expect(
    tokensOf("Nguyen-perheen Anna-Liisa O'Connor T.K. Kela:lle klo 9.30").map(({ text }) => text),
  ).toEqual(['Nguyen', '-', 'perheen', 'Anna-Liisa', "O'Connor", 'T.K.', 'Kela:lle', 'klo', '9.30']);
});

test('spoken numbers', () => {
  expect(spokenRuns('numero nolla viiskyt kolme 71 22 kiitos')).toMatchObject([
    { digits: '05037122', words: 3 },
  ]);
  expect(spokenRuns('kaksi lasta ja kolme kissaa')).toEqual([]);
});

test.each([
  ['klienten har fått beslut och hon väntar på svar', 'sv'],
  ['the client has not been at the clinic', 'en'],
  ['asiakas odottaa päätöstä kotona', 'fi'],
  ['', 'fi'],
])('the language of %j is %s', (text, lang) => expect(languageOf(text)).toBe(lang));
