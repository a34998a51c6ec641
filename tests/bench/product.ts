/**
 * Our side of `npm run bench`: the product as main composes it, on SQLite in a temporary folder, with a
 * filter that lets everything through at once, since its time is a line of its own. Makes the series whose
 * ids it is given and prints its port when it listens.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, secretOf } from '#app.ts';
import { personKey } from '#domain/ids.ts';
import { type Id, instant } from '#domain/time.ts';
import { createServer } from '#http/server.ts';
import { restored } from '#identifiers/filtered-text.ts';
import type { FieldResult, Filter } from '#identifiers/types.ts';
import { createLog } from '#log.ts';
import { openSqlite } from '#store/sqlite.ts';
import { createTeams } from '#teams/teams.ts';
import { startTicker } from '#ticker.ts';
import { seriesForm, TENANT } from './series.ts';

const letThrough = ((fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([id, text]): [string, FieldResult] => [
      id,
      {
        verdict: 'clean',
        text: restored(text),
        proposal: text,
        findings: [],
        replacements: [],
        replaced: [],
        doubts: [],
      },
    ]),
  )) as Filter;

const store = await openSqlite({ directory: mkdtempSync(join(tmpdir(), 'bench-')) });
const now = () => instant(Date.now());
const newId = () => randomBytes(16).toString('base64url') as Id;
const secret = await secretOf(store, now(), () => randomBytes(32));
const app = createApp({ store, now, newId, secret });
const log = createLog('silent');
const teams = createTeams({ app, filter: letThrough, log, bot: null });
const server = createServer({
  port: 0,
  loopbackOnly: true,
  messages: teams.handle,
  health: {
    store: () => store.check(),
    filter: () => ({ recognisers: 0, names: 'none', voikko: false, lacking: [] }),
    version: 'bench',
  },
  log,
});
const ids: string[] = [];
for (let k = 0; k < Number(process.env.BENCH_SERIES ?? 100); k++) {
  const series = await app.saveSeries(TENANT, seriesForm(`Keskus ${k}`), null, personKey(TENANT, 'planner'));
  ids.push((await app.upcoming(series)).this.m);
}
await server.listen();
startTicker({ app, drain: teams.drain, overwrite: teams.overwrite, log, everyMs: 500 });
process.stdout.write(`${server.port} ${ids.join(',')}\n`);
process.on('SIGTERM', () => process.exit(0));
