/**
 * The connector over HTTP: one attempt with a time limit for each call, no retries (those are the outbox's,
 * `teams-facts.md`, Going out). No error leaves here as an exception, and none with a text of Teams or ours.
 */
import type { Address, MessageAddress } from '#domain/ids.ts';
import type { ConnectorPort, MeetingInfo, Outgoing, Result, RosterMember } from './connector-port.ts';
import { object, objects, own, part, text } from './json.ts';
import { retryAfterMs } from './retry-after.ts';
import { allowedServiceUrl } from './service-url.ts';

export interface ConnectorOptions {
  readonly rehearsal: boolean;
  /** The bearer token; null sends none (rehearsal). */
  readonly token: (() => Promise<string>) | null;
  /** Milliseconds for one call, the token included. */
  readonly limitMs?: number;
  readonly fetch?: typeof fetch;
}

const LIMIT_MS = 3000;
const LATER = new Set([412, 429, 502, 503, 504]);
/** Pages of a roster that are read at most: 40 × 500 members. */
const PAGES = 40;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sub-code of an error body, in either of the two shapes that Teams has; '' where there is none. */
export function subCode(body: unknown): string {
  const plain = text(part(body, 'error'), 'code');
  const nested = own(body, 'message');
  let code = plain;
  if (!code && typeof nested === 'string') {
    try {
      code = text(object(JSON.parse(nested)), 'subCode');
    } catch {
      code = null;
    }
  }
  return code && /^[A-Za-z]{1,60}$/.test(code) ? code : '';
}

export function createConnector({
  rehearsal,
  token,
  limitMs = LIMIT_MS,
  fetch: call = fetch,
}: ConnectorOptions): ConnectorPort {
  async function headers(): Promise<Record<string, string>> {
    const bearer = token ? { authorization: `Bearer ${await token()}` } : {};
    return { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', ...bearer };
  }

  async function exchange(
    method: string,
    base: string,
    path: string,
    body: object | null,
  ): Promise<Result<Answer>> {
    const url = allowedServiceUrl(base, rehearsal);
    if (!url) return { outcome: 'refused', status: 0, code: 'ServiceUrl' };
    const signal = AbortSignal.timeout(limitMs);
    // A token that does not come in time is no reason to wait longer than for an answer.
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', reject, { once: true }));
    late.catch(() => {});
    let sent = false;
    try {
      const head = await Promise.race([headers(), late]);
      sent = true;
      const response = await call(`${url}/${path}`, {
        method,
        headers: head,
        redirect: 'error',
        signal,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const raw = await response.text();
      const { status } = response;
      if (status >= 200 && status < 300) return { outcome: 'done', value: { status, body: parsed(raw) } };
      if (LATER.has(status))
        return {
          outcome: 'later',
          status,
          afterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()),
        };
      if (status >= 400 && status < 500) return { outcome: 'refused', status, code: subCode(parsed(raw)) };
      return { outcome: 'unknown', status };
    } catch (error) {
      if (sent && (signal.aborted || !neverConnected(error))) return { outcome: 'silent' };
      return { outcome: 'unreached' };
    }
  }

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

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

/** Errors of Node's fetch after which the request cannot have reached anybody. */
const BEFORE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function neverConnected(error: unknown): boolean {
  return BEFORE.has(text(own(error, 'cause'), 'code') ?? '');
}

function rosterOf(body: unknown): readonly RosterMember[] {
  const list = Array.isArray(body) ? objects({ list: body }, 'list') : objects(body, 'members');
  return list.flatMap((m) => {
    const id = text(m, 'id');
    if (!id) return [];
    const full = [text(m, 'givenName'), text(m, 'surname')].filter((x) => x !== null).join(' ');
    return [{ id, objectId: text(m, 'aadObjectId') ?? text(m, 'objectId'), name: text(m, 'name') ?? full }];
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
