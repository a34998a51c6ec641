/** Debian's packages: dictionaries for the filter, a browser for the tests. Nothing stops without them. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { progress, say } from './say.mjs';

const DICTIONARIES = ['libvoikko1', 'voikko-fi', 'libhunspell-1.7-0', 'hunspell-sv', 'hunspell-en-us'];
const BROWSER = ['chromium', 'fonts-open-sans'];

const WITHOUT = [
  [DICTIONARIES, 'Without them the filter judges names by its own lists and rules alone; all else works.'],
  [BROWSER, 'Without them the tests in a browser are skipped; all else works.'],
];

/** How long `npm start` waits for the dictionaries; the rest of the installation goes on behind it. */
const PATIENCE_MS = 60_000;

const has = (program) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));

/** @param {string[]} wanted @returns {string[]} those that are not installed */
function missing(wanted) {
  let listed = '';
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own format
    const args = ['-W', '-f=${db:Status-Status} ${Package}\n', ...wanted];
    listed = execFileSync('dpkg-query', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // it ends with 1 where it does not know one of them, and still lists the others
    listed = String(error.stdout ?? '');
  }
  const there = new Set(listed.split('\n').filter((line) => line.startsWith('installed ')));
  return wanted.filter((name) => !there.has(`installed ${name}`));
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=60', '-o', 'Dpkg::Use-Pty=0', ...args];
  return new Promise((resolve) => {
    // a group of its own: Ctrl-C must not stop dpkg half-way
    const child = spawn('apt-get', options, { env, stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

async function aptInstall(names) {
  const lists = '/var/lib/apt/lists';
  const install = ['install', '-y', '--no-install-recommends', ...names];
  const fresh =
    existsSync(lists) &&
    readdirSync(lists).some((file) => file.endsWith('Packages') || /Packages\./.test(file));
  if (fresh && (await apt(install))) return true;
  return (await apt(['update'])) && (await apt(install));
}

/** @param {string[]} names */
function sayWhatToInstall(names) {
  for (const [group, without] of WITHOUT) {
    const lacking = group.filter((name) => names.includes(name));
    if (lacking.length > 0) say(`Not installed: ${lacking.join(' ')} (Debian's names). ${without}`);
  }
}

/**
 * Installs what is missing where `apt-get` and the right are there; otherwise says what to install and
 * what works without. Never fails. `SETUP_APT=no` in the environment forbids it to install anything.
 * @param {'start' | 'test'} purpose `start` leaves the browser out and waits a minute at most
 */
export async function installDebianPackages(purpose) {
  const wanted = purpose === 'test' ? [...DICTIONARIES, ...BROWSER] : DICTIONARIES;
  if (!has('dpkg-query')) return sayWhatToInstall(wanted);
  const names = missing(wanted);
  if (names.length === 0) return;
  const may = process.getuid?.() === 0 && has('apt-get') && process.env.SETUP_APT !== 'no';
  if (!may) return sayWhatToInstall(names);

  const done = progress(`Installing ${names.join(' ')}`);
  const installing = aptInstall(names).finally(done);
  const late = Symbol('late');
  const waited = await (purpose === 'test'
    ? installing
    : Promise.race([installing, after(PATIENCE_MS, late)]));
  if (waited === late) {
    done();
    say('The dictionaries are still being installed: the filter uses them from the next start on.');
    return;
  }
  const still = missing(wanted);
  if (still.length === 0) say('Debian packages are installed.');
  else sayWhatToInstall(still);
}

/** @param {number} ms @param {symbol} value */
const after = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
