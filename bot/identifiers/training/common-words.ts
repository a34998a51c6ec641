/** The words that the project's own texts are full of: their dictionary answers may be kept, since they are nobody's. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensOf } from '#identifiers/names/tokens.ts';
import type { Sample } from './sources.ts';

/** Times that a word must occur to be in the list. */
const OFTEN = 1;

/** Lower-case words that stood as no name, with how often. */
export function ordinaryWords(samples: readonly Sample[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text, spans } of samples) {
    for (const token of tokensOf(text)) {
      if (!/^\p{L}{2,}/u.test(token.text)) continue;
      if (spans.some(({ start, end, type }) => type !== 'OTHER' && start < token.end && end > token.start))
        continue;
      words.set(token.lower, (words.get(token.lower) ?? 0) + 1);
    }
  }
  return words;
}

/** Lower-case words of what bears a name and is no person: marked so in the texts, or on the list; with how often. */
export function otherNames(samples: readonly Sample[], list: readonly string[]): Map<string, number> {
  const words = new Map<string, number>();
  const add = (name: string, times: number): void => {
    for (const token of tokensOf(name))
      if (/^\p{L}{3,}/u.test(token.text)) words.set(token.lower, (words.get(token.lower) ?? 0) + times);
  };
  for (const { text, spans } of samples) {
    for (const { start, end, type } of spans) if (type === 'OTHER') add(text.slice(start, end), 1);
  }
  for (const name of list) add(name, 2);
  return words;
}

/** Writes names/common-words.txt: what occurs often in the care texts and nowhere in them as a name. */
export function writeCommonWords(care: readonly Sample[]): void {
  const named = new Set(
    care.flatMap(({ text, spans }) => spans.map((span) => text.slice(span.start, span.end).toLowerCase())),
  );
  const common = [...ordinaryWords(care)].filter(([word, count]) => count >= OFTEN && !named.has(word));
  writeFileSync(
    join(import.meta.dirname, '..', 'names', 'common-words.txt'),
    common
      .map(([word]) => word)
      .sort()
      .join('\n'),
  );
}
