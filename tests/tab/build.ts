/** The built tab for tests: `npm test` builds it; a test that is run alone builds it when it is missing. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(process.cwd(), 'dist', 'tab');

/** Folder of the build. */
export function builtTab(): string {
  if (!existsSync(join(DIST, 'index.html')))
    execFileSync(process.execPath, ['tab/build.ts'], { stdio: 'inherit' });
  return DIST;
}

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

/** Vite's table of chunks, by source. */
export function manifest(): Readonly<Record<string, Chunk>> {
  return JSON.parse(readFileSync(join(builtTab(), '.vite', 'manifest.json'), 'utf8'));
}

/** Files of a chunk and of everything that it imports at once. */
export function filesOf(table: Readonly<Record<string, Chunk>>, name: string): ReadonlySet<string> {
  const files = new Set<string>();
  const walk = (key: string): void => {
    const chunk = table[key];
    if (!chunk) throw new Error(`no chunk ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) walk(next);
  };
  walk(name);
  return files;
}
