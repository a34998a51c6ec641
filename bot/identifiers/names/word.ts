import type { Lang } from '#identifiers/types.ts';
import { hashOf, mix, slot } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameScore, nameScores, SCORE_SLOTS } from './score.ts';
import { isLetter, shapeOf, type Token } from './tokens.ts';
import type { WordList } from './word-list.ts';

/** 2^BITS slots hold the weights of all features. */
export const BITS = 20;

/** Spreads the numbers of templates over all hashes. */
export const TEMPLATE = 0x85ebca6b;

/** The slot of a feature: its template and what stands there. */
export const slot1 = (template: number, a: number): number =>
  slot(mix(Math.imul(template, TEMPLATE), a), BITS);

export interface FeatureSources {
  readonly lexicon: Lexicon | null;
  readonly score: NameScore;
  /** Words that were read before, for speed: the same features come out without it. */
  readonly memory?: WordMemory;
}

/** What is known of a word by itself, whatever stands around it. */
export interface WordFacts {
  readonly letters: boolean;
  readonly shape: number;
  readonly word: number;
  readonly kind: number;
  readonly fine: number;
  readonly score: number;
  /** How much it looks like the name of something that is no person. */
  readonly other: number;
  readonly tail3: number;
  readonly tail5: number;
  readonly head4: number;
  readonly head5: number;
  /** The slots of the features that it has by itself. */
  readonly own: Int32Array;
  /** The sum of their weights, where the memory knows the weights. */
  readonly weight: number;
}

/** What the tokens of a text were, and the sums of the weights of their features. */
export interface ReadBefore {
  readonly lang: Lang;
  readonly textCase: string;
  readonly tokens: readonly Token[];
  readonly facts: readonly WordFacts[];
  readonly places: Int32Array;
  readonly seen: Uint8Array;
  readonly nodeSums: Int32Array;
  readonly edgeSums: Int32Array;
}

/**
 * Facts of words that were read before. Lives for one call of the filter; only words of the project's own
 * list of common ones are kept longer.
 */
export interface WordMemory {
  /** The chain's weights, by slot. */
  readonly weights: Int8Array;
  /** The text that was read last in this call: a rewrite of it is the same in most places. */
  last: ReadBefore | null;
  /** The words of texts of one language, written in nothing but capitals or not. */
  words(
    lang: Lang,
    upper: boolean,
  ): { get(word: string): WordFacts | undefined; set(word: string, facts: WordFacts): void };
}

/**
 * @param common words whose facts may be kept
 * @returns makes the memory of one call
 */
export function wordMemory(common: WordList, weights: Int8Array): () => WordMemory {
  const kept = {
    fi: new Map<string, WordFacts>(),
    sv: new Map<string, WordFacts>(),
    en: new Map<string, WordFacts>(),
  };
  return () => {
    const seen = new Map<string, Map<string, WordFacts>>();
    return {
      weights,
      last: null,
      words(lang, upper) {
        const key = upper ? `${lang} upper` : lang;
        const own = seen.get(key) ?? new Map<string, WordFacts>();
        seen.set(key, own);
        const lasting = upper ? own : kept[lang];
        return {
          get: (word) => lasting.get(word) ?? own.get(word),
          set(word, facts) {
            if (common.has(word.toLowerCase())) lasting.set(copied(word), facts);
            else own.set(word, facts);
          },
        };
      },
    };
  };
}

/** The same word in letters of its own: a piece of a text keeps the whole text in memory for as long as it lives. */
const copied = (word: string): string => Buffer.from(word, 'utf16le').toString('utf16le');

const scoreClass = (value: number): number => Math.max(-4, Math.min(6, Math.round(value / 1.5)));
const ENDING = /:\p{Ll}+$/u;
/** The most slots that a word has by itself: ten plain ones, four for each of six runs at its ends, three runs from each of 24 letters. */
const OWN = 10 + 6 * 4 + 3 * 25;

