/** What the handlers of the API work with. */

import type { Identity, PlanningApp } from '#app/planning.ts';
import type { App } from '#app.ts';
import type { Verb } from '#contract/api.ts';
import type { Id } from '#domain/time.ts';
import type { AddToCalendar } from '#http/graph.ts';
import type { Tickets } from '#http/tickets.ts';
import type { Filter } from '#identifiers/types.ts';
import type { TextOf } from './fields.ts';
import type { Outcome } from './outcome.ts';
import type { Request } from './parse.ts';

export type ApiApp = PlanningApp & Pick<App, 'now' | 'newId' | 'person'>;

/** The form card was posted in the person's private chat; they have none; or the meeting takes no case. */
export type FormOpened = 'sent' | 'noPrivateChat' | 'gone';

export interface ApiParts {
  readonly app: ApiApp;
  readonly filter: Filter;
  readonly tickets: Tickets;
  /** Posts the form card of a meeting in somebody's private chat with the bot. */
  readonly openForm: (who: Identity, m: Id) => Promise<FormOpened>;
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
}

export type Handler<V extends Verb> = (act: Act, request: Request<V>) => Promise<Outcome>;
/** The handlers of some verbs, each with its own request. */
export type Handlers<V extends Verb> = { readonly [K in V]: Handler<K> };
