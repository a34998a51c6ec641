/**
 * Reader of GET /api/events (server-sent events) on `fetch`, since EventSource cannot send a token. Reconnects
 * with back-off and Last-Event-ID; 45 seconds without a byte count as a broken line.
 */
import { createParser } from 'eventsource-parser';
import type { HostSource } from '../host/host.ts';
import { reached, unreachable } from './connection.ts';
import { failureOf, signInCode } from './failure.ts';

export interface LiveEvent {
  /** Name of the event, 'message' where the server gave none. */
  readonly event: string;
  readonly data: string;
}

const SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Listens until `stop` is called.
 * @param onEvent every event
 * @param search '?chat=…' of the panel that is watched, or ''
 */
export function listen(
  host: HostSource,
  onEvent: (event: LiveEvent) => void,
  search = '',
): { readonly stop: () => void } {
  const stopped = new AbortController();
  let lastId: string | null = null;
  let wait = FIRST_WAIT_MS;
  let wake = () => {};
  /** The last attempt was turned away for its token. */
  let again = false;
  let cut = () => {};

  /** One connection, until it ends or breaks. Throws where it was not to be had. */
  async function read(): Promise<void> {
    const headers = new Headers({ Accept: 'text/event-stream' });
    const authorization = await host.current().authorization();
    if (authorization === null && host.current().signIn !== null) {
      wait = LONGEST_WAIT_MS;
      throw new Error('nobody is signed in');
    }
    if (authorization !== null) headers.set('Authorization', authorization);
    if (lastId !== null) headers.set('Last-Event-ID', lastId);
    const line = new AbortController();
    const end = () => line.abort();
    cut = end;
    let watch = setTimeout(end, SILENCE_MS);
    stopped.signal.addEventListener('abort', end);
    try {
      const response = await fetch(`/api/events${search}`, {
        headers,
        signal: line.signal,
        cache: 'no-store',
        credentials: 'omit',
      }).catch((error: unknown) => {
        if (!stopped.signal.aborted) unreachable();
        throw error;
      });
      reached(response.headers.get('Date'));
      if (!response.ok || !response.body) {
        // A server that refuses is not asked twice a second; a token that was too old is renewed at once.
        const failure = failureOf(response.status, await response.json().catch(() => null));
        const why = signInCode(failure);
        const about = response.status === 401 || why !== null;
        const renewed = about && (await host.current().turnedAway(authorization, why, again));
        again = about;
        if (!renewed) wait = Math.max(wait, LONGEST_WAIT_MS / 2);
        throw new Error('no events');
      }
      wait = FIRST_WAIT_MS;
      again = false;
      const parser = createParser({
        onEvent: ({ event = 'message', data, id }) => {
          if (id !== undefined) lastId = id;
          onEvent({ event, data });
        },
        onRetry: (ms) => {
          wait = Math.min(Math.max(ms, FIRST_WAIT_MS), LONGEST_WAIT_MS);
        },
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        // Whatever comes is proof that the server can be reached.
        reached(null);
        clearTimeout(watch);
        watch = setTimeout(end, SILENCE_MS);
        parser.feed(value);
      }
    } finally {
      clearTimeout(watch);
      stopped.signal.removeEventListener('abort', end);
    }
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      await read().catch(() => undefined);
      if (stopped.signal.aborted) return;
      // A little chance in it, so that a hundred tabs do not come back in the same moment.
      const pause = wait * (0.75 + Math.random() / 2);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  // The network is back, says the browser: a new line at once, since the old one may be dead without knowing.
  const onOnline = () => {
    cut();
    wake();
  };
  // Signed in again: at once.
  const stopHost = host.subscribe(() => {
    if (host.current().signIn === null) wake();
  });
  addEventListener('online', onOnline);
  void run();
  return {
    stop: () => {
      removeEventListener('online', onOnline);
      stopHost();
      stopped.abort();
      wake();
    },
  };
}
