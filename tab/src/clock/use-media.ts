/** Whether a media query holds, as it changes. */
import { useCallback, useSyncExternalStore } from 'react';

export const PHONE = '(max-width: 639px)';
export const WIDE = '(min-width: 1000px)';

const lists = new Map<string, MediaQueryList>();

/** The list of a query, one for all who ask. */
export function mediaOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = mediaOf(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => mediaOf(query).matches);
}
