/** Small edges of node:http that the rehearsal's handlers share. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';

/** A request that cannot be served; `code` is what the page turns into words, nothing of the request is repeated. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const LONGEST_BODY = 1_000_000;

/** The JSON body; an empty one is `{}`. Throws Refused on another content type, a longer body, or no JSON. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Refused(413, 'too-long');
    chunks.push(chunk);
  }
  if (length === 0) return {};
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) throw new Refused(415, 'json-only');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'not-json');
  }
}

/** No other page may drive the room: a request with an Origin must carry the page's own. Throws Refused. */
export function checkOrigin(req: IncomingMessage): void {
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `http://${host}`) throw new Refused(403, 'other-origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused(403, 'other-origin');
}

export function send(res: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (res.headersSent || res.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  res.end(text);
}

/** Path below `prefix`, decoded and split; null where it cannot be decoded. */
export function partsBelow(
  req: IncomingMessage,
  prefix: string,
): { parts: readonly string[]; query: URLSearchParams } {
  const url = new URL(req.url ?? '/', 'http://localhost');
  try {
    const below = url.pathname
      .slice(prefix.length)
      .split('/')
      .filter((x) => x !== '');
    return { parts: below.map(decodeURIComponent), query: url.searchParams };
  } catch {
    throw new Refused(400, 'bad-path');
  }
}
