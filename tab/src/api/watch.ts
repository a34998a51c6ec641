/** Which meeting's panel the live events carry: the one that the page shows. */
import { useEffect, useSyncExternalStore } from 'react';
import type { QueryParams } from './client.ts';

type Watched = QueryParams<'panel'> | null;

let watched: Watched = null;
const listeners = new Set<() => void>();

function watch(next: Watched): void {
  if (JSON.stringify(next) === JSON.stringify(watched)) return;
  watched = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** While the component is there the panel of this meeting or chat comes by itself. */
export function useWatch(params: Watched): void {
  useEffect(() => {
    watch(params);
    return () => watch(null);
  }, [params]);
}

export function useWatched(): Watched {
  return useSyncExternalStore(subscribe, () => watched);
}

/** '?chat=…' of the events' address. */
export function watchedSearch(params: Watched): string {
  if (params?.m !== undefined) return `?${new URLSearchParams({ meeting: params.m })}`;
  return params?.chat === undefined ? '' : `?${new URLSearchParams({ chat: params.chat })}`;
}
