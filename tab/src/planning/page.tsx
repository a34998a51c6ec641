/** Planning a clock: its draft on the ring, with what is missing before it can be published. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAct, useView } from '../api/query.tsx';
import type { Shown } from '../clock/drawing/drawing.tsx';
import { SkeletonRing, stageAlone } from '../clock/drawing/skeleton.tsx';
import { FilterBar } from '../clock/filter-bar.tsx';
import { NO_FILTERS } from '../clock/filters.ts';
import headClasses from '../clock/head.module.css';
import { ClockSwitch, Head, ViewSwitch } from '../clock/head.tsx';
import { Icon } from '../clock/icons.tsx';
import { Legend, legendOf } from '../clock/legend.tsx';
import { List } from '../clock/list.tsx';
import { More } from '../clock/menu.tsx';
import { useOut } from '../clock/out.ts';
import classes from '../clock/page.module.css';
import { RingCard } from '../clock/ring-card.tsx';
import { keep, keepFilters, useKept } from '../clock/store.ts';
import { showRow, useClock } from '../clock/use-clock.ts';
import { PHONE, useMedia } from '../clock/use-media.ts';
import { useText } from '../i18n.ts';
import { patient } from '../patience.ts';
import { go, hrefOf, type PageProps } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import { Failed } from '../shell/states.tsx';
import { BeforePublishing } from './before.tsx';
import type { Mending } from './workshop-dialog.tsx';

const CopyDialog = lazy(patient(() => import('./copy-dialog.tsx')));
const PublishDialog = lazy(patient(() => import('./publish-dialog.tsx')));
const ThemesDialog = lazy(patient(() => import('./themes-dialog.tsx')));
const WorkshopDialog = lazy(patient(() => import('./workshop-dialog.tsx')));

type Opened = 'copy' | 'publish' | 'themes' | { readonly mend: Mending } | null;
const setTheme = (theme: string | null) => keepFilters({ theme });
const NEW: Mending = { workshop: null, field: 'title' };

function Dialogs({
  view,
  opened,
  onClose,
}: {
  readonly view: Shown;
  readonly opened: Opened;
  readonly onClose: () => void;
}) {
  const latest = view.clocks.findLast(({ id, state }) => state === 'published' && id !== view.clock.id);
  return (
    <Suspense fallback={null}>
      {opened === 'copy' && latest && <CopyDialog view={view} copyOf={latest} onClose={onClose} />}
      {opened === 'publish' && <PublishDialog view={view} onClose={onClose} />}
      {opened === 'themes' && <ThemesDialog view={view} onClose={onClose} />}
      {opened !== null && typeof opened === 'object' && (
        <WorkshopDialog view={view} mending={opened.mend} onClose={onClose} />
      )}
    </Suspense>
  );
}

function PlanActions({ view, onOpen }: { readonly view: Shown; readonly onOpen: (what: Opened) => void }) {
  const text = useText();
  const notices = useNotices();
  const out = useOut(view);
  const remove = useAct('clock.remove');
  const restore = useAct('clock.restore');
  const { id, label } = view.clock;
  const removeDraft = async () => {
    try {
      await remove.mutateAsync({ clock: id });
    } catch {
      return;
    }
    go({ page: 'clock', clock: null });
    notices.undo(text('planning.removed', { label }), async () => {
      await restore.mutateAsync({ clock: id });
      go({ page: 'plan', clock: id });
    });
  };
  return (
    <div className={headClasses.actions}>
      <button type="button" className={headClasses.button} onClick={() => onOpen({ mend: NEW })}>
        <Icon name="add" />
        <span>{text('planning.add')}</span>
      </button>
      <More label={text('clock.more')}>
        <button type="button" onClick={() => onOpen('themes')}>
          <Icon name="filter" /> {text('planning.themes.edit')}
        </button>
        <button type="button" onClick={() => void out.copy()}>
          <Icon name="copy" /> {text('clock.copyLink')}
        </button>
        <button type="button" onClick={() => void out.print()}>
          <Icon name="print" /> {text('clock.print')}
        </button>
        <button type="button" onClick={() => void out.csv()}>
          <Icon name="table" /> {text('clock.csv')}
        </button>
        <hr />
        <button type="button" onClick={() => void removeDraft()}>
          <Icon name="close" /> {text('planning.remove')}
        </button>
      </More>
    </div>
  );
}

function PlanBody({ view }: { readonly view: Shown }) {
  const text = useText();
  const kept = useKept();
  const phone = useMedia(PHONE);
  const clock = useClock(view);
  const [opened, setOpened] = useState<Opened>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const wanted = kept.view ?? (phone ? 'list' : 'ring');
  const shown = wanted === 'side' ? 'ring' : wanted;
  const empty = view.workshops.length === 0;
  const n = view.workshops.filter(({ state }) => state !== 'cancelled').length;
  const before = (
    <BeforePublishing
      view={view}
      onMend={(mend) => setOpened({ mend })}
      onPublish={() => setOpened('publish')}
      onPoint={setPointed}
    />
  );
  return (
    <div className={classes.page}>
      <Head
        title={text('planning.title')}
        sub={view.network.name}
        networks={[]}
        network={view.network.id}
        onNetwork={() => undefined}
      >
        <ClockSwitch clocks={view.clocks} shown={view.clock.id} />
        <div className={headClasses.tools}>
          <ViewSwitch view={shown} sides={false} onView={(next) => keep({ view: next })} />
          <PlanActions view={view} onOpen={setOpened} />
        </div>
      </Head>
      <FilterBar
        services={view.services}
        centres={view.centres}
        filters={clock.filters}
        found={clock.found}
        total={`${text('planning.places', { n })} · ${text('planning.draft')}`}
        phone={phone}
      />
      <div className={classes.both} data-plan>
        <div className={classes.list} data-flow>
          {before}
        </div>
        {shown === 'ring' ? (
          <RingCard
            view={view}
            fits={clock.fits}
            middle={clock.middle}
            lit={pointed}
            onShow={([first]) => {
              if (first === undefined) return;
              keep({ view: 'list' });
              requestAnimationFrame(() => requestAnimationFrame(() => showRow(first)));
            }}
          >
            {empty && (
              <div className={classes.begin}>
                <button
                  type="button"
                  className={headClasses.button}
                  data-primary
                  onClick={() => setOpened({ mend: NEW })}
                >
                  <Icon name="add" /> {text('planning.add')}
                </button>
                {view.clocks.some(({ state }) => state === 'published') && (
                  <button type="button" className={headClasses.button} onClick={() => setOpened('copy')}>
                    {text('planning.copyLast')}
                  </button>
                )}
              </div>
            )}
            <Legend {...legendOf(view)} theme={clock.filters.theme} onTheme={setTheme} />
          </RingCard>
        ) : (
          <List
            view={view}
            groups={clock.groups}
            next={null}
            past
            hasPast={false}
            onPast={() => undefined}
            filtered={clock.filtered}
            onClear={() => keepFilters(NO_FILTERS)}
            wide={!phone}
            onPoint={setPointed}
          />
        )}
      </div>
      <Dialogs view={view} opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}

export default function PlanPage({ route }: PageProps<'plan'>) {
  const text = useText();
  const {
    data: view,
    error,
    refetch,
    isPlaceholderData,
  } = useView('clock', { clock: route.clock }, { keep: true });
  // Published meanwhile, or not for this person: the clock itself is there.
  const elsewhere = view && !isPlaceholderData && view.clock?.id === route.clock && view.plan === null;
  useEffect(() => {
    if (elsewhere) go({ page: 'clock', clock: route.clock }, { replace: true });
  }, [elsewhere, route.clock]);
  if (view?.clock) return <PlanBody view={view as Shown} />;
  return (
    <>
      <h1 className={classes.title}>{text('planning.title')}</h1>
      <div className={classes.waiting}>
        <SkeletonRing firstMonth="2000-08" stage={stageAlone(200)} />
        {error && <Failed failure={error} onRetry={() => void refetch()} />}
        {view && <a href={hrefOf({ page: 'clock', clock: null })}>{text('shell.toClock')}</a>}
      </div>
    </>
  );
}
