/**
 * What a command does to a workshop, or why nothing: `clock.md`. A card may be old and a click double, so
 * what already is so is carried out by doing nothing, and what can no longer be is refused in words.
 */
import { waysOf } from '#contract/workshop.ts';
import type { PersonKey } from '#domain/ids.ts';
import { may, type Role } from '#domain/permissions.ts';
import type { Planner } from '#domain/planner.ts';
import {
  type AnyCommand,
  type Decision,
  decided,
  refused,
  type WorkshopCommand,
  type WorkshopContext,
  type WorkshopSystemCommand,
} from './commands.ts';
import { decideAdd, decidePart, decideTemplate, decideTick } from './decide-parts.ts';
import { decideSet } from './decide-set.ts';
import { againAt, hasOpenTasks } from './outbox.ts';
import { dueRounds, type Round } from './reminders.ts';
import { hasRoom, signupOf } from './signups.ts';
import type { Task, Workshop } from './types.ts';
import { evaluationIsOpen, mayBePublished, signupIsOpen } from './when.ts';

/** Holder or backup. */
export function isTheirs({ who, backup }: Task, person: PersonKey): boolean {
  return who?.person === person || backup?.person === person;
}

/** Drafts are planners' alone; otherwise as the table of permissions says. */
function mayAsk(workshop: Workshop, command: WorkshopCommand, { person, planner }: Planner): boolean {
  const task = command.verb === 'task.tick' && workshop.tasks.find((t) => t.id === command.task);
  const roles: Role[] = planner ? ['planner'] : [];
  if (planner || workshop.published) roles.push('member');
  if (workshop.published && task && isTheirs(task, person)) roles.push('taskHolder');
  return may(command.verb, roles);
}

/** Of a draft it goes; of a published clock it is cancelled, since people have signed up. */
function decideRemove({ state, published }: Workshop): Decision {
  if (state !== 'planned') return decided([]);
  return decided([{ type: published ? 'cancelled' : 'removed' }]);
}

function decideRestore(workshop: Workshop, { clock }: WorkshopContext): Decision {
  if (workshop.state === 'planned') return decided([]);
  const published = workshop.published || clock?.state === 'published';
  if (published && !(clock && mayBePublished(workshop, clock))) return refused('notReady');
  return decided([{ type: 'restored' }, ...(published ? [{ type: 'published' } as const] : [])]);
}

function decideSignup(
  workshop: Workshop,
  { way, service }: Extract<WorkshopCommand, { verb: 'signup.add' }>,
  { person, name }: Planner,
  { now }: WorkshopContext,
): Decision {
  if (!signupIsOpen(workshop, now)) return refused('signupClosed');
  if (!waysOf(workshop.form).includes(way)) return refused('wayNotOffered');
  const before = signupOf(workshop, person);
  const stays = before?.way === way;
  if (stays && before.service === service && before.name === name) return decided([]);
  const waiting = stays ? before.waiting : !hasRoom(workshop, way);
  return decided([{ type: 'signed-up', signup: { person, name, service, way, waiting } }]);
}

/** Also from a cancelled workshop, so that nobody is told more of it; after the start what was is left. */
function decideSignoff(workshop: Workshop, person: PersonKey, now: WorkshopContext['now']): Decision {
  if (!signupOf(workshop, person)) return decided([]);
  const open = workshop.state === 'cancelled' || signupIsOpen(workshop, now);
  return open ? decided([{ type: 'signed-off', person }]) : refused('signupClosed');
}

function decideAnswer(
  workshop: Workshop,
  command: Extract<WorkshopCommand, { verb: 'evaluation.answer' }>,
  { now, newId }: WorkshopContext,
): Decision {
  const { mark, useful, contact, recommend, line } = command;
  if (!evaluationIsOpen(workshop, now)) return refused('evaluationClosed');
  if (workshop.evaluation.answered.includes(mark)) return refused('alreadyAnswered');
  const within = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to;
  if (!(within(useful, 1, 5) && within(contact, 1, 5) && within(recommend, 0, 10))) {
    return refused('badField');
  }
  const answer = { useful, contact, recommend, line };
  return decided([{ type: 'answered', answer, mark, line: newId() }]);
}

