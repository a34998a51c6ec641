/** The built tab: `dist/tab`, built when it is missing or older than what it is made from. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { passSignalsTo } from './child.mjs';
import { NODE } from './packages.mjs';
import { progress, ROOT, say } from './say.mjs';

const BUILT = join(ROOT, 'dist', 'tab', 'index.html');
/** What the tab is made from; other folders of `bot` it cannot import. */
const SOURCES = ['tab', 'bot/contract', 'bot/i18n', 'package-lock.json'];

/** Time of the newest file below; 0 where there is nothing. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // a folder's own time tells of files that are gone
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function upToDate() {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((source) => newest(join(ROOT, source)) <= built);
}

/**
 * Builds the tab, if it must be, on the pinned Node.
 * @throws {Error} with a sentence for people where it cannot be built
 */
export async function buildTab() {
  if (upToDate()) return;
  const done = progress('Building the tab (some ten seconds)');
  const code = await new Promise((resolve, reject) => {
    const child = spawn(NODE, ['tab/build.ts'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
    passSignalsTo(child);
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(done);
  if (code !== 0) throw new Error('The tab could not be built; why stands above.');
  say('The tab is built.');
}
