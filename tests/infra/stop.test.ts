/**
 * SIGTERM while turns run and messages are on their way to a slow Teams, on each store: what was answered is done,
 * what was not can be sent again, no message is lost or doubled, and every lease is free at once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { type App, createApp, secretOf } from '#app.ts';
import { personKey } from '#domain/ids.ts';
import { type Id, type Instant, instant } from '#domain/time.ts';
import type { Store } from '#store/store.ts';
import { ENGINES, openPlace, type Place } from '../store/contract.ts';
import { activity, type Json, TENANT } from '../teams/activity.ts';

const SERIES = 70;
const SLOW_MS = 700;
const CHAIR = personKey(TENANT, 'chair');
/** 1.12.2026 at 8.55 in Finland: five minutes before the meetings of every series. */
const AHEAD = Date.UTC(2026, 11, 1, 6, 55) - Date.now();
const now = (): Instant => instant(Date.now() + AHEAD);
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** A Teams that takes its time; how many new messages came to each conversation. */
async function slowTeams() {
  const sent = new Map<string, number>();
  const server = createServer((req, res) => {
    const conversation = decodeURIComponent(/conversations\/([^/?]+)/.exec(req.url ?? '')?.[1] ?? '');
    const isNew = req.method === 'POST' && /\/activities\/?$/.test(req.url ?? '');
    if (isNew) sent.set(conversation, (sent.get(conversation) ?? 0) + 1);
    req.resume();
    setTimeout(() => {
      res.statusCode = isNew ? 201 : 200;
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(isNew ? { id: `m${sent.get(conversation)}` } : { members: [] }));
    }, SLOW_MS);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${port}/`, sent, close };
}

/** Starts the product on a store; resolves with its address when it listens. */
async function startChild(place: Place): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', 'tests/infra/stop.child.ts', JSON.stringify(place), String(AHEAD)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [port] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('it did not start'))),
  ]);
  return { child, origin: `http://127.0.0.1:${port}` };
}

describe.each(ENGINES)('$name', (engine) => {
  let place: Place;
  let store: Store;
  let app: App;
  let teams: Awaited<ReturnType<typeof slowTeams>>;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    place = engine.newPlace();
    store = await openPlace(place);
    const secret = await secretOf(store, now(), () => randomBytes(32));
    app = createApp({ store, now, newId: () => randomBytes(16).toString('base64url') as Id, secret });
    teams = await slowTeams();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await teams.close();
    await store.close();
    await engine.destroy(place);
  });

  const chat = (k: number) => `19:meeting_${k}@thread.v2`;
  const begin = (k: number): Json =>
    activity({
      type: 'event',
      name: 'application/vnd.microsoft.meetingStart',
      id: `start${k}`,
      serviceUrl: teams.url,
      timestamp: now(),
      from: { id: '29:chair', name: 'Kaarina', aadObjectId: 'chair' },
      conversation: { id: chat(k), conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
      value: { Title: 'x', JoinUrl: null },
    });
  /** The status; null where nobody answered. */
  const post = (origin: string, body: Json): Promise<number | null> =>
    fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then(
      ({ status }) => status,
      () => null,
    );

  test('what was answered is done, leases are free at once, each message comes once', async () => {
    const meetings: Id[] = [];
    for (let k = 0; k < SERIES; k++) {
      const series = await app.saveSeries(
        TENANT,
        {
          ...{ id: null, centre: `Keskus ${k}`, nth: 1, weekday: 2, time: '09:00', minutes: 60 },
          ...{ language: 'fi', joinUrl: null, chairs: [CHAIR], backups: [] },
          services: [{ id: 'kela', name: null }],
        },
        { serviceUrl: teams.url, conversation: chat(k) },
        CHAIR,
      );
      meetings.push((await app.current(series)).m);
    }
    const first = await startChild(place);
    children.push(first.child);
    const ended = once(first.child, 'exit');
    const answers = Promise.all(meetings.map((_, k) => post(first.origin, begin(k))));
    for (let k = 0; teams.sent.size < 5 && k < 2000; k++) await sleep(5);
    first.child.kill('SIGTERM');
    const since = performance.now();
    const statuses = await answers;
    expect([...new Set(statuses)].filter((status) => status !== 200 && status !== null)).toEqual([]);
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - since).toBeLessThan(25_000);

    // Of what was answered nothing is lost: the meeting gathers, and its card is sent or waits to be.
    const after = await Promise.all(meetings.map((m) => app.meeting(m)));
    const waiting = new Set<string>();
    for (const [k, meeting] of after.entries()) {
      if (statuses[k] === 200) expect([k, meeting?.course]).toEqual([k, 'gathering']);
      const open = meeting?.outbox.some(({ notBefore }) => notBefore <= now()) ?? false;
      if (open) waiting.add(meetings[k] as string);
      if (statuses[k] === 200 && !open) expect([k, teams.sent.get(chat(k))]).toEqual([k, 1]);
    }
    // It was stopped in the middle: something had left, something had not.
    expect(teams.sent.size).toBeGreaterThanOrEqual(5);
    // Whoever comes next gets all of it, now and not when leases run out.
    const taken = await app.outboxes(SERIES * 2);
    expect(new Set(taken.meetings.map(({ id }) => id as string))).toEqual(waiting);
    for (const { id } of taken.meetings) await app.drained(id);

    const second = await startChild(place);
    children.push(second.child);
    for (const [k, status] of statuses.entries()) {
      if (status === null) expect(await post(second.origin, begin(k))).toBe(200);
    }
    for (let k = 0; teams.sent.size < SERIES && k < 600; k++) await sleep(50);
    await sleep(3 * SLOW_MS);
    const counts = meetings.map((_, k) => teams.sent.get(chat(k)) ?? 0);
    expect(counts.filter((count) => count !== 1)).toEqual([]);
    const secondEnded = once(second.child, 'exit');
    second.child.kill('SIGTERM');
    expect(await secondEnded).toEqual([0, null]);
    const left = await Promise.all(meetings.map((m) => app.meeting(m)));
    expect(left.flatMap((meeting) => meeting?.outbox ?? [])).toEqual([]);
  }, 180_000);
});
