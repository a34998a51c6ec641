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
import { words } from '#i18n/words/fi.ts';

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { fi, sv, en };
const PREFIX = 'virtual:messages/';
const IDS = LANGS.flatMap((lang) => [`${PREFIX}${lang}/first`, `${PREFIX}${lang}/rest`]);

const isFirst = (key: string): boolean => Object.hasOwn(words, key) || /^(?:shell|clock)\./.test(key);

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
