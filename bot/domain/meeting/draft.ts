/** What `decide` works with: the events so far and the meeting as they leave it. */
import type { Context, MeetingCommand, Refusal } from './commands.ts';
import type { MeetingEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { Hour, Meeting } from './types.ts';

export interface Draft {
  readonly events: readonly MeetingEvent[];
  /** The meeting after all events so far. */
  readonly meeting: () => Meeting;
  readonly emit: (event: MeetingEvent) => void;
}

export function drafting(before: Meeting): Draft {
  const events: MeetingEvent[] = [];
  let meeting = before;
  return {
    events,
    meeting: () => meeting,
    emit(event) {
      events.push(event);
      meeting = evolve(meeting, event);
    },
  };
}

/** The hour of a running meeting. Throws before the draw: callers have looked at the course. */
export function hourOf(draft: Draft): Hour {
  const { hour } = draft.meeting();
  if (!hour) throw new Error('meeting: no hour');
  return hour;
}

/** Carries out one verb on the draft; a refusal undoes all that it has emitted. */
export type Decider<V extends MeetingCommand['verb']> = (
  draft: Draft,
  command: Extract<MeetingCommand, { verb: V }>,
  ctx: Context,
) => Refusal | null;

export const refuse = <K extends Refusal['kind']>(kind: K) => ({ kind }) as Extract<Refusal, { kind: K }>;
