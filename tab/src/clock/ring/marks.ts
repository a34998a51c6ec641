/** The marks of the eight theme colours as paths in a square of −1…1, upright wherever they stand (`look.md`, Themes). */
import type { Mark } from '../../theme/colours.ts';

const star = Array.from({ length: 10 }, (_, index) => {
  const radius = index % 2 === 0 ? 1.08 : 0.46;
  const angle = (index * Math.PI) / 5;
  return `${(radius * Math.sin(angle)).toFixed(3)} ${(-radius * Math.cos(angle) + 0.06).toFixed(3)}`;
}).join('L');

const DISC = (radius: number, sweep: 0 | 1) =>
  `M0 ${-radius}A${radius} ${radius} 0 1 ${sweep} 0 ${radius}A${radius} ${radius} 0 1 ${sweep} 0 ${-radius}Z`;

export const MARK_PATHS: Readonly<Record<Mark, string>> = {
  disc: DISC(0.82, 1),
  triangle: 'M0 -0.9L0.95 0.75L-0.95 0.75Z',
  square: 'M-0.76 -0.76H0.76V0.76H-0.76Z',
  diamond: 'M0 -1L1 0L0 1L-1 0Z',
  cross: 'M-0.3 -0.9H0.3V-0.3H0.9V0.3H0.3V0.9H-0.3V0.3H-0.9V-0.3H-0.3Z',
  star: `M${star}Z`,
  rings: `${DISC(0.9, 1)}${DISC(0.42, 0)}`,
  bars: 'M-0.85 -0.65H0.85V-0.15H-0.85ZM-0.85 0.2H0.85V0.7H-0.85Z',
};
/** No theme yet. */
export const PLUS_PATH = 'M-0.12 -0.8H0.12V-0.12H0.8V0.12H0.12V0.8H-0.12V0.12H-0.8V-0.12H-0.12Z';
