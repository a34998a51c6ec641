/**
 * The features of a token and its neighbours, as a table: what each is put together from, and how it becomes a
 * slot. Training lists the slots; the filter weighs them as they are made.
 */
import { mix, slot } from './hash.ts';
import { BITS, slot1, TEMPLATE, type WordFacts } from './word.ts';

/** What stands before the first and behind the last token. */
export const EDGE: Pick<
  WordFacts,
  'word' | 'shape' | 'kind' | 'fine' | 'score' | 'other' | 'tail3' | 'tail5' | 'head4' | 'head5'
> = {
  word: 0x1234567,
  shape: 0x2345678,
  kind: 0x3456789,
  fine: 0,
  score: 0x456789a,
  other: 0x56789ab,
  tail3: 5,
  tail5: 6,
  head4: 7,
  head5: 8,
};

/**
 * What the features of a token are put together from: of the word itself (0), the one before (-1), behind (1)
 * and two away, and of the text.
 */
export const ATOMS = [
  ...(['word', 'shape', 'kind'] as const).flatMap((of) =>
    ([-2, -1, 0, 1, 2] as const).map((at) => `${of}${at}` as const),
  ),
  ...(['score', 'tail3', 'tail5', 'head4', 'head5'] as const).flatMap((of) =>
    ([-1, 0, 1] as const).map((at) => `${of}${at}` as const),
  ),
  'head52',
  'fine0',
  'other-1',
  'other0',
  'other1',
  'place',
  'casing',
  'language',
  'glued',
  'seen',
] as const;
type Atom = (typeof ATOMS)[number];

/** A feature: its number, and what has to stand there. */
type Template = readonly [number, Atom, Atom?, Atom?];

/** Besides those that a word has by itself (`word.ts`). */
const NODE: readonly Template[] = [
  [4, 'word-1'],
  [5, 'word1'],
  [6, 'word-2'],
  [7, 'word2'],
  [8, 'word-1', 'word0'],
  [9, 'word0', 'word1'],
  [10, 'word-2', 'word-1', 'shape0'],
  [11, 'word1', 'word2', 'shape0'],
  [12, 'shape0', 'casing'],
  [13, 'shape-1', 'shape0', 'casing'],
  [14, 'shape0', 'shape1', 'casing'],
  [15, 'shape-1', 'shape0', 'shape1'],
  [16, 'word-1', 'shape0'],
  [17, 'word1', 'shape0'],
  [18, 'tail3-1', 'shape0'],
  [19, 'tail31', 'shape0'],
  [20, 'head51', 'shape0'],
  [21, 'head41', 'kind0'],
  [22, 'tail51', 'shape0'],
  [23, 'head5-1', 'shape0'],
  [24, 'tail5-1', 'shape0'],
  [25, 'tail51', 'kind0'],
  [26, 'kind1', 'kind2', 'shape0'],
  [27, 'head52', 'shape0', 'kind0'],
  [28, 'shape0', 'place', 'casing'],
  [29, 'shape0', 'place', 'kind0'],
  [30, 'kind0', 'casing', 'language'],
  [32, 'kind-1', 'kind0', 'shape0'],
  [33, 'kind0', 'kind1', 'shape0'],
  [34, 'word-1', 'kind0'],
  [35, 'kind0', 'word1'],
  [36, 'score0', 'shape0', 'casing'],
  [37, 'score0', 'place', 'shape0'],
  [38, 'score-1', 'score0', 'shape0'],
  [39, 'score0', 'score1', 'shape0'],
  [40, 'kind0', 'score0', 'casing'],
  [41, 'shape0', 'language', 'place'],
  [42, 'word0', 'place'],
  [43, 'word-1', 'score0'],
  [44, 'score0', 'word1'],
  [45, 'tail3-1', 'kind0'],
  [46, 'tail31', 'kind0'],
  [47, 'word0', 'shape1'],
  [48, 'kind-1', 'kind-2', 'shape0'],
  [58, 'fine0', 'shape0', 'place'],
  [59, 'fine0', 'score0', 'casing'],
  [53, 'other0', 'shape0', 'place'],
  [54, 'other0', 'other1', 'shape0'],
  [55, 'other0', 'other-1', 'shape0'],
  [49, 'shape0', 'glued', 'shape-1'],
];
/** Only where the word is seen elsewhere in the text in another case. */
const SEEN: readonly Template[] = [[50, 'seen', 'shape0', 'kind0']];
const BETWEEN: readonly Template[] = [
  [102, 'shape0', 'shape-1'],
  [103, 'kind0', 'kind-1'],
  [104, 'glued', 'shape0'],
  [105, 'score-1', 'score0'],
];

