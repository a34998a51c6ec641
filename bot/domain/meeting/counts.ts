/** Counting: only at the opening card, the draw and each change of case (`meeting.md`, The queue). */
import type { Kind, ServiceId } from '#contract/values.ts';
import type { Counts, Summary } from '#contract/views.ts';
import { type Instant, localDate, MINUTE, ms } from '#domain/time.ts';
import type { Item, Meeting } from './types.ts';

/** Kept figures are broken down from so many on. */
const BREAK_DOWN_FROM = 5;

export const NOTHING: Counts = { total: 0, byKind: { case: 0, phenomenon: 0, matter: 0 }, wished: [] };

export function union(a: readonly ServiceId[], b: readonly ServiceId[]): readonly ServiceId[] {
  return [...new Set([...a, ...b])].sort();
}

function byKind(items: readonly Pick<Item, 'kind'>[]): Record<Kind, number> {
  const counts: Record<Kind, number> = { case: 0, phenomenon: 0, matter: 0 };
  for (const { kind } of items) counts[kind] += 1;
  return counts;
}

/** Items that count now: those in the queue. Late ones wait unseen, held and moving ones are no longer here. */
export function countsOf(meeting: Pick<Meeting, 'items'>): Counts {
  const items = meeting.items.filter((item) => item.state === 'queued' || item.state === 'drawn');
  const wished = union(
    items.flatMap((item) => item.services),
    [],
  );
  return { total: items.length, byKind: byKind(items), wished };
}

/** Items whose turn came: handled ones and the one that runs. */
function handledItems(meeting: Meeting): readonly Item[] {
  const { hour } = meeting;
  if (!hour) return [];
  const running = hour.part.part === 'case' ? [hour.part.unit] : [];
  const ids = new Set([...hour.done, ...running].flatMap((unit) => unit.items));
  return meeting.items.filter((item) => ids.has(item.id));
}

/** Items that nobody came to: waiting, late, or never drawn. */
export function unhandledItems(meeting: Meeting): readonly Item[] {
  const handled = new Set(handledItems(meeting).map((item) => item.id));
  const open = new Set(['queued', 'late', 'drawn']);
  return meeting.items.filter((item) => open.has(item.state) && !handled.has(item.id));
}

/** What stays of a meeting that closes at `at`: figures only. Unhandled items count as postponed. */
export function summaryOf(meeting: Meeting, at: Instant): Summary {
  const handled = handledItems(meeting);
  const unhandled = unhandledItems(meeting);
  const kinds = byKind([...handled, ...unhandled]);
  for (const kind of ['case', 'phenomenon', 'matter'] as const) kinds[kind] += meeting.postponed[kind];
  const cases = kinds.case + kinds.phenomenon + kinds.matter;
  const expected = meeting.settings.services.map((service) => service.id).sort();
  const { total, by } = meeting.refused;
  const { hour } = meeting;
  return {
    date: localDate(meeting.start),
    cases,
    byKind: cases >= BREAK_DOWN_FROM ? kinds : null,
    handled: handled.length,
    postponed: cases - handled.length,
    minutesPlanned: hour?.length ?? 0,
    minutesUsed: hour ? Math.max(0, Math.round((ms(at) - ms(hour.startedAt)) / MINUTE)) : 0,
    expected,
    wished: union(meeting.wished, countsOf(meeting).wished),
    present: meeting.present,
    missing: expected.filter((id) => !meeting.present.includes(id)),
    refused: total,
    refusedByCategory: total >= BREAK_DOWN_FROM ? { ...by } : null,
    reminders: meeting.reminders + (meeting.chatReminded ? 1 : 0),
  };
}
