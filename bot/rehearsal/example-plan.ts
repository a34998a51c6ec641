/**
 * When the example's workshops are held and what they are like, without words: eleven in twelve months, on
 * Thursdays, the same in the past, the running and the planned clock.
 */
import type { Form } from '#contract/clock.ts';
import type { ServiceId } from '#contract/values.ts';
import { holidayOf } from '#domain/holidays.ts';
import { type LocalDate, monthOf, nthWeekday, plusDays, type Weekday } from '#domain/time.ts';

const THURSDAY: Weekday = 4;
/** Until this day of the month the workshop of the month is still to come as a rule. */
const EARLY = 13;

export interface Slot {
  /** Month of the clock, from 0. */
  readonly month: number;
  /** 5: the last one. */
  readonly nth: number;
  readonly time: string;
  readonly minutes: number;
  readonly form: Form;
  /** Of the eight themes. */
  readonly theme: number;
  /** Of the two places. */
  readonly place: 0 | 1;
  readonly inPerson: number | null;
  readonly remote: number | null;
  readonly services: readonly ServiceId[];
  /** Sign-ups of staff in the running clock. */
  readonly signups: number;
}

function slot(
  when: readonly [month: number, nth: number, time: string, minutes: number],
  what: readonly [form: Form, theme: number, place: 0 | 1],
  room: readonly [inPerson: number | null, remote: number | null],
  signups: number,
  services: readonly ServiceId[],
): Slot {
  const [month, nth, time, minutes] = when;
  const [form, theme, place] = what;
  const [inPerson, remote] = room;
  return { month, nth, time, minutes, form, theme, place, inPerson, remote, signups, services };
}

export const SLOTS: readonly Slot[] = [
  slot([0, 4, '13:00', 120], ['in-person', 0, 0], [30, null], 14, [
    'terveysasema',
    'aikuisten-sosiaali',
    'kela',
  ]),
  slot([1, 4, '13:00', 120], ['hybrid', 1, 0], [20, 30], 15, ['psykiatria-paihde', 'terveysasema']),
  slot([2, 5, '09:00', 150], ['in-person', 2, 1], [24, null], 12, [
    'kela',
    'aikuisten-sosiaali',
    'tyollisyys',
  ]),
  slot([3, 4, '13:00', 120], ['hybrid', 3, 0], [20, 30], 16, ['kuntoutus', 'terveysasema', 'kela']),
  slot([4, 2, '13:00', 120], ['remote', 4, 0], [null, 40], 12, ['kokemusasiantuntijat', 'jarjestot']),
  slot([5, 4, '09:00', 120], ['in-person', 5, 1], [10, null], 10, [
    'ikaantyneet',
    'terveysasema',
    'tukipalvelut',
  ]),
  slot([6, 4, '13:00', 120], ['hybrid', 6, 0], [16, null], 6, ['nuorten-sosiaali', 'lastensuojelu-perhe']),
  slot([7, 3, '13:00', 90], ['remote', 7, 0], [null, null], 4, ['terveysasema', 'aikuisten-sosiaali']),
  slot([8, 5, '13:00', 120], ['hybrid', 2, 1], [20, 20], 2, [
    'aikuisten-sosiaali',
    'vammaispalvelut',
    'kela',
  ]),
  slot([9, 4, '12:00', 180], ['in-person', 0, 1], [60, null], 3, ['jarjestot', 'tyollisyys', 'suun-terveys']),
  slot([10, 2, '13:00', 120], ['hybrid', 7, 0], [20, 40], 0, ['terveysasema', 'psykiatria-paihde']),
];

/**
 * First months 'YYYY-MM' of the past, the running and the planned clock on a rehearsal's day: in the running
 * one some four workshops have been held.
 */
export function firstMonths(day: LocalDate): readonly [past: string, running: string, planned: string] {
  const behind = Number(day.slice(8)) <= EARLY ? 4 : 3;
  return [monthOf(day, -behind - 12), monthOf(day, -behind), monthOf(day, 12 - behind)];
}

/** Its date in the clock that begins in a month; on a holiday a week earlier. */
export function dateOf({ month, nth }: Slot, firstMonth: string): LocalDate {
  const date = nthWeekday(monthOf(`${firstMonth}-01` as LocalDate, month), nth, THURSDAY);
  return holidayOf(date) === null ? date : plusDays(date, -7);
}

/** Roles without a backup, by workshop: what planners have still to see to. */
export const NO_BACKUP: Readonly<Record<number, readonly number[]>> = { 4: [0], 7: [1] };
/** Of the draft, workshops whose theme and title are not decided yet. */
export const UNDECIDED: readonly number[] = [5, 8];
