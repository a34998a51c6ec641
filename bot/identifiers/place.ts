import type { Place } from './types.ts';

const SENTENCE = /[^.!?\n]+(?:[.!?]+(?!\s)[^.!?\n]+)*[.!?]*/gu;
const WORD = /[\p{L}\p{N}]+(?:['’:-][\p{L}\p{N}]+)*/gu;

/**
 * Where a word stands, told without the word: which sentence, which word of it.
 *
 * @param text the text that the reader sees
 * @param start UTF-16 offset of the word
 */
export function placeOf(text: string, start: number): Place {
  const sentences = [...text.matchAll(SENTENCE)].filter((match) => /[\p{L}\p{N}]/u.test(match[0]));
  let index = sentences.findIndex((match) => start < match.index + match[0].length);
  if (index < 0) index = Math.max(0, sentences.length - 1);
  const sentence = sentences[index];
  const words = sentence ? [...sentence[0].matchAll(WORD)] : [];
  const inside = sentence ? start - sentence.index : 0;
  let word = words.findIndex((match) => inside < match.index + match[0].length);
  if (word < 0) word = Math.max(0, words.length - 1);
  return {
    sentence: index + 1,
    sentenceIsLast: sentences.length > 1 && index === sentences.length - 1,
    word: word + 1,
    wordIsLast: words.length > 1 && word === words.length - 1,
  };
}
