/** The peers' cases C40 (the ring at its seams), C20-3 (a night an hour shorter) and C23 (a series with exceptions), read from there. */
import { existsSync, readFileSync } from 'node:fs';
import { consultationEvents } from '#app/feeds.ts';
import { shownFirst, whenOf } from '#domain/clock/months.ts';
import { withDate } from '#domain/series/change.ts';
import { atLocal, localDate, localTime } from '#domain/time.ts';
import { at, centre, clock, day, development, NOW, text, viewed, workshop } from './scenario.ts';

const folder = `${process.env.SHARED_DIR ?? '../shared'}/cases`;
const there = existsSync(`${folder}/clock.jsonl`) && existsSync(`${folder}/ics.jsonl`);
if (!there)
  console.warn(`SKIPPED: ${folder} is not there (SHARED_DIR), so the peers' clock cases are not tried`);
const only = there ? test : test.skip;

type Case = Readonly<Record<string, unknown>> & { readonly expect: Readonly<Record<string, unknown>> };
function given(file: 'clock' | 'ics', id: string): Case {
  const lines = readFileSync(`${folder}/${file}.jsonl`, 'utf8').trim().split('\n');
  const found = lines.map((line) => JSON.parse(line) as Case).find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

const MONTHS: Readonly<Record<string, string>> = { elokuu: '08', joulukuu: '12', tammikuu: '01' };
const firstMonth = (span: unknown) => String(span).slice(0, 7);
const local = (instant: string) => ({
  date: localDate(at(instant)),
  time: localTime(at(instant)),
});

only.each(['C40-1', 'C40-2', 'C40-3'])('%s: an instant lies in the clock of its local date', (id) => {
  const { clock: span, event, expect: right } = given('clock', id);
  const shown = clock(firstMonth(span));
  const { date, time } = local(String(event).replace('Z', '.000Z'));
  expect(date).toBe(right.localDate);
  const view = viewed({ clock: shown, workshops: [workshop({ date, time })] });
  const inside = view.clock?.months.includes(view.workshops[0]?.date?.slice(0, 7) ?? '');
  expect(inside).toBe(right.inClock);
  expect(view.workshops[0]?.start).toBe(String(event).replace('Z', '.000Z'));
  if (right.sector) expect(date.slice(5, 7)).toBe(MONTHS[String(right.sector)]);
});

only('C40-1 and C40-2, as consultation meetings: half an hour decides', () => {
  const [inside, outside] = [given('clock', 'C40-1'), given('clock', 'C40-2')].map(({ event }) =>
    local(String(event).replace('Z', '.000Z')),
  );
  if (!(inside && outside)) throw new Error('two cases');
  const koivuranta = centre('Koivuranta', { cancelled: [] });
  const rows = (to: typeof inside) =>
    viewed({ centres: [withDate(koivuranta, day('2027-07-06'), to, NOW)] }).consultations.filter(
      ({ movedFrom }) => movedFrom === '2027-07-06',
    );
  expect(rows(inside)).toHaveLength(1);
  expect(rows(outside)).toHaveLength(0);
});

only('C40-4: one ISO week over the turn of the year is two sectors side by side', () => {
  const { events, expect: right } = given('clock', 'C40-4');
  const all = (events as string[]).map((date) => workshop({ date: day(date) }));
  const view = viewed({ workshops: all });
  const sectors = view.workshops.map(({ date }) => view.clock?.months.indexOf(date?.slice(0, 7) ?? ''));
  expect(view.workshops).toHaveLength(2);
  expect(view.workshops.map(({ date }) => date?.slice(5, 7))).toEqual(
    (right.sectors as string[]).map((name) => MONTHS[name]),
  );
  expect(sectors).toEqual([4, 5]);
});

only('C40-5: a PDSA item is one item with both dates', () => {
  const { pdsa } = given('clock', 'C40-5') as unknown as { pdsa: { Do: string; Study: string } };
  const step = (date: string | null) => ({
    date: date === null ? null : day(date),
    text: text(''),
    done: false,
  });
  const item = development({
    steps: { plan: step(null), do: step(pdsa.Do), study: step(pdsa.Study), act: step(null) },
  });
  const [shown, ...others] = viewed({ developments: [item] }).developments;
  expect(others).toEqual([]);
  expect(shown?.steps.flatMap(({ step: s, date }) => (date ? [[s, date]] : []))).toEqual([
    ['do', pdsa.Do],
    ['study', pdsa.Study],
  ]);
});

only('C40-6: four in one week are four, two of them at one hour', () => {
  const { events, expect: right } = given('clock', 'C40-6');
  const all = (events as string[]).map((event) => {
    const [date = '', time = ''] = event.split('T');
    return workshop({ date: day(date), time });
  });
  const view = viewed({ workshops: all });
  expect(view.workshops).toHaveLength(right.list as number);
  expect(new Set(view.workshops.map(({ id }) => id)).size).toBe(right.wedge);
});

only('C40-7: a past clock has no running month and nothing to come; its neighbours are one step away', () => {
  const { clock: span, today } = given('clock', 'C40-7');
  const past = clock(firstMonth(span));
  const [before, next] = [clock('2024-08'), clock('2026-08')];
  const now = atLocal(day(String(today)), '12:00');
  const held = workshop({ date: day('2025-10-30') }, {}, past);
  const view = viewed({ clock: past, clocks: [next, past, before], workshops: [held] }, {}, now);
  expect(view.clock?.when).toBe('past');
  expect(view.clock?.months.includes(view.today.slice(0, 7))).toBe(false);
  expect(view.workshops.map(({ state }) => state)).toEqual(['held']);
  expect(view.clocks.map(({ id }) => id)).toEqual([before.id, past.id, next.id]);
  expect(view.gap).toBeNull();
  expect(shownFirst([next, past, before], day(String(today)))).toBe(next);
  expect(whenOf(past, day(String(today)))).toBe('past');
});

only('C20-3: the end is what the wall clock says, and the planner is told by how much it is shorter', () => {
  const { workshop: planned, expect: right } = given('ics', 'C20-3') as unknown as {
    workshop: { date: string; from: string };
    expect: { startUtc: string; endUtc: string };
  };
  const draft = clock('2026-08', { state: 'draft' });
  const one = workshop({ date: day(planned.date), time: planned.from, minutes: 120 }, {}, draft);
  const view = viewed({ clock: draft, workshops: [one] }, { planner: true });
  const [row] = view.workshops;
  expect([row?.start, row?.end]).toEqual(
    [right.startUtc, right.endUtc].map((utc) => utc.replace('Z', '.000Z')),
  );
  expect(view.plan?.clockChanges).toEqual([{ workshop: one.id, minutes: -60 }]);
  const ordinary = workshop({ date: day('2027-03-27'), time: '13:00' }, {}, draft);
  const autumn = workshop({ date: day('2026-10-25'), time: '02:30', minutes: 120 }, {}, draft);
  const other = viewed({ clock: draft, workshops: [ordinary, autumn] }, { planner: true });
  expect(other.plan?.clockChanges).toEqual([{ workshop: autumn.id, minutes: 60 }]);
});

only('C23: a skipped and a moved date, each once', () => {
  const { series: rule, expect: right } = given('ics', 'C23-1') as unknown as {
    series: { skipped: string; moved: Record<string, string> };
    expect: { startsUtc: string[] };
  };
  const moved = Object.fromEntries(
    Object.entries(rule.moved).map(([a, b]) => [a, { date: day(b), time: null }]),
  );
  const koivuranta = centre('Koivuranta', { moved, cancelled: [day(`${rule.skipped}-06`)] });
  const { consultations } = viewed({ centres: [koivuranta] });
  const starts = (rows: readonly { start: string }[]) => rows.map(({ start }) => start.replace('.000', ''));
  const held = consultations.filter(({ state }) => state !== 'cancelled');
  expect(starts(held)).toEqual(right.startsUtc);
  expect(consultations).toHaveLength(12);
  expect(held.filter(({ movedFrom }) => movedFrom)).toMatchObject([
    { date: '2027-01-12', movedFrom: '2027-01-05', m: 'koivuranta.2027-01-05' },
  ]);
  const events = consultationEvents(koivuranta, day('2026-08-01'), day('2027-07-31'));
  expect(starts(events.filter(({ cancelled }) => !cancelled))).toEqual(right.startsUtc);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(12);
});
