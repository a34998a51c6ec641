/** How long to wait before something is tried again. */

/** Where Teams asks to wait but not how long, or so that it cannot be read. */
const UNREADABLE_MS = 5_000;
const LONGEST_MS = 3_600_000;

/**
 * `Retry-After` (seconds or an HTTP date) in milliseconds from `now` (ms since the epoch). 0 where the
 * header is missing; an unreadable one never means 0.
 */
export function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const value = header.trim();
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(value)) return Math.min(Math.ceil(Number(value) * 1000), LONGEST_MS);
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return UNREADABLE_MS;
  return Math.min(Math.max(date - now, 0), LONGEST_MS);
}

/** Back-off in ms: 1 s, 2 s, 4 s … at most 5 minutes, a fifth of it by chance so that not all come back at once. */
export function backOffMs(attempts: number, random: () => number = Math.random): number {
  const base = Math.min(1000 * 2 ** Math.min(attempts, 12), 300_000);
  return Math.round(base * (0.9 + 0.2 * random()));
}
