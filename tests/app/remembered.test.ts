/** What is remembered between two looks is what the store holds, whoever changed it. */
import { remembering } from '#app/remembered.ts';
import type { Store } from '#store/store.ts';
import { AINO, day, done, PIA, type Planned, planned } from './planning.ts';

let p: Planned;
beforeEach(async () => {
  p = await planned();
});
afterEach(() => p.close());

test('a look reads the clock’s documents once, and again when another process has changed one', async () => {
  const { clock, theme } = await p.draft('2026-08');
  const id = await p.workshop(clock, theme, '2026-12-10');
  await p.publish(clock);
  const title = async (app = p.app) => (await app.clockView(AINO, null, null))?.workshops.map((w) => w.title);
  expect(await title()).toEqual(['Kuntoutuspaja']);
  const set = [{ field: 'place', value: 'Aalto' }] as const;
  done(await p.other.workshop(PIA, id, { verb: 'workshop.set', seen: 99, set }));
  const place = async () => (await p.app.clockView(AINO, null, null))?.workshops[0]?.place;
  expect(await place()).toBe('Aalto');
  const { lepola } = p;
  const rows = async () =>
    (await p.app.clockView(AINO, null, null))?.consultations.filter((c) => c.movedFrom).length;
  expect(await rows()).toBe(0);
  await p.other.moveDate(lepola.id, day('2027-01-05'), { date: day('2027-01-12'), time: null });
  expect(await rows()).toBe(1);
  await p.store.clear();
  expect(await p.app.clockView(AINO, null, null)).toBeNull();
});

describe('remembering', () => {
  function record() {
    let changes: { type: 'clock' | 'workshop'; id: string }[] = [];
    let asked = 0;
    const store: Pick<Store, 'changedSince'> = {
      async changedSince(cursor) {
        asked += 1;
        const from = Number(cursor || '0');
        return { changes: changes.slice(from), cursor: String(changes.length) };
      },
    };
    return {
      store,
      change: (type: 'clock' | 'workshop') => {
        changes = [...changes, { type, id: 'x' }];
      },
      asked: () => asked,
    };
  }
  const counter = () => {
    let n = 0;
    return async () => ++n;
  };

  test('only documents of the types that it was made of make it anew', async () => {
    const { store, change } = record();
    const look = remembering(store, () => 0);
    const make = counter();
    const seen = async () => (await look()).of('k', ['workshop'], make);
    expect([await seen(), await seen()]).toEqual([1, 1]);
    change('clock');
    expect(await seen()).toBe(1);
    change('workshop');
    expect([await seen(), await seen()]).toEqual([2, 2]);
  });

  test('a reading that was under way when a change came is not kept', async () => {
    const { store, change } = record();
    const look = remembering(store, () => 0);
    let finish: (value: string) => void = () => {};
    const first = (await look()).of(
      'k',
      ['workshop'],
      () => new Promise<string>((resolve) => (finish = resolve)),
    );
    change('workshop');
    const second = (await look()).of('k', ['workshop'], async () => 'new');
    finish('old');
    expect([await first, await second]).toEqual(['old', 'new']);
    expect(await (await look()).of('k', ['workshop'], async () => 'newer')).toBe('new');
  });

  test('a reading that failed is tried again; after half an hour everything is read anew', async () => {
    const { store } = record();
    let clock = 0;
    const look = remembering(store, () => clock);
    const fails = (await look()).of('k', ['workshop'], () => Promise.reject(new Error('gone')));
    await expect(fails).rejects.toThrow('gone');
    const make = counter();
    const seen = async () => (await look()).of('k', ['workshop'], make);
    expect([await seen(), await seen()]).toEqual([1, 1]);
    clock += 31 * 60_000;
    expect(await seen()).toBe(2);
  });
});
