/**
 * Tickets: for ten minutes whoever holds one reads exactly one thing (a clock to print, its CSV, one
 * workshop's calendar file) as the person who made it, in a browser that has no token of Teams. Signed, not
 * stored; they hold ids, never a name.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Identity } from '#app/planning.ts';
import { personKey } from '#domain/ids.ts';
import type { Id } from '#domain/time.ts';

export const TICKET_KINDS = ['clock.csv', 'workshop.ics', 'print'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

export interface Ticket {
  readonly what: TicketKind;
  /** The one document that it opens. */
  readonly id: Id;
  /** Who made it; without a name. */
  readonly who: Identity;
}

export interface Tickets {
  make(ticket: Ticket): string;
  /** null: forged, too old, or no ticket at all; nobody is told which. */
  read(token: string): Ticket | null;
}

export const TICKET_LIFE_MS = 10 * 60_000;
const SHAPE = /^([A-Za-z0-9_-]{1,1000})\.([A-Za-z0-9_-]{43})$/;

/**
 * @param secret at least 128 random bits, the same in all processes
 * @param nowMs wall clock in ms; not the rehearsal's, which jumps
 */
export function createTickets(secret: Uint8Array, nowMs: () => number): Tickets {
  const key = createHmac('sha256', secret).update('tickets').digest();
  const signed = (payload: string) => createHmac('sha256', key).update(payload).digest();

  function make({ what, id, who }: Ticket): string {
    const objectId = who.person.slice(who.person.indexOf('|') + 1);
    const fields = [what, id, who.tenant, objectId, who.admin ? 1 : 0, nowMs() + TICKET_LIFE_MS];
    const payload = Buffer.from(JSON.stringify(fields)).toString('base64url');
    return `${payload}.${signed(payload).toString('base64url')}`;
  }

  function read(token: string): Ticket | null {
    const [, payload = '', signature = ''] = SHAPE.exec(token) ?? [];
    const given = Buffer.from(signature, 'base64url');
    const right = signed(payload);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    // What is signed was made above.
    const [what, id, tenant, objectId, admin, until] = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    ) as [TicketKind, Id, string, string, 0 | 1, number];
    if (until <= nowMs()) return null;
    return {
      what,
      id,
      who: { tenant, person: personKey(tenant, objectId), name: '', admin: admin === 1 },
    };
  }

  return { make, read };
}
