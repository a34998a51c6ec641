/**
 * What a command does to a meeting: events, or a refusal. First who may, then whether it comes at the
 * right time, then the rule of the verb itself.
 */
import { may } from '#domain/permissions.ts';
import { announce } from './announce.ts';
import { chairs, isChairCommand } from './chairs.ts';
import { join } from './combine.ts';
import type { ChairCommand, Context, MeetingCommand, Refusal, Verb } from './commands.ts';
import { settingsSaved, teamsEnd, teamsStart } from './course.ts';
import { type Decider, type Draft, drafting, refuse } from './draft.ts';
import type { MeetingEvent } from './event.ts';
import { chatHit, mark, refused, retry, sent, show } from './others.ts';
import { edit, keep, postponeOwn, ready, receive, received, submit, withdraw } from './presenters.ts';
import { itemOf } from './queue.ts';
import { rolesIn } from './roles.ts';
import { tick, watchOverrun } from './tick.ts';
import type { Item, Meeting } from './types.ts';

export type Decision =
  | { readonly ok: true; readonly events: readonly MeetingEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

const RULES: { readonly [V in Exclude<Verb, ChairCommand['verb']>]: Decider<V> } = {
  'item.submit': submit,
  'item.edit': edit,
  'item.withdraw': withdraw,
  'item.postpone': postponeOwn,
  'item.keep': keep,
  'item.ready': ready,
  'item.join': join,
  'attendance.mark': mark,
  'queue.show': show,
  tick,
  'teams.start': teamsStart,
  'teams.end': teamsEnd,
  settings: settingsSaved,
  'item.receive': receive,
  'item.received': received,
  sent,
  retry,
  refused,
  'chat.hit': chatHit,
  representatives: announce,
};

/** The item that a presenter's command is about; undefined where the command is about none. */
function subjectOf(meeting: Meeting, command: MeetingCommand): Item | null | undefined {
  const { verb } = command;
  if (!verb.startsWith('item.') || !('i' in command) || command.i === null) return undefined;
  return itemOf(meeting, command.i) ?? null;
}

function carryOut(draft: Draft, command: MeetingCommand, ctx: Context): Refusal | null {
  if (isChairCommand(command)) return chairs(draft, command, ctx);
  return (RULES[command.verb] as Decider<Verb>)(draft, command, ctx);
}

/** Answers the events of a command, or why it does nothing. A closing that asks is an event: `step` says so. */
export function decide(meeting: Meeting, command: MeetingCommand, ctx: Context): Decision {
  const subject = subjectOf(meeting, command);
  if (subject === null) return { ok: false, refusal: refuse('noItem') };
  const roles = rolesIn(meeting, ctx.actor, subject ?? null);
  if (!may(command.verb, roles)) return { ok: false, refusal: refuse('notAllowed') };
  const draft = drafting(meeting);
  const refusal = carryOut(draft, command, ctx);
  if (refusal) return { ok: false, refusal };
  const { hour, accepted } = draft.meeting();
  if (hour !== meeting.hour || accepted !== meeting.accepted) watchOverrun(draft, ctx.now);
  return { ok: true, events: draft.events };
}
