/**
 * A local Bot Connector: the REST of Teams that the bot speaks to, under `/rehearsal/connector`. Its routes,
 * ids, answers and errors are of the documented shapes; it keeps the last version of every activity.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '#domain/time.ts';
import { type Answer, connectorError, meetingBody, memberBody, participantBody } from './answers.ts';
import { afterOne, faultAnswer } from './faults.ts';
import { partsBelow, Refused, readJson, send } from './http.ts';
import { createPace } from './pace.ts';
import {
  type ChatId,
  chatOf,
  conversationOf,
  MEETING_ID,
  membersOf,
  type PersonaId,
  personaOfAddress,
  TENANT,
} from './personas.ts';
import type { Attachment, Message, Room } from './room.ts';

export const CONNECTOR = '/rehearsal/connector';
/** Teams' limit of a message, in bytes of its JSON. */
const LARGEST = 28 * 1024;

export interface ConnectorOptions {
  readonly room: Room;
  readonly now: () => Instant;
  /** The meeting's title and times, as the calendar has them. */
  readonly calendar: () => { readonly title: string; readonly start: Instant; readonly end: Instant };
  /** A shared card was posted or updated. */
  readonly onCard: (message: Message) => void;
}

interface Incoming {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

const NOT_FOUND = connectorError(404, 'ConversationNotFound', 'Conversation not found.');
const NO_ACTIVITY = connectorError(
  404,
  'ActivityNotFoundInConversation',
  'Activity not found in conversation.',
);
const NOT_INSTALLED = connectorError(
  403,
  'ForbiddenOperationException',
  "The bot is not installed in user's personal scope.",
);
const NOT_IN_ROSTER = connectorError(
  404,
  'MemberNotFoundInConversation',
  'Member not found in conversation.',
);
const TOO_BIG = connectorError(413, 'MessageSizeTooBig', 'Message size too large.');
const BAD = connectorError(400, 'BadSyntax', 'Incorrect conversation creation parameters');

const asText = (x: unknown): string | null => (typeof x === 'string' && x !== '' ? x : null);
const asAttachments = (x: unknown): readonly Attachment[] => (Array.isArray(x) ? (x as Attachment[]) : []);

export function createConnector({ room, now, calendar, onCard }: ConnectorOptions) {
  const pace = createPace();
  /** Calls that a fault leaves without an answer, let go when the room stops. */
  const unanswered = new Set<ServerResponse>();

  /** A private conversation; the same person always has the same. */
  function createConversation(body: Incoming['body']): Answer {
    const members = body.members;
    const first: unknown = Array.isArray(members) ? members[0] : undefined;
    const id = typeof first === 'object' && first !== null && 'id' in first ? String(first.id) : null;
    if (id === null || body.isGroup === true) return BAD;
    const person = personaOfAddress(id);
    if (!person)
      return connectorError(403, 'ForbiddenOperationException', 'The user does not belong to the tenant.');
    if (!room.state.installed[person.id]) return NOT_INSTALLED;
    return { status: 201, body: { id: person.privateChat } };
  }

  async function post(chat: ChatId, body: Incoming['body'], onlyFor: PersonaId | null): Promise<Answer> {
    const type = body.type;
    if (type === 'typing') return { status: 202, body: {} };
    const text = asText(body.text);
    const attachments = asAttachments(body.attachments);
    if (type !== 'message' || (text === null && attachments.length === 0)) {
      return connectorError(
        400,
        'BadSyntax',
        'Activity resulted into multiple skype activities or has no content.',
      );
    }
    const shown = { chat, from: 'bot', summary: asText(body.summary), onlyFor } as const;
    if (text !== null && attachments.length > 0) {
      // Teams splits text and card in two, and gives the id of neither.
      await room.add({ ...shown, text, attachments: [] }, now());
      onCard(await room.add({ ...shown, text: null, attachments }, now()));
      return { status: 202, body: {} };
    }
    const message = await room.add({ ...shown, text, attachments }, now());
    onCard(message);
    return { status: 201, body: { id: message.id } };
  }

  async function put(chat: ChatId, id: string, body: Incoming['body']): Promise<Answer> {
    const message = room.find(chat, id);
    if (message?.from !== 'bot' || message.deleted) return NO_ACTIVITY;
    await room.edit(chat, id, (m) => {
      m.text = asText(body.text);
      m.attachments = asAttachments(body.attachments);
      m.summary = asText(body.summary);
      m.edited = now();
      m.views = {};
      m.version += 1;
    });
    onCard(message);
    return { status: 200, body: { id } };
  }

  async function remove(chat: ChatId, id: string): Promise<Answer> {
    const message = room.find(chat, id);
    if (message?.from !== 'bot' || message.deleted) return NO_ACTIVITY;
    await room.edit(chat, id, (m) => {
      m.text = null;
      m.attachments = [];
      m.summary = null;
      m.deleted = true;
      m.views = {};
      m.version += 1;
    });
    return { status: 200 };
  }

  function members(chat: ChatId, id: string | undefined): Answer {
    const all = membersOf(chat);
    if (id === undefined) return { status: 200, body: all.map((p) => memberBody(p, room.state.lang)) };
    const person = all.find((p) => p.channelId === id || p.objectId === id);
    return person ? { status: 200, body: memberBody(person, room.state.lang) } : NOT_IN_ROSTER;
  }

  /** A token is the place to go on from; absent on the last page. */
  function pagedMembers(chat: ChatId, query: URLSearchParams): Answer {
    const all = membersOf(chat);
    const size = Math.min(500, Math.max(1, Number(query.get('pageSize') ?? 200) || 200));
    const from = Number(Buffer.from(query.get('continuationToken') ?? '', 'base64url').toString()) || 0;
    const page = all.slice(from, from + size).map((p) => memberBody(p, room.state.lang));
    const more = from + size < all.length;
    const token = more ? { continuationToken: Buffer.from(String(from + size)).toString('base64url') } : {};
    return { status: 200, body: { ...token, members: page } };
  }

  function meetings({ method, path, query }: Incoming): Answer | Promise<Answer> {
    const [, , id, what, person] = path;
    if (id !== MEETING_ID) return connectorError(404, 'MeetingNotFound', 'Meeting not found.');
    if (method === 'POST' && what === 'notification') return { status: 202 };
    if (method !== 'GET') return connectorError(405, 'MethodNotAllowed', 'Method not allowed.');
    if (what === undefined) {
      const { title, start, end } = calendar();
      return { status: 200, body: meetingBody(title, start, end) };
    }
    const found = membersOf('meeting').find((p) => p.objectId === person);
    // Without the tenant Teams does not find anybody.
    if (what !== 'participants' || !found || query.get('tenantId') !== TENANT) {
      return connectorError(404, 'MemberNotFound', 'Participant not found.');
    }
    return { status: 200, body: participantBody(found, room.state.lang, room.state.meetingOn) };
  }

  async function conversations({ method, path, query, body }: Incoming): Promise<Answer> {
    const [, , conversation, what, id] = path;
    if (conversation === undefined) return method === 'POST' ? createConversation(body) : NOT_FOUND;
    const chat = chatOf(conversation);
    if (chat === null) return NOT_FOUND;
    if (!room.state.installed[chat]) return chat === 'meeting' ? NOT_FOUND : NOT_INSTALLED;
    if (method === 'GET') {
      if (what === 'members') return members(chat, id);
      if (what === 'pagedmembers') return pagedMembers(chat, query);
      return NOT_FOUND;
    }
    if (what !== 'activities') return NOT_FOUND;
    if (method !== 'DELETE' && Buffer.byteLength(JSON.stringify(body)) > LARGEST) return TOO_BIG;
    if (method === 'POST') {
      const wait = pace.refuse(conversationOf(chat));
      if (wait !== null) return faultAnswer(429, wait);
      if (query.get('isTargetedActivity') !== 'true') return post(chat, body, null);
      const recipient = body.recipient;
      const to =
        typeof recipient === 'object' && recipient !== null && 'id' in recipient
          ? personaOfAddress(String(recipient.id))
          : null;
      return to && membersOf(chat).includes(to) ? post(chat, body, to.id) : NOT_IN_ROSTER;
    }
    if (id === undefined) return NO_ACTIVITY;
    if (method === 'PUT') return put(chat, id, body);
    if (method === 'DELETE') return remove(chat, id);
    return connectorError(405, 'MethodNotAllowed', 'Method not allowed.');
  }

  /** The fault that this call meets, used up once. */
  async function faultOn({ method, path }: Incoming) {
    const { fault } = room.state;
    if (fault.mode === 'none') return fault;
    const sends = method === 'POST' && path[1] === 'conversations' && path[3] === 'activities';
    if (fault.only === 'send' && !sends) return { mode: 'none' } as const;
    await room.change((s) => {
      s.fault = afterOne(fault);
    });
    return fault;
  }

  return {
    async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
      try {
        // Only the bot speaks here; a page of any origin does not.
        if (req.headers.origin !== undefined) throw new Refused(403, 'other-origin');
        const { parts: path, query } = partsBelow(req, CONNECTOR);
        const json = await readJson(req);
        const body = (typeof json === 'object' && json !== null ? json : {}) as Incoming['body'];
        const incoming = { method: req.method ?? 'GET', path, query, body };
        const fault = await faultOn(incoming);
        if (fault.mode === 'status') return send(res, faultAnswer(fault.status, fault.retryAfter));
        if (fault.mode === 'silent') return void unanswered.add(res);
        const [version, kind] = path;
        const answer =
          version === 'v3' && kind === 'conversations'
            ? await conversations(incoming)
            : version === 'v1' && kind === 'meetings'
              ? await meetings(incoming)
              : NOT_FOUND;
        if (fault.mode === 'lost') return void unanswered.add(res);
        send(res, answer);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        send(res, connectorError(error.status, 'BadSyntax', error.code));
      }
    },
    stop(): void {
      for (const res of unanswered) res.destroy();
      unanswered.clear();
    },
  };
}
