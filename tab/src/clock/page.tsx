/** The yearly clock: heading, clocks, filters, list, ring. */
import { lazy, type ReactNode, Suspense, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { useView } from '../api/query.tsx';
import { useWords, withWords } from '../i18n.ts';
import type { PageProps } from '../routes.ts';
import { go, hrefOf } from '../routes.ts';
import { Failed, Loading, Trouble } from '../shell/states.tsx';
import { Actions } from './actions.tsx';
import type { Shown } from './drawing/drawing.tsx';
import { GUESSED, SkeletonRing } from './drawing/skeleton.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NO_FILTERS } from './filters.ts';
import headClasses from './head.module.css';
import { ClockSwitch, Head, ViewSwitch } from './head.tsx';
import { Legend, legendOf } from './legend.tsx';
import { List } from './list.tsx';
import classes from './page.module.css';
import { PhoneHead } from './phone.tsx';
import { stageOf } from './ring/stage.ts';
import { RingCard } from './ring-card.tsx';
import { keep, keepFilters, useKept } from './store.ts';
import { type Clock, showRow, useClock } from './use-clock.ts';
import { PHONE, useMedia, WIDE } from './use-media.ts';
import { useWidth } from './use-width.ts';
import { fullDate } from './words.ts';

const SideBySide = lazy(withWords(() => import('./side.tsx')));
const PhoneRing = lazy(withWords(() => import('./phone-ring.tsx')));
const NoClock = lazy(withWords(() => import('./no-clock.tsx')));

/** The ring where it will stand, with a word in its middle. */
function Bare({ children }: { readonly children?: ReactNode }) {
  const { ref, width } = useWidth();
  const { stage, compact } = stageOf(Math.max(width, 280));
  return (
    <div className={classes.both}>
      <div className={classes.list} data-bare />
      <div className={classes.bare}>
        <div ref={ref}>
          {width > 0 && <SkeletonRing firstMonth={GUESSED} stage={stage} compact={compact} />}
        </div>
        <div className={classes.said}>{children}</div>
      </div>
    </div>
  );
}

function LoadingClock() {
  const { text } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('clock.title')}</h1>
      <Bare>
        <p role="status">{late && text('clock.loading')}</p>
      </Bare>
    </div>
  );
}

/** '11 pajaa · 22 konsultaatiota', where nothing is cancelled counted. */
export function useTotal(view: Shown): string {
  const { text } = useWords();
  const live = (rows: readonly { readonly state: string }[]) =>
    rows.filter(({ state }) => state !== 'cancelled').length;
  const workshops = text('clock.workshops', { n: live(view.workshops) });
  if (view.centres.length === 0) return workshops;
  return `${workshops} · ${text('clock.consultations', { n: live(view.consultations) })}`;
}

const NO_ONE: readonly { readonly id: string; readonly name: string }[] = [];

interface BodyProps {
  readonly view: Shown;
  readonly clock: Clock;
}

function Gap({ view }: { readonly view: Shown }) {
  const { text, lang } = useWords();
  if (!view.gap) return null;
  const { nextStarts } = view.gap;
  return (
    <p className={classes.gap} role="status">
      {nextStarts === null ? text('clock.gap.none') : text('clock.gap', { date: fullDate(lang, nextStarts) })}
    </p>
  );
}

function ListOf({
  view,
  clock,
  wide,
  onPoint,
}: BodyProps & { readonly wide: boolean; readonly onPoint?: (id: string | null) => void }) {
  return (
    <List
      view={view}
      groups={clock.groups}
      next={clock.next?.id ?? null}
      past={clock.past}
      hasPast={clock.hasPast}
      onPast={setPast}
      filtered={clock.filtered}
      onClear={clear}
      wide={wide}
      {...(onPoint ? { onPoint } : {})}
    />
  );
}
const setPast = (past: boolean) => keep({ past });
const clear = () => keepFilters(NO_FILTERS);
const setTheme = (theme: string | null) => keepFilters({ theme });

/** List and ring beside each other; under 1000 px the ring on top. */
function Both({ view, clock }: BodyProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const lit = useDeferredValue(pointed);
  const show = useCallback((ids: readonly string[]) => {
    const [first] = ids;
    if (first === undefined) return;
    keep({ past: true });
    requestAnimationFrame(() => showRow(first));
  }, []);
  return (
    <div className={classes.both}>
      <div className={classes.list}>
        <ListOf view={view} clock={clock} wide={false} onPoint={setPointed} />
      </div>
      <RingCard view={view} fits={clock.fits} middle={clock.middle} lit={lit} onShow={show}>
        <Legend {...legendOf(view)} theme={clock.filters.theme} onTheme={setTheme} />
      </RingCard>
    </div>
  );
}

