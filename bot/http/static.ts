/**
 * The built tab under `/tab/`: hashed assets for ever, the page itself asked for anew each time, compressed
 * forms from beside the files. A build that takes the old one's place is served from its next page on.
 */
import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import { answer } from './answer.ts';
import type { Mount } from './server.ts';

const PREFIX = '/tab';
const YEAR_S = 31_536_000;

/** What tells one build from another; null: there is none. */
function buildOf(directory: string): string | null {
  const stat = statSync(join(directory, 'index.html'), { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs}` : null;
}

/** sirv lists the files once, so a new build needs a new one. */
function serve(directory: string): RequestHandler {
  return sirv(directory, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (res, path) => {
      res.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      );
    },
  });
}

/**
 * The mount of the tab. GET and HEAD; anything else is 405, an unknown file 404.
 * @param directory of the build (`index.html`, `assets/`); without a build every answer is 503
 */
export function createStatic(directory: string): Mount {
  let build: string | null = null;
  let files: RequestHandler | null = null;

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return answer(res, 405, { error: 'method not allowed' });
    const url = req.url ?? '';
    const below = url.slice(PREFIX.length);
    if (!below.startsWith('/')) {
      // '/tab' and '/tab?…': the page's own addresses are relative to '/tab/'.
      res.writeHead(308, { Location: `${PREFIX}/${below}` });
      res.end();
      return;
    }
    if (/^\/($|\?|index\.html)/.test(below) || !files) {
      const present = buildOf(directory);
      if (present !== build) files = present === null ? null : serve(directory);
      build = present;
    }
    if (!files) return answer(res, 503, { error: 'the tab is not built: npm start builds it' });
    req.url = below;
    files(req, res, () => answer(res, 404, { error: 'not found' }));
    req.url = url;
  }

  return { prefix: PREFIX, handle };
}
