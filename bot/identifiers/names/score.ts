import { hashOf, slot } from './hash.ts';

/**
 * The learned name score: how much a word looks like a Finnish first name or surname in any case, by its
 * runs of letters. Weights learned from the population register's names; no list.
 */
export interface NameScore {
  readonly bits: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

export const SCORE_BITS = 18;

/** The slots of a word's runs of 2–6 letters, its ends marked. */
export function scoreSlots(word: string, bits: number, into: number[]): number[] {
  into.length = 0;
  const marked = `^${word}$`;
  for (let from = 0; from < marked.length; from += 1) {
    let h = 0x51ed270b;
    for (let to = from; to < marked.length && to < from + 6; to += 1) {
      h = Math.imul(h ^ marked.charCodeAt(to), 0x01000193);
      if (to > from) into.push(slot(h + to - from, bits));
    }
  }
  into.push(slot(hashOf(String(Math.min(word.length, 12)), 77), bits));
  return into;
}

const scratch: number[] = [];

/** Log-odds that the lower-case word is a name. */
export function nameScore(score: NameScore, word: string): number {
  let sum = 0;
  for (const at of scoreSlots(word, score.bits, scratch)) sum += score.weights[at] ?? 0;
  return sum * score.scale;
}