function decideAsked(
  workshop: Workshop,
  command: WorkshopCommand,
  actor: Planner,
  ctx: WorkshopContext,
): Decision {
  if (!mayAsk(workshop, command, actor)) return refused('notAllowed');
  const gone = workshop.state === 'removed' && command.verb !== 'workshop.restore';
  if (gone && command.verb !== 'workshop.remove') return refused('noLongerThere');
  const { person } = actor;
  switch (command.verb) {
    case 'workshop.set':
      return decideSet(workshop, command, actor, ctx.clock);
    case 'workshop.remove':
      return decideRemove(workshop);
    case 'workshop.restore':
      return decideRestore(workshop, ctx);
    case 'role.add':
    case 'task.add':
    case 'material.add':
      return decideAdd(workshop, command, ctx.newId);
    case 'task.template':
      return decideTemplate(workshop, command, ctx.newId);
    case 'task.tick':
      return decideTick(workshop, command, actor);
    case 'part.remove':
    case 'part.restore':
      return decidePart(workshop, command, actor);
    case 'signup.add':
      return decideSignup(workshop, command, actor, ctx);
    case 'signup.remove':
      return decideSignoff(workshop, person, ctx.now);
    case 'reminder.stop': {
      if (workshop.quiet.includes(person) === command.off) return decided([]);
      return decided([{ type: 'quiet', person, off: command.off }]);
    }
    case 'evaluation.answer':
      return decideAnswer(workshop, command, ctx);
  }
}

/** Whom a round reaches: those with open tasks, or those who are in. Who wants none `pruned` leaves out. */
function reachedBy(workshop: Workshop, round: Round): readonly PersonKey[] {
  const { tasks, signups } = workshop;
  if (round === 1) return signups.filter((s) => !s.waiting).map((s) => s.person);
  const holders = tasks.flatMap(({ who, backup }) => who?.person ?? backup?.person ?? []);
  return [...new Set(holders)].filter((person) => hasOpenTasks(workshop, person));
}

function decideSystem(workshop: Workshop, command: WorkshopSystemCommand, ctx: WorkshopContext): Decision {
  const { now } = ctx;
  switch (command.verb) {
    case 'tick': {
      const { date } = workshop;
      if (!date) return decided([]);
      return decided(
        dueRounds(workshop, now).map((round) => ({
          type: 'round-made',
          round,
          date,
          to: reachedBy(workshop, round),
        })),
      );
    }
    case 'published':
      // One that somebody added meanwhile may not be complete: `decideSet` publishes it when it is.
      if (workshop.published || !(ctx.clock && mayBePublished(workshop, ctx.clock))) return decided([]);
      return decided([{ type: 'published' }]);
    case 'sent':
      return decided([{ type: 'delivered', entry: command.entry }]);
    case 'retry': {
      const found = workshop.outbox.find((e) => e.id === command.entry);
      if (!found) return decided([]);
      return decided([{ type: 'put-off', entry: found.id, at: againAt(found.effect, command.at) }]);
    }
  }
}

const SYSTEM_VERBS: readonly string[] = [
  'tick',
  'published',
  'sent',
  'retry',
] satisfies readonly WorkshopSystemCommand['verb'][];

function isSystem(command: AnyCommand): command is WorkshopSystemCommand {
  return SYSTEM_VERBS.includes(command.verb);
}

/** Without an actor only what time and deliveries bring is carried out, and with one only what people ask. */
export function decide(workshop: Workshop, command: AnyCommand, ctx: WorkshopContext): Decision {
  if (isSystem(command)) return ctx.actor ? refused('notAllowed') : decideSystem(workshop, command, ctx);
  return ctx.actor ? decideAsked(workshop, command, ctx.actor, ctx) : refused('notAllowed');
}
