/**
 * The product as main composes it behind Teams, leases and all, on the store that it is given, but without tokens, so
 * that a connector of this machine can be used: `stop.child.ts <place as JSON> <ms that its clock is ahead>`. Prints
 * its port when it listens.
 */
import { randomBytes } from 'node:crypto';
import { createApp, secretOf } from '#app.ts';
import { type Id, instant } from '#domain/time.ts';
import { createServer } from '#http/server.ts';
import { createFilter } from '#identifiers/filter.ts';
import { createLog } from '#log.ts';
import { createStop } from '#stop.ts';
import { createTeams } from '#teams/teams.ts';
import { startTicker } from '#ticker.ts';
import { openPlace } from '../store/contract.ts';

const [, , place = '', ahead = '0'] = process.argv;
const store = await openPlace(JSON.parse(place));
const now = () => instant(Date.now() + Number(ahead));
const secret = await secretOf(store, now(), () => randomBytes(32));
const app = createApp({ store, now, newId: () => randomBytes(16).toString('base64url') as Id, secret });
const log = createLog('error', (line) => process.stderr.write(line));
const teams = createTeams({ app, filter: createFilter({ key: secret }), log, bot: null });
const health = { store: () => store.check(), filter: () => ({}), version: 'child' };
const server = createServer({ port: 0, loopbackOnly: true, messages: teams.handle, health, log });
await server.listen();
const ticker = startTicker({ app, drain: teams.drain, overwrite: teams.overwrite, log, everyMs: 50 });
process.on('SIGTERM', createStop({ streams: { stop() {} }, server, ticker, teams, store, log }));
process.stdout.write(`${server.port}\n`);
