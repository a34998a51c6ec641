/** What every activity of Teams carries, whatever it means: who, where, when, and the key that tells it from others. */
import { createHash } from 'node:crypto';
import { LANGS } from '#i18n/lang.ts';
import type { Envelope, Incoming, Scope, Sender } from './incoming.ts';
import { type Json, objects, own, part, text } from './json.ts';

const isObjectId = (id: string | null): id is string => id !== null && /^[\w.-]{1,80}$/.test(id);

/** A member or sender; an object id counts only where the tenant is known. */
export function senderOf(account: Json | null, tenant: string): Sender {
  const id = text(account, 'aadObjectId') ?? text(account, 'objectId');
  return {
    channelId: text(account, 'id') ?? '',
    objectId: tenant !== '' && isObjectId(id) ? id : null,
    name: text(account, 'name') ?? '',
  };
}

/** `conversationType` is missing in many payloads of meetings, and has had two spellings. */
function scopeOf(conversation: Json): Scope {
  const type = text(conversation, 'conversationType')?.toLowerCase();
  if (type === 'personal') return 'personal';
  if (type === 'groupchat' || type === 'group') return 'group';
  if (type === 'channel') return 'channel';
  const id = text(conversation, 'id') ?? '';
  if (/@thread\.(?:tacv2|skype)/.test(id)) return 'channel';
  return own(conversation, 'isGroup') === true || id.startsWith('19:') ? 'group' : 'personal';
}

/** Edits and reactions reuse the message's id; where Teams sent no time, the content stands for it. */
function keyOf(activity: Json, conversation: string): string {
  const data = part(activity, 'channelData');
  const at = text(activity, 'timestamp');
  const content = () =>
    createHash('sha256')
      .update(
        JSON.stringify([own(activity, 'text'), own(activity, 'attachments'), own(activity, 'value')]) ?? '',
      )
      .digest('base64url');
  const what = text(data, 'eventType') ?? text(activity, 'name') ?? text(activity, 'action') ?? '';
  return JSON.stringify([text(activity, 'type'), what, text(activity, 'id'), conversation, at ?? content()]);
}

/** 'sv-FI' of the activity, or of the entity that says what the sender's client is. */
function localeOf(activity: Json): Envelope['locale'] {
  const client = objects(activity, 'entities').find((entity) => text(entity, 'type') === 'clientInfo');
  const [lang] = (text(activity, 'locale') ?? text(client ?? null, 'locale') ?? '').toLowerCase().split('-');
  return LANGS.find((one) => one === lang) ?? null;
}

/** The envelope, or why the activity cannot be answered at all. */
export function envelopeOf(activity: Json): Envelope | Incoming {
  const serviceUrl = text(activity, 'serviceUrl');
  const channel = text(activity, 'channelId');
  if (channel !== 'msteams') return { kind: 'invalid', reason: 'channel' };
  if (!serviceUrl) return { kind: 'invalid', reason: 'service-url' };
  const conversation = part(activity, 'conversation');
  const id = text(conversation, 'id');
  if (!conversation || !id) return { kind: 'invalid', reason: 'conversation' };
  const data = part(activity, 'channelData');
  const tenant = text(conversation, 'tenantId') ?? text(part(data, 'tenant'), 'id') ?? '';
  const recipient = part(activity, 'recipient');
  return {
    tenant,
    chat: { serviceUrl, conversation: id },
    scope: scopeOf(conversation),
    from: senderOf(part(activity, 'from'), tenant),
    bot: { channelId: text(recipient, 'id') ?? '', name: text(recipient, 'name') ?? '' },
    activity: text(activity, 'id'),
    replyTo: text(activity, 'replyToId'),
    sentAt: text(activity, 'timestamp'),
    locale: localeOf(activity),
    meeting: text(part(data, 'meeting'), 'id'),
    key: keyOf(activity, id),
  };
}
