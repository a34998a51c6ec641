/**
 * The one port: `/api/messages` for Teams, `/health`, `/live`, and what others mount. Every answer is JSON that
 * says nothing of the request; a throw is a bug and becomes a 500 without words.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createRestify, type Next, type Request, type Response } from 'restify';
import { faultOf, type Log } from '#log.ts';
import { answer } from './answer.ts';
import { readJson } from './body.ts';
import { securityHeaders } from './headers.ts';
import { type HealthOptions, healthOf, type LiveOptions, liveOf } from './health.ts';
import { isAllowedHost } from './host.ts';
import { methodOf, routeOf } from './routes.ts';

/** A plain handler for every path that begins with `prefix` ('/rehearsal' takes '/rehearsal' and '/rehearsal/…'). */
export interface Mount {
  readonly prefix: string;
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
}

export interface ServerOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Rehearsal: bound to 127.0.0.1, other Host headers refused. */
  readonly loopbackOnly: boolean;
  /** Takes a parsed body and the Authorization header. */
  readonly messages: (
    raw: unknown,
    authorisation: string | undefined,
  ) => Promise<{ readonly status: number; readonly body?: unknown }>;
  readonly health: HealthOptions;
  /** For `/live`; without it the process lives as long as it answers. */
  readonly live?: LiveOptions;
  /** Measures an exchange, whose status `work` answers (telemetry). */
  readonly observe?: Observe;
  readonly mounts?: readonly Mount[];
  readonly log: Log;
}

/** An exchange by its pattern: no path, no query. */
export interface Exchange {
  readonly route: string;
  readonly method: string;
}
export type Observe = (exchange: Exchange, work: () => Promise<number>) => Promise<number>;

export interface Server {
  listen(): Promise<void>;
  /** Takes no new requests, gives those that run five seconds, then ends them. */
  close(): Promise<void>;
  /** The port in fact, once it listens. */
  readonly port: number;
}

interface RestifyError {
  statusCode?: number;
  toJSON: () => object;
  toString: () => string;
}

const MESSAGES = '/api/messages';
const GRACE_MS = 5000;
/** Asked every few seconds, or many at once: a line only where something was wrong. */
const FREQUENT = /^(?:health|live|tab\/|rehearsal\/)/;

export function createServer({
  port,
  loopbackOnly,
  messages,
  health,
  live,
  observe = (_exchange, work) => work(),
  mounts = [],
  log,
}: ServerOptions): Server {
  const restify = createRestify({ name: 'Pajakello', handleUncaughtExceptions: false } as { name: string });
  let listening = port;

  /** A handler's edge: whatever it throws is logged without text and answered without words. */
  const guarded = async (
    req: IncomingMessage,
    res: ServerResponse,
    prefix: string | null,
    work: () => Promise<void>,
  ): Promise<void> => {
    const since = performance.now();
    const exchange = { route: routeOf(req.url, prefix), method: methodOf(req.method) };
    const status = await observe(exchange, async () => {
      try {
        await work();
      } catch (error) {
        log.error('request failed', { route: exchange.route, ...faultOf(error) });
        // An answer that has begun cannot be taken back: it breaks off, so that nobody waits for its end.
        if (res.headersSent && !res.writableEnded) res.destroy();
        else answer(res, 500, { error: 'internal error' });
        return 500;
      }
      return res.statusCode;
    });
    if (status >= 500 || !FREQUENT.test(exchange.route)) {
      log.info('request', { ...exchange, status, ms: Math.round(performance.now() - since) });
    }
  };

  function refuse(req: Request, res: Response, next: Next): void {
    if (loopbackOnly && !isAllowedHost(req.headers.host, listening)) {
      answer(res, 403, { error: 'this address is not served' });
      next(false);
    } else next();
  }

  function mounted(req: Request, res: Response, next: Next): void {
    const path = (req.url ?? '').split('?')[0] ?? '';
    // `/api` is the tab's, but for the one address that Teams knows.
    const mount =
      path === MESSAGES
        ? undefined
        : mounts.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
    if (!mount) {
      next();
      return;
    }
    void guarded(req, res, mount.prefix, () => mount.handle(req, res)).then(() => {
      // restify would answer 500 for a handler that leaves its answer open: a silent connector, in rehearsal.
      if (res.headersSent) next(false);
      else res.once('close', () => next(false));
    });
  }

  restify.pre(refuse);
  const headers = securityHeaders(loopbackOnly);
  restify.pre((req: Request, res: Response, next: Next) => headers(req, res, () => next()));
  restify.pre(mounted);

  restify.post(MESSAGES, async (req: Request, res: Response) =>
    guarded(req, res, null, async () => {
      const body = await readJson(req);
      if (!body.ok) {
        log.warn('bad request', { status: body.status });
        return answer(res, body.status, { error: body.reason });
      }
      const { status, body: out } = await messages(body.value, req.headers.authorization);
      answer(res, status, out);
    }),
  );
  const healthy = async (req: Request, res: Response) =>
    guarded(req, res, null, async () => {
      const { status, body } = await healthOf(health);
      answer(res, status, body);
    });
  restify.get('/health', healthy);
  restify.head('/health', healthy);
  const alive = async (req: Request, res: Response) =>
    guarded(req, res, null, async () => {
      const { status, body } = liveOf(live);
      answer(res, status, body);
    });
  restify.get('/live', alive);
  restify.head('/live', alive);

  // restify's own answers (404, 405 and whatever else) would repeat the path.
  restify.on('restifyError', (_req: Request, _res: Response, error: RestifyError, done: () => void) => {
    const status = error.statusCode ?? 500;
    const body = { error: status === 404 ? 'not found' : status === 405 ? 'method not allowed' : 'refused' };
    error.toJSON = () => body;
    error.toString = () => JSON.stringify(body);
    done();
  });

  return {
    get port() {
      return listening;
    },
    listen: () =>
      new Promise((resolve, reject) => {
        restify.once('error', reject);
        restify.server.listen(port, loopbackOnly ? '127.0.0.1' : undefined, () => {
          restify.off('error', reject);
          listening = (restify.server.address() as AddressInfo).port;
          resolve();
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const { server } = restify;
        const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        // A connection that has just been answered is kept alive by its client: it is idle now.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(timer);
          clearInterval(idle);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
