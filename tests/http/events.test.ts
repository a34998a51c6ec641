/** GET /api/events: the whole state first, then only what this person may notice (C01, and `meeting.md`, The queue). */
import type { EventSourceMessage } from 'eventsource-parser';
import type { ItemForm } from '#domain/meeting/commands.ts';
import type { Id } from '#domain/time.ts';
import { restored } from '#identifiers/filtered-text.ts';
import { MEETING_CHAT, type PersonaId } from '#rehearsal/personas.ts';
import { inChat, ok, type Seeded, seeded, type World, world } from './edge.ts';
import { listenAt, type Reader } from './stream-reader.ts';

let w: World;
let s: Seeded;
let m: Id;
const open: Reader[] = [];

async function listen(query: string, as: PersonaId | null, lastId?: string): Promise<Reader> {
  const reader = await listenAt(w.base, query, as, lastId);
  open.push(reader);
  return reader;
}

beforeEach(async () => {
  w = await world({ pace: { poll: 60, panel: 150, heartbeat: 120, longest: 60_000 } });
  s = await seeded(w);
  m = `${s.centre}.2026-12-01` as Id;
});
afterEach(async () => {
  for (const reader of open.splice(0)) reader.close();
  await w.close();
});

const named = (name: string) => (event: EventSourceMessage) => event.event === name;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits for it, five seconds at most. */
async function eventually(fits: () => boolean): Promise<void> {
  for (let k = 0; k < 250 && !fits(); k++) await pause(20);
  expect(fits()).toBe(true);
}
const panels = ({ events }: Reader) => events.filter(named('panel')).map((e) => JSON.parse(e.data));

const CASE: ItemForm = {
  kind: 'case',
  ageGroup: 'adult',
  urgency: 'now',
  followUp: false,
  services: ['kela'],
  texts: {
    title: restored('Asumisen tuki'),
    situation: restored('Tukea on vaikea saada.'),
    tried: restored(''),
    wish: restored(''),
    question: restored('Kuka ottaa kopin?'),
  },
};
let forms = 0;
/** A case comes in, from whoever; the panel's people must not notice. */
const submit = (who: PersonaId = 'pro3') =>
  w.app.handle(
    m,
    { verb: 'item.submit', form: `form-${forms++}`, item: CASE, carried: false, reachable: true },
    { person: inChat(who), inChat: true, admin: false, system: false },
  );

async function press(verb: string, data: object = {}): Promise<void> {
  const { view } = ok(await w.get(`/api/panel?m=${m}`, 'chair'));
  const acted = ok(
    await w.act('meeting.act', { m, verb, data: { s: view.chair?.s ?? 0, ...data } }, 'chair'),
  );
  expect(acted.refusal).toBeNull();
}

test('nobody gets no stream; an address that is none, or a meeting that is not theirs, neither', async () => {
  expect((await listen('', null)).status).toBe(401);
  expect((await listen('?meeting=%20', 'pro1')).status).toBe(400);
  expect((await listen(`?meeting=${m}&chat=x`, 'pro1')).status).toBe(400);
  expect((await listen('?meeting=nothing.2026-12-01', 'pro1')).status).toBe(404);
  expect((await listen('?chat=19:nobody@thread.v2', 'pro1')).status).toBe(404);
});

test('C01-1: the first event carries the end as an instant, beside the server’s now, to whoever comes late', async () => {
  w.at('2026-12-01T06:40:00.000Z');
  for (let k = 0; k < 4; k++) await submit();
  w.at('2026-12-01T07:00:00.000Z');
  await press('meeting.start');
  w.at('2026-12-01T07:05:00.000Z');
  await press('meeting.next');
  w.at('2026-12-01T07:06:30.000Z');
  for (const query of [`?meeting=${m}`, `?chat=${encodeURIComponent(MEETING_CHAT)}`, `?meeting=${m}`]) {
    const reader = await listen(query, 'pro1');
    await reader.until(named('hello'));
    const [first] = reader.events;
    expect(first?.event).toBe('panel');
    const { view, running } = JSON.parse(first?.data ?? '');
    expect(view.part).toMatchObject({ part: 'case', phase: 'presentation' });
    expect(Date.parse(view.part.phaseEnds) - Date.parse(view.now)).toBe(90_000);
    expect(running[0].texts.situation).toBe('Tukea on vaikea saada.');
    reader.close();
  }
});

