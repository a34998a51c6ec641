/**
 * Watches the process itself: how late its event loop is, whether the ticker still comes round, how old the
 * outbox is, what the filter lacks. What is wrong is a line of the log once a minute, which the alerts of
 * `infra/modules/alerts.bicep` read; `/live` answers from the same numbers.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Log } from '#log.ts';

export interface WatchOptions {
  /** Milliseconds since the oldest entry of an outbox should have left. */
  readonly outboxMs: () => number;
  /** Milliseconds since the ticker began the round that runs; 0 where none does. */
  readonly roundMs: () => number;
  /** Layers that the filter is without on this machine. */
  readonly lacking: () => readonly string[];
  readonly log: Log;
  /** Milliseconds between two looks (tests). */
  readonly everyMs?: number;
}

export interface Life {
  readonly alive: boolean;
  /** The longest delay of the event loop since the last look, ms. */
  readonly loopMs: number;
  readonly roundMs: number;
}

export interface Watch {
  life(): Life;
  stop(): void;
}

const EVERY_MS = 60_000;
/** A round waits for the store, which gives up after seconds: one that lasts minutes will never end. */
const STUCK_MS = 300_000;
/** Teams' own limits delay messages by seconds; a back-off of a connector in trouble by a minute or two. */
export const OLD_MS = 120_000;
const LATE_MS = 1000;

export function startWatch({ outboxMs, roundMs, lacking, log, everyMs = EVERY_MS }: WatchOptions): Watch {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let last = 0;
  const loopMs = () => Math.round(Math.max(0, delay.max / 1e6));

  function look(): void {
    last = loopMs();
    delay.reset();
    if (last > LATE_MS) log.warn('event loop late', { ms: last });
    const [old, round, lacks] = [outboxMs(), roundMs(), lacking().length];
    if (old > OLD_MS) log.warn('outbox old', { ms: old });
    if (round > STUCK_MS) log.error('ticker stuck', { ms: Math.round(round) });
    if (lacks > 0) log.warn('filter layers lacking', { count: lacks });
  }

  const timer = setInterval(look, everyMs);
  timer.unref();
  return {
    life() {
      const round = Math.round(roundMs());
      return { alive: round <= STUCK_MS, loopMs: Math.max(last, loopMs()), roundMs: round };
    },
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
