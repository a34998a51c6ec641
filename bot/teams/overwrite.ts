/** Overwrites messages that carried case text with one that carries none (`meeting.md`, Close). */
import type { Trace } from '#app.ts';
import type { CardSpec } from '#cards/types.ts';
import { type Id, plus } from '#domain/time.ts';
import { faultOf } from '#log.ts';
import { sharedCard } from './meeting-card.ts';
import { cardActivity } from './outgoing.ts';
import type { Parts } from './parts.ts';
import { backOffMs } from './retry-after.ts';

export interface Overwriting {
  /**
   * Begins it and resolves at once, to false where it is under way already; what fails is tried again
   * until 24 hours have passed.
   */
  overwrite(trace: Trace): Promise<boolean>;
  idle(): Promise<void>;
}

export function createOverwriting(parts: Parts): Overwriting {
  const { app, call, lanes, log } = parts;
  const underWay = new Map<Id, Promise<void>>();

  /** The chat's one card is brought to the state after the close; every other message says that its text is gone. */
  async function specOf(trace: Trace): Promise<{ spec: CardSpec; tenant: string }> {
    const meeting = trace.m ? await app.meeting(trace.m) : null;
    const tenant = meeting?.tenant ?? '';
    const series = meeting?.card?.activity === trace.at.activity ? await app.series(meeting.series) : null;
    if (meeting && series) return { spec: sharedCard(meeting, series, app.now()), tenant };
    return { spec: { card: 'overwritten', why: trace.m ? 'closed' : 'expired' }, tenant };
  }

  async function work(trace: Trace): Promise<void> {
    const { spec, tenant } = await specOf(trace);
    const activity = cardActivity(spec, trace.lang);
    const { outcome, afterMs } = await lanes.run(trace.at.conversation, () =>
      call.update(trace.at, tenant, activity),
    );
    if (outcome === 'done' || outcome === 'missing') return app.forget(trace);
    log.info('overwriting later', { outcome, attempts: trace.attempts });
    await app.retryTrace(trace, plus(app.now(), Math.max(afterMs, backOffMs(trace.attempts + 1))));
  }

  return {
    async overwrite(trace) {
      if (underWay.has(trace.id)) return false;
      const running = work(trace)
        .catch((error: unknown) => log.error('overwriting failed', faultOf(error)))
        .finally(() => underWay.delete(trace.id));
      underWay.set(trace.id, running);
      return true;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
