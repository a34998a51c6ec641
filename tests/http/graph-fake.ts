/** Entra's token endpoint and Graph's calendar on this machine. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SHARED } from '../teams/activity.ts';
import type { Issuer } from './issuer.ts';

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export interface TokenEndpoint {
  /** Forms that it got. */
  readonly asked: URLSearchParams[];
  /** Entra's error instead of a token, as 'AADSTS65001'; null: a token. */
  refusal: { readonly error: string; readonly code: string; readonly suberror?: string } | null;
}

/** The token endpoint, for on-behalf-of requests. */
export function tokenEndpoint(issuer: Issuer): TokenEndpoint {
  const endpoint: TokenEndpoint = { asked: [], refusal: null };
  issuer.routes.push(async (req, res, { pathname }) => {
    if (!pathname.endsWith('/oauth2/v2.0/token')) return false;
    endpoint.asked.push(new URLSearchParams(await textOf(req)));
    const { refusal } = endpoint;
    res.statusCode = refusal ? 400 : 200;
    res.setHeader('content-type', 'application/json');
    const refused = refusal && {
      error: refusal.error,
      error_description: `${refusal.code}: The user or administrator has not consented. Trace ID: t`,
      ...{ suberror: refusal.suberror, error_codes: [Number(refusal.code.replace('AADSTS', ''))] },
    };
    const given = {
      token_type: 'Bearer',
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: 'graph-token',
    };
    res.end(JSON.stringify(refused ?? { ...given, scope: 'Calendars.ReadWrite' }));
    return true;
  });
  return endpoint;
}

interface Event {
  readonly [field: string]: unknown;
}

export interface Graph {
  readonly url: string;
  /** Events of the calendar by their id. */
  readonly events: Map<string, Event>;
  readonly requests: { readonly method: string; readonly path: string; readonly authorisation: string }[];
  /** A status instead of an answer; 0: answers; -1: keeps silent; -2: no JSON. */
  fault: number;
  close(): Promise<void>;
}

/** An answer of Graph as documented; without the shared folder as short as it may be. */
function documented(): Event {
  try {
    const file = 'fixtures/teams-payloads/graph/me-events.create.response-201.docs.json';
    return JSON.parse(readFileSync(join(SHARED, file), 'utf8')) as Event;
  } catch {
    process.stdout.write('SKIPPED: the shared payload of Graph (SHARED_DIR) is not there\n');
    return {};
  }
}

/** Times come back with seven digits and no zone. */
const back = (time: unknown) => {
  const { dateTime, timeZone } = time as { readonly dateTime: string; readonly timeZone: string };
  return { dateTime: `${dateTime}.0000000`, timeZone };
};

/** A calendar: a second event of the same transaction id is the first one. */
export async function startGraph(): Promise<Graph> {
  const shape = documented();
  const graph = { events: new Map<string, Event>(), requests: [] as Graph['requests'], fault: 0 };
  const server = createServer(async (req, res) => {
    const { method = '', url: path = '', headers } = req;
    graph.requests.push({ method, path, authorisation: headers.authorization ?? '' });
    const text = await textOf(req);
    if (graph.fault === -1) return;
    res.setHeader('content-type', 'application/json');
    if (graph.fault > 0) {
      res.statusCode = graph.fault;
      return res.end(JSON.stringify({ error: { code: 'ErrorSecret', message: 'Kuntoutus arjessa' } }));
    }
    if (graph.fault === -2) return res.end('<html>');
    const body = JSON.parse(text) as Event;
    const known = [...graph.events].find(([, { transactionId }]) => transactionId === body.transactionId);
    const id =
      method === 'PATCH'
        ? decodeURIComponent(path.split('/').at(-1) ?? '')
        : (known?.[0] ?? `A/${graph.events.size}=`);
    const event =
      method === 'POST' && known
        ? known[1]
        : { ...shape, location: { displayName: '' }, ...graph.events.get(id), ...body, id };
    graph.events.set(id, event);
    res.statusCode = method === 'POST' ? 201 : 200;
    res.end(JSON.stringify({ ...event, start: back(event.start), end: back(event.end) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(graph, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
