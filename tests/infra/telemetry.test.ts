/** What telemetry sends, as a collector receives it; that it is nothing where it is off; and that it disturbs nobody. */
import { createFilter } from '#identifiers/filter.ts';
import { createLog } from '#log.ts';
import type { Store } from '#store/store.ts';
import { quiet, startTelemetry, type Telemetry } from '#telemetry.ts';
import { measuredFilter, measuredLog, measuredStore, measuredTurn } from '#telemetry-parts.ts';
import { type Collector, startCollector, told } from './collector.ts';

const NAME = 'Oona Vettenranta';
const GUID = 'f81d4fae-7dec-4d0a-a765-00a0c91e6bf6';

let collector: Collector;
let telemetry: Telemetry;
beforeEach(async () => {
  collector = await startCollector();
  telemetry = await startTelemetry({ endpoint: collector.endpoint, version: '1.2.3', everyMs: 100_000 });
});
afterEach(async () => {
  await telemetry.stop();
  await collector.close();
});

/** What has been gathered is sent at the end. */
async function sent() {
  await telemetry.stop();
  return collector.spans().map((span) => ({ ...span, labels: told(span.attributes) }));
}

test('off: no endpoint, nothing loaded, parts as they were, and a span is a call', async () => {
  expect(await startTelemetry({ endpoint: null, version: '1' })).toBe(quiet);
  const store = {} as Store;
  const log = createLog('silent');
  const filter = createFilter();
  const handle = async () => ({ status: 200 });
  expect(measuredStore(store, quiet)).toBe(store);
  expect(measuredLog(log, quiet)).toBe(log);
  expect(measuredFilter(filter, quiet)).toBe(filter);
  expect(measuredTurn(handle, quiet)).toBe(handle);
  const work = async () => 1;
  for (let k = 0; k < 10_000; k++) await quiet.span('turn', {}, work);
  const since = performance.now();
  for (let k = 0; k < 100_000; k++) await quiet.span('turn', {}, work);
  const each = ((performance.now() - since) / 100_000) * 1000;
  // 0.1 µs here; generous, since the machine may be busy
  expect(each).toBeLessThan(5);
});

test('a store call inside a turn is its child; one by itself is measured without a trace', async () => {
  const store = measuredStore(
    { load: async () => null, due: async () => [], save: async () => 'conflict' } as unknown as Store,
    telemetry,
  );
  await store.due('tick', '' as never, {} as never, 1);
  const turn = measuredTurn(async () => {
    await store.load('meeting', GUID, '' as never);
    await store.save({ type: 'person', id: NAME } as never, 1, '' as never);
    return { status: 200 };
  }, telemetry);
  await turn({ type: 'message', text: NAME, from: { id: GUID } }, 'Bearer x');
  const spans = await sent();
  expect(spans.map(({ name, labels }) => [name, labels])).toEqual([
    ['store', { op: 'load', type: 'meeting' }],
    ['store', { op: 'save', type: 'person', outcome: 'conflict' }],
    ['turn', { kind: 'message', status: 200 }],
  ]);
  const [load, save, parent] = spans;
  for (const child of [load, save]) {
    expect(child).toMatchObject({ traceId: parent?.traceId, parentSpanId: parent?.spanId });
  }
  expect(collector.points('pajakello.store.duration')).toHaveLength(3);
  expect(new Set(collector.paths())).toEqual(new Set(['/v1/traces', '/v1/metrics']));
  expect(collector.text()).toContain('"service.version"');
  expect(collector.text()).not.toMatch(new RegExp(`${NAME}|${GUID}|Bearer`));
});

test('what is thrown goes on; the span knows its class and nothing else', async () => {
  class Odd extends Error {}
  const work = () =>
    telemetry.span('turn', { kind: 'invoke' }, async () => {
      throw new Odd(NAME);
    });
  await expect(work()).rejects.toBeInstanceOf(Odd);
  const [span] = await sent();
  expect(span).toMatchObject({ labels: { kind: 'invoke', class: 'Odd' }, status: { code: 2 }, events: [] });
  expect(collector.text()).not.toContain('Vettenranta');
});

test('refusals are counted by category, never with what was refused', async () => {
  const filter = measuredFilter(createFilter(), telemetry);
  const text = `Asiakas ${NAME}, puhelin 044 987 6543, tunnus 131052-308T.`;
  const { a } = filter({ a: text }, { today: '2026-11-26' });
  await sent();
  const points = collector.points('pajakello.refusals');
  const counted = Object.fromEntries(points.map(({ labels, value }) => [labels.category, value]));
  for (const { category } of a.findings) expect(counted[category]).toBeGreaterThan(0);
  expect(Object.keys(counted)).toEqual(expect.arrayContaining(['identity-code', 'phone']));
  expect(collector.points('pajakello.filter.duration')[0]?.value).toBe(1);
  expect(collector.text()).not.toMatch(/Vettenranta|987|131052/);
});

test('errors by class, retries by kind, gauges as they are read', async () => {
  const log = measuredLog(createLog('silent'), telemetry);
  log.error('turn failed', { class: 'StoreUnavailable', kind: 'message' });
  log.info('sending later', { kind: 'card', attempts: 3 });
  log.info('sending later', { kind: 'card', attempts: 4 });
  telemetry.gauge('outbox', () => 42);
  await sent();
  expect(collector.points('pajakello.errors')).toEqual([
    { labels: { event: 'turn failed', class: 'StoreUnavailable' }, value: 1 },
  ]);
  expect(collector.points('pajakello.retries')).toEqual([{ labels: { kind: 'card' }, value: 2 }]);
  expect(collector.points('pajakello.outbox')).toEqual([{ labels: {}, value: 42 }]);
});

test('a label that is no short code, or looks like an id, is withheld', async () => {
  await telemetry.span('turn', { kind: `${NAME}, ä`, route: GUID, status: 200 }, async () => {});
  const [span] = await sent();
  expect(span?.labels).toEqual({ kind: '(withheld)', route: '(withheld)', status: 200 });
});

test.each(['broken', 'silent'] as const)('a %s collector holds nobody up', async (mood) => {
  const bad = await startCollector(mood);
  const other = await startTelemetry({ endpoint: bad.endpoint, version: '1', everyMs: 50 });
  const since = performance.now();
  for (let k = 0; k < 100; k++) await other.span('turn', { kind: 'message' }, async () => {});
  expect(performance.now() - since).toBeLessThan(1000);
  await other.stop();
  expect(performance.now() - since).toBeLessThan(4000);
  await bad.close();
});
