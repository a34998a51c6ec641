/** A case is submitted or edited: inputs → filter over all fields at once → the meeting, or the form back. */
import type { FormCard } from '#cards/types.ts';
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import type { ItemForm, ItemTexts, Refusal } from '#domain/meeting/commands.ts';
import { localDate } from '#domain/time.ts';
import type { FieldResult } from '#identifiers/types.ts';
import { type Draft, readForm } from './form.ts';
import { type Checked, checked, editCard, type FormPlace, formCard } from './form-cards.ts';
import type { ActionIn } from './incoming.ts';
import { choicesOf, type Found, meetingOf, meetingToSubmit } from './lookup.ts';
import { ownItem, ownItemsIn, textOf } from './own-items.ts';
import { type Parts, SYSTEM } from './parts.ts';
import { actorIn, canBeWritten, card, note, type Reply, say, type Turn } from './turn.ts';

type Results = Readonly<Record<TextField, FieldResult>>;

function filtered({ filter, app }: Parts, turn: Turn, draft: Draft): Results {
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

/** The filter's verdict on the whole form: the item, or what the form says when it comes back. */
async function judged(
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

/** The meeting of the form; one of another chat than the present one does not count. */
async function placeOf(parts: Parts, turn: Turn, draft: Draft): Promise<FormPlace> {
  const named = await meetingOf(parts, turn, draft.m);
  const found = named ?? (await meetingToSubmit(parts, turn));
  return {
    form: draft.form ?? parts.app.newId(),
    found,
    choices: found ? [] : await choicesOf(parts, turn),
    after: draft.after,
  };
}

/** Refusals that send the item to the next meeting, first in its queue. */
const ELSEWHERE = new Set<Refusal['kind']>(['noRoom', 'closed', 'cancelled']);

/** The form again, for the next meeting that takes it. */
async function offered(
  parts: Parts,
  turn: Turn,
  place: FormPlace,
  refusal: Refusal,
  form: Checked,
): Promise<Reply> {
  const { found } = place;
  if (!found) return note('noMeeting');
  const next =
    refusal.kind === 'noRoom' && refusal.next
      ? refusal.next
      : (await parts.app.upcoming(found.series)).this.m;
  const meeting = next === found.meeting.id ? null : await meetingOf(parts, turn, next);
  if (!meeting) return note(`refusal.${refusal.kind}`);
  return card(formCard('refused', { ...place, found: meeting, after: found.meeting.id }, form.values, {}));
}

/** `item.submit` */
export async function submit(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const { app } = parts;
  if (!turn.person) return note('refusal.notAllowed');
  const first = readForm(action.data, null);
  const place = await placeOf(parts, turn, first);
  const { found } = place;
  if (first.lost) return card(formCard('inputs-lost', place, first.values));
  if (!found && place.choices.length === 0) return note('noMeeting');
  const draft = readForm(action.data, found ? found.meeting.settings.services.map((s) => s.id) : null);
  const { item, form } = await judged(parts, turn, draft, found);
  if (!found) {
    const notes = { ...form.notes, meeting: { problem: 'required' as const, replaced: [], doubts: [] } };
    return card(formCard('refused', place, form.values, notes));
  }
  if (!item) return card(formCard('refused', place, form.values, form.notes));
  const before = new Set(ownItemsIn(found.meeting, turn, app.now()).map((i) => i.i));
  const handled = await app.handle(
    found.meeting.id,
    {
      verb: 'item.submit',
      form: place.form,
      item,
      carried: draft.after !== null,
      reachable: canBeWritten(turn),
    },
    actorIn(turn, found.series),
  );
  if (!handled) return note('noMeeting');
  const { meeting, refusal } = handled;
  if (refusal && ELSEWHERE.has(refusal.kind)) return offered(parts, turn, place, refusal, form);
  if (refusal && refusal.kind !== 'unchanged') return note(`refusal.${refusal.kind}`);
  if (turn.person.centre === null) await app.setPerson(turn.person.key, { centre: found.series.id });
  const items = ownItemsIn(meeting, turn, app.now());
  const mine =
    items.find((i) => !before.has(i.i)) ?? ownItem(meeting, turn, place.form, app.now()) ?? items.at(-1);
  if (!mine) return note('refusal.unchanged');
  return card({ card: 'queued', item: mine, canBeWritten: canBeWritten(turn), edited: false }, meeting.id);
}

/** `item.edit`: without a form key the button was pressed, with one the form is sent. */
export async function edit(parts: Parts, turn: Turn, action: ActionIn, i: string): Promise<Reply> {
  const { app } = parts;
  if (!turn.person) return note('refusal.notAllowed');
  const meeting = await app.meetingOfItem(turn.person.key, i as never);
  const series = meeting && (await app.series(meeting.series));
  const item = meeting && ownItemsIn(meeting, turn, app.now()).find((o) => o.i === i);
  if (!meeting || !series || !item) return say('noLongerKept');
  const found: Found = { meeting, series };
  const draft = readForm(
    action.data,
    meeting.settings.services.map((s) => s.id),
  );
  const back = (mode: FormCard['mode'], form?: Checked) =>
    card(editCard(mode, draft.form ?? app.newId(), item, found, form?.values, form?.notes), textOf(meeting));
  if (!item.canEdit) return note('refusal.notAllowed');
  if (draft.form === null) return back('edit');
  if (draft.lost) return back('inputs-lost');
  const { item: edited, form } = await judged(parts, turn, draft, found);
  if (!edited) return back('refused', form);
  const handled = await app.handle(
    meeting.id,
    { verb: 'item.edit', i: item.i as never, item: edited },
    actorIn(turn, series),
  );
  if (!handled) return say('noLongerKept');
  if (handled.refusal && handled.refusal.kind !== 'unchanged') {
    return handled.refusal.kind === 'noItem' ? say('noLongerKept') : note(`refusal.${handled.refusal.kind}`);
  }
  const now = ownItemsIn(handled.meeting, turn, app.now()).find((o) => o.i === i);
  if (!now) return say('noLongerKept');
  return card({ card: 'queued', item: now, canBeWritten: canBeWritten(turn), edited: true }, textOf(meeting));
}

/** An empty form, for the meeting that takes submissions now. `prefilled` starts it with a filtered text. */
export async function newForm(parts: Parts, turn: Turn, m: string | null = null): Promise<Reply> {
  if (!turn.person) return note('refusal.notAllowed');
  const named = await meetingOf(parts, turn, m);
  const found = named && named.meeting.course !== 'closed' ? named : await meetingToSubmit(parts, turn);
  const choices = found ? [] : await choicesOf(parts, turn);
  if (!found && choices.length === 0) return say('noMeeting');
  return card(formCard('new', { form: parts.app.newId(), found, choices, after: null }));
}

/** Free text in the 1:1 chat is the start of a form: filtered first, a hit is never repeated. */
export async function formFromText(parts: Parts, turn: Turn, text: string): Promise<Reply> {
  const empty = await newForm(parts, turn);
  if (empty.kind !== 'card' || empty.spec.card !== 'form') return empty;
  const found = empty.spec.meeting ? await meetingOf(parts, turn, empty.spec.meeting.m) : null;
  // Read as the form would read it: cut, cleaned, and marked where it was cut.
  const draft = readForm({ situation: text, kind: 'case' }, null);
  const form = checked(draft, filtered(parts, turn, draft), true);
  if (form.blocked.length > 0 && found) {
    await parts.app.handle(found.meeting.id, { verb: 'refused', categories: form.blocked }, SYSTEM);
  }
  const { situation } = form.notes;
  const mode = situation && situation.problem !== null ? 'refused' : 'new';
  return card({
    ...empty.spec,
    mode: situation && situation.doubts.length > 0 ? 'refused' : mode,
    values: form.values,
    notes: situation ? { situation } : {},
  });
}
