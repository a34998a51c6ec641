/** One command from state to state: what `app` saves in one document, effects included. */
import type { Conflict } from '#contract/workshop.ts';
import type { PlanRefusal } from '#domain/planner.ts';
import type { AnyCommand, WorkshopContext } from './commands.ts';
import { decide } from './decide.ts';
import { effects, showsOther } from './effects.ts';
import type { WorkshopEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { pruned, withEffect } from './outbox.ts';
import { roundsBehind } from './reminders.ts';
import { movingUp } from './signups.ts';
import type { Workshop } from './types.ts';
import { isHeld } from './when.ts';

export interface WorkshopStepped {
  /** The same object where nothing has changed. */
  readonly workshop: Workshop;
  readonly refusal: PlanRefusal | null;
  /** Fields of `workshop.set` that somebody else had changed; the others are saved. */
  readonly conflicts: readonly Conflict[];
}

/** It is held from now on, or on another date: its rounds begin anew, without those whose day has gone by. */
function begun(before: Workshop, after: Workshop, now: WorkshopContext['now']): readonly WorkshopEvent[] {
  if (!isHeld(after) || (isHeld(before) && before.date === after.date)) return [];
  return [{ type: 'rounds-behind', keys: roundsBehind(after, now) }];
}

/** The calendar's number grows with what everybody may see. */
function numbered(before: Workshop, after: Workshop, now: WorkshopContext['now']): Workshop {
  if (!after.published) return after;
  if (!before.published) return { ...after, changedAt: now };
  if (!showsOther(before, after)) return after;
  return { ...after, sequence: before.sequence + 1, changedAt: now };
}

/**
 * Decides and folds; then, whatever the command was, free places go to those who wait, so that the rule
 * holds at every door; then puts what is to be said into the outbox.
 */
export function step(workshop: Workshop, command: AnyCommand, ctx: WorkshopContext): WorkshopStepped {
  const { now, newId } = ctx;
  const decision = decide(workshop, command, ctx);
  if (!decision.ok) return { workshop, refusal: decision.refusal, conflicts: [] };
  const folded = decision.events.reduce(evolve, workshop);
  const follows = [
    ...begun(workshop, folded, now),
    ...movingUp(folded, now).map((person) => ({ type: 'moved-up', person }) as const),
  ];
  const after = numbered(workshop, follows.reduce(evolve, folded), now);
  const said = effects(workshop, after, [...decision.events, ...follows]);
  const sent = said.reduce((w, effect) => withEffect(w, effect, now, newId), after);
  return { workshop: pruned(sent, now), refusal: null, conflicts: decision.conflicts };
}
