/**
 * A whole meeting with a collector listening and an address of the tab's API beside it: in no line of the log and in
 * nothing that the collector gets is a word of anybody, a name, an id of a person or a chat, or an id of an item.
 */
import { presetInputs } from '#rehearsal/cards.ts';
import { MEETING_CHAT, PERSONAS, personaOf, TENANT } from '#rehearsal/personas.ts';
import { aCase, cardOf, type Play, play } from '../e2e/play.ts';
import { type Product, product } from '../e2e/product.ts';
import { rows } from '../e2e/store.ts';
import { type Collector, startCollector, told } from './collector.ts';

const LONG = 180_000;
let collector: Collector;
let running: Product;
let g: Play;
beforeAll(async () => {
  collector = await startCollector();
  running = await product({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/` });
  g = play(running);
}, LONG);
afterAll(async () => {
  await running?.remove();
  await collector?.close();
});

const WORDS = ['porraskäytävä', 'tulitikku', 'sadevesi'];

test(
  'a meeting is played; logs and telemetry know how much and how long, never who and what',
  async () => {
    await g.setUp({ minutesBefore: 5 });
    const form = await g.form('pro1');
    const named = aCase('vesiputous', { situation: 'Asiakas Pirkko Vettenranta, puh. 044 987 6543.' });
    await g.press('pro1', form, 'item.submit', {}, { ...presetInputs(cardOf(form)), ...named });
    await g.bring('pro2', aCase(WORDS[0] as string));
    await g.bring('pro3', aCase(WORDS[1] as string));
    await g.say('chair', 'aloita');
    await g.step(0.5);
    await g.settle();
    const items = (await g.meeting()).items.map(({ id }) => id as string);
    expect(items).toHaveLength(2);
    // Addresses of the tab and of nobody, with words in them.
    for (const path of [
      `api/clock?clock=${WORDS[2]}`,
      `api/${WORDS[2]}`,
      `calendar/${WORDS[2]}`,
      `${WORDS[2]}?x=1`,
    ])
      await fetch(`${running.origin}/${path}`, { headers: { authorization: `Bearer ${WORDS[2]}` } });
    await fetch(`${running.origin}/api/messages`, { method: 'POST', body: `{"type":"${WORDS[2]}"}` });
    await g.chair('meeting.next');
    await g.step(5);
    await g.chair('meeting.close', { sure: false });
    await g.chair('meeting.close', { sure: true });
    await g.settle();
    const stored = rows(running.directory);
    await running.stop();

    const log = running.output().split('\n');
    const secret = [
      ...[...WORDS, 'vesiputous', 'Vettenran', 'Pirkko', '9876543', '987 6543', TENANT, MEETING_CHAT],
      ...PERSONAS.flatMap(({ objectId, channelId, privateChat, names }) => [
        ...[objectId, channelId, privateChat],
        ...Object.values(names).filter((name) => name.includes(' ')),
      ]),
      ...items,
      ...stored.filter(({ type }) => type !== 'tenant').map(({ id }) => id),
    ];
    expect(secret.length).toBeGreaterThan(40);
    for (const one of secret) {
      expect(log.filter((line) => line.includes(one))).toEqual([]);
      expect([one, collector.text().includes(one)]).toEqual([one, false]);
    }

    const requests = log.filter((line) => line.includes('"msg":"request"')).map((line) => JSON.parse(line));
    expect(requests.length).toBeGreaterThan(8);
    for (const { route, method, status, ms } of requests)
      expect([route, method, typeof status, typeof ms]).toEqual([
        expect.stringMatching(/^[a-z/:.-]+$/i),
        expect.stringMatching(/^(GET|POST)$/),
        ...['number', 'number'],
      ]);
    const routes = new Set(requests.map(({ route }) => route));
    for (const route of ['api/messages', 'api/clock', 'api/:other', 'calendar/:rest'])
      expect(routes).toContain(route);

    const spans = collector.spans();
    const turn = spans.find((span) => span.name === 'turn' && told(span.attributes).kind === 'invoke');
    expect(turn?.parentSpanId).toBeDefined();
    const inside = spans.filter((span) => span.parentSpanId === turn?.spanId).map(({ name }) => name);
    expect(inside).toContain('store');
    expect(spans.filter(({ name }) => name === 'filter').length).toBeGreaterThan(2);
    expect(spans.flatMap(({ events }) => events)).toEqual([]);
    const categories = collector.points('pajakello.refusals').map(({ labels }) => labels.category);
    expect(categories).toEqual(expect.arrayContaining(['name', 'phone']));
    for (const name of ['request', 'turn', 'store', 'filter'])
      expect(collector.points(`pajakello.${name}.duration`).length).toBeGreaterThan(0);
    for (const name of ['outbox', 'loop']) expect(collector.points(`pajakello.${name}`)).toHaveLength(1);
    expect(personaOf('pro1').objectId).toHaveLength(36);
  },
  LONG,
);
