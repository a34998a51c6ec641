/** The chairs' commands: the gates that all of them pass, and what each does. */
import { ms, SECOND } from '#domain/time.ts';
import { combine } from './combine.ts';
import type { ChairCommand, Context, MeetingCommand, Refusal } from './commands.ts';
import { unhandledItems } from './counts.ts';
import { close, offersTake, startByChair } from './course.ts';
import { type Decider, type Draft, refuse } from './draft.ts';
import { add, back, endCase, extend, later, next, overrun, pause, postpone, quiet, resume } from './moves.ts';

/** A word typed again so soon after the same command of any chair does nothing. */
const SAME_WORD = 10 * SECOND;

type ChairVerb = ChairCommand['verb'];

/** 'back' takes these back. */
const UNDOABLE: ReadonlySet<ChairVerb> = new Set([
  'meeting.next',
  'meeting.end-case',
  'meeting.later',
  'meeting.postpone',
  'meeting.extend',
  'meeting.pause',
  'meeting.resume',
  'meeting.combine',
  'meeting.add',
]);

/** Needs no running hour. */
const ANY_TIME: ReadonlySet<ChairVerb> = new Set([
  'meeting.start',
  'meeting.next',
  'meeting.take',
  'meeting.checklist',
  'meeting.quiet',
  'meeting.bubble',
  'meeting.reminder',
]);

const start = (draft: Draft, ctx: Context) => startByChair(draft, ctx);

/** Accepted, and now carried out. */
const MOVES: { readonly [V in Exclude<ChairVerb, 'meeting.close'>]: Decider<V> } = {
  'meeting.start': (draft, _, ctx) => start(draft, ctx),
  'meeting.next': (draft, _, ctx) => (draft.meeting().hour ? next(draft, ctx) : start(draft, ctx)),
  'meeting.extend': extend,
  'meeting.pause': pause,
  'meeting.resume': resume,
  'meeting.end-case': endCase,
  'meeting.later': later,
  'meeting.postpone': postpone,
  'meeting.combine': combine,
  'meeting.add': add,
  'meeting.back': back,
  'meeting.overrun': overrun,
  'meeting.quiet': quiet,
  'meeting.bubble': (draft, { on }) => {
    if (draft.meeting().bubble === on) return refuse('unchanged');
    draft.emit({ type: 'bubble', on });
    return null;
  },
  'meeting.checklist': (draft) => {
    if (draft.meeting().checklist) return refuse('unchanged');
    draft.emit({ type: 'checked' });
    return null;
  },
  'meeting.reminder': (draft) => {
    draft.emit({ type: 'reminded' });
    return null;
  },
  'meeting.take': (draft, _, { actor, now }) => {
    const before = draft.meeting();
    // Accepting it has made this person the acting chair, so the offer is looked up without that.
    if (!actor.person || !offersTake({ ...before, acting: null }, now)) return refuse('unchanged');
    draft.emit({ type: 'took', by: actor.person });
    return null;
  },
};

/** The command without `s`: two are the same word when these are equal. */
function wordOf({ s: _, ...rest }: ChairCommand): string {
  return Object.values(rest).join(' ');
}

function accept(draft: Draft, { verb }: ChairCommand, { actor, now }: Context, word: string): void {
  const undoable = UNDOABLE.has(verb) && draft.meeting().hour !== null;
  draft.emit({ type: 'accepted', verb, word, by: actor.person, at: now, undoable });
}

type Close = Extract<ChairCommand, { verb: 'meeting.close' }>;

/** Asks once when items are unhandled; a typed word has no `sure`, so the second one closes. */
function closing(draft: Draft, command: Close, ctx: Context, word: string): Refusal | null {
  const { closeAsked } = draft.meeting();
  const unhandled = unhandledItems(draft.meeting()).length;
  const sure = command.sure || (command.s === null && closeAsked);
  if (unhandled > 0 && !sure) {
    if (closeAsked) return { kind: 'closeAsks', unhandled };
    draft.emit({ type: 'close-asked', word, at: ctx.now });
    return null;
  }
  accept(draft, command, ctx, word);
  close(draft, ctx.now);
  return null;
}

export function isChairCommand(command: MeetingCommand): command is ChairCommand {
  return command.verb === 'meeting.close' || command.verb in MOVES;
}

/** Closed, stale, typed again, not yet running; then the command itself. */
export function chairs(draft: Draft, command: ChairCommand, ctx: Context): Refusal | null {
  const { course, last, s, hour, acting } = draft.meeting();
  const { verb } = command;
  if (course === 'closed') return refuse('closed');
  // The shared card, which everybody sees, knows no `s`; of two who take the chair the first has it.
  if (verb !== 'meeting.take' && command.s !== null && command.s !== s) return refuse('stale');
  const word = wordOf(command);
  const again = command.s === null && last?.word === word && ms(ctx.now) - ms(last.at) <= SAME_WORD;
  if (again || (verb === 'meeting.take' && acting !== null)) return refuse('unchanged');
  if (!hour && !ANY_TIME.has(verb)) return refuse('notRunning');
  if (verb === 'meeting.close') return closing(draft, command, ctx, word);
  if (verb === 'meeting.next' && hour?.part.part === 'closing') {
    return closing(draft, { verb: 'meeting.close', sure: false, s: command.s }, ctx, word);
  }
  accept(draft, command, ctx, word);
  return (MOVES[verb] as Decider<ChairVerb>)(draft, command, ctx);
}
