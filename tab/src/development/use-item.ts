/**
 * The network whose PDSA items are shown: the one that was chosen on the clock, else one's own. A link may lead to an
 * item of another network that one sees: then it is looked for in each of them.
 */
import { useState } from 'react';
import type { ClockView, DevelopmentView } from '#contract/clock.ts';
import type { ApiFailure } from '../api/failure.ts';
import { useView } from '../api/query.tsx';
import { useKept } from '../clock/store.ts';

interface Found {
  /** undefined: not there yet. */
  readonly view: ClockView | undefined;
  /** undefined: none is asked for, or no network has it. */
  readonly item: DevelopmentView | undefined;
  readonly error: ApiFailure | null;
  readonly refetch: () => void;
}

/** @param development id of the item; null: all of the network */
export function useItem(development: string | null): Found {
  const { network } = useKept();
  const [tried, setTried] = useState<readonly (string | null)[]>([network]);
  const at = tried.at(-1) ?? null;
  const { data, error, refetch } = useView('clock', at === null ? {} : { network: at });
  const item = data?.developments.find(({ id }) => id === development);
  const elsewhere = development !== null && data !== undefined && !item;
  // What was chosen may be gone: then it is as if nothing were.
  const gone = error?.kind === 'gone' && at !== null;
  const { data: me, isLoading } = useView('me', {}, { enabled: elsewhere });
  const known = new Set([...tried, data?.network.id]);
  const next = elsewhere ? me?.networks.find(({ id }) => !known.has(id))?.id : undefined;
  if (next !== undefined) setTried([...tried, data?.network.id ?? null, next]);
  else if (gone && !tried.includes(null)) setTried([...tried, null]);
  const looking = elsewhere && (next !== undefined || isLoading);
  return { view: looking ? undefined : data, item, error, refetch: () => void refetch() };
}
