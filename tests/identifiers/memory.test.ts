/** Speed must not change what is found: with a memory of words, with a list, and with neither. */
import fc from 'fast-check';
import { scoresOf } from '#identifiers/names/crf.ts';
import { featuresOf } from '#identifiers/names/features.ts';
import { shapeOf, tokensOf } from '#identifiers/names/tokens.ts';
import { loadWeights } from '#identifiers/names/weights.ts';
import { wordMemory } from '#identifiers/names/word.ts';
import { wordList } from '#identifiers/names/word-list.ts';

const weights = loadWeights();
if (!weights) throw new Error('weights.bin is not there');
const { score, chain } = weights;
const TEXTS = [
  'Hei, Matti Virtasen äiti soitti. Matti tulee klo 9.30, Kela:lta ei mitään.',
  'ASIAKAS MATTI VIRTANEN TULI TÄNÄÄN VASTAANOTOLLE',
  'moi, ritvalle pitäis saada uus aika – "Ritva" itse ei soita (vielä).',
  "T.K:n ja O'Connorin perhe; Anna-Liisa-täti, Хабаровск, محمد 3.5.",
  '',
];

test('features weighed as they are made are those that are told by their slots', () => {
  const lexicon = { kinds: (word: string) => (word.length % 2 === 0 ? 'CE' : 'Uul') };
  const memoryOf = wordMemory(wordList('asiakas\nsoitti\ntulee'), chain.node);
  for (const text of [...TEXTS, ...TEXTS]) {
    for (const lang of ['fi', 'sv'] as const) {
      const tokens = tokensOf(text);
      const plain = scoresOf(featuresOf(text, tokens, lang, { lexicon, score }), chain);
      const memory = memoryOf();
      for (let again = 0; again < 2; again += 1)
        expect(scoresOf(featuresOf(text, tokens, lang, { lexicon, score, memory }), chain)).toEqual(plain);
    }
  }
});

test('a text that is read after another takes over only what is the same', () => {
  const lexicon = { kinds: (word: string) => (word.length % 2 === 0 ? 'CE' : 'Uul') };
  const words = fc.array(
    fc.constantFrom('Aino', 'aino', 'tuli', '.', ',', '\n', 'Kela', 'klo', '9', '"', 'Matti', '-'),
    {
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (texts) => {
      const memory = wordMemory(wordList('tuli\nklo'), chain.node)();
      return texts.every((parts) => {
        const text = parts.join(' ');
        const tokens = tokensOf(text);
        const plain = scoresOf(featuresOf(text, tokens, 'fi', { lexicon, score }), chain);
        const quick = scoresOf(featuresOf(text, tokens, 'fi', { lexicon, score, memory }), chain);
        return (
          JSON.stringify([...plain.node, ...plain.edge]) === JSON.stringify([...quick.node, ...quick.edge])
        );
      });
    }),
    { numRuns: 500 },
  );
});

test('a list of words holds its words and no others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '-') })),
      fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '-', '\n') }),
      (words, other) => {
        const list = wordList(words.join('\n'));
        const set = new Set(words.filter((word) => word !== ''));
        return [...words, other].every((word) => list.has(word) === set.has(word));
      },
    ),
  );
});

test.each([
  ['talo', 'x'],
  ['Talo', 'Xx'],
  ['TALO', 'XX'],
  ['T', 'X'],
  ['T.', 'X.'],
  ['taLo', 'xX'],
  ['TaLo', 'XxX'],
  ['Émile', 'Xx'],
  ['Äiti', 'Xx'],
  ['a1', 'xd'],
  ['Anna-Liisa', 'Xx-Xx'],
  ['Kela:lle', 'Xx:x'],
  ['12', 'd'],
  ['12.5', 'd.d'],
  ['\n', 'nl'],
])('the shape of %j is %s', (piece, shape) => expect(shapeOf(piece)).toBe(shape));
