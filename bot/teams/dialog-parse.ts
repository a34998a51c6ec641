/**
 * Asking for the form's dialog: task/fetch of a card's button, fetchTask of the compose extension. Of what comes
 * along only ids are read: a card's inputs and a message's text are dropped unread.
 */
import type { DialogIn, Envelope } from './incoming.ts';
import { type Json, objectOrJson, own, part, text } from './json.ts';

/** The one command of the compose extension, and the verb of the buttons. */
const OPENS = 'item.form';

const ID = /^[\w.-]{1,120}$/;
const idIn = (data: Json | null, key: string): string | null => {
  const found = text(data, key);
  return found !== null && ID.test(found) ? found : null;
};

const nameOf = (activity: Json) => text(activity, 'name')?.trim().toLowerCase() ?? '';

const isCompose = (activity: Json) => nameOf(activity) === 'composeextension/fetchtask';

/** Where people chat without the bot Teams may not say where: the activity then gets a chat that is none of ours. */
export function withSomeChat(activity: Json): Json {
  const named = text(part(activity, 'conversation'), 'id') !== null;
  return named || !isCompose(activity) ? activity : { ...activity, conversation: { id: 'compose' } };
}

/** null: the invoke asks for no dialog of ours. */
export function dialogOf(activity: Json, envelope: Envelope): DialogIn | null {
  const value = objectOrJson(own(activity, 'value'));
  if (isCompose(activity)) {
    if (text(value, 'commandId') !== OPENS) return null;
    // The chat is one of people, not the person's own with the bot, whatever its kind: no address is learnt.
    const at = { ...envelope, scope: 'group', replyTo: null } as const;
    return { ...at, kind: 'dialog', form: null, m: null, i: null };
  }
  const data = objectOrJson(own(value, 'data'));
  if (nameOf(activity) !== 'task/fetch' || text(data, 'verb') !== OPENS) return null;
  return { ...envelope, kind: 'dialog', form: idIn(data, 'form'), m: idIn(data, 'm'), i: idIn(data, 'i') };
}
