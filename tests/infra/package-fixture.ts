/** A source of packages as the repository has it, an environment that is filled, and ways to change a made package. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { buildPackage, idUriOf, readSource, zipOf } from '../../infra/package/build.ts';
import type { Expected, Files } from '../../infra/package/types.ts';

export const SOURCE = readSource('manifest');
export const VALUES = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  AAD_APP_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  PUBLIC_HOST: 'pajakello.hyvinvointi.example',
  DEVELOPER_NAME: 'Hyvinvointialue "Esimerkki"',
} as const;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

export const EXPECTED: Expected = {
  version,
  readme: readFileSync('README.md', 'utf8'),
  idUri: idUriOf(SOURCE.aad, VALUES),
  rsc: true,
};

export const made = (rsc = true): Uint8Array => buildPackage(SOURCE, VALUES, { rsc });

// biome-ignore lint/suspicious/noExplicitAny: a test breaks what the types forbid.
export type Loose = any;

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The package with some of its files changed; null takes one away. */
export function withFiles(changes: Readonly<Record<string, Uint8Array | string | null>>): Uint8Array {
  const files: Record<string, Uint8Array> = { ...unzipSync(made()) };
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete files[name];
    else files[name] = typeof change === 'string' ? bytesOf(change) : change;
  }
  return zipOf(files);
}

/** The package with a JSON file changed in place. */
export function withJson(name: string, change: (json: Loose) => void): Uint8Array {
  const json = JSON.parse(textOf(filesOf(made())[name]));
  change(json);
  return withFiles({ [name]: JSON.stringify(json) });
}

export const filesOf = (zip: Uint8Array): Files => unzipSync(zip);
export const manifestOf = (zip: Uint8Array): Loose => JSON.parse(textOf(filesOf(zip)['manifest.json']));
