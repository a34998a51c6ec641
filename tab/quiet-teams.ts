/**
 * Vite plugin: teams-js without its console log, which weighs as much as a page of ours and writes addresses
 * and messages of the host to the console of whoever switches it on. Its `debug` becomes one that does nothing.
 */
import type { Plugin } from 'vite';

const DEBUG = /@microsoft\/teams-js\/.*\/debug\/src\/browser\.js$/;
const SILENCE = `
const log = () => {};
log.extend = () => log;
const debug = () => log;
debug.formatArgs = () => {};
export const b = { debug };
`;

export function quietTeams(): Plugin {
  return { name: 'quiet-teams', load: (id) => (DEBUG.test(id) ? SILENCE : null) };
}
