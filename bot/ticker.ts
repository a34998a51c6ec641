/**
 * Asks the store what is due, every half second and whenever it is poked; there is no timer per
 * meeting. One round at a time; a round that fails is logged and the next one tries again.
 */
import type { App, Trace } from '#app.ts';
import { faultOf, type Log } from '#log.ts';

export interface TickerOptions {
  readonly app: Pick<App, 'tick' | 'sweep'>;
  /** Sends what outboxes hold; answers how many entries were dealt with. */
  readonly drain: () => Promise<number>;
  /** Overwrites a message that carried case text; false where that is under way. */
  readonly overwrite: (trace: Trace) => Promise<boolean>;
  readonly log: Log;
  readonly everyMs: number;
}

export interface Ticker {
  /** Something may be due at once: a turn has ended, the rehearsal's clock has jumped. */
  poke(): void;
  /** Milliseconds since the round that runs began; 0 where none does. */
  roundMs(): number;
  /** Ends after the round that runs. */
  stop(): Promise<void>;
}

const BATCH = 100;
/** So that something that stays due for ever cannot hold the process. */
const TURNS = 50;
const SWEEP_EVERY_MS = 60_000;

export function startTicker({ app, drain, overwrite, log, everyMs }: TickerOptions): Ticker {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  let lastSweep = performance.now();
  let began = 0;

  async function round(): Promise<void> {
    let more = true;
    for (let turn = 0; more && !stopped && turn < TURNS; turn++) {
      const { ticked, traces, faults } = await app.tick(BATCH);
      for (const fault of faults) log.error('tick of a document failed', faultOf(fault));
      let begun = 0;
      for (const trace of traces) if (await overwrite(trace)) begun++;
      const sent = await drain();
      more = ticked + begun + sent > 0;
    }
    if (performance.now() - lastSweep > SWEEP_EVERY_MS) {
      lastSweep = performance.now();
      await app.sweep();
    }
  }

  function poke(): void {
    again = true;
    if (running || stopped) return;
    running = (async () => {
      while (again && !stopped) {
        again = false;
        began = performance.now();
        try {
          await round();
        } catch (error) {
          log.error('tick failed', faultOf(error));
        }
      }
      running = null;
    })();
  }

  const timer = setInterval(poke, everyMs);
  poke();
  return {
    poke,
    roundMs: () => (running ? performance.now() - began : 0),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
