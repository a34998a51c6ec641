import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtTab, filesOf, manifest } from './build.ts';

/** Gzipped JavaScript of `#/` (`libraries.md`, The first view's 150 kB): what we draw it with. */
const BUDGET = 150_000;
/** With teams-js, which Teams alone loads, while the page waits for it anyway. */
const IN_TEAMS = 160_000;

const weigh = (file: string): number => gzipSync(readFileSync(join(builtTab(), file)), { level: 9 }).length;

describe('the first view', () => {
  const table = manifest();
  const keyOf = (what: string) => {
    const key = Object.keys(table).find((name) => name.includes(what));
    if (!key) throw new Error(`no chunk of ${what}`);
    return key;
  };

  /** Octets of these parts with everything that they import at once. */
  const sumOf = (parts: readonly string[]): number => {
    const files = new Set(parts.flatMap((part) => [...filesOf(table, keyOf(part))]));
    return [...files].reduce((sum, file) => sum + weigh(file), 0);
  };

  test.each(['fi', 'sv', 'en'])('entry, theme, clock page and the words of %s are at most 150 kB', (lang) => {
    const parts = [
      'index.html',
      'virtual:fluent/default',
      'src/clock/page.tsx',
      `virtual:messages/${lang}/first`,
    ];
    const own = sumOf(parts);
    const inTeams = sumOf([...parts, 'src/host/teams.ts']);
    process.stdout.write(`first view, ${lang}: ${own} octets gzipped, in Teams ${inTeams}\n`);
    expect(own).toBeLessThanOrEqual(BUDGET);
    expect(inTeams).toBeLessThanOrEqual(IN_TEAMS);
    // A view without the libraries is no view: the sum has found them.
    expect(own).toBeGreaterThan(80_000);
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
