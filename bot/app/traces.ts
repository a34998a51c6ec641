/**
 * Messages that carried case text, remembered by their address alone until they are overwritten
 * (`meeting.md`, Close). One document an address, so the same card is remembered once.
 */

import type { Trace } from '#app.ts';
import type { MessageAddress } from '#domain/ids.ts';
import { HOUR, type Id, type Instant, plus } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Document, Stored } from '#store/store.ts';
import { ATTEMPTS, type Context, changed, documentOf } from './context.ts';

/** An unsent or refused form is overwritten after this; so long, too, goes on a trying that fails. */
export const TRACE_LIFE = 24 * HOUR;

export function traces(context: Context) {
  const { store, now, newId } = context;
  const keyOf = ({ conversation, activity }: MessageAddress) => `at:${conversation} ${activity}`;
  const tagOf = (m: Id) => `meeting:${m}`;
  const entryTag = (entry: Id) => `entry:${entry}`;
  const document = (trace: Trace, entries: readonly string[]): Document<Trace> =>
    documentOf('trace', trace.id, trace, {
      keys: [keyOf(trace.at)],
      tags: [...(trace.m ? [tagOf(trace.m)] : []), ...entries],
      dueAt: trace.dueAt,
    });
  const entriesOf = (stored: Stored<Trace>) => stored.tags.filter((tag) => tag.startsWith('entry:'));

  /**
   * Remembers it; a form that meanwhile belongs to a meeting waits for that meeting's close. Ids are
   * random, since that of a removed document stays for a while and must not tell of whom it was.
   */
  async function remember(
    at: MessageAddress,
    m: Id | null,
    lang: Lang,
    entry: Id | null = null,
  ): Promise<void> {
    const dueAt = m ? null : plus(now(), TRACE_LIFE);
    const tags = entry ? [entryTag(entry)] : [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored = (await store.findByKey('trace', keyOf(at), now())) as Stored<Trace> | null;
      if (stored?.body.m === m && tags.every((tag) => stored.tags.includes(tag))) return;
      const id = stored?.body.id ?? newId();
      const trace: Trace = { id, at, m, lang, dueAt, failingSince: null, attempts: 0 };
      if ((await store.save(document(trace, tags), stored?.version ?? 0, now())) === 'saved') return;
    }
    throw new Error('trace: too many conflicts');
  }

  /** Where the message of this entry of an outbox stands already, when its process ended before it was filled. */
  async function begun(entry: Id): Promise<MessageAddress | null> {
    const [found] = await store.findByTag('trace', entryTag(entry), now());
    return (found?.body as Trace | undefined)?.at ?? null;
  }

  async function overwriteAll(m: Id): Promise<void> {
    for (const { id } of await store.findByTag('trace', tagOf(m), now())) {
      await changed<Trace>(
        context,
        'trace',
        id,
        (stored) =>
          stored && document({ ...stored.body, dueAt: stored.body.dueAt ?? now() }, entriesOf(stored)),
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
        stored &&
        document(
          { ...stored.body, dueAt: at, failingSince, attempts: trace.attempts + 1 },
          entriesOf(stored),
        ),
    );
  }

  return { remember, begun, overwriteAll, forget, retryTrace };
}
