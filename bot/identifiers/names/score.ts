import { slot } from './hash.ts';

/**
 * The learned name scores: how much a word looks like a first name, like a surname, and like the name of
 * something else (a place, a company, goods), in any Finnish case, by its runs of letters. Weights learned from
 * the population register's names and from ordinary words; no list.
 */
export interface NameScore {
  readonly scale: number;
  /** Three weights for every slot: first name, surname, another's name. */
  readonly weights: Int8Array;
}

export const SCORE_BITS = 19;
export const SCORE_SIZE = 3 << SCORE_BITS;
/** The longest run of letters, ends included. */
const RUN = 8;

/** The slots of a word's runs of 2–8 letters, its ends marked by 1 and 2. Returns how many there are. */
export function scoreSlots(word: string, into: Int32Array): number {
  const size = Math.min(word.length, 30) + 2;
  let count = 0;
  for (let from = 0; from < size; from += 1) {
    let h = 0x51ed270b;
    for (let to = from; to < size && to < from + RUN; to += 1) {
      const unit = to === 0 ? 1 : to === size - 1 ? 2 : word.charCodeAt(to - 1);
      h = Math.imul(h ^ unit, 0x01000193);
      if (to > from) {
        into[count] = slot(h + to - from, SCORE_BITS);
        count += 1;
      }
    }
  }
  return count;
}

/** The most slots that a word can have. */
export const SCORE_SLOTS = 32 * (RUN - 1);

/** Log-odds that the lower-case word is a first name, a surname, and the name of something else. */
export function nameScores(
  score: NameScore,
  word: string,
  scratch: Int32Array,
): { first: number; last: number; other: number } {
  const { weights, scale } = score;
  const count = scoreSlots(word, scratch);
  let first = 0;
  let last = 0;
  let other = 0;
  for (let i = 0; i < count; i += 1) {
    const at = 3 * (scratch[i] ?? 0);
    first += weights[at] ?? 0;
    last += weights[at + 1] ?? 0;
    other += weights[at + 2] ?? 0;
  }
  return { first: first * scale, last: last * scale, other: other * scale };
}
