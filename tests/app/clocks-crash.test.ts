/** Clocks through the application where a process dies amid a copy or a publication, or a document fails: nothing is lost. */
import { createApp } from '#app.ts';
import type { Clock } from '#domain/clock/types.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { Store } from '#store/store.ts';
import { AINO, done, PIA, type Planned, planned } from './planning.ts';

let p: Planned;
beforeEach(async () => {
  p = await planned();
});
afterEach(() => p.close());

/** Another process on the same store, where the nth save of a workshop fails; none for 0. */
function breaking(nth: number) {
  let saves = 0;
  const store: Store = {
    ...p.store,
    async save(document, version, now) {
      if (document.type === 'workshop') {
        saves += 1;
        if (saves === nth) throw new Error('the process died');
      }
      return p.store.save(document, version, now);
    },
  };
  const secret = Buffer.alloc(32, 7);
  return createApp({ store, now: p.app.now, newId: p.app.newId, secret });
}

test('a copy that a crash has cut short is made whole by the ticker, nothing twice', async () => {
  const { clock, theme } = await p.draft('2026-08');
  for (const date of ['2026-11-26', '2026-12-24', '2027-04-29']) await p.workshop(clock, theme, date);
  await expect(breaking(2).createClock(PIA, p.network, '2027-08', clock)).rejects.toThrow('died');
  const half = (await p.store.findByTag('clock', `network:${p.network}`, p.app.now())).find(
    ({ body }) => (body as Clock).copiedFrom === clock,
  );
  const drafts = async () => (await p.app.clockView(PIA, p.network, half?.id as Id))?.workshops.length;
  expect(await drafts()).toBe(1);
  const secret = Buffer.alloc(32, 7);
  const next = createApp({ store: p.store, now: p.app.now, newId: p.app.newId, secret });
  p.pass(60_000);
  await next.tick(100);
  expect(await drafts()).toBe(3);
  await next.tick(100);
  expect(await drafts()).toBe(3);
});

test('a copy that was cut short and taken away is made whole when it comes back, not before', async () => {
  const { clock, theme } = await p.draft('2026-08');
  for (const date of ['2026-11-26', '2027-01-14']) await p.workshop(clock, theme, date);
  await expect(breaking(2).createClock(PIA, p.network, '2027-08', clock)).rejects.toThrow('died');
  const stored = await p.store.findByTag('clock', `network:${p.network}`, p.app.now());
  const half = stored.find(({ body }) => (body as Clock).copiedFrom === clock)?.id as Id;
  const next = breaking(0);
  done(await next.clock(PIA, half, { verb: 'clock.remove' }));
  p.pass(60_000);
  await next.tick(100);
  done(await next.clock(PIA, half, { verb: 'clock.restore' }));
  p.pass(60_000);
  await next.tick(100);
  expect((await p.app.clockView(PIA, p.network, half))?.workshops).toHaveLength(2);
});

test('a document that fails holds no other, is told of once, and is tried again later', async () => {
  const { clock, theme } = await p.draft('2026-08');
  for (const date of ['2026-12-10', '2027-01-14']) await p.workshop(clock, theme, date);
  await p.publish(clock);
  const [broken, whole] = await p.store.findByTag('workshop', `clock:${clock}`, p.app.now());
  if (!broken || !whole) throw new Error('no workshops');
  const body = { ...(broken.body as object), date: '2026-13-45' };
  await p.store.save(
    { ...broken, body, dueAt: '2026-11-26T09:00:00.000Z' as Instant },
    broken.version,
    p.app.now(),
  );
  await p.store.save({ ...whole, dueAt: '2026-11-26T09:30:00.000Z' as Instant }, whole.version, p.app.now());
  const first = await p.app.tick(100);
  expect(first.faults).toHaveLength(1);
  expect(first.ticked).toBeGreaterThan(0);
  expect(await p.app.tick(100)).toEqual({ ticked: 0, traces: [], faults: [] });
  p.pass(31_000);
  expect((await p.app.tick(100)).faults).toHaveLength(1);
});

test('a publication that a crash has cut short opens the other workshops by the ticker', async () => {
  const { clock, theme } = await p.draft('2026-08');
  for (const date of ['2026-12-10', '2027-01-14']) await p.workshop(clock, theme, date);
  const seen = (await p.app.clockView(PIA, p.network, clock))?.clock?.seen ?? 0;
  const broken = breaking(2).clock(PIA, clock, { verb: 'clock.publish', seen });
  await expect(broken).rejects.toThrow('died');
  const open = async () => (await p.app.clockView(AINO, p.network, clock))?.workshops.length;
  expect(await open()).toBe(1);
  p.pass(60_000);
  await p.app.tick(100);
  expect(await open()).toBe(2);
});
