/** Labels round the ring: nothing lies over anything else or outside the drawing (`look.md`, Ring). */
import fc from 'fast-check';
import type { WorkshopRow } from '#contract/clock.ts';
import { dateOf, dayOf, laterMonth } from '../../tab/src/clock/ring/days.ts';
import type { Label, Stage } from '../../tab/src/clock/ring/labels.ts';
import { ringOf } from '../../tab/src/clock/ring/model.ts';
import { clockView, development, measure, meeting, STAGE, words, workshop } from './ring-view.ts';

const runs = Number(process.env.FC_RUNS ?? 200);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
function boxOf({ anchor, x, top, width, height }: Label): Box {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top, bottom: top + height };
}
const over = (a: Box, b: Box) =>
  a.left < b.right - 1e-6 && b.left < a.right - 1e-6 && a.top < b.bottom - 1e-6 && b.top < a.bottom - 1e-6;

/** Nearest distance of a box to the centre. */
function clearance({ left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left, -right, 0), Math.max(top, -bottom, 0));
}

/** What is wrong with a drawing's labels, in words. */
function faults(labels: readonly Label[], stage: Stage): readonly string[] {
  const boxes = labels.map((label) => ({ key: label.key, ...boxOf(label) }));
  return boxes.flatMap((box, index) => [
    ...(box.left < stage.left || box.right > stage.right || box.top < stage.top || box.bottom > stage.bottom
      ? [`${box.key} is clipped`]
      : []),
    ...(clearance(box) < stage.radius + 10 ? [`${box.key} lies on the ring`] : []),
    ...boxes
      .slice(index + 1)
      .flatMap((other) => (over(box, other) ? [`${box.key} lies over ${other.key}`] : [])),
  ]);
}

const LONG = [
  'Monialaisen palvelutarpeen arvioinnin ja asiakassuunnitelman yhteinen työpaja kaikille',
  'Palvelutarpeenarviointikeskustelumenetelmäkoulutuspäivä',
  'Kuka tekee mitä? Vuoden aloitus',
  'Mieli ja päihteet samassa pöydässä',
  'Velat',
];
/** Sixteen workshops of which many lie together. */
function bunched(firstMonth: string, offset: number): readonly WorkshopRow[] {
  const first = dayOf(`${firstMonth}-01`);
  return Array.from({ length: 16 }, (_, index) => {
    const day = index < 9 ? offset + index * 4 : (offset + 40 + index * 21) % 365;
    return workshop(`w${index}`, dateOf(first + (day % 365)), {
      title: LONG[index % LONG.length] ?? '',
      missingBackups: index % 3 === 0 ? ['Fasilitaattori'] : [],
      state: index % 4 === 0 ? 'held' : 'coming',
    });
  });
}

const STAGES: readonly Stage[] = [
  STAGE,
  { radius: 200, left: -460, right: 460, top: -228, bottom: 256 },
  { radius: 182, left: -342, right: 342, top: -210, bottom: 238 },
];

describe.each(Array.from({ length: 12 }, (_, index) => laterMonth('2026-01', index)))(
  'a clock from %s',
  (first) => {
    test('sixteen bunched workshops with long titles', () => {
      for (const stage of STAGES)
        for (let offset = 0; offset < 365; offset += 11) {
          const today = dateOf(dayOf(`${first}-01`) + ((offset * 7) % 365));
          const view = clockView(first, today, { workshops: bunched(first, offset) });
          const { labels } = ringOf(view, stage, measure, words);
          expect(faults(labels, stage)).toEqual([]);
          expect(labels.some(({ kind }) => kind === 'today')).toBe(true);
          expect(labels.length).toBeGreaterThan(5);
        }
    });
  },
);

