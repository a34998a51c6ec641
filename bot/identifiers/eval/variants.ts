/** The ways in which a text is tried: as it is written, in lower case, with slips of the fingers. */
import { hashOf } from '#identifiers/names/hash.ts';
import { lowerSameLength } from '#identifiers/recognisers/recogniser.ts';
import type { CareText, Span } from '#identifiers/training/corpus.ts';

export const VARIANTS = ['as written', 'lower case', 'one slip a word'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Words of the text round the identifiers get a slip as often as this: nobody mistypes every word. */
const EVERY = 10;
/** Neighbours on a Finnish keyboard, for a key that is hit beside. */
const ROWS = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

/**
 * A word with one slip: two letters changed about, one left out, one doubled, or the key beside. Which and
 * where is told by the word itself and its place, so that every run has the same slips. The first letter stays.
 */
export function slipped(word: string, place: number): string {
  const h = hashOf(word, place + 1) >>> 0;
  const k = 1 + ((h >>> 8) % (word.length - 2));
  const letter = word[k] ?? '';
  switch (h % 4) {
    case 0:
      return word.slice(0, k) + (word[k + 1] ?? '') + letter + word.slice(k + 2);
    case 1:
      return word.slice(0, k) + word.slice(k + 1);
    case 2:
      return word.slice(0, k) + letter + word.slice(k);
    default: {
      const row = ROWS.find((keys) => keys.includes(letter)) ?? letter;
      const at = row.indexOf(letter);
      return word.slice(0, k) + (row[at + 1] ?? row[at - 1] ?? letter) + word.slice(k + 1);
    }
  }
}

/** One slip in every word of four letters and more that is marked as an identifier, and in one of ten others. */
function withSlips(text: CareText): CareText {
  let out = '';
  let at = 0;
  const moves: { readonly from: number; readonly by: number }[] = [];
  let words = hashOf(text.id, 0) >>> 0;
  for (const match of text.text.matchAll(/\p{L}{4,}/gu)) {
    words += 1;
    const end = match.index + match[0].length;
    const marked = text.spans.some((span) => span.start < end && span.end > match.index);
    if (!marked && words % EVERY !== 0) continue;
    const slip = slipped(match[0], match.index);
    out += text.text.slice(at, match.index) + slip;
    at = end;
    moves.push({ from: end, by: slip.length - match[0].length });
  }
  const moved = (offset: number): number =>
    moves.reduce((sum, { from, by }) => (offset >= from ? sum + by : sum), offset);
  const spans = text.spans.map((span): Span => ({ ...span, start: moved(span.start), end: moved(span.end) }));
  return { ...text, text: out + text.text.slice(at), spans };
}

/** The text in this way; the marks go with it. */
export function variantOf(text: CareText, variant: Variant): CareText {
  if (variant === 'as written') return text;
  return variant === 'lower case' ? { ...text, text: lowerSameLength(text.text) } : withSlips(text);
}
