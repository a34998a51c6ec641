/** The list's rows by month, in the order of the year. Pure. */
import type { ClockView, ConsultationRow, WorkshopRow } from '#contract/clock.ts';
import { ascending, laterMonth, monthOf } from './ring/days.ts';

export type Row =
  | { readonly kind: 'workshop'; readonly id: string; readonly row: WorkshopRow; readonly past: boolean }
  | { readonly kind: 'meeting'; readonly id: string; readonly row: ConsultationRow; readonly past: boolean };

export interface Group {
  /** 'YYYY-MM', 'undated', or 'outside' the clock's months. */
  readonly month: string;
  readonly rows: readonly Row[];
  readonly held: number;
}

export interface Fitting {
  readonly workshop: (row: WorkshopRow) => boolean;
  readonly meeting: (row: ConsultationRow) => boolean;
}

function sortKey({ row }: Row): string {
  return `${row.date ?? '9999'} ${row.start ?? ''}`;
}

/** All that fits, by month; `past` leaves out what is over, cancelled dates of the past among it. */
export function groupsOf(
  view: ClockView,
  fits: Fitting,
  { past }: { readonly past: boolean },
): readonly Group[] {
  const { clock, now, today, workshops, consultations } = view;
  if (!clock) return [];
  const over = (end: string | null, date: string | null) =>
    end === null ? date !== null && date < today : end <= now;
  const rows: readonly Row[] = [
    ...workshops
      .filter(fits.workshop)
      .map((row): Row => ({ kind: 'workshop', id: row.id, row, past: over(row.end, row.date) })),
    ...consultations
      .filter(fits.meeting)
      .map((row): Row => ({ kind: 'meeting', id: row.m, row, past: over(row.end, row.date) })),
  ];
  const last = laterMonth(clock.firstMonth, 11);
  const monthOfRow = ({ row: { date } }: Row) => {
    if (date === null) return 'undated';
    const month = monthOf(date);
    return month < clock.firstMonth || month > last ? 'outside' : month;
  };
  const months = Map.groupBy(rows, monthOfRow);
  return [...months]
    .map(([month, own]): Group => {
      const sorted = own.sort((a, b) => ascending(sortKey(a), sortKey(b)));
      return {
        month,
        rows: past ? sorted : sorted.filter((row) => !row.past),
        held: sorted.filter((row) => row.past && row.row.state !== 'cancelled').length,
      };
    })
    .filter((group) => group.rows.length > 0)
    .sort((a, b) => ascending(a.month, b.month));
}
