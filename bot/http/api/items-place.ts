/** Meetings as the case form of the tab finds them: the same rules as on the form card. */
import { viewerOf } from '#app/panel.ts';
import type { Identity } from '#app/planning.ts';
import type { CaseMeeting } from '#contract/case.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Viewer } from '#domain/meeting/view.ts';
import type { Person } from '#domain/person/types.ts';
import type { Series } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { ApiApp } from './act.ts';

export interface Place {
  readonly meeting: Meeting;
  readonly series: Series;
  /** Who asks, as they are known in this meeting. */
  readonly viewer: Viewer & { readonly person: PersonKey };
}

/** The stored person of a key. */
export function personOf(app: Pick<ApiApp, 'person'>, key: PersonKey): Promise<Person> {
  const cut = key.indexOf('|');
  return app.person(key.slice(0, cut), key.slice(cut + 1));
}

/** null: no such meeting, or one of another tenant in whose chat they are not. */
export async function placeOf(app: ApiApp, who: Identity, m: Id): Promise<Place | null> {
  const meeting = await app.meeting(m);
  const series = meeting && (await app.series(meeting.series));
  const viewer = series && viewerOf(series, who);
  if (!meeting || !series || !viewer || viewer.person === null) return null;
  return { meeting, series, viewer: { ...viewer, person: viewer.person } };
}

/** The meeting of a series that takes cases now. */
export async function openOf(app: ApiApp, who: Identity, series: Series): Promise<Place | null> {
  return placeOf(app, who, (await app.upcoming(series)).this.m);
}

/**
 * The meeting that is named where it is still open, else the next of its centre; without a name the one of the
 * person's own centre, or of the only one there is; where that is not known one of each centre, to choose from.
 */
export async function placesFor(app: ApiApp, who: Identity, m: Id | null): Promise<readonly Place[]> {
  const named = m === null ? null : await placeOf(app, who, m);
  if (named && named.meeting.course !== 'closed') return [named];
  const all = named ? [named.series] : await app.seriesOfTenant(who.tenant);
  const { centre } = await personOf(app, who.person);
  const own = all.find(({ id }) => id === centre);
  const places = await Promise.all((own ? [own] : all).map((series) => openOf(app, who, series)));
  return places.filter((place) => place !== null);
}

export const caseMeeting = ({ meeting }: Place): CaseMeeting => ({
  m: meeting.id,
  centre: meeting.settings.centre,
  start: meeting.start,
  services: meeting.settings.services.map(({ id, name }) => ({ id, name })),
});
