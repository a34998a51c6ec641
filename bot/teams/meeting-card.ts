/** The one card of a meeting's chat: as everybody sees it, and as one viewer does. */
import type { CardSpec } from '#cards/types.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { groupView, viewOf } from '#domain/meeting/view.ts';
import type { Series } from '#domain/series/types.ts';
import type { Instant } from '#domain/time.ts';
import { type Found, labelsOf } from './lookup.ts';
import { actorIn, type Turn } from './turn.ts';

/** Teams gives views of their own to at most sixty people of a card. */
const MOST_VIEWERS = 60;

/** Channel ids of those who get the chair's view: chairs, backups and this meeting's stand-in. */
export function chairsChannels(meeting: Meeting, series: Pick<Series, 'members'>): readonly string[] {
  const { chairs, backups } = meeting.settings;
  const people = new Set<PersonKey>([...chairs, ...backups, ...(meeting.standIn ? [meeting.standIn] : [])]);
  const ids = series.members.filter((m) => m.person !== null && people.has(m.person)).map((m) => m.channelId);
  return ids.slice(0, MOST_VIEWERS);
}

type MeetingSpec = Extract<CardSpec, { card: 'meeting' }>;

export function sharedCard(meeting: Meeting, series: Pick<Series, 'members'>, now: Instant): MeetingSpec {
  return {
    card: 'meeting',
    view: groupView(meeting, now),
    services: labelsOf(meeting.settings.services),
    refreshFor: chairsChannels(meeting, series),
  };
}

/** The same card for one person: with the chair's part where they are one. */
export function ownCard({ meeting, series }: Found, turn: Turn, now: Instant): MeetingSpec {
  return { ...sharedCard(meeting, series, now), view: viewFor({ meeting, series }, turn, now) };
}

export const viewFor = ({ meeting, series }: Found, turn: Turn, now: Instant) =>
  viewOf(meeting, actorIn(turn, series), now);
