/** Drains outboxes of meetings and workshops: takes them under a lease, sends, and gives the lease back. */
import { between, type Id, type Instant } from '#domain/time.ts';
import { faultOf } from '#log.ts';
import { createMeetingDelivery } from './deliver-meeting.ts';
import { createWorkshopDelivery } from './deliver-workshop.ts';
import type { Parts } from './parts.ts';

/** Documents under way at once in this process. */
const AT_ONCE = 50;

export interface Delivery {
  /** Starts sending what is due; answers how many documents were taken. Does not wait for Teams. */
  drain(): Promise<number>;
  /** Milliseconds since the oldest entry under way should have left; 0 where nothing is. */
  outboxMs(): number;
  idle(): Promise<void>;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

interface Sending {
  readonly id: Id;
  readonly outbox: readonly { readonly notBefore: Instant }[];
}

export function createDelivery(parts: Parts): Delivery {
  const { app, log, poke } = parts;
  const underWay = new Map<Id, { readonly work: Promise<void>; readonly since: Instant }>();
  let stopped = false;
  const meeting = createMeetingDelivery(parts, () => stopped);
  const workshop = createWorkshopDelivery(parts, () => stopped);

  async function deliver(id: Id, send: () => Promise<number>, drained: (id: Id) => Promise<void>) {
    let done = 0;
    try {
      done = await send();
    } catch (error) {
      log.error('outbox failed', faultOf(error));
    }
    try {
      await drained(id);
    } catch (error) {
      log.error('lease not given back', faultOf(error));
    }
    underWay.delete(id);
    if (done > 0 && !stopped) poke();
  }

  /** false: it is under way. A clock that jumps (rehearsal) makes leases run out while their work goes on. */
  function take<D extends Sending>(
    document: D,
    send: (document: D) => Promise<number>,
    drained: (id: Id) => Promise<void>,
  ): boolean {
    const { id, outbox } = document;
    if (underWay.has(id)) return false;
    const since = outbox.map((e) => e.notBefore).sort()[0] ?? app.now();
    underWay.set(id, { work: deliver(id, () => send(document), drained), since });
    return true;
  }

  return {
    async drain() {
      if (stopped || underWay.size >= AT_ONCE) return 0;
      const { meetings, workshops } = await app.outboxes(AT_ONCE - underWay.size);
      const taken = [
        ...meetings.map((one) => take(one, meeting, app.drained)),
        ...workshops.map((one) => take(one, workshop, app.workshopDrained)),
      ];
      return taken.filter((is) => is).length;
    },
    outboxMs() {
      const now = app.now();
      return Math.max(0, ...[...underWay.values()].map(({ since }) => between(since, now)));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ work }) => work));
    },
    async stop() {
      stopped = true;
      await Promise.all([...underWay.values()].map(({ work }) => work));
    },
  };
}
