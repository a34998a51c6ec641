/** When something next falls due by itself; the store asks by it, there is no timer per meeting. */
import { earliest, type Instant, instant, MINUTE, plus } from '#domain/time.ts';
import { endOfMeeting, LEFT_OPEN, TAKE_AFTER } from './course.ts';
import { HELD_FOR } from './effects.ts';
import { NOTICE_BEFORE } from './outbox.ts';
import { overfullAt } from './plan.ts';
import { isVacant, runningCase } from './queue.ts';
import type { Hour, Meeting } from './types.ts';

/** Held items: the 24 hours after the asking. */
function heldUntil(meeting: Meeting): Instant | null {
  const asked = earliest(...meeting.items.map((item) => item.askedAt));
  return asked && plus(asked, HELD_FOR);
}

/** Two notices a case; none when it is quiet, paused or vacant. */
function noticeAt(meeting: Meeting): Instant | null {
  const part = runningCase(meeting.hour);
  if (!part || meeting.quiet || part.pausedAt || part.noticed === 2 || isVacant(part)) return null;
  return part.noticed === 1 ? part.ends[3] : plus(part.ends[3], -NOTICE_BEFORE);
}

function inHour(meeting: Meeting, hour: Hour): readonly (Instant | null)[] {
  const { acting, takeOffered, combining, admitAt, asksOverrun, accepted } = meeting;
  return [
    acting === null && !takeOffered ? plus(hour.startedAt, TAKE_AFTER) : null,
    earliest(...combining.map((p) => p.until)),
    admitAt,
    noticeAt(meeting),
    asksOverrun ? null : instant(overfullAt(hour, accepted)),
  ];
}

function gathering({ start, teamsOn, acting, takeOffered }: Meeting): Instant | null {
  if (teamsOn) return start;
  return acting === null && !takeOffered ? plus(start, TAKE_AFTER) : null;
}

/** The next deadline, which may lie in the past when the ticker is late; null: nothing is due ever. */
export function nextDeadline(meeting: Meeting): Instant | null {
  const { course, cancelled, accepted, hour } = meeting;
  const held = heldUntil(meeting);
  if (course === 'closed' || cancelled) return held;
  const closesAt = plus(endOfMeeting(meeting), LEFT_OPEN + accepted * MINUTE);
  const others = hour ? inHour(meeting, hour) : [course === 'gathering' ? gathering(meeting) : null];
  return earliest(held, closesAt, ...others);
}
