/** When the rehearsal's meeting is held: a weekday at nine, always later than what was rehearsed before. */
import {
  atLocal,
  type Instant,
  type LocalDate,
  localDate,
  MINUTE,
  plus,
  plusDays,
  type Weekday,
} from '#domain/time.ts';

export const START_TIME = '09:00';
export const LENGTH_MIN = 60;

export interface Appointment {
  readonly date: LocalDate;
  readonly start: Instant;
  readonly end: Instant;
  /** As the set-up form asks: the nth (1–5) such weekday of the month. */
  readonly nth: number;
  readonly weekday: Weekday;
}

/** 1 = Monday … 7 = Sunday. */
const weekdayOf = (date: LocalDate) => (new Date(`${date}T12:00:00Z`).getUTCDay() || 7) as Weekday;

/** The first working day after `after`. Public holidays are not left out: nobody comes to a rehearsal. */
export function nextAppointment(after: Instant): Appointment {
  let date = plusDays(localDate(after), 1);
  while (weekdayOf(date) > 5) date = plusDays(date, 1);
  const start = atLocal(date, START_TIME);
  return {
    date,
    start,
    end: plus(start, LENGTH_MIN * MINUTE),
    nth: Math.ceil(Number(date.slice(8)) / 7),
    weekday: weekdayOf(date),
  };
}
