/**
 * Who may do what in a meeting (`meeting.md`, Who may do what): one table, walked by a test for every
 * role. Whether it is possible at the moment is `decide`'s to say.
 */
import type { Verb } from '#domain/meeting/commands.ts';

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

export const PERMISSIONS: Readonly<Record<Verb, readonly Role[]>> = {
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

/** Whether somebody with these roles may use the verb. */
export function may(verb: Verb, roles: readonly Role[]): boolean {
  return PERMISSIONS[verb].some((role) => roles.includes(role));
}
