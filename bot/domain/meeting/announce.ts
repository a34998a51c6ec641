/** The note to representatives two working days before (`clock.md`, Representatives). */
import { announcedChairs } from './announced.ts';
import { union } from './counts.ts';
import { type Decider, refuse } from './draft.ts';
import { count } from './turns.ts';

/**
 * Counts the cases anew, tells the representatives of services that are expected or wished for, and the
 * chairs which of these nobody represents. A chair who represents a service gets the chairs' card alone.
 * 'unchanged' where this date has been announced, or has begun.
 */
export const announce: Decider<'representatives'> = (draft, { people }, { now }) => {
  const { course, cancelled, start, announced, settings } = draft.meeting();
  if (course === 'closed') return refuse('closed');
  if (cancelled) return refuse('cancelled');
  if (course !== 'planned' || announced || start <= now) return refuse('unchanged');
  count(draft);
  const meeting = draft.meeting();
  const asked = union(
    settings.services.map(({ id }) => id),
    meeting.counts?.wished ?? [],
  );
  const told = people.filter(({ service }) => asked.includes(service));
  const chairs = announcedChairs(meeting);
  const to = [...new Set(told.map(({ person }) => person))].filter((p) => !chairs.includes(p)).sort();
  const missing = asked.filter((id) => !told.some(({ service }) => service === id));
  draft.emit({ type: 'announced', announced: { start, to, missing } });
  return null;
};
