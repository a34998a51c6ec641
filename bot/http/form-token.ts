/**
 * Tokens of the case form's page: for thirty minutes whoever holds one fills in and sends exactly one form, as
 * the person to whom the bot gave it. Signed, not stored, never logged; they hold ids, never a name or a text.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Identity } from '#app/planning.ts';
import { type PersonKey, personKey } from '#domain/ids.ts';
import type { Id } from '#domain/time.ts';
import { originOf } from './origin.ts';

export interface FormTicket {
  /** As the bot knows them; without a name and without rights of an administrator. */
  readonly who: Identity;
  /** Key of the form: sent twice it is one case. */
  readonly form: string;
  /** The meeting that the form is for; null: it is chosen in the form. */
  readonly m: Id | null;
  /** The own case that is edited; null: a new one. */
  readonly i: Id | null;
  /** Message in the person's private chat whose card opened the form, so that it can be replaced; null: none. */
  readonly card: string | null;
}

/** What the bot says of a form that it opens. */
export interface FormOpening extends Omit<FormTicket, 'who'> {
  readonly tenant: string;
  readonly person: PersonKey;
}

export interface FormTokens {
  make(opening: FormOpening): string;
  /** null: forged, too old, or no token of a form at all; nobody is told which. */
  read(token: string): FormTicket | null;
}

export const FORM_TOKEN_LIFE_MS = 30 * 60_000;
const SHAPE = /^([A-Za-z0-9_-]{1,1500})\.([A-Za-z0-9_-]{43})$/;

type Fields = readonly [string, string, string, Id | null, Id | null, string | null, number];

/**
 * @param secret at least 128 random bits, the same in all processes
 * @param nowMs wall clock in ms; not the rehearsal's, which jumps
 */
export function createFormTokens(secret: Uint8Array, nowMs: () => number): FormTokens {
  const key = createHmac('sha256', secret).update('forms').digest();
  const signed = (payload: string) => createHmac('sha256', key).update(payload).digest();

  return {
    make({ tenant, person, form, m, i, card }) {
      const objectId = person.slice(person.indexOf('|') + 1);
      const fields: Fields = [tenant, objectId, form, m, i, card, nowMs() + FORM_TOKEN_LIFE_MS];
      const payload = Buffer.from(JSON.stringify(fields)).toString('base64url');
      return `${payload}.${signed(payload).toString('base64url')}`;
    },
    read(token) {
      const [, payload = '', signature = ''] = SHAPE.exec(token) ?? [];
      const given = Buffer.from(signature, 'base64url');
      const right = signed(payload);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      // What is signed was made above.
      const [tenant, objectId, form, m, i, card, until] = JSON.parse(
        Buffer.from(payload, 'base64url').toString('utf8'),
      ) as Fields;
      if (until <= nowMs()) return null;
      const who = { tenant, person: personKey(tenant, objectId), name: '', admin: false };
      return { who, form, m, i, card };
    },
  };
}

export interface FormLinkOptions {
  readonly secret: Uint8Array;
  /** The one public host of tab and API; null: no page of ours can be reached. */
  readonly publicHost: string | null;
  /** Address of a page of the rehearsal's tab ('/case'; null: it is not built); null outside rehearsal. */
  readonly room: ((page: string) => string | null) | null;
}

/** Addresses of the form's page. The token stands behind '#', which no browser sends to a server. */
export function createFormLink({ secret, publicHost, room }: FormLinkOptions) {
  const tokens = createFormTokens(secret, Date.now);
  const address = (page: string) => (publicHost === null ? null : `${originOf(publicHost)}/tab/#${page}`);
  return (opening: FormOpening): string | null => {
    const page = opening.m === null ? '/case' : `/case/${opening.m}`;
    return (room ?? address)(`${page}?form=${tokens.make(opening)}`);
  };
}
