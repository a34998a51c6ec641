/** The filter's verdict on a form, all fields at once: the item to store, or what the form says when it comes back. */
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import type { ItemForm, ItemTexts } from '#domain/meeting/commands.ts';
import { localDate } from '#domain/time.ts';
import type { FieldResult } from '#identifiers/types.ts';
import type { Draft } from './form.ts';
import { type Checked, checked } from './form-cards.ts';
import type { Found } from './lookup.ts';
import { type Parts, SYSTEM } from './parts.ts';
import type { Turn } from './turn.ts';

type Results = Readonly<Record<TextField, FieldResult>>;

/** Throws FilterUnavailable. */
export function filtered({ filter, app }: Parts, turn: Turn, draft: Draft): Results {
  return filter(draft.values.texts, { lang: turn.lang, answers: draft.answers, today: localDate(app.now()) });
}

/** The item's form where every field is clean; null where the filter has kept one back. */
function itemOf(draft: Draft, results: Results): ItemForm | null {
  const texts: Partial<Record<TextField, ItemTexts[TextField]>> = {};
  for (const field of TEXT_FIELDS) {
    const { text } = results[field];
    if (text === null) return null;
    texts[field] = text;
  }
  const { kind, ageGroup, urgency, followUp, services } = draft.values;
  return { kind, ageGroup, urgency, followUp, services, texts: texts as ItemTexts };
}

/** A form that was sent; what the filter refuses is counted by category (`meeting.md`, Close). */
export async function judged(
  parts: Parts,
  turn: Turn,
  draft: Draft,
  found: Found | null,
): Promise<{ item: ItemForm | null; form: Checked }> {
  const results = filtered(parts, turn, draft);
  const form = checked(draft, results, draft.confirmed);
  if (form.blocked.length > 0 && found) {
    await parts.app.handle(found.meeting.id, { verb: 'refused', categories: form.blocked }, SYSTEM);
  }
  return { item: Object.keys(form.notes).length === 0 ? itemOf(draft, results) : null, form };
}
