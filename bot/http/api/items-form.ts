/** GET /api/case: what the form's page begins with. */
import type { Identity } from '#app/planning.ts';
import type { CaseFormView } from '#contract/case.ts';
import { ownItems } from '#domain/meeting/view.ts';
import type { Id } from '#domain/time.ts';
import type { FormTicket } from '#http/form-token.ts';
import type { ApiApp } from './act.ts';
import { caseMeeting, placeOf, placesFor } from './items-place.ts';

/** The form of an own case that is edited; null: it is gone, or its turn has been. */
async function edited(app: ApiApp, who: Identity, i: Id): Promise<Omit<CaseFormView, 'form'> | null> {
  const meeting = await app.meetingOfItem(who.person, i);
  const item = meeting && ownItems(meeting, who.person, app.now()).find((own) => own.i === i);
  const place = meeting && item?.canEdit ? await placeOf(app, who, meeting.id) : null;
  if (!place || !item) return null;
  const { kind, ageGroup, urgency, followUp, services, texts } = item;
  return {
    i,
    meetings: [caseMeeting(place)],
    values: { kind, ageGroup, urgency, followUp, services, texts },
  };
}

/** `m`: as the address of the page says; a token says it itself. null: no meeting takes a case. */
export async function caseForm(
  app: ApiApp,
  who: Identity,
  m: Id | null,
  ticket: FormTicket | null,
): Promise<CaseFormView | null> {
  const form = ticket?.form ?? app.newId();
  if (ticket?.i) {
    const view = await edited(app, who, ticket.i);
    return view && { form, ...view };
  }
  const places = await placesFor(app, who, ticket ? ticket.m : m);
  return places.length === 0 ? null : { form, i: null, meetings: places.map(caseMeeting), values: null };
}