/**
 * The facts of a word, read anew.
 *
 * @param upper the text is written in nothing but capitals, which then tell nothing
 */
export function factsOf(token: Token, upper: boolean, lang: Lang, sources: FeatureSources): WordFacts {
  const { text, lower } = token;
  const letters = isLetter(text);
  const written = shapeOf(text);
  const shape = hashOf(upper && letters ? written.toLowerCase() : written, 4);
  const word = hashOf(letters || text.length === 1 ? lower : written, 1);
  const tail3 = hashOf(lower.slice(-3), 13);
  let kind = 11;
  let fine = 0;
  let score = 12;
  let other = 13;
  if (letters) {
    const bare = lower.includes(':') ? lower.replace(ENDING, '') : lower;
    const asked = upper ? bare : text.slice(0, bare.length);
    const kinds = bare.length > 1 ? (sources.lexicon?.kinds(asked, lang) ?? '?') : '';
    // a word that Finnish does not know is one class in Finnish texts, and finer by what Swedish and English say
    kind = hashOf(lang === 'fi' && kinds.startsWith('U') ? 'U' : kinds, 6);
    fine = hashOf(kinds, 60);
    const looks = nameScores(sources.score, bare, new Int32Array(SCORE_SLOTS));
    score = mix(scoreClass(looks.first) + 100, scoreClass(looks.last) + 200);
    other = hashOf('other', scoreClass(looks.other) + 50);
  }
  const slots = new Int32Array(OWN);
  slots[0] = slot1(1, shape);
  slots[1] = slot1(2, mix(word, shape));
  slots[2] = slot1(3, word);
  slots[3] = slot1(31, mix(mix(kind, shape), score));
  slots[4] = slot1(57, mix(fine, shape));
  slots[5] = slot1(51, mix(mix(other, shape), kind));
  slots[6] = slot1(52, mix(mix(other, score), shape));
  const count = letters ? runsOf(lower, shape, kind, tail3, slots, 7) : 7;
  const weights = sources.memory?.weights;
  let weight = 0;
  if (weights) for (let k = 0; k < count; k += 1) weight += weights[slots[k] ?? 0] ?? 0;
  return {
    letters,
    shape,
    word,
    kind,
    fine,
    score,
    other,
    tail3,
    tail5: hashOf(lower.slice(-5), 15),
    head4: hashOf(lower.slice(0, 4), 44),
    head5: hashOf(lower.slice(0, 5), 45),
    own: weights ? NONE : slots.slice(0, count),
    weight,
  };
}

const NONE = new Int32Array(0);

/** The slots of the runs of letters at both ends of a word and inside it. Returns where they end. */
function runsOf(
  lower: string,
  shape: number,
  kind: number,
  tail3: number,
  slots: Int32Array,
  from: number,
): number {
  let count = from;
  const size = lower.length;
  let head = 31;
  let tail = 32;
  for (let length = 1; length <= 6 && length <= size; length += 1) {
    head = Math.imul(head ^ lower.charCodeAt(length - 1), 0x01000193);
    tail = Math.imul(tail ^ lower.charCodeAt(size - length), 0x01000193);
    slots[count++] = slot1(110 + length, mix(head, shape));
    if (length > 1) slots[count++] = slot1(60 + length, mix(tail, kind));
    slots[count++] = slot1(70 + length, mix(tail, shape));
    if (length >= 3) slots[count++] = slot1(80 + length, mix(head, tail3));
  }
  const limit = Math.min(size, 24) + 2;
  for (let begin = 0; begin < limit - 2; begin += 1) {
    let h = 0x2545f491;
    for (let to = begin; to < limit && to < begin + 5; to += 1) {
      const unit = to === 0 ? 1 : to === limit - 1 ? 2 : lower.charCodeAt(to - 1);
      h = Math.imul(h ^ unit, 0x01000193);
      if (to - begin >= 2) slots[count++] = slot1(90, h);
    }
  }
  return count;
}
