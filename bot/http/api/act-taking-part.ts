/** Actions of everybody: taking part in workshops, the meeting's side panel, and links to take along. */
import { chairCommand, isChairVerb } from '#domain/meeting/chair-data.ts';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import type { Id } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { downloadPath, findDownload } from '#http/downloads.ts';
import type { Handlers } from './act.ts';
import { toWorkshop } from './act-planning.ts';
import { badRequest, carriedOut, done, expired, gone, refused } from './outcome.ts';

type TakingPart = 'task.tick' | 'signup.add' | 'signup.remove' | 'reminder.stop' | 'evaluation.answer';
type Others = 'meeting.act' | 'item.form' | 'workshop.calendar' | 'download.link';

/** Where the person stands after signing up; null where they do not stand at all. */
function placeOf({ signups }: Workshop, person: string) {
  const mine = signups.find((s) => s.person === person);
  if (!mine) return null;
  const queue = signups.filter((s) => s.waiting && s.way === mine.way);
  return mine.waiting ? { state: 'waiting', place: queue.indexOf(mine) + 1 } : { state: 'in', place: null };
}

export const TAKING_PART: Handlers<TakingPart> = {
  'task.tick': (act, { workshop, task, done: ticked }) =>
    toWorkshop(act, workshop, { verb: 'task.tick', task: task as Id, done: ticked }),
  'signup.add': async ({ app, who }, { workshop, way, service }) => {
    const result = await app.workshop(who, workshop as Id, { verb: 'signup.add', way, service });
    return carriedOut(result, (after) => placeOf(after.workshop, who.person) ?? {});
  },
  'signup.remove': (act, { workshop }) => toWorkshop(act, workshop, { verb: 'signup.remove' }),
  'reminder.stop': (act, { workshop, off }) => toWorkshop(act, workshop, { verb: 'reminder.stop', off }),
  'evaluation.answer': (act, { workshop, useful, contact, recommend }) =>
    toWorkshop(act, workshop, {
      verb: 'evaluation.answer',
      useful,
      contact,
      recommend,
      line: act.textOf('line'),
    }),
};

/** The panel's button as a command; null where it is none that the panel has. */
function panelCommand(verb: string, data: Readonly<Record<string, unknown>>): MeetingCommand | null {
  if (isChairVerb(verb)) return chairCommand(verb, data);
  if (verb === 'queue.show') return { verb };
  const { service, present } = data;
  return verb === 'attendance.mark' &&
    typeof service === 'string' &&
    /^[a-z0-9-]{1,60}$/.test(service) &&
    typeof present === 'boolean'
    ? { verb, service, present }
    : null;
}

export const OTHERS: Handlers<Others> = {
  'meeting.act': async ({ app, who }, { m, verb, data }) => {
    const command = panelCommand(verb, data);
    if (!command) return badRequest([{ path: 'data', code: 'invalid_value' }]);
    const acted = await app.meetingAct(who, m as Id, command);
    return acted ? done(acted) : gone;
  },
  'item.form': async ({ who, openForm }, { m }) => {
    const opened = await openForm(who, m as Id);
    return opened === 'sent' ? done() : opened === 'gone' ? gone : refused(opened);
  },
  'workshop.calendar': async ({ app, who, token, addToCalendar }, { workshop }) => {
    const content = await app.calendarOf(who, workshop as Id);
    const event = content?.events[0];
    if (!event) return gone;
    if (!addToCalendar || token === null) return refused('calendarOff');
    if (event.cancelled) return refused('calendarCancelled');
    const added = await addToCalendar({ token, tenant: who.tenant, lang: content.language }, event);
    if (added === 'expired') return expired;
    return added === 'added' ? done() : refused(added);
  },
  'download.link': async ({ app, who, tickets, origin }, { what, id }) => {
    if (!(await findDownload(app, who, what, id as Id))) return gone;
    const ticket = tickets.make({ what, id: id as Id, who });
    return done({ url: `${origin}${downloadPath(what, id, ticket)}` });
  },
};
