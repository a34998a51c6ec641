/**
 * The import table of the architecture, as the linter keeps it: files are planted in a folder of their
 * own beside the real biome.json, and each must fail (or pass) for the right reason.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BIOME = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');

/** Where the line is planted, the line, and the rule that must refuse it (null: it must pass). */
type Planted = readonly [path: string, line: string, rule: string | null];

const IMPORTS = 'noRestrictedImports';
const PLANTED: readonly Planted[] = [
  // domain: itself, contract, the filter's types; no Node module, no clock
  ['bot/domain/meeting/a.ts', "export type { Id } from '#domain/time.ts';", null],
  ['bot/domain/meeting/b.ts', "export type { Kind } from '#contract/values.ts';", null],
  ['bot/domain/meeting/c.ts', "export type { FilteredText } from '#identifiers/types.ts';", null],
  ['bot/domain/meeting/d.ts', "export { x } from '#store/sqlite.ts';", IMPORTS],
  ['bot/domain/meeting/e.ts', "export type { Store } from '#store/store.ts';", IMPORTS],
  ['bot/domain/meeting/f.ts', "export { readFile } from 'node:fs';", IMPORTS],
  ['bot/domain/meeting/g.ts', "export { x } from '../time.ts';", IMPORTS],
  ['bot/domain/meeting/h.ts', "export { filter } from '#identifiers/filter.ts';", IMPORTS],
  ['bot/domain/meeting/i.ts', 'export const now = new Date();', 'noRestrictedGlobals'],
  ['bot/domain/meeting/j.ts', 'export const now = globalThis.Date;', 'noRestrictedGlobals'],
  ['bot/domain/meeting/k.ts', "export { Temporal } from 'temporal-polyfill';", IMPORTS],
  ['bot/domain/meeting/l.ts', 'export const x = Math.random();', 'noJsRestrictedProperties'],
  ['bot/domain/meeting/m.ts', "export const x = await import('#app.ts');", IMPORTS],
  ['bot/domain/meeting/n.ts', "export { x } from '#contract/../store/sqlite.ts';", IMPORTS],
  ['bot/domain/time.ts', "export { Temporal } from 'temporal-polyfill';", null],
  // identifiers, contract and i18n: nothing of ours
  ['bot/identifiers/a.ts', "export { open } from 'koffi';", null],
  ['bot/identifiers/b.ts', "export type { Id } from '#domain/time.ts';", IMPORTS],
  ['bot/identifiers/c.ts', "export { log } from '#log.ts';", IMPORTS],
  ['bot/contract/a.ts', "export { z } from 'zod/mini';", null],
  ['bot/contract/b.ts', "export { x } from '#i18n/strings.ts';", IMPORTS],
  ['bot/i18n/a.ts', "export { x } from '#contract/values.ts';", IMPORTS],
  // store: types of domain and identifiers, and each driver in its own adapter
  ['bot/store/sqlite-files.ts', "export { DatabaseSync } from 'node:sqlite';", null],
  ['bot/store/sqlite.ts', "export { MongoClient } from 'mongodb';", IMPORTS],
  ['bot/store/mongo.ts', "export { MongoClient } from 'mongodb';", null],
  ['bot/store/mongo-leases.ts', "export { DatabaseSync } from 'node:sqlite';", IMPORTS],
  ['bot/store/other.ts', "export { MongoClient } from 'mongodb';", IMPORTS],
  ['bot/store/other2.ts', "export { x } from '#contract/values.ts';", IMPORTS],
  // app, cards
  ['bot/app.ts', "export type { Store } from '#store/store.ts';", null],
  ['bot/app/load.ts', "export { openSqlite } from '#store/sqlite.ts';", IMPORTS],
  ['bot/app/save.ts', "export { x } from '#teams/bot.ts';", IMPORTS],
  ['bot/cards/a.ts', "export { x } from '#i18n/strings.ts';", null],
  ['bot/cards/b.ts', "export { x } from '#app.ts';", IMPORTS],
  // the edges
  ['bot/teams/a.ts', "export { CloudAdapter } from 'botbuilder';", null],
  ['bot/teams/b.ts', "export { x } from '#http/server.ts';", IMPORTS],
  ['bot/teams/c.ts', "export { x } from '#store/mongo.ts';", IMPORTS],
  ['bot/http/a.ts', "export { createServer } from 'restify';", null],
  ['bot/http/b.ts', "export { CloudAdapter } from 'botbuilder';", IMPORTS],
  ['bot/http/c.ts', "export { x } from 'botframework-connector';", IMPORTS],
  ['bot/http/d.ts', "export { config } from '#config.ts';", IMPORTS],
  ['bot/http/e.ts', 'export const port = process.env.PORT;', 'noProcessEnv'],
  ['bot/http/graph.ts', "export { OnBehalfOfUserCredential } from '@microsoft/teamsfx';", null],
  ['bot/http/f.ts', "export { OnBehalfOfUserCredential } from '@microsoft/teamsfx';", IMPORTS],
  ['bot/teams/d.ts', "export { x } from '@microsoft/teamsfx';", IMPORTS],
  ['bot/rehearsal/a.ts', "export { createServer } from 'restify';", IMPORTS],
  ['bot/ticker.ts', "export type { App } from '#app.ts';", null],
  ['bot/config.ts', 'export const port = process.env.PORT;', null],
  ['bot/log.ts', "export { pino } from 'pino';", null],
  ['bot/main.ts', "export { config } from '#config.ts';", null],
  // telemetry: OpenTelemetry in one file, which main never loads by itself
  ['bot/telemetry-otlp.ts', "export { trace } from '@opentelemetry/api';", null],
  ['bot/telemetry-parts.ts', "export type { Store } from '#store/store.ts';", null],
  ['bot/telemetry.ts', "export { trace } from '@opentelemetry/api';", IMPORTS],
  ['bot/telemetry-more.ts', "export { x } from '#app.ts';", IMPORTS],
  ['bot/http/g.ts', "export { trace } from '@opentelemetry/api';", IMPORTS],
  ['bot/store/sqlite-more.ts', "export { trace } from '@opentelemetry/api';", IMPORTS],
  ['bot/stop.ts', "export type { Log } from '#log.ts';", null],
  ['tab/src/a.ts', "export { x } from '#contract/api.ts';", null],
  ['tab/src/b.ts', "export { x } from '#domain/time.ts';", IMPORTS],
  ['tab/src/c.ts', "export { app } from '@microsoft/teams-js';", IMPORTS],
  ['tab/src/host/teams.ts', "export { app } from '@microsoft/teams-js';", null],
  ['tab/src/host/teams.tsx', "export { app } from '@microsoft/teams-js';", IMPORTS],
  ['tab/src/d.ts', "export { readFile } from 'node:fs';", IMPORTS],
  ['tab/src/e.ts', "export { z } from 'zod';", IMPORTS],
  ['tab/src/f.ts', "export { config } from 'zod/mini';", null],
  ['tab/src/g.ts', 'export const now = Date.now();', 'noJsRestrictedProperties'],
  ['tab/build.ts', "export { readFile } from 'node:fs';", null],
];

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: unknown;
    readonly location: { readonly path: string | { readonly file: string } };
  }[];
}

