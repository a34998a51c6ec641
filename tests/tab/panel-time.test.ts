/** The time of the side panel and the stage: from instants, by look.md (Time, Accessibility) and meeting.md (who pays). */
import type { MeetingView, PartView, Segment } from '#contract/views.ts';
import { heardOf, sayingOf } from '../../tab/src/panel/announce.ts';
import { figureOf, momentOf } from '../../tab/src/panel/moment.ts';
import { bufferOf, segmentsAt, sourceOf } from '../../tab/src/panel/plan-bar.ts';
import { ringOf } from '../../tab/src/panel/ring.ts';

const iso = (time: string) => `2026-12-01T${time.length === 5 ? `${time}:00` : time}.000Z`;
const at = (time: string) => Date.parse(iso(time));

/** Case 3 of 5 from 9.23 to 9.32, its phases 2, 2, 4 and 1 minutes; the ideas run. */
const part = (more: Partial<PartView> = {}): PartView => ({
  part: 'case',
  turn: { n: 3, of: 5 },
  number: '3',
  kind: 'case',
  title: 'Toistuvat käynnit',
  phase: 'ideas',
  phaseIndex: 2,
  phaseEnds: iso('09:31'),
  phasesAfter: [{ phase: 'summary', minutes: 1 }],
  phaseEdges: [iso('09:25'), iso('09:27'), iso('09:31'), iso('09:32')],
  startedAt: iso('09:23'),
  ends: iso('09:32'),
  pausedAt: null,
  vacant: false,
  ...more,
});

const segment = (
  what: Segment['what'],
  from: string,
  to: string,
  state: Segment['state'],
  number: string | null = null,
): Segment => ({ what, number, from: iso(from), to: iso(to), state });

const HOUR: readonly Segment[] = [
  segment('opening', '09:00', '09:05', 'done'),
  segment('case', '09:05', '09:23', 'done', '1'),
  segment('case', '09:23', '09:32', 'running', '3'),
  segment('case', '09:32', '09:41', 'coming', '4'),
  segment('case', '09:41', '09:50', 'coming', '5'),
  segment('buffer', '09:50', '09:55', 'coming'),
  segment('closing', '09:55', '10:00', 'coming'),
];

describe('the large figure', () => {
  test.each([
    [181_000, { kind: 'minutes', minutes: 4 }],
    [180_000, { kind: 'minutes', minutes: 3 }],
    [120_001, { kind: 'minutes', minutes: 3 }],
    [120_000, { kind: 'seconds', text: '2:00' }],
    [90_000, { kind: 'seconds', text: '1:30' }],
    [59_400, { kind: 'seconds', text: '0:59' }],
    [600, { kind: 'seconds', text: '0:01' }],
    [0, { kind: 'seconds', text: '0:00' }],
    [-400, { kind: 'over', text: '+0:00', minutes: 0 }],
    [-59_900, { kind: 'over', text: '+1:00', minutes: 1 }],
    [-70_000, { kind: 'over', text: '+1:10', minutes: 1 }],
    [-605_000, { kind: 'over', text: '+10:05', minutes: 10 }],
  ])('%i ms', (left, expected) => {
    expect(figureOf(left)).toEqual(expected);
  });
});

describe('the moment', () => {
  test('counts to the end of the phase, and to the end of the part', () => {
    expect(momentOf(part(), at('09:28'))).toMatchObject({
      left: 180_000,
      partLeft: 240_000,
      over: 'nothing',
    });
  });

  test('a phase that is over is not yet the case that is over', () => {
    expect(momentOf(part(), at('09:31:30'))).toMatchObject({ left: -30_000, over: 'phase' });
    expect(momentOf(part(), at('09:32:10'))).toMatchObject({ left: -70_000, over: 'part' });
  });

  test('a pause stands at its own instant, whatever time it is', () => {
    const paused = part({ pausedAt: iso('09:28') });
    for (const now of ['09:28', '09:40', '11:00'])
      expect(momentOf(paused, at(now))).toMatchObject({ still: true, left: 180_000, over: 'nothing' });
  });

  test('a part without phases counts to its own end', () => {
    const closing = part({
      part: 'closing',
      phase: null,
      phaseEnds: null,
      phaseEdges: [],
      ends: iso('10:00'),
    });
    expect(momentOf(closing, at('09:57'))).toMatchObject({ left: 180_000, ends: at('10:00') });
  });
});

