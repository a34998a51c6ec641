/**
 * Vite plugin: the tab's tables, compiled, so that the browser carries no ICU parser. Each language is two
 * modules: `virtual:messages/<lang>/first` is what the first view needs, `…/rest` everything else.
 */
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import { LANGS } from '#i18n/lang.ts';
import { en } from '#i18n/tab/en.ts';
import { fi } from '#i18n/tab/fi.ts';
import { sv } from '#i18n/tab/sv.ts';

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { fi, sv, en };
const PREFIX = 'virtual:messages/';
const IDS = LANGS.flatMap((lang) => [`${PREFIX}${lang}/first`, `${PREFIX}${lang}/rest`]);

/** What the first view draws, and what is said when nothing more can be had. */
const FIRST = /^(?:shell|clock|service)\.|^none$/;
/** Parts of the clock that are opened from it. */
const OPENED = /^clock\.(?:(?:side|print)\.|side$|printed$|(?:none|noNetwork)(?:\.|$)|phone\.(?!open$))/;

const isFirst = (key: string): boolean => FIRST.test(key) && !OPENED.test(key);

export function messages(): Plugin {
  return {
    name: 'messages',
    resolveId: (id) => (IDS.includes(id) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [lang = '', part] = id.slice(PREFIX.length + 1).split('/');
      const compiled = Object.entries(TABLES[lang] ?? {})
        .filter(([key]) => isFirst(key) === (part === 'first'))
        .map(([key, message]) => [key, compile(message)]);
      return `export default ${JSON.stringify(Object.fromEntries(compiled))};`;
    },
  };
}
