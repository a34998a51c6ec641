/** What falls due by time: everything that lies behind at once, so that nothing is due after it. */
import { MINUTE, ms, plus } from '#domain/time.ts';
import { lapseSilent } from './combine.ts';
import type { Context } from './commands.ts';
import { closeByItself, endOfMeeting, LEFT_OPEN, offersTake, startByItself } from './course.ts';
import { type Decider, type Draft, refuse } from './draft.ts';
import { HELD_FOR } from './effects.ts';
import { NOTICE_BEFORE } from './outbox.ts';
import { layOut } from './plan.ts';
import { isVacant, runningCase } from './queue.ts';
import { admitLate, count } from './turns.ts';

function expireHeld(draft: Draft, now: Context['now']): void {
  for (const { id, askedAt } of draft.meeting().items) {
    if (askedAt && plus(askedAt, HELD_FOR) <= now) draft.emit({ type: 'withdrawn', i: id });
  }
}

/** The newest due notice about the running case; an older one that was not sent is left out. */
function notice(draft: Draft, now: Context['now']): void {
  const meeting = draft.meeting();
  const part = runningCase(meeting.hour);
  if (!part || meeting.quiet || part.pausedAt || isVacant(part) || part.noticed === 2) return;
  if (part.ends[3] <= now) draft.emit({ type: 'noticed', noticed: 2 });
  else if (part.noticed === 0 && plus(part.ends[3], -NOTICE_BEFORE) <= now) {
    draft.emit({ type: 'noticed', noticed: 1 });
  }
}

function offerTake(draft: Draft, now: Context['now']): void {
  const meeting = draft.meeting();
  if (!meeting.takeOffered && offersTake(meeting, now)) draft.emit({ type: 'take-offered' });
}

/** Asks the chair when the plan has become overfull above what was accepted, and no longer when it is not. */
export function watchOverrun(draft: Draft, now: Context['now']): void {
  const { hour, accepted, asksOverrun } = draft.meeting();
  if (!hour) return;
  const asks = layOut(hour, now).overfull > accepted * MINUTE;
  if (asks !== asksOverrun) draft.emit({ type: 'overfull', asks });
}

function tickHour(draft: Draft, ctx: Context): void {
  const { now } = ctx;
  offerTake(draft, now);
  lapseSilent(draft, now);
  const { admitAt } = draft.meeting();
  if (admitAt && admitAt <= now) {
    admitLate(draft, ctx);
    count(draft);
  }
  notice(draft, now);
  watchOverrun(draft, now);
}

export const tick: Decider<'tick'> = (draft, _, ctx) => {
  const { now } = ctx;
  const meeting = draft.meeting();
  const { course, cancelled, start, teamsOn, accepted } = meeting;
  expireHeld(draft, now);
  if (course !== 'closed' && !cancelled) {
    const closesAt = ms(endOfMeeting(meeting)) + LEFT_OPEN + accepted * MINUTE;
    if (closesAt <= ms(now)) {
      closeByItself(draft, now);
    } else if (course === 'running') tickHour(draft, ctx);
    else if (course === 'gathering' && start <= now) {
      if (teamsOn) {
        startByItself(draft, ctx, start);
        tickHour(draft, ctx);
      } else offerTake(draft, now);
    }
  }
  return draft.events.length > 0 ? null : refuse('unchanged');
};
