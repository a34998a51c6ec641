/** The tab's requests: GET /api/<name>, POST /api/<verb>, typed by #contract/api.ts. They throw an ApiFailure. */
import type * as z from 'zod/mini';
import type { ActionAnswers, QueryViews } from '#contract/answers.ts';
import type { ACTIONS, QUERIES, QueryName, Verb } from '#contract/api.ts';
import { received } from '../clock-time.ts';
import type { HostSource } from '../host/host.ts';
import { reached, unreachable } from './connection.ts';
import { type ApiFailure, failureOf, signInCode } from './failure.ts';

export type { QueryName, QueryViews, Verb };
export type QueryParams<N extends QueryName> = z.input<(typeof QUERIES)[N]>;
export type ActionBody<V extends Verb> = z.input<(typeof ACTIONS)[V]>;
/** What an action answers; `{}` where the contract names nothing. */
export type AnswerOf<V extends Verb> = NonNullable<ActionAnswers[V]>;

export interface Client {
  query<N extends QueryName>(name: N, params: QueryParams<N>, signal?: AbortSignal): Promise<QueryViews[N]>;
  act<V extends Verb>(verb: V, body: ActionBody<V>): Promise<AnswerOf<V>>;
}

const LIMIT_MS = 20_000;

/** The same body sent again, after a lost answer, is the same change (`bot/http/api/once.ts`). */
const keys = new WeakMap<object, string>();
function keyOf(body: object): string {
  const key = keys.get(body) ?? crypto.randomUUID();
  keys.set(body, key);
  return key;
}

/** Every view says the server's now: of itself, of the meeting that it shows, or of the panel that was answered. */
export function noteNow(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const { now, view, panel } = body as {
    readonly now?: unknown;
    readonly view?: unknown;
    readonly panel?: unknown;
  };
  if (typeof now === 'string') received(now);
  else noteNow(view ?? panel);
}

interface Attempt {
  readonly used: string | null;
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

/** A client that signs its requests as the host says and tells `connection.ts` whether the server was reached. */
export function createClient(host: HostSource): Client {
  /** One attempt; `used` is what it was signed with. */
  async function attempt(path: string, init: RequestInit): Promise<Attempt> {
    const authorization = await host.current().authorization();
    // Something is in the way of signing in, and the page says what: the server would only say no.
    if (authorization === null && host.current().signIn !== null)
      throw { kind: 'unauthorised', body: null } satisfies ApiFailure;
    const headers = new Headers(init.headers);
    headers.set('Accept', 'application/json');
    headers.set('Accept-Language', host.current().lang);
    if (authorization !== null) headers.set('Authorization', authorization);
    const limit = AbortSignal.timeout(LIMIT_MS);
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers, signal, cache: 'no-store', credentials: 'omit' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      unreachable();
      throw { kind: 'offline', body: null } satisfies ApiFailure;
    }
    reached(response.headers.get('Date'));
    const body: unknown = await response.json().catch(() => null);
    return { used: authorization, ok: response.ok, status: response.status, body };
  }

  /** Asks once more with a new token where the first was too old. */
  async function send(path: string, init: RequestInit): Promise<unknown> {
    for (let again = false; ; again = true) {
      const { used, ok, status, body } = await attempt(path, init);
      if (ok) {
        noteNow(body);
        return body;
      }
      const failure = failureOf(status, body);
      const why = signInCode(failure);
      const about = status === 401 || why !== null;
      if (!(about && (await host.current().turnedAway(used, why, again)) && !again)) throw failure;
    }
  }

  return {
    query: async (name, params, signal) => {
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries(params))
        if (value !== undefined) query.set(key, String(value));
      const path = query.size > 0 ? `/api/${name}?${query}` : `/api/${name}`;
      return (await send(path, signal ? { signal } : {})) as QueryViews[typeof name];
    },
    act: async (verb, body) =>
      (await send(`/api/${verb}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': keyOf(body) },
        body: JSON.stringify(body),
      })) as AnswerOf<typeof verb>,
  };
}
