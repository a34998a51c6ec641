/** The activities that Teams' clients send to a bot, in the shapes of real traffic. Everything here is data. */
import { randomUUID } from 'node:crypto';
import { type Instant, ms } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import {
  BOT,
  type ChatId,
  conversationOf,
  JOIN_URL,
  MEETING_ID,
  membersOf,
  type Persona,
  TENANT,
} from './personas.ts';
import type { Attachment } from './room.ts';

export type Activity = Readonly<Record<string, unknown>>;

/** Who does something, where and when. */
export interface Scene {
  readonly persona: Persona;
  readonly chat: ChatId;
  readonly at: Instant;
  readonly lang: Lang;
  /** `http://127.0.0.1:<port>/rehearsal/connector/` */
  readonly serviceUrl: string;
}

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const ZONE = 'Europe/Helsinki';

/** Wall time with its offset, as clients send it. */
function localTimestamp(at: Instant): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(ms(at));
  const wall = parts.replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${wall}Z`) - ms(at)) / 60_000);
  return `${wall}.${at.slice(20, 23)}+${String(Math.floor(minutes / 60)).padStart(2, '0')}:00`;
}

/** What every activity carries. An id of its own is given where the client gives none. */
function common(scene: Scene, id: string = `f:${randomUUID()}`): Activity {
  const { persona, chat, at, lang, serviceUrl } = scene;
  const group = chat === 'meeting';
  const locale = LOCALES[lang];
  return {
    timestamp: at,
    localTimestamp: localTimestamp(at),
    localTimezone: ZONE,
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: persona.channelId, name: persona.names[lang], aadObjectId: persona.objectId },
    conversation: {
      ...(group ? { isGroup: true } : {}),
      conversationType: group ? 'groupChat' : 'personal',
      tenantId: TENANT,
      id: conversationOf(chat),
    },
    recipient: BOT,
    entities: [{ locale, country: 'FI', platform: 'Web', timezone: ZONE, type: 'clientInfo' }],
    channelData: channelData(scene),
    locale,
  };
}

function channelData({ persona, chat }: Scene, more: Activity = {}): Activity {
  return {
    tenant: { id: TENANT },
    ...(persona.external ? { externalTenant: { id: persona.tenant } } : {}),
    ...(chat === 'meeting' ? { meeting: { id: MEETING_ID } } : {}),
    ...more,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** '@Pajakello jono' → text and entity as Teams makes them. */
function mentioned(text: string): { text: string; html: string; entities: readonly Activity[] } {
  const rest = /^@pajakello\b\s*/i.exec(text)?.[0];
  const html = (t: string) => escaped(t).replaceAll('\n', '<br>');
  if (rest === undefined) return { text, html: `<p>${html(text)}</p>`, entities: [] };
  const tail = text.slice(rest.length);
  const span = `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${BOT.name}</span>`;
  return {
    text: `<at>${BOT.name}</at> ${tail}`,
    html: `<p>${span}&nbsp;${html(tail)}</p>`,
    entities: [{ type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` }],
  };
}

/** A typed message, with its HTML copy and whatever was attached. */
export function textMessage(
  scene: Scene,
  id: string,
  text: string,
  attached: readonly Attachment[],
): Activity {
  const base = common(scene, id);
  const { text: plain, html, entities } = mentioned(text);
  return {
    type: 'message',
    ...base,
    textFormat: 'plain',
    text: plain,
    attachments: [...attached, { contentType: 'text/html', content: html }],
    entities: [...entities, ...(base.entities as readonly Activity[])],
  };
}

/** A picture as it comes from a chat; `name` is the file's. */
export function pictureAttachment(name: string, contentType: string, serviceUrl: string): Attachment {
  return { contentType, contentUrl: `${serviceUrl}v3/attachments/${randomUUID()}/views/original`, name };
}

export function editedMessage(scene: Scene, id: string, text: string): Activity {
  return {
    ...textMessage(scene, id, text, []),
    type: 'messageUpdate',
    channelData: channelData(scene, { eventType: 'editMessage' }),
  };
}

export function deletedMessage(scene: Scene, id: string): Activity {
  return {
    ...common(scene, id),
    type: 'messageDelete',
    channelData: channelData(scene, { eventType: 'softDeleteMessage' }),
  };
}

export interface CardAction {
  readonly verb: string | null;
  readonly data: Activity;
}

/** A pressed Action.Execute, or the automatic refresh of a card. */
export function executeInvoke(
  scene: Scene,
  card: string,
  { verb, data }: CardAction,
  trigger: 'manual' | 'automatic',
): Activity {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...common(scene),
    replyToId: card,
    channelData: channelData(scene, { source: { name: 'message' } }),
    value: { action: { type: 'Action.Execute', ...(verb === null ? {} : { verb }), data }, trigger },
  };
}

/** A dialog that a card's button asks for, or that was sent off. */
export function taskInvoke(
  scene: Scene,
  name: 'task/fetch' | 'task/submit',
  card: string,
  data: Activity,
): Activity {
  return {
    type: 'invoke',
    name,
    ...common(scene),
    replyToId: card,
    channelData: channelData(scene, { source: { name: 'message' } }),
    value: { data, context: { theme: 'default' } },
  };
}

/** The same from the compose box of a chat, whether the bot is in it or not. */
export function composeInvoke(
  scene: Scene,
  name: 'composeExtension/fetchTask' | 'composeExtension/submitAction',
): Activity {
  const value = { commandId: 'item.form', commandContext: 'compose', context: { theme: 'default' } };
  return {
    type: 'invoke',
    name,
    ...common(scene),
    channelData: channelData(scene, { source: { name: 'compose' } }),
    value: name === 'composeExtension/submitAction' ? { ...value, data: {} } : value,
  };
}

/** A pressed Action.Submit: a message without text, whose value is the data with the inputs. */
export function submitMessage(scene: Scene, card: string, data: Activity): Activity {
  return {
    type: 'message',
    ...common(scene),
    replyToId: card,
    channelData: channelData(scene, { source: { name: 'message' } }),
    value: data,
  };
}

/** The pair that an installation sends in the same millisecond. */
export function installed(scene: Scene): readonly Activity[] {
  const { chat } = scene;
  const people =
    chat === 'meeting' ? [] : membersOf(chat).map((p) => ({ id: p.channelId, aadObjectId: p.objectId }));
  return [
    { type: 'conversationUpdate', ...common(scene), membersAdded: [{ id: BOT.id }, ...people] },
    { type: 'installationUpdate', action: 'add', ...common(scene) },
  ];
}

/** Teams' own event of the meeting; keys in PascalCase as on the wire. */
export function meetingEvent(scene: Scene, what: 'start' | 'end', title: string): Activity {
  const end = what === 'end';
  return {
    type: 'event',
    name: end ? 'application/vnd.microsoft.meetingEnd' : 'application/vnd.microsoft.meetingStart',
    ...common(scene),
    value: {
      MeetingType: 'Recurring',
      Title: title,
      Id: MEETING_ID,
      JoinUrl: JOIN_URL,
      [end ? 'EndTime' : 'StartTime']: scene.at,
    },
  };
}
