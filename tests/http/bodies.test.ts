/** Bodies that the contract has to refuse as a whole: keys that pretend to be paths, days that are none. */
import { ok, type Seeded, seeded, type World, world } from './edge.ts';

let w: World;
let s: Seeded;
beforeAll(async () => {
  w = await world();
  s = await seeded(w);
});
afterAll(() => w.close());

const CLEAN = 'Kuntoutus arjessa';

test('a field that is sent twice under one path is refused: only one of them would have been checked', async () => {
  const { seen } = ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair'));
  const body = { workshop: s.workshop, seen, set: { title: CLEAN }, 'set.title': 'sana '.repeat(3000) };
  expect((await w.act('workshop.set', body, 'chair')).status).toBe(400);
  const { set, ...bare } = body;
  expect((await w.act('workshop.set', { ...bare, set: { aims: CLEAN } }, 'chair')).status).toBe(200);
  expect(ok(await w.get(`/api/workshop?workshop=${s.workshop}`, 'chair')).title).toBe(CLEAN);
});

test('a day that the calendar has not is refused, and one that no clock will see', async () => {
  for (const [date, status] of [
    ['2027-02-30', 400],
    ['2027-02-29', 400],
    ['2027-04-31', 400],
    ['2028-02-29', 200],
    ['9999-12-31', 400],
    ['1999-12-31', 400],
  ] as const) {
    const answer = await w.act('task.add', { workshop: s.workshop, text: CLEAN, due: date }, 'chair');
    expect([date, answer.status]).toEqual([date, status]);
  }
});

test('texts to be stored are taken as fast as somebody types, not as a loop sends them', async () => {
  const one = () => w.act('task.add', { workshop: 'none', text: CLEAN, due: null }, 'pro3');
  const statuses = (await Promise.all(Array.from({ length: 70 }, one))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  // What holds no text costs nothing.
  expect((await w.act('me.set', { language: 'fi' }, 'pro3')).status).toBe(200);
  w.wallMs += 1000;
  expect((await one()).status).not.toBe(429);
});
