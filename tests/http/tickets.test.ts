import { randomBytes } from 'node:crypto';
import { personKey } from '#domain/ids.ts';
import type { Id } from '#domain/time.ts';
import { createAuth } from '#http/auth.ts';
import { createFormTokens } from '#http/form-token.ts';
import { createTickets, TICKET_LIFE_MS } from '#http/tickets.ts';
import { identityOf } from '#rehearsal/identity.ts';
import { PERSONA_IDS, PERSONAS } from '#rehearsal/personas.ts';

let now = 1_800_000_000_000;
const secret = randomBytes(32);
const tickets = createTickets(secret, () => now);
const forms = createFormTokens(secret, () => now);
const who = { tenant: 't-1', person: personKey('t-1', 'o-1'), name: 'Oona Vettenranta', admin: true };
const ticket = { what: 'clock.csv', id: 'clock-1' as Id, who } as const;

describe('tickets', () => {
  test('say what they open and who made them, and hold no name', () => {
    const token = tickets.make(ticket);
    expect(tickets.read(token)).toEqual({ ...ticket, who: { ...who, name: '' } });
    expect(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/Oona|Vettenranta/);
  });

  test('end after ten minutes', () => {
    const token = tickets.make(ticket);
    now += TICKET_LIFE_MS - 1;
    expect(tickets.read(token)).not.toBeNull();
    now += 1;
    expect(tickets.read(token)).toBeNull();
  });

  test('forged ones are none: another byte, another key, another ticket’s signature, rubbish', () => {
    const [payload = '', signature = ''] = tickets.make(ticket).split('.');
    const [other = ''] = tickets.make({ ...ticket, id: 'clock-2' as Id }).split('.');
    const flipped = (text: string, at: number) =>
      `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    const elsewhere = createTickets(randomBytes(32), () => now).make(ticket);
    for (const token of [
      `${other}.${signature}`,
      `${flipped(payload, 3)}.${signature}`,
      `${payload}.${flipped(signature, 0)}`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}.`,
      payload,
      elsewhere,
      '',
      '.',
      'a.b',
      'x'.repeat(5000),
    ]) {
      expect(tickets.read(token)).toBeNull();
    }
    expect(tickets.read(`${payload}.${signature}`)).not.toBeNull();
  });
});

describe('who sends a request', () => {
  const rehearsal = createAuth({ persona: (id) => identityOf(id, 'sv'), tickets, forms, entra: null });
  const outside = createAuth({ persona: null, tickets, forms, entra: null });
  const nobody = { ok: false, status: 401, why: null };

  test('a persona in the rehearsal, named in the room’s language; one is an administrator, one of another tenant', async () => {
    for (const id of PERSONA_IDS) {
      const caller = await rehearsal(`Rehearsal ${id}`);
      const persona = PERSONAS.find((p) => p.id === id)!;
      const who = {
        tenant: persona.tenant,
        person: `${persona.tenant}|${persona.objectId}`,
        name: persona.names.sv,
        admin: id === 'admin',
      };
      expect(caller).toEqual({
        ok: true,
        caller: { who, ticket: null, form: null, token: null, untilMs: null },
      });
    }
    const tenants = new Set(PERSONAS.map((p) => p.tenant));
    expect(tenants.size).toBe(2);
  });

  test.each([
    undefined,
    '',
    'Rehearsal',
    'Rehearsal nobody',
    'Rehearsal constructor',
    'Rehearsal  chair',
    'rehearsal chair',
    'Bearer chair',
    'Ticket x.y',
  ])('nobody: %s', async (header) => {
    expect(await rehearsal(header)).toEqual(nobody);
  });

  test('outside the rehearsal a persona is nobody, and so is every token', async () => {
    expect(await outside('Rehearsal chair')).toEqual(nobody);
    expect(await outside('Bearer eyJhbGciOiJub25lIn0.e30.')).toEqual(nobody);
    expect(await outside(`Ticket ${tickets.make(ticket)}`)).toMatchObject({
      caller: { ticket: { id: 'clock-1' } },
    });
  });
});
