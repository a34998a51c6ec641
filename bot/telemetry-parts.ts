/** The product's parts with telemetry around them. Where it is off each part comes back as it went in. */
import type { Filter } from '#identifiers/types.ts';
import type { Log } from '#log.ts';
import type { Store } from '#store/store.ts';
import type { Telemetry } from '#telemetry.ts';

/** Each call to the store by its name and the type of its documents, never by an id. */
export function measuredStore(store: Store, telemetry: Telemetry): Store {
  if (!telemetry.on) return store;
  const call = <T>(op: keyof Store, type: string, work: () => Promise<T>): Promise<T> =>
    telemetry.span(
      'store',
      { op, type },
      async (span) => {
        const result = await work();
        if (result === 'conflict') span.add({ outcome: 'conflict' });
        return result;
      },
      true,
    );
  return {
    load: (type, id, now) => call('load', type, () => store.load(type, id, now)),
    save: (document, expected, now) => call('save', document.type, () => store.save(document, expected, now)),
    findByKey: (type, key, now) => call('findByKey', type, () => store.findByKey(type, key, now)),
    findByTag: (type, tag, now) => call('findByTag', type, () => store.findByTag(type, tag, now)),
    due: (what, now, lease, limit) => call('due', what, () => store.due(what, now, lease, limit)),
    release: (what, type, id, owner) => call('release', type, () => store.release(what, type, id, owner)),
    changedSince: (cursor, limit) => call('changedSince', '*', () => store.changedSince(cursor, limit)),
    remove: (type, id) => call('remove', type, () => store.remove(type, id)),
    purge: (now) => call('purge', '*', () => store.purge(now)),
    scrub: () => call('scrub', '*', () => store.scrub()),
    clear: () => call('clear', '*', () => store.clear()),
    check: () => call('check', '*', () => store.check()),
    close: () => store.close(),
  };
}

/** The filter's time, and what it refused: how often, of which category. No text, no field, no place. */
export function measuredFilter(filter: Filter, telemetry: Telemetry): Filter {
  if (!telemetry.on) return filter;
  return (fields, options) =>
    telemetry.spanSync('filter', {}, () => {
      const results = filter(fields, options);
      for (const { findings } of Object.values<(typeof results)[keyof typeof results]>(results)) {
        for (const { category, action } of findings) telemetry.count('refusals', { category, action });
      }
      return results;
    });
}

type Handle = (
  raw: unknown,
  authorisation: string | undefined,
) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** Activities by the types that Teams has; whatever else somebody sends is 'other'. */
const KINDS: ReadonlySet<unknown> = new Set([
  'message',
  'messageUpdate',
  'messageDelete',
  'invoke',
  'event',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'typing',
]);

function kindOf(raw: unknown): string {
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
  return KINDS.has(type) ? String(type) : 'other';
}

/** A turn by its activity's kind and its answer's status. */
export function measuredTurn(handle: Handle, telemetry: Telemetry): Handle {
  if (!telemetry.on) return handle;
  return (raw, authorisation) =>
    telemetry.span('turn', { kind: kindOf(raw) }, async (span) => {
      const answer = await handle(raw, authorisation);
      span.add({ status: answer.status });
      return answer;
    });
}

/** The log's own names of what went wrong and of what was put off. */
const PUT_OFF = 'sending later';

/** Counts what the log is told: errors by event and class, entries put off by kind. */
export function measuredLog(log: Log, telemetry: Telemetry): Log {
  if (!telemetry.on) return log;
  return {
    ...log,
    info(event, fields = {}) {
      if (event === PUT_OFF) telemetry.count('retries', { kind: String(fields.kind ?? '') });
      log.info(event, fields);
    },
    error(event, fields = {}) {
      telemetry.count('errors', { event, class: String(fields.class ?? '') });
      log.error(event, fields);
    },
  };
}
