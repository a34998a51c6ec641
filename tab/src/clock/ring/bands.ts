/** Radii of the ring's bands at R = 250 (`look.md`, Ring); everything scales with R but texts, gaps and corners. */
export interface Band {
  readonly inner: number;
  readonly outer: number;
}
const DESIGN_RADIUS = 250;
const DESIGN = {
  workshops: { inner: 213, outer: 250 },
  months: { inner: 188, outer: 210 },
  own: { inner: 166, outer: 184 },
  others: { inner: 146, outer: 164 },
  preparation: { inner: 134, outer: 143 },
  development: { inner: 115, outer: 130 },
} as const satisfies Readonly<Record<string, Band>>;
const DISC = 107;

export type BandName = keyof typeof DESIGN;
export type Bands = Readonly<Record<BandName, Band>> & { readonly radius: number; readonly disc: number };

/** Pixels between two months. */
export const MONTH_GAP = 2;
/** Radius of the corners of wedges and tracks, px. */
export const CORNER = 4;

/** The bands of a ring with the outer radius `radius`, px. */
export function bandsOf(radius: number): Bands {
  const scale = radius / DESIGN_RADIUS;
  const scaled = ({ inner, outer }: Band): Band => ({ inner: inner * scale, outer: outer * scale });
  return {
    radius,
    disc: DISC * scale,
    workshops: scaled(DESIGN.workshops),
    months: scaled(DESIGN.months),
    own: scaled(DESIGN.own),
    others: scaled(DESIGN.others),
    preparation: scaled(DESIGN.preparation),
    development: scaled(DESIGN.development),
  };
}

/** The middle of a band. */
export function middle({ inner, outer }: Band): number {
  return (inner + outer) / 2;
}
