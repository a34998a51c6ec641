/** How the ring is drawn: with colours, or with outlines and patterns (contrast theme, forced colours, paper). */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useHost } from '../../host/host.ts';
import { mediaOf } from '../use-media.ts';

export type Look = 'colour' | 'pattern' | 'print';

/** Set where a page decides for itself: the print page. */
const LookContext = createContext<Look | null>(null);
export const LookProvider = LookContext.Provider;

const FORCED = '(forced-colors: active)';
const PAPER = 'print';

function subscribe(listener: () => void): () => void {
  const queries = [mediaOf(FORCED), mediaOf(PAPER)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

function mediaLook(): Look {
  if (mediaOf(PAPER).matches) return 'print';
  return mediaOf(FORCED).matches ? 'pattern' : 'colour';
}

export function useLook(): Look {
  const given = useContext(LookContext);
  const { theme } = useHost();
  const media = useSyncExternalStore(subscribe, mediaLook);
  if (given) return given;
  return media === 'colour' && theme === 'contrast' ? 'pattern' : media;
}
