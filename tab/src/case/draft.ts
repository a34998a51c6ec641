/** What stands in the form. It lives in the page's memory alone: never in a store, an address or the history. */
import type { CaseFormView } from '#contract/case.ts';
import {
  type AgeGroup,
  type Kind,
  REQUIRED_TEXT_FIELDS,
  type ServiceId,
  TEXT_FIELDS,
  TEXT_LIMITS,
  type TextField,
  type Urgency,
} from '#contract/values.ts';

export type Texts = Readonly<Record<TextField, string>>;

export interface Draft {
  /** '' where it is still to be chosen. */
  readonly m: string;
  readonly kind: Kind;
  readonly ageGroup: AgeGroup;
  readonly urgency: Urgency;
  readonly followUp: boolean;
  readonly services: readonly ServiceId[];
  readonly texts: Texts;
}

/** The required fields in the order of the page, and the folded ones. */
export const FIRST: readonly TextField[] = REQUIRED_TEXT_FIELDS;
export const FOLDED: readonly TextField[] = TEXT_FIELDS.filter((field) => !FIRST.includes(field));

/** More than this is not even checked; a field takes no more letters. */
export const MOST_LETTERS = 5000;

export function draftOf({ meetings, values }: CaseFormView): Draft {
  const only = meetings.length === 1 ? meetings[0] : undefined;
  return {
    m: only?.m ?? '',
    kind: values?.kind ?? 'case',
    ageGroup: values?.ageGroup ?? 'unsaid',
    urgency: values?.urgency ?? 'now',
    followUp: values?.followUp ?? false,
    services: values?.services ?? [],
    texts: values?.texts ?? { title: '', situation: '', tried: '', wish: '', question: '' },
  };
}

/** The folded part has something in it. */
export function usesFold({ ageGroup, urgency, followUp, services, texts }: Draft): boolean {
  return (
    ageGroup !== 'unsaid' ||
    urgency !== 'now' ||
    followUp ||
    services.length > 0 ||
    FOLDED.some((field) => texts[field] !== '')
  );
}

/** Words were written that would be gone. */
export function holdsWords(draft: Draft, first: Draft): boolean {
  return TEXT_FIELDS.some((field) => draft.texts[field] !== first.texts[field] && draft.texts[field] !== '');
}

export type Wrong = 'required' | 'tooLong';

/** What stands in the way of sending, before the server is asked. */
export function wrongIn({ texts, m }: Draft): Partial<Record<TextField | 'm', Wrong>> {
  const wrong: Partial<Record<TextField | 'm', Wrong>> = {};
  if (m === '') wrong.m = 'required';
  for (const field of TEXT_FIELDS) {
    const text = texts[field].trim();
    if (text === '' && FIRST.includes(field)) wrong[field] = 'required';
    else if (text.length > TEXT_LIMITS[field]) wrong[field] = 'tooLong';
  }
  return wrong;
}
