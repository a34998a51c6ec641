/** POST /api/items: the case form as it is sent by its page, with texts that the filter has let through. */
import type { CaseSent } from '#contract/case.ts';
import { TEXT_FIELDS, TEXT_LIMITS, type TextField } from '#contract/values.ts';
import type { OwnItem } from '#contract/views.ts';
import type { ItemForm, ItemTexts, MeetingCommand, Refusal } from '#domain/meeting/commands.ts';
import { roomFor } from '#domain/meeting/plan.ts';
import { ownItems } from '#domain/meeting/view.ts';
import type { Person } from '#domain/person/types.ts';
import type { Id } from '#domain/time.ts';
import type { FormTicket } from '#http/form-token.ts';
import type { Act, ApiApp, Handlers } from './act.ts';
import { openOf, type Place, personOf, placeOf } from './items-place.ts';
import { badRequest, done, forbidden, gone, type Issue, type Outcome, refused } from './outcome.ts';
import type { Request } from './parse.ts';

type Items = Request<'items'>;

/** A token sends the form that it was made for; for its meeting, or the next one of the same centre. */
function allows(ticket: FormTicket | null, { form, i, m }: Items): boolean {
  if (ticket === null) return true;
  if (ticket.form !== form || ticket.i !== i) return false;
  return ticket.m === null || ticket.i !== null || m.split('.')[0] === ticket.m.split('.')[0];
}

/** The filtered texts; what an answer 'replace' has emptied or lengthened is an issue at its field. */
function textsOf(textOf: Act['textOf'], required: ReadonlySet<TextField>) {
  const issues: Issue[] = [];
  const entries = TEXT_FIELDS.map((field) => {
    const text = textOf(field);
    if (text === '' && required.has(field)) issues.push({ path: field, code: 'too_small' });
    if (text.length > TEXT_LIMITS[field]) issues.push({ path: field, code: 'too_big' });
    return [field, text] as const;
  });
  return { texts: Object.fromEntries(entries) as ItemTexts, issues };
}
const REQUIRED: ReadonlySet<TextField> = new Set<TextField>(['title', 'situation', 'question']);

/** Refusals that lead to the next meeting, first in its queue. */
const ELSEWHERE: ReadonlySet<Refusal['kind']> = new Set<Refusal['kind']>(['noRoom', 'closed', 'cancelled']);

/** The refusal, with the meeting that takes the case instead where there is one. */
async function turnedAway(act: Act, { series, meeting }: Place, refusal: Refusal): Promise<Outcome> {
  if (refusal.kind === 'notAllowed') return forbidden;
  if (refusal.kind === 'noItem') return gone;
  if (!ELSEWHERE.has(refusal.kind)) return refused(refusal.kind);
  const next =
    refusal.kind === 'noRoom' && refusal.next
      ? await placeOf(act.app, act.who, refusal.next)
      : await openOf(act.app, act.who, series);
  if (!next || next.meeting.id === meeting.id) return refused(refusal.kind);
  const { id: m, settings, start } = next.meeting;
  return refused(refusal.kind, { m, centre: settings.centre, start });
}

/** Whether an earlier meeting of the same centre could not take the case: then it is first in this queue. */
async function isCarried(app: ApiApp, { meeting }: Place, after: Id | null): Promise<boolean> {
  const before = after === null || after === meeting.id ? null : await app.meeting(after);
  if (!before || before.series !== meeting.series || before.start > meeting.start) return false;
  return before.course === 'closed' || before.cancelled || !roomFor(before, app.now());
}

const canBeWritten = ({ reachable, chat }: Person) => reachable && chat !== null;

function sentOf(item: OwnItem, person: Person, edited: boolean): CaseSent {
  const { m, centre, start, state, number } = item;
  return { m, centre, start, state, number, edited, canBeWritten: canBeWritten(person) };
}

async function carryOut(act: Act, place: Place, request: Items, item: ItemForm): Promise<Outcome> {
  const { app, who, ticket } = act;
  const { person: key } = place.viewer;
  const person = await personOf(app, key);
  const i = request.i as Id | null;
  const command: MeetingCommand =
    i === null
      ? {
          verb: 'item.submit',
          form: request.form,
          item,
          carried: await isCarried(app, place, request.after as Id | null),
          reachable: canBeWritten(person),
        }
      : { verb: 'item.edit', i, item };
  const handled = await app.handle(place.meeting.id, command, { ...place.viewer, system: false });
  if (!handled) return gone;
  const { meeting, refusal } = handled;
  if (refusal && refusal.kind !== 'unchanged') return turnedAway(act, place, refusal);
  const made = meeting.items.find((one) =>
    i === null ? one.form === request.form && one.presenter === key : one.id === i,
  );
  const own = ownItems(meeting, key, app.now()).find((one) => one.i === made?.id);
  // Sent twice, and the case is done with meanwhile.
  if (!own) return gone;
  if (i === null && person.centre === null) await app.setPerson(key, { centre: place.series.id });
  const card = ticket?.card ?? null;
  const shown = { m: meeting.id, i: own.i as Id, edited: i !== null, card };
  if (refusal === null || card !== null) await act.showSent({ ...who, person: key }, shown);
  return done(sentOf(own, person, i !== null));
}

export const ITEMS: Handlers<'items'> = {
  items: async (act, request) => {
    const { app, who, textOf } = act;
    if (!allows(act.ticket, request)) return forbidden;
    const at = request.i === null ? null : await app.meetingOfItem(who.person, request.i as Id);
    if (request.i !== null && !at) return gone;
    const place = await placeOf(app, who, at?.id ?? (request.m as Id));
    if (!place) return gone;
    const { texts, issues } = textsOf(textOf, REQUIRED);
    if (issues.length > 0) return badRequest(issues);
    const { kind, ageGroup, urgency, followUp } = request;
    const offered = new Set(place.meeting.settings.services.map(({ id }) => id));
    const services = request.services.filter((id) => offered.has(id));
    return carryOut(act, place, request, { kind, ageGroup, urgency, followUp, services, texts });
  },
};
