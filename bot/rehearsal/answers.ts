/** Bodies that the Bot Connector of Teams answers with, in their documented shapes. */
import type { Instant } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import { JOIN_URL, MEETING_CHAT, MEETING_ID, type Persona, personaOf, TENANT } from './personas.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The usual body of an error. */
export function connectorError(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

/** A member as `/members` and `/pagedmembers` give it: the object id is called objectId there. */
export function memberBody(person: Persona, lang: Lang): unknown {
  const address = `${person.id}@${person.external ? 'kela' : 'hyvinvointialue'}.example`;
  return {
    id: person.channelId,
    name: person.names[lang],
    objectId: person.objectId,
    givenName: person.names[lang],
    email: address,
    userPrincipalName: address,
    tenantId: person.tenant,
    userRole: 'user',
  };
}

/** GET /v1/meetings/{id}. `start` and `end` are the times of the calendar's entry. */
export function meetingBody(title: string, start: Instant, end: Instant): unknown {
  const organiser = personaOf('chair');
  return {
    details: {
      id: MEETING_ID,
      msGraphResourceId: MEETING_ID,
      scheduledStartTime: start,
      scheduledEndTime: end,
      joinUrl: JOIN_URL,
      title,
      type: 'Recurring',
    },
    conversation: { isGroup: true, conversationType: 'groupChat', id: MEETING_CHAT },
    organizer: {
      id: organiser.channelId,
      aadObjectId: organiser.objectId,
      objectId: organiser.objectId,
      tenantId: TENANT,
    },
  };
}

/** GET /v1/meetings/{id}/participants/{object id}. */
export function participantBody(person: Persona, lang: Lang, inMeeting: boolean): unknown {
  return {
    user: { ...(memberBody(person, lang) as object), aadObjectId: person.objectId },
    meeting: { role: person.role, inMeeting },
    conversation: { id: MEETING_CHAT, conversationType: 'groupChat', isGroup: true },
  };
}
