/**
 * An issuer of tokens on this machine: its keys over HTTP as Entra and the Bot Framework publish theirs, and
 * whatever token a test wants, right or wrong. Signed by node:crypto, so that jose judges what it did not make.
 */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pair {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** A new pair; `bits` below 2048 are too few for anybody. */
export const pairOf = (kid: string, bits = 2048): Pair => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: bits }),
});

export type Route = (req: IncomingMessage, res: ServerResponse, url: URL) => boolean | Promise<boolean>;

export interface Issuer {
  readonly origin: string;
  /** What it calls itself in tokens and keys: its own address, or another's that it stands in for. */
  login: string;
  /** The pairs that it publishes; the last one signs. */
  readonly pairs: Pair[];
  /** How often its keys were asked for. */
  asked: number;
  /** What the keys' address does: answer, answer 500, answer garbage, hang. */
  mood: 'well' | 'broken' | 'garbage' | 'empty' | 'silent';
  /** A new key beside the old ones signs from now on. */
  rotate(kid: string): Pair;
  /** Text of its open id metadata and keys alone; further routes (token endpoint, consent) are tried first. */
  readonly routes: Route[];
  close(): Promise<void>;
}

const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What stands for the tenant in the issuer that a key names. */
const TENANT = '{tenantid}';

export async function startIssuer(): Promise<Issuer> {
  const issuer = {
    pairs: [pairOf('k1')],
    ...{ asked: 0, login: '' },
    mood: 'well' as Issuer['mood'],
    routes: [] as Route[],
  };
  let origin = '';

  const keys = () =>
    issuer.pairs.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      ...{ kid, use: 'sig', x5t: kid, issuer: `${issuer.login}/${TENANT}/v2.0`, endorsements: ['msteams'] },
    }));

  function answerKeys(res: ServerResponse): void {
    issuer.asked++;
    if (issuer.mood === 'silent') return;
    res.statusCode = issuer.mood === 'broken' ? 500 : 200;
    res.setHeader('content-type', 'application/json');
    if (issuer.mood === 'garbage') res.end('<html>');
    else res.end(JSON.stringify({ keys: issuer.mood === 'empty' ? [] : keys() }));
  }

  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', origin);
    for (const route of issuer.routes) if (await route(req, res, url)) return;
    if (url.pathname.endsWith('/keys')) return answerKeys(res);
    res.setHeader('content-type', 'application/json');
    res.end(
      JSON.stringify({
        issuer: origin,
        jwks_uri: `${origin}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.login = origin;

  return Object.assign(issuer, {
    origin,
    rotate(kid: string) {
      const pair = pairOf(kid);
      issuer.pairs.push(pair);
      return pair;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

export interface Signing {
  readonly header?: object;
  /** Instead of the issuer's own. */
  readonly key?: KeyObject;
  /** Instead of a right one. */
  readonly signature?: string;
}

/** A token of these claims; `alg` of the header says how it is signed, wrong ways included. */
export function signed(pair: Pair, claims: object, { header = {}, key, signature }: Signing = {}): string {
  const head: Record<string, unknown> = { typ: 'JWT', alg: 'RS256', kid: pair.kid, ...header };
  const input = `${b64(head)}.${b64(claims)}`;
  if (signature !== undefined) return `${input}.${signature}`;
  const alg = String(head.alg);
  if (/^none$/i.test(alg)) return `${input}.`;
  const hash = `sha${alg.slice(2)}`;
  if (alg.startsWith('HS')) {
    const secret = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
    return `${input}.${createHmac(hash, secret).update(input).digest('base64url')}`;
  }
  const options = alg.startsWith('PS') ? { padding: 6, saltLength: Number(alg.slice(2)) / 8 } : {};
  const made = sign(hash, Buffer.from(input), { key: key ?? pair.privateKey, ...options });
  return `${input}.${made.toString('base64url')}`;
}
