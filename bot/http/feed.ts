/**
 * The calendar feed: `/calendar/<secret>.ics`, for calendar programs that cannot log in. The secret is 128
 * random bits of which the store has a keyed hash alone; one that is not known, any more or at all, is a 404
 * without a word. Never compressed, since Outlook takes no compressed feed.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlanningApp } from '#app/planning.ts';
import { calendarFile } from './ics.ts';
import type { Mount } from './server.ts';

const PATH = /^\/calendar\/([A-Za-z0-9_-]{22})\.ics$/;
const MAX_AGE_S = 900;

/** Whether If-None-Match names it; weak comparison, as for reading. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

export function createFeed(app: Pick<PlanningApp, 'feedOf'>): Mount {
  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 });
      res.end();
      return;
    }
    const [, secret] = PATH.exec((req.url ?? '').split('?')[0] ?? '') ?? [];
    const content = secret === undefined ? null : await app.feedOf(secret);
    if (!content) {
      res.writeHead(404, { 'Cache-Control': 'no-store', 'Content-Length': 0 });
      res.end();
      return;
    }
    const body = Buffer.from(calendarFile(content));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = { ETag: etag, 'Cache-Control': `private, max-age=${MAX_AGE_S}` };
    if (isKnown(req.headers['if-none-match'], etag)) {
      res.writeHead(304, headers);
      res.end();
      return;
    }
    res.writeHead(200, {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Length': body.length,
      'Content-Disposition': 'inline; filename="pajakello.ics"',
    });
    res.end(req.method === 'HEAD' ? undefined : body);
  }

  return { prefix: '/calendar', handle };
}
