/** The npm packages: installed when package-lock.json is not the one that they were installed from. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { passSignalsTo } from './child.mjs';
import { progress, ROOT, say } from './say.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.setup-stamp');
/** npm's own note of what stands in node_modules. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');

/** The pinned Node, which the npm package `node` brings. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const hash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether somebody has installed this very lock file by hand. */
function installedByHand() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = packagesOf(LOCK);
  const there = packagesOf(INSTALLED);
  const asWanted = ([path, { version }]) => path === '' || wanted[path]?.version === version;
  const present = ([path, { optional }]) => path === '' || optional || path in there;
  return Object.entries(there).every(asWanted) && Object.entries(wanted).every(present);
}

function upToDate() {
  if (!existsSync(NODE)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash()) return true;
  if (!installedByHand()) return false;
  writeFileSync(STAMP, hash());
  return true;
}

/**
 * npm and the Node that runs it. Never the one in node_modules/.bin, which `npm ci` deletes while it runs.
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv }}
 */
function npm() {
  const bin = join(ROOT, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin);
  const env = { ...process.env, PATH: path.join(delimiter) };
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  return cli && node && !node.startsWith(bin) && existsSync(node)
    ? { command: node, args: [cli], env }
    : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [], env };
}

/**
 * Installs what the lock file names, if it is not there.
 * @throws {Error} with a sentence for people where it cannot be had
 */
export async function installPackages() {
  if (upToDate()) return;
  const { command, args, env } = npm();
  const done = progress('Installing npm packages (the first time this takes about a minute)');
  const code = await new Promise((resolve, reject) => {
    // whatever NODE_ENV says: the pinned Node is a development dependency
    const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const child = spawn(command, [...args, ...options], { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
    passSignalsTo(child);
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(done);
  if (code !== 0) throw new Error(`npm ci failed (${code}); what npm wrote stands above.`);
  if (!existsSync(NODE)) {
    throw new Error(
      "The npm package 'node' brought no program: npm runs no install scripts here. Run: npm ci --ignore-scripts=false",
    );
  }
  writeFileSync(STAMP, hash());
  say('npm packages are installed.');
}
