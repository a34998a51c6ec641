/** The set-up's dealings with Debian's packages, against a dpkg-query and an apt-get of our own making. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ALL = 'libvoikko1 voikko-fi libhunspell-1.7-0 hunspell-sv hunspell-en-us chromium fonts-open-sans';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pajakello-setup-'));
  mkdirSync(join(folder, 'bin'));
  for (const tool of ['sh', 'cat', 'tr', 'touch']) symlinkSync(`/bin/${tool}`, join(folder, 'bin', tool));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** A dpkg-query that knows what stands in the file `installed`, and an apt-get that notes its calls. */
function debian(installed: string, afterInstall: string): void {
  writeFileSync(join(folder, 'installed'), installed.replaceAll(/(\S+) ?/g, 'installed $1\n'));
  writeFileSync(join(folder, 'later'), afterInstall.replaceAll(/(\S+) ?/g, 'installed $1\n'));
  program('dpkg-query', `cat ${folder}/installed; exit 1`);
  program('apt-get', `echo "$*" >> ${folder}/calls; cat ${folder}/later > ${folder}/installed`);
}

function setUp(purpose: 'start' | 'test', env: Record<string, string> = {}): string {
  const module = join(process.cwd(), 'infra/local/debian.mjs');
  const code = `const m = await import(${JSON.stringify(module)}); await m.installDebianPackages('${purpose}'); process.exit(0)`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { PATH: join(folder, 'bin'), ...env },
  });
  expect(run.status).toBe(0);
  return run.stderr;
}

const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '');
const asRoot = process.getuid?.() === 0 ? test : test.skip;

test('says nothing and calls nothing where all is there', () => {
  debian(ALL, ALL);
  expect(setUp('test')).toBe('');
  expect(calls()).toBe('');
});

asRoot('installs only what is missing, without recommended packages', () => {
  debian('libvoikko1 voikko-fi libhunspell-1.7-0 hunspell-sv fonts-open-sans', ALL);
  expect(setUp('test')).toContain('Debian packages are installed.');
  expect(calls()).toMatch(/install -y --no-install-recommends hunspell-en-us chromium\n/);
});

asRoot('leaves the browser to the tests', () => {
  debian('', ALL);
  setUp('start');
  expect(calls()).toContain('hunspell-sv');
  expect(calls()).not.toContain('chromium');
});

asRoot('says what is lacking where the installation failed', () => {
  debian('libvoikko1', 'libvoikko1');
  expect(setUp('start')).toMatch(/Not installed: voikko-fi .* Without them the filter/);
});

test('only says what to install where it must not, and where there is no Debian', () => {
  debian('', ALL);
  expect(setUp('test', { SETUP_APT: 'no' })).toMatch(
    /Not installed: libvoikko1[^\n]*\nNot installed: chromium/,
  );
  expect(calls()).toBe('');
  rmSync(join(folder, 'bin', 'dpkg-query'));
  expect(setUp('start')).toMatch(/^Not installed: libvoikko1[^\n]*\n$/);
});
