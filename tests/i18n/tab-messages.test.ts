import compile from 'icu-minify/compile';
import { LANGS } from '#i18n/lang.ts';
import { en } from '#i18n/tab/en.ts';
import { fi } from '#i18n/tab/fi.ts';
import { sv } from '#i18n/tab/sv.ts';
import { argumentsOf } from './arguments.ts';

const TABLES: Readonly<Record<'fi' | 'sv' | 'en', Readonly<Record<string, string>>>> = { fi, sv, en };
const keys = Object.keys(fi);

describe("the tab's messages", () => {
  test.each(LANGS)('%s has exactly the keys of Finnish', (lang) => {
    expect(Object.keys(TABLES[lang]).toSorted()).toEqual(keys.toSorted());
  });

  test.each(LANGS)('%s: each compiles, and takes the arguments that Finnish takes', (lang) => {
    const differing = keys.filter((key) => {
      const message = TABLES[lang][key] ?? '';
      expect(() => compile(message)).not.toThrow();
      return argumentsOf(message).join() !== argumentsOf(TABLES.fi[key] ?? '').join();
    });
    expect(differing).toEqual([]);
  });

  test.each(LANGS)('%s: no message is empty, ragged or has a tag in it', (lang) => {
    const untidy = keys.filter((key) => /^$|^\s|\s$| {2}|</.test(TABLES[lang][key] ?? ''));
    expect(untidy).toEqual([]);
  });

  test('no message is left in another language by accident', () => {
    const sentence = (key: string) => / \p{Ll}+ .*\p{Ll} /u.test(TABLES.fi[key] ?? '');
    const equal = keys.filter(
      (key) => sentence(key) && (TABLES.fi[key] === TABLES.sv[key] || TABLES.fi[key] === TABLES.en[key]),
    );
    expect(equal).toEqual([]);
  });
});
