/** A workshop as a calendar shows it. */

import type { Workshop } from '#domain/workshop/types.ts';
import { endOf, startOf } from '#domain/workshop/when.ts';
import type { CalendarEvent } from './planning.ts';

/** null: a draft, taken away, or without date or time. A cancelled one stays in calendars, as cancelled. */
export function calendarEventOf(workshop: Workshop): CalendarEvent | null {
  const { id, published, state, sequence, changedAt, title, aims, form, place, link } = workshop;
  const [start, end] = [startOf(workshop), endOf(workshop)];
  if (!(published && state !== 'removed' && start && end)) return null;
  return {
    uid: `workshop-${id}@pajakello`,
    ...{ sequence, changedAt, start, end },
    cancelled: state === 'cancelled',
    what: { kind: 'workshop', title, aims, form },
    ...{ place, link },
  };
}
