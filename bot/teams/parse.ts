/**
 * A raw activity (JSON of unknown shape) → what it means. Never throws, whatever arrives; what it does
 * not know is a deliberate 'nothing', what cannot be answered at all is 'invalid'.
 */
import { dialogOf, withSomeChat } from './dialog-parse.ts';
import { envelopeOf, senderOf } from './envelope.ts';
import type { Envelope, Incoming, Sender } from './incoming.ts';
import { type Json, object, objectOrJson, objects, own, part, text } from './json.ts';
import { messageOf } from './parse-message.ts';

const nothing = (reason: string, invoke: string | null = null): Incoming => ({
  kind: 'nothing',
  reason,
  invoke,
});

function invokeOf(activity: Json, envelope: Envelope): Incoming {
  const name = text(activity, 'name')?.trim() ?? '';
  const dialog = dialogOf(activity, envelope);
  if (dialog) return dialog.from.channelId === '' ? { kind: 'invalid', reason: 'sender' } : dialog;
  if (name.toLowerCase() !== 'adaptivecard/action')
    return nothing('invoke', /^[\w/.]{1,60}$/.test(name) ? name : '?');
  if (envelope.from.channelId === '') return { kind: 'invalid', reason: 'sender' };
  const value = objectOrJson(own(activity, 'value'));
  const action = part(value, 'action');
  const data = objectOrJson(own(action, 'data')) ?? {};
  return {
    ...envelope,
    kind: 'action',
    verb: text(action, 'verb') ?? text(data, 'verb') ?? '',
    data,
    trigger: text(value, 'trigger')?.toLowerCase() === 'automatic' ? 'automatic' : 'manual',
    by: 'execute',
  };
}

/** Start and end, whatever the casing and the spaces; joins and leaves of people are not used. */
function eventOf(activity: Json, envelope: Envelope): Incoming {
  const name = text(activity, 'name')?.trim().toLowerCase() ?? '';
  if (name === 'application/vnd.microsoft.meetingstart')
    return { ...envelope, kind: 'meeting', event: 'start' };
  if (name === 'application/vnd.microsoft.meetingend') return { ...envelope, kind: 'meeting', event: 'end' };
  return nothing('event');
}

function membersOf(activity: Json, envelope: Envelope): Incoming {
  const event = text(part(activity, 'channelData'), 'eventType')?.toLowerCase();
  if (event === 'teamdeleted') return { ...envelope, kind: 'removed' };
  const people = (key: string) => objects(activity, key).map((m) => senderOf(m, envelope.tenant));
  const added = people('membersAdded');
  const removed = people('membersRemoved');
  if (added.length + removed.length === 0) return nothing('conversation update');
  // In a personal chat there is no other bot than us, whatever id Teams gives it.
  const bot = (m: Sender) =>
    (m.channelId !== '' && m.channelId === envelope.bot.channelId) ||
    (envelope.scope === 'personal' && m.channelId.startsWith('28:'));
  return {
    ...envelope,
    kind: 'members',
    added: added.filter((m) => !bot(m) && m.channelId !== ''),
    removed: removed.filter((m) => !bot(m) && m.channelId !== ''),
    botAdded: added.some(bot),
    botRemoved: removed.some(bot),
  };
}

function installationOf(activity: Json, envelope: Envelope): Incoming {
  const action = text(activity, 'action')?.toLowerCase() ?? '';
  if (action === 'add' || action === 'add-upgrade') {
    return { ...envelope, kind: 'installed', upgrade: action === 'add-upgrade' };
  }
  // 'remove-upgrade' comes before 'add-upgrade' of a new version: nobody has removed anything.
  return action === 'remove' ? { ...envelope, kind: 'removed' } : nothing('installation');
}

/** A message with a `value` comes from a button (Submit, messageBack); `text` may stand beside it. */
function messageOrAction(activity: Json, envelope: Envelope): Incoming {
  const value = objectOrJson(own(activity, 'value'));
  if (envelope.from.channelId === '') return { kind: 'invalid', reason: 'sender' };
  if (!value) return messageOf(activity, envelope, 'new');
  // Some clients wrap what the button holds once more, as an Execute would.
  const action = part(value, 'action');
  const data = objectOrJson(own(action, 'data')) ?? value;
  const verb = text(action, 'verb') ?? text(data, 'verb') ?? '';
  return { ...envelope, kind: 'action', verb, data, trigger: 'manual', by: 'submit' };
}

function updateOf(activity: Json, envelope: Envelope): Incoming {
  const event = text(part(activity, 'channelData'), 'eventType')?.toLowerCase();
  if (event === 'softdeletemessage') return { ...envelope, kind: 'deleted' };
  return messageOf(activity, envelope, event === 'undeletemessage' ? 'undeleted' : 'edited');
}

const READERS: Readonly<Record<string, (activity: Json, envelope: Envelope) => Incoming>> = {
  message: messageOrAction,
  messageupdate: updateOf,
  messagedelete: (_, envelope) => ({ ...envelope, kind: 'deleted' }),
  event: eventOf,
  conversationupdate: membersOf,
  installationupdate: installationOf,
  invoke: invokeOf,
};

/** `raw` is the parsed body of the request. */
export function parse(raw: unknown): Incoming {
  const activity = object(raw);
  const type = text(activity, 'type')?.toLowerCase();
  if (!activity || !type) return { kind: 'invalid', reason: 'shape' };
  const envelope = envelopeOf(withSomeChat(activity));
  if ('kind' in envelope) return envelope;
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return reader ? reader(activity, envelope) : nothing('type');
}
