/** The calendar feed: C20, C23 and C26 over HTTP, and through change and cancelling (parsed by two other libraries). */
import { readdirSync, readFileSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Id, LocalDate } from '#domain/time.ts';
import type { PersonaId } from '#rehearsal/personas.ts';
import { ok, type Seeded, seeded, type World, world } from './edge.ts';
import { readByBoth } from './readers.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
});
afterAll(() => w.close());

/** The path of a new feed. */
async function feedOf(who: PersonaId, consultations = false): Promise<string> {
  const { url } = ok(await w.act('feed.make', { consultations }, who));
  expect(url).toMatch(new RegExp(`^${w.base}/calendar/[A-Za-z0-9_-]{22}\\.ics$`));
  return url.slice(w.base.length);
}
const read = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  w.send(path, { as: null, headers, method });

/** A client that sends no Accept header and takes what comes as it is. */
function bare(
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage & { bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    httpGet(`${w.base}${path}`, { headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve(Object.assign(res, { bytes: Buffer.concat(chunks) })));
    }).on('error', reject);
  });
}

describe('C26: the subscription', () => {
  test('without Accept, and with gzip on offer: 200 as it is, told how often to come', async () => {
    const path = await feedOf('pro1');
    const plain = await bare(path);
    expect(plain.statusCode).toBe(200);
    expect(plain.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(plain.headers['cache-control']).toBe('private, max-age=900');
    for (const encoding of ['gzip, deflate, br', 'identity', 'gzip;q=0']) {
      const answer = await bare(path, { 'accept-encoding': encoding });
      expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, undefined]);
      expect(answer.bytes.equals(plain.bytes)).toBe(true);
    }
    const file = plain.bytes.toString();
    expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n');
    expect(file).toContain('X-PUBLISHED-TTL:PT4H\r\n');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file).not.toMatch(/TZID|ATTENDEE|ORGANIZER/);
  });

  test('HEAD as GET without a body; If-None-Match gives 304 until something changes', async () => {
    const path = await feedOf('pro1');
    const whole = await read(path);
    const head = await read(path, {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control']) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    }
    const etag = whole.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const same = await read(path, { 'if-none-match': known });
      expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await read(path, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  test('an unknown secret, another path, a cut one: 404 without a word; nothing is written there', async () => {
    const path = await feedOf('pro1');
    for (const other of [
      '/calendar',
      '/calendar/',
      `/calendar/${'A'.repeat(22)}.ics`,
      path.replace('.ics', ''),
      `${path.slice(0, -5)}.ics`,
      `${path}/x`,
      path.replace(/[^/]{22}/, (x) => x.split('').reverse().join('')),
    ]) {
      const answer = await read(other);
      expect([other, answer.status, answer.text]).toEqual([other, 404, '']);
    }
    expect((await read(path, {}, 'POST')).status).toBe(405);
  });

  test('a new one ends the old; the person ends it, an administrator does; others’ go on', async () => {
    const other = await feedOf('pro3');
    const first = await feedOf('pro2');
    const second = await feedOf('pro2');
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    ok(await w.act('feed.end', {}, 'pro2'));
    expect([(await read(second)).status, (await read(second)).text]).toEqual([404, '']);

    const third = await feedOf('pro2');
    const { feeds } = ok(await w.get('/api/settings', 'admin'));
    const { person } = feeds.find(({ name }: { name: string }) => name === 'Ammattilainen 2');
    expect((await w.act('feed.end-of', { person }, 'pro1')).status).toBe(403);
    expect((await read(third)).status).toBe(200);
    ok(await w.act('feed.end-of', { person }, 'admin'));
    expect((await read(third)).status).toBe(404);
    expect((await read(other)).status).toBe(200);
  });

  test('the secret stands in no file of the store and in no line of the log', async () => {
    const secret = (await feedOf('pro1')).slice('/calendar/'.length, -4);
    await read(`/calendar/${secret}.ics`);
    await read(`/calendar/${secret}.ics`, {}, 'POST');
    const bytes = readdirSync(w.directory)
      .map((name) => readFileSync(join(w.directory, name), 'latin1'))
      .join('');
    expect(bytes.length).toBeGreaterThan(1000);
    expect(bytes).not.toContain(secret);
    expect(w.lines.join()).not.toContain(secret);
  });

  test('it holds the whole clock, and nobody’s sign-up', async () => {
    for (let k = 0; k < 9; k++) {
      const date = `2027-0${1 + (k % 6)}-2${k % 3}`;
      ok(
        await w.act(
          'workshop.add',
          { clock: s.clock, title: `Paja ${k}`, theme: s.theme, date, time: '09:00' },
          'chair',
        ),
      );
    }
    ok(await w.act('signup.add', { workshop: s.workshop, way: 'remote', service: 'kela' }, 'pro2'));
    const file = (await read(await feedOf('pro1'))).text;
    expect(readByBoth(file)).toHaveLength(10);
    expect(file).not.toMatch(/Ammattilainen/);
  });
});

describe('over changes', () => {
  const find = async (path: string) =>
    readByBoth((await read(path)).text).find(({ uid }) => uid.includes(s.workshop));

  test('the same event with a higher sequence; moved, cancelled, back', async () => {
    const path = await feedOf('pro1');
    const before = await find(path);
    expect(before).toMatchObject({
      summary: 'Kuntoutus arjessa',
      start: '2027-01-14T11:00:00.000Z',
      end: '2027-01-14T13:00:00.000Z',
      cancelled: false,
    });
    w.pass(60_000);
    const { seen } = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
    ok(
      await w.act(
        'workshop.set',
        { workshop: s.workshop, seen, set: { date: '2027-04-08', place: 'Äijälän sali; A, 2. krs' } },
        'chair',
      ),
    );
    const moved = await find(path);
    expect(moved).toMatchObject({
      uid: before?.uid,
      start: '2027-04-08T10:00:00.000Z',
      location: 'Äijälän sali; A, 2. krs',
    });
    expect(moved!.sequence).toBeGreaterThan(before!.sequence);
    w.pass(60_000);
    ok(await w.act('workshop.remove', { workshop: s.workshop }, 'chair'));
    const cancelled = await find(path);
    expect(cancelled).toMatchObject({
      uid: before?.uid,
      cancelled: true,
      summary: 'Peruttu: Kuntoutus arjessa',
    });
    expect(cancelled!.sequence).toBeGreaterThan(moved!.sequence);
    w.pass(60_000);
    ok(await w.act('workshop.restore', { workshop: s.workshop }, 'chair'));
    const back = await find(path);
    expect(back).toMatchObject({ uid: before?.uid, cancelled: false });
    expect(back!.sequence).toBeGreaterThan(cancelled!.sequence);
  });

  test('a sign-up changes nothing that a calendar shows', async () => {
    const path = await feedOf('pro1');
    const before = (await read(path)).text;
    w.pass(60_000);
    ok(await w.act('signup.add', { workshop: s.workshop, way: 'in-person', service: 'kuntoutus' }, 'pro3'));
    expect((await read(path)).text).toBe(before);
  });

  test('C23: consultations as single events: the skipped one gone or cancelled, the moved one once', async () => {
    ok(await w.act('me.set', { centre: s.centre }, 'pro1'));
    const move = (verb: string, more: object) => w.act(verb, { centre: s.centre, ...more });
    ok(await move('date.move', { rule: '2027-01-05', date: '2027-01-12', time: null }));
    ok(await move('date.cancel', { rule: '2027-07-06' }));
    const events = readByBoth((await read(await feedOf('pro1', true))).text).filter(({ summary }) =>
      summary.includes('Koivuranta'),
    );
    const held = events.filter(({ cancelled }) => !cancelled).map(({ start }) => start.slice(0, 16));
    for (const start of ['2026-12-01T07:00', '2027-01-12T07:00', '2027-02-02T07:00', '2027-04-06T06:00']) {
      expect(held.filter((h) => h === start)).toHaveLength(1);
    }
    expect(held).not.toContain('2027-01-05T07:00');
    expect(held).not.toContain('2027-07-06T06:00');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('a draft is in no feed', async () => {
    const path = await feedOf('pro1');
    const { clock } = ok(
      await w.act('clock.create', { network: s.network, firstMonth: '2027-08', copyOf: s.clock }, 'chair'),
    );
    const { workshops } = ok(await w.get(`/api/clock?clock=${clock}`, 'chair'));
    expect(workshops.length).toBeGreaterThan(0);
    const uids = readByBoth((await read(path)).text).map(({ uid }) => uid);
    for (const { id } of workshops as { id: Id; date: LocalDate }[]) expect(uids.join()).not.toContain(id);
  });
});
