/** Which page a route shows; each is a chunk of its own, loaded when it is opened. */
import { type ComponentType, lazy } from 'react';
import { useText, withWords } from './i18n.ts';
import { patient } from './patience.ts';
import { hrefOf, type PageName, type PageProps, type Route } from './routes.ts';
import { Trouble } from './shell/states.tsx';

const Clock = lazy(patient(() => import('./clock/page.tsx')));
const Print = lazy(withWords(() => import('./clock/print.tsx')));
const Workshop = lazy(withWords(() => import('./workshop/page.tsx')));
const Development = lazy(withWords(() => import('./development/page.tsx')));
const Plan = lazy(withWords(() => import('./planning/page.tsx')));
const Meetings = lazy(withWords(() => import('./meetings/page.tsx')));
const Settings = lazy(withWords(() => import('./settings/page.tsx')));
const Mine = lazy(withWords(() => import('./mine/page.tsx')));
const Panel = lazy(withWords(() => import('./panel/page.tsx')));
const Stage = lazy(withWords(() => import('./stage/page.tsx')));
const Case = lazy(withWords(() => import('./case/page.tsx')));
const About = lazy(withWords(() => import('./about/page.tsx')));
const Configure = lazy(withWords(() => import('./configure/page.tsx')));

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