test('any workshops of any day and title', () => {
  const event = fc.record({
    day: fc.integer({ min: 0, max: 364 }),
    title: fc.string({ unit: 'grapheme', maxLength: 80 }),
    missing: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 70 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: -50, max: 400 }),
      fc.constantFrom(...STAGES),
      (events, start, today, stage) => {
        const first = laterMonth('2027-03', start);
        const zero = dayOf(`${first}-01`);
        const view = clockView(first, dateOf(zero + today), {
          workshops: events.map(({ day, title, missing }, index) =>
            workshop(`w${index}`, dateOf(zero + day), { title, missingBackups: missing ? ['x'] : [] }),
          ),
        });
        expect(faults(ringOf(view, stage, measure, words).labels, stage)).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
});

test("a lone label is where its wedge is, centred under 6 o'clock", () => {
  const view = clockView('2026-08', '2026-11-17', {
    workshops: [
      workshop('side', '2026-10-29', { title: 'Kun rahat eivät riitä' }),
      workshop('under', '2027-01-28', { title: 'Ikääntyneen monta palvelua' }),
    ],
  });
  const labels = new Map(ringOf(view, STAGE, measure, words).labels.map((label) => [label.key, label]));
  const side = labels.get('side')!;
  expect(side).toMatchObject({ anchor: 'start', lines: ['Kun rahat eivät riitä'] });
  expect(side.top + side.height / 2).toBeCloseTo(side.leader[1]!.y * (270 / 263), 0);
  expect(Math.hypot(side.leader[1]!.x, side.leader[1]!.y)).toBeCloseTo(263, 6);
  expect(labels.get('under')).toMatchObject({ anchor: 'middle', lines: ['Ikääntyneen monta palvelua'] });
});

test('a full side drops the past first, then the farthest', () => {
  const workshops = Array.from({ length: 16 }, (_, index) =>
    workshop(`w${index}`, dateOf(dayOf('2026-09-20') + index * 7), {
      title: LONG[0]!,
      state: index < 5 ? 'held' : 'coming',
    }),
  );
  const { labels } = ringOf(clockView('2026-08', '2026-10-20', { workshops }), STAGE, measure, words);
  const kept = labels.filter(({ kind }) => kind === 'workshop').map(({ key }) => Number(key.slice(1)));
  expect(Math.min(...kept)).toBe(5);
  // All in one half of the ring, without a hole: the farthest went.
  expect(Math.max(...kept) - Math.min(...kept) + 1).toBe(kept.length);
  expect(kept.length).toBeLessThan(12);
});

test('over sixteen only the next three are labelled; other months say how many they have', () => {
  const workshops = Array.from({ length: 60 }, (_, index) =>
    workshop(`w${index}`, dateOf(dayOf('2026-08-03') + index * 5)),
  );
  const { labels } = ringOf(clockView('2026-08', '2026-11-17', { workshops }), STAGE, measure, words);
  const of = (kind: Label['kind']) => labels.filter((label) => label.kind === kind);
  expect(
    of('workshop')
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['w22', 'w23', 'w24']);
  expect(of('month').map(({ key }) => key)).not.toContain('2026-11');
  expect(of('month').find(({ key }) => key === '2026-09')).toMatchObject({ date: '6 pajaa', leader: [] });
  expect(of('month').find(({ key }) => key === '2027-07')).toMatchObject({ date: 'ei pajoja' });
});

test('sixty workshops and twenty-four meetings are laid out within a few milliseconds', () => {
  const view = clockView('2026-08', '2026-11-17', {
    workshops: Array.from({ length: 60 }, (_, index) =>
      workshop(`w${index}`, dateOf(dayOf('2026-08-03') + index * 6), { title: LONG[index % 5]! }),
    ),
    consultations: Array.from({ length: 24 }, (_, index) =>
      meeting(index % 2 ? 'c1' : 'c2', dateOf(dayOf('2026-08-05') + index * 15)),
    ),
    developments: [development('d', { plan: '2026-09-01', do: '2026-10-01', study: '2026-12-01' })],
  });
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    ringOf(view, STAGE, measure, words);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[30]).toBeLessThan(8);
});
