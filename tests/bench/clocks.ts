/**
 * 1,000 meetings with running clocks in one process on SQLite: the share of a core that they take, and how
 * late their effects reach the outbox (p99). Nothing is sent; the ticker is the product's own.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram } from 'node:perf_hooks';
import { type App, createApp } from '#app.ts';
import { personKey } from '#domain/ids.ts';
import type { Actor, MeetingCommand } from '#domain/meeting/commands.ts';
import { between, type Id, type Instant, instant, MINUTE, plus } from '#domain/time.ts';
import { createLog } from '#log.ts';
import { openSqlite } from '#store/sqlite.ts';
import { startTicker } from '#ticker.ts';
import type { Line } from './main.ts';
import { seriesForm, TENANT } from './series.ts';

const MEETINGS = 1000;
/** The hour's clock is this much faster, so that notices come due while we look. */
const SECONDS = 20;
const CHAIR = personKey(TENANT, 'chair');
const chair: Actor = { person: CHAIR, inChat: true, admin: false, system: false };

/** Starts a meeting with one case told aloud, so that it has notices to give. */
async function begin(app: App, m: Id): Promise<void> {
  const commands: readonly MeetingCommand[] = [
    { verb: 'meeting.start', s: null },
    { verb: 'meeting.add', kind: 'case', s: null },
    { verb: 'meeting.next', s: null },
  ];
  for (const command of commands) await app.handle(m, command, chair);
}

export async function clocks(): Promise<readonly Line[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-clocks-'));
  const store = await openSqlite({ directory });
  // Stands just before the first Tuesday's meeting, then runs with the machine.
  let offset = Date.parse('2026-12-01T06:59:00.000Z') - Date.now();
  const now = (): Instant => instant(Date.now() + offset);
  const newId = () => randomBytes(16).toString('base64url') as Id;
  const app = createApp({ store, now, newId, secret: randomBytes(32) });
  const late = createHistogram();
  const meetings: Id[] = [];
  for (let k = 0; k < MEETINGS; k++) {
    const series = await app.saveSeries(TENANT, seriesForm(`Keskus ${k}`, [CHAIR]), null, CHAIR);
    const { m } = (await app.upcoming(series)).this;
    await begin(app, m);
    meetings.push(m);
  }
  // A case has 30 minutes: its first notice is due after 28. Jump to just before, and look.
  const first = await app.meeting(meetings[0] as Id);
  const last = await app.meeting(meetings.at(-1) as Id);
  const starts = [first, last].map((m) => m?.hour?.startedAt ?? now());
  offset += between(now(), plus(starts[0] as Instant, 28 * MINUTE)) - 2000;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const ticker = startTicker({
    app: {
      sweep: app.sweep,
      tick: async (limit) => {
        const due = now();
        const done = await app.tick(limit);
        if (done.ticked > 0) late.record(Math.max(1, Math.round(between(due, now()))));
        return done;
      },
    },
    drain: async () => {
      for (const meeting of (await app.outboxes(100)).meetings) {
        for (const entry of meeting.outbox) {
          if (entry.effect.kind === 'notice')
            late.record(Math.max(1, between(entry.effect.due, entry.notBefore)));
          await app.handle(
            meeting.id,
            { verb: 'sent', entry: entry.id, outcome: { kind: 'gone' } },
            { ...chair, person: null, system: true },
          );
        }
        await app.drained(meeting.id);
      }
      return 0;
    },
    overwrite: async () => false,
    log: createLog('silent'),
    everyMs: 500,
  });
  await new Promise((done) => setTimeout(done, SECONDS * 1000));
  await ticker.stop();
  const used = process.cpuUsage(cpu);
  const share = (used.user + used.system) / 1000 / (performance.now() - began);
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  const line = (name: string, ours: number, unit: string): Line => ({
    name,
    ours,
    reference: null,
    ratio: null,
    unit,
  });
  return [
    line('1,000 running meetings', share, 'share of a core'),
    line('lateness of effects, p99', late.percentile(99), 'ms'),
  ];
}
