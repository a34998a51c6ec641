import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '#identifiers/types.ts';
import type { Spellers } from './hunspell.ts';
import type { Voikko } from './voikko.ts';

/** What the dictionaries of the machine say of a word, in a few letters that the tagger has learned to read. */
export interface Lexicon {
  kinds(word: string, lang: Lang): string;
  /** The same for one call of the filter, which asks each word once: what it remembers goes with it. */
  forOneCall?(): Lexicon;
}

/**
 * Voikko's classes; for a word that Finnish does not know, and in Swedish and English texts, also what those
 * languages know. '?' stands for a dictionary that is not there.
 *
 * @param common words whose answer is kept, for speed: a list of the project's own
 * @returns null where the machine has none
 */
export function lexiconOf(
  voikko: Pick<Voikko, 'kinds'> | null,
  spellers: Spellers,
  common: ReadonlySet<string> = new Set(),
): Lexicon | null {
  if (!voikko && !spellers.sv && !spellers.en) return null;
  // only words of the project's own list are kept, never one of a person's
  const kept = new Map<string, string>();
  return {
    kinds: (word, lang) => remembered(common.has(word.toLowerCase()) ? kept : null, word, lang),
    forOneCall() {
      const seen = new Map<string, string>();
      return {
        kinds: (word, lang) => remembered(common.has(word.toLowerCase()) ? kept : seen, word, lang),
      };
    },
  };

  function remembered(memory: Map<string, string> | null, word: string, lang: Lang): string {
    const key = `${lang} ${word}`;
    const known = memory?.get(key);
    if (known !== undefined) return known;
    const answer = asked(word, lang);
    memory?.set(key, answer);
    return answer;
  }

  function asked(word: string, lang: Lang): string {
    const finnish = voikko ? voikko.kinds(word) : '?';
    if (lang === 'fi' && finnish !== 'U') return finnish;
    const swedish = spellers.sv?.known(word) ?? '?';
    const english = lang === 'sv' && swedish === 'l' ? '' : (spellers.en?.known(word) ?? '?');
    // in another language only the names of Finnish count
    const names = lang === 'fi' ? finnish : finnish.replace(/[ACNV]/g, '') || '-';
    return `${names}${swedish}${english}`;
  }
}

/** The project's own list of the words that its texts are full of; empty where the file is not there. */
export function commonWords(path = join(import.meta.dirname, 'common-words.txt')): ReadonlySet<string> {
  try {
    return new Set(readFileSync(path, 'utf8').split('\n'));
  } catch {
    return new Set();
  }
}
