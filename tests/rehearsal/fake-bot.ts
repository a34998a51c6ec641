/** A server with the rehearsal room mounted and a small bot of the tests' own behind `/api/messages`. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createLog } from '#log.ts';
import { PERSONAS } from '#rehearsal/personas.ts';
import { createRehearsal, type Rehearsal } from '#rehearsal/rehearsal.ts';
import { connectedCard, formCard, meetingCard, queuedCard, refusedCard, setupCard } from './fake-cards.ts';

/** A page that stands in for the built tab. */
const TAB = join(import.meta.dirname, 'fake-tab');

export interface Activity {
  readonly type: string;
  readonly name?: string;
  readonly id: string;
  readonly text?: string;
  readonly action?: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly name: string; readonly aadObjectId: string };
  readonly conversation: {
    readonly id: string;
    readonly conversationType: string;
    readonly tenantId: string;
  };
  readonly channelData: Record<string, unknown>;
  readonly value?: { trigger?: string; action?: { verb?: string; data: Record<string, string> } } & Record<
    string,
    unknown
  >;
  readonly [more: string]: unknown;
}

export interface FakeBot {
  readonly url: string;
  readonly rehearsal: Rehearsal;
  /** Every activity that came, oldest first. */
  readonly seen: readonly Activity[];
  /** What the bot got from its last calls to the connector. */
  readonly answers: readonly { readonly status: number; readonly body: unknown }[];
  /** Answers this status to everything while set. */
  failWith: number | null;
  wiped: number;
  api(call: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  state(): Promise<State>;
  connector(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; headers: Headers; body: unknown }>;
  stop(): Promise<void>;
}

export interface State {
  readonly rev: number;
  readonly lang: string;
  readonly example: string | null;
  readonly meetingOn: boolean;
  readonly clock: { readonly now: string; readonly speed: number };
  readonly messages: readonly {
    readonly id: string;
    readonly chat: string;
    readonly from: string;
    readonly text: string | null;
    readonly deleted: boolean;
    readonly delivery: string;
    readonly attachments: readonly { readonly content?: unknown; readonly contentType: string }[];
    readonly views: Record<string, { readonly card: unknown; readonly note: string | null }>;
  }[];
}

async function bodyOf(req: IncomingMessage): Promise<Activity> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as Activity;
}

const json = async (res: Response) => {
  const text = await res.text();
  return {
    status: res.status,
    headers: res.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
};

/** Starts it on a free port; `directory` keeps the room's files. */
export async function startFakeBot(directory: string | null, port = 0): Promise<FakeBot> {
  const seen: Activity[] = [];
  const answers: { status: number; body: unknown }[] = [];
  let url = '';
  let turn = 1;
  let meetingCardId: string | null = null;
  const chairs = PERSONAS.filter((p) => p.id === 'chair' || p.id === 'backup').map((p) => p.channelId);

  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/rehearsal/connector/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).then(json);
  const attachment = (content: unknown) => ({
    type: 'message',
    summary: 'Pajakello',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  });
  async function post(a: Activity, content: unknown): Promise<string> {
    const answer = await call(
      'POST',
      `v3/conversations/${encodeURIComponent(a.conversation.id)}/activities`,
      attachment(content),
    );
    answers.push(answer);
    return (answer.body as { id: string }).id;
  }
  const view = (a: Activity) => meetingCard(turn, `9.${20 + turn}`, chairs.includes(a.from.id), chairs);

  /** A dialog with a page; where it asks for none, a sentence in one. */
  function dialog(a: Activity): unknown {
    const value = { title: 'Uusi anonyymi tapaus', url: `${url}/tab/#/case/s.2026-12-01?form=token` };
    return a.conversation.conversationType === 'groupChat'
      ? { task: { type: 'message', value: 'Avaa lomake yksityisesti.' } }
      : { task: { type: 'continue', value } };
  }

  /** The invoke's answer: a card, a sentence or a dialog. */
  function invoked(a: Activity): unknown {
    if (/fetch/i.test(a.name ?? '')) return dialog(a);
    const { verb, data = {} } = a.value?.action ?? {};
    const show = (value: unknown) => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value,
    });
    switch (verb) {
      case 'series.setup':
        return show(connectedCard(data.centre ?? ''));
      case 'item.submit':
        return show(
          data.situation?.includes('@') ? refusedCard(data.form ?? '') : queuedCard(data.title ?? ''),
        );
      case 'meeting.view':
        return show(view(a));
      case 'meeting.next':
        turn += 1;
        setTimeout(() => {
          const path = `v3/conversations/${encodeURIComponent(a.conversation.id)}/activities/${meetingCardId}`;
          void call('PUT', path, attachment(meetingCard(turn, `9.${20 + turn}`, false, chairs)));
        }, 20);
        return show(view(a));
      default:
        return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Selvä.' };
    }
  }

  async function later(a: Activity): Promise<void> {
    const group = a.conversation.conversationType === 'groupChat';
    if (a.type === 'installationUpdate' && group) await post(a, setupCard());
    if (a.type === 'event' && a.name?.endsWith('meetingStart')) {
      meetingCardId = await post(a, meetingCard(turn, `9.${20 + turn}`, false, chairs));
    }
    if (a.type === 'message' && a.text === 'uusi') await post(a, formCard(`form${seen.length}`));
  }

  const bot: FakeBot = {
    get url() {
      return url;
    },
    seen,
    answers,
    failWith: null,
    wiped: 0,
    rehearsal: createRehearsal({
      port,
      directory,
      log: createLog('silent'),
      planning: null,
      tabDirectory: TAB,
      onStartOver: () => {
        bot.wiped += 1;
      },
      onClockChange: () => undefined,
    }),
    async api(name, body) {
      const res = await fetch(`${url}/rehearsal/api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: res.status, body: (await res.json()) as Record<string, unknown> };
    },
    state: async () => (await (await fetch(`${url}/rehearsal/api/state`)).json()) as State,
    connector: call,
    async stop() {
      await bot.rehearsal.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const server: Server = createServer(async (req, res) => {
    const mount = bot.rehearsal.mounts.find((m) => req.url?.startsWith(m.prefix));
    if (mount) return mount.handle(req, res);
    // restify, where a test before has loaded it, makes writeHead answer nothing: no chain.
    const answer = (status: number, body?: string | Buffer, type = 'application/json') => {
      res.writeHead(status, body === undefined ? {} : { 'Content-Type': type });
      res.end(body);
    };
    if (req.url?.startsWith('/tab/')) return answer(200, readFileSync(join(TAB, 'index.html')), 'text/html');
    if (req.url !== '/api/messages') return answer(404);
    const activity = await bodyOf(req);
    seen.push(activity);
    if (bot.failWith !== null) return answer(bot.failWith);
    // A dialog that was sent off is answered empty.
    if (/submit/i.test(activity.name ?? '')) return answer(200);
    if (activity.type === 'invoke') return answer(200, JSON.stringify(invoked(activity)));
    answer(202);
    await later(activity);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return bot;
}
