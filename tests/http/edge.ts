/**
 * The tab's side of the product over real HTTP: the real store in a temporary folder, the real application,
 * filter and server; a clock that the test moves. Personas send as they do in the rehearsal.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanningApp } from '#app/planning.ts';
import { type App, createApp } from '#app.ts';
import { DEFAULT_SERVICES } from '#contract/values.ts';
import { personKey } from '#domain/ids.ts';
import { type Id, type Instant, plus } from '#domain/time.ts';
import { createEdge, type Edge, type EdgeOptions } from '#http/edge.ts';
import { createServer, type Server } from '#http/server.ts';
import { createFilter } from '#identifiers/filter.ts';
import type { Filter } from '#identifiers/types.ts';
import { createLog } from '#log.ts';
import { identityOf } from '#rehearsal/identity.ts';
import { MEETING_CHAT, PERSONAS, type PersonaId, personaOf, TENANT } from '#rehearsal/personas.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';

export { TENANT };

/** Loaded once: dictionaries take a second. */
const realFilter = createFilter();

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers
  readonly body: any;
}
export interface Asked {
  /** null: no token. */
  readonly as?: PersonaId | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly raw?: string;
}

export interface World {
  readonly app: App & PlanningApp;
  readonly store: Store;
  readonly directory: string;
  readonly edge: Edge;
  readonly server: Server;
  readonly base: string;
  /** Lines of the log so far. */
  readonly lines: string[];
  /** What `openForm` answers, and what it was asked. */
  form: Awaited<ReturnType<EdgeOptions['openForm']>>;
  readonly forms: string[];
  pokes: number;
  now(): Instant;
  at(instant: string): void;
  pass(milliseconds: number): void;
  /** ms of the clock of tickets and rates, which stands. */
  wallMs: number;
  send(path: string, asked?: Asked): Promise<Answer>;
  get(path: string, as?: PersonaId | null): Promise<Answer>;
  act(verb: string, body: unknown, as?: PersonaId | null, headers?: Asked['headers']): Promise<Answer>;
  /** Another process's view of the same store. */
  elsewhere(): Promise<Store>;
  /** The same store and clock under a new server; the old world is closed. */
  again(options?: Pick<WorldOptions, 'pace'>): Promise<World>;
  /** `keep`: leaves the folder for `again`. */
  close(keep?: boolean): Promise<void>;
}

export interface WorldOptions {
  /** Folder and secret of a world before. */
  readonly before?: { readonly directory: string; readonly secret: Uint8Array };
  readonly filter?: Filter;
  readonly start?: string;
  /** Outside rehearsal nobody is known. */
  readonly outside?: boolean;
  readonly pace?: EdgeOptions['pace'];
  /** Entra's tokens are taken beside the personas. */
  readonly entra?: EdgeOptions['entra'];
  readonly graph?: EdgeOptions['graph'];
}

/** Thursday 26 November 2026, noon in Helsinki. */
export const START = '2026-11-26T10:00:00.000Z';

export async function world({
  filter = realFilter,
  start = START,
  outside = false,
  pace,
  before,
  entra = null,
  graph = null,
}: WorldOptions = {}): Promise<World> {
  const directory = before?.directory ?? mkdtempSync(join(tmpdir(), 'pajakello-http-'));
  const store = await openSqlite({ directory });
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  const secret = before?.secret ?? randomBytes(32);
  let present = start as Instant;
  const app = createApp({
    store,
    now: () => present,
    newId: () => randomBytes(16).toString('base64url') as Id,
    secret,
  }) as App & PlanningApp;
  const edge = createEdge({
    app,
    filter,
    log,
    secret,
    rehearsal: outside ? null : { persona: (id) => identityOf(id, 'fi') },
    openForm: async (who, m) => {
      w.forms.push(`${who.person} ${m}`);
      return w.form;
    },
    poke: () => {
      w.pokes++;
    },
    nowMs: () => w.wallMs,
    ...(pace ? { pace } : {}),
    ...{ entra, graph },
  });
  const server = createServer({
    port: 0,
    loopbackOnly: true,
    messages: async () => ({ status: 200 }),
    health: { store: () => store.check(), filter: () => ({}), version: 'test' },
    mounts: edge.mounts,
    log,
  });
  await server.listen();
  const base = `http://127.0.0.1:${server.port}`;

  async function send(
    path: string,
    { as = 'admin', headers = {}, method = 'GET', raw }: Asked = {},
  ): Promise<Answer> {
    const res = await fetch(`${base}${path}`, {
      method,
      headers: { ...(as === null ? {} : { authorization: `Rehearsal ${as}` }), ...headers },
      ...(raw === undefined ? {} : { body: raw }),
    });
    const text = await res.text();
    const json = (res.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: res.status, headers: res.headers, text, body: json ? JSON.parse(text) : null };
  }

  const w: World = {
    app,
    store,
    directory,
    edge,
    server,
    base,
    lines,
    form: 'sent',
    forms: [],
    pokes: 0,
    wallMs: 1_800_000_000_000,
    now: () => present,
    at: (instant) => {
      present = instant as Instant;
    },
    pass: (milliseconds) => {
      present = plus(present, milliseconds);
    },
    send,
    get: (path, as = 'pro1') => send(path, { as }),
    act: (verb, body, as = 'admin', headers = {}) =>
      send(`/api/${verb}`, {
        as,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        raw: JSON.stringify(body),
      }),
    elsewhere: () => openSqlite({ directory }),
    async again(options = {}) {
      await w.close(true);
      return world({ filter, start: present, outside, ...options, before: { directory, secret } });
    },
    async close(keep = false) {
      edge.stop();
      await server.close();
      await store.close();
      if (!keep) rmSync(directory, { recursive: true, force: true });
    },
  };
  return w;
}

