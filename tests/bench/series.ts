/** A centre as the bench makes it. */
import { DEFAULT_SERVICES } from '#contract/values.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { SeriesForm } from '#domain/series/change.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';

export function seriesForm(centre: string, chairs: readonly PersonKey[] = []): SeriesForm {
  return {
    id: null,
    centre,
    chairs,
    backups: [],
    services: DEFAULT_SERVICES.map((id) => ({ id, name: null })),
    language: 'fi',
    joinUrl: null,
    nth: 1,
    weekday: 2,
    time: '09:00',
    minutes: 60,
  };
}
