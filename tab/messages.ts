/**
 * Vite plugin: `virtual:messages/<lang>` is the tab's table of that language, compiled, so that the browser
 * carries one language and no ICU parser.
 */
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import { LANGS } from '#i18n/lang.ts';
import { en } from '#i18n/tab/en.ts';
import { fi } from '#i18n/tab/fi.ts';
import { sv } from '#i18n/tab/sv.ts';

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { fi, sv, en };
const PREFIX = 'virtual:messages/';

export function messages(): Plugin {
  return {
    name: 'messages',
    resolveId: (id) => (LANGS.some((lang) => id === PREFIX + lang) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const table = TABLES[id.slice(PREFIX.length + 1)] ?? {};
      const compiled = Object.entries(table).map(([key, message]) => [key, compile(message)]);
      return `export default ${JSON.stringify(Object.fromEntries(compiled))};`;
    },
  };
}
