/**
 * The connector over HTTP: one attempt with a time limit for each call, no retries (those are the outbox's,
 * `teams-facts.md`, Going out). No error leaves here as an exception, and none with a text of Teams or ours.
 */
import type { Address, MessageAddress } from '#domain/ids.ts';
import type { ConnectorPort, MeetingInfo, Outgoing, Result, RosterMember } from './connector-port.ts';
import { type Answer, type ConnectorOptions, createExchange } from './exchange.ts';
import { object, objects, part, text } from './json.ts';

/** Pages of a roster that are read at most: 40 × 500 members. */
const PAGES = 40;

export function createConnector(options: ConnectorOptions): ConnectorPort {
  const exchange = createExchange(options);
  const conversation = (of: Address) => `v3/conversations/${encodeURIComponent(of.conversation)}`;
  const activity = (at: MessageAddress) =>
    `${conversation(at)}/activities/${encodeURIComponent(at.activity)}`;

  async function send(to: Address, outgoing: Outgoing): Promise<Result<MessageAddress | null>> {
    const result = await exchange('POST', to.serviceUrl, `${conversation(to)}/activities`, outgoing);
    return mapped(result, ({ body }) => {
      const id = text(body, 'id');
      return id ? { serviceUrl: to.serviceUrl, conversation: to.conversation, activity: id } : null;
    });
  }

  async function members(of: Address): Promise<Result<readonly RosterMember[]>> {
    const all: RosterMember[] = [];
    let next: string | null = '';
    for (let page = 0; next !== null && page < PAGES; page++) {
      const more: string = next ? `&continuationToken=${encodeURIComponent(next)}` : '';
      const result: Result<Answer> = await exchange(
        'GET',
        of.serviceUrl,
        `${conversation(of)}/pagedmembers?pageSize=500${more}`,
        null,
      );
      if (result.outcome !== 'done') return result;
      all.push(...rosterOf(result.value.body));
      next = text(result.value.body, 'continuationToken');
    }
    return { outcome: 'done', value: all };
  }

  return {
    send,
    members,
    async sendTargeted(to, member, outgoing) {
      const path = `${conversation(to)}/activities?isTargetedActivity=true`;
      return mapped(
        await exchange('POST', to.serviceUrl, path, { ...outgoing, recipient: { id: member } }),
        () => null,
      );
    },
    async update(at, outgoing) {
      return mapped(
        await exchange('PUT', at.serviceUrl, activity(at), { ...outgoing, id: at.activity }),
        () => null,
      );
    },
    async remove(at) {
      return mapped(await exchange('DELETE', at.serviceUrl, activity(at), null), () => null);
    },
    async createConversation(serviceUrl, tenant, member, bot) {
      const body = {
        isGroup: false,
        bot: { id: bot },
        members: [{ id: member }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      const result = await exchange('POST', serviceUrl, 'v3/conversations', body);
      if (result.outcome !== 'done') return result;
      const id = text(result.value.body, 'id');
      return id ? { outcome: 'done', value: id } : { outcome: 'unknown', status: result.value.status };
    },
    async meeting(serviceUrl, meeting) {
      const result = await exchange('GET', serviceUrl, `v1/meetings/${encodeURIComponent(meeting)}`, null);
      return mapped(result, ({ body }) => infoOf(body));
    },
    async role(serviceUrl, meeting, objectId, tenant) {
      const path = `v1/meetings/${encodeURIComponent(meeting)}/participants/${encodeURIComponent(objectId)}?tenantId=${encodeURIComponent(tenant)}`;
      // The documented answer has a space behind the key.
      const roleOf = (body: unknown) =>
        text(part(body, 'meeting'), 'role') ?? text(part(body, 'meeting'), 'role ');
      return mapped(await exchange('GET', serviceUrl, path, null), ({ body }) => roleOf(body));
    },
    async badge(serviceUrl, meeting, recipients) {
      const path = `v1/meetings/${encodeURIComponent(meeting)}/notification`;
      const value = { recipients, surfaces: [{ surface: 'meetingTabIcon' }] };
      const body = { type: 'targetedMeetingNotification', value };
      // 202, or 207 where some of the people are not in the meeting now: nothing is to be done about that.
      return mapped(await exchange('POST', serviceUrl, path, body), () => null);
    },
    async answers(to) {
      const result = await exchange(
        'GET',
        to.serviceUrl,
        `${conversation(to)}/pagedmembers?pageSize=1`,
        null,
      );
      return result.outcome !== 'silent' && result.outcome !== 'unreached';
    },
  };
}

function mapped<A, B>(result: Result<A>, map: (value: A) => B): Result<B> {
  return result.outcome === 'done' ? { outcome: 'done', value: map(result.value) } : result;
}

function rosterOf(body: unknown): readonly RosterMember[] {
  const list = Array.isArray(body) ? objects({ list: body }, 'list') : objects(body, 'members');
  return list.flatMap((m) => {
    const id = text(m, 'id');
    if (!id) return [];
    const full = [text(m, 'givenName'), text(m, 'surname')].filter((x) => x !== null).join(' ');
    const [objectId, tenant] = [text(m, 'aadObjectId') ?? text(m, 'objectId'), text(m, 'tenantId')];
    return [{ id, objectId, name: text(m, 'name') ?? full, ...(tenant ? { tenant } : {}) }];
  });
}

/** The documented answer pads some of its keys with spaces. */
function infoOf(body: unknown): MeetingInfo {
  const details = part(body, 'details');
  const organizer = part(body, Object.keys(object(body) ?? {}).find((k) => k.trim() === 'organizer') ?? '');
  return {
    title: text(details, 'title') ?? '',
    joinUrl: text(details, 'joinUrl'),
    start: text(details, 'scheduledStartTime'),
    end: text(details, 'scheduledEndTime'),
    organizer: text(organizer, 'aadObjectId') ?? text(organizer, 'objectId'),
  };
}