export const ref = (id: PersonaId) => ({ objectId: personaOf(id).objectId, name: personaOf(id).names.fi });
/** How the bot knows somebody of the meeting's chat: by the chat's tenant. */
export const inChat = (id: PersonaId) => personKey(TENANT, personaOf(id).objectId);

/** 200, or the test fails with what was said. */
export function ok(answer: Answer): Answer['body'] {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

export const CENTRE = {
  id: null,
  network: null as string | null,
  centre: 'Koivuranta',
  language: 'fi',
  joinUrl: 'https://teams.example/l/koivuranta',
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
  chairs: [ref('chair')],
  backups: [ref('backup')],
  services: DEFAULT_SERVICES.map((id) => ({ id, name: null })),
};

export interface Seeded {
  readonly network: string;
  readonly centre: string;
  readonly clock: string;
  readonly theme: string;
  readonly workshop: string;
}

/** A network planned by `chair`, a centre whose meeting's chat holds everybody but `admin`, a published clock with one workshop. */
export async function seeded(w: World): Promise<Seeded> {
  const { network } = ok(
    await w.act('network.create', { name: 'Itäinen verkosto', planners: [ref('chair')] }),
  );
  const { centre } = ok(await w.act('centre.save', { ...CENTRE, network }));
  await connect(w, centre);
  const { clock } = ok(
    await w.act('clock.create', { network, firstMonth: '2026-08', copyOf: null }, 'chair'),
  );
  const { seen } = ok(await w.get(`/api/clock?clock=${clock}`, 'chair')).clock;
  ok(
    await w.act(
      'clock.themes',
      { clock, seen, themes: [{ id: null, name: 'Kuntoutus', colour: 1 }] },
      'chair',
    ),
  );
  const [{ id: theme }] = ok(await w.get(`/api/clock?clock=${clock}`, 'chair')).clock.themes;
  const { workshop } = ok(
    await w.act(
      'workshop.add',
      {
        clock,
        title: 'Kuntoutus arjessa',
        theme,
        date: '2027-01-14',
        time: '13:00',
        minutes: 120,
        form: 'hybrid',
      },
      'chair',
    ),
  );
  const before = ok(await w.get(`/api/clock?clock=${clock}`, 'chair')).clock;
  ok(await w.act('clock.publish', { clock, seen: before.seen }, 'chair'));
  return { network, centre, clock, theme, workshop };
}

/** Connects the rehearsal's meeting chat to a centre, as the bot does when its set-up card is sent. */
export async function connect(w: World, centre: string): Promise<void> {
  const series = await w.app.series(centre as Id);
  if (!series) throw new Error('no such centre');
  const chat = { serviceUrl: 'http://127.0.0.1:1/', conversation: MEETING_CHAT };
  await w.app.saveSeries(TENANT, series, chat, inChat('chair'));
  await w.app.setMembers(series.id, {
    joined: PERSONAS.filter((p) => p.id !== 'admin').map((p) => ({
      channelId: p.channelId,
      person: inChat(p.id),
      name: p.names.fi,
    })),
    left: [],
    whole: true,
  });
}
