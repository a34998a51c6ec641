/** A reader of live events, as the tab has one. */
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { PersonaId } from '#rehearsal/personas.ts';

export interface Reader {
  readonly status: number;
  readonly events: EventSourceMessage[];
  readonly raw: string[];
  ended: boolean;
  /** The next event that fits, or one that has come already. */
  until(fits: (event: EventSourceMessage) => boolean): Promise<EventSourceMessage>;
  close(): void;
}

/** Opens `/api/events` as a persona (null: nobody) and reads on until it is closed. */
export async function listenAt(
  base: string,
  query: string,
  as: PersonaId | null,
  lastId?: string,
): Promise<Reader> {
  const abort = new AbortController();
  const res = await fetch(`${base}/api/events${query}`, {
    signal: abort.signal,
    headers: {
      ...(as === null ? {} : { authorization: `Rehearsal ${as}` }),
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    },
  });
  const events: EventSourceMessage[] = [];
  const waiting = new Set<() => void>();
  const parser = createParser({
    onEvent: (event) => {
      events.push(event);
      for (const look of waiting) look();
    },
  });
  const reader: Reader = {
    status: res.status,
    events,
    raw: [],
    ended: false,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`no such event among: ${events.map((e) => e.event).join(' ')}`));
        }, 5000);
        const look = () => {
          const found = events.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => abort.abort(),
  };
  void (async () => {
    const text = new TextDecoder();
    try {
      for await (const chunk of res.body ?? []) {
        const piece = text.decode(chunk, { stream: true });
        reader.raw.push(piece);
        parser.feed(piece);
      }
    } catch {
      // Aborted by the test.
    }
    reader.ended = true;
  })();
  return reader;
}
