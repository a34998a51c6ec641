/** Finding meetings and series for a turn, and naming them for cards. */
import type { MeetingRef, ServiceLabel } from '#cards/types.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Occurrence, Series, Service } from '#domain/series/types.ts';
import type { Id } from '#domain/time.ts';
import type { Parts } from './parts.ts';
import type { Turn } from './turn.ts';

export const labelsOf = (services: readonly Service[]): readonly ServiceLabel[] =>
  services.map(({ id, name }) => ({ id, name }));

export const refOf = (series: Pick<Series, 'centre'>, o: Pick<Occurrence, 'm' | 'start'>): MeetingRef => ({
  m: o.m,
  centre: series.centre,
  start: o.start,
});

export const refOfMeeting = (meeting: Meeting): MeetingRef => ({
  m: meeting.id,
  centre: meeting.settings.centre,
  start: meeting.start,
});

export interface Found {
  readonly meeting: Meeting;
  readonly series: Series;
}

/** The meeting of an id that a card carried; null where there is none in this person's tenant. */
export async function meetingOf({ app }: Parts, turn: Turn, m: string | null): Promise<Found | null> {
  if (m === null) return null;
  const meeting = await app.meeting(m as Id);
  if (!meeting || meeting.tenant !== turn.at.tenant) return null;
  const series = await app.series(meeting.series);
  return series ? { meeting, series } : null;
}

/** The meeting that a word or card of this chat is about; null where the chat is not connected. */
export async function meetingOfChat({ app }: Parts, series: Series | null): Promise<Found | null> {
  if (!series) return null;
  const meeting = await app.meeting((await app.current(series)).m);
  return meeting ? { meeting, series } : null;
}

/** A meeting that takes a submission now: of this chat, of the person's own centre, or the only one there is. */
export async function meetingToSubmit({ app }: Parts, turn: Turn): Promise<Found | null> {
  const all = turn.series ? [turn.series] : await app.seriesOfTenant(turn.at.tenant);
  const own = all.find((s) => s.id === turn.person?.centre);
  const series = turn.series ?? own ?? (all.length === 1 ? all[0] : undefined);
  if (!series) return null;
  const meeting = await app.meeting((await app.upcoming(series)).this.m);
  return meeting ? { meeting, series } : null;
}

/** The next meeting of every series, for whoever's centre is not known. */
export async function choicesOf({ app }: Parts, turn: Turn): Promise<readonly MeetingRef[]> {
  const all = await app.seriesOfTenant(turn.at.tenant);
  return Promise.all(all.map(async (series) => refOf(series, (await app.upcoming(series)).this)));
}
