/**
 * `npm run package [environment …]`: the app packages for Teams, checked. For each `env/.env.<name>`, or those
 * named, `dist/packages/pajakello-<name>.zip` and `pajakello-<name>-no-rsc.zip`. Ends with 1 where one was
 * refused. An environment of which nothing has been filled in yet is left out, unless it was named.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage, idUriOf, readSource } from './build.ts';
import { checkPackage } from './check.ts';
import { type Environment, environmentsIn } from './environments.ts';
import { placeholdersIn, Unfilled } from './fill.ts';

export interface Packaging {
  /** Folder with manifest/, env/, package.json and README.md. */
  readonly root: string;
  readonly out: string;
  /** Names of environments; none: all. */
  readonly named: readonly string[];
  readonly say: (line: string) => void;
}

/** Ids that provisioning makes: an environment without any of them is not set up. */
const PROVISIONED = ['TEAMS_APP_ID', 'BOT_ID', 'AAD_APP_CLIENT_ID'];

const isEmpty = (value: string | undefined): boolean => (value ?? '').trim() === '';

function refusalOf(error: unknown): readonly string[] {
  if (error instanceof Unfilled) return error.problems;
  throw error;
}

/** Writes the packages; the number of environments that were refused. */
export function packageAll({ root, out, named, say }: Packaging): number {
  const source = readSource(join(root, 'manifest'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const all = environmentsIn(join(root, 'env'));
  const unknown = named.filter((name) => !all.some((one) => one.name === name));
  for (const name of unknown) say(`env/.env.${name}: there is no such environment`);
  mkdirSync(out, { recursive: true });

  const build = ({ name, file, values }: Environment): boolean => {
    try {
      const idUri = idUriOf(source.aad, values);
      const made = [true, false].map((rsc) => {
        const zip = buildPackage(source, values, { rsc });
        const path = `pajakello-${name}${rsc ? '' : '-no-rsc'}.zip`;
        return { path, zip, findings: checkPackage(zip, { version, readme, idUri, rsc }) };
      });
      for (const { path, findings } of made)
        for (const { rule, says } of findings) say(`${path}: ${says} [${rule}]`);
      if (made.some(({ findings }) => findings.length > 0)) return false;
      for (const { path, zip } of made) {
        writeFileSync(join(out, path), zip);
        say(`${path}: ${zip.length} bytes, checked`);
      }
      return true;
    } catch (error) {
      for (const problem of refusalOf(error)) say(`${file}: ${problem}`);
      return false;
    }
  };

  let refused = unknown.length;
  for (const one of all.filter(({ name }) => named.length === 0 || named.includes(name))) {
    // What an earlier call made does not stay beside a refusal.
    for (const end of ['', '-no-rsc']) rmSync(join(out, `pajakello-${one.name}${end}.zip`), { force: true });
    if (named.length === 0 && PROVISIONED.every((variable) => isEmpty(one.values[variable]))) {
      const missing = placeholdersIn(source.manifest).filter((variable) => isEmpty(one.values[variable]));
      say(`${one.file}: not set up yet, no package. It lacks ${missing.join(', ')}.`);
    } else if (!build(one)) refused++;
  }
  return refused;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const refused = packageAll({
    root,
    out: join(root, 'dist', 'packages'),
    named: process.argv.slice(2),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  process.exitCode = refused > 0 ? 1 : 0;
}
