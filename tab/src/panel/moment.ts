/**
 * What the time of the running part says at an instant: how much is left, whether it stands or is over. All
 * from the instants of the view and the server's now (ms since 1970), never from counted intervals.
 */
import type { PartView } from '#contract/views.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** The last stretch in which seconds are shown (`look.md`, Time). */
const LAST = 2 * MINUTE;

export interface Moment {
  /** Stands still: paused, or its case was withdrawn. */
  readonly still: boolean;
  /** End that is counted to, ms since 1970: of the phase, else of the part. */
  readonly ends: number;
  /** ms to that end; negative when it is over. */
  readonly left: number;
  /** ms to the end of the part; negative when it is over. */
  readonly partLeft: number;
  /** What is over: over time begins, and costs others, at the end of the part alone (`meeting.md`). */
  readonly over: 'nothing' | 'phase' | 'part';
}

export function momentOf(part: PartView, now: number): Moment {
  const at = part.pausedAt === null ? now : Date.parse(part.pausedAt);
  const partEnds = Date.parse(part.ends);
  const ends = part.phaseEnds === null ? partEnds : Date.parse(part.phaseEnds);
  const still = part.pausedAt !== null || part.vacant;
  const partLeft = partEnds - at;
  const over = partLeft < 0 ? 'part' : ends < at ? 'phase' : 'nothing';
  return { still, ends, left: ends - at, partLeft, over };
}

/** The large figure: whole minutes rounded up above two minutes, then m:ss to the nearest second, then what is over. */
export type Figure =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'seconds'; readonly text: string }
  /** `minutes`: full ones that are over. */
  | { readonly kind: 'over'; readonly text: string; readonly minutes: number };

/** 'm:ss' of whole seconds. */
function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The figure for so many milliseconds that are left; negative ones are over. */
export function figureOf(left: number): Figure {
  if (left > LAST) return { kind: 'minutes', minutes: Math.ceil(left / MINUTE) };
  if (left >= 0) return { kind: 'seconds', text: minutesAndSeconds(Math.round(left / SECOND)) };
  const over = Math.round(-left / SECOND);
  return { kind: 'over', text: `+${minutesAndSeconds(over)}`, minutes: Math.floor(over / 60) };
}
