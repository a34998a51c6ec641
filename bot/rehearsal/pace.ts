/** Teams' limits for one bot in one thread (`teams-facts.md`, Going out), counted in real time. */

const LIMITS = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
] as const;

export interface Pace {
  /** Seconds to wait, whole and at least 1; null where the call is within the limits, and then it is counted. */
  refuse(thread: string): number | null;
}

/** `tick` gives milliseconds that only grow. */
export function createPace(tick: () => number = () => performance.now()): Pace {
  const sent = new Map<string, number[]>();
  return {
    refuse(thread) {
      const now = tick();
      const log = (sent.get(thread) ?? []).filter((at) => now - at < 3_600_000);
      sent.set(thread, log);
      for (const { count, ms } of LIMITS) {
        const nth = log[log.length - count];
        if (nth !== undefined && now - nth < ms) return Math.max(1, Math.ceil((nth + ms - now) / 1000));
      }
      log.push(now);
      return null;
    },
  };
}
