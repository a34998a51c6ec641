/**
 * The rehearsal's clock: the app's `now`. It stands, runs at ×1 or ×10, and jumps forward; it never goes
 * back, not even over a kill: before it gives out an instant it has kept a mark at or beyond it.
 */
import { type Instant, instant, ms } from '#domain/time.ts';
import { readText, writeNow } from './file.ts';

export type Speed = 0 | 1 | 10;

export interface RehearsalClock {
  now(): Instant;
  readonly speed: Speed;
  setSpeed(speed: Speed): void;
  /** Jumps to `to`; false, and nothing done, where that is not later than now. */
  jump(to: Instant): boolean;
  /** Called after a jump or another speed. Returns what ends it. */
  onChange(listener: () => void): () => void;
}

export interface ClockOptions {
  /** Where the clock is kept; null: nowhere. */
  readonly file: string | null;
  /** The instant of a clock that was never kept. */
  readonly first: Instant;
  /** Milliseconds that only grow; tests give their own. */
  readonly tick?: () => number;
}

/** After a kill the clock goes on from its mark: at most this many real milliseconds further. */
const AHEAD_MS = 1000;

interface Kept {
  readonly at: Instant;
  readonly speed: Speed;
}

function kept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const { at, speed } = JSON.parse(text) as Kept;
    return Number.isFinite(ms(at)) && (speed === 0 || speed === 1 || speed === 10) ? { at, speed } : null;
  } catch {
    return null;
  }
}

export function createRehearsalClock({
  file,
  first,
  tick = () => performance.now(),
}: ClockOptions): RehearsalClock {
  const before = kept(file === null ? null : readText(file));
  let speed: Speed = before?.speed ?? 0;
  let base = ms(before?.at ?? first);
  let since = tick();
  let mark = base;
  const listeners = new Set<() => void>();

  const present = () => base + Math.floor((tick() - since) * speed);
  function keep(at: number, flush: boolean): void {
    mark = at;
    if (file !== null) writeNow(file, JSON.stringify({ at: instant(at), speed } satisfies Kept), flush);
  }
  function turn(at: number, to: Speed): void {
    base = at;
    since = tick();
    speed = to;
    keep(at, true);
    for (const listener of listeners) listener();
  }

  return {
    now() {
      const at = present();
      if (at > mark) keep(at + AHEAD_MS * speed, false);
      return instant(at);
    },
    get speed() {
      return speed;
    },
    setSpeed(to) {
      turn(present(), to);
    },
    jump(to) {
      if (ms(to) <= present()) return false;
      turn(ms(to), speed);
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
