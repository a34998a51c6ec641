/** A Bot Connector over real HTTP on loopback, which keeps what it got and can be made to misbehave. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown> | null;
  readonly authorization: string | undefined;
  readonly at: number;
  /** Whether it was carried out. */
  readonly done: boolean;
}

/** What to do with a call: null carries it out. */
export type Rule = (seen: Omit<Seen, 'done'>) => Misbehaviour | null;
export type Misbehaviour =
  | { readonly silent: true; readonly done?: boolean }
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
      readonly done?: boolean;
    };

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly objectId?: string;
}

export interface FakeConnector {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** The last version of every activity, by conversation and id. */
  readonly messages: ReadonlyMap<string, Record<string, unknown>>;
  rule: Rule;
  members: readonly Member[];
  meeting: unknown;
  role: string;
  /** New messages that were carried out, in a conversation. */
  sent(conversation: string): readonly Record<string, unknown>[];
  clear(): void;
  close(): Promise<void>;
}

async function read(req: IncomingMessage): Promise<Record<string, unknown> | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text ? JSON.parse(text) : null;
}

export async function openFakeConnector(): Promise<FakeConnector> {
  const seen: Seen[] = [];
  const messages = new Map<string, Record<string, unknown>>();
  let last = 0;
  const sockets = new Set<ServerResponse>();

  function carryOut(
    method: string,
    path: string,
    body: Record<string, unknown> | null,
  ): { status: number; body: unknown } {
    const parts = path.split('?')[0]?.split('/').filter(Boolean).map(decodeURIComponent) ?? [];
    if (parts[0] === 'v1')
      return { status: 200, body: parts[3] ? { meeting: { 'role ': fake.role } } : fake.meeting };
    const [, , conversation = '', what, id = ''] = parts;
    if (what === 'pagedmembers') {
      // Two to a page, so that paging is tried.
      const from = Number(new URL(path, 'http://x').searchParams.get('continuationToken') ?? 0);
      const next = from + 2 < fake.members.length ? { continuationToken: String(from + 2) } : {};
      return { status: 200, body: { members: fake.members.slice(from, from + 2), ...next } };
    }
    if (method === 'POST' && parts.length === 2) {
      const member = (body?.members as Member[] | undefined)?.[0]?.id ?? '';
      return { status: 201, body: { id: `a:${member.replace(/^29:/, '')}` } };
    }
    if (method === 'POST') {
      last += 1;
      messages.set(`${conversation} m${last}`, body ?? {});
      return { status: 201, body: { id: `m${last}` } };
    }
    const key = `${conversation} ${id}`;
    if (!messages.has(key))
      return { status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'x' } } };
    if (method === 'DELETE') messages.delete(key);
    else messages.set(key, body ?? {});
    return { status: 200, body: { id } };
  }

  const server: Server = createServer(async (req, res) => {
    sockets.add(res);
    const body = await read(req);
    const call = {
      method: req.method ?? '',
      path: req.url ?? '',
      body,
      authorization: req.headers.authorization,
      at: performance.now(),
    };
    const wrong = fake.rule(call);
    const done = wrong === null || wrong.done === true;
    const outcome = done ? carryOut(call.method, call.path, body) : null;
    seen.push({ ...call, done });
    if (wrong && 'silent' in wrong) return;
    const status = wrong ? wrong.status : (outcome?.status ?? 200);
    res.writeHead(status, { 'content-type': 'application/json', ...(wrong?.headers ?? {}) });
    res.end(JSON.stringify((wrong ? wrong.body : outcome?.body) ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const fake: FakeConnector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    messages,
    rule: () => null,
    members: [],
    meeting: { details: {} },
    role: 'Attendee',
    sent: (conversation) =>
      seen
        .filter(
          (s) =>
            s.done &&
            s.method === 'POST' &&
            s.path.startsWith(`/v3/conversations/${encodeURIComponent(conversation)}/activities`),
        )
        .map((s) => s.body ?? {}),
    clear() {
      seen.length = 0;
      messages.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}
