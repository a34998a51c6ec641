/** Folds an event into the meeting. Pure and total: what `decide` has let through always has a next state. */
import type { MeetingEvent } from './event.ts';
import type { Folds } from './fold.ts';
import { chairFolds, courseFolds } from './fold-course.ts';
import { combineFolds, hourFolds } from './fold-hour.ts';
import { itemFolds, otherFolds } from './fold-items.ts';
import type { Item, Meeting } from './types.ts';

const FOLDS: Folds<MeetingEvent> = {
  ...courseFolds,
  ...chairFolds,
  ...hourFolds,
  ...combineFolds,
  ...itemFolds,
  ...otherFolds,
};

/**
 * Marks whose turn it is and who comes next: each is told once, and anew only when it has become the
 * next again after its turn had begun.
 */
function told(meeting: Meeting): Meeting {
  const { hour } = meeting;
  if (!hour) return meeting;
  const running = hour.part.part === 'case' ? hour.part.unit.items : [];
  const next = hour.waiting[0]?.items ?? [];
  const toldOf = (item: Item) =>
    running.includes(item.id) ? 'turn' : next.includes(item.id) ? 'next' : item.told;
  if (meeting.items.every((item) => item.told === toldOf(item))) return meeting;
  const items = meeting.items.map((item) => {
    const now = toldOf(item);
    return now === item.told ? item : { ...item, told: now };
  });
  return { ...meeting, items };
}

export function evolve(meeting: Meeting, event: MeetingEvent): Meeting {
  const fold = FOLDS[event.type] as (meeting: Meeting, event: MeetingEvent) => Meeting;
  const after = fold(meeting, event);
  return after.hour === meeting.hour ? after : told(after);
}
