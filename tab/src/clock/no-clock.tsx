/** A network without a clock that the viewer may see, or no network at all. */
import { lazy, Suspense, useState } from 'react';
import type { ClockView } from '#contract/clock.ts';
import { useText, withWords } from '../i18n.ts';
import { Empty } from '../shell/states.tsx';
import { SkeletonRing, stageAlone } from './drawing/skeleton.tsx';
import headClasses from './head.module.css';
import { Icon } from './icons.tsx';
import classes from './page.module.css';

const CopyDialog = lazy(withWords(() => import('../planning/copy-dialog.tsx')));

export default function NoClock({ view }: { readonly view: ClockView }) {
  const text = useText();
  const [making, setMaking] = useState(false);
  const none = view.network.id === '';
  const what = text(none ? 'clock.noNetwork' : 'clock.none');
  const why = text(none ? 'clock.noNetwork.why' : view.canEdit ? 'clock.none.planner' : 'clock.none.why');
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('clock.title')}</h1>
      <div className={classes.waiting}>
        <SkeletonRing firstMonth={`${view.today.slice(0, 4)}-08`} stage={stageAlone(200)} />
        <Empty words={`${what}. ${why}`}>
          {view.canEdit && (
            <button type="button" className={headClasses.button} data-primary onClick={() => setMaking(true)}>
              <Icon name="add" /> {text('clock.newDraft')}
            </button>
          )}
        </Empty>
      </div>
      {making && (
        <Suspense fallback={null}>
          <CopyDialog view={view} copyOf={null} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </div>
  );
}
