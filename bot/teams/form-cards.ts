/** Forms as cards: new, returned with what is to be mended, lost on the way, for editing. */
import type { FieldNote, FormCard, FormValues, MeetingRef } from '#cards/types.ts';
import { REQUIRED_TEXT_FIELDS, TEXT_FIELDS, TEXT_LIMITS, type TextField } from '#contract/values.ts';
import type { OwnItem } from '#contract/views.ts';
import { CATEGORIES, type Category, type FieldResult } from '#identifiers/types.ts';
import { cutTo, type Draft, EMPTY } from './form.ts';
import { type Found, labelsOf, refOfMeeting } from './lookup.ts';

type Results = Readonly<Record<TextField, FieldResult>>;
type Notes = FormCard['notes'];

const noteOf = (problem: FieldNote['problem'], result?: FieldResult): FieldNote => ({
  problem,
  replaced: result?.replaced ?? [],
  doubts: result?.doubts ?? [],
});

const isRequired = (field: TextField) => (REQUIRED_TEXT_FIELDS as readonly TextField[]).includes(field);

/** A returned text may be longer than its field, so that nothing of it is lost, but not without bound. */
const shownAtMost = (field: TextField) => 2 * TEXT_LIMITS[field];

/** What is wrong with one field; null where nothing is. */
function problemOf(field: TextField, draft: Draft, result: FieldResult): FieldNote | null {
  const rewritten = result.verdict === 'blocked';
  const long = result.proposal.length > TEXT_LIMITS[field];
  if (draft.values.texts[field] === '') return isRequired(field) ? noteOf('required') : null;
  if (result.proposal.trim() === '' && isRequired(field)) return noteOf('required', result);
  if (draft.cut.includes(field) || result.proposal.length > shownAtMost(field) || (rewritten && long))
    return noteOf('shortened', result);
  if (long) return noteOf('tooLong', result);
  if (rewritten) return noteOf('rewritten', result);
  return result.doubts.length > 0 ? noteOf(null, result) : null;
}

/** What stands in the returned field: the person's own words or the proposal, never both. */
function returned(field: TextField, result: FieldResult): string {
  const limit = result.verdict === 'blocked' ? TEXT_LIMITS[field] : shownAtMost(field);
  return cutTo(result.proposal, limit).trimEnd();
}

export interface Checked {
  readonly values: FormValues;
  readonly notes: Notes;
  /** Categories of what was blocked, for the count of refused submissions. */
  readonly blocked: readonly Category[];
}

/** The form as it would be returned; it may be sent on where `notes` is empty. `confirmed`: no box is needed. */
export function checked(draft: Draft, results: Results, confirmed: boolean): Checked {
  const notes: Record<string, FieldNote> = {};
  const texts = { ...EMPTY.texts } as Record<TextField, string>;
  const blocked = new Set<Category>();
  for (const field of TEXT_FIELDS) {
    const result = results[field];
    texts[field] = returned(field, result);
    const problem = problemOf(field, draft, result);
    if (problem) notes[field] = problem;
    if (result.verdict === 'blocked')
      for (const f of result.findings) if (f.action !== 'warn') blocked.add(f.category);
  }
  if (!draft.kindKnown) notes.kind = noteOf('required');
  if (!confirmed) notes.confirmed = noteOf('required');
  return { values: { ...draft.values, texts }, notes, blocked: CATEGORIES.filter((c) => blocked.has(c)) };
}

export interface FormPlace {
  readonly form: string;
  readonly found: Found | null;
  readonly choices: readonly MeetingRef[];
  readonly after: string | null;
}

/** A form for a new item. */
export function formCard(
  mode: FormCard['mode'],
  place: FormPlace,
  values: FormValues = EMPTY,
  notes: Notes = {},
): FormCard {
  return {
    card: 'form',
    mode,
    form: place.form,
    i: null,
    meeting: place.found ? refOfMeeting(place.found.meeting) : null,
    meetings: place.found ? [] : place.choices,
    after: place.after,
    services: labelsOf(place.found?.meeting.settings.services ?? []),
    values,
    notes,
  };
}

export const valuesOf = (item: OwnItem): FormValues => ({
  kind: item.kind,
  ageGroup: item.ageGroup,
  urgency: item.urgency,
  followUp: item.followUp,
  services: item.services,
  texts: item.texts,
  confirmed: false,
});

/** A form for an item that is there. */
export function editCard(
  mode: FormCard['mode'],
  form: string,
  item: OwnItem,
  found: Found,
  values = valuesOf(item),
  notes: Notes = {},
): FormCard {
  return { ...formCard(mode, { form, found, choices: [], after: null }, values, notes), i: item.i };
}