function ClockBody({ view }: { readonly view: Shown }) {
  const kept = useKept();
  const clock = useClock(view);
  const phone = useMedia(PHONE);
  const wide = useMedia(WIDE);
  const total = useTotal(view);
  const { data: me } = useView('me', {});
  const { text } = useWords();
  const sides = wide && view.clocks.length > 1;
  const wanted = kept.view ?? (phone ? 'list' : 'ring');
  const shown = wanted === 'side' && !sides ? 'ring' : wanted;
  // On a phone the ring is opened from its picture and left again: it does not stay for the next time.
  const [ringOpen, setRingOpen] = useState(false);
  const setView = (next: typeof shown) => {
    if (phone) setRingOpen(next === 'ring');
    else keep({ view: next });
  };
  const onRing = phone ? ringOpen : shown === 'ring';
  return (
    <div className={classes.page}>
      <Head
        title={text('clock.title')}
        sub={view.network.name}
        networks={me?.networks ?? NO_ONE}
        network={view.network.id}
        onNetwork={(network) => {
          keep({ network, filters: NO_FILTERS });
          go({ page: 'clock', clock: null });
        }}
      >
        <ClockSwitch clocks={view.clocks} shown={view.clock.id} />
        <div className={headClasses.tools}>
          {!phone && <ViewSwitch view={shown} sides={sides} onView={setView} />}
          <Actions view={view} />
        </div>
      </Head>
      <Gap view={view} />
      {shown === 'side' && !phone ? (
        <Suspense fallback={<Loading />}>
          <SideBySide view={view} clocks={view.clocks} />
        </Suspense>
      ) : (
        <>
          {phone && !onRing && <PhoneHead view={view} clock={clock} onOpen={() => setRingOpen(true)} />}
          <FilterBar
            services={view.services}
            centres={view.centres}
            filters={clock.filters}
            found={clock.found}
            total={total}
            phone={phone}
          />
          {onRing && phone && (
            <Suspense fallback={<Loading />}>
              <PhoneRing view={view} clock={clock} onBack={() => setRingOpen(false)} />
            </Suspense>
          )}
          {onRing && !phone && <Both view={view} clock={clock} />}
          {!onRing && (
            <>
              <ListOf view={view} clock={clock} wide={!phone} />
              <div className={classes.legend}>
                <Legend {...legendOf(view)} theme={clock.filters.theme} onTheme={setTheme} />
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}

export default function ClockPage({ route }: PageProps<'clock'>) {
  const kept = useKept();
  const { text } = useWords();
  const query = useView(
    'clock',
    route.clock === null ? (kept.network === null ? {} : { network: kept.network }) : { clock: route.clock },
    { keep: true },
  );
  const { data: view, error, refetch } = query;
  const draft = view?.clock?.state === 'draft' && !query.isPlaceholderData ? view.clock.id : null;
  useEffect(() => {
    if (draft !== null) go({ page: 'plan', clock: draft }, { replace: true });
  }, [draft]);
  // The network that was chosen is gone: then it is as if none were.
  const lost = error?.kind === 'gone' && route.clock === null && kept.network !== null;
  useEffect(() => {
    if (lost) keep({ network: null });
  }, [lost]);
  if (view?.clock) return <ClockBody view={view as Shown} />;
  // Whoever asks for no certain clock and gets none sees no network: there is none yet.
  const none = error?.kind === 'gone' && route.clock === null && !lost;
  if (view || none)
    return (
      <Suspense fallback={<LoadingClock />}>
        <NoClock view={view ?? null} />
      </Suspense>
    );
  if (!error || lost) return <LoadingClock />;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('clock.title')}</h1>
      <Bare>
        {error.kind === 'gone' ? (
          <Trouble what={text('shell.fail.gone')} todo={text('shell.fail.gone.do')}>
            <a href={hrefOf({ page: 'clock', clock: null })}>{text('shell.toClock')}</a>
          </Trouble>
        ) : (
          <Failed failure={error} onRetry={() => void refetch()} />
        )}
      </Bare>
    </div>
  );
}
