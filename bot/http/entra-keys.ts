/**
 * The issuer's public keys. Fetched when they are wanted and older than ten minutes; a key id that is not
 * among them is fetched at once, but once per cool-down however many unknown ones come. While the issuer
 * cannot be reached the last good keys serve on for a day (`libraries.md`, row 11).
 */
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { faultOf, type Log } from '#log.ts';

export interface IssuerKey {
  readonly key: CryptoKey;
  /** For whom the key signs, '{tenantid}' standing for the tenant; null where the issuer does not say. */
  readonly issuer: string | null;
}

export interface IssuerKeys {
  /** null: there is no such key. Throws KeysUnavailable where no keys could be had for a day. */
  find(kid: string): Promise<IssuerKey | null>;
}

/** The issuer did not answer, and what was known is too old: nobody can be verified. */
export class KeysUnavailable extends Error {
  constructor() {
    super('no keys of the issuer');
    this.name = 'KeysUnavailable';
  }
}

export const FRESH_MS = 10 * 60_000;
export const LAST_GOOD_MS = 24 * 3600_000;
export const COOL_DOWN_MS = 30_000;
const LIMIT_MS = 5000;
/** Letters of an answer; Microsoft's keys take some twelve thousand. */
const LONGEST = 500_000;

type Known = ReadonlyMap<string, IssuerKey>;

/** Signing keys for RS256 alone; what else the issuer publishes is left out. */
async function keysOf(answer: unknown): Promise<Known> {
  const { keys } = answer as { readonly keys: readonly (JWK & { readonly issuer?: unknown })[] };
  const known = new Map<string, IssuerKey>();
  for (const jwk of keys) {
    const { kid, kty, use = 'sig', alg = 'RS256', n, e, issuer } = jwk;
    if (kty !== 'RSA' || use !== 'sig' || alg !== 'RS256' || typeof kid !== 'string' || !n || !e) continue;
    // Of a key only what is public is taken.
    const key = (await importJWK({ kty, n, e }, 'RS256')) as CryptoKey;
    known.set(kid, { key, issuer: typeof issuer === 'string' ? issuer : null });
  }
  if (known.size === 0) throw new TypeError('no signing keys');
  return known;
}

async function fetched(url: string): Promise<Known> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(LIMIT_MS) });
  if (!response.ok) throw new TypeError('keys refused');
  const text = await response.text();
  if (text.length > LONGEST) throw new TypeError('keys too long');
  return keysOf(JSON.parse(text));
}

export interface KeysOptions {
  readonly url: string;
  readonly log: Log;
  /** ms; only differences count. */
  readonly nowMs?: () => number;
}

export function createKeys({ url, log, nowMs = () => performance.now() }: KeysOptions): IssuerKeys {
  let known: Known = new Map();
  let gotAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let missedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | null = null;

  /** Fetches once however many ask; a failure leaves what was known. Never rejects. */
  function load(): Promise<void> {
    loading ??= fetched(url)
      .then(
        (keys) => {
          known = keys;
          gotAt = nowMs();
          failedAt = Number.NEGATIVE_INFINITY;
        },
        (error: unknown) => {
          failedAt = nowMs();
          log.warn('issuer keys failed', faultOf(error));
        },
      )
      .finally(() => {
        loading = null;
      });
    return loading;
  }

  async function find(kid: string): Promise<IssuerKey | null> {
    // Who is down is not asked again by every request.
    if (nowMs() - gotAt >= FRESH_MS && nowMs() - failedAt >= COOL_DOWN_MS) await load();
    else if (loading && !known.has(kid)) await loading;
    if (nowMs() - gotAt >= LAST_GOOD_MS) throw new KeysUnavailable();
    const found = known.get(kid);
    if (found) return found;
    if (nowMs() - missedAt < COOL_DOWN_MS) return null;
    missedAt = nowMs();
    await load();
    return known.get(kid) ?? null;
  }

  return { find };
}
