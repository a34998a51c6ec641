/** What a request comes to: a status with its body, made from the results of `app`. */

import type { Result } from '#app/planning.ts';
import type { Failure } from '#contract/answers.ts';

export interface Outcome {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Issue {
  readonly path: string;
  readonly code: string;
}

export const done = (body: object = {}): Outcome => ({ status: 200, body });

const failed = (status: number, body: Failure, headers: Outcome['headers'] = {}): Outcome => ({
  status,
  body,
  headers,
});

export const badRequest = (issues: readonly Issue[]): Outcome =>
  failed(400, { error: 'bad-request', issues });
export const unauthorised = failed(401, { error: 'unauthorised' });
/** The token was good when the request came, and is not any more. */
export const expired = failed(401, { error: 'unauthorised', why: 'expired' });
export const forbidden = failed(403, { error: 'forbidden' });
export const gone = failed(404, { error: 'gone' });
export const wrongMethod = (allow: string): Outcome => failed(405, { error: 'method' }, { Allow: allow });
export const tooLong = failed(413, { error: 'too-long' });
export const jsonOnly = failed(415, { error: 'json-only' });
export const tooMany = (afterS: number): Outcome =>
  failed(429, { error: 'too-many' }, { 'Retry-After': String(afterS) });
export const unavailable = failed(503, { error: 'unavailable' });
export const refused = (kind: string, values?: Readonly<Record<string, string | number>>): Outcome =>
  failed(409, { error: 'refused', kind, ...(values ? { values } : {}) });
export const filterRefusal = (fields: Extract<Failure, { error: 'filter' }>['fields']): Outcome =>
  failed(422, { error: 'filter', fields });

/** A view, or 404 where there is none that this person may see. */
export const viewed = (view: object | null): Outcome => (view === null ? gone : done(view));

/** The answer of a command: 404, 403 where it is not theirs to do, 409 with the refusal, else what `body` makes of it. */
export function carriedOut<T>(result: Result<T>, body: (value: T) => object = () => ({})): Outcome {
  if (result === null) return gone;
  if (result.ok) return done(body(result.value));
  const { kind, values } = result.refusal;
  return kind === 'notAllowed' ? forbidden : refused(kind, values);
}
