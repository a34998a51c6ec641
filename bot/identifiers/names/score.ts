import { slot } from './hash.ts';

/**
 * The learned name scores: how much a word looks like a first name, and like a surname, in any Finnish case,
 * by its runs of letters. Weights learned from the population register's names; no list.
 */
export interface NameScore {
  readonly bits: number;
  readonly scale: number;
  readonly first: Int8Array;
  readonly last: Int8Array;
}

export const SCORE_BITS = 17;

/** The slots of a word's runs of 2–6 letters, its ends marked by 1 and 2. Returns how many there are. */
export function scoreSlots(word: string, bits: number, into: Int32Array): number {
  const size = Math.min(word.length, 30) + 2;
  let count = 0;
  for (let from = 0; from < size; from += 1) {
    let h = 0x51ed270b;
    for (let to = from; to < size && to < from + 6; to += 1) {
      const unit = to === 0 ? 1 : to === size - 1 ? 2 : word.charCodeAt(to - 1);
      h = Math.imul(h ^ unit, 0x01000193);
      if (to > from) {
        into[count] = slot(h + to - from, bits);
        count += 1;
      }
    }
  }
  return count;
}

/** The most slots that a word can have. */
export const SCORE_SLOTS = 32 * 5;

/** Log-odds that the lower-case word is a first name, and a surname. */
export function nameScores(
  score: NameScore,
  word: string,
  scratch: Int32Array,
): { first: number; last: number } {
  const count = scoreSlots(word, score.bits, scratch);
  let first = 0;
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    const at = scratch[i] ?? 0;
    first += score.first[at] ?? 0;
    last += score.last[at] ?? 0;
  }
  return { first: first * score.scale, last: last * score.scale };
}
