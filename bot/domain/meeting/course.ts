/** Opening and closing of a meeting: by a chair, by Teams' events, by time (`meeting.md`, Course and Close). */
import { type Id, type Instant, MINUTE, ms, plus } from '#domain/time.ts';
import { keepAnnounced } from './announced.ts';
import type { Context, Refusal } from './commands.ts';
import { summaryOf, unhandledItems } from './counts.ts';
import { type Decider, type Draft, refuse } from './draft.ts';
import { openingAt } from './parts.ts';
import { sharesAtDraw } from './plan.ts';
import { count, shuffled } from './turns.ts';
import type { Hour, Item, Meeting, Unit } from './types.ts';

/** A chair may start so long before the scheduled time. */
export const START_BEFORE = 10 * MINUTE;
/** Teams' start counts so long before it. */
export const WINDOW_BEFORE = 30 * MINUTE;
/** A meeting that is left open closes so long after its scheduled end, plus what was accepted. */
export const LEFT_OPEN = 30 * MINUTE;

/** A stand-in is offered when no chair has acted for so long after the start. */
export const TAKE_AFTER = 3 * MINUTE;

export function endOfMeeting(meeting: Pick<Meeting, 'start' | 'minutes'>): Instant {
  return plus(meeting.start, meeting.minutes * MINUTE);
}

/** Carried over first, then 'tällä kerralla', then 'voi odottaa'; inside each at random. */
function order(items: readonly Item[], newId: Context['newId']): readonly Item[] {
  const rank = (item: Item) => (item.carried ? 0 : item.urgency === 'now' ? 1 : 2);
  return [...shuffled(items, newId)].sort((a, b) => rank(a) - rank(b));
}

/** The draw: order, numbers and shares. `at` is when the hour begins. */
function draw(draft: Draft, { newId }: Context, at: Instant): void {
  const meeting = draft.meeting();
  const end = endOfMeeting(meeting);
  const length = Math.max(0, Math.floor((ms(end) - ms(at)) / MINUTE));
  const items = order(
    meeting.items.filter((item) => item.state === 'queued'),
    newId,
  );
  const { share, buffer } = sharesAtDraw(length, items.length);
  const waiting = items.map((item, k): Unit => ({ items: [item.id], number: String(k + 1), own: share }));
  const fixed = { startedAt: at, end, length, share, buffer, openedUntil: null, done: [] };
  const hour: Hour = { ...fixed, part: openingAt(at), waiting, nextNumber: items.length + 1 };
  draft.emit({ type: 'started', hour });
  count(draft);
}

/** By a chair: from ten minutes before. The command has been accepted. */
export function startByChair(draft: Draft, ctx: Context): Refusal | null {
  const { course, cancelled, start } = draft.meeting();
  if (course === 'running') return refuse('unchanged');
  if (cancelled) return refuse('cancelled');
  if (ctx.now < plus(start, -START_BEFORE)) return refuse('tooEarly');
  draw(draft, ctx, ctx.now);
  return null;
}

/** By itself: counts as a chair's command, though no chair has acted. */
export function startByItself(draft: Draft, ctx: Context, at: Instant): void {
  draft.emit({ type: 'accepted', verb: 'meeting.start', word: '', by: null, at, undoable: false });
  draw(draft, ctx, at);
}

/** The first `meetingStart` in the window opens; a second never restarts, and after the close none reopens. */
export const teamsStart: Decider<'teams.start'> = (draft, _, ctx) => {
  const { course, cancelled, start, teamsOn, offerClose } = draft.meeting();
  if (course === 'closed') return refuse('closed');
  if (cancelled) return refuse('cancelled');
  if (course === 'running') {
    if (teamsOn && !offerClose) return refuse('unchanged');
    draft.emit({ type: 'teams', on: true });
    return null;
  }
  if (ctx.now < plus(start, -WINDOW_BEFORE)) return refuse('tooEarly');
  if (ctx.now >= endOfMeeting(draft.meeting())) return refuse('unchanged');
  if (course === 'gathering' && teamsOn && ctx.now < start) return refuse('unchanged');
  draft.emit({ type: 'teams', on: true });
  if (course === 'planned') {
    draft.emit({ type: 'gathered' });
    count(draft);
  }
  if (ctx.now >= start) startByItself(draft, ctx, ctx.now);
  return null;
};

/** Only offers to close. */
export const teamsEnd: Decider<'teams.end'> = (draft) => {
  const { course, teamsOn, offerClose } = draft.meeting();
  if (course === 'closed') return refuse('closed');
  if (course === 'planned' || (course === 'running' ? offerClose : !teamsOn)) return refuse('unchanged');
  draft.emit({ type: 'teams', on: false });
  return null;
};

/**
 * The close: handled items leave with all that is theirs; of the others those with a presenter are held
 * and asked about. An unopened meeting moves each to the next date once, and asks the second time.
 */
export function close(draft: Draft, at: Instant): void {
  const meeting = draft.meeting();
  const unhandled = unhandledItems(meeting).filter((item) => item.presenter !== null);
  const moves = (item: Item) => meeting.hour === null && item.moves === 0 && meeting.next !== null;
  const ids = (items: readonly Item[]): readonly Id[] => items.map((item) => item.id);
  const move = ids(unhandled.filter(moves));
  const hold = ids(unhandled.filter((item) => !moves(item)));
  draft.emit({ type: 'closed', at, summary: summaryOf(meeting, at), hold, move });
}

/** By itself, half an hour after the end: a chair's command by number, though no chair gave it. */
export function closeByItself(draft: Draft, at: Instant): void {
  draft.emit({ type: 'accepted', verb: 'meeting.close', word: '', by: null, at, undoable: false });
  close(draft, at);
}

/** A saved series: a cancelled date forwards its items to the next one. */
export const settingsSaved: Decider<'settings'> = (draft, { verb: _, ...to }) => {
  const before = draft.meeting();
  if (before.course === 'closed') return refuse('closed');
  draft.emit({ type: 'settings-changed', to });
  keepAnnounced(draft);
  const after = draft.meeting();
  if (after.cancelled && after.next) {
    for (const { id, state, moves } of after.items) {
      if (state === 'queued') draft.emit({ type: 'moved', i: id, counts: false, moves });
    }
  }
  return JSON.stringify(after) === JSON.stringify(before) ? refuse('unchanged') : null;
};

/** Whether 'Toimin puheenjohtajana' is offered: no chair has acted three minutes after the start. */
export function offersTake(meeting: Meeting, now: Instant): boolean {
  const { acting, course, cancelled, hour, start } = meeting;
  if (acting !== null || course === 'closed' || cancelled) return false;
  return plus(hour?.startedAt ?? start, TAKE_AFTER) <= now;
}
