/** Starts the tab: finds the host, then its theme and its words, then draws. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { withToken } from './case/token.ts';
import type { Frame } from './host/host.ts';
import { openHost } from './host/open.ts';
import { loadWords } from './i18n.ts';
import { hrefOf, routeOf } from './routes.ts';
import { applyTheme, loadTheme } from './theme/theme.tsx';

/**
 * A deep link's target becomes the address, once; a link with an address of its own keeps it. A tab that shows
 * the meetings begins in the meeting's side panel with the meeting.
 */
function enter(subPage: string | null, frame: Frame): void {
  if (frame === 'sidePanel' && routeOf(location.hash).page === 'meetings')
    history.replaceState(null, '', hrefOf({ page: 'panel', m: null }));
  if (subPage === null || location.hash.length > 2) return;
  const hash = subPage.startsWith('#') ? subPage : `#/${subPage.replace(/^\/+/, '')}`;
  history.replaceState(null, '', hash);
}

async function start(root: HTMLElement): Promise<void> {
  const { source: host, failed } = await openHost();
  const source = withToken(host);
  const { theme, lang, subPage, frame } = source.current();
  applyTheme(theme);
  enter(subPage, frame);
  const [words] = await Promise.all([loadWords(lang), loadTheme(theme)]);
  createRoot(root).render(<App source={source} words={words} theme={theme} failed={failed} />);
}

const root = document.getElementById('root');
/** Where Teams' consent window ends (`signin/finish.ts`). */
const consented = location.search === '?consent';
if (root) void (consented ? import('./signin/finish.ts').then(({ finish }) => finish(root)) : start(root));
