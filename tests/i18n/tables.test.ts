/** The tables of messages are put together by name: none may stand in two of them, or one would silence the other. */
import { readFileSync } from 'node:fs';
import { LANGS } from '#i18n/strings.ts';

const keysIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^ {2}'?([\w.-]+)'?:(?=\s)/gmu)].map(([, key = '']) => key);

test.each(LANGS)('%s: every message stands in one table', (lang) => {
  const own = readFileSync(`bot/i18n/${lang}.ts`, 'utf8');
  const parts = [...own.matchAll(/from '\.\/([\w/]+)\.ts';/g)]
    .map(([, path = '']) => path)
    .filter((p) => p.includes('/'));
  expect(parts.length).toBeGreaterThan(2);
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const table of [lang, ...parts]) {
    for (const key of keysIn(`bot/i18n/${table}.ts`)) {
      if (seen.has(key)) twice.push(`${key}: ${seen.get(key)} and ${table}`);
      seen.set(key, table);
    }
  }
  expect(seen.size).toBeGreaterThan(500);
  expect(twice).toEqual([]);
});
