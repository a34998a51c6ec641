/**
 * A form's save that somebody else may have overtaken (`clock.md`, Two planners): what contradicts nobody has been
 * saved, the rest comes back with both values, and keeping one's own sends that again on what stands now.
 */
import { useState } from 'react';
import type { Conflict } from '#contract/workshop.ts';
import type { ActionBody } from '../api/client.ts';
import { useAct } from '../api/query.tsx';

type MergingVerb = 'network.set' | 'network.template' | 'clock.themes';

export interface Met<V extends MergingVerb> {
  readonly conflicts: readonly Conflict[];
  /** What was sent. */
  readonly body: ActionBody<V>;
}

export interface Merging<V extends MergingVerb> {
  readonly conflicts: readonly Conflict[];
  /** For the form's `done`. */
  readonly done: (answer: { readonly conflicts: readonly Conflict[] }, body: ActionBody<V>) => void;
  readonly keepMine: () => void;
}

/**
 * @param again the fields in question on top of what stands now
 * @param saved everything is saved
 */
export function useMerging<V extends MergingVerb>(
  verb: V,
  again: (met: Met<V>) => Promise<ActionBody<V>>,
  saved: () => void,
): Merging<V> {
  const { mutateAsync } = useAct(verb);
  const [met, setMet] = useState<Met<V> | null>(null);
  const done: Merging<V>['done'] = ({ conflicts }, body) => {
    setMet(conflicts.length > 0 ? { conflicts, body } : null);
    if (conflicts.length === 0) saved();
  };
  const keep = async (mine: Met<V>): Promise<void> => {
    const body = await again(mine);
    const answer = (await mutateAsync(body)) as { readonly conflicts: readonly Conflict[] };
    done(answer, body);
  };
  return {
    conflicts: met?.conflicts ?? [],
    done,
    keepMine: () => {
      // What fails says so by itself, and both values stay in sight.
      if (met) void keep(met).catch(() => undefined);
    },
  };
}
