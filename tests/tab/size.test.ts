import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fi } from '#i18n/tab/fi.ts';
import { builtTab, filesOf, manifest } from './build.ts';

/** Gzipped JavaScript of `#/` (`libraries.md`, The first view's 150 kB), in Teams too, where teams-js comes with it. */
const BUDGET = 150_000;

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

  test.each(['fi', 'sv', 'en'])(
    'entry, clock page, the words of %s and teams-js are at most 150 kB',
    (lang) => {
      const parts = ['index.html', 'src/clock/page.tsx', `virtual:messages/${lang}/first`];
      const own = sumOf(parts);
      const inTeams = sumOf([...parts, 'src/host/teams.ts']);
      process.stdout.write(`first view, ${lang}: ${own} octets gzipped, in Teams ${inTeams}\n`);
      expect(inTeams).toBeLessThanOrEqual(BUDGET);
      // A view without the libraries is no view: the sum has found them.
      expect(own).toBeGreaterThan(80_000);
    },
  );

  test('what it says is in the words that come with it', () => {
    const read = (file: string) => readFileSync(join(builtTab(), file), 'utf8');
    const words = read(table[keyOf('virtual:messages/fi/first')]?.file ?? '');
    const code = ['index.html', 'src/clock/page.tsx']
      .flatMap((part) => [...filesOf(table, keyOf(part))])
      .map(read)
      .join('\n');
    const holds = (text: string, key: string) => ['"', "'", '`'].some((q) => text.includes(`${q}${key}${q}`));
    const said = Object.keys(fi).filter((key) => key.includes('.') && holds(code, key));
    expect(said.length).toBeGreaterThan(100);
    const late = said.filter((key) => !holds(words, key) && !words.includes(`${key}:`));
    // The names of other pages come with those pages.
    expect(late.filter((key) => !/^(?!clock|shell)\w+\.(?:title|heading)$/.test(key))).toEqual([]);
  });

  test('other pages, dialogs and the schemas are not in it', () => {
    const first = new Set(
      ['index.html', 'src/clock/page.tsx'].flatMap((part) => [...filesOf(table, keyOf(part))]),
    );
    for (const part of [
      'src/workshop/page.tsx',
      'src/settings/page.tsx',
      'src/clock/side.tsx',
      'src/clock/phone-ring.tsx',
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
