/** Files by ticket: the clock's CSV (C25), one workshop's calendar file, the clock to print; one thing each. */
import { parse } from 'csv-parse/sync';
import type { PersonaId } from '#rehearsal/personas.ts';
import { ok, ref, type Seeded, seeded, type World, world } from './edge.ts';
import { readByBoth } from './readers.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
});
afterAll(() => w.close());

async function link(what: string, id: string, who: PersonaId = 'pro1'): Promise<string> {
  const { url } = ok(await w.act('download.link', { what, id }, who));
  expect(url.startsWith(`${w.base}/`)).toBe(true);
  return url.slice(w.base.length);
}
const fetchFile = (path: string, method = 'GET') => w.send(path, { as: null, method });
const table = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true });

describe('the clock as CSV', () => {
  test('a row a workshop, with numbers and no names of those who signed up', async () => {
    ok(await w.act('role.add', { workshop: s.workshop, name: 'Fasilitaattori' }, 'chair'));
    const view = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
    const set = {
      date: '2026-11-19',
      title: '=Kuntoutus; arki ja "työ"',
      place: '-5. kerros',
      'capacity.inPerson': 1,
      [`role.${view.roles[0].id}.holder`]: ref('backup'),
      participants: [
        { service: 'kela', way: 'remote', count: 7 },
        { service: 'kuntoutus', way: 'in-person', count: 5 },
      ],
    };
    for (const [who, way] of [
      ['pro1', 'in-person'],
      ['pro2', 'in-person'],
      ['pro3', 'remote'],
    ] as const) {
      if (who === 'pro2')
        ok(
          await w.act(
            'workshop.set',
            { workshop: s.workshop, seen: view.seen, set: { 'capacity.inPerson': 1 } },
            'chair',
          ),
        );
      ok(await w.act('signup.add', { workshop: s.workshop, way, service: 'kuntoutus' }, who));
    }
    const { seen } = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
    expect(ok(await w.act('workshop.set', { workshop: s.workshop, seen, set }, 'chair')).conflicts).toEqual(
      [],
    );

    const answer = await fetchFile(await link('clock.csv', s.clock));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vuosikello-2026-08.csv"');
    const bytes = Buffer.from(await (await fetch(w.base + (await link('clock.csv', s.clock)))).arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const rows = table(bytes.toString());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual({
      Päivä: '19.11.2026',
      Kello: '13.00',
      'Kesto, min': '120',
      Otsikko: '\'=Kuntoutus; arki ja "työ"',
      Teema: 'Kuntoutus',
      Toteutus: 'hybridi',
      Paikka: "'-5. kerros",
      Tila: 'pidetty',
      Roolit: 'Fasilitaattori: Varapuheenjohtaja',
      Varahenkilöt: 'Fasilitaattori: puuttuu',
      'Ilmoittautuneita, lähi': '1',
      'Ilmoittautuneita, etä': '1',
      'Jonossa, lähi': '1',
      'Jonossa, etä': '0',
      'Paikkoja, lähi': '1',
      'Paikkoja, etä': '',
      'Ilmoittautuneita: aikuisten kuntoutus (fysio- ja toimintaterapia)': '2',
      'Osallistujia, lähi': '5',
      'Osallistujia, etä': '7',
      'Osallistujia yhteensä': '12',
      'Suositteluluku (NPS)': '',
    });
    expect(bytes.toString()).not.toMatch(/Ammattilainen/);
  });

  test('in the person’s language', async () => {
    ok(await w.act('me.set', { language: 'en' }, 'pro2'));
    const answer = await fetchFile(await link('clock.csv', s.clock, 'pro2'));
    expect(answer.headers.get('content-disposition')).toContain('yearly-clock-2026-08.csv');
    expect(table(answer.text)[0]).toMatchObject({ Date: '19/11/2026', Time: '13:00', Form: 'hybrid' });
  });
});

test('one workshop as a calendar file', async () => {
  const answer = await fetchFile(await link('workshop.ics', s.workshop));
  expect(answer.headers.get('content-type')).toMatch(/^text\/calendar; charset=utf-8/);
  const [event, ...more] = readByBoth(answer.text);
  expect(more).toEqual([]);
  expect(event?.uid).toContain(s.workshop);
});

test('the clock to print: behind “#”, and the ticket reads that clock alone', async () => {
  const path = await link('print', s.clock);
  const [before = '', ticket = ''] = path.split('?ticket=');
  expect(before).toBe(`/tab/#/print/${s.clock}`);
  const by = (target: string, method = 'GET') =>
    w.send(target, { as: null, method, headers: { authorization: `Ticket ${ticket}` } });
  expect(ok(await by(`/api/clock?clock=${s.clock}`)).clock.id).toBe(s.clock);
  for (const other of [
    '/api/clock',
    `/api/clock?clock=x`,
    '/api/me',
    `/api/workshop?workshop=${s.workshop}`,
    '/api/events',
    '/api/settings',
  ]) {
    expect((await by(other)).status).toBe(403);
  }
  expect((await by('/api/feed.end', 'POST')).status).toBe(403);
  expect((await fetchFile(`/download/${ticket}/pajakello.csv`)).status).toBe(404);
});

describe('tickets', () => {
  test('what one may not see, one gets no link to', async () => {
    const { clock } = ok(
      await w.act('clock.create', { network: s.network, firstMonth: '2027-08', copyOf: null }, 'chair'),
    );
    const ask = (what: string, id: string, who: PersonaId) => w.act('download.link', { what, id }, who);
    expect((await ask('clock.csv', clock, 'pro1')).status).toBe(404);
    expect((await ask('print', clock, 'pro1')).status).toBe(404);
    expect((await ask('clock.csv', clock, 'chair')).status).toBe(200);
    expect((await ask('clock.csv', s.clock, 'kela')).status).toBe(404);
    expect((await ask('workshop.ics', s.workshop, 'kela')).status).toBe(404);
  });

  test('forged, for another thing, too old: 404; HEAD as GET; nothing else than reading', async () => {
    const path = await link('clock.csv', s.clock);
    const [, , token = ''] = path.split('/');
    const [payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace('clock.csv', 'workshop.ics'),
    ).toString('base64url');
    for (const forged of [`${other}.${signature}`, `${payload}.${'A'.repeat(43)}`, payload, 'x', '']) {
      expect((await fetchFile(`/download/${forged}/pajakello.csv`)).status).toBe(404);
    }
    const head = await fetchFile(path, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    expect((await fetchFile(path, 'POST')).status).toBe(405);
    w.wallMs += 10 * 60_000;
    expect((await fetchFile(path)).status).toBe(404);
    expect(w.lines.join()).not.toContain(payload);
  });
});
