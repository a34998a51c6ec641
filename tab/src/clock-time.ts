/**
 * The server's time in the browser: the instant of a view plus what has passed on the browser's monotonic
 * clock since it came. The client's own date is never asked.
 */
import { useEffect, useState } from 'react';

/** When each instant came, by `performance.now()`: a view shown anew from the cache does not start afresh. */
const arrivals = new Map<string, number>();
const KEPT = 60;

/** Notes that a view with this `now` has just come. */
export function received(serverNow: string): void {
  if (arrivals.has(serverNow)) return;
  arrivals.set(serverNow, performance.now());
  for (const oldest of arrivals.keys()) {
    if (arrivals.size <= KEPT) break;
    arrivals.delete(oldest);
  }
}

/** The server's present time in milliseconds since 1970, by the view that says `serverNow`. */
export function serverTime(serverNow: string): number {
  received(serverNow);
  return Date.parse(serverNow) + performance.now() - (arrivals.get(serverNow) ?? 0);
}

/**
 * The server's time in milliseconds since 1970; ticks at each of its full seconds while the page is seen, and
 * at once when the page comes back from the background or from sleep.
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
      if (document.visibilityState === 'visible') timer = setTimeout(tick, 1000 - (time % 1000) + 5);
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    document.addEventListener('resume', tick);
    addEventListener('pageshow', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
      document.removeEventListener('resume', tick);
      removeEventListener('pageshow', tick);
    };
  }, [serverNow]);
  return now;
}
