/** The list of the clock: what fits the filters, by month, without or with the past. */
import { filtersOn, meetingFits, NO_FILTERS, valid, workshopFits } from '../../tab/src/clock/filters.ts';
import { groupsOf } from '../../tab/src/clock/groups.ts';
import { clockView, meeting, workshop } from './ring-view.ts';

describe('a workshop fits', () => {
  const row = workshop('w', '2026-11-26', {
    title: 'Kuntoutus arjen tukena',
    place: 'Koivuranta, sali 2',
    services: ['kela', 'kuntoutus'],
    form: 'hybrid',
  });
  const fits = (change: Partial<typeof NO_FILTERS>) =>
    workshopFits({ ...NO_FILTERS, ...change }, row, 'Kuntoutus ja arki', ['Kela', 'aikuisten kuntoutus']);

  test('by every word of the search, in title, theme, place and services, whatever its case', () => {
    for (const search of ['', 'ARJEN kuntoutus', 'sali', 'kela', '  arki '])
      expect([search, fits({ search })]).toEqual([search, true]);
    for (const search of ['nuoret', 'arjen nuoret'])
      expect([search, fits({ search })]).toEqual([search, false]);
  });
  test("by service, way, theme and what is one's own", () => {
    expect([fits({ service: 'kela' }), fits({ service: 'jarjestot' })]).toEqual([true, false]);
    expect([fits({ way: 'remote' }), fits({ way: 'in-person' })]).toEqual([true, true]);
    expect(workshopFits({ ...NO_FILTERS, way: 'remote' }, { ...row, form: 'in-person' }, null, [])).toBe(
      false,
    );
    expect([fits({ theme: 't1' }), fits({ theme: 't2' })]).toEqual([true, false]);
    expect(fits({ mine: true })).toBe(false);
    for (const own of [{ mine: 'in' }, { mine: 'waiting' }, { myRole: true }] as const)
      expect(workshopFits({ ...NO_FILTERS, mine: true }, { ...row, ...own }, null, [])).toBe(true);
    // A centre narrows its meetings alone.
    expect(fits({ centre: 'c1' })).toBe(true);
  });
});

test('a meeting fits by its centre; it has neither theme nor service, and is remote', () => {
  const row = meeting('c1', '2026-12-01', { centre: 'Koivuranta' });
  const fits = (change: Partial<typeof NO_FILTERS>) => meetingFits({ ...NO_FILTERS, ...change }, row);
  expect([
    fits({}),
    fits({ search: 'koivu' }),
    fits({ centre: 'c1' }),
    fits({ way: 'remote' }),
    fits({ mine: true }),
  ]).toEqual(Array(5).fill(true));
  expect([
    fits({ theme: 't1' }),
    fits({ service: 'kela' }),
    fits({ way: 'in-person' }),
    fits({ centre: 'c2' }),
  ]).toEqual(Array(4).fill(false));
});

test('what another clock does not have is no filter', () => {
  const kept = { ...NO_FILTERS, theme: 'gone', centre: 'c1', service: 'gone', search: 'x' };
  const now = valid(kept, clockView('2026-08', '2026-11-17'));
  expect(now).toEqual({ ...NO_FILTERS, centre: 'c1', search: 'x' });
  expect([filtersOn(kept), filtersOn(now), filtersOn({ ...NO_FILTERS, search: ' ' })]).toEqual([4, 2, 0]);
});

describe('groups', () => {
  const view = clockView('2026-08', '2026-11-17', {
    workshops: [
      workshop('later', '2027-01-28'),
      workshop('held', '2026-11-05', { state: 'held' }),
      workshop('soon', '2026-11-26'),
      workshop('undated', null),
      workshop('outside', '2027-09-01'),
      workshop('off', '2026-12-10', { state: 'cancelled' }),
    ],
    consultations: [meeting('c1', '2026-11-03', { state: 'held' }), meeting('c2', '2026-11-18')],
  });
  const all = { workshop: () => true, meeting: () => true };
  const ids = (past: boolean) =>
    groupsOf(view, all, { past }).map(({ month, rows, held }) => [month, rows.map(({ id }) => id), held]);

  test('by month, in order of time, the undated and what lies outside last', () => {
    expect(ids(true)).toEqual([
      ['2026-11', ['c1-2026-11-03', 'held', 'c2-2026-11-18', 'soon'], 2],
      ['2026-12', ['off'], 0],
      ['2027-01', ['later'], 0],
      ['outside', ['outside'], 0],
      ['undated', ['undated'], 0],
    ]);
  });
  test('without the past, months with nothing to come are gone', () => {
    expect(ids(false)[0]).toEqual(['2026-11', ['c2-2026-11-18', 'soon'], 2]);
    const late = { ...view, now: '2026-12-01T00:00:00Z', today: '2026-12-01' };
    expect(groupsOf(late, all, { past: false })[0]?.month).toBe('2026-12');
  });
});
