/** A case is submitted: inputs → filter → the meeting, or the form back; and the forms that begin it. */
import type { Refusal } from '#domain/meeting/commands.ts';
import { type Draft, readForm } from './form.ts';
import { type Checked, checked, type FormPlace, formCard } from './form-cards.ts';
import type { ActionIn } from './incoming.ts';
import { filtered, judged } from './judge.ts';
import { choicesOf, meetingOf, meetingToSubmit } from './lookup.ts';
import { ownItem } from './own-items.ts';
import type { Parts } from './parts.ts';
import { cardOfPress } from './replies.ts';
import { actorIn, canBeWritten, card, note, type Reply, say, type Turn } from './turn.ts';

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
  const { person } = turn;
  const press = cardOfPress(turn.at);
  // At once, so that the store can make them durable together.
  const [handled] = await Promise.all([
    app.handle(
      found.meeting.id,
      {
        verb: 'item.submit',
        form: place.form,
        item,
        carried: draft.after !== null,
        reachable: canBeWritten(turn),
      },
      actorIn(turn, found.series),
    ),
    turn.keep(person.centre === null ? { centre: found.series.id } : {}),
    press && app.remember(press, found.meeting.id, turn.lang),
  ]);
  if (!handled) return note('noMeeting');
  const { meeting, refusal } = handled;
  if (refusal && ELSEWHERE.has(refusal.kind)) return offered(parts, turn, place, refusal, form);
  if (refusal && refusal.kind !== 'unchanged') return note(`refusal.${refusal.kind}`);
  const mine = ownItem(meeting, turn, place.form, app.now());
  if (!mine) return note('refusal.unchanged');
  return card({ card: 'queued', item: mine, canBeWritten: canBeWritten(turn), edited: false }, meeting.id);
}

/** An empty form, for the meeting of this id or else the one that takes submissions now. */
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
  // Read as the form would read it: cut, cleaned, and marked where it was cut.
  const draft = readForm({ situation: text, kind: 'case' }, null);
  const { values, notes } = checked(draft, filtered(parts, turn, draft), true);
  return card({ ...empty.spec, values, notes: notes.situation ? { situation: notes.situation } : {} });
}
