/**
 * The one place of identity: who sends a request, by its Authorization header. `Rehearsal <persona>` counts
 * where the rehearsal room is (this machine alone), `Ticket <signed>` for the one thing that it was made
 * for; everything else is nobody, so outside rehearsal the API answers 401.
 */
import type { Identity } from '#app/planning.ts';
import type { Ticket, Tickets } from './tickets.ts';

export interface Caller {
  readonly who: Identity;
  /** null: everything that the person may; else this one thing alone. */
  readonly ticket: Ticket | null;
}

export type Authenticate = (authorisation: string | undefined) => Promise<Caller | null>;

export interface AuthOptions {
  /** The identity of a rehearsal's persona; null outside rehearsal. */
  readonly persona: ((id: string) => Identity | null) | null;
  readonly tickets: Tickets;
}

/** Resolves to null for nobody; never rejects, and says nothing of why. */
export function createAuth({ persona, tickets }: AuthOptions): Authenticate {
  return async (authorisation) => {
    const [, scheme = '', value = ''] = /^([A-Za-z]{1,20}) (\S{1,2000})$/.exec(authorisation ?? '') ?? [];
    if (scheme === 'Rehearsal') {
      const who = persona?.(value) ?? null;
      return who && { who, ticket: null };
    }
    if (scheme === 'Ticket') {
      const ticket = tickets.read(value);
      return ticket && { who: ticket.who, ticket };
    }
    return null;
  };
}
