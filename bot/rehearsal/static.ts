/** The page's files and the three libraries it draws cards with, under a strict content security policy. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { Refused, send } from './http.ts';

const PAGE = join(import.meta.dirname, 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only our own files, no inline script or style, no framing, nothing to anywhere else. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // The tab, beside the chats.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Files of libraries, by the name that the page asks for. */
function libraries(): Readonly<Record<string, string>> {
  const require = createRequire(import.meta.url);
  return {
    'adaptivecards.js': join(require.resolve('adaptivecards/package.json'), '../dist/adaptivecards.min.js'),
    'markdown-it.js': join(require.resolve('markdown-it/browser'), '../markdown-it.umd.min.js'),
    'purify.js': join(require.resolve('dompurify'), '../purify.min.js'),
  };
}

const NAME = /^[a-z0-9-]+\.(?:css|js|mjs|svg)$/;

/** `parts` is the path below `/rehearsal`: nothing (the page), `page/<file>`, `lib/<file>`. */
function fileOf(parts: readonly string[], lib: Readonly<Record<string, string>>): string | null {
  const [folder, name = '', more] = parts;
  if (folder === undefined) return join(PAGE, 'index.html');
  if (more !== undefined || !NAME.test(name)) return null;
  if (folder === 'page') return join(PAGE, name);
  return folder === 'lib' ? (lib[name] ?? null) : null;
}

export function createStatic() {
  const lib = libraries();
  return async (req: IncomingMessage, res: ServerResponse, parts: readonly string[]): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new Refused(405, 'method');
    const path = fileOf(parts, lib);
    const body = path === null ? null : await readFile(path).catch(() => null);
    if (path === null || body === null) return send(res, { status: 404, body: { error: 'not-found' } });
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': CSP,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
      ETag: etag,
    };
    if (req.headers['if-none-match'] === etag) {
      // restify's writeHead answers nothing: no chain.
      res.writeHead(304, headers);
      res.end();
      return;
    }
    res.writeHead(200, { ...headers, 'Content-Length': body.length });
    res.end(req.method === 'HEAD' ? undefined : body);
  };
}
