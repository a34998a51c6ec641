/** How a clock begins and changes (`clock.md`). Pure; `app` saves the result and tells its workshops. */
import { may } from '#domain/permissions.ts';
import { type PlanContext, type Planned, refusal, rolesOf } from '#domain/planner.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { ClockCommand } from './commands.ts';
import { overlap } from './months.ts';
import { missingOf } from './plan.ts';
import { type SavedClock, withThemes } from './themes.ts';
import type { Clock } from './types.ts';

/** Clocks of a network that are not removed. */
const CLOCKS = 60;
/** A first month further away is a slip of the hand. */
const YEARS = { from: 2000, to: 2100 } as const;

export interface ClockContext extends PlanContext {
  /** Of this clock. */
  readonly workshops: readonly Workshop[];
  /** All clocks of the network. */
  readonly clocks: readonly Clock[];
}

type Made = Pick<Clock, 'id' | 'tenant' | 'network' | 'firstMonth' | 'themes' | 'copiedFrom' | 'moves'>;

/** Why a planner cannot begin a clock; null: they can. */
export function cannotBegin(
  firstMonth: string,
  { actor, clocks }: Pick<ClockContext, 'actor' | 'clocks'>,
): ReturnType<typeof refusal> | null {
  const year = Number(firstMonth.slice(0, 4));
  if (!may('clock.create', rolesOf(actor))) return refusal('notAllowed');
  if (!(year >= YEARS.from && year <= YEARS.to)) return refusal('badField');
  return clocks.filter(({ state }) => state !== 'removed').length >= CLOCKS ? refusal('tooMany') : null;
}

/** A draft. Of a copy the workshops have still to be made. */
export function newClock(made: Made): Clock {
  return { ...made, state: 'draft', rev: 1, untold: made.copiedFrom !== null };
}

function published(clock: Clock, { workshops, clocks }: ClockContext): Planned<Clock> {
  if (clock.state !== 'draft') return refusal(clock.state === 'published' ? 'unchanged' : 'notADraft');
  // A copy whose workshops are still being made.
  if (clock.untold) return refusal('changedMeanwhile');
  const missing = missingOf(clock, workshops);
  const others = clocks.filter(({ id, state }) => state === 'published' && id !== clock.id);
  if (missing.noDate.length + missing.noTitle.length + missing.noTheme.length > 0) return refusal('notReady');
  if (missing.outside.length > 0) return refusal('outsideClock');
  if (others.some((other) => overlap(other, clock))) return refusal('clashes');
  return { ok: true, value: { ...clock, state: 'published', untold: true } };
}

function moved(clock: Clock, verb: 'clock.remove' | 'clock.restore'): Planned<Clock> {
  if (clock.state === 'published') return refusal('notADraft');
  const to = verb === 'clock.remove' ? 'removed' : 'draft';
  return clock.state === to ? refusal('unchanged') : { ok: true, value: { ...clock, state: to } };
}

function changed(clock: Clock, command: Exclude<ClockCommand, { verb: 'clock.themes' }>, ctx: ClockContext) {
  if (command.verb !== 'clock.publish') return moved(clock, command.verb);
  if (clock.state === 'removed') return refusal('noLongerThere');
  return command.seen === clock.rev ? published(clock, ctx) : refusal('changedMeanwhile');
}

/** What a command makes of a clock, or why nothing. */
export function decide(clock: Clock, command: ClockCommand, ctx: ClockContext): Planned<SavedClock> {
  if (!may(command.verb, rolesOf(ctx.actor))) return refusal('notAllowed');
  if (command.verb === 'clock.themes') {
    return clock.state === 'removed' ? refusal('noLongerThere') : withThemes(clock, command, ctx);
  }
  const result = changed(clock, command, ctx);
  if (!result.ok) return result;
  return { ok: true, value: { clock: { ...result.value, rev: clock.rev + 1 }, conflicts: [] } };
}
