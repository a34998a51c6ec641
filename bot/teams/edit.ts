/** An own item is edited: the form with what stands, then the same way as a new one. */
import type { FormCard } from '#cards/types.ts';
import type { Id } from '#domain/time.ts';
import { readForm } from './form.ts';
import { type Checked, editCard } from './form-cards.ts';
import type { ActionIn } from './incoming.ts';
import { judged } from './judge.ts';
import type { Found } from './lookup.ts';
import { ownItemsIn, textOf } from './own-items.ts';
import type { Parts } from './parts.ts';
import { actorIn, canBeWritten, card, note, type Reply, say, type Turn } from './turn.ts';

/** `item.edit`: without a form key the button was pressed, with one the form is sent. */
export async function edit(parts: Parts, turn: Turn, action: ActionIn, i: Id): Promise<Reply> {
  const { app } = parts;
  if (!turn.person) return note('refusal.notAllowed');
  const meeting = await app.meetingOfItem(turn.person.key, i);
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
  const handled = await app.handle(meeting.id, { verb: 'item.edit', i, item: edited }, actorIn(turn, series));
  if (!handled) return say('noLongerKept');
  if (handled.refusal && handled.refusal.kind !== 'unchanged') {
    return handled.refusal.kind === 'noItem' ? say('noLongerKept') : note(`refusal.${handled.refusal.kind}`);
  }
  const now = ownItemsIn(handled.meeting, turn, app.now()).find((o) => o.i === i);
  if (!now) return say('noLongerKept');
  return card({ card: 'queued', item: now, canBeWritten: canBeWritten(turn), edited: true }, textOf(meeting));
}
