/** How a request fails, as a value; `body` is what the server said (contract/answers.ts, Failure). */
import type { Failure, SignInCode } from '#contract/answers.ts';

export type FailureKind =
  | 'offline'
  | 'unauthorised'
  | 'forbidden'
  | 'refused'
  | 'conflict'
  | 'filter'
  | 'invalid'
  | 'gone'
  | 'busy'
  | 'server';

export interface ApiFailure {
  readonly kind: FailureKind;
  readonly body: Failure | null;
}

/** What a status and a body mean. */
export function failureOf(status: number, body: unknown): ApiFailure {
  const said = typeof body === 'object' && body !== null && 'error' in body ? (body as Failure) : null;
  return { kind: kindOf(status, said), body: said };
}

function kindOf(status: number, body: Failure | null): FailureKind {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  if (status === 409) return body?.error === 'refused' && body.kind !== 'conflict' ? 'refused' : 'conflict';
  if (status === 422) return 'filter';
  if (status === 400 || status === 413) return 'invalid';
  if (status === 429) return 'busy';
  return 'server';
}

/** What the server says of the token, where it says something. */
export function signInCode({ body }: ApiFailure): SignInCode | null {
  return (body?.error === 'unauthorised' || body?.error === 'forbidden') && body.why ? body.why : null;
}

/** Whether something that was thrown is one of these. */
export function isFailure(value: unknown): value is ApiFailure {
  return typeof value === 'object' && value !== null && 'kind' in value && 'body' in value;
}
