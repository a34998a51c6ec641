/** The environments of the toolkit: `env/.env.<name>`, without the template and without files of secrets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export interface Environment {
  readonly name: string;
  /** Path as it is told to people: 'env/.env.dev'. */
  readonly file: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

const FILE = /^\.env\.([A-Za-z0-9_-]{1,40})$/;
/** The template of the server's settings is no environment. */
const TEMPLATE = 'example';

function read(directory: string, name: string): Environment {
  const values = parseEnv(readFileSync(join(directory, `.env.${name}`), 'utf8'));
  return { name, file: `env/.env.${name}`, values };
}

/** Every environment of the folder, by name. */
export function environmentsIn(directory: string): readonly Environment[] {
  return readdirSync(directory)
    .flatMap((file) => FILE.exec(file)?.[1] ?? [])
    .filter((name) => name !== TEMPLATE)
    .sort()
    .map((name) => read(directory, name));
}
