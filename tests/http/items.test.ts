/** The case form's page over HTTP: with a token of the bot or signed in, once. */
import { randomBytes } from 'node:crypto';
import type { Meeting } from '#domain/meeting/types.ts';
import type { Id } from '#domain/time.ts';
import { createFormTokens, FORM_TOKEN_LIFE_MS } from '#http/form-token.ts';
import { personaOf, TENANT } from '#rehearsal/personas.ts';
import { inChat, ok, type World } from './edge.ts';
import { type Desk, newForm, openDesk, SAID } from './items-fixture.ts';

let desk: Desk;
let w: World;
let m: Id;
beforeEach(async () => {
  desk = await openDesk();
  ({ w, m } = desk);
});
afterEach(() => w.close());

describe('signed in', () => {
  test('a case is in the queue, its words filtered, unknown services left out; the same form is once', async () => {
    const sent = desk.body();
    const first = ok(await w.act('items', sent, 'pro1'));
    expect(first).toEqual({
      m,
      centre: 'Koivuranta',
      start: '2026-12-01T07:00:00.000Z',
      state: 'queued',
      number: null,
      edited: false,
      canBeWritten: false,
    });
    expect(ok(await w.act('items', sent, 'pro1'))).toEqual(first);
    const { items } = await desk.meeting();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      presenter: inChat('pro1'),
      services: ['kela'],
      ageGroup: 'youth',
      texts: { title: SAID.title, tried: '' },
    });
    expect((await w.app.person(TENANT, personaOf('pro1').objectId)).centre).toBe(desk.s.centre);
  });

  test('the form begins with its meeting; without a name with the own centre, else with a choice', async () => {
    const named = ok(await w.get(`/api/case?m=${m}`));
    expect(named).toMatchObject({ i: null, values: null, meetings: [{ m, centre: 'Koivuranta' }] });
    expect(named.form).toMatch(/^[\w-]{22}$/);
    expect(named.meetings[0].services).toContainEqual({ id: 'kela', name: null });
    expect(ok(await w.get('/api/case')).meetings).toHaveLength(1);
    ok(
      await w.act('centre.save', {
        ...{ id: null, network: null, centre: 'Alppila', language: 'fi', joinUrl: null, nth: 2 },
        ...{ weekday: 3, time: '10:00', minutes: 60, chairs: [], backups: [], services: [] },
      }),
    );
    expect(ok(await w.get('/api/case')).meetings.map((x: { centre: string }) => x.centre)).toEqual([
      'Alppila',
      'Koivuranta',
    ]);
    ok(await w.act('items', desk.body(), 'pro1'));
    expect(ok(await w.get('/api/case')).meetings).toMatchObject([{ m }]);
  });

  test('of a closed meeting the next one is offered, and the case is first in its queue', async () => {
    w.at('2026-12-01T07:30:00.000Z');
    ok(await w.act('meeting.act', { m, verb: 'meeting.start', data: { s: 0 } }, 'chair'));
    ok(await w.act('items', desk.body({ m: `${desk.s.centre}.2027-01-05` }), 'pro2'));
    const close = { m, verb: 'meeting.close', data: { s: 1, sure: true } };
    expect(ok(await w.act('meeting.act', close, 'chair')).refusal).toBeNull();
    const refusal = await w.act('items', desk.body(), 'pro1');
    const next = `${desk.s.centre}.2027-01-05`;
    expect([refusal.status, refusal.body]).toEqual([
      409,
      {
        error: 'refused',
        kind: 'closed',
        values: { m: next, centre: 'Koivuranta', start: '2027-01-05T07:00:00.000Z' },
      },
    ]);
    ok(await w.act('items', desk.body({ m: next, after: m }), 'pro1'));
    const { items } = (await w.app.meeting(next as Id)) as Meeting;
    expect(items.map(({ presenter, carried }) => [presenter, carried])).toEqual(
      expect.arrayContaining([
        [inChat('pro1'), true],
        [inChat('pro2'), false],
      ]),
    );
    expect(ok(await w.get(`/api/case?m=${m}`)).meetings).toMatchObject([{ m: next }]);
  });

  test('whoever names an earlier meeting that takes cases goes to no head of any queue', async () => {
    ok(await w.act('items', desk.body({ m: `${desk.s.centre}.2027-01-05`, after: m }), 'pro1'));
    const { items } = (await w.app.meeting(`${desk.s.centre}.2027-01-05` as Id)) as Meeting;
    expect(items[0]?.carried).toBe(false);
  });

  test('somebody of another tenant: by the chat alone', async () => {
    expect(ok(await w.act('items', desk.body(), 'kela'))).toMatchObject({ m });
    expect((await w.act('items', desk.body({ m: 'nothing.2026-12-01' }), 'kela')).status).toBe(404);
  });
});

