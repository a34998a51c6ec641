/** What can be done with the clock shown: subscribe, share, print, save, and for planners the next draft. */
import { lazy, Suspense, useState } from 'react';
import { useText, withWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import type { Shown } from './drawing/drawing.tsx';
import classes from './head.module.css';
import { Icon } from './icons.tsx';
import { More } from './menu.tsx';
import { useOut } from './out.ts';
import { usePicture } from './picture-button.tsx';

const CopyDialog = lazy(withWords(() => import('../planning/copy-dialog.tsx')));

export function Actions({ view }: { readonly view: Shown }) {
  const text = useText();
  const out = useOut(view);
  const picture = usePicture(view);
  const [copying, setCopying] = useState<'copy' | 'empty' | null>(null);
  return (
    <div className={classes.actions}>
      <a className={classes.button} href={hrefOf({ page: 'mine' })}>
        <Icon name="calendar" />
        <span className={classes.words}>{text('clock.subscribe')}</span>
      </a>
      <More label={text('clock.more')}>
        <button type="button" onClick={() => void out.share()}>
          <Icon name="share" /> {text('clock.share')}
        </button>
        <button type="button" onClick={() => void out.copy()}>
          <Icon name="copy" /> {text('clock.copyLink')}
        </button>
        <hr />
        <button type="button" onClick={() => void out.print()}>
          <Icon name="print" /> {text('clock.print')}
        </button>
        <button type="button" onClick={() => void (out.elsewhere ? out.print() : picture.make('png'))}>
          <Icon name="picture" /> {text('clock.png')}
        </button>
        <button type="button" onClick={() => void (out.elsewhere ? out.print() : picture.make('svg'))}>
          <Icon name="picture" /> {text('clock.svg')}
        </button>
        <button type="button" onClick={() => void out.csv()}>
          <Icon name="table" /> {text('clock.csv')}
        </button>
        {view.canEdit && (
          <>
            <hr />
            <button type="button" onClick={() => setCopying('copy')}>
              <Icon name="add" /> {text('clock.copyNext')}
            </button>
            <button type="button" onClick={() => setCopying('empty')}>
              <Icon name="add" /> {text('clock.newDraft')}
            </button>
          </>
        )}
      </More>
      {picture.making}
      {copying && (
        <Suspense fallback={null}>
          <CopyDialog
            view={view}
            copyOf={copying === 'copy' ? view.clock : null}
            onClose={() => setCopying(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