function lint(planted: readonly Planted[]): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pajakello-lint-'));
  try {
    copyFileSync('biome.json', join(folder, 'biome.json'));
    for (const [path, line] of planted) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${line}\n`);
    }
    const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const found = new Map<string, string[]>();
    for (const { category, location } of (JSON.parse(run.stdout) as Report).diagnostics) {
      const path = typeof location.path === 'string' ? location.path : location.path.file;
      found.set(path, [...(found.get(path) ?? []), category.split('/').at(-1) ?? category]);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the import table', () => {
  const found = lint(PLANTED);

  test.each(PLANTED)('%s: %s', (path, _line, rule) => {
    // one line may break two patterns of the rule
    expect([...new Set(found.get(path))]).toEqual(rule === null ? [] : [rule]);
  });

  test('the linter says why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pajakello-lint-'));
    copyFileSync('biome.json', join(folder, 'biome.json'));
    mkdirSync(join(folder, 'bot/http'), { recursive: true });
    writeFileSync(join(folder, 'bot/http/x.ts'), "export { CloudAdapter } from 'botbuilder';\n");
    let said = '';
    try {
      execFileSync(process.execPath, [BIOME, 'ci', '.'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      said = (error as { stderr: string; stdout: string }).stderr + (error as { stdout: string }).stdout;
    }
    rmSync(folder, { recursive: true });
    expect(said.replace(/\s+/g, ' ')).toContain('Only bot/teams and bot/main.ts may name botbuilder');
  });
});
