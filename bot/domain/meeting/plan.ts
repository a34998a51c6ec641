/**
 * The plan of the hour: a pure function of the state and of now (`meeting.md`, The plan of the hour).
 * Only the running part, the closing and the buffer hold seconds; cases have whole minutes.
 */
import { type Instant, MINUTE, ms } from '#domain/time.ts';
import type { Hour, Meeting, Part } from './types.ts';

export const OPENING = 5;
export const CLOSING = 5;
export const LEAST_CLOSING = 2;
export const LEAST_SHARE = 4;
export const MOST_SHARE = 30;
/** Minutes of the buffer that a late case leaves alone. */
const KEPT_BUFFER = 2;
/** presentation : questions : ideas : summary */
const RATIO = [7, 7, 12, 4] as const;
const RATIO_SUM = 30;

export type Shares = readonly [number, number, number, number];

/**
 * What the draw gives. `length`: whole minutes to the scheduled end; `n`: number of cases. Whole minutes;
 * with no case `share` is what a late one may get.
 */
export function sharesAtDraw(
  length: number,
  n: number,
): { share: number; buffer: number; closing: number; overfull: number } {
  const even = n === 0 ? MOST_SHARE : Math.floor((length - OPENING - CLOSING - KEPT_BUFFER) / n);
  const share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, even));
  const rest = length - OPENING - CLOSING - n * share;
  const paid = Math.min(Math.max(0, -rest), CLOSING - LEAST_CLOSING);
  return { share, buffer: Math.max(0, rest), closing: CLOSING - paid, overfull: Math.max(0, -rest - paid) };
}

/** Whole minutes of the four phases of a share (at least 4), by largest remainder. */
export function phasesOf(share: number): Shares {
  const exact = RATIO.map((part) => (share * part) / RATIO_SUM);
  const phases = exact.map(Math.floor);
  const byRemainder = [0, 1, 2, 3].sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b);
  const left = share - phases.reduce((sum, phase) => sum + phase, 0);
  for (const k of byRemainder.slice(0, left)) phases[k]! += 1;
  for (const k of [0, 1, 2, 3]) {
    if (phases[k] !== 0) continue;
    phases[phases.indexOf(Math.max(...phases))]! -= 1;
    phases[k] = 1;
  }
  return phases as unknown as Shares;
}

/** `waiting` in whole minutes, all else in milliseconds. */
export interface Plan {
  /** To the scheduled end; negative after it. */
  readonly left: number;
  /** What remains of the running part: 0 when it is over time. */
  readonly running: number;
  /** For each waiting turn, in order. */
  readonly waiting: readonly number[];
  readonly closing: number;
  readonly buffer: number;
  readonly overfull: number;
}

/** End of the running part; null where it has none of its own (open discussion, a vacant turn). */
export function endOf(part: Part): Instant | null {
  if (part.part === 'talk') return null;
  if (part.part !== 'case') return part.ends;
  return part.unit.items.length > 0 ? part.ends[3] : null;
}

function remains(part: Part, now: number): number {
  const end = endOf(part);
  return end === null ? 0 : Math.max(0, ms(end) - (part.pausedAt ? ms(part.pausedAt) : now));
}

/** Takes minutes from the longest, on a tie from the last, none under 4, until `short` (ms) is paid; answers what is left of it. */
function shorten(minutes: number[], short: number): number {
  let owed = short;
  while (owed > 0) {
    let longest = -1;
    for (let k = 0; k < minutes.length; k++) {
      if (minutes[k]! > LEAST_SHARE && minutes[k]! >= (minutes[longest] ?? 0)) longest = k;
    }
    if (longest < 0) return owed;
    minutes[longest]! -= 1;
    owed -= MINUTE;
  }
  return owed;
}

/** The plan of an hour at an instant. */
export function layOut(hour: Hour, now: Instant): Plan {
  const at = ms(now);
  const left = ms(hour.end) - at;
  const running = remains(hour.part, at);
  const waiting = hour.waiting.map((unit) => unit.own);
  const begun = hour.part.part === 'closing';
  const full = begun ? 0 : CLOSING * MINUTE;
  const needed = waiting.reduce((sum, own) => sum + own * MINUTE, full);
  const short = needed - (left - running);
  if (short <= 0) return { left, running, waiting, closing: full, buffer: 0 - short, overfull: 0 };
  const paid = begun ? 0 : Math.min(short, (CLOSING - LEAST_CLOSING) * MINUTE);
  const owed = shorten(waiting, short - paid);
  return {
    left,
    running,
    waiting,
    closing: full - paid,
    buffer: Math.max(0, 0 - owed),
    overfull: Math.max(0, owed),
  };
}

/** The plan of a running meeting; null before the draw and after the close. */
export function planOf(meeting: Meeting, now: Instant): Plan | null {
  return meeting.hour && layOut(meeting.hour, now);
}

/** How a late or added case comes in: its own share, and the share of all that have not begun where that changes. */
export interface Entry {
  readonly own: number;
  readonly others: number | null;
}

/** Room for one more case in the hour at an instant; null where there is none. */
export function entryFor(hour: Hour, now: Instant): Entry | null {
  if (hour.part.part === 'closing') return null;
  const plan = layOut(hour, now);
  const spare = Math.floor(plan.buffer / MINUTE) - KEPT_BUFFER;
  const own = Math.min(hour.share, spare);
  if (own >= LEAST_SHARE) return { own, others: null };
  const all = plan.waiting.reduce((sum, minutes) => sum + minutes, spare);
  const even = Math.min(hour.share, Math.floor(all / (plan.waiting.length + 1)));
  return even >= LEAST_SHARE ? { own: even, others: even } : null;
}

/** What a case gets for which there is no room any more, though it was promised. */
export const SQUEEZED: Entry = { own: LEAST_SHARE, others: null };

/** The hour with one more turn at its end. */
export function withEntry(
  hour: Hour,
  entry: Entry,
  unit: { items: readonly Hour['waiting'][0]['items'][0][]; number: string },
): Hour {
  const { own, others } = entry;
  const waiting = others === null ? hour.waiting : hour.waiting.map((u) => ({ ...u, own: others }));
  return { ...hour, share: others ?? hour.share, waiting: [...waiting, { ...unit, own }] };
}

/** Whether one more case has room, reckoned with those that wait so already. */
export function roomFor(meeting: Meeting, now: Instant): boolean {
  let hour = meeting.hour;
  if (!hour) return meeting.course !== 'closed';
  for (const item of meeting.items) {
    if (item.state !== 'late') continue;
    hour = withEntry(hour, entryFor(hour, now) ?? SQUEEZED, { items: [item.id], number: '' });
  }
  return entryFor(hour, now) !== null;
}

/** When the plan becomes overfull by more than `accepted` minutes, if nothing is done; it may lie in the past. */
export function overfullAt(hour: Hour, accepted: number): number {
  const begun = hour.part.part === 'closing';
  const least = (hour.waiting.length * LEAST_SHARE + (begun ? 0 : LEAST_CLOSING)) * MINUTE;
  const frozen = hour.part.pausedAt ? remains(hour.part, 0) : 0;
  return ms(hour.end) - least - frozen + accepted * MINUTE + 1;
}
