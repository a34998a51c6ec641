/**
 * Builds the tab: `node tab/build.ts [folder]`, by default `dist/tab`. Every text file also stands there as
 * .br and .gz. The new build takes the old one's place at once, when it is whole.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { build } from 'vite';
import { config } from './vite.config.ts';

const target = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'dist', 'tab'));
const fresh = `${target}.${process.pid}.new`;
const old = `${target}.${process.pid}.old`;

function compress(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:html|js|css|svg|json|md)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    const options = {
      params: { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, options));
  }
}

try {
  await build({ ...config, configFile: false, build: { ...config.build, outDir: fresh, emptyOutDir: true } });
  compress(fresh);
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(target, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(fresh, target);
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
