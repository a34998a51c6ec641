/** How large the ring is drawn in a box of a width, px (`look.md`, Grids). */
import type { Stage } from './labels.ts';

const LARGEST = 250;
const LARGEST_OF_TABLET = 200;
const WIDE = 860;
const TIGHT = 690;
/** Beside the ring: leader and a column of labels that still says something. */
const BESIDE = 22 + 8 + 112;
const ABOVE = 28;
const BELOW = 56;
const MARGIN = 8;

export interface Fit {
  readonly stage: Stage;
  /** No room for labels: the phone's ring. */
  readonly compact: boolean;
}

/** The stage of a box; under 690 px the compact one, as on a phone: labels would say too little. */
export function stageOf(width: number): Fit {
  if (width < TIGHT) {
    const radius = Math.max(Math.min(width / 2 - MARGIN, LARGEST_OF_TABLET), 60);
    const edge = radius + MARGIN;
    return { stage: { radius, left: -width / 2, right: width / 2, top: -edge, bottom: edge }, compact: true };
  }
  const most = width >= WIDE ? LARGEST : LARGEST_OF_TABLET;
  const radius = Math.min(most, width / 2 - BESIDE);
  return {
    stage: { radius, left: -width / 2, right: width / 2, top: -radius - ABOVE, bottom: radius + BELOW },
    compact: false,
  };
}
