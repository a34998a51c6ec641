/** One command from state to state: what `app` saves in one document, effects included. */
import type { Context, MeetingCommand, Refusal } from './commands.ts';
import { unhandledItems } from './counts.ts';
import { decide } from './decide.ts';
import { effects } from './effects.ts';
import { evolve } from './evolve.ts';
import { pruned, withEffect } from './outbox.ts';
import type { Meeting } from './types.ts';

export interface Stepped {
  /** The same object where nothing has changed. */
  readonly meeting: Meeting;
  readonly refusal: Refusal | null;
}

/** Where nothing is left to do or to say, a closed meeting keeps only its settings and figures. */
function settled(meeting: Meeting): Meeting {
  const { course, items, outbox, received, superseded } = meeting;
  if (course !== 'closed' || items.length > 0 || outbox.length > 0) return meeting;
  if (received.length === 0 && superseded.length === 0) return meeting;
  return { ...meeting, received: [], superseded: [] };
}

/**
 * Decides, folds, and puts what follows into the outbox. A close that asks first changes the card and is
 * refused as `closeAsks` at the same time, so that typed words are answered too.
 */
export function step(meeting: Meeting, command: MeetingCommand, ctx: Context): Stepped {
  const decision = decide(meeting, command, ctx);
  if (!decision.ok) return { meeting, refusal: decision.refusal };
  const folded = decision.events.reduce(evolve, meeting);
  const anew = decision.events.some((event) => event.type === 'shown');
  const asks = decision.events.some((event) => event.type === 'close-asked');
  const found = effects(meeting, folded, ctx.now);
  const said = anew ? [{ kind: 'card', anew } as const, ...found] : found;
  const kept = folded.outbox.length > 0 ? pruned(folded) : folded;
  const sent = said.reduce((after, effect) => withEffect(after, effect, ctx.now, ctx.newId), kept);
  const refusal = asks ? ({ kind: 'closeAsks', unhandled: unhandledItems(meeting).length } as const) : null;
  return { meeting: settled(sent), refusal };
}
