/** The frame around every page: skip link, navigation, offline bar, the page, footer. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useView } from '../api/query.tsx';
import { useHost } from '../host/host.ts';
import { type PlainKey, useText } from '../i18n.ts';
import { hrefOf, type PageName, type Route } from '../routes.ts';
import { Icon, type IconName } from './icons.tsx';
import { OfflineBar } from './offline.tsx';
import classes from './shell.module.css';

const TITLES: Readonly<Record<PageName, PlainKey>> = {
  clock: 'shell.nav.clock',
  workshop: 'workshop.title',
  development: 'development.heading',
  plan: 'planning.title',
  print: 'shell.print',
  about: 'about.title',
  case: 'case.title',
  configure: 'configure.title',
  meetings: 'shell.nav.meetings',
  settings: 'shell.nav.settings',
  panel: 'panel.title',
  stage: 'shell.stage',
  mine: 'shell.nav.mine',
  unknown: 'shell.unknown',
};

interface Entry {
  readonly route: Route;
  readonly words: PlainKey;
  /** Where four stand beside each other on a phone. */
  readonly short?: PlainKey;
  readonly icon: IconName;
  /** Pages on which this entry is the present one. */
  readonly pages: readonly PageName[];
}
const ENTRIES: readonly Entry[] = [
  {
    route: { page: 'clock', clock: null },
    words: 'shell.nav.clock',
    icon: 'clock',
    pages: ['clock', 'workshop', 'development', 'plan'],
  },
  { route: { page: 'meetings' }, words: 'shell.nav.meetings', icon: 'meetings', pages: ['meetings'] },
  { route: { page: 'settings' }, words: 'shell.nav.settings', icon: 'settings', pages: ['settings'] },
  {
    route: { page: 'mine' },
    words: 'shell.nav.mine',
    short: 'shell.nav.mine.short',
    icon: 'mine',
    pages: ['mine'],
  },
];

/** Settings are for administrators and planners. */
function Navigation({ page, settings }: { readonly page: PageName; readonly settings: boolean }) {
  const text = useText();
  const entries = ENTRIES.filter(({ route }) => route.page !== 'settings' || settings);
  return (
    <nav className={classes.nav} aria-label={text('shell.nav')}>
      <ul>
        {entries.map(({ route, words, short, icon, pages }) => (
          <li key={words}>
            <a href={hrefOf(route)} aria-current={pages.includes(page) ? 'page' : undefined}>
              <Icon name={icon} />
              <span className={short && classes.long}>{text(words)}</span>
              {short && <span className={classes.short}>{text(short)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer() {
  const text = useText();
  return (
    <footer className={classes.footer}>
      <a href={hrefOf({ page: 'about', section: 'privacy' })}>{text('shell.privacy')}</a>
      <a href={hrefOf({ page: 'about', section: 'accessibility' })}>{text('shell.accessibility')}</a>
    </footer>
  );
}

/** Moves the focus to the new page's heading, so that it is read; not at the first page. */
function useFocusOnHeading(hash: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const focus = (): boolean => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (!heading) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      scrollTo({ top: 0 });
      return true;
    };
    if (hash === '' || focus()) return;
    // The page is still loading: its heading comes. Whoever goes on meanwhile is left where they are.
    const main = document.querySelector('main');
    const watch = new MutationObserver(() => focus() && watch.disconnect());
    if (main) watch.observe(main, { childList: true, subtree: true });
    const leave = () => watch.disconnect();
    addEventListener('keydown', leave, { once: true });
    addEventListener('pointerdown', leave, { once: true });
    return () => {
      leave();
      removeEventListener('keydown', leave);
      removeEventListener('pointerdown', leave);
    };
  }, [hash]);
}

interface ShellProps {
  readonly route: Route;
  readonly hash: string;
  readonly children: ReactNode;
}

/** The side panel, the stage and print have neither navigation nor footer. */
export function Shell({ route, hash, children }: ShellProps) {
  const text = useText();
  const { kind, frame } = useHost();
  const bare =
    route.page === 'panel' || route.page === 'stage' || route.page === 'print' || frame !== 'content';
  const signedIn = kind !== 'browser';
  const me = useView('me', {}, { enabled: signedIn && !bare });
  useFocusOnHeading(hash);
  const title = text(TITLES[route.page]);
  useEffect(() => {
    // Empty while its words are on their way.
    document.title = title === '' ? text('shell.product') : text('shell.title', { page: title });
  }, [text, title]);
  return (
    <div className={classes.shell} data-bare={bare}>
      {!bare && (
        <a
          className={classes.skip}
          href={hash || '#/'}
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('main')?.focus();
          }}
        >
          {text('shell.skip')}
        </a>
      )}
      {!bare && signedIn && (
        <Navigation
          page={route.page}
          settings={me.data?.admin === true || me.data?.networks.some(({ planner }) => planner) === true}
        />
      )}
      <OfflineBar />
      <main className={classes.main} tabIndex={-1}>
        {children}
      </main>
      {!bare && <Footer />}
    </div>
  );
}
