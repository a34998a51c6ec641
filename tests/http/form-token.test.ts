/** Tokens of the case form's page: what they are good for, and that nobody makes or stretches one. */
import { randomBytes } from 'node:crypto';
import { personKey } from '#domain/ids.ts';
import type { Id } from '#domain/time.ts';
import { createAuth } from '#http/auth.ts';
import { createFormTokens, FORM_TOKEN_LIFE_MS } from '#http/form-token.ts';
import { createTickets } from '#http/tickets.ts';

let now = 1_800_000_000_000;
const secret = randomBytes(32);
const forms = createFormTokens(secret, () => now);
const tickets = createTickets(secret, () => now);
const opening = {
  tenant: 't-1',
  person: personKey('t-1', 'o-1'),
  form: 'F'.repeat(22),
  m: 's.2026-12-01' as Id,
  i: null,
  card: '1700000000001',
};
const flip = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

test('say whose form it is, for which meeting and where its card stands; no name, no rights', () => {
  const { tenant, person, ...rest } = opening;
  expect(forms.read(forms.make(opening))).toEqual({
    who: { tenant, person, name: '', admin: false },
    ...rest,
  });
});

test('fit into the header and an address, also with the longest ids', () => {
  const long = (n: number) => 'a'.repeat(n);
  const token = forms.make({
    ...opening,
    tenant: long(36),
    person: personKey(long(36), long(80)),
    m: `${long(22)}.2026-12-01` as Id,
    i: long(22) as Id,
    card: long(120),
  });
  expect(forms.read(token)?.card).toBe(long(120));
  expect(token.length).toBeLessThan(700);
  expect(token).toMatch(/^[\w.-]+$/);
});

test('end after thirty minutes', () => {
  const token = forms.make(opening);
  now += FORM_TOKEN_LIFE_MS - 1;
  expect(forms.read(token)).not.toBeNull();
  now += 1;
  expect(forms.read(token)).toBeNull();
  expect(FORM_TOKEN_LIFE_MS).toBe(30 * 60_000);
});

test('forged ones are none: another sign anywhere, another key, another kind of ticket, rubbish', () => {
  const token = forms.make(opening);
  const dot = token.indexOf('.');
  for (let at = 0; at < token.length - 1; at++) {
    if (at !== dot) expect([at, forms.read(flip(token, at))]).toEqual([at, null]);
  }
  const [payload = '', signature = ''] = token.split('.');
  const other = forms.make({ ...opening, m: null });
  const ticket = tickets.make({
    what: 'print',
    id: 'c' as Id,
    who: { tenant: 't-1', person: opening.person, name: '', admin: true },
  });
  for (const bad of [
    createFormTokens(randomBytes(32), () => now).make(opening),
    `${payload}.${other.split('.')[1]}`,
    `${payload}.`,
    `.${signature}`,
    payload,
    '',
    'a.b',
    ticket,
    `${Buffer.from('[]').toString('base64url')}.${signature}`,
  ])
    expect(forms.read(bad)).toBeNull();
  expect(tickets.read(token)).toBeNull();
});

test('count in their own scheme alone', async () => {
  const authenticate = createAuth({ persona: null, tickets, forms, entra: null });
  const token = forms.make(opening);
  expect(await authenticate(`Form ${token}`)).toMatchObject({
    ok: true,
    caller: { who: { person: opening.person }, form: { form: opening.form }, ticket: null, token: null },
  });
  for (const scheme of ['Ticket', 'Bearer', 'Rehearsal', 'form', 'FORM'])
    expect(await authenticate(`${scheme} ${token}`)).toMatchObject({ ok: false, status: 401 });
  expect(await authenticate(`Form ${flip(token, 5)}`)).toMatchObject({ ok: false, status: 401 });
});
