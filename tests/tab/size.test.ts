import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtTab, filesOf, manifest } from './build.ts';

/** `libraries.md`, The first view's 150 kB: gzipped JavaScript of `#/` in Teams. */
const BUDGET = 150_000;

const weigh = (file: string): number => gzipSync(readFileSync(join(builtTab(), file)), { level: 9 }).length;

describe('the first view', () => {
  const table = manifest();
  const keyOf = (what: string) => {
    const key = Object.keys(table).find((name) => name.includes(what));
    if (!key) throw new Error(`no chunk of ${what}`);
    return key;
  };

  test.each(['fi', 'sv', 'en'])('entry, host, clock page and the words of %s are at most 150 kB', (lang) => {
    const parts = [
      'index.html',
      'src/host/teams.ts',
      'src/clock/page.tsx',
      'src/theme/fluent-light.ts',
      `virtual:messages/${lang}/first`,
    ];
    const files = new Set(parts.flatMap((part) => [...filesOf(table, keyOf(part))]));
    const sizes = [...files].map((file) => [file, weigh(file)] as const);
    const sum = sizes.reduce((all, [, size]) => all + size, 0);
    process.stdout.write(`first view, ${lang}: ${sum} octets gzipped in ${files.size} files\n`);
    expect(sum).toBeLessThanOrEqual(BUDGET);
    // A view without the libraries is no view: the sum has found them.
    expect(sum).toBeGreaterThan(80_000);
  });

  test('other pages, dialogs and the schemas are not in it', () => {
    const first = new Set(
      ['index.html', 'src/clock/page.tsx'].flatMap((part) => [...filesOf(table, keyOf(part))]),
    );
    for (const part of [
      'src/workshop/page.tsx',
      'src/settings/page.tsx',
      'src/host/teams.ts',
      'src/forms/contract.ts',
    ])
      expect([part, first.has(table[keyOf(part)]?.file ?? '')]).toEqual([part, false]);
  });

  test('each file stands there in both compressed forms too', () => {
    for (const file of filesOf(table, 'index.html'))
      for (const form of ['br', 'gz'])
        expect(readFileSync(join(builtTab(), `${file}.${form}`)).length).toBeGreaterThan(100);
  });
});
