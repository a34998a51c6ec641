/** What forms say of a field: what is wrong, and what the filter found, in words that repeat none of the writer's. */
import type { CheckedField } from '#contract/answers.ts';
import type { Key, Texts, Words } from '../i18n.ts';
import type { Wrong } from './check.ts';

export type Doubt = CheckedField['doubts'][number];
/** How the filter sent a field back. */
export type Refusal = CheckedField & { readonly proposal: string };

const URLS = /(?:url|link|joinUrl)$/i;
const DATES = /(?:date|due)$/i;

/** The sentence at a field; `name` is the field's. */
export function wrongWords(text: Texts, { path, code, least, most }: Wrong): string {
  if (URLS.test(path)) return text('forms.wrong.url');
  if (DATES.test(path)) return text('forms.wrong.date');
  if (/time$/i.test(path)) return text('forms.wrong.time');
  if (code === 'too_big' && most !== undefined)
    return least === undefined && most < 1000 && !/minutes|count|capacity|days/i.test(path)
      ? text('forms.wrong.tooLong', { limit: most })
      : text('forms.wrong.number', { min: 0, max: most });
  if (code === 'too_small' || code === 'invalid_type') return text('forms.wrong.required');
  return text('forms.wrong.other');
}

type Category = Key extends infer K ? (K extends `keep.${infer C}` ? C : never) : never;

/** A category that the tab has words for; what it does not know is a detail. */
export function knownCategory(words: Words, category: string): Category {
  return (words.knows(`keep.${category}`) ? category : 'quasi') as Category;
}

/** 'Kentässä 2 tunnistetietoa. Ehdotus: nimen tilalle asiakas, puhelinnumero poistetaan.'; '' where only doubts are left. */
export function foundWords(words: Words, refusal: Refusal): string {
  const { text } = words;
  const found = refusal.findings.filter(({ action }) => action !== 'warn');
  if (found.length === 0) return '';
  if (refusal.proposal === '') return text('forms.foundNothing');
  const parts = found.map(({ category, replacement }) => {
    const name = knownCategory(words, category).replaceAll('-', '_') as 'name';
    return replacement === ''
      ? text('forms.without', { category: name })
      : text('forms.instead', { category: name, replacement });
  });
  return text('forms.found', { n: found.length, list: [...new Set(parts)].join(', ') });
}

/** 'Tarkista: viimeisen lauseen ensimmäinen sana voi olla nimi.', and the two answers. */
export function doubtWords(
  words: Words,
  { category, place, replacement, reason }: Doubt,
): { readonly question: string; readonly keep: string; readonly replace: string } {
  const { text } = words;
  const name = knownCategory(words, category);
  const because = `doubt.quasi.${reason ?? ''}` as 'doubt.quasi.place';
  const where = text('place', {
    sentence: place.sentenceIsLast
      ? text('place.sentence.last')
      : text('place.sentence', { n: place.sentence }),
    word: place.wordIsLast ? text('place.word.last') : text('place.word', { n: place.word }),
  });
  return {
    question: text(words.knows(because) ? because : `doubt.${name}`, { place: where }),
    keep: text(`keep.${name}`),
    replace: replacement === '' ? text('replace.remove') : text('replace.with', { replacement }),
  };
}