describe('with a token', () => {
  test('the form is read, checked and sent without anybody signed in', async () => {
    const its = desk.opening('pro3');
    const token = desk.tokens.make(its);
    const form = await w.send('/api/case', { as: null, headers: { authorization: `Form ${token}` } });
    expect(ok(form)).toMatchObject({ form: its.form, meetings: [{ m }] });
    ok(await desk.withToken('check', { fields: { title: SAID.title } }, token));
    ok(await desk.withToken('items', desk.body({ form: its.form }), token));
    expect((await desk.meeting()).items[0]?.presenter).toBe(inChat('pro3'));
    // Sent once more by whoever is signed in: the same form, one case.
    ok(await w.act('items', desk.body({ form: its.form }), 'pro3'));
    expect((await desk.meeting()).items).toHaveLength(1);
  });

  test('nothing else opens with it', async () => {
    const token = desk.tokens.make(desk.opening('chair'));
    const ask = (path: string) => w.send(path, { as: null, headers: { authorization: `Form ${token}` } });
    for (const path of ['me', 'clock', 'meetings', 'settings', `panel?m=${m}`, 'people', 'events'])
      expect([path, (await ask(`/api/${path}`)).status]).toEqual([path, 403]);
    for (const verb of ['me.set', 'item.form', 'meeting.act', 'network.create', 'download.link', 'feed.make'])
      expect([verb, (await desk.withToken(verb, {}, token)).status]).toEqual([verb, 403]);
  });

  test('for no other form, meeting or case', async () => {
    const its = desk.opening('pro3');
    const token = desk.tokens.make(its);
    const other = await w.act('centre.save', {
      ...{ id: null, network: null, centre: 'Alppila', language: 'fi', joinUrl: null, nth: 2 },
      ...{ weekday: 3, time: '10:00', minutes: 60, chairs: [], backups: [], services: [] },
    });
    const elsewhere = `${ok(other).centre}.2026-12-09`;
    ok(await w.act('items', desk.body(), 'pro3'));
    const own = (await desk.meeting()).items[0]?.id;
    for (const wrong of [{ form: newForm() }, { m: elsewhere }, { i: own }]) {
      const answer = await desk.withToken('items', desk.body({ form: its.form, ...wrong }), token);
      expect([wrong, answer.status, answer.body]).toEqual([wrong, 403, { error: 'forbidden' }]);
    }
  });

  test('forged, of another key, or thirty minutes old: 401 and no detail', async () => {
    const its = desk.opening('pro3');
    const token = desk.tokens.make(its);
    const forged = createFormTokens(randomBytes(32), () => w.wallMs).make(its);
    for (const bad of [forged, `${token}A`, token.slice(1), 'a.b']) {
      const answer = await desk.withToken('items', desk.body({ form: its.form }), bad);
      expect([answer.status, answer.body]).toEqual([401, { error: 'unauthorised' }]);
    }
    w.wallMs += FORM_TOKEN_LIFE_MS;
    for (const [verb, sent] of [
      ['items', desk.body({ form: its.form })],
      ['check', { fields: { title: 'x' } }],
    ] as const)
      expect((await desk.withToken(verb, sent, token)).status).toBe(401);
    expect((await desk.meeting()).items).toEqual([]);
    expect(w.lines.join()).not.toContain(token.split('.')[1]);
  });

  test('an own case is edited, and nobody else’s', async () => {
    ok(await w.act('items', desk.body(), 'pro3'));
    const i = (await desk.meeting()).items[0]?.id as Id;
    const its = desk.opening('pro3', { i });
    const token = desk.tokens.make(its);
    const form = await w.send('/api/case', { as: null, headers: { authorization: `Form ${token}` } });
    expect(ok(form)).toMatchObject({
      i,
      form: its.form,
      values: { texts: { title: SAID.title }, services: ['kela'] },
    });
    const change = { form: its.form, i, title: 'Toinen otsikko' };
    expect(ok(await desk.withToken('items', desk.body(change), token))).toMatchObject({
      edited: true,
      state: 'queued',
    });
    ok(await desk.withToken('items', desk.body(change), token));
    expect((await desk.meeting()).items.map(({ texts }) => texts?.title)).toEqual(['Toinen otsikko']);
    const others = desk.opening('pro1', { i });
    const answer = await desk.withToken(
      'items',
      desk.body({ form: others.form, i }),
      desk.tokens.make(others),
    );
    expect(answer.status).toBe(404);
    const read = await w.send('/api/case', {
      as: null,
      headers: { authorization: `Form ${desk.tokens.make(others)}` },
    });
    expect(read.status).toBe(404);
  });
});
