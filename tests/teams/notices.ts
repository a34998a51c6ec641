/**
 * Many chats at once behind a connector that refuses at random: the real app on SQLite, the real ticker and
 * pace, real HTTP. A clock that runs twenty times as fast makes the waits that Teams asks for short ones.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '#app.ts';
import { TEXT_FIELDS } from '#contract/values.ts';
import { personKey } from '#domain/ids.ts';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import type { SeriesForm } from '#domain/series/change.ts';
import { type Id, type Instant, instant } from '#domain/time.ts';
import { createFilter } from '#identifiers/filter.ts';
import { restored } from '#identifiers/filtered-text.ts';
import { createLog } from '#log.ts';
import { openSqlite } from '#store/sqlite.ts';
import { createPace, type Pace } from '#teams/pace.ts';
import { createTeams } from '#teams/teams.ts';
import { startTicker } from '#ticker.ts';
import { openFakeConnector, type Rule } from './fake-connector.ts';

const SPEED = 20;
/** 1 December 2026, 9.00 in Finland: every meeting's start. */
const START = Date.parse('2026-12-01T07:00:00Z');
/** So many chats share a tenant, whose limit holds for all of them together. */
const CHATS_OF_A_TENANT = 5;

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Teams' answers before anything was delivered: every fourth call gets one of them. */
export function refusing(random: () => number): Rule {
  return () => {
    const n = random();
    if (n < 0.08) return { status: 429, headers: { 'retry-after': String(1 + Math.floor(random() * 3)) } };
    if (n < 0.12) return { status: 429 };
    if (n < 0.2) return { status: 503 };
    if (n < 0.22) return { status: 503, headers: { 'retry-after': '2' } };
    if (n < 0.26) return { status: [412, 502, 504][Math.floor(random() * 3)] ?? 412 };
    return null;
  };
}

export interface Chat {
  readonly conversation: string;
  readonly m: Id;
  /** Entries of the outbox, in the order in which the chairs caused them. */
  readonly wanted: Id[];
  /** Ids of the messages at Teams, by entry, in the order of the reports. */
  readonly reported: [Id, string | null][];
  /** The presenter's own chat with the bot, and the titles of the cards that they are to get, in order. */
  readonly own: { readonly conversation: string; readonly titles: string[] };
}

export interface Trial {
  readonly app: App;
  readonly chats: readonly Chat[];
  readonly fake: Awaited<ReturnType<typeof openFakeConnector>>;
  readonly lines: readonly string[];
  /** The chair of every chat says the rule once more. */
  remind(chat: Chat): Promise<void>;
  /** The presenter brings so many cases, and the chair closes: each is asked about in a private card of its own. */
  postpone(chat: Chat, cases: number): Promise<void>;
  /** The process ends in good order, and another takes its place. */
  restart(): Promise<void>;
  /** Waits until no outbox holds anything. */
  sent(): Promise<void>;
  close(): Promise<void>;
}

const CHAIR = 'chair';
const presenter = (n: number) => `presenter${n}`;
type Command = { readonly verb: MeetingCommand['verb']; readonly [more: string]: unknown };

