/** A network without a clock that the viewer may see, or no network at all. */
import { lazy, Suspense, useState } from 'react';
import type { ClockView } from '#contract/clock.ts';
import { useView } from '../api/query.tsx';
import { useText, withWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import { Empty } from '../shell/states.tsx';
import { GUESSED, SkeletonRing, stageAlone } from './drawing/skeleton.tsx';
import headClasses from './head.module.css';
import { Icon } from './icons.tsx';
import classes from './page.module.css';

const CopyDialog = lazy(withWords(() => import('../planning/copy-dialog.tsx')));

/** `view` null: there is no network yet. */
export default function NoClock({ view }: { readonly view: ClockView | null }) {
  const text = useText();
  const [making, setMaking] = useState(false);
  const { data: me } = useView('me', {});
  const none = view === null;
  const what = text(none ? 'clock.noNetwork' : 'clock.none');
  const why = text(none ? 'clock.noNetwork.why' : view.canEdit ? 'clock.none.planner' : 'clock.none.why');
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('clock.title')}</h1>
      <div className={classes.waiting}>
        <SkeletonRing firstMonth={GUESSED} stage={stageAlone(200)} />
        <Empty words={`${what}. ${why}`}>
          {none
            ? me?.admin && <a href={hrefOf({ page: 'settings' })}>{text('meetings.toSettings')}</a>
            : view.canEdit && (
                <button
                  type="button"
                  className={headClasses.button}
                  data-primary
                  onClick={() => setMaking(true)}
                >
                  <Icon name="add" /> {text('clock.newDraft')}
                </button>
              )}
        </Empty>
      </div>
      {making && view && (
        <Suspense fallback={null}>
          <CopyDialog view={view} copyOf={null} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </div>
  );
}
