/**
 * The cards that say 'Nyt on vuorosi': when the turn has gone on without their button being pressed, they say so.
 * In memory, since nothing that is stored may join a message and a case; what a restart forgets is overwritten at the
 * close like every card with text.
 */
import type { App } from '#app.ts';
import type { MessageAddress, PersonKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { ownItems } from '#domain/meeting/view.ts';
import type { Id } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Letter } from './messenger.ts';

export interface TurnCard {
  readonly m: Id;
  readonly item: Id;
  readonly to: PersonKey;
  readonly tenant: string;
  readonly at: MessageAddress;
  readonly lang: Lang;
}

export interface TurnCards {
  sent(card: TurnCard): void;
  /** Its button was pressed: the answer stands there. */
  answered(at: MessageAddress): void;
  /** Those of the meeting whose turn is over, with what they say now; each once. */
  over(meeting: Meeting): readonly { readonly card: TurnCard; readonly letter: Letter }[];
}

/** Cards that are remembered at most. */
const MOST = 5000;

const keyOf = ({ conversation, activity }: MessageAddress) => `${conversation} ${activity}`;

function isRunning({ hour }: Meeting, item: Id): boolean {
  return hour?.part.part === 'case' && hour.part.unit.items.includes(item);
}

export function createTurnCards(app: Pick<App, 'now'>): TurnCards {
  const cards = new Map<string, TurnCard>();

  function letterOf(meeting: Meeting, { m, item: i, to, lang }: TurnCard): Letter {
    const item = ownItems(meeting, to, app.now()).find((one) => one.i === i);
    const waits = meeting.items.find(({ id }) => id === i)?.state === 'drawn';
    // Put at the end of the queue: the case as it waits, with its own buttons.
    if (item && waits && item.state !== 'handled')
      return { spec: { card: 'queued', item, canBeWritten: true, edited: false }, lang, m };
    return { spec: { card: 'overwritten', why: 'turnOver' }, lang, m: null };
  }

  return {
    sent(card) {
      if (cards.size >= MOST) cards.clear();
      cards.set(keyOf(card.at), card);
    },
    answered: (at) => void cards.delete(keyOf(at)),
    over(meeting) {
      const over = [...cards.values()].filter(({ m, item }) => m === meeting.id && !isRunning(meeting, item));
      for (const { at } of over) cards.delete(keyOf(at));
      // At the close everything that carried text is overwritten anyway.
      return meeting.course === 'closed'
        ? []
        : over.map((card) => ({ card, letter: letterOf(meeting, card) }));
    },
  };
}
