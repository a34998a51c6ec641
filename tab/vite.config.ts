/** How the tab is built: `node tab/build.ts`. */
import type { UserConfig } from 'vite';
import { fluentThemes } from './fluent-themes.ts';
import { messages } from './messages.ts';
import { quietTeams } from './quiet-teams.ts';

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
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
};
