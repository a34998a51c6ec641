import { secretOf } from '#app.ts';
import type { Meeting } from '#domain/meeting/types.ts';
import { HOUR, type Id, type Instant, type LocalDate, MINUTE, SECOND } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import {
  actor,
  CASE,
  CHAIR,
  type Fixture,
  fixture,
  KOIVURANTA,
  PRESENTER,
  SYSTEM,
  TENANT,
} from './fixture.ts';

let f: Fixture;
beforeEach(async () => {
  f = await fixture();
});
afterEach(() => f.close());

async function submitted(form = 'form-1'): Promise<{ m: Id; meeting: Meeting }> {
  const series = await f.app.saveSeries(TENANT, KOIVURANTA, null, CHAIR);
  const { m } = (await f.app.upcoming(series)).this;
  const handled = await f.app.handle(
    m,
    { verb: 'item.submit', form, item: CASE, carried: false, reachable: true },
    actor(PRESENTER),
  );
  return { m, meeting: handled?.meeting as Meeting };
}

describe('meetings', () => {
  test('a meeting is reckoned from its series, and stored at its first change', async () => {
    const { m, meeting } = await submitted();
    expect(m.endsWith('.2026-12-01')).toBe(true);
    expect(meeting.start).toBe('2026-12-01T07:00:00.000Z');
    expect((await f.app.meetingsOf(PRESENTER)).map((x) => x.id)).toEqual([m]);
    expect(await f.app.meetingOfItem(PRESENTER, meeting.items[0]?.id as Id)).not.toBeNull();
    expect(await f.app.meetingOfItem(CHAIR, meeting.items[0]?.id as Id)).toBeNull();
  });

  test('an id that names no date of a series is no meeting', async () => {
    await submitted();
    for (const m of [
      'x',
      'unknown.2026-12-01',
      `${(await f.app.seriesOfTenant(TENANT))[0]?.id}.2026-12-08`,
    ]) {
      expect(await f.app.handle(m as Id, { verb: 'tick' }, SYSTEM)).toBeNull();
    }
  });

  test('many at once lose nothing, and the same form twice is one item', async () => {
    const { m } = await submitted();
    const send = (form: string) =>
      f.app.handle(
        m,
        { verb: 'item.submit', form, item: CASE, carried: false, reachable: true },
        actor(PRESENTER),
      );
    const forms = Array.from({ length: 8 }, (_, k) => `form-${k % 4}`);
    await Promise.all(forms.map(send));
    expect((await f.app.meeting(m))?.items).toHaveLength(4);
  });

  test('after today’s meeting has closed, submissions go to the next date, words stay with today', async () => {
    const { m } = await submitted();
    f.at('2026-12-01T07:00:00.000Z');
    await f.app.handle(m, { verb: 'meeting.start', s: null }, actor(CHAIR));
    await f.app.handle(m, { verb: 'meeting.close', sure: true, s: null }, actor(CHAIR));
    const series = (await f.app.seriesOfTenant(TENANT))[0];
    if (!series) throw new Error('no series');
    expect((await f.app.current(series)).m).toBe(m);
    expect((await f.app.upcoming(series)).this.rule).toBe('2027-01-05');
  });
});

describe('series', () => {
  test('what is saved reaches the open meetings, also where a crash came between', async () => {
    const { m } = await submitted();
    const series = (await f.app.seriesOfTenant(TENANT))[0];
    if (!series) throw new Error('no series');
    await f.app.saveSeries(TENANT, { ...KOIVURANTA, id: series.id, time: '10:30' }, null, CHAIR);
    expect((await f.app.meeting(m))?.start).toBe('2026-12-01T08:30:00.000Z');
    // A save that nobody told of: as a crash leaves it.
    const stored = await f.store.load('series', series.id, f.app.now());
    if (!stored) throw new Error('not stored');
    const untold = { ...stored, dueAt: f.app.now(), body: { ...(stored.body as object), time: '12:00' } };
    await f.store.save(untold, stored.version, f.app.now());
    expect((await f.app.tick(10)).ticked).toBe(1);
    expect((await f.app.meeting(m))?.start).toBe('2026-12-01T10:00:00.000Z');
    expect((await f.app.tick(10)).ticked).toBe(0);
  });

  test('a chat belongs to one series: connecting it anew frees it', async () => {
    const chat = { serviceUrl: 'https://smba.example/', conversation: '19:a@thread.v2' };
    const first = await f.app.saveSeries(TENANT, KOIVURANTA, chat, CHAIR);
    const second = await f.app.saveSeries(TENANT, { ...KOIVURANTA, centre: 'Lepola' }, chat, CHAIR);
    expect((await f.app.seriesOfChat(TENANT, chat.conversation))?.id).toBe(second.id);
    expect((await f.app.series(first.id))?.chat).toBeNull();
    expect(await f.app.seriesOfChat('other-tenant', chat.conversation)).toBeNull();
  });

  test('a cancelled date sends its items to the next one', async () => {
    const { m } = await submitted();
    const id = f.app.seriesIdOf(m);
    await f.app.moveDate(id, '2026-12-01' as LocalDate, 'cancelled');
    expect((await f.app.meeting(m))?.outbox.map((o) => o.effect.kind)).toContain('forward');
    const series = await f.app.series(id);
    expect(series && (await f.app.upcoming(series)).this.rule).toBe('2027-01-05');
  });
});

