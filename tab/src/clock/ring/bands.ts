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
/** Of a phone: wide bands for fingers, both consultation rings side by side, neither preparation nor PDSA. */
const COMPACT = {
  workshops: { inner: 198, outer: 250 },
  months: { inner: 156, outer: 192 },
  own: { inner: 136, outer: 150 },
  others: { inner: 120, outer: 134 },
  preparation: { inner: 112, outer: 112 },
  development: { inner: 112, outer: 112 },
} as const satisfies Readonly<Record<keyof typeof DESIGN, Band>>;

export type BandName = keyof typeof DESIGN;
export type Bands = Readonly<Record<BandName, Band>> & { readonly radius: number; readonly disc: number };

/** Pixels between two months. */
export const MONTH_GAP = 2;
/** Radius of the corners of wedges and tracks, px. */
export const CORNER = 4;

/** The bands of a ring with the outer radius `radius`, px; `compact` is the phone's. */
export function bandsOf(radius: number, { compact = false } = {}): Bands {
  const scale = radius / DESIGN_RADIUS;
  const design = compact ? COMPACT : DESIGN;
  const scaled = ({ inner, outer }: Band): Band => ({ inner: inner * scale, outer: outer * scale });
  return {
    radius,
    disc: DISC * scale,
    workshops: scaled(design.workshops),
    months: scaled(design.months),
    own: scaled(design.own),
    others: scaled(design.others),
    preparation: scaled(design.preparation),
    development: scaled(design.development),
  };
}

/** The middle of a band. */
export function middle({ inner, outer }: Band): number {
  return (inner + outer) / 2;
}
