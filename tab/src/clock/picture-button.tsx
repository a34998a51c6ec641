/** Makes a picture of the clock when asked to, and hands it to the browser as a file. */
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { useHost } from '../host/host.ts';
import { useText } from '../i18n.ts';
import { patient } from '../patience.ts';
import { useNotices } from '../shell/notices.tsx';
import type { Shown } from './drawing/drawing.tsx';
import { save } from './out.ts';
import type { PictureKind } from './picture.tsx';

const Picture = lazy(patient(() => import('./picture.tsx')));

/** `make(kind)` begins; `making` has to stand somewhere in the page. */
export function usePicture(view: Shown): {
  readonly make: (kind: PictureKind) => void;
  readonly making: ReactNode;
} {
  const text = useText();
  const notices = useNotices();
  const { kind: host } = useHost();
  const [kind, setKind] = useState<PictureKind | null>(null);
  const { label } = view.clock;
  const made = useCallback(
    (blob: Blob) => {
      save(blob, `vuosikello-${label.replace('–', '-')}.${blob.type === 'image/png' ? 'png' : 'svg'}`);
      setKind(null);
    },
    [label],
  );
  const failed = useCallback(() => {
    notices.say(text('clock.noPicture'), 'warning');
    setKind(null);
  }, [notices, text]);
  return {
    make: setKind,
    making: kind !== null && host !== 'teams' && (
      <Suspense fallback={null}>
        <Picture view={view} kind={kind} onMade={made} onFailed={failed} />
      </Suspense>
    ),
  };
}
