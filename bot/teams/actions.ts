/** Verbs of cards → what they do. The same from Execute and from Submit (`contract.md`, Verbs). */

import type { WayBack } from '#cards/types.ts';
import { NO_SERVICE } from '#cards/workshop-types.ts';
import { isChairVerb, truth } from '#domain/meeting/chair-data.ts';
import type { Id } from '#domain/time.ts';
import { LANGS } from '#i18n/strings.ts';
import { attendance, chairAction, refreshed, showQueue } from './chair.ts';
import { digest, representCard } from './clock.ts';
import { edit } from './edit.ts';
import type { ActionIn } from './incoming.ts';
import { own, text } from './json.ts';
import { actOnOwn, centreChoice, listOwn, showOwn } from './own-items.ts';
import type { Parts } from './parts.ts';
import { toPrivateChat } from './replies.ts';
import { connectedAgain, setUp } from './setup.ts';
import { backTo, signOff, signUp, stopReminders } from './signup.ts';
import { newForm, submit } from './submit.ts';
import { card, note, type Reply, say, type Turn } from './turn.ts';

type Handler = (parts: Parts, turn: Turn, action: ActionIn) => Promise<Reply>;

const idOf = (action: ActionIn): Id | null => {
  const i = text(action.data, 'i');
  return i && /^[\w.-]{1,64}$/.test(i) ? (i as Id) : null;
};

/** A verb on one's own item; an old card that names none is told that it is gone. */
const onItem =
  (handler: (parts: Parts, turn: Turn, action: ActionIn, i: Id) => Promise<Reply>): Handler =>
  async (parts, turn, action) => {
    const i = idOf(action);
    return i
      ? handler(parts, turn, action, i)
      : turn.at.scope === 'personal'
        ? say('noLongerKept')
        : note('noLongerKept');
  };

/**
 * Where a client knows no dialogs (`dialog.ts`): the card. It has inputs, so in a group it goes to the presser's
 * private chat; whatever stood in the fields of the card that asked is dropped unread.
 */
const openForm: Handler = async (parts, turn, action) => {
  const i = idOf(action);
  if (i && turn.at.scope === 'personal') return edit(parts, turn, { ...action, data: { i } }, i);
  const reply = await newForm(parts, turn, text(action.data, 'm'));
  if (turn.at.scope === 'personal' || reply.kind === 'note') return reply;
  toPrivateChat(parts, turn, reply);
  return note('usePrivateChat');
};

const openList: Handler = async (parts, turn) => {
  const reply = await listOwn(parts, turn);
  if (turn.at.scope === 'personal') return reply;
  toPrivateChat(parts, turn, reply);
  return note('usePrivateChat');
};

/** 'Edustan': without a choice the card to choose from. */
const represent: Handler = async (parts, turn, action) => {
  const service = text(action.data, 'service');
  const asked = truth(own(action.data, 'asked')) === true;
  if (!service || !/^[a-z0-9-]{1,60}$/.test(service)) return representCard(parts, turn, asked);
  const none = service === NO_SERVICE;
  await turn.keep({ service: none ? null : service });
  const key = none ? 'serviceCleared' : 'serviceSet';
  return turn.at.scope === 'personal' ? say(key) : note(key);
};

const setPerson: Handler = async (parts, turn, action) => {
  const { person } = turn;
  if (!person) return note('refusal.notAllowed');
  if (truth(own(action.data, 'represent')) === true) return represent(parts, turn, action);
  const language = LANGS.find((l) => l === own(action.data, 'language'));
  if (language) {
    await turn.keep({ language });
    const reply = turn.at.scope === 'personal' ? say('languageSet') : note('languageSet');
    return { ...reply, lang: language };
  }
  const centre = text(action.data, 'centre') ?? text(action.data, 'm')?.split('.')[0];
  const series = centre ? await parts.app.series(centre as Id) : null;
  if (series && series.tenant === turn.at.tenant) {
    await turn.keep({ centre: series.id });
    return turn.at.scope === 'personal' ? say('centreSet') : note('centreSet');
  }
  const service = text(action.data, 'service');
  if (service && /^[a-z0-9-]{1,60}$/.test(service)) {
    await turn.keep({ service });
    return note('settingsSaved');
  }
  return centreChoice(parts, turn);
};

/** In a group the answer stands in place of the meeting's card, so it leads back to that meeting. */
function wayBack({ at }: Turn, { data }: ActionIn): WayBack {
  const m = text(data, 'm');
  if (at.scope !== 'personal' && truth(own(data, 'connected')) === true) return { connected: true };
  return at.scope === 'personal' || m === null ? {} : { m };
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  'item.submit': submit,
  'item.form': openForm,
  'item.list': openList,
  'item.edit': onItem(edit),
  'item.withdraw': onItem((p, t, a, i) => actOnOwn(p, t, a, 'item.withdraw', i)),
  'item.postpone': onItem((p, t, a, i) => actOnOwn(p, t, a, 'item.postpone', i)),
  'item.keep': onItem((p, t, a, i) => actOnOwn(p, t, a, 'item.keep', i)),
  'item.ready': onItem((p, t, a, i) => actOnOwn(p, t, a, 'item.ready', i)),
  'item.join': onItem((p, t, a, i) => actOnOwn(p, t, a, 'item.join', i)),
  'queue.show': showQueue,
  'attendance.mark': attendance,
  help: async (_, turn, action) =>
    card({
      card: 'help',
      where: turn.at.scope === 'personal' ? 'personal' : 'meeting',
      ...wayBack(turn, action),
    }),
  privacy: async (_, turn, action) => card({ card: 'privacy', ...wayBack(turn, action) }),
  'person.set': setPerson,
  'series.setup': setUp,
  'signup.add': signUp,
  'signup.remove': signOff,
  'reminder.stop': stopReminders,
  'clock.show': backTo,
  'clock.digest': digest,
};

/** An automatic refresh changes nothing and sends nothing, whatever verb its card carries. */
async function onRefresh(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const i = idOf(action);
  if (i || action.verb.startsWith('item.')) return i ? showOwn(parts, turn, i) : say('noLongerKept');
  return refreshed(parts, turn, action);
}

/** The view that a card's own refresh asks for; pressed by hand it is the way back to the card. */
const REFRESH = 'meeting.card';

export function act(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  if (action.trigger === 'automatic') return onRefresh(parts, turn, action);
  if (turn.person && action.verb !== 'attendance.mark') parts.looking.away(turn.person.key);
  if (isChairVerb(action.verb)) return chairAction(parts, turn, action);
  if (action.verb === REFRESH)
    return truth(own(action.data, 'connected')) === true
      ? connectedAgain(parts, turn)
      : refreshed(parts, turn, action);
  const handler = Object.hasOwn(HANDLERS, action.verb) ? HANDLERS[action.verb] : undefined;
  return handler ? handler(parts, turn, action) : Promise.resolve(note('notUnderstood'));
}