test('what a chair does is seen by everybody at once, each with their own view', async () => {
  w.at('2026-12-01T06:40:00.000Z');
  await submit();
  w.at('2026-12-01T06:58:00.000Z');
  const [pro, chair, admin] = await Promise.all([
    listen(`?meeting=${m}`, 'pro1'),
    listen(`?meeting=${m}`, 'chair'),
    listen(`?meeting=${m}`, 'admin'),
  ]);
  await Promise.all([pro, chair, admin].map((r) => r?.until(named('hello'))));
  await press('meeting.start');
  const running = (event: EventSourceMessage) =>
    event.event === 'panel' && JSON.parse(event.data).view.course === 'running';
  const [a, b, c] = (await Promise.all([pro, chair, admin].map((r) => r?.until(running)))).map(
    (e) => JSON.parse(e?.data ?? '{}').view,
  );
  expect(a.queue).toHaveLength(1);
  expect([a.chair, c.chair]).toEqual([null, null]);
  expect(b.chair.s).toBe(1);
  expect(c.queue).toEqual([]);
});

test('a submission is not to be noticed: before the draw, and by a late one, no event comes', async () => {
  w.at('2026-12-01T06:40:00.000Z');
  const before = await Promise.all(
    (['pro1', 'chair', 'kela'] as const).map((p) => listen(`?meeting=${m}`, p)),
  );
  await Promise.all(before.map((r) => r.until(named('hello'))));
  for (let k = 0; k < 3; k++) await submit();
  await pause(500);
  for (const reader of before) expect(reader.events.map((e) => e.event)).toEqual(['panel', 'hello']);

  w.at('2026-12-01T07:00:00.000Z');
  await press('meeting.start');
  w.at('2026-12-01T07:05:00.000Z');
  await press('meeting.next');
  await pause(400);
  const counts = before.map((r) => r.events.length);
  await submit('pro2');
  await pause(500);
  expect(before.map((r) => r.events.length)).toEqual(counts);
  expect(before[0]?.events.some(named('changed'))).toBe(false);
});

test('in extra time, where figures move by themselves, a late submission does not bring them forward', async () => {
  w.at('2026-12-01T06:40:00.000Z');
  for (let k = 0; k < 2; k++) await submit();
  w.at('2026-12-01T07:00:00.000Z');
  await press('meeting.start');
  w.at('2026-12-01T07:05:00.000Z');
  await press('meeting.next');
  w = await w.again({ pace: { poll: 60, panel: 60_000, heartbeat: 60_000, longest: 60_000 } });
  const reader = await listen(`?meeting=${m}`, 'pro1');
  await reader.until(named('hello'));
  w.at('2026-12-01T07:35:00.000Z');
  await submit('pro2');
  await pause(400);
  expect(reader.events.map((e) => e.event)).toEqual(['panel', 'hello']);
});

test('figures that time moves are brought at a steady beat', async () => {
  w.at('2026-12-01T06:40:00.000Z');
  for (let k = 0; k < 2; k++) await submit();
  w.at('2026-12-01T07:00:00.000Z');
  await press('meeting.start');
  w.at('2026-12-01T07:05:00.000Z');
  await press('meeting.next');
  const reader = await listen(`?meeting=${m}`, 'pro1');
  await reader.until(named('hello'));
  const buffer = panels(reader)[0].view.buffer;
  w.at('2026-12-01T07:35:00.000Z');
  await reader.until((e) => e.event === 'panel' && JSON.parse(e.data).view.buffer < buffer);
});

