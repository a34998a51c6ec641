/** SVG paths of the ring, by d3-shape; two decimals are finer than a pixel of any screen. */
import { arc } from 'd3-shape';
import { type Band, CORNER, MONTH_GAP, middle } from './bands.ts';
import { at } from './year.ts';

interface Piece extends Band {
  readonly from: number;
  readonly to: number;
}
const draw = arc<Piece & { readonly gap: number; readonly corner: number }>()
  .innerRadius(({ inner }) => inner)
  .outerRadius(({ outer }) => outer)
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to)
  .padAngle(({ gap, outer }) => gap / outer)
  .padRadius(({ outer }) => outer)
  .cornerRadius(({ corner }) => corner)
  .digits(2);

/** A piece of a band with `gap` px between it and its neighbours. */
export function piece(shape: Piece, gap = MONTH_GAP, corner = CORNER): string {
  return draw({ ...shape, gap, corner }) ?? '';
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A line along an angle between two radii. */
export function ray(angle: number, from: number, to: number): string {
  const [a, b] = [at(from, angle), at(to, angle)];
  return `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`;
}

/** A line through points. */
export function polyline(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** A thin arc in the middle of a lane. */
export function thread(radius: number, from: number, to: number): string {
  const [a, b] = [at(radius, from), at(radius, to)];
  const large = to - from > Math.PI ? 1 : 0;
  return `M${round(a.x)} ${round(a.y)}A${round(radius)} ${round(radius)} 0 ${large} 1 ${round(b.x)} ${round(b.y)}`;
}

/**
 * The path that a month's name stands on: clockwise in the upper half, the other way in the lower one, so that it
 * is never upside down. `size` is the height of the letters, px.
 */
export function nameLine(band: Band, from: number, to: number, size: number): string {
  const half = (from + to) / 2;
  const lower = Math.cos(half) < 0;
  const radius = middle(band) + (lower ? size * 0.36 : -size * 0.36);
  const [a, b] = lower ? [at(radius, to), at(radius, from)] : [at(radius, from), at(radius, to)];
  const turn = lower ? 0 : 1;
  return `M${round(a.x)} ${round(a.y)}A${round(radius)} ${round(radius)} 0 0 ${turn} ${round(b.x)} ${round(b.y)}`;
}
