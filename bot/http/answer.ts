/** Writes JSON answers; nothing of the request and of errors gets into them. */
import type { ServerResponse } from 'node:http';

/** `body` undefined sends none. Does nothing where an answer has begun. */
export function answer(res: ServerResponse, status: number, body?: unknown): void {
  if (res.headersSent || res.destroyed) return;
  const text = body === undefined || body === null ? '' : JSON.stringify(body);
  res.writeHead(status, {
    ...(text ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  res.end(text);
}