test('a changed document of one’s tenant is named once; meetings and people never are', async () => {
  const [own, other] = await Promise.all([listen('', 'pro1'), listen('', 'kela')]);
  await Promise.all([own, other].map((r) => r?.until(named('hello'))));
  ok(await w.act('signup.add', { workshop: s.workshop, way: 'remote', service: 'kela' }, 'pro2'));
  ok(await w.act('me.set', { service: 'kela' }, 'pro2'));
  await submit();
  await own.until(named('changed'));
  await pause(400);
  expect(own.events.filter(named('changed')).map((e) => JSON.parse(e.data))).toEqual([
    { type: 'workshop', id: s.workshop },
  ]);
  expect(other.events.map((e) => e.event)).toEqual(['hello']);
});

test('what another process saves comes too', async () => {
  const reader = await listen('', 'pro1');
  await reader.until(named('hello'));
  const stored = await w.store.load('clock', s.clock, w.now());
  if (!stored) throw new Error('no clock');
  const elsewhere = await w.elsewhere();
  await elsewhere.save({ ...stored, body: { ...(stored.body as object), rev: 99 } }, stored.version, w.now());
  await elsewhere.close();
  const event = await reader.until(named('changed'));
  expect(JSON.parse(event.data)).toEqual({ type: 'clock', id: s.clock });
});

test('who comes back gets what was missed; who was too long away, or elsewhere, is told to ask anew', async () => {
  const first = await listen('', 'pro1');
  const hello = await first.until(named('hello'));
  expect(JSON.parse(hello.data)).toEqual({ now: w.now(), resumed: false });
  const keeper = await listen('', 'pro2');
  await keeper.until(named('hello'));
  first.close();
  ok(await w.act('signup.add', { workshop: s.workshop, way: 'remote', service: 'kela' }, 'pro2'));
  await keeper.until(named('changed'));
  const back = await listen('', 'pro1', hello.id);
  await back.until(named('hello'));
  expect(back.events.map((e) => e.event)).toEqual(['changed', 'hello']);
  expect(JSON.parse(back.events[1]?.data ?? '').resumed).toBe(true);
  for (const id of ['someone.5', 'rubbish', `${hello.id}9999`]) {
    const lost = await listen('', 'pro1', id);
    expect(JSON.parse((await lost.until(named('hello'))).data).resumed).toBe(false);
  }
});

test('whoever leaves the chat loses its panel with the next news', async () => {
  const reader = await listen(`?meeting=${m}`, 'kela');
  await reader.until(named('hello'));
  const series = await w.app.series(s.centre as Id);
  const gone = series?.members.find((member) => member.person === inChat('kela'));
  await w.app.setMembers(s.centre as Id, { joined: [], left: [gone?.channelId ?? ''], whole: false });
  await reader.until(named('gone'));
  w.at('2026-12-01T06:58:00.000Z');
  await press('meeting.start');
  await pause(400);
  expect(reader.events.at(-1)?.event).toBe('gone');
});

test('a comment keeps it open; the sixth stream of a person closes the first; a stop ends all', async () => {
  const readers: Reader[] = [];
  for (let k = 0; k < 6; k++) {
    const reader = await listen('', 'pro1');
    await reader.until(named('hello'));
    readers.push(reader);
  }
  await eventually(() => readers[0]?.ended === true);
  expect(readers.map((r) => r.ended)).toEqual([true, false, false, false, false, false]);
  await eventually(() => readers[5]?.raw.join('').includes('\n: still here\n') === true);
  expect(w.edge.events.count).toBe(5);
  readers[5]?.close();
  await eventually(() => w.edge.events.count === 4);
  w.edge.stop();
  await eventually(() => readers.every((r) => r.ended));
  expect(w.edge.events.count).toBe(0);
});