/** Templates as numbers in a row, for one, two and three atoms: the template's own hash, then the places of its atoms. */
type Code = readonly [Int32Array, Int32Array, Int32Array];

function compiled(templates: readonly Template[]): Code {
  const rows = [1, 2, 3].map((size) =>
    Int32Array.from(
      templates
        .filter((template) => template.length === size + 1)
        .flatMap(([template, ...atoms]) => [
          Math.imul(template, TEMPLATE),
          ...atoms.map((atom) => (atom === undefined ? -1 : ATOMS.indexOf(atom))),
        ]),
    ),
  );
  const [one = NONE, two = NONE, three = NONE] = rows;
  return [one, two, three];
}

const NONE = new Int32Array(0);
export const NODE_CODE = compiled(NODE);
export const SEEN_CODE = compiled(SEEN);
export const BETWEEN_CODE = compiled(BETWEEN);
export const ALWAYS = slot1(101, 1);

/** The sum of the weights of these templates. */
export function weighed([one, two, three]: Code, atoms: Int32Array, weights: Int8Array): number {
  let sum = 0;
  for (let at = 0; at + 1 < one.length; at += 2) {
    const hash = atoms[one[at + 1] as number] as number;
    sum += weights[slot(mix(one[at] as number, hash), BITS)] as number;
  }
  for (let at = 0; at + 2 < two.length; at += 3) {
    const hash = mix(atoms[two[at + 1] as number] as number, atoms[two[at + 2] as number] as number);
    sum += weights[slot(mix(two[at] as number, hash), BITS)] as number;
  }
  for (let at = 0; at + 3 < three.length; at += 4) {
    const pair = mix(atoms[three[at + 1] as number] as number, atoms[three[at + 2] as number] as number);
    const hash = mix(pair, atoms[three[at + 3] as number] as number);
    sum += weights[slot(mix(three[at] as number, hash), BITS)] as number;
  }
  return sum;
}

/** Writes the slots of these templates behind `from`; returns where they end. */
export function listed(code: Code, atoms: Int32Array, slots: Int32Array, from: number): number {
  let count = from;
  code.forEach((row, k) => {
    for (let at = 0; at < row.length; at += k + 2) {
      let hash = atoms[row[at + 1] ?? 0] ?? 0;
      for (let more = 2; more <= k + 1; more += 1) hash = mix(hash, atoms[row[at + more] ?? 0] ?? 0);
      slots[count] = slot(mix(row[at] ?? 0, hash), BITS);
      count += 1;
    }
  });
  return count;
}

/** Where the atoms that are no word's begin: place, casing, language, glued, seen. */
export const PLACE = ATOMS.indexOf('place');

type Known = typeof EDGE;

/** The atoms of the words, in the order of ATOMS. */
export function gather(atoms: Int32Array, b2: Known, b1: Known, w: Known, a1: Known, a2: Known): void {
  atoms[0] = b2.word;
  atoms[1] = b1.word;
  atoms[2] = w.word;
  atoms[3] = a1.word;
  atoms[4] = a2.word;
  atoms[5] = b2.shape;
  atoms[6] = b1.shape;
  atoms[7] = w.shape;
  atoms[8] = a1.shape;
  atoms[9] = a2.shape;
  atoms[10] = b2.kind;
  atoms[11] = b1.kind;
  atoms[12] = w.kind;
  atoms[13] = a1.kind;
  atoms[14] = a2.kind;
  atoms[15] = b1.score;
  atoms[16] = w.score;
  atoms[17] = a1.score;
  atoms[18] = b1.tail3;
  atoms[19] = w.tail3;
  atoms[20] = a1.tail3;
  atoms[21] = b1.tail5;
  atoms[22] = w.tail5;
  atoms[23] = a1.tail5;
  atoms[24] = b1.head4;
  atoms[25] = w.head4;
  atoms[26] = a1.head4;
  atoms[27] = b1.head5;
  atoms[28] = w.head5;
  atoms[29] = a1.head5;
  atoms[30] = a2.head5;
  atoms[31] = w.fine;
  atoms[32] = b1.other;
  atoms[33] = w.other;
  atoms[34] = a1.other;
}
