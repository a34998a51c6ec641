/** Requests that arrive twice, and two planners who save at once. */
import { ok, ref, type Seeded, seeded, type World, world } from './edge.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
  const { networks } = ok(await w.get('/api/settings', 'admin'));
  const planners = [ref('chair'), ref('backup')];
  ok(await w.act('network.set', { network: s.network, seen: networks[0].seen, planners }));
});
afterAll(() => w.close());

const view = async () => ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
const KEY = { 'idempotency-key': 'k'.repeat(22) };

describe('twice', () => {
  const add = (text: string, headers: Record<string, string> = {}) =>
    w.act('task.add', { workshop: s.workshop, text, due: null }, 'chair', headers);
  const count = async (text: string) =>
    (await view()).tasks.filter((t: { text: string }) => t.text === text).length;

  test('with the same key a new thing is made once, also at the same moment', async () => {
    const answers = await Promise.all([add('Kahvit', KEY), add('Kahvit', KEY), add('Kahvit', KEY)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await count('Kahvit')).toBe(1);
  });

  test('a second role of one name is meant, unless the request itself says that it came twice', async () => {
    const role = (key: string) =>
      w.act('role.add', { workshop: s.workshop, name: 'Ryhmänvetäjä' }, 'chair', { 'idempotency-key': key });
    for (const key of ['r'.repeat(22), 'r'.repeat(22), 's'.repeat(22)]) ok(await role(key));
    const names = (await view()).roles.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Ryhmänvetäjä', 'Ryhmänvetäjä']);
  });

  test('a second network of one name with other planners is another; with the same ones, or the same key, it is one', async () => {
    const made = async (who: 'chair' | 'backup', headers: Record<string, string> = {}) =>
      ok(await w.act('network.create', { name: 'Saaristo', planners: [ref(who)] }, 'admin', headers)).network;
    const first = await made('chair', { 'idempotency-key': 'n'.repeat(22) });
    expect(await made('chair', { 'idempotency-key': 'n'.repeat(22) })).toBe(first);
    expect(await made('chair')).toBe(first);
    const second = await made('backup');
    expect(second).not.toBe(first);
    const { networks } = ok(await w.get('/api/settings', 'admin'));
    const planners = (id: string) => networks.find((n: { id: string }) => n.id === id).planners;
    expect([first, second].map((id) => planners(id).map((p: { name: string }) => p.name))).toEqual([
      ['Puheenjohtaja'],
      ['Varapuheenjohtaja'],
    ]);
  });

  test('what was refused may be tried again with the same key', async () => {
    const key = { 'idempotency-key': 'm'.repeat(22) };
    expect((await add('Soita 040 123 4567', key)).status).toBe(422);
    ok(await add('Soita ajoissa', key));
    expect(await count('Soita ajoissa')).toBe(1);
  });

  test('a date that is cancelled, and a clock that is taken away: the retry after a lost answer is no refusal', async () => {
    const { centres } = ok(await w.get('/api/settings', 'admin'));
    const [{ id: centre, dates }] = centres;
    const date = { centre, rule: dates.at(-1).rule };
    for (const verb of ['date.cancel', 'date.back'] as const) {
      const key = { 'idempotency-key': verb.padEnd(22, '0').replace('.', '_') };
      for (let sent = 0; sent < 2; sent++)
        expect([verb, sent, (await w.act(verb, date, 'admin', key)).status]).toEqual([verb, sent, 200]);
      expect([verb, (await w.act(verb, date, 'admin')).status]).toEqual([verb, 409]);
    }
  });

  test('another person’s key is another key', async () => {
    const development = (who: 'chair' | 'pro1') =>
      w.act(
        'development.add',
        { network: s.network, title: 'Jonot', from: 'own', origin: '', workshop: null },
        who,
        KEY,
      );
    ok(await development('chair'));
    expect((await development('pro1')).status).toBe(403);
  });

  test('signing up, leaving, publishing, a feed’s end, a button of the panel: the second time changes nothing', async () => {
    const signup = { workshop: s.workshop, way: 'remote', service: 'kela' };
    expect(ok(await w.act('signup.add', signup, 'pro1'))).toEqual({ state: 'in', place: null });
    expect([200, 409]).toContain((await w.act('signup.add', signup, 'pro1')).status);
    expect((await view()).signup.taken).toBe(1);
    ok(await w.act('signup.remove', { workshop: s.workshop }, 'pro1'));
    expect([200, 409]).toContain((await w.act('signup.remove', { workshop: s.workshop }, 'pro1')).status);
    expect((await view()).signup.taken).toBe(0);
    for (let k = 0; k < 2; k++) ok(await w.act('feed.end', {}, 'pro1'));
    w.at('2026-12-01T07:00:00.000Z');
    const m = `${s.centre}.2026-12-01`;
    const press = () => w.act('meeting.act', { m, verb: 'meeting.start', data: { s: 0 } }, 'chair');
    const [first, second] = [ok(await press()), ok(await press())];
    expect([first.refusal, second.refusal]).toEqual([null, 'stale']);
    expect(second.panel.view.chair.s).toBe(1);
  });
});

describe('two planners', () => {
  const set = (seen: number, fields: object, who: 'chair' | 'backup' = 'chair') =>
    w.act('workshop.set', { workshop: s.workshop, seen, set: fields }, who);

  test('different fields merge; the same field comes back with both values and who saved it', async () => {
    const { seen } = await view();
    expect(ok(await set(seen, { title: 'Uni ja arki' })).conflicts).toEqual([]);
    expect(ok(await set(seen, { place: 'Sali 2' }, 'backup')).conflicts).toEqual([]);
    const { conflicts } = ok(await set(seen, { title: 'Uni' }, 'backup'));
    expect(conflicts).toEqual([{ field: 'title', yours: 'Uni', theirs: 'Uni ja arki', by: 'Puheenjohtaja' }]);
    expect(await view()).toMatchObject({ title: 'Uni ja arki', place: 'Sali 2' });
  });

  test('at the same moment: one wins, the other is told', async () => {
    const { seen } = await view();
    const both = await Promise.all([set(seen, { minutes: 60 }), set(seen, { minutes: 90 }, 'backup')]);
    const conflicts = both.map((answer) => ok(answer).conflicts.length).sort();
    expect(conflicts).toEqual([0, 1]);
  });

  test('themes merge one by one; of the same one both names come back', async () => {
    const themes = async () => ok(await w.get(`/api/clock?clock=${s.clock}`, 'chair')).clock;
    const { seen } = await themes();
    const save = async (sent: readonly object[], who: 'chair' | 'backup') =>
      ok(await w.act('clock.themes', { clock: s.clock, seen, themes: sent }, who)).conflicts;
    const fresh = (name: string) => ({ id: null, name, colour: 3 });
    expect(await save([{ id: s.theme, name: 'Arki' }, fresh('Uni')], 'chair')).toEqual([]);
    expect(await save([{ id: s.theme, name: 'Kotona' }, fresh('Työ')], 'backup')).toEqual([
      { field: `theme.${s.theme}.name`, yours: 'Kotona', theirs: 'Arki', by: 'Puheenjohtaja' },
    ]);
    const now = (await themes()).themes.map(
      ({ name, colour }: { name: string; colour: number }) => `${name} ${colour}`,
    );
    expect(now).toEqual(['Arki 1', 'Uni 3', 'Työ 2']);
  });

  test('a clock is published by who has seen how it stands', async () => {
    const { clock } = ok(
      await w.act('clock.create', { network: s.network, firstMonth: '2031-08', copyOf: null }, 'chair'),
    );
    const late = await w.act('clock.publish', { clock, seen: 0 }, 'chair');
    expect([late.status, late.body]).toEqual([409, { error: 'refused', kind: 'changedMeanwhile' }]);
  });

  const network = async () =>
    ok(await w.get('/api/settings', 'chair')).networks.find((n: { id: string }) => n.id === s.network);

  test('a network: different fields merge, of the same one both values come back', async () => {
    const { seen, planners } = await network();
    const save = async (values: object, who: 'chair' | 'backup') =>
      ok(await w.act('network.set', { network: s.network, seen, ...values }, who)).conflicts;
    expect(await save({ name: 'Itäinen ja läntinen verkosto' }, 'chair')).toEqual([]);
    const services = [{ id: 'kela', name: null }];
    expect(await save({ name: 'Saaristo', services }, 'backup')).toEqual([
      { field: 'name', yours: 'Saaristo', theirs: 'Itäinen ja läntinen verkosto', by: 'Puheenjohtaja' },
    ]);
    const now = await network();
    expect([now.name, now.services.length, now.planners.length]).toEqual([
      'Itäinen ja läntinen verkosto',
      1,
      planners.length,
    ]);
  });

  test('its template merges task by task, and what is sent of a task alone passes the filter, too', async () => {
    const save = async (seen: number, tasks: readonly object[], who: 'chair' | 'backup') =>
      ok(await w.act('network.template', { network: s.network, seen, tasks }, who)).conflicts;
    const first = { id: null, text: 'Kutsu lähetetty', daysBefore: 28 };
    expect(await save((await network()).seen, [first], 'chair')).toEqual([]);
    const { seen, template } = await network();
    const [{ id }] = template;
    expect(await save(seen, [{ id, daysBefore: 21 }], 'chair')).toEqual([]);
    const mine = { id, text: 'Kutsu verkostolle', daysBefore: 14 };
    expect(await save(seen, [mine, { id: null, text: 'Tila varattu', daysBefore: 7 }], 'backup')).toEqual([
      { field: `task.${id}.daysBefore`, yours: 14, theirs: 21, by: 'Puheenjohtaja' },
    ]);
    const now = (await network()).template.map(
      ({ text, daysBefore }: { text: string; daysBefore: number }) => `${text} ${daysBefore}`,
    );
    expect(now).toEqual(['Kutsu verkostolle 21', 'Tila varattu 7']);
    const bad = await w.act(
      'network.template',
      { network: s.network, seen, tasks: [{ id, text: 'Soita 040 123 4567' }] },
      'chair',
    );
    expect(bad.status).toBe(422);
  });
});

test('what is done wakes the ticker; what only reads or fails does not', async () => {
  const before = w.pokes;
  await w.get('/api/me');
  await w.act('signup.add', { workshop: 'nothing', way: 'remote', service: 'kela' }, 'pro1');
  expect(w.pokes).toBe(before);
  ok(await w.act('reminder.stop', { workshop: s.workshop, off: true }, 'pro1'));
  expect(w.pokes).toBe(before + 1);
});

describe('bringing a case from the tab', () => {
  test('asks for the form card in one’s private chat, once for the same key', async () => {
    const m = `${s.centre}.2026-12-01`;
    for (let k = 0; k < 2; k++) ok(await w.act('item.form', { m }, 'pro1', KEY));
    expect(w.forms).toHaveLength(1);
    w.form = 'noPrivateChat';
    const answer = await w.act('item.form', { m }, 'pro1');
    expect([answer.status, answer.body]).toEqual([409, { error: 'refused', kind: 'noPrivateChat' }]);
    w.form = 'gone';
    expect((await w.act('item.form', { m }, 'pro1')).status).toBe(404);
    w.form = 'sent';
  });
});
