/** Composition root: reads the configuration, opens the store, puts the parts together and starts them. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createApp, secretOf } from '#app.ts';
import { ConfigError, readConfig } from '#config.ts';
import { type Id, type Instant, instant } from '#domain/time.ts';
import { createEdge } from '#http/edge.ts';
import { createFormLink } from '#http/form-token.ts';
import { createPages } from '#http/pages.ts';
import { createServer } from '#http/server.ts';
import { createStatic } from '#http/static.ts';
import { createFilter, filterLayers } from '#identifiers/filter.ts';
import { createLog, faultOf } from '#log.ts';
import { createRehearsal } from '#rehearsal/rehearsal.ts';
import { createStop } from '#stop.ts';
import { openMongo } from '#store/mongo.ts';
import { openSqlite } from '#store/sqlite.ts';
import { teamsLinks } from '#teams/links.ts';
import { createTeams } from '#teams/teams.ts';
import { startTelemetry } from '#telemetry.ts';
import { measuredFilter, measuredLog, measuredStore, measuredTurn } from '#telemetry-parts.ts';
import { startWatch } from '#telemetry-watch.ts';
import { startTicker, type Ticker } from '#ticker.ts';

const version = '0.1.0';

async function start(): Promise<void> {
  const config = readConfig();
  const telemetry = await startTelemetry({ endpoint: config.otlpEndpoint, version });
  const log = measuredLog(createLog(config.logLevel), telemetry);
  // Behind Teams on MongoDB nothing is written to a file: the root file system may be read-only.
  if (!(config.bot && config.mongoUri)) mkdirSync(config.directory, { recursive: true });
  const store = measuredStore(
    config.mongoUri
      ? await openMongo({ uri: config.mongoUri, meetingsUri: config.meetingsUri })
      : await openSqlite({ directory: config.directory }),
    telemetry,
  );
  let ticker: Ticker | null = null;
  const newId = () => randomBytes(16).toString('base64url') as Id;
  const links = teamsLinks({
    appId: config.teamsAppId,
    publicHost: config.entra?.publicHost ?? null,
    botId: config.bot?.appId ?? null,
  });
  const appAt = (at: () => Instant) =>
    createApp({ store, now: at, newId, secret, alone: !config.bot, chatUrl: links.chatUrl });
  const rehearsal = config.bot
    ? null
    : createRehearsal({
        port: config.port,
        directory: config.directory,
        tabDirectory: config.tabDirectory,
        log,
        onClockChange: () => ticker?.poke(),
        onStartOver: () => store.clear(),
        planning: { at: appAt, filter: (fields, options) => filter(fields, options) },
      });
  const now: () => Instant = rehearsal ? rehearsal.clock.now : () => instant(Date.now());
  const secret = await secretOf(store, now(), () => randomBytes(32));
  const app = appAt(now);
  const filter = measuredFilter(createFilter({ key: secret }), telemetry);
  // The first call prepares the patterns: nobody waits for that.
  filter({ first: 'Hei.' });
  const poke = () => ticker?.poke();
  const { bot, botCloud, entra, graph } = config;
  const teams = createTeams({
    ...{ app, filter, log, bot, poke },
    tenants: entra?.tenants ?? null,
    tabLink: rehearsal?.tabLink ?? links.tabLink,
    formLink: createFormLink({
      secret,
      publicHost: entra?.publicHost ?? null,
      room: rehearsal?.dialogLink ?? null,
    }),
    adapter: botCloud ? { cloud: botCloud } : {},
  });
  const watch = startWatch({
    outboxMs: teams.outboxMs,
    roundMs: () => ticker?.roundMs() ?? 0,
    lacking: () => filterLayers().lacking,
    log,
  });
  telemetry.gauge('outbox', teams.outboxMs);
  telemetry.gauge('loop', () => watch.life().loopMs);
  const edge = createEdge({
    app,
    filter,
    log,
    secret,
    rehearsal,
    entra,
    graph,
    openForm: teams.openForm,
    showSent: teams.showSent,
    poke,
  });
  const server = createServer({
    port: config.port,
    loopbackOnly: !config.bot,
    messages: measuredTurn(teams.handle, telemetry),
    health: { store: () => store.check(), filter: filterLayers, outboxMs: teams.outboxMs, version },
    live: { life: watch.life },
    observe: ({ route, method }, work) =>
      telemetry.span('request', { route, method }, async (span) => {
        const status = await work();
        span.add({ status });
        return status;
      }),
    mounts: [
      ...edge.mounts,
      ...createPages(config.supportContact),
      createStatic(config.tabDirectory),
      ...(rehearsal?.mounts ?? []),
    ],
    log,
  });
  await server.listen();
  ticker = startTicker({ app, drain: teams.drain, overwrite: teams.overwrite, log, everyMs: config.tickMs });
  log.info('started', { port: server.port, store: config.mongoUri ? 'mongo' : 'sqlite', version });
  if (rehearsal) process.stdout.write(`Harjoitushuone: http://127.0.0.1:${server.port}/rehearsal\n`);

  const stop = createStop({ streams: edge, rehearsal, server, ticker, teams, watch, store, telemetry, log });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', faultOf(error)));
}

start().catch((error: unknown) => {
  const problems =
    error instanceof ConfigError
      ? error.problems
      : [`Käynnistys ei onnistunut: ${JSON.stringify(faultOf(error))}`];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
});
