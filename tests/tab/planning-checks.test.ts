/** 'Ennen julkaisua' in words: what is fine, what warns, what keeps a draft (`clock.md`, Publishing). */
import type { PlanView } from '#contract/clock.ts';
import { nearClocks } from '../../tab/src/clock/near.ts';
import { checksOf, moveWords } from '../../tab/src/planning/checks.ts';
import { workshop } from './ring-view.ts';
import { wordsOf } from './say.ts';

const fi = wordsOf('fi');
const FINE: PlanView = {
  noDate: [],
  noTitle: [],
  noTheme: [],
  onHoliday: [],
  clockChanges: [],
  overlapping: [],
  outside: [],
  noBackup: [],
  clashes: [],
  canPublish: true,
  copiedFrom: null,
  moves: [],
  lessons: [],
};
const rows = [workshop('b', '2028-05-25', { title: 'Messut' }), workshop('a', '2028-01-27', { title: '' })];
const checks = (plan: Partial<PlanView>) => checksOf(fi, { ...FINE, ...plan }, rows);
const check = (key: string, plan: Partial<PlanView>) => checks(plan).find((one) => one.key === key);

test('all is fine', () => {
  expect(checks({}).map(({ key, state }) => [key, state])).toEqual([
    ['dates', 'fine'],
    ['titles', 'fine'],
    ['themes', 'fine'],
    ['backups', 'fine'],
  ]);
  expect(check('dates', {})?.note).toBe('2 pajaa, ei pyhäpäiviä eikä päällekkäisyyksiä');
});

test('what is missing keeps the draft, and says where, in the order of the year', () => {
  expect(check('themes', { noTheme: ['b', 'a'] })).toMatchObject({
    state: 'blocks',
    title: 'Teemat: 2 puuttuu',
    where: [
      { workshop: 'a', field: 'theme', words: 'to 27.1. · Paja ilman otsikkoa' },
      { workshop: 'b', field: 'theme', words: 'to 25.5. · Messut' },
    ],
  });
  expect(check('outside', { outside: ['b'] })?.state).toBe('blocks');
  const other = {
    id: 'x',
    firstMonth: '2027-08',
    label: '2027–2028',
    state: 'published',
    when: 'planned',
  } as const;
  expect(check('clashes', { clashes: [other] })?.note).toContain('2027–2028');
});

test('holidays, overlaps and backups only warn', () => {
  expect(check('holidays', { onHoliday: [{ workshop: 'b', holiday: 'ascension' }] })).toMatchObject({
    state: 'warns',
    where: [{ words: 'to 25.5. · Messut · helatorstai' }],
  });
  expect(check('overlapping', { overlapping: ['a', 'b'] })?.state).toBe('warns');
  expect(check('clockChange', { clockChanges: [{ workshop: 'a', minutes: 60 }] })?.state).toBe('warns');
  expect(
    check('backups', { noBackup: [{ workshop: 'b', roles: ['Fasilitaattori', 'Kirjuri'] }] }),
  ).toMatchObject({
    state: 'warns',
    title: 'Varahenkilöt: 2 puuttuu',
    where: [{ field: 'roles', words: 'to 25.5. · Messut · Fasilitaattori, Kirjuri' }],
  });
});

test('why a copy moved a date', () => {
  const move = { workshop: 'b', title: 'Messut', wanted: '2028-05-25', date: '2028-05-18' };
  expect(moveWords(fi, { ...move, why: 'ascension' })).toBe('to 25.5. on helatorstai.');
  expect(moveWords(fi, { ...move, why: 'fifth' })).toBe('Kuukaudessa ei ole viidettä: to 25.5. jää pois.');
  expect(moveWords(fi, { ...move, why: 'outside' })).toBe('to 25.5. on kellon ulkopuolella.');
});

test('of many clocks the one before, the one after and the running one are a step away', () => {
  const clocks = Array.from({ length: 8 }, (_, index) => ({
    id: `k${index}`,
    firstMonth: `${2020 + index}-08`,
    label: '',
    state: 'published' as const,
    when: index < 5 ? ('past' as const) : index === 5 ? ('running' as const) : ('planned' as const),
  }));
  const near = (shown: string) => nearClocks(clocks, shown).map(({ id }) => id);
  expect(near('k2')).toEqual(['k1', 'k2', 'k3', 'k5']);
  expect(near('k0')).toEqual(['k0', 'k1', 'k2', 'k5']);
  expect(near('k5')).toEqual(['k4', 'k5', 'k6']);
  expect(near('k7')).toEqual(['k5', 'k6', 'k7']);
  expect(nearClocks(clocks.slice(0, 2), 'k0')).toHaveLength(2);
});
