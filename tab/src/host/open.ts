/** Finds out where the tab runs. */
import { openBrowser } from './browser.ts';
import type { HostSource } from './host.ts';
import { openRehearsal } from './rehearsal.ts';

/** In the address while the page is loaded a second time, since Teams did not answer the first. */
const AGAIN = 'again';

/** The host; `failed`: framed, but Teams did not answer twice. teams-js is loaded in a frame alone. */
export async function openHost(): Promise<{ readonly source: HostSource; readonly failed: boolean }> {
  const query = new URLSearchParams(location.search);
  if (query.has('rehearsal')) return { source: openRehearsal(query), failed: false };
  if (parent === window) return { source: openBrowser(), failed: false };
  const { openTeams } = await import('./teams.ts');
  const source = await openTeams();
  const url = new URL(location.href);
  if (source) {
    url.searchParams.delete(AGAIN);
    history.replaceState(null, '', url);
    return { source, failed: false };
  }
  if (query.has(AGAIN)) return { source: openBrowser(), failed: true };
  url.searchParams.set(AGAIN, '1');
  location.replace(url);
  return new Promise(() => {});
}
