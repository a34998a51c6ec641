/**
 * Views and changes for React: `useView` reads, `useAct` changes. Views stay fresh until an event of the
 * server says otherwise; a change may show its result at once and is taken back with a word where it fails.
 */
import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { type HostSource, useHost } from '../host/host.ts';
import { useWords } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import {
  type ActionBody,
  type AnswerOf,
  type Client,
  createClient,
  type QueryName,
  type QueryParams,
  type QueryViews,
  type Verb,
} from './client.ts';
import { type ApiFailure, isFailure } from './failure.ts';
import { useWatched } from './watch.ts';
import { sayFailure } from './words.ts';

const ClientContext = createContext<Client | null>(null);

function retries(count: number, failure: unknown): boolean {
  const kind = isFailure(failure) ? failure.kind : 'server';
  return kind === 'offline' || (kind === 'server' && count < 2);
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        retry: retries,
        refetchOnWindowFocus: false,
      },
      // Without a connection a change waits, and goes out when the server can be reached again.
      mutations: {
        retry: (count, failure) => isFailure(failure) && failure.kind === 'offline' && count < 100,
      },
    },
  });
}

const queries = createQueries();

const AGAIN_MS = 5000;

/** Starts what a chunk holds and returns what stops it; a chunk that does not come is asked for again. */
function whileLoaded<T>(
  load: () => Promise<T>,
  start: (loaded: T) => { readonly stop: () => void },
): () => void {
  let wanted = true;
  let running: { readonly stop: () => void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    load().then(
      (loaded) => {
        if (wanted) running = start(loaded);
      },
      () => {
        if (wanted) timer = setTimeout(attempt, AGAIN_MS);
      },
    );
  };
  attempt();
  return () => {
    wanted = false;
    clearTimeout(timer);
    running?.stop();
  };
}

/** Gives views and changes to what is inside, and keeps the views fresh by the server's events. */
export function ApiProvider({
  source,
  children,
}: {
  readonly source: HostSource;
  readonly children: ReactNode;
}) {
  const { person, signIn } = useHost();
  const watched = useWatched();
  // Signed in again: what failed meanwhile is asked for anew.
  const wasOut = useRef(false);
  useEffect(() => {
    if (signIn === null && wasOut.current) void queries.invalidateQueries();
    wasOut.current = signIn !== null;
  }, [signIn]);
  // Another person: what was fetched is not theirs.
  useEffect(() => {
    if (person !== '') return () => queries.clear();
  }, [person]);
  useEffect(() => {
    if (person === '') return;
    const panelKey = [...viewKey('panel', watched ?? {}), person];
    return whileLoaded(
      () => import('./live.ts'),
      ({ startLive }) => startLive({ source, queries, watched, panelKey }),
    );
  }, [person, source, watched]);
  return (
    <ClientContext.Provider value={clientOf(source)}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

const clients = new WeakMap<HostSource, Client>();
function clientOf(source: HostSource): Client {
  const client = clients.get(source) ?? createClient(source);
  clients.set(source, client);
  return client;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new TypeError('no client: ApiProvider is missing');
  return client;
}

/** Key of a view in the cache. */
export function viewKey<N extends QueryName>(name: N, params?: QueryParams<N>): readonly unknown[] {
  return params === undefined ? [name] : [name, params];
}

/** A view of the server. `enabled: false` asks for nothing; `keep`: the last one stays while another loads. */
export function useView<N extends QueryName>(
  name: N,
  params: QueryParams<N>,
  { enabled = true, keep = false }: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): UseQueryResult<QueryViews[N], ApiFailure> {
  const client = useClient();
  const { person } = useHost();
  return useQuery<QueryViews[N], ApiFailure>({
    queryKey: [...viewKey(name, params), person],
    queryFn: ({ signal }) => client.query(name, params, signal),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

export interface ActOptions<V extends Verb> {
  /** The cached views that change at once: name and how; taken back where the server refuses. */
  readonly optimistic?: (body: ActionBody<V>) => readonly OptimisticChange[];
  /** Says nothing of a failure by itself: the page does. */
  readonly quiet?: boolean;
}
export interface OptimisticChange {
  readonly name: QueryName;
  readonly change: (view: unknown) => unknown;
}

/** How one cached view of a name looks after the change, typed. */
export function changing<N extends QueryName>(
  name: N,
  change: (view: QueryViews[N]) => QueryViews[N],
): OptimisticChange {
  return { name, change: (view) => change(view as QueryViews[N]) };
}

type Before = readonly (readonly [readonly unknown[], unknown])[];

/** A change. `mutate(body)` or `await mutateAsync(body)`; a failure says itself unless `quiet`. */
export function useAct<V extends Verb>(
  verb: V,
  { optimistic, quiet = false }: ActOptions<V> = {},
): UseMutationResult<AnswerOf<V>, ApiFailure, ActionBody<V>, Before> {
  const client = useClient();
  const queryClient = useQueryClient();
  const notices = useNotices();
  const words = useWords();
  return useMutation<AnswerOf<V>, ApiFailure, ActionBody<V>, Before>({
    mutationFn: (body) => client.act(verb, body),
    onMutate: async (body) => {
      const before: (readonly [readonly unknown[], unknown])[] = [];
      for (const { name, change } of optimistic?.(body) ?? []) {
        await queryClient.cancelQueries({ queryKey: [name] });
        for (const [key, view] of queryClient.getQueriesData({ queryKey: [name] })) {
          if (view === undefined) continue;
          before.push([key, view]);
          queryClient.setQueryData(key, change(view));
        }
      }
      return before;
    },
    onError: (failure, _body, before) => {
      for (const [key, view] of before ?? []) queryClient.setQueryData(key, view);
      if (quiet) return;
      const { what, todo } = sayFailure(words, failure);
      const rolledBack = before && before.length > 0;
      notices.say(
        rolledBack ? `${words.text('shell.rolledBack', { why: what })} ${todo}` : `${what} ${todo}`,
        'warning',
      );
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}
