/** Finds out where the tab runs. */
import { openBrowser } from './browser.ts';
import type { HostSource } from './host.ts';
import { openRehearsal } from './rehearsal.ts';

/** The host; `failed`: framed, but Teams did not answer twice. teams-js is loaded in a frame alone. */
export async function openHost(): Promise<{ readonly source: HostSource; readonly failed: boolean }> {
  const query = new URLSearchParams(location.search);
  if (query.has('rehearsal')) return { source: openRehearsal(query), failed: false };
  if (parent === window) return { source: openBrowser(), failed: false };
  const { openTeams } = await import('./teams.ts');
  const source = await openTeams();
  return { source: source ?? openBrowser(), failed: source === null };
}
