/**
 * The one place of identity: who sends a request, by its Authorization header. `Bearer <token of Entra>`
 * where Teams is, `Rehearsal <persona>` where the rehearsal room is (this machine alone), `Ticket <signed>` and
 * `Form <signed>` for the one thing that each was made for; everything else is nobody.
 */
import type { Identity } from '#app/planning.ts';
import type { SignInCode } from '#contract/answers.ts';
import type { VerifyToken } from './entra.ts';
import { KeysUnavailable } from './entra-keys.ts';
import type { FormTicket, FormTokens } from './form-token.ts';
import type { Ticket, Tickets } from './tickets.ts';

export interface Caller {
  readonly who: Identity;
  /** null: everything that the person may; else this one thing alone. */
  readonly ticket: Ticket | null;
  /** null: everything that the person may; else this one form alone. */
  readonly form: FormTicket | null;
  /** The verified token of Entra, with which Graph may be asked on the person's behalf; null: none. */
  readonly token: string | null;
  /** Wall clock, ms, until when that token is taken; null: no token, or what it opens ends at once. */
  readonly untilMs: number | null;
}

/** Nobody, and what may be said of it. 503: tokens cannot be verified at present. */
export interface Nobody {
  readonly status: 401 | 403 | 503;
  readonly why: SignInCode | null;
}

export type Authenticated =
  | { readonly ok: true; readonly caller: Caller }
  | ({ readonly ok: false } & Nobody);

export type Authenticate = (authorisation: string | undefined) => Promise<Authenticated>;

export interface AuthOptions {
  /** The identity of a rehearsal's persona; null outside rehearsal. */
  readonly persona: ((id: string) => Identity | null) | null;
  readonly tickets: Tickets;
  readonly forms: FormTokens;
  /** null: no tokens are taken. */
  readonly entra: VerifyToken | null;
}

/** A token with many groups in it takes some eight thousand letters. */
const HEADER = /^([A-Za-z]{1,20}) ([\w.~+/=-]{1,12000})$/;

const nobody: Authenticated = { ok: false, status: 401, why: null };
const known = (who: Identity, more: Partial<Caller> = {}): Authenticated => ({
  ok: true,
  caller: { who, ticket: null, form: null, token: null, untilMs: null, ...more },
});

/** Never rejects for what a header says, and says no more of why than `Nobody`. */
export function createAuth({ persona, tickets, forms, entra }: AuthOptions): Authenticate {
  async function bearer(token: string): Promise<Authenticated> {
    if (!entra) return nobody;
    try {
      const verified = await entra(token);
      return verified.ok ? known(verified.who, { token, untilMs: verified.untilMs }) : verified;
    } catch (error) {
      if (error instanceof KeysUnavailable) return { ok: false, status: 503, why: null };
      throw error;
    }
  }

  return async (authorisation) => {
    const [, scheme = '', value = ''] = HEADER.exec(authorisation ?? '') ?? [];
    if (scheme === 'Bearer') return bearer(value);
    if (scheme === 'Rehearsal') {
      const who = persona?.(value) ?? null;
      return who ? known(who) : nobody;
    }
    if (scheme === 'Ticket') {
      const ticket = tickets.read(value);
      return ticket ? known(ticket.who, { ticket }) : nobody;
    }
    if (scheme === 'Form') {
      const form = forms.read(value);
      return form ? known(form.who, { form }) : nobody;
    }
    return nobody;
  };
}
