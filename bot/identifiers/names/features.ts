import type { Lang } from '#identifiers/types.ts';
import { hashOf, mix } from './hash.ts';
import type { Token } from './tokens.ts';
import { type FeatureSources, factsOf, slot1, type WordFacts } from './word.ts';

export { BITS, type FeatureSources } from './word.ts';

/**
 * What a text is made into: for token i the slots from node[i] to edge[i] tell what stands there, those from
 * edge[i] to node[i + 1] what stands there if it and the one before are both names.
 */
export interface TextFeatures {
  readonly size: number;
  readonly slots: Int32Array;
  readonly node: Int32Array;
  readonly edge: Int32Array;
  /** Where the features are weighed as they are made, the sums of their weights, and no slots; else empty. */
  readonly nodeSums: Int32Array;
  readonly edgeSums: Int32Array;
}

/** Is the text written without capitals, or in nothing but capitals? Then capitals tell nothing. */
type TextCase = 'mixed' | 'lower' | 'upper';

function textCaseOf(text: string): TextCase {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (char < 0x41) continue;
    if (char <= 0x5a) upper += 1;
    else if (char >= 0x61 && char <= 0x7a) lower += 1;
  }
  if (upper > 6 && upper > lower * 2) return 'upper';
  return upper === 0 || (lower > 80 && upper * 60 < lower && !/(?:[.!?]\s+|^)\p{Lu}/u.test(text))
    ? 'lower'
    : 'mixed';
}

const position = (name: string): number => hashOf(name, 22);
/** Where a token stands in its sentence. */
const AT = {
  first: position('first'),
  line: position('line'),
  start: position('start'),
  colon: position('colon'),
  comma: position('comma'),
  dash: position('dash'),
  in: position('in'),
  open: position('open'),
} as const;
const SENTENCE_END = '.!?\n•';
const OPENERS = '"\'“”»([';
const isOneOf = (signs: string, piece: string | undefined): boolean =>
  piece !== undefined && piece.length === 1 && signs.includes(piece);

function positionOf(tokens: readonly Token[], i: number): number {
  let k = i - 1;
  // a few opening marks at most: a long row of them is no sentence
  while (k >= 0 && k > i - 4 && isOneOf(OPENERS, tokens[k]?.text)) k -= 1;
  const previous = tokens[k];
  if (!previous) return AT.first;
  if (previous.text === '\n') return AT.line;
  if (isOneOf(SENTENCE_END, previous.text)) return AT.start;
  if (previous.text === ':') return AT.colon;
  if (previous.text === ',' || previous.text === ';') return AT.comma;
  if (previous.text === '-') return AT.dash;
  return k === i - 1 ? AT.in : AT.open;
}

/** What is known of each token before it is put together with its neighbours. Two places stand before and behind. */
interface Known {
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly kind: Int32Array;
  readonly fine: Int32Array;
  readonly score: Int32Array;
  readonly at: Int32Array;
  readonly tail3: Int32Array;
  readonly tail5: Int32Array;
  readonly head4: Int32Array;
  readonly head5: Int32Array;
  /** Capitalised here, and seen in lower case (1) or capitalised inside a sentence (2) elsewhere in the text. */
  readonly seen: Uint8Array;
}

const PAD = 2;

function knownOf(tokens: readonly Token[], facts: readonly WordFacts[]): Known {
  const length = tokens.length + 2 * PAD;
  const all = new Int32Array(10 * length);
  const row = (k: number, pad: number): Int32Array => {
    const part = all.subarray(k * length, (k + 1) * length);
    for (let i = 0; i < PAD; i += 1) {
      part[i] = pad;
      part[length - 1 - i] = pad;
    }
    return part;
  };
  const word = row(0, 0x1234567);
  const shape = row(1, 0x2345678);
  const kind = row(2, 0x3456789);
  const fine = row(3, 0);
  const score = row(4, 0x456789a);
  const at = row(5, 0);
  const tail3 = row(6, 5);
  const tail5 = row(7, 6);
  const head4 = row(8, 7);
  const head5 = row(9, 8);
  const seen = new Uint8Array(length);
  const seenLower = new Set<string>();
  const seenInside = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const fact = facts[i];
    if (!token || !fact) continue;
    const k = i + PAD;
    word[k] = fact.word;
    shape[k] = fact.shape;
    kind[k] = fact.kind;
    fine[k] = fact.fine;
    score[k] = fact.score;
    tail3[k] = fact.tail3;
    tail5[k] = fact.tail5;
    head4[k] = fact.head4;
    head5[k] = fact.head5;
    const position = positionOf(tokens, i);
    at[k] = position;
    if (!fact.letters) continue;
    if (token.text === token.lower) seenLower.add(token.lower);
    else if (position === AT.in) seenInside.add(token.lower.slice(0, 5));
  }
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.text === token.lower || !facts[i]?.letters) continue;
    const inside = at[i + PAD] !== AT.in && seenInside.has(token.lower.slice(0, 5));
    seen[i + PAD] = (seenLower.has(token.lower) ? 1 : 0) + (inside ? 2 : 0);
  }
  return { word, shape, kind, fine, score, at, tail3, tail5, head4, head5, seen };
}

/**
 * The features of every token of a text.
 *
 * @param text canonical text
 * @param tokens its tokens
 */
