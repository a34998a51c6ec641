/** What the server's live events do to the views in the cache. A chunk of its own: the first view does not wait for it. */
import type { QueryClient } from '@tanstack/react-query';
import type { PanelView } from '#contract/network.ts';
import { received } from '../clock-time.ts';
import type { HostSource } from '../host/host.ts';
import { noteNow, type QueryParams } from './client.ts';
import { type LiveEvent, listen } from './events.ts';
import { newerPanel } from './panels.ts';
import { watchedSearch } from './watch.ts';

/** Changes that come close together are fetched once. */
const GATHER_MS = 80;
/** Longer out of sight, and timers and streams may have slept. */
const AWAY_MS = 60_000;

export interface LiveOptions {
  readonly source: HostSource;
  readonly queries: QueryClient;
  /** The panel that comes by itself. */
  readonly watched: QueryParams<'panel'> | null;
  /** Key of its view in the cache. */
  readonly panelKey: readonly unknown[];
}

/** How fast the rehearsal's clock runs, and where it stands. */
function tellPace(data: string): void {
  const { now, rate } = JSON.parse(data) as { readonly now: string; readonly rate: number };
  received(now, rate);
}

/** Keeps the views fresh until it is stopped. */
export function startLive({ source, queries, watched, panelKey }: LiveOptions): {
  readonly stop: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void queries.invalidateQueries(), GATHER_MS);
  };

  /** A panel that was pushed; one that was made before the one that is shown comes too late. */
  function showPanel(data: string): void {
    const panel = JSON.parse(data) as PanelView;
    noteNow(panel);
    void queries.cancelQueries({ queryKey: panelKey });
    queries.setQueryData<PanelView>(panelKey, (shown) => newerPanel(shown, panel));
  }

  function onEvent({ event, data }: LiveEvent): void {
    if (event === 'pace') tellPace(data);
    else if (event === 'panel') {
      if (watched) showPanel(data);
    } else if (event === 'hello') {
      // What was fetched before the line stood may have changed since; a resumed line has told of it.
      if (!(JSON.parse(data) as { readonly resumed: boolean }).resumed) refresh();
    } else refresh();
  }

  let hiddenAt: number | null = null;
  const seen = () => {
    if (document.visibilityState === 'hidden') hiddenAt = performance.now();
    else if (hiddenAt !== null && performance.now() - hiddenAt > AWAY_MS) refresh();
  };
  const line = listen(source, onEvent, watchedSearch(watched));
  document.addEventListener('visibilitychange', seen);
  document.addEventListener('resume', refresh);
  return {
    stop: () => {
      line.stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      document.removeEventListener('resume', refresh);
    },
  };
}
