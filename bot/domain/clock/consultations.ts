/** Dates of the centres' consultation meetings in a clock's twelve months: read-only on the ring (`clock.md`). */
import type { ConsultationRow } from '#contract/clock.ts';
import { type DatedOccurrence, datesIn } from '#domain/series/span.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, type Instant, MINUTE, plus } from '#domain/time.ts';
import { firstDay, lastDay } from './months.ts';
import type { Clock } from './types.ts';

/** What stored meetings say: how many cases have been announced, by the meeting's id. */
export type Announced = ReadonlyMap<Id, number>;

function row(series: Series, held: DatedOccurrence, own: boolean, cases: Announced, now: Instant) {
  const { m, rule, date, time, start, minutes, cancelled, moved } = held;
  const end = plus(start, minutes * MINUTE);
  const over = end <= now ? 'held' : 'coming';
  return {
    ...{ m, centre: series.centre, series: series.id, own, date, time, start, end },
    state: cancelled ? 'cancelled' : over,
    movedFrom: moved ? rule : null,
    cases: cases.get(m) ?? null,
  } satisfies ConsultationRow;
}

/** By date; of the same date the viewer's own centre first, then by name. */
export function consultationRows(
  clock: Pick<Clock, 'firstMonth'>,
  centres: readonly Series[],
  own: Id | null,
  cases: Announced,
  now: Instant,
): readonly ConsultationRow[] {
  const [from, to] = [firstDay(clock), lastDay(clock)];
  const rows = centres.flatMap((series) =>
    datesIn(series, from, to).map((held) => row(series, held, series.id === own, cases, now)),
  );
  const key = ({ date, own: mine, centre, start }: ConsultationRow) =>
    `${date} ${mine ? 0 : 1} ${centre} ${start}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
