/** The tab: host, theme, words, data and the page of the present route. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { ApiProvider } from './api/query.tsx';
import { isOpenedByBot } from './case/token.ts';
import { HostProvider, type HostSource, type ThemeName, useHost } from './host/host.ts';
import { loadWords, useText, type Words, WordsProvider, wantRest, withWords } from './i18n.ts';
import { Page } from './pages.tsx';
import { type Route, routeOf, useHash } from './routes.ts';
import { Boundary } from './shell/boundary.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import { Shell } from './shell/shell.tsx';
import { Loading, Trouble } from './shell/states.tsx';
import { Theme } from './theme/theme.tsx';

/** The messages of the host's language; the last ones stay until the new ones are there. */
function useWordsOf(first: Words): Words {
  const { lang } = useHost();
  const [words, setWords] = useState(first);
  useEffect(() => {
    let wanted = true;
    if (words.lang !== lang) void loadWords(lang).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [lang, words.lang]);
  // The first view stands: now the rest, and what already wanted a word of it is drawn again.
  useEffect(() => {
    void wantRest().then(
      () => setWords((shown) => ({ ...shown })),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    document.documentElement.lang = words.lang;
  }, [words.lang]);
  return words;
}

/** Outside Teams nobody is signed in: only pages that need nobody are shown. */
function Outside({ failed }: { readonly failed: boolean }) {
  const text = useText();
  const name = failed ? 'shell.noTeams' : 'shell.outside';
  return <Trouble level={1} what={text(name)} todo={`${text(`${name}.why`)} ${text(`${name}.do`)}`} />;
}

const SignIn = lazy(withWords(() => import('./signin/page.tsx')));

/** In the side panel, on the stage and where a tab is added there is one page, whatever the address says. */
function shownRoute(route: Route, frame: string): Route {
  if (frame === 'settings') return { page: 'configure' };
  if (route.page === 'configure') return { page: 'unknown' };
  if (frame === 'meetingStage') return route.page === 'stage' ? route : { page: 'stage', m: null };
  if (frame === 'sidePanel' && route.page === 'clock') return { page: 'panel', m: null };
  return route;
}

/** Teams asks what a tab shall show before anybody has signed in; what is not there is not there for anybody. */
const NEED_NOBODY: ReadonlySet<Route['page']> = new Set(['about', 'configure', 'unknown']);

function Pages({ failed }: { readonly failed: boolean }) {
  const text = useText();
  const { kind, frame, signIn } = useHost();
  const hash = useHash();
  const route = shownRoute(routeOf(hash), frame);
  // A browser of its own prints with a ticket and fills in the bot's form; everything else needs somebody signed in.
  const open =
    kind !== 'browser' ||
    route.page === 'about' ||
    route.page === 'print' ||
    (route.page === 'case' && isOpenedByBot());
  const trouble = NEED_NOBODY.has(route.page) ? null : signIn;
  return (
    <Shell route={route} hash={hash}>
      <Boundary text={text} resetKey={hash}>
        {trouble !== null && (
          <Suspense fallback={<Loading />}>
            <SignIn trouble={trouble} />
          </Suspense>
        )}
        {/* What was begun on the page is still there after signing in again. */}
        <div style={{ display: trouble === null ? 'contents' : 'none' }}>
          <Suspense key={route.page} fallback={<Loading />}>
            {open ? <Page route={route} /> : <Outside failed={failed} />}
          </Suspense>
        </div>
      </Boundary>
    </Shell>
  );
}

interface AppProps {
  readonly source: HostSource;
  readonly words: Words;
  /** Loaded already. */
  readonly theme: ThemeName;
  /** Framed, but Teams did not answer. */
  readonly failed: boolean;
}

function Inside({ source, words: first, theme: firstTheme, failed }: AppProps) {
  const { theme } = useHost();
  const words = useWordsOf(first);
  return (
    <WordsProvider value={words}>
      <Theme name={theme} first={firstTheme}>
        <NoticesProvider>
          <ApiProvider source={source}>
            <Pages failed={failed} />
          </ApiProvider>
        </NoticesProvider>
      </Theme>
    </WordsProvider>
  );
}

export function App(props: AppProps) {
  return (
    <HostProvider value={props.source}>
      <Inside {...props} />
    </HostProvider>
  );
}
