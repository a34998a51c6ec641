/** Geometry of a case's ring: one arc for each phase, the running one parted by the hand. Angles in radians from 12 o'clock. */
import type { PartView } from '#contract/views.ts';

export interface RingArc {
  readonly state: 'done' | 'elapsed' | 'left' | 'coming';
  readonly from: number;
  readonly to: number;
}
export interface RingShape {
  readonly arcs: readonly RingArc[];
  /** Where the hand stands; null when nothing runs. */
  readonly hand: number | null;
}

/** A phase that took no time keeps this share of the ring, so that four stay four. */
const LEAST = 0.04;
const TURN = 2 * Math.PI;

/** Shares of the whole for lengths in ms, none smaller than LEAST. */
function sharesOf(lengths: readonly number[]): readonly number[] {
  const sum = lengths.reduce((all, one) => all + one, 0);
  const raised = lengths.map((one) => Math.max(LEAST, sum > 0 ? one / sum : 1 / lengths.length));
  const all = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / all);
}

/**
 * The ring of the running part at `at` (ms since 1970; where it stands, the instant since when). A part without
 * phases is one arc.
 */
export function ringOf(part: PartView, at: number): RingShape {
  const edges = (part.phaseEdges.length > 0 ? part.phaseEdges : [part.ends]).map((edge) => Date.parse(edge));
  const starts = [Date.parse(part.startedAt), ...edges.slice(0, -1)];
  const shares = sharesOf(edges.map((edge, k) => Math.max(0, edge - starts[k]!)));
  const current = part.phaseIndex ?? 0;
  const arcs: RingArc[] = [];
  let hand: number | null = null;
  let angle = 0;
  for (const [k, share] of shares.entries()) {
    const from = angle;
    const to = from + share * TURN;
    angle = to;
    if (k !== current) {
      arcs.push({ state: k < current ? 'done' : 'coming', from, to });
      continue;
    }
    const length = edges[k]! - starts[k]!;
    const gone = length > 0 ? Math.min(1, Math.max(0, (at - starts[k]!) / length)) : 1;
    hand = from + gone * (to - from);
    if (gone > 0) arcs.push({ state: 'elapsed', from, to: hand });
    if (gone < 1) arcs.push({ state: 'left', from: hand, to });
  }
  return { arcs, hand };
}
