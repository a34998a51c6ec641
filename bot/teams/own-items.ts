/** A presenter's own items: found, shown, and what their buttons do. */
import type { CardSpec } from '#cards/types.ts';
import type { OwnItem } from '#contract/views.ts';
import { truth } from '#domain/meeting/chair-data.ts';
import type { ItemCommand } from '#domain/meeting/commands.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { ownItems } from '#domain/meeting/view.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { ActionIn } from './incoming.ts';
import { type Json, own } from './json.ts';
import { choicesOf, meetingToSubmit, refOfMeeting } from './lookup.ts';
import type { Parts } from './parts.ts';
import { cardOfPress } from './replies.ts';
import { actorIn, canBeWritten, card, note, type Reply, say, type Turn } from './turn.ts';

export function ownItemsIn(meeting: Meeting, turn: Turn, now: Instant): readonly OwnItem[] {
  return turn.person ? ownItems(meeting, turn.person.key, now) : [];
}

/** The person's item that a form of this key became. */
export function ownItem(meeting: Meeting, turn: Turn, form: string, now: Instant): OwnItem | undefined {
  const item = meeting.items.find((i) => i.form === form && i.presenter === turn.person?.key);
  return ownItemsIn(meeting, turn, now).find((o) => o.i === item?.id);
}

/** `tapaukseni` and `item.list`. The card is overwritten at the first close of one of its meetings. */
export async function listOwn(parts: Parts, turn: Turn): Promise<Reply> {
  const { app } = parts;
  if (!turn.person) return note('refusal.notAllowed');
  const meetings = await app.meetingsOf(turn.person.key);
  const items = meetings.flatMap((m) => ownItemsIn(m, turn, app.now()));
  const found = await meetingToSubmit(parts, turn);
  // A closed meeting still holds what is asked about: that card has its day.
  const open = meetings.find((m) => m.course !== 'closed' && ownItemsIn(m, turn, app.now()).length > 0);
  return card(
    { card: 'own-items', items, meeting: found ? refOfMeeting(found.meeting) : null },
    open?.id ?? null,
  );
}

type Simple = Exclude<ItemCommand['verb'], 'item.submit' | 'item.edit'>;

function commandOf(verb: Simple, i: Id, data: Json): ItemCommand | null {
  switch (verb) {
    case 'item.withdraw':
    case 'item.postpone':
    case 'item.ready':
      return { verb, i };
    case 'item.keep': {
      const keep = truth(own(data, 'keep')) ?? truth(own(data, 'yes'));
      return keep === null ? null : { verb, i, keep };
    }
    case 'item.join': {
      const join = truth(own(data, 'join')) ?? truth(own(data, 'yes'));
      return join === null ? null : { verb, i, join };
    }
  }
}

type Why = Extract<CardSpec, { card: 'overwritten' }>['why'];

function whyOf(command: ItemCommand): Why {
  switch (command.verb) {
    case 'item.withdraw':
      return 'withdrawn';
    case 'item.postpone':
      return 'postponed';
    case 'item.ready':
      return 'ready';
    case 'item.keep':
      return command.keep ? 'kept' : 'deleted';
    case 'item.join':
      return command.join ? 'joined' : 'notJoined';
    default:
      return 'done';
  }
}

/** Buttons of one's own item. What is no longer kept is answered with that, and its old text goes with the card. */
export async function actOnOwn(
  parts: Parts,
  turn: Turn,
  action: ActionIn,
  verb: Simple,
  i: Id,
): Promise<Reply> {
  const { app } = parts;
  if (!turn.person) return note('refusal.notAllowed');
  const meeting = await app.meetingOfItem(turn.person.key, i);
  const series = meeting && (await app.series(meeting.series));
  if (!meeting || !series) return say('noLongerKept');
  const command = commandOf(verb, i, action.data);
  if (!command) return note('notUnderstood');
  const handled = await app.handle(meeting.id, command, actorIn(turn, series));
  if (!handled || handled.refusal?.kind === 'noItem') return say('noLongerKept');
  if (handled.refusal && handled.refusal.kind !== 'unchanged') return note(`refusal.${handled.refusal.kind}`);
  const pressed = cardOfPress(turn.at);
  if (pressed) parts.turnCards.answered(pressed);
  return card({ card: 'overwritten', why: whyOf(command) });
}

/** Whose close overwrites a card with the item's text; of a closed meeting it has a day. */
export const textOf = (meeting: Meeting): Id | null => (meeting.course === 'closed' ? null : meeting.id);

/** One's own item as it stands; for refreshes. */
export async function showOwn(parts: Parts, turn: Turn, i: Id): Promise<Reply> {
  const { app } = parts;
  const meeting = turn.person && (await app.meetingOfItem(turn.person.key, i));
  const item = meeting && ownItemsIn(meeting, turn, app.now()).find((o) => o.i === i);
  return item
    ? card({ card: 'queued', item, canBeWritten: canBeWritten(turn), edited: false }, textOf(meeting))
    : say('noLongerKept');
}

/** For whoever's centre is not known. */
export async function centreChoice(parts: Parts, turn: Turn): Promise<Reply> {
  const choices = await choicesOf(parts, turn);
  return choices.length > 0 ? card({ card: 'choose-centre', choices }) : say('noMeeting');
}
