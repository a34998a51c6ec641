/**
 * What the clock's page remembers while the tab is open: filters (so that going back keeps them), the view, the
 * network. The search stays in memory: what somebody types is written nowhere.
 */
import { useSyncExternalStore } from 'react';
import { type Filters, NO_FILTERS } from './filters.ts';

export type ViewName = 'ring' | 'list' | 'side';

interface Kept {
  readonly filters: Filters;
  /** null: nobody chose; the page does, by its width. */
  readonly view: ViewName | null;
  readonly network: string | null;
  readonly past: boolean;
}
const FRESH: Kept = { filters: NO_FILTERS, view: null, network: null, past: false };
const KEY = 'pajakello.clock';

/** What is kept from before; anything unreadable is as if there were nothing. */
function read(): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const view: unknown = JSON.parse(localStorage.getItem(`${KEY}.view`) ?? 'null');
    const { filters = {}, network = null, past = false } = kept as Partial<Kept>;
    return {
      filters: { ...NO_FILTERS, ...filters, search: '' },
      view: view === 'ring' || view === 'list' || view === 'side' ? view : null,
      network: typeof network === 'string' ? network : null,
      past: past === true,
    };
  } catch {
    return FRESH;
  }
}

function write(): void {
  try {
    const { filters, network, past } = kept;
    sessionStorage.setItem(KEY, JSON.stringify({ filters: { ...filters, search: '' }, network, past }));
    localStorage.setItem(`${KEY}.view`, JSON.stringify(kept.view));
  } catch {
    // Storage may be closed in a frame of another site: then it is remembered until the tab is closed.
  }
}

let kept: Kept = read();
const listeners = new Set<() => void>();

/** Changes what is kept. */
export function keep(change: Partial<Kept>): void {
  kept = { ...kept, ...change };
  write();
  for (const listener of listeners) listener();
}

export function keepFilters(change: Partial<Filters>): void {
  keep({ filters: { ...kept.filters, ...change } });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useKept(): Kept {
  return useSyncExternalStore(subscribe, () => kept);
}
