/**
 * The server's time in the browser: its newest known now plus what has passed on the browser's monotonic clock
 * since that came. The client's own date is never asked.
 */
import { useEffect, useState } from 'react';

/** The newest instant that came, and when, by `performance.now()`. `rate`: 1, other only in rehearsal. */
let known: { readonly now: number; readonly at: number; readonly rate: number } | null = null;
const listeners = new Set<() => void>();

/** A difference that is more than the way of an answer. */
const JUMP_MS = 250;

const estimate = (): number => (known ? known.now + known.rate * (performance.now() - known.at) : 0);

/** Notes that an answer with this `now` has just come; `rate` where the server says how fast its clock runs. */
export function received(serverNow: string, rate = known?.rate ?? 1): void {
  const now = Date.parse(serverNow);
  if (Number.isNaN(now)) return;
  const jumped = known !== null && (rate !== known.rate || Math.abs(now - estimate()) > JUMP_MS);
  known = { now, at: performance.now(), rate };
  if (jumped) for (const listener of listeners) listener();
}

/** The server's present time in milliseconds since 1970; before any answer that of the view. */
export function serverTime(serverNow: string): number {
  if (!known) received(serverNow);
  return estimate();
}

/**
 * The server's time in milliseconds since 1970; ticks in the middle of each of its seconds while the page is
 * seen, so that what is rounded to a second is never off by more than half a one, and at once when the page comes back from the background or from sleep, or when the server's clock has jumped.
 * @param serverNow ISO instant of the view, as the server sent it
 */
export function useServerNow(serverNow: string): number {
  const [now, setNow] = useState(() => serverTime(serverNow));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      const time = serverTime(serverNow);
      setNow(time);
      const rate = known?.rate ?? 1;
      if (document.visibilityState === 'visible' && rate > 0)
        timer = setTimeout(tick, (1000 - ((time + 500) % 1000)) / rate + 5);
    };
    tick();
    listeners.add(tick);
    document.addEventListener('visibilitychange', tick);
    document.addEventListener('resume', tick);
    addEventListener('pageshow', tick);
    return () => {
      clearTimeout(timer);
      listeners.delete(tick);
      document.removeEventListener('visibilitychange', tick);
      document.removeEventListener('resume', tick);
      removeEventListener('pageshow', tick);
    };
  }, [serverNow]);
  return now;
}
