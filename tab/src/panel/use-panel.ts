/** The meeting of this chat, and its commands: one at a time, answered with the present panel, never sent again by itself. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { PanelView } from '#contract/network.ts';
import type { QueryParams } from '../api/client.ts';
import { newerPanel } from '../api/panels.ts';
import { useClient, useView, viewKey } from '../api/query.tsx';
import { useWatch } from '../api/watch.ts';
import { useHost } from '../host/host.ts';

/** What a command came to, as far as it is to be said; null: it was done. */
export type Outcome = null | { readonly refusal: string } | { readonly failure: unknown };
export type CommandData = Readonly<Record<string, string | number | boolean>>;

export interface Commands {
  /** The command that is on its way: everything else waits. */
  readonly busy: string | null;
  /** What became of the last one. */
  readonly outcome: Outcome;
  /** Sends a command of the meeting; false where another is on its way, or where it was refused. */
  send(verb: string, data?: CommandData): Promise<boolean>;
}

/** `m` of a link, else the chat that the tab stands in. */
export function panelParams(m: string | null, chat: string | null): QueryParams<'panel'> | null {
  if (m !== null) return { m };
  return chat === null ? null : { chat };
}

export function usePanel(m: string | null) {
  const { chat } = useHost();
  const params = useMemo(() => panelParams(m, chat), [m, chat]);
  useWatch(params);
  const query = useView('panel', params ?? {}, { enabled: params !== null, keep: false });
  return { query, params };
}

/** Commands to the meeting of `panel`; a chair's carry `s`, so that one who comes too late changes nothing. */
export function useCommands(panel: PanelView, params: QueryParams<'panel'>): Commands {
  const client = useClient();
  const queries = useQueryClient();
  const { person } = useHost();
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const onTheWay = useRef(false);
  const { m, chair } = panel.view;
  const s = chair?.s ?? 0;

  const send = useCallback(
    async (verb: string, data: CommandData = {}): Promise<boolean> => {
      if (onTheWay.current) return false;
      onTheWay.current = true;
      setBusy(verb);
      setOutcome(null);
      const key = [...viewKey('panel', params), person];
      try {
        const all = verb.startsWith('meeting.') ? { s, ...data } : data;
        const answer = await client.act('meeting.act', { m, verb, data: all });
        await queries.cancelQueries({ queryKey: key });
        queries.setQueryData<PanelView>(key, (shown) => newerPanel(shown, answer.panel));
        setOutcome(answer.refusal === null ? null : { refusal: answer.refusal });
        return answer.refusal === null;
      } catch (failure) {
        setOutcome({ failure });
        void queries.invalidateQueries({ queryKey: key });
        return false;
      } finally {
        onTheWay.current = false;
        setBusy(null);
      }
    },
    [client, queries, person, params, m, s],
  );
  return useMemo(() => ({ busy, outcome, send }), [busy, outcome, send]);
}
