/** How the tab is built: `node tab/build.ts`. */
import type { UserConfig } from 'vite';
import { fluentThemes } from './fluent-themes.ts';
import { messages } from './messages.ts';
import { quietTeams } from './quiet-teams.ts';

/** Modules of the clock that the first view needs; the others come when they are opened. */
const FIRST_VIEW =
  /node_modules\/d3-(?:shape|path)\/|tab\/src\/clock\/(?!page\.tsx|side|picture(?:-svg)?\.|print|phone-ring|no-clock|event-card\.tsx)/;

/** What the entry shares with the pages: by itself each would be a chunk of its own, some of a hundred octets. */
const SHARED =
  /node_modules\/(?:react|icu-minify)\/|preload-helper|tab\/src\/(?:(?:i18n|patience)\.ts|api\/(?:connection|words)\.ts|shell\/icons)|bot\/(?:i18n\/(?:message|span)|contract\/(?:clock|workshop))\.ts/;

export const config: UserConfig = {
  root: import.meta.dirname,
  base: '/tab/',
  clearScreen: false,
  logLevel: 'warn',
  plugins: [messages(), fluentThemes(), quietTeams()],
  build: {
    target: 'es2024',
    manifest: true,
    // What is bundled wants its licence beside it: /tab/licences.md.
    license: { fileName: 'licences.md' },
    // The first view's chunks are few, and every browser that Teams runs in preloads modules by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      onLog: (level, log, say) => {
        // Fluent's files say 'use client' for servers that render: there is none.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log);
      },
      // The clock's page is shared with planning and print: one chunk compresses better than ten small ones.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'clock', test: FIRST_VIEW },
            { name: 'shared', test: SHARED },
          ],
        },
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
};
