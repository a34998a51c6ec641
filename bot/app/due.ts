/** What time has made due, taken under leases so that two processes never do it twice. */

import type { App, Trace } from '#app.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { type Id, type Instant, plus, SECOND } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import type { Stored } from '#store/store.ts';
import type { Context } from './context.ts';
import type { PlanningApp } from './planning.ts';
import { SYSTEM } from './series.ts';

/** After this another process may take over what one that died had leased, and what failed is tried again. */
const LEASE = 30 * SECOND;

interface Parts {
  readonly handle: App['handle'];
  readonly tell: (series: Id) => Promise<void>;
  /** Notes to representatives that are due. */
  readonly note: (series: Id) => Promise<void>;
  /** What a copy or a publication has still to do. */
  readonly tellClock: (clock: Id) => Promise<void>;
  readonly workshopSystem: PlanningApp['workshopSystem'];
}

export function due(
  { store, now, owner, alone }: Context,
  { handle, tell, note, tellClock, workshopSystem }: Parts,
): Pick<App, 'tick' | 'outboxes' | 'drained' | 'sweep'> {
  // A process that was killed leaves its leases behind: by a clock that stands they would hold for ever.
  const lease = () => ({ owner, until: alone ? now() : plus(now(), LEASE) });

  async function carryOut(document: Stored): Promise<Trace | null> {
    if (document.type === 'trace') return document.body as Trace;
    if (document.type === 'series') {
      await tell(document.id as Id);
      await note(document.id as Id);
    }
    if (document.type === 'clock') await tellClock(document.id as Id);
    if (document.type === 'meeting') await handle(document.id as Id, { verb: 'tick' }, SYSTEM);
    if (document.type === 'workshop') await workshopSystem(document.id as Id, { verb: 'tick' });
    return null;
  }

  /** When a document that has failed is tried again: a lease of its own, since `alone` holds none. */
  const failed = new Map<string, Instant>();

  /**
   * Ticks what is due; a trace is answered instead, since only `teams/` can overwrite a message. A document that
   * fails holds nobody else: it is answered as a fault, stays due and is left alone for the time of a lease.
   */
  async function tick(limit: number): ReturnType<App['tick']> {
    const traces: Trace[] = [];
    const faults: unknown[] = [];
    let ticked = 0;
    for (const document of await store.due('tick', now(), lease(), limit)) {
      const key = `${document.type} ${document.id}`;
      if ((failed.get(key) ?? '') > now()) continue;
      failed.delete(key);
      try {
        const trace = await carryOut(document);
        if (trace) {
          traces.push(trace);
          continue;
        }
        await store.release('tick', document.type, document.id, owner);
        ticked++;
      } catch (error) {
        failed.set(key, plus(now(), LEASE));
        faults.push(error);
      }
    }
    return { ticked, traces, faults };
  }

  /** One list of what is due, oldest first, so that neither sort keeps the other waiting. */
  async function outboxes(limit: number): ReturnType<App['outboxes']> {
    const due = await store.due('outbox', now(), lease(), limit);
    const of = (type: Stored['type']) => due.filter((s) => s.type === type).map((s) => s.body);
    return { meetings: of('meeting') as Meeting[], workshops: of('workshop') as Workshop[] };
  }

  async function drained(m: Id): Promise<void> {
    await store.release('outbox', 'meeting', m, owner);
  }

  async function sweep(): Promise<void> {
    if ((await store.purge(now())) > 0) await store.scrub();
  }

  return { tick, outboxes, drained, sweep };
}
