/**
 * GET /api/events: live news as server-sent events. First the whole state (`panel` where a meeting or chat is
 * named, always as instants beside the server's now; then `hello`), then `panel` when what this person sees
 * has changed, and `changed` with type and id of a document of their tenant. Changes of this process come at
 * once, those of others by asking the store each second, once for all streams. In rehearsal `pace` tells how
 * fast its clock runs, and that it has jumped. No stream outlives the token that opened it.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity, PlanningApp } from '#app/planning.ts';
import type { Id } from '#domain/time.ts';
import { faultOf, type Log } from '#log.ts';
import type { Change } from '#store/store.ts';
import { badRequest, gone, type Outcome } from './api/outcome.ts';
import type { Caller } from './auth.ts';
import { createNews } from './events/news.ts';
import { openPanel, type Panel, type PanelApp, type PanelAt } from './events/panel.ts';
import { openStream, type Stream } from './events/stream.ts';

/** A clock that may stand, run faster and jump: the rehearsal's. */
export interface Pace {
  /** 1: as time runs. */
  readonly speed: number;
  /** Called after a jump or another speed. Returns what ends it. */
  onChange(listener: () => void): () => void;
}

export interface EventsOptions {
  readonly app: PanelApp & Pick<PlanningApp, 'changes' | 'onSaved' | 'originOf'>;
  readonly log: Log;
  /** Left out: time runs as it does; else `pace` tells of it, at once and when it changes. */
  readonly clock?: Pace | undefined;
  /** Shorter ones for tests, ms. */
  readonly pace?: Partial<typeof PACE>;
  /** Wall clock, ms (tests). */
  readonly nowMs?: () => number;
}

export interface Events {
  /** Opens a stream and answers null, or says why not. */
  open(
    req: IncomingMessage,
    res: ServerResponse,
    caller: Caller,
    search: URLSearchParams,
  ): Promise<Outcome | null>;
  /** Ends all streams and asks no more. */
  stop(): void;
  /** Open streams. */
  readonly count: number;
}

const PACE = {
  poll: 1000,
  /** Views whose time-bound figures have moved are sent at this beat. */
  panel: 5000,
  heartbeat: 20_000,
  /** Then the reader comes back with a token that is looked at anew. */
  longest: 30 * 60_000,
};
const MOST_OF_A_PERSON = 5;
const ID = /^[A-Za-z0-9_.-]{1,120}$/;

interface Reader {
  readonly who: Identity;
  readonly stream: Stream;
  readonly until: number;
  panel: Panel | null;
}

/** Meeting, chat, or neither; undefined where the address says something else. */
function panelOf(search: URLSearchParams): PanelAt | null | undefined {
  const [m, chat, network] = [search.get('meeting'), search.get('chat'), search.get('network')];
  if ((m !== null && !ID.test(m)) || (network !== null && !ID.test(network))) return undefined;
  if (chat !== null && (chat.length > 300 || m !== null)) return undefined;
  return m !== null ? { m: m as Id } : chat !== null ? { chat } : null;
}

export function createEvents({ app, log, clock, pace = {}, nowMs = Date.now }: EventsOptions): Events {
  const every = { ...PACE, ...pace };
  const news = createNews(app, randomBytes(9).toString('base64url'));
  const readers = new Set<Reader>();
  let cursor = '';
  let asking = false;

  const guarded = (work: Promise<unknown>) =>
    work.catch((error: unknown) => log.error('events failed', faultOf(error)));

  /** Before the first reader nothing was missed: asking begins with now. */
  async function ask(): Promise<void> {
    if (asking || readers.size === 0) return;
    asking = true;
    try {
      const found = await app.changes(cursor);
      cursor = found.cursor;
      for (const change of found.changes) await tell(change);
    } finally {
      asking = false;
    }
  }

  function panelsOf({ type, id }: Change): readonly Panel[] {
    const shows = (m: string) =>
      type === 'meeting' ? m === id : type === 'series' && m.startsWith(`${id}.`);
    return [...readers].flatMap(({ panel }) => (panel && shows(panel.m) ? [panel] : []));
  }

  async function tell(change: Change): Promise<void> {
    if (readers.size === 0) return;
    const panels = panelsOf(change);
    await Promise.all(panels.map((p) => (change.type === 'meeting' ? p.changed() : p.beat())));
    const told = await news.of(change);
    if (!told) return;
    for (const { who, stream } of readers) {
      if (who.tenant === told.tenant) stream.send('changed', change, told.id);
    }
  }

  function leave(reader: Reader): void {
    readers.delete(reader);
    if (readers.size === 0) cursor = '';
  }

  function makeRoom(person: string): void {
    const own = [...readers].filter(({ who }) => who.person === person);
    for (const { stream } of own.slice(0, Math.max(0, own.length - MOST_OF_A_PERSON + 1))) stream.end();
  }

  const tellPace = (stream: Stream, id: string) => {
    if (clock) stream.send('pace', { now: app.now(), rate: clock.speed }, id);
  };

  async function open(
    req: IncomingMessage,
    res: ServerResponse,
    { who, untilMs }: Caller,
    search: URLSearchParams,
  ): Promise<Outcome | null> {
    const at = panelOf(search);
    if (at === undefined) return badRequest([{ path: 'meeting', code: 'invalid_format' }]);
    const view = at && (await app.panelView(who, at));
    if (at && !view) return gone;
    if (readers.size === 0) cursor = (await app.changes('')).cursor;
    makeRoom(who.person);
    const stream = openStream(res, () => leave(reader));
    const life = Math.min(every.longest, untilMs === null ? Number.POSITIVE_INFINITY : untilMs - nowMs());
    const reader: Reader = { who, stream, until: performance.now() + life, panel: null };
    readers.add(reader);
    const id = () => news.latest(who.tenant);
    if (at && view) {
      reader.panel = await openPanel(app, who, at, view.view.m as Id, (next) =>
        next ? stream.send('panel', next, id()) : stream.send('gone', {}, id()),
      );
      void guarded(reader.panel?.changed() ?? Promise.resolve());
    }
    tellPace(stream, id());
    const lastId = req.headers['last-event-id'];
    const missed = news.since(who.tenant, typeof lastId === 'string' ? lastId : undefined);
    for (const one of missed ?? []) stream.send('changed', one.change, one.id);
    // `resumed: false`: whatever was shown before has to be asked for anew.
    stream.send('hello', { now: app.now(), resumed: missed !== null }, id());
    return null;
  }

  const stopListening = app.onSaved((change) => void guarded(tell(change)));
  const stopPace = clock?.onChange(() => {
    for (const { who, stream } of readers) tellPace(stream, news.latest(who.tenant));
  });
  function endOld(): void {
    for (const { stream, until } of readers) if (performance.now() > until) stream.end();
  }
  const timers = [
    setInterval(() => {
      endOld();
      void guarded(ask());
    }, every.poll),
    setInterval(() => {
      for (const { panel } of readers) if (panel) void guarded(panel.beat());
    }, every.panel),
    setInterval(() => {
      for (const { stream } of readers) stream.beat();
    }, every.heartbeat),
  ];
  for (const timer of timers) timer.unref();

  return {
    open,
    stop() {
      stopListening();
      stopPace?.();
      for (const timer of timers) clearInterval(timer);
      for (const { stream } of readers) stream.end();
    },
    get count() {
      return readers.size;
    },
  };
}
