/** What the form says of a field: findings by category, doubts by the word, which is the writer's own. */
import { dateAndClock } from '#i18n/time.ts';
import { foundWords, knownCategory } from '../forms/words.ts';
import type { Words } from '../i18n.ts';
import { isDoubt, type Mark } from './marks.ts';

/** 'Kentässä 2 tunnistetietoa. Ehdotus: nimen tilalle asiakas, puhelinnumero poistetaan.' and how many are asked. */
export function findingWords(words: Words, marks: readonly Mark[]): string {
  const doubts = marks.filter(isDoubt).length;
  const found = foundWords(words, { verdict: 'blocked', findings: marks, doubts: [], proposal: ' ' });
  return [found, doubts > 0 ? words.text('forms.doubts', { n: doubts }) : ''].filter(Boolean).join(' ');
}

/** A finding as a row: 'Nimi', 'ehdotus: asiakkaalla', and what its button does. */
export function rowWords(words: Words, { category, change }: Mark) {
  const { text } = words;
  const removes = change.put.trim() === '';
  return {
    category: text(`category.${knownCategory(words, category)}`),
    proposal: removes ? text('case.removal') : text('case.proposal', { replacement: change.put.trim() }),
    button: text(removes ? 'case.remove' : 'case.replace'),
  };
}

/** A doubt as a question about a word, and its two answers. */
export function askedWords(words: Words, { category, change }: Mark, word: string) {
  const { text } = words;
  const name = knownCategory(words, category);
  const quoted = text('case.word', { word });
  const put = change.put.trim();
  return {
    question: text(`doubt.${name}`, { place: quoted }),
    keep: text(`keep.${name}`),
    replace: put === '' ? text('replace.remove') : text('replace.with', { replacement: put }),
    quoted,
  };
}

/** 'Koivuranta ti 1.12. klo 9.00' */
export function meetingWords(
  { text, lang }: Words,
  { centre, start }: { centre: string; start: string },
): string {
  return text('case.where', { centre, start: dateAndClock(lang, start) });
}
