/** The shapes of wedges, dots and segments as strings and numbers, made once for a ring. */
import { type Band, middle } from '../ring/bands.ts';
import type { Mark } from '../ring/consultations.ts';
import type { Ring } from '../ring/model.ts';
import type { Stop } from '../ring/moves.ts';
import { piece } from '../ring/paths.ts';
import type { Step } from '../ring/spans.ts';
import type { Wedge } from '../ring/wedges.ts';
import { at } from '../ring/year.ts';
import { stepPath } from './marks.tsx';
import type { WedgeShape } from './wedge.tsx';

const GAP = 3;
const round = (value: number) => Math.round(value * 10) / 10;

type Drawn = Omit<WedgeShape, 'look' | 'id'>;
/** Paths by their angles and radii: a change in one workshop leaves the others where they are. */
const drawn = new Map<string, Drawn>();
const KEPT = 500;

function draw({ from, to, inner, outer }: Wedge, band: Band): Drawn {
  const height = outer - inner;
  const point = at((inner + outer) / 2, (from + to) / 2);
  const pad = GAP / band.outer;
  const width = (to - from) * ((inner + outer) / 2) - GAP;
  return {
    d: piece({ inner, outer, from, to }, GAP, Math.min(4, height / 3)),
    around: piece({ inner: inner - 3.5, outer: outer + 3.5, from: from - pad, to: to + pad }, GAP, 6),
    x: round(point.x),
    y: round(point.y),
    size: round(Math.min(height * 0.28, width * 0.28, 8)),
  };
}

/** A wedge's path, the outline round it, and where its mark stands. */
export function wedgeShape(wedge: Wedge, band: Band): Omit<WedgeShape, 'look'> {
  const key = `${wedge.from} ${wedge.to} ${wedge.inner} ${wedge.outer} ${band.outer}`;
  const known = drawn.get(key) ?? draw(wedge, band);
  if (drawn.size > KEPT) drawn.clear();
  drawn.set(key, known);
  return { id: wedge.key, ...known };
}

/** Lanes of the PDSA band: one fills it, two share it and the gap below it. */
function laneBand(band: Band, lanes: number, lane: number): Band {
  const height = band.outer - band.inner;
  if (lanes === 1) return band;
  const outer = band.outer - lane * (height + 1);
  return { inner: outer - height, outer };
}

export interface StepShape {
  readonly key: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly lettered: boolean;
}
const LETTER_ROOM = 11;

export function stepKey({ development, step }: Step): string {
  return `${development}/${step}`;
}

/** A step's segment; its letter stands at its beginning, where the date is. */
export function stepShape(step: Step, ring: Ring): StepShape {
  const band = laneBand(ring.bands.development, ring.steps.lanes, step.lane);
  const radius = middle(band);
  const half = (step.to - step.from) / 2;
  const point = at(radius, step.from + Math.min(half, 11 / radius));
  return {
    key: stepKey(step),
    d: stepPath(band.inner, band.outer, step.from, step.to),
    x: round(point.x),
    y: round(point.y),
    lettered: band.outer - band.inner >= LETTER_ROOM && half * 2 * radius >= LETTER_ROOM,
  };
}

/** Where a meeting's mark stands, and how large it is. */
export function dotShape({ ring: name, angle }: Mark, { bands }: Ring) {
  const point = at(middle(bands[name]), angle);
  return {
    x: round(point.x),
    y: round(point.y),
    radius: bands.radius < 190 ? 4 : name === 'own' ? 4.75 : 4.25,
  };
}

/** All that the arrow keys reach, ring by ring. */
export function stopsOf({ wedges, marks, steps }: Ring): readonly Stop[] {
  return [
    ...wedges.map(({ key, from, to, outer }): Stop => {
      // Those of one week follow each other from the outside in.
      return { key, ring: 'workshops', angle: (from + to) / 2 - outer * 1e-7 };
    }),
    ...marks.map(({ key, ring, angle }): Stop => ({ key, ring, angle })),
    ...steps.steps.map((step): Stop => ({ key: stepKey(step), ring: 'development', angle: step.from })),
  ];
}
