/** Which page a route shows; each is a chunk of its own, loaded when it is opened. */
import { type ComponentType, lazy } from 'react';
import { useText, wantRest } from './i18n.ts';
import { hrefOf, type PageName, type PageProps, type Route } from './routes.ts';
import { Trouble } from './shell/states.tsx';

/** A page other than the first view: its words come with it. */
function later<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), wantRest()]))[0];
}

const Clock = lazy(() => import('./clock/page.tsx'));
const Print = lazy(later(() => import('./clock/print.tsx')));
const Workshop = lazy(later(() => import('./workshop/page.tsx')));
const Development = lazy(later(() => import('./development/page.tsx')));
const Plan = lazy(later(() => import('./planning/page.tsx')));
const Meetings = lazy(later(() => import('./meetings/page.tsx')));
const Settings = lazy(later(() => import('./settings/page.tsx')));
const Mine = lazy(later(() => import('./mine/page.tsx')));
const Panel = lazy(later(() => import('./panel/page.tsx')));
const Stage = lazy(later(() => import('./stage/page.tsx')));
const Case = lazy(later(() => import('./case/page.tsx')));
const About = lazy(later(() => import('./about/page.tsx')));
const Configure = lazy(later(() => import('./configure/page.tsx')));

function Unknown() {
  const text = useText();
  return (
    <Trouble level={1} what={text('shell.unknown')} todo={text('shell.unknown.do')}>
      <a href={hrefOf({ page: 'clock', clock: null })}>{text('shell.toClock')}</a>
    </Trouble>
  );
}

const PAGES: { readonly [P in PageName]: ComponentType<PageProps<P>> } = {
  clock: Clock,
  print: Print,
  workshop: Workshop,
  development: Development,
  plan: Plan,
  meetings: Meetings,
  settings: Settings,
  mine: Mine,
  panel: Panel,
  stage: Stage,
  case: Case,
  about: About,
  configure: Configure,
  unknown: Unknown,
};

export function Page({ route }: { readonly route: Route }) {
  // The table pairs each name with a page of that name's props.
  const Shown = PAGES[route.page] as ComponentType<{ readonly route: Route }>;
  return <Shown route={route} />;
}
