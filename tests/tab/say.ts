/** The tab's words in Node: the same tables, compiled as the build does. */
import compile from 'icu-minify/compile';
import type { Lang } from '#i18n/lang.ts';
import { written } from '#i18n/message.ts';
import { en } from '#i18n/tab/en.ts';
import { fi } from '#i18n/tab/fi.ts';
import { sv } from '#i18n/tab/sv.ts';
import type { Words } from '../../tab/src/i18n.ts';

const TABLES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { fi, sv, en };

export function wordsOf(lang: Lang): Words {
  const table = TABLES[lang];
  return {
    lang,
    text: (key, ...values) => {
      const message = table[key];
      if (message === undefined) throw new TypeError(`no message ${key}`);
      return written(compile(message), lang, (values[0] ?? {}) as Readonly<Record<string, string | number>>);
    },
    knows: (key): key is never => Object.hasOwn(table, key),
  };
}
