/** Reads a JSON body without ever repeating any of it. */
import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly reason: string };

export const LONGEST_BODY = 256 * 1024;
/** So much of a body that is too long is still taken in, so that the sender reads the answer. */
const DRAINED = 8 * 1024 * 1024;

/** Resolves always; a sender that goes away gives 'incomplete'. */
export function readJson(req: IncomingMessage, longest: number = LONGEST_BODY): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const tooLong = () => resolve({ ok: false, status: 413, reason: 'body too long' });
    if (Number(req.headers['content-length'] ?? 0) > longest) tooLong();
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= longest) chunks.push(chunk);
      else {
        chunks.length = 0;
        tooLong();
        if (length > DRAINED) req.destroy();
      }
    });
    req.on('end', () => {
      if (length > longest) return;
      const buffer = Buffer.concat(chunks);
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer);
        resolve({ ok: true, value: JSON.parse(text) });
      } catch {
        resolve({ ok: false, status: 400, reason: 'body is no json' });
      }
    });
    req.on('error', () => resolve({ ok: false, status: 400, reason: 'body incomplete' }));
    req.on('close', () => resolve({ ok: false, status: 400, reason: 'body incomplete' }));
  });
}
