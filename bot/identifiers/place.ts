import type { Place } from './types.ts';

const SENTENCE = /[^.!?\n]+(?:[.!?]+(?!\s)[^.!?\n]+)*[.!?]*/gu;
const WORD = /[\p{L}\p{N}]+(?:['’:-][\p{L}\p{N}]+)*/gu;

/** The first of the ends, which are in order, that lies behind `at`; the last one where none does. */
function indexOf(ends: readonly number[], at: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (ends[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

const endsOf = (matches: readonly RegExpExecArray[]): number[] =>
  matches.map((match) => match.index + match[0].length);

/**
 * Where words of a text stand, told without the words: which sentence, which word of it.
 *
 * @param text the text that the reader sees; it is read once, for any number of words
 * @returns takes the UTF-16 offset of a word
 */
export function placesOf(text: string): (start: number) => Place {
  const sentences = [...text.matchAll(SENTENCE)].filter((match) => /[\p{L}\p{N}]/u.test(match[0]));
  const ends = endsOf(sentences);
  const words = new Map<number, number[]>();
  return (start) => {
    const index = indexOf(ends, start);
    const sentence = sentences[index];
    const inside = words.get(index) ?? (sentence ? endsOf([...sentence[0].matchAll(WORD)]) : []);
    words.set(index, inside);
    const word = indexOf(inside, sentence ? start - sentence.index : 0);
    return {
      sentence: index + 1,
      sentenceIsLast: sentences.length > 1 && index === sentences.length - 1,
      word: word + 1,
      wordIsLast: inside.length > 1 && word === inside.length - 1,
    };
  };
}
