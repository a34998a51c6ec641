/** The note to representatives and chairs before a meeting (`clock.md`, Representatives). */
import { kelaParagraphs, WISHES_FROM } from '#cards/kela.ts';
import type { CardSpec } from '#cards/types.ts';
import type { Effect } from '#domain/meeting/effect.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { MINUTE, plus } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import { labelsOf } from './lookup.ts';
import type { SendState } from './messenger.ts';
import type { Parts } from './parts.ts';
import { type Done, GONE } from './send-outcome.ts';
import { personOf, sendTo } from './send-private.ts';

type Announcement = Extract<Effect, { kind: 'announcement' }>;

/**
 * What may be told beforehand: counts and services, nothing of a case. Of a single case neither what it
 * wishes for nor whose absence follows from that is said.
 */
export function announcementSpec(
  meeting: Meeting,
  { card, start }: Pick<Announcement, 'card' | 'start'>,
  service: string | null,
  lang: Lang,
): Extract<CardSpec, { card: 'announcement' }> {
  const { settings, counts, announced } = meeting;
  const cases = counts?.total ?? 0;
  const tells = cases >= WISHES_FROM;
  const wished = tells ? (counts?.wished ?? []) : [];
  const expected = settings.services.map(({ id }) => id);
  const end = plus(start, meeting.minutes * MINUTE);
  const { centre, joinUrl } = settings;
  const kela = { centre, start, end, joinUrl, cases, kelaWished: wished.includes('kela') };
  const chairs = card === 'chairs';
  return {
    card: 'announcement',
    what: card,
    meeting: { m: meeting.id, centre, start, end, joinUrl },
    cases,
    wished,
    missing: chairs ? (announced?.missing ?? []).filter((id) => tells || expected.includes(id)) : [],
    service,
    services: labelsOf(settings.services),
    kela: chairs ? kelaParagraphs(lang, kela) : [],
  };
}

/** Who cannot be reached is no error. After its start it is not sent any more. */
export async function sendAnnouncement(
  parts: Parts,
  meeting: Meeting,
  effect: Announcement,
  attempts: number,
  state: SendState,
): Promise<Done> {
  const { app } = parts;
  if (effect.start <= app.now()) return GONE;
  const person = await personOf(app, effect.to);
  const { chairs, backups, chat } = meeting.settings;
  const service = [...chairs, ...backups].includes(effect.to) ? null : person.service;
  const spec = announcementSpec(meeting, effect, service, person.language);
  return sendTo(parts, person, chat?.serviceUrl ?? null, spec, attempts, state);
}