describe('what is due', () => {
  test('two processes never tick the same meeting, and a lease that was not given back ends', async () => {
    const { m } = await submitted();
    f.at('2026-12-01T08:31:00.000Z');
    const [a, b] = await Promise.all([f.app.tick(10), f.other.tick(10)]);
    // The meeting, and its series: a note to representatives would have been due.
    expect(a.ticked + b.ticked).toBe(2);
    const boxes = [await f.app.outboxes(10), await f.other.outboxes(10)].map((x) => x.meetings.length);
    expect(boxes).toEqual([1, 0]);
    f.pass(29 * SECOND);
    expect((await f.other.outboxes(10)).meetings).toHaveLength(0);
    f.pass(2 * SECOND);
    expect((await f.other.outboxes(10)).meetings.map((x) => x.id)).toEqual([m]);
  });
});

describe('messages that carried text', () => {
  const at = { serviceUrl: 'https://smba.example/', conversation: 'a:1', activity: '1' };
  const fi: Lang = 'fi';

  test('a form is due after 24 hours; one that was sent waits for its meeting’s close', async () => {
    await f.app.remember(at, null, fi);
    f.pass(24 * HOUR - 1);
    expect((await f.app.tick(10)).traces).toHaveLength(0);
    await f.app.remember(at, 'm' as Id, fi);
    f.pass(48 * HOUR);
    expect((await f.app.tick(10)).traces).toHaveLength(0);
    await f.app.overwriteAll('m' as Id);
    const [trace] = (await f.app.tick(10)).traces;
    expect(trace?.at).toEqual(at);
  });

  test('what was begun for an entry of an outbox is found again, also after the close', async () => {
    const entry = f.app.newId();
    expect(await f.app.begun(entry)).toBeNull();
    await f.app.remember(at, 'm' as Id, fi, entry);
    await f.app.remember(at, 'm' as Id, fi, entry);
    expect(await f.other.begun(entry)).toEqual(at);
    await f.app.overwriteAll('m' as Id);
    expect(await f.app.begun(entry)).toEqual(at);
    const traces = (await f.app.tick(10)).traces;
    expect(traces).toHaveLength(1);
    for (const trace of traces) await f.app.forget(trace);
    expect(await f.app.begun(entry)).toBeNull();
  });

  test('trying ends after 24 hours of failures, or when it is done', async () => {
    await f.app.remember(at, null, fi);
    f.pass(24 * HOUR);
    const [trace] = (await f.app.tick(10)).traces;
    if (!trace) throw new Error('nothing due');
    await f.app.retryTrace(trace, f.app.now());
    f.pass(MINUTE);
    const [again] = (await f.app.tick(10)).traces;
    expect(again?.attempts).toBe(1);
    if (!again) throw new Error('nothing due');
    f.pass(24 * HOUR);
    await f.app.retryTrace(again, f.app.now());
    f.pass(HOUR);
    expect((await f.app.tick(10)).traces).toHaveLength(0);
  });
});

describe('activities that come twice', () => {
  test('are known for 24 hours by a keyed hash alone', async () => {
    expect(await f.app.firstTime('message|1|chat')).toBe(true);
    expect(await f.other.firstTime('message|1|chat')).toBe(false);
    f.pass(24 * HOUR + 1);
    expect(await f.app.firstTime('message|1|chat')).toBe(true);
    await f.app.forgetSeen('message|1|chat');
    expect(await f.app.firstTime('message|1|chat')).toBe(true);
  });

  test('two processes that start at once share one secret', async () => {
    let k = 0;
    const make = () => new Uint8Array(32).fill(++k);
    const now = f.app.now() as Instant;
    const [a, b] = await Promise.all([secretOf(f.store, now, make), secretOf(f.store, now, make)]);
    expect(Buffer.from(a)).toEqual(Buffer.from(b));
  });
});
