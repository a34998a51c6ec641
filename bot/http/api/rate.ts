/** A bucket of tokens for each person: so many at once, then so many a second. In memory, this process alone. */

export interface Rate {
  /** 0: go on; else whole seconds until it may be tried again. */
  take(person: string): number;
}

/** People remembered at most; who is full is forgotten first. */
const MOST = 5000;

/** @param nowMs a clock that only goes forward, ms */
export function createRate(perSecond: number, burst: number, nowMs: () => number): Rate {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(person) {
      const now = nowMs();
      const before = buckets.get(person) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, before.tokens + ((now - before.at) / 1000) * perSecond);
      buckets.delete(person);
      buckets.set(person, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST && oldest !== undefined) buckets.delete(oldest);
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
}
