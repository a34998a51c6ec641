/**
 * Messages that carried case text, remembered by their address alone until they are overwritten
 * (`meeting.md`, Close). One document an address, so the same card is remembered once.
 */

import type { Trace } from '#app.ts';
import type { MessageAddress } from '#domain/ids.ts';
import { HOUR, type Id, type Instant, plus } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Document } from '#store/store.ts';
import { type Context, changed, documentOf } from './context.ts';

/** An unsent or refused form is overwritten after this; so long, too, goes on a trying that fails. */
export const TRACE_LIFE = 24 * HOUR;

export function traces(context: Context) {
  const { store, now, hash } = context;
  const idOf = (at: MessageAddress) => hash(`trace ${at.conversation} ${at.activity}`) as Id;
  const tagOf = (m: Id) => `meeting:${m}`;
  const document = (trace: Trace): Document<Trace> =>
    documentOf('trace', trace.id, trace, { tags: trace.m ? [tagOf(trace.m)] : [], dueAt: trace.dueAt });

  /** Remembers it; a form that meanwhile belongs to a meeting waits for that meeting's close. */
  async function remember(at: MessageAddress, m: Id | null, lang: Lang): Promise<void> {
    const dueAt = m ? null : plus(now(), TRACE_LIFE);
    const trace: Trace = { id: idOf(at), at, m, lang, dueAt, failingSince: null, attempts: 0 };
    await changed<Trace>(context, 'trace', trace.id, (stored) =>
      stored && stored.body.m === m ? null : document(trace),
    );
  }

  async function overwriteAll(m: Id): Promise<void> {
    for (const { id } of await store.findByTag('trace', tagOf(m), now())) {
      await changed<Trace>(
        context,
        'trace',
        id,
        (stored) => stored && document({ ...stored.body, dueAt: stored.body.dueAt ?? now() }),
      );
    }
  }

  async function forget(trace: Trace): Promise<void> {
    await store.remove('trace', trace.id);
  }

  async function retryTrace(trace: Trace, at: Instant): Promise<void> {
    const failingSince = trace.failingSince ?? now();
    if (plus(failingSince, TRACE_LIFE) <= now()) return forget(trace);
    await changed<Trace>(
      context,
      'trace',
      trace.id,
      (stored) =>
        stored && document({ ...stored.body, dueAt: at, failingSince, attempts: trace.attempts + 1 }),
    );
  }

  return { remember, overwriteAll, forget, retryTrace };
}
