/** How the product ends, in an order in which nothing is lost: requests, then what falls due, then what leaves, then the store. */
import type { Log } from '#log.ts';

export interface Running {
  /** Open event streams: the server would wait for them. */
  readonly streams: { stop(): void };
  readonly rehearsal?: { stop(): Promise<void> } | null;
  /** Takes nothing new and gives the turns that run their time. */
  readonly server: { close(): Promise<void> };
  /** Ends after the round that runs. */
  readonly ticker: { stop(): Promise<void> };
  /** Waits for what is on its way to Teams, and gives its leases back. */
  readonly teams: { stop(): Promise<void> };
  readonly watch?: { stop(): void };
  readonly store: { close(): Promise<void> };
  readonly telemetry?: { stop(): Promise<void> };
  readonly log: Log;
}

/** Ends all of it, once however often it is called; seventeen seconds at most. */
export function createStop(running: Running): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  async function stop(): Promise<void> {
    running.streams.stop();
    await running.rehearsal?.stop();
    await running.server.close();
    await running.ticker.stop();
    await running.teams.stop();
    running.watch?.stop();
    await running.store.close();
    running.log.info('stopped');
    await running.telemetry?.stop();
  }
  return () => {
    stopping ??= stop();
    return stopping;
  };
}
