/**
 * The people of the rehearsal and their fixed addresses, shaped as Teams shapes them: `29:` ids of people,
 * `28:` of the bot, `a:` of private chats, `19:meeting_…@thread.v2` of the meeting's chat. Nobody is real.
 */
import { createHash } from 'node:crypto';
import type { Lang } from '#identifiers/types.ts';

export const PERSONA_IDS = ['chair', 'backup', 'pro1', 'pro2', 'pro3', 'kela', 'admin'] as const;
export type PersonaId = (typeof PERSONA_IDS)[number];
/** The one meeting chat, or the private chat of a persona with the bot. */
export type ChatId = 'meeting' | PersonaId;

export interface Persona {
  readonly id: PersonaId;
  /** Entra object id. */
  readonly objectId: string;
  readonly tenant: string;
  /** The channel's id, `29:…`. */
  readonly channelId: string;
  /** Id of the private chat with the bot, `a:…`. */
  readonly privateChat: string;
  readonly names: Readonly<Record<Lang, string>>;
  readonly role: 'Organizer' | 'Presenter' | 'Attendee';
  /** Of another organisation: in the meeting's chat, but without the app in a private chat at first. */
  readonly external: boolean;
}

/** Text of `length` signs of the base64url alphabet, always the same for the same seed. */
function shaped(seed: string, length: number): string {
  return createHash('sha512')
    .update(`pajakello rehearsal ${seed}`)
    .digest('base64url')
    .repeat(2)
    .slice(0, length);
}

/** A GUID of version 4's shape, always the same for the same seed. */
function guid(seed: string): string {
  const h = createHash('sha256').update(`pajakello rehearsal ${seed}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export const TENANT = guid('tenant');
const OTHER_TENANT = guid('tenant of Kela');

export const BOT = { id: `28:${guid('bot')}`, name: 'Pajakello' } as const;
export const MEETING_CHAT = `19:meeting_${Buffer.from(guid('meeting')).toString('base64url')}@thread.v2`;
/** As Teams makes it: base64 of `0#<chat>#0`. */
export const MEETING_ID = Buffer.from(`0#${MEETING_CHAT}#0`).toString('base64');
export const JOIN_URL = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(MEETING_CHAT)}/0?context=${encodeURIComponent(
  JSON.stringify({ Tid: TENANT, Oid: guid('person chair') }),
)}`;

function persona(id: PersonaId, role: Persona['role'], fi: string, sv: string, en: string): Persona {
  const external = id === 'kela';
  return {
    id,
    objectId: guid(`person ${id}`),
    tenant: external ? OTHER_TENANT : TENANT,
    channelId: `29:1${shaped(`person ${id}`, 79)}`,
    privateChat: `a:1${shaped(`chat ${id}`, 129)}`,
    names: { fi, sv, en },
    role,
    external,
  };
}

export const PERSONAS: readonly Persona[] = [
  persona('chair', 'Organizer', 'Puheenjohtaja', 'Ordförande', 'Chair'),
  persona('backup', 'Presenter', 'Varapuheenjohtaja', 'Ersättare', 'Backup chair'),
  persona('pro1', 'Attendee', 'Ammattilainen 1', 'Yrkesperson 1', 'Professional 1'),
  persona('pro2', 'Attendee', 'Ammattilainen 2', 'Yrkesperson 2', 'Professional 2'),
  persona('pro3', 'Attendee', 'Ammattilainen 3', 'Yrkesperson 3', 'Professional 3'),
  persona('kela', 'Attendee', 'Kelan edustaja', 'FPA:s företrädare', 'Kela representative'),
  persona('admin', 'Attendee', 'Ylläpitäjä', 'Administratör', 'Administrator'),
];

/** The administrator is no member of the meeting's chat; everybody else is. */
export const MEMBERS = PERSONAS.filter((p) => p.id !== 'admin');

export function personaOf(id: PersonaId): Persona {
  const found = PERSONAS.find((p) => p.id === id);
  if (!found) throw new Error('no such persona');
  return found;
}

/** By the channel's id or the object id. */
export function personaOfAddress(id: string): Persona | null {
  return PERSONAS.find((p) => p.channelId === id || p.objectId === id) ?? null;
}

/** The chat of a conversation id, whatever `;messageid=` follows it. */
export function chatOf(conversation: string): ChatId | null {
  const bare = conversation.split(';')[0];
  if (bare === MEETING_CHAT) return 'meeting';
  return PERSONAS.find((p) => p.privateChat === bare)?.id ?? null;
}

export function conversationOf(chat: ChatId): string {
  return chat === 'meeting' ? MEETING_CHAT : personaOf(chat).privateChat;
}

/** Members of a chat, the bot apart. */
export function membersOf(chat: ChatId): readonly Persona[] {
  return chat === 'meeting' ? MEMBERS : [personaOf(chat)];
}
