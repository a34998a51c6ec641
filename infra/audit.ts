/**
 * `npm run audit-shipped`: known weaknesses of what leaves the house, the tab's libraries included. Those stand among the
 * devDependencies, since they are built into files and not installed on the server, so `npm audit --omit=dev`
 * does not see them, while `npm audit` alone also tells of tools that nobody is served.
 * Ends with 1 where something was found, 2 where the registry did not answer.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Installed {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
/** What of package-lock.json is read: packages by their place ('node_modules/a/node_modules/b'). */
export interface Lock {
  readonly packages: Readonly<Record<string, Installed>>;
}
/** What of `npm audit --json` is read. */
export interface Report {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly nodes: readonly string[] }>
  >;
}

/** Folders whose imports are built into files that browsers are served. */
const BUILT_IN = ['tab/src', 'bot/rehearsal/page'];
const IMPORT = /(?:from|import\()\s*'((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g;

/** Packages that the sources below a folder import. */
function importedIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map(([, name = '']) => name),
    );
}

/** Names of what is shipped first: the server's dependencies, and what is built into files. */
export function shippedRoots(root: string): readonly string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const built = BUILT_IN.flatMap((folder) => importedIn(join(root, folder)));
  const own = built.filter((name) => Object.hasOwn(devDependencies, name));
  return [...new Set([...Object.keys(dependencies), ...own])].sort();
}

/** Where `from` finds a package, as Node looks for it: beside itself, then further out; null: not installed. */
function placeOf({ packages }: Lock, name: string, from: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, place)) return place;
    if (at === '') return null;
  }
}

/** Places of everything that comes with these packages. */
export function shippedPlaces(lock: Lock, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = roots.map((name) => placeOf(lock, name, ''));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place === null || found.has(place)) continue;
    found.add(place);
    const of = lock.packages[place] ?? {};
    const needs = { ...of.dependencies, ...of.optionalDependencies, ...of.peerDependencies };
    for (const name of Object.keys(needs)) open.push(placeOf(lock, name, place));
  }
  return found;
}

/** A line for each weakness of what is shipped. */
export function weaknesses(
  { vulnerabilities = {} }: Report,
  shipped: ReadonlySet<string>,
): readonly string[] {
  return Object.entries(vulnerabilities)
    .filter(([, { nodes }]) => nodes.some((place) => shipped.has(place)))
    .map(([name, { severity, range }]) => `${severity}: ${name} ${range}`)
    .sort();
}

function main(): number {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const shipped = shippedPlaces(lock, shippedRoots('.'));
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  let report: Report | null = null;
  try {
    report = JSON.parse(stdout) as Report;
  } catch {}
  if (!report?.vulnerabilities) {
    console.error('The registry did not say what is known of these packages.');
    return 2;
  }
  const found = weaknesses(report, shipped);
  for (const line of found) console.log(line);
  console.log(`${found.length} known weaknesses in ${shipped.size} packages that are shipped.`);
  return found.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();
