/** The tables of `meeting.md`, Who may do what, and `clock.md`, Who, walked for every role and every verb. */
import type { Actor, MeetingCommand, Verb } from '#domain/meeting/commands.ts';
import { decide } from '#domain/meeting/decide.ts';
import { rolesIn } from '#domain/meeting/roles.ts';
import type { Item, Meeting } from '#domain/meeting/types.ts';
import { IN_MEETINGS, IN_PLANNING, may, type PlanVerb, ROLES, type Role } from '#domain/permissions.ts';
import {
  actor,
  at,
  BACKUP,
  CHAIR,
  countingIds,
  formOf,
  person,
  SYSTEM,
  withCases,
} from './meeting/scenario.ts';

const ITEM: readonly Verb[] = [
  'item.edit',
  'item.withdraw',
  'item.postpone',
  'item.keep',
  'item.ready',
  'item.join',
];
const CHAIRS = (Object.keys(IN_MEETINGS) as Verb[]).filter(
  (v) => v.startsWith('meeting.') && v !== 'meeting.take',
);
const OUTSIDE: readonly Verb[] = [
  'tick',
  'teams.start',
  'teams.end',
  'settings',
  'item.receive',
  'item.received',
  'sent',
  'retry',
  'refused',
  'chat.hit',
  'representatives',
];

/** meeting.md's table, as it is written there: what each role may. */
const MAY: Readonly<Record<Role, readonly Verb[]>> = {
  member: ['item.submit', 'queue.show', 'meeting.take'],
  inChat: ['item.submit', 'queue.show', 'attendance.mark'],
  anonymous: ['attendance.mark'],
  presenter: ITEM,
  chair: ['item.submit', 'queue.show', 'attendance.mark', 'meeting.take', ...CHAIRS],
  standIn: ['item.submit', 'queue.show', 'attendance.mark', 'meeting.take', ...CHAIRS],
  planner: [],
  taskHolder: [],
  admin: [],
  system: OUTSIDE,
};

/** clock.md, Who; and what everybody may ask for themselves. */
const OWN: readonly PlanVerb[] = [
  'me.set',
  'feed.make',
  'feed.end',
  'check',
  'workshop.calendar',
  'download.link',
];
const SIGNED_UP: readonly PlanVerb[] = ['signup.add', 'signup.remove', 'reminder.stop', 'evaluation.answer'];
const IN_CHAT: readonly PlanVerb[] = ['meeting.act', 'item.form', 'items'];
const SETTINGS: readonly PlanVerb[] = [
  'network.create',
  'network.set',
  'centre.save',
  'centre.disconnect',
  'date.move',
  'date.cancel',
  'date.back',
  'feed.end-of',
];
const TIME: readonly PlanVerb[] = ['tick', 'published', 'sent', 'retry'];
const EDITS = (Object.keys(IN_PLANNING) as PlanVerb[]).filter(
  (v) => ![...OWN, ...SIGNED_UP, ...IN_CHAT, ...SETTINGS, ...TIME].includes(v),
);
const PLANS: Readonly<Record<Role, readonly PlanVerb[]>> = {
  member: [...OWN, ...SIGNED_UP, ...IN_CHAT],
  inChat: IN_CHAT,
  anonymous: [],
  presenter: [],
  chair: IN_CHAT,
  standIn: IN_CHAT,
  planner: [...EDITS, 'network.set'],
  taskHolder: ['task.tick'],
  admin: SETTINGS,
  system: TIME,
};

test('planners edit what a clock holds', () => {
  expect(EDITS).toEqual(expect.arrayContaining(['clock.publish', 'workshop.set', 'development.set']));
});

describe.each(ROLES)('%s, planning', (role) => {
  test.each(Object.keys(IN_PLANNING) as PlanVerb[])('%s', (verb) => {
    expect(may(verb, [role])).toBe(PLANS[role].includes(verb));
  });
});

describe.each(ROLES)('%s', (role) => {
  test.each(Object.keys(IN_MEETINGS) as Verb[])('%s', (verb) => {
    expect(may(verb, [role])).toBe(MAY[role].includes(verb));
  });
});

const STANDIN = person('stand-in');
const game = withCases(1).system('09:00', { verb: 'teams.start' }).tick('09:03');
game.chair('09:04', { verb: 'meeting.take' }, STANDIN);
const meeting: Meeting = game.meeting;
const item = game.item('t1') as Item;
const stranger = 'other|x' as ReturnType<typeof person>;

/** Somebody who has just this role (and what comes with it). */
const WHO: Readonly<Record<Role, Actor>> = {
  member: actor(person('m'), false),
  inChat: actor(stranger, true),
  anonymous: actor(null, true),
  presenter: actor(person('p1'), false),
  chair: actor(CHAIR, false),
  standIn: actor(STANDIN, false),
  // Roles of networks: nothing in a meeting.
  planner: actor(stranger, false),
  taskHolder: actor(stranger, false),
  admin: { ...actor(stranger, false), admin: true },
  system: SYSTEM,
};

test.each([
  ['member', ['member']],
  ['inChat', ['inChat']],
  ['anonymous', ['anonymous']],
  ['presenter', ['member', 'presenter']],
  ['chair', ['member', 'chair']],
  ['standIn', ['member', 'standIn']],
  ['admin', ['admin']],
  ['system', ['system']],
] as const)('roles of %s', (who, roles) => {
  expect(rolesIn(meeting, WHO[who], item)).toEqual(roles);
});

test('backups are chairs, nobody outside is anything', () => {
  expect(rolesIn(meeting, actor(BACKUP, false))).toContain('chair');
  expect(rolesIn(meeting, actor(null, false))).toEqual([]);
});

/** A well-formed command of each verb. */
const rest: Partial<Record<Verb, object>> = {
  'item.submit': { form: 'k', item: formOf(), carried: false, reachable: true },
  'item.edit': { item: formOf({ title: 'x' }) },
  'item.keep': { keep: true },
  'item.join': { join: true },
  'attendance.mark': { service: 'kela', present: true },
  'meeting.extend': { min: 1 },
  'meeting.combine': { i: item.id, j: item.id },
  'meeting.add': { kind: 'case' },
  'meeting.quiet': { on: true },
  'meeting.bubble': { on: true },
  'meeting.overrun': { x: 1 },
  'meeting.close': { sure: true },
  settings: { settings: meeting.settings, start: meeting.start, minutes: 60, next: null, cancelled: false },
  'item.receive': { item: 'r', from: 'f', form: formOf(), presenter: null, moves: 0 },
  'item.received': { item: item.id },
  sent: { entry: 'e', outcome: { kind: 'gone' } },
  retry: { entry: 'e', at: at('09:30') },
  refused: { categories: [] },
  representatives: { people: [] },
};

describe.each(ROLES)('a command of somebody who is %s', (role) => {
  test.each(Object.keys(IN_MEETINGS) as Verb[])('%s is let through or not as the table says', (verb) => {
    const i = verb === 'meeting.postpone' ? null : item.id;
    const command = { verb, i, s: meeting.s, ...rest[verb] } as unknown as MeetingCommand;
    const decision = decide(meeting, command, { actor: WHO[role], now: at('09:06'), newId: countingIds() });
    const refusedByRole = !decision.ok && decision.refusal.kind === 'notAllowed';
    expect(refusedByRole).toBe(!may(verb, rolesIn(meeting, WHO[role], item)));
  });
});
