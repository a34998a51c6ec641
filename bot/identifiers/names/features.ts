import type { Lang } from '#identifiers/types.ts';
import { hashOf, mix, slot } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameScore, nameScores, SCORE_SLOTS } from './score.ts';
import { shapeOf, type Token } from './tokens.ts';

/** 2^BITS slots hold the weights of all features. */
export const BITS = 20;

/**
 * What a text is made into: for token i the slots from node[i] to edge[i] tell what stands there, those from
 * edge[i] to node[i + 1] what stands there if it and the one before are both names.
 */
export interface TextFeatures {
  readonly size: number;
  readonly slots: Int32Array;
  readonly node: Int32Array;
  readonly edge: Int32Array;
}

export interface FeatureSources {
  readonly lexicon: Lexicon | null;
  readonly score: NameScore;
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

const SENTENCE_END = /^[.!?\n•]$/;
const OPENER = /^["'“”»([]$/;

function positionOf(tokens: readonly Token[], i: number): string {
  let k = i - 1;
  // a few opening marks at most: a long row of them is no sentence
  while (k >= 0 && k > i - 4 && OPENER.test(tokens[k]?.text ?? '')) k -= 1;
  const previous = tokens[k];
  if (!previous) return 'first';
  if (previous.text === '\n') return 'line';
  if (SENTENCE_END.test(previous.text)) return 'start';
  if (previous.text === ':') return 'colon';
  if (previous.text === ',' || previous.text === ';') return 'comma';
  if (previous.text === '-') return 'dash';
  return k === i - 1 ? 'in' : 'open';
}

const scoreClass = (value: number): number => Math.max(-4, Math.min(6, Math.round(value / 1.5)));
const LETTER = /^\p{L}/u;
const ENDING = /:\p{Ll}+$/u;

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

function knownOf(text: string, tokens: readonly Token[], lang: Lang, sources: FeatureSources): Known {
  const row = (fill: number): Int32Array => new Int32Array(tokens.length + 2 * PAD).fill(fill);
  const known: Known = {
    word: row(0x1234567),
    shape: row(0x2345678),
    kind: row(0x3456789),
    fine: row(0),
    score: row(0x456789a),
    at: row(0),
    tail3: row(5),
    tail5: row(6),
    head4: row(7),
    head5: row(8),
    seen: new Uint8Array(tokens.length + 2 * PAD),
  };
  const upper = textCaseOf(text) === 'upper';
  const scratch = new Int32Array(SCORE_SLOTS);
  const seenLower = new Set<string>();
  const seenInside = new Set<string>();
  tokens.forEach((token, i) => {
    const k = i + PAD;
    const letters = LETTER.test(token.text);
    const shape = shapeOf(token.text);
    const position = positionOf(tokens, i);
    known.shape[k] = hashOf(upper && letters ? shape.toLowerCase() : shape, 4);
    known.at[k] = hashOf(position, 22);
    known.word[k] = hashOf(letters || token.text.length === 1 ? token.lower : shape, 1);
    known.tail3[k] = hashOf(token.lower.slice(-3), 13);
    known.tail5[k] = hashOf(token.lower.slice(-5), 15);
    known.head4[k] = hashOf(token.lower.slice(0, 4), 44);
    known.head5[k] = hashOf(token.lower.slice(0, 5), 45);
    if (!letters) {
      known.kind[k] = 11;
      known.score[k] = 12;
      return;
    }
    const bare = token.lower.includes(':') ? token.lower.replace(ENDING, '') : token.lower;
    const asked = upper ? bare : token.text.slice(0, bare.length);
    const kinds = bare.length > 1 ? (sources.lexicon?.kinds(asked, lang) ?? '?') : '';
    // a word that Finnish does not know is one class in Finnish texts, and finer by what Swedish and English say
    known.kind[k] = hashOf(lang === 'fi' && kinds.startsWith('U') ? 'U' : kinds, 6);
    known.fine[k] = hashOf(kinds, 60);
    const { first, last } = nameScores(sources.score, bare, scratch);
    known.score[k] = mix(scoreClass(first) + 100, scoreClass(last) + 200);
    if (token.text === token.lower) seenLower.add(token.lower);
    else if (position === 'in') seenInside.add(token.lower.slice(0, 5));
  });
  tokens.forEach((token, i) => {
    if (token.text === token.lower || !LETTER.test(token.text)) return;
    const inside = known.at[i + PAD] !== hashOf('in', 22) && seenInside.has(token.lower.slice(0, 5));
    known.seen[i + PAD] = (seenLower.has(token.lower) ? 1 : 0) + (inside ? 2 : 0);
  });
  return known;
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
  const { word, shape, kind, fine, score, at, tail3, tail5, head4, head5, seen } = knownOf(
    text,
    tokens,
    lang,
    sources,
  );
  const casing = hashOf(textCaseOf(text), 21);
  const language = hashOf(lang, 20);
  const node = new Int32Array(n + 1);
  const edge = new Int32Array(n + 1);
  let slots = new Int32Array(n * 96 + 256);
  let count = 0;
  const put1 = (template: number, a: number): void => {
    slots[count] = slot(mix(Math.imul(template, 0x85ebca6b), a), BITS);
    count += 1;
  };
  const put2 = (template: number, a: number, b: number): void => put1(template, mix(a, b));
  const put3 = (template: number, a: number, b: number, c: number): void => put1(template, mix(mix(a, b), c));
  const of = (row: Int32Array, i: number): number => row[i] ?? 0;
  for (let i = 0; i < n; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    if (count + 400 > slots.length) {
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
    put1(1, s0);
    put2(2, w0, s0);
    put1(3, w0);
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
    put3(31, k0, s0, c0);
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
    put2(57, f0, s0);
    put3(58, f0, s0, a0);
    put3(59, f0, c0, casing);
    put3(49, s0, token.glued ? 1 : 0, of(shape, k - 1));
    if (of(at, k) !== 0 && (seen[k] ?? 0) > 0) put3(50, seen[k] ?? 0, s0, k0);
    if (LETTER.test(token.text)) {
      const lower = token.lower;
      const size = lower.length;
      let head = 31;
      let tail = 32;
      for (let length = 1; length <= 6 && length <= size; length += 1) {
        head = Math.imul(head ^ lower.charCodeAt(length - 1), 0x01000193);
        tail = Math.imul(tail ^ lower.charCodeAt(size - length), 0x01000193);
        put2(110 + length, head, s0);
        if (length > 1) put2(60 + length, tail, k0);
        put2(70 + length, tail, s0);
        if (length >= 3) put2(80 + length, head, of(tail3, k));
      }
      const limit = Math.min(size, 24) + 2;
      for (let from = 0; from < limit - 2; from += 1) {
        let h = 0x2545f491;
        for (let to = from; to < limit && to < from + 5; to += 1) {
          const unit = to === 0 ? 1 : to === limit - 1 ? 2 : lower.charCodeAt(to - 1);
          h = Math.imul(h ^ unit, 0x01000193);
          if (to - from >= 2) put1(90, h);
        }
      }
    }
    edge[i] = count;
    put1(101, 1);
    put2(102, s0, of(shape, k - 1));
    put2(103, k0, of(kind, k - 1));
    put2(104, token.glued ? 1 : 0, s0);
    put2(105, of(score, k - 1), c0);
  }
  node[n] = count;
  edge[n] = count;
  return { size: n, slots: slots.subarray(0, count), node, edge };
}
