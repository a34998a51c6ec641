/**
 * Teams' limits for one bot, as a sliding log (`teams-facts.md`, Going out): per conversation 7 in 1 s, 8 in
 * 2 s, 60 in 30 s and 1,800 an hour; per tenant 50 in 1 s. Reads count, too.
 */

interface Limit {
  readonly count: number;
  readonly ms: number;
}

const CONVERSATION: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
];
const TENANT: readonly Limit[] = [{ count: 50, ms: 1000 }];

export interface Pace {
  /** Milliseconds until the next call is allowed; 0: now. */
  wait(conversation: string, tenant: string): number;
  /** A call leaves now. */
  note(conversation: string, tenant: string): void;
  /** Teams asked for a pause in this conversation. */
  hold(conversation: string, ms: number): void;
}

/** `clock` is a monotonic clock in ms. */
export function createPace(clock: () => number): Pace {
  const logs = new Map<string, number[]>();
  const holds = new Map<string, number>();

  /** When one more fits under all limits. */
  function free(key: string, limits: readonly Limit[], now: number): number {
    const log = logs.get(key) ?? [];
    let at = now;
    for (const { count, ms } of limits) {
      const nth = log[log.length - count];
      // One ms more: two clocks that round differently must not make eight of seven.
      if (nth !== undefined) at = Math.max(at, nth + ms + 1);
    }
    return at;
  }

  function add(key: string, keep: Limit, now: number): void {
    const log = logs.get(key) ?? [];
    log.push(now);
    while ((log[0] ?? now) < now - keep.ms || log.length > keep.count) log.shift();
    logs.set(key, log);
  }

  /** Conversations that have been quiet for the longest limit are forgotten. */
  function sweep(now: number): void {
    if (logs.size < 5000) return;
    for (const [key, log] of logs) if ((log.at(-1) ?? 0) < now - 3_600_000) logs.delete(key);
  }

  return {
    wait(conversation, tenant) {
      const now = clock();
      const held = holds.get(conversation) ?? 0;
      if (held <= now) holds.delete(conversation);
      return (
        Math.max(free(`c ${conversation}`, CONVERSATION, now), free(`t ${tenant}`, TENANT, now), held) - now
      );
    },
    note(conversation, tenant) {
      const now = clock();
      add(`c ${conversation}`, { count: 1800, ms: 3_600_000 }, now);
      add(`t ${tenant}`, { count: 50, ms: 1000 }, now);
      sweep(now);
    },
    hold(conversation, ms) {
      holds.set(conversation, Math.max(holds.get(conversation) ?? 0, clock() + ms));
    },
  };
}
