/**
 * Who may do what (`meeting.md`, Who may do what; `clock.md`, Who): one table for meetings, clocks and
 * settings, walked by a test for every role. Whether it is possible at the moment is `decide`'s to say.
 */
import type { Verb as ApiVerb } from '#contract/api.ts';
import type { Verb as MeetingVerb } from '#domain/meeting/commands.ts';
import type { WorkshopSystemCommand } from '#domain/workshop/commands.ts';

export const ROLES = [
  /** Member of the tenant: has an object id in it. */
  'member',
  /** In the meeting's chat, with an object id. */
  'inChat',
  /** In the meeting's chat without an object id. */
  'anonymous',
  /** Has submitted the item that the command is about. */
  'presenter',
  /** Chair or backup chair, named in the series. */
  'chair',
  /** Took the chair when none had acted: this meeting only. */
  'standIn',
  /** Named as a planner in the network. */
  'planner',
  /** Has the task that the command is about, as holder or backup. */
  'taskHolder',
  /** The Entra app role. */
  'admin',
  /** Deadlines, Teams' events, delivery reports, other meetings. */
  'system',
] as const;
export type Role = (typeof ROLES)[number];

const CHAIRS = ['chair', 'standIn'] as const;
const ANYONE = ['member', 'inChat', ...CHAIRS] as const;
const SYSTEM = ['system'] as const;
const PRESENTER = ['presenter'] as const;
const MEMBER = ['member'] as const;
const PLANNER = ['planner'] as const;
const ADMIN = ['admin'] as const;

/** Verbs that meetings decide on. */
export const IN_MEETINGS: Readonly<Record<MeetingVerb, readonly Role[]>> = {
  'item.submit': ANYONE,
  'item.edit': PRESENTER,
  'item.withdraw': PRESENTER,
  'item.postpone': PRESENTER,
  'item.keep': PRESENTER,
  'item.ready': PRESENTER,
  'item.join': PRESENTER,
  'queue.show': ANYONE,
  'attendance.mark': ['inChat', 'anonymous', ...CHAIRS],
  'meeting.start': CHAIRS,
  'meeting.next': CHAIRS,
  'meeting.extend': CHAIRS,
  'meeting.pause': CHAIRS,
  'meeting.resume': CHAIRS,
  'meeting.end-case': CHAIRS,
  'meeting.later': CHAIRS,
  'meeting.postpone': CHAIRS,
  'meeting.combine': CHAIRS,
  'meeting.add': CHAIRS,
  'meeting.back': CHAIRS,
  'meeting.reminder': CHAIRS,
  'meeting.checklist': CHAIRS,
  'meeting.quiet': CHAIRS,
  'meeting.bubble': CHAIRS,
  'meeting.overrun': CHAIRS,
  'meeting.close': CHAIRS,
  'meeting.take': ['member', ...CHAIRS],
  tick: SYSTEM,
  'teams.start': SYSTEM,
  'teams.end': SYSTEM,
  settings: SYSTEM,
  'item.receive': SYSTEM,
  'item.received': SYSTEM,
  sent: SYSTEM,
  retry: SYSTEM,
  refused: SYSTEM,
  'chat.hit': SYSTEM,
  representatives: SYSTEM,
};

export type PlanVerb = ApiVerb | WorkshopSystemCommand['verb'];

/** Verbs of the tab's API, and what time and deliveries ask of a workshop. */
export const IN_PLANNING: Readonly<Record<PlanVerb, readonly Role[]>> = {
  'me.set': MEMBER,
  'feed.make': MEMBER,
  'feed.end': MEMBER,
  'feed.end-of': ADMIN,
  'network.create': ADMIN,
  /** An administrator names the first planners; planners see to it that somebody follows them. */
  'network.set': ['planner', 'admin'],
  'network.template': PLANNER,
  'centre.save': ADMIN,
  'centre.disconnect': ADMIN,
  'date.move': ADMIN,
  'date.cancel': ADMIN,
  'date.back': ADMIN,
  'clock.create': PLANNER,
  'clock.themes': PLANNER,
  'clock.publish': PLANNER,
  'clock.remove': PLANNER,
  'clock.restore': PLANNER,
  'workshop.add': PLANNER,
  'workshop.set': PLANNER,
  'workshop.remove': PLANNER,
  'workshop.restore': PLANNER,
  'role.add': PLANNER,
  'task.add': PLANNER,
  'task.template': PLANNER,
  'task.tick': ['planner', 'taskHolder'],
  'material.add': PLANNER,
  'part.remove': PLANNER,
  'part.restore': PLANNER,
  'signup.add': MEMBER,
  'signup.remove': MEMBER,
  'reminder.stop': MEMBER,
  'evaluation.answer': MEMBER,
  'development.add': PLANNER,
  'development.set': PLANNER,
  'development.remove': PLANNER,
  'development.restore': PLANNER,
  /** What it asks of the meeting is the meeting's to allow. */
  'meeting.act': ANYONE,
  'item.form': ANYONE,
  /** Of an own item that is edited the meeting asks for its presenter. */
  items: ANYONE,
  check: MEMBER,
  'workshop.calendar': MEMBER,
  'download.link': MEMBER,
  tick: SYSTEM,
  published: SYSTEM,
  sent: SYSTEM,
  retry: SYSTEM,
};

export const PERMISSIONS: Readonly<Record<MeetingVerb | PlanVerb, readonly Role[]>> = {
  ...IN_MEETINGS,
  ...IN_PLANNING,
};

/** Whether somebody with these roles may use the verb. */
export function may(verb: MeetingVerb | PlanVerb, roles: readonly Role[]): boolean {
  return PERMISSIONS[verb].some((role) => roles.includes(role));
}
