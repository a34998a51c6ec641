/**
 * The hour bar between two views of the server. While a part is over time or stands, time is being paid: the
 * running part grows and the buffer shrinks, then the closing, as `meeting.md` lays it. When neither has any
 * left the server says who pays next: it sends a new view every few seconds meanwhile.
 */
import type { PartView, Segment } from '#contract/views.ts';

const MINUTE = 60_000;
/** The closing keeps this much. */
const LEAST_CLOSING = 2 * MINUTE;

/** A segment in ms since 1970. */
export interface BarSegment {
  readonly what: Segment['what'];
  readonly number: string | null;
  readonly from: number;
  readonly to: number;
  readonly state: Segment['state'];
}

/** How much has been paid since the view was made, ms. */
function owedSince(running: Segment, part: PartView, viewNow: number, now: number): number {
  if (part.pausedAt !== null || part.vacant) return Math.max(0, now - viewNow);
  return Math.max(0, now - Math.max(Date.parse(running.to), viewNow));
}

/**
 * The segments as they lie at `now`, in order of time.
 * @param viewNow the instant of the view, ms
 */
export function segmentsAt(
  segments: readonly Segment[],
  part: PartView | null,
  viewNow: number,
  now: number,
): readonly BarSegment[] {
  const bare = segments.map((segment) => ({
    ...segment,
    from: Date.parse(segment.from),
    to: Date.parse(segment.to),
  }));
  const k = segments.findIndex(({ state }) => state === 'running');
  const running = segments[k];
  if (!part || !running) return bare;
  const owed = owedSince(running, part, viewNow, now);
  if (owed === 0) return bare;
  const lengthOf = (what: Segment['what']) => {
    const found = bare.find((one) => one.what === what && one.state === 'coming');
    return found ? found.to - found.from : 0;
  };
  const fromBuffer = Math.min(owed, lengthOf('buffer'));
  const fromClosing = Math.min(owed - fromBuffer, Math.max(0, lengthOf('closing') - LEAST_CLOSING));
  const cut: Partial<Record<Segment['what'], number>> = { buffer: fromBuffer, closing: fromClosing };
  let at = bare[k]!.to + owed;
  return bare.flatMap((one, index) => {
    if (index < k) return [one];
    if (index === k) return [{ ...one, to: at }];
    const from = at;
    at += one.to - one.from - (cut[one.what] ?? 0);
    return at > from ? [{ ...one, from, to: at }] : [];
  });
}

/** Who pays for what runs over now: the next in the order of `meeting.md` that has anything. */
export type Source = 'buffer' | 'closing' | 'cases' | 'nobody';

export function sourceOf(segments: readonly BarSegment[]): Source {
  const coming = segments.filter(({ state }) => state === 'coming');
  const longest = (what: Segment['what']) =>
    Math.max(0, ...coming.filter((one) => one.what === what).map(({ from, to }) => to - from));
  if (longest('buffer') > 0) return 'buffer';
  if (longest('closing') > LEAST_CLOSING) return 'closing';
  return longest('case') > 4 * MINUTE ? 'cases' : 'nobody';
}

/** Length of the buffer that is left, ms. */
export function bufferOf(segments: readonly BarSegment[]): number {
  const found = segments.find(({ what, state }) => what === 'buffer' && state === 'coming');
  return found ? found.to - found.from : 0;
}
