/** What the handlers of the API work with. */

import type { Identity, PlanningApp } from '#app/planning.ts';
import type { App } from '#app.ts';
import type { Verb } from '#contract/api.ts';
import type { Id } from '#domain/time.ts';
import type { FormTicket } from '#http/form-token.ts';
import type { AddToCalendar } from '#http/graph.ts';
import type { Tickets } from '#http/tickets.ts';
import type { Filter } from '#identifiers/types.ts';
import type { TextOf } from './fields.ts';
import type { Outcome } from './outcome.ts';
import type { Request } from './parse.ts';

export type ApiApp = PlanningApp &
  Pick<
    App,
    | 'now'
    | 'newId'
    | 'person'
    | 'setPerson'
    | 'series'
    | 'seriesOfTenant'
    | 'upcoming'
    | 'meeting'
    | 'meetingOfItem'
    | 'handle'
  >;

/** The form card was posted in the person's private chat; they have none; or the meeting takes no case. */
export type FormOpened = 'sent' | 'noPrivateChat' | 'gone';

/** A case that was sent by the form's page. */
export interface SentCase {
  readonly m: Id;
  readonly i: Id;
  readonly edited: boolean;
  /** Message in the private chat whose card opened the form; null: a new message says it. */
  readonly card: string | null;
}

export interface ApiParts {
  readonly app: ApiApp;
  readonly filter: Filter;
  readonly tickets: Tickets;
  /** Posts the form card of a meeting in somebody's private chat with the bot. */
  readonly openForm: (who: Identity, m: Id) => Promise<FormOpened>;
  /** Shows it in the person's private chat, as if it had been sent by the card. */
  readonly showSent: (who: Identity, sent: SentCase) => Promise<void>;
  /** Writes into the person's own calendar; null where Graph is not set up. */
  readonly addToCalendar: AddToCalendar | null;
}

/** One action: who does it, with texts that the filter has let through. */
export interface Act extends ApiParts {
  readonly who: Identity;
  readonly textOf: TextOf;
  /** Our own address, as the person's browser knows it. */
  readonly origin: string;
  /** The person's verified token of Entra; null in rehearsal. */
  readonly token: string | null;
  /** What the sender's token is good for, where it is a form's. */
  readonly ticket: FormTicket | null;
}

export type Handler<V extends Verb> = (act: Act, request: Request<V>) => Promise<Outcome>;
/** The handlers of some verbs, each with its own request. */
export type Handlers<V extends Verb> = { readonly [K in V]: Handler<K> };
