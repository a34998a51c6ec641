/** The bot with everything but http round it: the real app on SQLite, a connector over real HTTP, people who press. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '#app.ts';
import { type PersonKey, personKey } from '#domain/ids.ts';
import type { SeriesForm } from '#domain/series/change.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, type Instant, plus } from '#domain/time.ts';
import { createFilter } from '#identifiers/filter.ts';
import type { Filter } from '#identifiers/types.ts';
import { createLog } from '#log.ts';
import { openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import type { Pace } from '#teams/pace.ts';
import { createTeams, type Teams, type TeamsOptions } from '#teams/teams.ts';
import { BOT, type Json, MEET, TENANT } from './activity.ts';
import { type FakeConnector, openFakeConnector } from './fake-connector.ts';

export interface Person {
  readonly id: string;
  readonly key: PersonKey;
  readonly name: string;
}

const person = (id: string, name: string): Person => ({ id, key: personKey(TENANT, id), name });
export const CHAIR = person('chair', 'Kaarina Puheenjohtaja');
export const BACKUP = person('backup', 'Bo Ersättare');
export const P1 = person('p1', 'Oona Vettenranta');
export const P2 = person('p2', 'Ville Petäjä');
const PEOPLE = [CHAIR, BACKUP, P1, P2];

export interface Answer {
  readonly status: number;
  readonly body?: { readonly statusCode?: number; readonly type?: string; readonly value?: unknown };
}

export interface World {
  readonly app: App;
  readonly store: Store;
  readonly teams: Teams;
  readonly fake: FakeConnector;
  readonly lines: string[];
  readonly series: Series;
  /** The meeting of 1.12.2026 at 9. */
  readonly m: Id;
  now: Instant;
  /** Local wall time of 1.12.2026, 'HH:MM:SS'. */
  at(time: string): void;
  send(activity: Json): Promise<Answer>;
  say(who: Person, chat: string, text: string, more?: Json): Promise<Answer>;
  execute(who: Person, chat: string, verb: string, data?: Json, more?: Json): Promise<Answer>;
  submit(who: Person, chat: string, data: Json, more?: Json): Promise<Answer>;
  event(what: 'start' | 'end', more?: Json): Promise<Answer>;
  /** Ticks, drains and overwrites until nothing is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export const privateChat = (who: Person) => `a:${who.id}`;

const FORM: SeriesForm = {
  id: null,
  centre: 'Koivuranta',
  nth: 1,
  weekday: 2,
  time: '09:00',
  minutes: 60,
  language: 'fi',
  joinUrl: null,
  services: ['kela', 'kuntoutus', 'terveysasema'].map((id) => ({ id, name: null })),
  chairs: [CHAIR.key],
  backups: [BACKUP.key],
  chat: null,
} as SeriesForm;

/** Teams' limits are tried in `pace.test.ts`; here nobody waits for them. */
const UNLIMITED: Pace = { wait: () => 0, note() {}, hold() {} };

export interface WorldOptions {
  readonly filter?: Filter;
  /** Leaves the chat unconnected. */
  readonly connected?: boolean;
  /** Changes what the bot sees of the app. */
  readonly wrap?: (app: App) => App;
  readonly limitMs?: number;
  /** Address of the form's page; without it the card is the form. */
  readonly formLink?: TeamsOptions['formLink'];
}

