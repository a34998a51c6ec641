/** What a field of a returned form says below itself: categories and places, never a word of the person's. */
import type { Category, Doubt, Place, Replaced } from '#identifiers/types.ts';
import { type Line, line, maybe } from './pieces.ts';
import type { FieldNote } from './types.ts';
import type { Words } from './words.ts';

export interface NoteBox {
  readonly style: 'warning' | 'emphasis';
  readonly lines: readonly Line[];
  readonly factSets: readonly {
    readonly facts: readonly { readonly title: string; readonly value: string }[];
  }[];
}

export interface DoubtInput {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly title: string; readonly value: 'keep' | 'replace' }[];
}

/** 'viimeisen lauseen ensimmäinen sana' */
export function placeName(words: Words, place: Place): string {
  const { t } = words;
  return t('place', {
    sentence: place.sentenceIsLast ? t('place.sentence.last') : t('place.sentence', { n: place.sentence }),
    word: place.wordIsLast ? t('place.word.last') : t('place.word', { n: place.word }),
  });
}

function categoryName(words: Words, category: Category, count: number): string {
  const name = words.t(`category.${category}`);
  return count > 1 ? words.t('category.times', { category: name, n: count }) : name;
}

function replacedFact(words: Words, replaced: Replaced): { title: string; value: string } {
  const { t } = words;
  return {
    title: categoryName(words, replaced.category, replaced.count),
    value:
      replaced.replacement === ''
        ? t('replaced.removed')
        : t('replaced.with', { replacement: replaced.replacement }),
  };
}

/** The box below a field, or null where nothing is to be said. `limit` is the field's longest length. */
export function noteBox(words: Words, note: FieldNote | undefined, limit: number): NoteBox | null {
  if (!note || note.problem === null) return null;
  const { t } = words;
  const sentence = {
    required: t('note.required'),
    tooLong: t('note.tooLong', { limit }),
    rewritten: t('note.rewritten'),
    shortened: t('note.shortened', { limit }),
  }[note.problem];
  const facts = note.replaced.map((replaced) => replacedFact(words, replaced));
  return {
    style: 'warning',
    lines: [line(sentence, { weight: 'Bolder', size: 'Small' })],
    factSets: [...maybe(facts.length > 0 && { facts })],
  };
}

/** A question about a word, answered with the form; preset to replace. `number` counts over the whole form from 0. */
export function doubtInput(words: Words, doubt: Doubt, number: number): DoubtInput {
  const { t } = words;
  return {
    id: `doubt.${number}`,
    label: t(doubt.reason ? `doubt.quasi.${doubt.reason}` : `doubt.${doubt.category}`, {
      place: placeName(words, doubt.place),
    }),
    options: [
      {
        title:
          doubt.replacement === ''
            ? t('replace.remove')
            : t('replace.with', { replacement: doubt.replacement }),
        value: 'replace',
      },
      { title: t(`keep.${doubt.category}`), value: 'keep' },
    ],
  };
}