describe('the hour bar between two views', () => {
  const seen = at('09:28');
  const lengths = (now: string, of: PartView = part(), from = seen) =>
    segmentsAt(HOUR, of, from, at(now)).map(({ what, number, from: a, to: b }) => [
      number ?? what,
      (b - a) / 60_000,
    ]);

  test('nothing moves before the end of the case', () => {
    expect(lengths('09:31:59')).toEqual(lengths('09:28'));
  });

  test('over time the case grows, the buffer shrinks, the others keep their minutes', () => {
    expect(lengths('09:33:30').slice(2)).toEqual([
      ['3', 10.5],
      ['4', 9],
      ['5', 9],
      ['buffer', 3.5],
      ['closing', 5],
    ]);
  });

  test('when the buffer is used up the closing pays, down to two minutes, and the hour keeps its end', () => {
    expect(lengths('09:39').slice(2)).toEqual([
      ['3', 16],
      ['4', 9],
      ['5', 9],
      ['closing', 3],
    ]);
    const longer = segmentsAt(HOUR, part(), seen, at('09:39')).at(-1)!;
    expect(longer.to).toBe(at('10:00'));
  });

  test('a pause is paid from its first second on', () => {
    expect(lengths('09:30', part({ pausedAt: iso('09:28') })).slice(-2)).toEqual([
      ['buffer', 3],
      ['closing', 5],
    ]);
  });

  test('a view that was made over time is reckoned from itself', () => {
    const late = HOUR.map((one) => (one.state === 'running' ? { ...one, to: iso('09:33') } : one));
    const [running] = segmentsAt(late, part(), at('09:33'), at('09:34')).filter(
      (one) => one.state === 'running',
    );
    expect(running!.to).toBe(at('09:34'));
  });

  test('who pays: buffer, closing, cases, nobody', () => {
    const source = (now: string) => sourceOf(segmentsAt(HOUR, part(), seen, at(now)));
    expect(['09:32:01', '09:38', '09:41'].map(source)).toEqual(['buffer', 'closing', 'cases']);
    const least = HOUR.filter(({ what, number }) => what === 'closing' || number === '3').map((one) =>
      one.what === 'closing' ? { ...one, to: iso('09:57') } : one,
    );
    expect(sourceOf(segmentsAt(least, part(), seen, seen))).toBe('nobody');
    expect(bufferOf(segmentsAt(HOUR, part(), seen, at('09:33')))).toBe(240_000);
  });
});

describe('the ring', () => {
  const share = ({ from, to }: { from: number; to: number }) => (to - from) / (2 * Math.PI);

  test('one arc a phase by its minutes, the running one parted by the hand', () => {
    const { arcs, hand } = ringOf(part(), at('09:28'));
    expect(arcs.map(({ state }) => state)).toEqual(['done', 'done', 'elapsed', 'left', 'coming']);
    expect(arcs.map(share).map((one) => Math.round(one * 90) / 10)).toEqual([2, 2, 1, 3, 1]);
    expect(hand! / (2 * Math.PI)).toBeCloseTo(5 / 9);
  });

  test('over time there is nothing left of the phase, and phases without time stay visible', () => {
    const { arcs } = ringOf(part({ phaseEdges: ['09:25', '09:32', '09:32', '09:32'].map(iso) }), at('09:33'));
    expect(arcs.map(({ state }) => state)).toEqual(['done', 'done', 'elapsed', 'coming']);
    expect(Math.min(...arcs.map(share))).toBeGreaterThan(0.03);
    expect(arcs.map(share).reduce((all, one) => all + one)).toBeCloseTo(1);
  });
});

describe('the polite region', () => {
  const view = (more: Partial<PartView> = {}, course: MeetingView['course'] = 'running') =>
    ({ course, part: part(more), now: iso('09:28'), segments: HOUR }) as unknown as MeetingView;
  const said = (before: [MeetingView, string], after: [MeetingView, string]) =>
    sayingOf(
      heardOf(before[0], at(before[1])),
      heardOf(after[0], at(after[1])),
      after[0],
      at(after[1]),
      'buffer',
    );

  test('says nothing while the time runs', () => {
    expect(said([view(), '09:28'], [view(), '09:29:59'])).toBeNull();
  });

  test('says a new phase with its minutes, and the case where it begins', () => {
    const questions = view({ phase: 'questions', phaseIndex: 1, phaseEnds: iso('09:27') });
    expect(said([questions, '09:27'], [view(), '09:27'])).toEqual({
      say: 'phase',
      phase: 'ideas',
      minutes: 4,
      turn: null,
    });
    const next = view({ number: '4', turn: { n: 4, of: 5 }, phase: 'presentation', phaseIndex: 0 });
    expect(said([view(), '09:28'], [next, '09:28'])).toMatchObject({ turn: { n: 4, of: 5 } });
  });

  test('says two minutes before the end of the case, and its end; each once', () => {
    expect(said([view(), '09:29:59'], [view(), '09:30'])).toEqual({ say: 'two-left' });
    expect(said([view(), '09:30'], [view(), '09:30:20'])).toBeNull();
    expect(said([view(), '09:31:59'], [view(), '09:32'])).toEqual({ say: 'time-up', source: 'buffer' });
    expect(said([view(), '09:32'], [view(), '09:33'])).toBeNull();
  });

  test('the end of a phase is no end of the case', () => {
    expect(said([view(), '09:30:59'], [view(), '09:31'])).toEqual({ say: 'phase-up' });
  });

  test('says a pause, what goes on after it, and the close', () => {
    const paused = view({ pausedAt: iso('09:28') });
    expect(said([view(), '09:28'], [paused, '09:28'])).toEqual({ say: 'paused' });
    expect(said([paused, '09:29'], [paused, '09:35'])).toBeNull();
    expect(said([paused, '09:29'], [view(), '09:29'])).toMatchObject({ say: 'phase', minutes: 2 });
    const closed = { ...view(), course: 'closed', part: null } as MeetingView;
    expect(said([view(), '09:28'], [closed, '09:28'])).toEqual({ say: 'closed' });
  });
});
