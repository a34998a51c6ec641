/** What every part of the bot works with. */
import type { App } from '#app.ts';
import type { Actor } from '#domain/meeting/commands.ts';
import type { Filter } from '#identifiers/types.ts';
import type { Log } from '#log.ts';
import type { Badges } from './badge.ts';
import type { Call } from './call.ts';
import type { Chats } from './chats.ts';
import type { ConnectorPort } from './connector-port.ts';
import type { FormOpening } from './dialog.ts';
import type { Lanes } from './lanes.ts';
import type { Looking } from './looking.ts';
import type { Messenger } from './messenger.ts';
import type { TurnCards } from './turn-cards.ts';

export interface Parts {
  readonly app: App;
  readonly filter: Filter;
  readonly log: Log;
  readonly connector: ConnectorPort;
  readonly lanes: Lanes;
  readonly call: Call;
  readonly messenger: Messenger;
  readonly chats: Chats;
  readonly badges: Badges;
  readonly looking: Looking;
  readonly turnCards: TurnCards;
  /** Tells the ticker that something may be due at once. */
  readonly poke: () => void;
  /** Work for after the HTTP answer; what it throws is logged. Lost in a crash. */
  readonly later: (work: () => Promise<void>) => void;
  /** Address of a page of the tab ('/workshop/<id>'); null: the tab has none yet. */
  readonly tabLink: (page: string) => string | null;
  /** Address of the form's page with a token for it; null: there is none, and the card is the form. */
  readonly formLink: (opening: FormOpening) => string | null;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Deadlines, Teams' events, delivery reports: not a person at all. */
export const SYSTEM: Actor = { person: null, inChat: false, admin: false, system: true };
