/** Commands that are neither a chair's nor a presenter's: roll-call, the card anew, delivery, counters. */
import { type Decider, refuse } from './draft.ts';
import { itemOf } from './queue.ts';
import { rolesIn } from './roles.ts';
import { count } from './turns.ts';

/** A service is represented, or after all not. A chair who marks has acted. */
export const mark: Decider<'attendance.mark'> = (draft, { service, present }, { actor }) => {
  const meeting = draft.meeting();
  if (meeting.course === 'closed') return refuse('closed');
  if (meeting.cancelled) return refuse('cancelled');
  if (!meeting.settings.services.some(({ id }) => id === service)) return refuse('noItem');
  if (meeting.present.includes(service) === present) return refuse('unchanged');
  draft.emit({ type: 'marked', service, present });
  const chair = rolesIn(meeting, actor).some((role) => role === 'chair' || role === 'standIn');
  if (chair && actor.person) draft.emit({ type: 'acted', by: actor.person });
  return null;
};

/** `jono`: the first card of all counts the queue, later ones show what was counted. */
export const show: Decider<'queue.show'> = (draft) => {
  if (draft.meeting().counts === null) count(draft);
  draft.emit({ type: 'shown' });
  return null;
};

/** What was sent or given up. An item that cannot be moved on is asked about again. */
export const sent: Decider<'sent'> = (draft, { entry, outcome }, { now }) => {
  const meeting = draft.meeting();
  const effect = meeting.outbox.find((e) => e.id === entry)?.effect;
  if (!effect && !meeting.superseded.includes(entry)) return refuse('unchanged');
  draft.emit({ type: 'delivered', entry, outcome });
  if (effect?.kind === 'forward' && outcome.kind !== 'sent') {
    const { item } = effect.command;
    if (itemOf(draft.meeting(), item)?.state === 'moving') draft.emit({ type: 'asked', i: item, at: now });
  }
  return null;
};

export const retry: Decider<'retry'> = (draft, { entry, at }) => {
  if (!draft.meeting().outbox.some((e) => e.id === entry)) return refuse('unchanged');
  draft.emit({ type: 'delayed', entry, at });
  return null;
};

/** The filter refused a submission: counted, nothing else kept. */
export const refused: Decider<'refused'> = (draft, { categories }) => {
  if (draft.meeting().course === 'closed') return refuse('closed');
  draft.emit({ type: 'refused', categories });
  return null;
};

/** An identifier in the chat: one neutral reminder a meeting. */
export const chatHit: Decider<'chat.hit'> = (draft) => {
  if (draft.meeting().course === 'closed') return refuse('closed');
  if (draft.meeting().chatReminded) return refuse('unchanged');
  draft.emit({ type: 'chat-hit' });
  return null;
};
