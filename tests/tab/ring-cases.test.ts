/** What goes wrong in other planners' drawings (`cases`, C40). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, isoWeek } from '../../tab/src/clock/ring/days.ts';
import { nextOf, ringOf } from '../../tab/src/clock/ring/model.ts';
import { clockView, development, measure, STAGE, words, workshop } from './ring-view.ts';

const file = join(process.env.SHARED_DIR ?? '../shared', 'cases/clock.jsonl');
const found = existsSync(file);
if (!found) console.warn('SHARED_DIR is not there: cases C40 of the ring are skipped');
interface Case {
  readonly id: string;
  readonly clock: string;
  readonly events: readonly string[];
  readonly pdsa: Readonly<Record<string, string>>;
  readonly today: string;
  readonly expect: Readonly<Record<string, unknown>>;
}
const cases = new Map(
  (found ? readFileSync(file, 'utf8').split('\n') : [])
    .filter((line) => line.includes('"C40-'))
    .map((line) => JSON.parse(line) as Case)
    .map((one) => [one.id, one]),
);
const caseOf = (id: string): Case => cases.get(id) as Case;
const firstOf = ({ clock }: Case) => clock.slice(0, 7);
const monthName = (month: string) =>
  new Intl.DateTimeFormat('fi', { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-15`));

(found ? describe : describe.skip)('C40', () => {
  test('week 53 lies over the turn of the year: both are drawn, next to each other', () => {
    const one = caseOf('C40-4');
    const workshops = one.events.map((date) => workshop(date, date));
    const { wedges, year } = ringOf(
      clockView(firstOf(one), '2026-11-26', { workshops }),
      STAGE,
      measure,
      words,
    );
    expect(one.events.map((date) => isoWeek(dayOf(date)).week)).toEqual([
      one.expect.isoWeek,
      one.expect.isoWeek,
    ]);
    expect(wedges.map(({ month }) => monthName(month))).toEqual(one.expect.sectors);
    expect(wedges[0]!.to).toBeCloseTo(wedges[1]!.from, 9);
    expect(year.sectors.findIndex(({ month }) => month === '2027-01')).toBe(5);
  });

  test('the steps of a PDSA item stand in their months', () => {
    const one = caseOf('C40-5');
    const item = development('d', { do: one.pdsa.Do!, study: one.pdsa.Study! });
    const { steps } = ringOf(
      clockView(firstOf(one), '2026-11-26', { developments: [item] }),
      STAGE,
      measure,
      words,
    );
    const letters = { plan: 'P', do: 'D', study: 'S', act: 'A' };
    const marks = Object.fromEntries(steps.steps.map(({ month, step }) => [monthName(month), letters[step]]));
    expect(marks).toEqual(one.expect.marks);
  });

  test('four workshops of a week are one wedge that says four', () => {
    const one = caseOf('C40-6');
    const workshops = one.events.map((at, index) => workshop(`w${index}`, at.slice(0, 10)));
    const { wedges, labels } = ringOf(
      clockView(firstOf(one), '2026-09-01', { workshops }),
      STAGE,
      measure,
      words,
    );
    expect(wedges).toHaveLength(1);
    expect(wedges[0]!.ids).toHaveLength(one.expect.wedge as number);
    const label = labels.find(({ key }) => key === wedges[0]!.key);
    expect(label?.lines).toEqual([`${one.expect.labelSays} pajaa`]);
  });

  test('a past clock has no hand and no next workshop', () => {
    const one = caseOf('C40-7');
    const view = clockView(firstOf(one), one.today, { workshops: [workshop('a', '2026-05-05')] });
    const ring = ringOf(view, STAGE, measure, words);
    expect(ring.hand !== null).toBe(one.expect.hand);
    expect(ring.next !== null).toBe(one.expect.nextWorkshopInMiddle);
    expect(ring.elapsed).toBeCloseTo(2 * Math.PI, 9);
    expect(nextOf(view)).toBeNull();
  });

  test.each([
    ['C40-1', true],
    ['C40-2', false],
    ['C40-3', true],
  ])('%s: the day in Helsinki decides', (id, drawn) => {
    const one = caseOf(id);
    const date = one.expect.localDate as string;
    const { wedges } = ringOf(
      clockView(firstOf(one), '2026-11-26', { workshops: [workshop('a', date)] }),
      STAGE,
      measure,
      words,
    );
    expect(wedges.length > 0).toBe(drawn);
    if (one.expect.sector) expect(monthName(wedges[0]!.month)).toBe(one.expect.sector);
  });
});
