import type { Lang } from '#identifiers/types.ts';
import { hashOf, mix, slot } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameScore, nameScore } from './score.ts';
import { shapeOf, type Token } from './tokens.ts';

/** 2^BITS slots for what stands at a token, and one more table of the same kind for two names in a row. */
export const BITS = 20;

/** What a token is made into: slots of its features, and of the features of 'this is a name and so is the one before'. */
export interface TokenFeatures {
  readonly node: Int32Array;
  readonly edge: Int32Array;
}

export interface FeatureSources {
  readonly lexicon: Lexicon | null;
  readonly score: NameScore;
}

/** Is the text written without capitals, or in nothing but capitals? Then capitals tell nothing. */
export type TextCase = 'mixed' | 'lower' | 'upper';

export function textCaseOf(text: string): TextCase {
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
  while (k >= 0 && OPENER.test(tokens[k]?.text ?? '')) k -= 1;
  const previous = tokens[k];
  if (!previous) return 'first';
  if (previous.text === '\n') return 'line';
  if (SENTENCE_END.test(previous.text)) return 'start';
  if (previous.text === ':') return 'colon';
  if (previous.text === ',' || previous.text === ';') return 'comma';
  if (previous.text === '-' || previous.text === '–') return 'dash';
  return k === i - 1 ? 'in' : 'open';
}

const scoreClass = (value: number): string => String(Math.max(-4, Math.min(6, Math.round(value / 1.5))));

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
): TokenFeatures[] {
  const n = tokens.length;
  const textCase = textCaseOf(text);
  const shapes: string[] = [];
  const kinds: string[] = [];
  const scores: string[] = [];
  const words: number[] = [];
  const seenLower = new Set<string>();
  const seenInside = new Set<string>();
  tokens.forEach((token, i) => {
    const letters = /^\p{L}/u.test(token.text);
    let shape = shapeOf(token.text);
    if (textCase === 'upper' && letters) shape = shape.toLowerCase();
    shapes.push(shape);
    const bare = token.lower.replace(/:\p{Ll}+$/u, '');
    const asked = textCase === 'upper' ? bare : token.text.replace(/:\p{Ll}+$/u, '');
    kinds.push(letters && bare.length > 1 ? (sources.lexicon?.kinds(asked, lang) ?? '?') : '');
    scores.push(letters && bare.length > 1 ? scoreClass(nameScore(sources.score, bare)) : '');
    words.push(hashOf(letters || token.text.length === 1 ? token.lower : shape, 1));
    if (letters && token.text === token.lower) seenLower.add(token.lower);
    else if (letters && i > 0 && positionOf(tokens, i) === 'in') seenInside.add(token.lower.slice(0, 5));
  });
  const EDGE = hashOf('', 2);
  const word = (i: number): number => (i < 0 || i >= n ? EDGE : (words[i] ?? EDGE));
  const shape = (i: number): number => (i < 0 || i >= n ? 3 : hashOf(shapes[i] ?? '', 4));
  const kind = (i: number): number => (i < 0 || i >= n ? 5 : hashOf(kinds[i] ?? '', 6));
  const score = (i: number): number => (i < 0 || i >= n ? 7 : hashOf(scores[i] ?? '', 8));
  const tail = (i: number, length: number): number =>
    i < 0 || i >= n ? 9 : hashOf((tokens[i]?.lower ?? '').slice(-length), 10 + length);
  const head = (i: number, length: number): number =>
    i < 0 || i >= n ? 9 : hashOf((tokens[i]?.lower ?? '').slice(0, length), 40 + length);
  const language = hashOf(lang, 20);
  const casing = hashOf(textCase, 21);
  const list: number[] = [];
  const out: TokenFeatures[] = [];
  for (let i = 0; i < n; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    list.length = 0;
    const put = (template: number, ...parts: number[]): void => {
      let h = Math.imul(template + 1, 0x9e3779b1);
      for (const one of parts) h = mix(h, one);
      list.push(slot(h, BITS));
    };
    const w0 = word(i);
    const s0 = shape(i);
    const k0 = kind(i);
    const c0 = score(i);
    const at = hashOf(positionOf(tokens, i), 22);
    put(0);
    put(1, w0);
    put(2, word(i - 1));
    put(3, word(i + 1));
    put(4, word(i - 2));
    put(5, word(i + 2));
    put(6, word(i - 1), w0);
    put(7, w0, word(i + 1));
    put(8, word(i - 2), word(i - 1), s0);
    put(9, word(i + 1), word(i + 2), s0);
    put(10, s0, casing);
    put(11, shape(i - 1), s0, casing);
    put(12, s0, shape(i + 1), casing);
    put(13, shape(i - 1), s0, shape(i + 1));
    put(14, word(i - 1), s0);
    put(15, word(i + 1), s0);
    put(16, tail(i - 1, 3), s0);
    put(17, tail(i + 1, 3), s0);
    put(48, head(i + 1, 5), s0);
    put(49, head(i + 1, 4), k0);
    put(50, tail(i + 1, 5), s0);
    put(51, head(i - 1, 5), s0);
    put(52, tail(i - 1, 5), s0);
    put(53, tail(i + 1, 6), k0);
    put(54, kind(i + 1), kind(i + 2), s0);
    put(55, head(i + 2, 5), s0, k0);
    put(18, s0, at, casing);
    put(19, s0, at, k0);
    put(20, k0, casing, language);
    put(21, k0, s0, c0);
    put(22, kind(i - 1), k0, s0);
    put(23, k0, kind(i + 1), s0);
    put(24, word(i - 1), k0);
    put(25, k0, word(i + 1));
    put(26, c0, s0, casing);
    put(27, c0, at, s0);
    put(28, score(i - 1), c0, s0);
    put(29, c0, score(i + 1), s0);
    put(30, k0, c0, casing);
    put(31, s0, language, at);
    put(32, w0, at);
    put(33, w0, s0);
    put(34, word(i - 1), c0);
    put(35, c0, word(i + 1));
    put(36, tail(i - 1, 3), k0);
    put(37, tail(i + 1, 3), k0);
    put(38, w0, shape(i + 1));
    put(39, kind(i - 1), kind(i - 2), s0);
    put(40, s0, token.glued ? 1 : 0, shape(i - 1));
    if (/^\p{L}/u.test(token.text)) {
      const lower = token.lower;
      const capital = token.text !== lower;
      if (capital && seenLower.has(lower)) put(41, s0, at);
      if (capital && seenInside.has(lower.slice(0, 5))) put(42, s0, at, k0);
      for (let length = 1; length <= 6 && length <= lower.length; length += 1) {
        const end = hashOf(lower.slice(-length), 30);
        put(43, length, end, s0);
        put(44, length, end, k0);
        const front = hashOf(lower.slice(0, length), 31);
        put(45, length, front, s0);
        if (length >= 3) put(46, length, front, tail(i, 2));
      }
      const marked = `^${lower}$`;
      for (let from = 0; from < marked.length; from += 1) {
        let h = 0x2545f491;
        for (let to = from; to < marked.length && to < from + 5; to += 1) {
          h = Math.imul(h ^ marked.charCodeAt(to), 0x01000193);
          if (to - from >= 2) list.push(slot(mix(h, 47), BITS));
        }
      }
    }
    const node = Int32Array.from(list);
    list.length = 0;
    put(60);
    put(61, s0, shape(i - 1));
    put(62, k0, kind(i - 1));
    put(63, token.glued ? 1 : 0, s0);
    out.push({ node, edge: Int32Array.from(list) });
  }
  return out;
}
