/** Where the arrow keys lead in the ring: ←→ the event before and after, ↑↓ the ring outside and inside, Home, End. */

/** Rings from the outside in. */
export const RINGS = ['workshops', 'own', 'others', 'development'] as const;
export type RingName = (typeof RINGS)[number];

export interface Stop {
  readonly key: string;
  readonly ring: RingName;
  /** By which the events of a ring follow each other. */
  readonly angle: number;
}

export type Move = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isMove(key: string): key is Move {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** How far two angles are from each other on the circle. */
function distance(a: number, b: number): number {
  const way = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(way, 2 * Math.PI - way);
}

function nearest(stops: readonly Stop[], angle: number): Stop | undefined {
  return stops.reduce<Stop | undefined>(
    (best, stop) =>
      best === undefined || distance(stop.angle, angle) < distance(best.angle, angle) ? stop : best,
    undefined,
  );
}

/**
 * The stop that a key leads to: along the ring round the year, to the nearest event in time on the next ring that
 * has any. The same stop where there is none.
 * @param from key of the present stop
 */
export function moved(stops: readonly Stop[], from: string, move: Move): string {
  const here = stops.find(({ key }) => key === from);
  if (!here) return stops[0]?.key ?? from;
  const along = stops.filter(({ ring }) => ring === here.ring).sort((a, b) => a.angle - b.angle);
  const index = along.indexOf(here);
  switch (move) {
    case 'ArrowRight':
      return (along[index + 1] ?? along[0] ?? here).key;
    case 'ArrowLeft':
      return (along[index - 1] ?? along.at(-1) ?? here).key;
    case 'Home':
      return (along[0] ?? here).key;
    case 'End':
      return (along.at(-1) ?? here).key;
    default: {
      const step = move === 'ArrowDown' ? 1 : -1;
      for (let at = RINGS.indexOf(here.ring) + step; RINGS[at] !== undefined; at += step) {
        const found = nearest(
          stops.filter(({ ring }) => ring === RINGS[at]),
          here.angle,
        );
        if (found) return found.key;
      }
      return from;
    }
  }
}
