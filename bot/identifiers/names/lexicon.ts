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
 * @returns null where the machine has none
 */
export function lexiconOf(voikko: Pick<Voikko, 'kinds'> | null, spellers: Spellers): Lexicon | null {
  if (!voikko && !spellers.sv && !spellers.en) return null;
  return {
    kinds: asked,
    forOneCall() {
      const seen = new Map<string, string>();
      return {
        kinds(word, lang) {
          const key = `${lang} ${word}`;
          const answer = seen.get(key) ?? asked(word, lang);
          seen.set(key, answer);
          return answer;
        },
      };
    },
  };

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
