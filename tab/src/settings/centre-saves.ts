/** How a centre is saved where two administrators may have it open (`clock.md`, Two planners). */
import { useState } from 'react';
import { CENTRE_FIELDS, type CentreField, type CentreSettings } from '#contract/network.ts';
import type { Conflict } from '#contract/workshop.ts';
import type { ActionBody } from '../api/client.ts';
import { useAct, useClient } from '../api/query.tsx';
import { refOf } from '../forms/person.ts';

type Body = ActionBody<'centre.save'>;
export type CentreValues = Pick<Body, CentreField>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of a centre as the form sends them. */
function valuesOf(centre: CentreSettings, network: string | null): CentreValues {
  const { language, joinUrl, nth, weekday, time, minutes } = centre;
  return {
    ...{ network, centre: centre.centre, language, joinUrl, nth, weekday, time, minutes },
    chairs: centre.chairs.map(refOf),
    backups: centre.backups.map(refOf),
    services: [...centre.services],
  };
}

/**
 * Saves what was changed on what was seen when the form was opened; where somebody else has changed the same
 * meanwhile, both values come back, and keeping one's own saves those fields again.
 */
export function useCentreSaves(centre: CentreSettings | null, network: string | null, saved: () => void) {
  const client = useClient();
  const again = useAct('centre.save');
  const [opened] = useState(centre && { seen: centre.seen, values: valuesOf(centre, network) });
  const [met, setMet] = useState<{ readonly conflicts: readonly Conflict[]; readonly body: Body } | null>(
    null,
  );

  const body = (values: CentreValues): Body => {
    if (!centre || !opened) return { id: null, ...values };
    const touched = CENTRE_FIELDS.filter((field) => !same(values[field], opened.values[field]));
    return { id: centre.id, seen: opened.seen, touched, ...values };
  };
  const done = (conflicts: readonly Conflict[], sent: Body): void => {
    setMet(conflicts.length > 0 ? { conflicts, body: sent } : null);
    if (conflicts.length === 0) saved();
  };
  const keep = async ({ conflicts, body: mine }: NonNullable<typeof met>): Promise<void> => {
    const view = await client.query('settings', {});
    const seen = view.centres.find(({ id }) => id === mine.id)?.seen ?? 0;
    const touched = CENTRE_FIELDS.filter((field) => conflicts.some((one) => one.field === field));
    const sent = { ...mine, seen, touched };
    done((await again.mutateAsync(sent)).conflicts, sent);
  };
  return {
    body,
    done,
    conflicts: met?.conflicts ?? [],
    keepMine: () => {
      if (met) void keep(met).catch(() => undefined);
    },
  };
}