export async function openWorld({
  filter,
  connected = true,
  wrap = (a) => a,
  limitMs = 3000,
  formLink,
}: WorldOptions = {}): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'pajakello-teams-'));
  const fake = await openFakeConnector();
  fake.members = PEOPLE.map((p) => ({ id: `29:${p.id}`, name: p.name, objectId: p.id }));
  const store = await openSqlite({ directory });
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  let now = '2026-11-30T10:00:00.000Z' as Instant;
  let ids = 0;
  const newId = () => `id${String(++ids).padStart(20, '0')}` as Id;
  const key = new Uint8Array(32).fill(7);
  const app = createApp({ store, now: () => now, newId, secret: key });
  const teams = createTeams({
    app: wrap(app),
    filter: filter ?? createFilter({ key }),
    log,
    bot: null,
    limitMs,
    formLink,
    pace: UNLIMITED,
  });
  const chat = { serviceUrl: fake.url, conversation: MEET };
  const series = await app.saveSeries(TENANT, FORM, connected ? chat : null, CHAIR.key);
  await app.setMembers(series.id, {
    joined: PEOPLE.map((p) => ({ channelId: `29:${p.id}`, person: p.key, name: p.name })),
    left: [],
    whole: true,
  });
  let n = 0;
  const envelope = (who: Person, conversation: string): Json => {
    n += 1;
    return {
      channelId: 'msteams',
      serviceUrl: fake.url,
      id: `in${n}`,
      timestamp: plus(now, n),
      from: { id: `29:${who.id}`, name: who.name, aadObjectId: who.id },
      recipient: BOT,
      conversation: conversation.startsWith('a:')
        ? { id: conversation, conversationType: 'personal', tenantId: TENANT }
        : { id: conversation, conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
    };
  };
  const send = async (activity: Json) => (await teams.handle(activity, undefined)) as Answer;

  const world: World = {
    app,
    store,
    teams,
    fake,
    lines,
    series,
    m: `${series.id}.2026-12-01` as Id,
    get now() {
      return now;
    },
    set now(at) {
      now = at;
    },
    at(time) {
      const [h = 0, min = 0, s = 0] = time.split(':').map(Number);
      now = new Date(Date.UTC(2026, 11, 1, h - 2, min, s)).toISOString() as Instant;
    },
    send,
    say: (who, conversation, text, more = {}) =>
      send({ type: 'message', text, ...envelope(who, conversation), ...more }),
    execute: (who, conversation, verb, data = {}, more = {}) =>
      send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        ...envelope(who, conversation),
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...more,
      }),
    submit: (who, conversation, data, more = {}) =>
      send({ type: 'message', ...envelope(who, conversation), value: data, ...more }),
    event: (what, more = {}) =>
      send({
        type: 'event',
        name: `application/vnd.microsoft.meeting${what === 'start' ? 'Start' : 'End'}`,
        ...envelope(CHAIR, MEET),
        value: { Title: 'x', JoinUrl: null },
        ...more,
      }),
    async settle() {
      for (let turn = 0; turn < 60; turn++) {
        await teams.idle();
        const { ticked, traces } = await app.tick(100);
        for (const trace of traces) await teams.overwrite(trace);
        const drained = await teams.drain();
        await teams.idle();
        if (ticked + traces.length + drained === 0) return;
      }
    },
    async close() {
      await teams.stop();
      await fake.close();
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return world;
}

/** Card of an activity that was sent, or of an invoke's answer; null where it is none. */
export function cardIn(value: unknown): Json | null {
  const message = value as { attachments?: { content: Json }[] } | undefined;
  return message?.attachments?.[0]?.content ?? null;
}

/** All words of a card or answer, for looking at what it says. */
export const wordsIn = (value: unknown): string => JSON.stringify(value ?? null);

/** Data of the first button with this verb, as a client would send it. */
export function buttonIn(value: unknown, verb: string, title?: string): Json | null {
  let found: Json | null = null;
  const walk = (x: unknown): void => {
    if (found || typeof x !== 'object' || x === null) return;
    const o = x as Record<string, unknown>;
    const data = o.data as Json | undefined;
    if (
      (o.type === 'Action.Execute' || o.type === 'Action.Submit') &&
      (o.verb === verb || data?.verb === verb) &&
      (!title || o.title === title)
    ) {
      found = data ?? {};
      return;
    }
    for (const inner of Object.values(o)) walk(inner);
  };
  walk(value);
  return found;
}

/** The last version of every message in a conversation. */
export function messagesIn(world: World, conversation: string): readonly Json[] {
  return [...world.fake.messages]
    .filter(([key]) => key.startsWith(`${conversation} `))
    .map(([, body]) => body);
}
