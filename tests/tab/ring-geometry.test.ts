/** The ring's geometry: months by real days, wedges, bunches, marks, arcs (`look.md`, Ring). */
import { bandsOf, middle } from '../../tab/src/clock/ring/bands.ts';
import { marksOf } from '../../tab/src/clock/ring/consultations.ts';
import {
  dateOf,
  dayOf,
  isoWeek,
  laterMonth,
  mondayOf,
  monthOf,
  weekdayOf,
} from '../../tab/src/clock/ring/days.ts';
import { balanced, cut } from '../../tab/src/clock/ring/lines.ts';
import { moved, type Stop } from '../../tab/src/clock/ring/moves.ts';
import { preparationsOf, stepsOf } from '../../tab/src/clock/ring/spans.ts';
import { wedgesOf } from '../../tab/src/clock/ring/wedges.ts';
import { angleOf, dateAt, inYear, yearOf } from '../../tab/src/clock/ring/year.ts';
import { development, meeting, workshop } from './ring-view.ts';

const DEGREE = Math.PI / 180;
const starts = Array.from({ length: 12 }, (_, index) => laterMonth('2026-01', index));
const band = bandsOf(250).workshops;

describe('days', () => {
  test('weekdays and weeks as the calendar has them', () => {
    expect(weekdayOf(dayOf('2026-11-26'))).toBe(4);
    expect(isoWeek(dayOf('2026-12-30'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(dayOf('2027-01-02'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(dayOf('2027-01-04'))).toEqual({ year: 2027, week: 1 });
    expect(isoWeek(dayOf('2024-12-30'))).toEqual({ year: 2025, week: 1 });
    expect(weekdayOf(dayOf('1969-12-31'))).toBe(3);
    expect(laterMonth('2026-12', 1)).toBe('2027-01');
  });
});

describe('the year', () => {
  test.each(starts)('from %s: twelve sectors by real days round the whole circle', (first) => {
    const year = yearOf(first);
    expect(year.sectors[0]?.from).toBe(0);
    expect(year.sectors[11]?.to).toBeCloseTo(2 * Math.PI, 9);
    for (const { month, from, to } of year.sectors) {
      const days = dayOf(`${laterMonth(month, 1)}-01`) - dayOf(`${month}-01`);
      expect((to - from) / (2 * Math.PI)).toBeCloseTo(days / year.days, 9);
      expect(inYear(year, `${month}-01`)).toBe(true);
      expect(dateAt(year, angleOf(year, `${month}-17`))).toBe(`${month}-17`);
    }
    expect(inYear(year, `${laterMonth(first, 12)}-01`)).toBe(false);
  });
  test('a leap year has 366 days', () => {
    expect(yearOf('2027-08').days).toBe(366);
    expect(yearOf('2026-08').days).toBe(365);
  });
});

describe('wedges', () => {
  test('a workshop fills its week, 6.9 degrees', () => {
    const [wedge] = wedgesOf(yearOf('2026-08'), [workshop('a', '2026-11-12')], band);
    expect((wedge!.to - wedge!.from) / DEGREE).toBeCloseTo((7 / 365) * 360, 6);
    expect(wedge).toMatchObject({ month: '2026-11', inner: band.inner, outer: band.outer });
  });

  test('a week is cut at its month, but keeps 5 degrees and 19 px', () => {
    const year = yearOf('2026-08');
    const november = year.sectors[3]!;
    const [wedge] = wedgesOf(year, [workshop('a', '2026-11-30')], band);
    expect(wedge!.to).toBeCloseTo(november.to, 9);
    expect((wedge!.to - wedge!.from) / DEGREE).toBeCloseTo(5, 6);
    const small = bandsOf(120).workshops;
    const [narrow] = wedgesOf(year, [workshop('a', '2026-11-30')], small);
    expect((narrow!.to - narrow!.from) * middle(small)).toBeCloseTo(19, 6);
  });

  test.each(starts)('from %s: one workshop a day lies in its month and over no other', (first) => {
    const year = yearOf(first);
    for (const radius of [250, 200, 160]) {
      const bands = bandsOf(radius).workshops;
      // Each week of each month has one: as full as it gets without sharing.
      const weeks = new Map<string, string>();
      for (let day = year.first; day < year.first + year.days; day++)
        weeks.set(`${monthOf(dateOf(day))}/${mondayOf(day)}`, dateOf(day));
      const all = [...weeks.values()];
      const wedges = wedgesOf(
        year,
        all.map((date) => workshop(date, date)),
        bands,
      );
      expect(wedges).toHaveLength(all.length);
      for (const [index, { from, to, month, key }] of wedges.entries()) {
        const sector = year.sectors.find((one) => one.month === month)!;
        expect(monthOf(key)).toBe(month);
        expect(from).toBeGreaterThanOrEqual(sector.from - 1e-9);
        expect(to).toBeLessThanOrEqual(sector.to + 1e-9);
        expect(to - from).toBeGreaterThan(4.3 * DEGREE);
        const next = wedges[index + 1];
        if (next) expect(next.from).toBeGreaterThanOrEqual(to - 1e-9);
      }
    }
  });

  test('two or three of a week share the band, four are one bunch', () => {
    const year = yearOf('2026-08');
    const week = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29'];
    const of = (count: number) =>
      wedgesOf(
        year,
        week.slice(0, count).map((date) => workshop(date, date)),
        band,
      );
    expect(of(2).map(({ inner, outer }) => outer - inner)).toEqual([17.5, 17.5]);
    const three = of(3);
    expect(three).toHaveLength(3);
    for (const [index, { outer }] of three.slice(1).entries())
      expect(outer).toBeLessThan(three[index]!.inner);
    expect(of(4)).toMatchObject([{ ids: week, inner: band.inner, outer: band.outer }]);
  });

  test('without a date or outside the year nothing is drawn', () => {
    const events = [workshop('a', null), workshop('b', '2027-08-01'), workshop('c', '2026-07-31')];
    expect(wedgesOf(yearOf('2026-08'), events, band)).toEqual([]);
  });
});

describe('consultation marks', () => {
  const year = yearOf('2026-08');
  const rows = [meeting('c2', '2026-09-16'), meeting('c1', '2026-09-01'), meeting('c3', '2026-09-16')];

  test('of two centres each meeting has its mark', () => {
    const centres = [
      { id: 'c1', name: '', own: false },
      { id: 'c2', name: '', own: true },
    ];
    const marks = marksOf(year, centres, rows.slice(0, 2));
    expect(marks.map(({ ring, date }) => [ring, date])).toEqual([
      ['own', '2026-09-16'],
      ['others', '2026-09-01'],
    ]);
  });

  test('of more than two, ring B has one mark a day', () => {
    const centres = ['c1', 'c2', 'c3'].map((id) => ({ id, name: '', own: id === 'c1' }));
    const marks = marksOf(year, centres, rows);
    expect(marks.map(({ ring, meetings }) => [ring, meetings.length])).toEqual([
      ['own', 1],
      ['others', 2],
    ]);
  });

  test('of more than two without an own centre, all are on ring B', () => {
    const centres = ['c1', 'c2', 'c3'].map((id) => ({ id, name: '', own: false }));
    expect(marksOf(year, centres, rows).map(({ ring }) => ring)).toEqual(['others', 'others']);
  });

  test('a day is cancelled where all its meetings are', () => {
    const centres = ['c1', 'c2', 'c3'].map((id) => ({ id, name: '', own: id === 'c1' }));
    const off = rows.map((row) => ({ ...row, state: row.series === 'c3' ? 'coming' : 'cancelled' }) as const);
    expect(marksOf(year, centres, off).map(({ cancelled }) => cancelled)).toEqual([true, false]);
  });
});

describe('arcs over time', () => {
  const year = yearOf('2026-08');
  const prepared = (id: string, from: string, to: string, done: number) =>
    workshop(id, to, { preparation: { from, to, done, of: 4 } });

  test('preparations that overlap lie in lanes, done by the share of tasks', () => {
    const arcs = preparationsOf(year, [
      prepared('a', '2026-10-30', '2026-11-26', 2),
      prepared('b', '2026-11-10', '2026-12-10', 0),
      prepared('c', '2026-12-20', '2027-01-28', 4),
    ]);
    expect(arcs.map(({ workshop: id, lane }) => [id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(arcs[0]!.doneTo).toBeCloseTo((arcs[0]!.from + arcs[0]!.to) / 2, 9);
    expect(arcs[1]!.doneTo).toBe(arcs[1]!.from);
    expect(arcs[2]!.doneTo).toBeCloseTo(arcs[2]!.to, 9);
  });

  test('a step lasts until the next dated one; a third item at the same time stays in the list', () => {
    const dates = { plan: '2026-09-01', study: '2026-10-01' };
    const { steps, lanes, left } = stepsOf(year, [
      development('a', dates),
      development('b', dates),
      development('c', dates),
      development('d', {}),
    ]);
    expect(lanes).toBe(2);
    expect(left).toEqual(['c']);
    expect(steps.map(({ step, lane }) => [step, lane])).toEqual([
      ['plan', 0],
      ['study', 0],
      ['plan', 1],
      ['study', 1],
    ]);
    expect(steps[0]!.to).toBe(steps[1]!.from);
  });
});

describe('lines', () => {
  const letters = (text: string) => [...text].length;
  test('one line where it fits, else two of like length', () => {
    expect(balanced('Asuminen ja velat', 20, 2, letters)).toEqual(['Asuminen ja velat']);
    expect(balanced('Kuka tekee mitä? Vuoden aloitus', 20, 2, letters)).toEqual([
      'Kuka tekee mitä?',
      'Vuoden aloitus',
    ]);
  });
  test('what does not fit is cut', () => {
    expect(balanced('aaaa bbbb cccc dddd', 9, 2, letters)).toEqual(['aaaa bbbb', 'cccc dddd']);
    expect(balanced('aaaa bbbb cccc dddd eeee', 9, 2, letters)).toEqual(['aaaa bbbb', 'cccc ddd…']);
    expect(balanced('Palvelutarpeenarviointi', 10, 2, letters)).toEqual(['Palveluta…']);
    expect(balanced('sosiaali- ja terveysala', 12, 2, letters)).toEqual(['sosiaali- ja', 'terveysala']);
    expect(cut('abc', 0, letters)).toBe('…');
  });
});

describe('arrow keys', () => {
  const stops: readonly Stop[] = [
    { key: 'w1', ring: 'workshops', angle: 1 },
    { key: 'w2', ring: 'workshops', angle: 3 },
    { key: 'o1', ring: 'others', angle: 0.1 },
    { key: 'o2', ring: 'others', angle: 2.9 },
  ];
  test('along the ring, round the year', () => {
    expect(moved(stops, 'w1', 'ArrowRight')).toBe('w2');
    expect(moved(stops, 'w2', 'ArrowRight')).toBe('w1');
    expect(moved(stops, 'w1', 'ArrowLeft')).toBe('w2');
    expect(moved(stops, 'w2', 'Home')).toBe('w1');
    expect(moved(stops, 'w1', 'End')).toBe('w2');
  });
  test('to the nearest event of the next ring that has any', () => {
    expect(moved(stops, 'w2', 'ArrowDown')).toBe('o2');
    expect(moved(stops, 'o1', 'ArrowUp')).toBe('w1');
    expect(moved(stops, 'o1', 'ArrowDown')).toBe('o1');
    expect(moved(stops, 'gone', 'ArrowDown')).toBe('w1');
  });
});