export function featuresOf(
  text: string,
  tokens: readonly Token[],
  lang: Lang,
  sources: FeatureSources,
): TextFeatures {
  const n = tokens.length;
  const textCase = textCaseOf(text);
  const upper = textCase === 'upper';
  const memory = sources.memory?.words(lang, upper);
  const facts = tokens.map((token) => {
    const before = memory?.get(token.text);
    if (before) return before;
    const fact = factsOf(token, upper, lang, sources);
    memory?.set(token.text, fact);
    return fact;
  });
  const { word, shape, kind, fine, score, at, tail3, tail5, head4, head5, seen } = knownOf(tokens, facts);
  const casing = hashOf(textCase, 21);
  const language = hashOf(lang, 20);
  const node = new Int32Array(n + 1);
  const edge = new Int32Array(n + 1);
  const weights = sources.memory?.weights;
  const nodeSums = new Int32Array(weights ? n : 0);
  const edgeSums = new Int32Array(weights ? n : 0);
  let slots = new Int32Array(weights ? 0 : n * 96 + 256);
  let count = 0;
  let sum = 0;
  const put1 = (template: number, a: number): void => {
    const at = slot1(template, a);
    if (weights) sum += weights[at] ?? 0;
    else {
      slots[count] = at;
      count += 1;
    }
  };
  const put2 = (template: number, a: number, b: number): void => put1(template, mix(a, b));
  const put3 = (template: number, a: number, b: number, c: number): void => put1(template, mix(mix(a, b), c));
  const of = (row: Int32Array, i: number): number => row[i] ?? 0;
  for (let i = 0; i < n; i += 1) {
    const token = tokens[i];
    const fact = facts[i];
    if (!token || !fact) continue;
    if (!weights && count + 400 > slots.length) {
      const larger = new Int32Array(slots.length * 2);
      larger.set(slots);
      slots = larger;
    }
    const k = i + PAD;
    node[i] = count;
    const w0 = of(word, k);
    const w1 = of(word, k + 1);
    const v1 = of(word, k - 1);
    const s0 = of(shape, k);
    const k0 = of(kind, k);
    const c0 = of(score, k);
    const a0 = of(at, k);
    if (weights) sum = fact.weight;
    else {
      slots.set(fact.own, count);
      count += fact.own.length;
    }
    put1(4, v1);
    put1(5, w1);
    put1(6, of(word, k - 2));
    put1(7, of(word, k + 2));
    put2(8, v1, w0);
    put2(9, w0, w1);
    put3(10, of(word, k - 2), v1, s0);
    put3(11, w1, of(word, k + 2), s0);
    put2(12, s0, casing);
    put3(13, of(shape, k - 1), s0, casing);
    put3(14, s0, of(shape, k + 1), casing);
    put3(15, of(shape, k - 1), s0, of(shape, k + 1));
    put2(16, v1, s0);
    put2(17, w1, s0);
    put2(18, of(tail3, k - 1), s0);
    put2(19, of(tail3, k + 1), s0);
    put2(20, of(head5, k + 1), s0);
    put2(21, of(head4, k + 1), k0);
    put2(22, of(tail5, k + 1), s0);
    put2(23, of(head5, k - 1), s0);
    put2(24, of(tail5, k - 1), s0);
    put2(25, of(tail5, k + 1), k0);
    put3(26, of(kind, k + 1), of(kind, k + 2), s0);
    put3(27, of(head5, k + 2), s0, k0);
    put3(28, s0, a0, casing);
    put3(29, s0, a0, k0);
    put3(30, k0, casing, language);
    put3(32, of(kind, k - 1), k0, s0);
    put3(33, k0, of(kind, k + 1), s0);
    put2(34, v1, k0);
    put2(35, k0, w1);
    put3(36, c0, s0, casing);
    put3(37, c0, a0, s0);
    put3(38, of(score, k - 1), c0, s0);
    put3(39, c0, of(score, k + 1), s0);
    put3(40, k0, c0, casing);
    put3(41, s0, language, a0);
    put2(42, w0, a0);
    put2(43, v1, c0);
    put2(44, c0, w1);
    put2(45, of(tail3, k - 1), k0);
    put2(46, of(tail3, k + 1), k0);
    put2(47, w0, of(shape, k + 1));
    put3(48, of(kind, k - 1), of(kind, k - 2), s0);
    const f0 = of(fine, k);
    put3(58, f0, s0, a0);
    put3(59, f0, c0, casing);
    put3(49, s0, token.glued ? 1 : 0, of(shape, k - 1));
    if (of(at, k) !== 0 && (seen[k] ?? 0) > 0) put3(50, seen[k] ?? 0, s0, k0);
    edge[i] = count;
    if (weights) {
      nodeSums[i] = sum;
      sum = 0;
    }
    put1(101, 1);
    put2(102, s0, of(shape, k - 1));
    put2(103, k0, of(kind, k - 1));
    put2(104, token.glued ? 1 : 0, s0);
    put2(105, of(score, k - 1), c0);
    if (weights) edgeSums[i] = sum;
  }
  node[n] = count;
  edge[n] = count;
  return { size: n, slots: slots.subarray(0, count), node, edge, nodeSums, edgeSums };
}