function caseOf(n: number): Command {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, restored('Arki ei suju.')]));
  const item = { kind: 'case', ageGroup: 'unsaid', urgency: 'now', followUp: false, services: [] };
  const title = restored(`Tapaus numero ${n}.`);
  const more = { form: `F${n}`, carried: false, reachable: true };
  return { verb: 'item.submit', item: { ...item, texts: { ...texts, title } }, ...more };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function openTrial(howMany: number, seed: number): Promise<Trial> {
  const directory = mkdtempSync(join(tmpdir(), 'pajakello-notices-'));
  const fake = await openFakeConnector();
  const store = await openSqlite({ directory });
  const lines: string[] = [];
  const log = createLog('warn', (line) => lines.push(line));
  const began = performance.now();
  const clock = () => (performance.now() - began) * SPEED;
  const now = (): Instant => instant(START + Math.floor(clock()));
  let ids = 0;
  const newId = () => `id${String(++ids).padStart(20, '0')}` as Id;
  const app = createApp({ store, now, newId, secret: new Uint8Array(32).fill(7) });
  const chats: Chat[] = [];

  for (let n = 0; n < howMany; n++) {
    const tenant = `tenant-${Math.floor(n / CHATS_OF_A_TENANT)}`;
    const conversation = `19:meeting_${n}@thread.v2`;
    const form: SeriesForm = {
      ...{ id: null, centre: `Keskus ${n}`, nth: 1, weekday: 2, time: '09:00', minutes: 60, language: 'fi' },
      ...{ joinUrl: null, services: [], chairs: [personKey(tenant, CHAIR)], backups: [] },
    };
    const series = await app.saveSeries(
      tenant,
      form,
      { serviceUrl: fake.url, conversation },
      personKey(tenant, CHAIR),
    );
    chats.push({
      conversation,
      m: `${series.id}.2026-12-01` as Id,
      wanted: [],
      reported: [],
      own: { conversation: `a:${presenter(n)}`, titles: [] },
    });
    const chatOfOne = { serviceUrl: fake.url, conversation: `a:${presenter(n)}` };
    await app.setPerson(personKey(tenant, presenter(n)), { chat: chatOfOne });
  }
  const byMeeting = new Map(chats.map((chat) => [chat.m, chat]));

  /** What the bot reports is what was delivered as which message. */
  const watched: App = {
    ...app,
    handle(m, command, actor) {
      if (command.verb === 'sent') {
        const at = command.outcome.kind === 'sent' ? (command.outcome.at?.activity ?? null) : null;
        byMeeting.get(m)?.reported.push([command.entry, at]);
      }
      return app.handle(m, command, actor);
    },
  };
  const filter = createFilter({ key: new Uint8Array(32).fill(7) });

  function begin() {
    const real = createPace(clock);
    // The limits of the fast clock, waited for by the slow one.
    const pace: Pace = { ...real, wait: (...of) => real.wait(...of) / SPEED };
    const teams = createTeams({ app: watched, filter, log, bot: null, pace, poke: () => ticker.poke() });
    const { drain, overwrite } = teams;
    const ticker = startTicker({ app: watched, drain, overwrite, log, everyMs: 20 });
    return {
      poke: () => ticker.poke(),
      async stop() {
        await ticker.stop();
        await teams.stop();
      },
    };
  }

  fake.rule = refusing(randomOf(seed));
  let bot = begin();
  return {
    ...{ app, chats, fake, lines },
    async remind(chat) {
      const meeting = await app.meeting(chat.m);
      const tenant = meeting?.tenant ?? '';
      const actor = { person: personKey(tenant, CHAIR), inChat: true, admin: false, system: false };
      const handled = await app.handle(chat.m, { verb: 'meeting.reminder', s: meeting?.s ?? null }, actor);
      const entry = handled?.meeting.outbox.findLast(({ effect }) => effect.kind === 'notice');
      if (handled?.refusal || !entry) throw new Error(`no reminder: ${handled?.refusal?.kind}`);
      chat.wanted.push(entry.id);
      bot.poke();
    },
    async postpone(chat, cases) {
      const act = async (command: Command, who: string) => {
        const meeting = await app.meeting(chat.m);
        const person = personKey(meeting?.tenant ?? '', who);
        const s = meeting?.s ?? null;
        const actor = { person, inChat: true, admin: false, system: false };
        const handled = await app.handle(chat.m, { ...command, s } as MeetingCommand, actor);
        if (!handled || handled.refusal) throw new Error(`${command.verb}: ${handled?.refusal?.kind}`);
        return handled.meeting;
      };
      const who = chat.own.conversation.slice('a:'.length);
      for (let n = 0; n < cases; n++) await act(caseOf(n), who);
      await act({ verb: 'meeting.start' }, CHAIR);
      const closed = await act({ verb: 'meeting.close', sure: true }, CHAIR);
      for (const { effect } of closed.outbox) {
        if (effect.kind !== 'private' || effect.card !== 'keep') continue;
        chat.own.titles.push(closed.items.find(({ id }) => id === effect.item)?.texts?.title ?? '');
      }
      bot.poke();
    },
    async restart() {
      await bot.stop();
      bot = begin();
    },
    async sent() {
      for (const { m } of chats) while (((await app.meeting(m))?.outbox.length ?? 0) > 0) await pause(20);
    },
    async close() {
      await bot.stop();
      await fake.close();
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
