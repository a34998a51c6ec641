/** One exchange with the connector: one attempt, one time limit, an outcome for whatever happens. */
import type { Result } from './connector-port.ts';
import { object, own, part, text } from './json.ts';
import { retryAfterMs } from './retry-after.ts';
import { allowedServiceUrl } from './service-url.ts';

export interface ConnectorOptions {
  readonly rehearsal: boolean;
  /** The bearer token; null sends none (rehearsal). */
  readonly token: (() => Promise<string>) | null;
  /** Milliseconds for one call, the token included. */
  readonly limitMs?: number;
  readonly fetch?: typeof fetch;
}

const LIMIT_MS = 3000;
const LATER = new Set([412, 429, 502, 503, 504]);
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sub-code of an error body, in either of the two shapes that Teams has; '' where there is none. */
export function subCode(body: unknown): string {
  const plain = text(part(body, 'error'), 'code');
  const nested = own(body, 'message');
  let code = plain;
  if (!code && typeof nested === 'string') {
    try {
      code = text(object(JSON.parse(nested)), 'subCode');
    } catch {
      code = null;
    }
  }
  return code && /^[A-Za-z]{1,60}$/.test(code) ? code : '';
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

/** Errors of Node's fetch after which the request cannot have reached anybody. */
const BEFORE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function neverConnected(error: unknown): boolean {
  return BEFORE.has(text(own(error, 'cause'), 'code') ?? '');
}

export type Exchange = (
  method: string,
  base: string,
  path: string,
  body: object | null,
) => Promise<Result<Answer>>;

/** `path` is below the service URL, encoded. Never rejects. */
export function createExchange({
  rehearsal,
  token,
  limitMs = LIMIT_MS,
  fetch: call = fetch,
}: ConnectorOptions): Exchange {
  async function headers(): Promise<Record<string, string>> {
    const bearer = token ? { authorization: `Bearer ${await token()}` } : {};
    return { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', ...bearer };
  }

  async function exchange(
    method: string,
    base: string,
    path: string,
    body: object | null,
  ): Promise<Result<Answer>> {
    const url = allowedServiceUrl(base, rehearsal);
    if (!url) return { outcome: 'refused', status: 0, code: 'ServiceUrl' };
    const signal = AbortSignal.timeout(limitMs);
    // A token that does not come in time is no reason to wait longer than for an answer.
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', reject, { once: true }));
    late.catch(() => {});
    let sent = false;
    try {
      const head = await Promise.race([headers(), late]);
      sent = true;
      const response = await call(`${url}/${path}`, {
        method,
        headers: head,
        redirect: 'error',
        signal,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const raw = await response.text();
      const { status } = response;
      if (status >= 200 && status < 300) return { outcome: 'done', value: { status, body: parsed(raw) } };
      if (LATER.has(status))
        return {
          outcome: 'later',
          status,
          afterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()),
        };
      if (status >= 400 && status < 500) return { outcome: 'refused', status, code: subCode(parsed(raw)) };
      return { outcome: 'unknown', status };
    } catch (error) {
      if (sent && (signal.aborted || !neverConnected(error))) return { outcome: 'silent' };
      return { outcome: 'unreached' };
    }
  }

  return exchange;
}
