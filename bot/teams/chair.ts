/** Buttons of the meeting's card: the chair's moves, and those that everybody may press. */
import type { CardSpec } from '#cards/types.ts';
import { chairCommand, truth } from '#domain/meeting/chair-data.ts';
import type { MeetingCommand, RefusalKind } from '#domain/meeting/commands.ts';
import type { ActionIn } from './incoming.ts';
import { own, text } from './json.ts';
import { type Found, labelsOf, meetingOf, meetingOfChat } from './lookup.ts';
import { ownCard, viewFor } from './meeting-card.ts';
import type { Parts } from './parts.ts';
import { actorIn, card, note, type Reply, type Turn } from './turn.ts';

/**
 * The meeting that a button is about. A card of another chat is told so in words; a button without a
 * meeting (an old card) gets the present one of its chat.
 */
export async function meetingOfButton(parts: Parts, turn: Turn, action: ActionIn): Promise<Found | Reply> {
  const m = text(action.data, 'm');
  const named = await meetingOf(parts, turn, m);
  if (turn.at.scope === 'personal') return named ?? note('noMeeting');
  if (!turn.series) return note('notConnected');
  if (named && named.series.id !== turn.series.id) return note('otherChat');
  return named ?? (await meetingOfChat(parts, turn.series)) ?? note('noMeeting');
}

/** Refusals whose answer is the present card: it shows by itself what is so. */
const SHOWN = new Set<RefusalKind>(['stale', 'unchanged', 'closeAsks', 'alreadyAsked']);

/** Choosing which case, or which kind, before a move that needs it. */
function choice(found: Found, turn: Turn, parts: Parts, action: ActionIn): CardSpec | null {
  const what =
    action.verb === 'meeting.postpone' ? 'postpone' : action.verb === 'meeting.combine' ? 'combine' : 'add';
  if (action.verb !== `meeting.${what}`) return null;
  const view = viewFor(found, turn, parts.app.now());
  if (!view.chair) return null;
  return { card: 'choose', what, view, first: what === 'combine' ? text(action.data, 'i') : null };
}

/** A chair's button. */
export async function chairAction(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const { app } = parts;
  if (turn.at.scope === 'personal') return note('useMeetingChat');
  const found = await meetingOfButton(parts, turn, action);
  if ('kind' in found) return found;
  const present = (at: Found) => card(ownCard(at, turn, app.now()), at.meeting.id);
  // A button without its meeting, or with one that is not known here, shows what is and does nothing.
  const named = text(action.data, 'm') === found.meeting.id;
  const command = named ? chairCommand(action.verb, action.data) : null;
  if (!command) {
    const choose = named ? choice(found, turn, parts, action) : null;
    return choose ? card(choose, found.meeting.id) : present(found);
  }
  const handled = await app.handle(found.meeting.id, command, actorIn(turn, found.series));
  if (!handled) return note('noMeeting');
  if (handled.refusal && !SHOWN.has(handled.refusal.kind)) {
    return note(handled.refusal.kind === 'notAllowed' ? 'onlyChairs' : `refusal.${handled.refusal.kind}`);
  }
  return present({ ...found, meeting: handled.meeting });
}

/** The automatic refresh: reads, never sends. A card of another chat shows nothing of it. */
export async function refreshed(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const found = await meetingOfButton(parts, turn, action);
  if ('kind' in found)
    return found.kind === 'note' ? card({ card: 'say', key: found.key, values: {} }) : found;
  const now = parts.app.now();
  if (turn.person && parts.looking.is(turn.person.key, found.meeting.id, now))
    return rollCall(parts, turn, found);
  return card(ownCard(found, turn, now), found.meeting.id);
}

/** The services to mark, as this person sees them. */
function rollCall(parts: Parts, turn: Turn, found: Found): Reply {
  const { meeting } = found;
  const view = viewFor(found, turn, parts.app.now());
  return card({ card: 'attendance', view, services: labelsOf(meeting.settings.services) }, meeting.id);
}

/** `queue.show` as a button: an answer that only the presser sees. */
export async function showQueue(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  if (!turn.person) return note('refusal.notAllowed');
  const found = await meetingOfButton(parts, turn, action);
  if ('kind' in found) return found;
  return card({ card: 'queue', view: viewFor(found, turn, parts.app.now()) }, found.meeting.id);
}

/** `attendance.mark`: without a service the rows to choose from, with one the mark and the rows again. */
export async function attendance(parts: Parts, turn: Turn, action: ActionIn): Promise<Reply> {
  const found = await meetingOfButton(parts, turn, action);
  if ('kind' in found) return found;
  const rows = (at: Found) => {
    // A chair marks many in a row: their list stays when the card is brought anew.
    const now = parts.app.now();
    if (turn.person && viewFor(at, turn, now).chair) parts.looking.at(turn.person.key, at.meeting.id, now);
    return rollCall(parts, turn, at);
  };
  // A button without its meeting comes from an old card: it shows what is, and marks nothing.
  const service = text(action.data, 'm') === found.meeting.id ? text(action.data, 'service') : null;
  const present = truth(own(action.data, 'present'));
  if (!service || present === null || !found.meeting.settings.services.some((s) => s.id === service))
    return rows(found);
  const command: MeetingCommand = { verb: 'attendance.mark', service, present };
  const handled = await parts.app.handle(found.meeting.id, command, actorIn(turn, found.series));
  if (!handled) return note('noMeeting');
  if (handled.refusal && handled.refusal.kind !== 'unchanged') return note(`refusal.${handled.refusal.kind}`);
  // Whoever says 'we are here' represents that service; a chair marks for others.
  const { person } = turn;
  const { chairs, backups } = found.meeting.settings;
  if (person && present && ![...chairs, ...backups].includes(person.key)) {
    await turn.keep({ service });
  }
  return rows({ ...found, meeting: handled.meeting });
}
