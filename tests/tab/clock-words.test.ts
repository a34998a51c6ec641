/** What the clock's page says, in the three languages (`look.md`, Accessibility: names word for word). */
import { NO_FILTERS } from '../../tab/src/clock/filters.ts';
import { middleOf } from '../../tab/src/clock/middle.ts';
import {
  elative,
  fullDate,
  meetingName,
  monthHeading,
  roomWords,
  stepName,
  whenWords,
  workshopName,
} from '../../tab/src/clock/words.ts';
import { clockView, meeting, workshop } from './ring-view.ts';
import { wordsOf } from './say.ts';

const fi = wordsOf('fi');
const sv = wordsOf('sv');
const en = wordsOf('en');
const row = workshop('w', '2026-11-26', {
  title: 'Kuntoutus arjen tukena',
  start: '2026-11-26T11:00:00Z',
  end: '2026-11-26T13:00:00Z',
  taken: 34,
  room: 50,
});

test('a number is read aloud with its right ending', () => {
  const of = (numbers: readonly number[]) => numbers.map(elative);
  expect(of([1, 4, 5, 7, 9, 10, 20, 50, 101, 0])).toEqual(Array(10).fill('stä'));
  expect(of([2, 3, 6, 8, 11, 12, 19, 100, 112, 36])).toEqual(Array(10).fill('sta'));
});

describe('a workshop', () => {
  test('is named as look.md has it', () => {
    expect(workshopName(fi, row, 'Kuntoutus ja arki', false)).toBe(
      'Paja, Kuntoutus arjen tukena, torstai 26.11. kello 13–15, hybridi, 34 paikkaa 50:stä varattu, teema Kuntoutus ja arki',
    );
    expect(workshopName(sv, row, null, true)).toBe(
      'Workshop, Kuntoutus arjen tukena, torsdag 26.11 klockan 13–15, hybrid, 34 platser av 50 bokade, Tema saknas, nästa workshop',
    );
    expect(workshopName(en, row, 'Rehabilitation', false)).toBe(
      'Workshop, Kuntoutus arjen tukena, Thursday 26 November, 13:00 to 15:00, hybrid, 34 places of 50 taken, theme Rehabilitation',
    );
  });

  test('says its state, what is missing and the own part; the past has no places left to take', () => {
    const held = { ...row, state: 'held', missingBackups: ['x'], mine: 'in' } as const;
    expect(workshopName(fi, held, 'T', false)).toMatch(/, pidetty, teema T, Olet ilmoittautunut$/);
    const bare = workshop('b', '2026-11-26', {
      missingBackups: ['a', 'b'],
      room: null,
      myRole: true,
      state: 'coming',
    });
    const name = workshopName(fi, bare, 'T', false);
    expect(name).toContain('ei vielä ilmoittautuneita');
    expect(name).toContain('Sinulla on tehtävä, 2 varahenkilöä puuttuu');
  });

  test('another state of the same row has another name', () => {
    const changing = { ...row };
    expect(workshopName(fi, changing, 'A', false)).toContain('teema A');
    expect(workshopName(fi, changing, 'B', true)).toContain('teema B, seuraava paja');
  });

  test('near days go by name', () => {
    expect(whenWords(fi, row, '2026-11-25')).toBe('huomenna klo 13–15');
    expect(whenWords(fi, row, '2026-11-26')).toBe('tänään klo 13–15');
    expect(whenWords(fi, row, '2026-11-17')).toBe('to 26.11. klo 13–15');
    expect(whenWords(sv, row)).toBe('tors 26.11 kl. 13–15');
    expect(whenWords(en, row)).toBe('Thu 26 Nov, 13:00–15:00');
    expect(whenWords(fi, { date: null, start: null, end: null })).toBe('päivä puuttuu');
    expect(whenWords(fi, { date: '2026-11-26', start: null, end: null })).toBe('to 26.11.');
  });

  test('a full one says so', () => {
    expect(roomWords(fi, { ...row, taken: 50 })).toBe('50/50 täynnä');
    expect(roomWords(fi, { ...row, taken: 50, state: 'held' })).toBe('50/50');
    expect(roomWords(fi, { ...row, room: null, taken: 0 })).toBe('');
  });
});

test('a meeting says where it was moved from, and how many cases wait', () => {
  const moved = meeting('Koivuranta', '2027-01-13', { movedFrom: '2027-01-06', cases: 5 });
  expect(meetingName(fi, [moved])).toBe(
    'Konsultaatio, Koivuranta, keskiviikko 13.1. kello 9–10, siirretty, oli ke 6.1., 5 tapausta jonossa',
  );
  expect(meetingName(fi, [moved, meeting('Satamapuisto', '2027-01-13')])).toBe(
    '2 konsultaatiota: Koivuranta, Satamapuisto, keskiviikko 13.1.',
  );
});

test('a step of a PDSA item', () => {
  expect(stepName(fi, 'Siirtymät', { step: 'do', date: '2026-12-15', now: true })).toBe(
    'Kehittämisaihe Siirtymät, kokeile, tiistai 15.12., vaihe on nyt menossa',
  );
});

test('months are headings, with the year from the second one on', () => {
  expect(monthHeading('fi', '2026-11', '2026-08')).toBe('Marraskuu');
  expect(monthHeading('fi', '2027-01', '2026-08')).toBe('Tammikuu 2027');
  expect(monthHeading('sv', '2027-01', '2027-01')).toBe('Januari');
  expect(fullDate('en', '2027-08-01')).toBe('1 August 2027');
});

describe('the middle of the ring', () => {
  const view = clockView('2026-08', '2026-11-17', { workshops: [row] });
  test('the next workshop, and how far it is', () => {
    expect(middleOf(fi, view, NO_FILTERS, 1)).toMatchObject({
      kicker: 'Seuraava paja',
      big: 'to 26.11.',
      title: 'Kuntoutus arjen tukena',
      note: '9 päivän päästä · hybridi',
      open: 'w',
    });
  });
  test('a theme says how many workshops it has, another filter how many events', () => {
    expect(middleOf(fi, view, { ...NO_FILTERS, theme: 't1' }, 1)).toMatchObject({
      kicker: 'Teema',
      big: '1 paja',
    });
    expect(middleOf(fi, view, { ...NO_FILTERS, search: 'x' }, 3)).toMatchObject({ big: '3 tapahtumaa' });
    expect(middleOf(fi, view, { ...NO_FILTERS, search: 'x' }, 0)).toMatchObject({
      title: 'Mikään tapahtuma ei sovi rajaukseen.',
    });
  });
  test('a draft says how many themes are decided', () => {
    const draft = {
      ...view,
      clock: { ...view.clock, state: 'draft' as const, when: 'planned' as const },
      workshops: [row, { ...row, id: 'v', theme: null }, { ...row, id: 'u', state: 'cancelled' as const }],
    };
    expect(middleOf(fi, draft, NO_FILTERS, 2)).toMatchObject({ big: '1 / 2', note: 'Kello alkaa 1.8.2026' });
    expect(middleOf(fi, { ...draft, workshops: [] }, NO_FILTERS, 0)).toMatchObject({
      title: 'Ei vielä pajoja',
    });
  });
  test('a past clock is over, one without workshops to come says so', () => {
    const past = clockView('2025-08', '2026-11-17', { workshops: [row] });
    expect(middleOf(fi, past, NO_FILTERS, 1)).toMatchObject({ kicker: 'Kello on päättynyt', open: null });
    const done = clockView('2026-08', '2027-07-30', { workshops: [{ ...row, state: 'held' }] });
    expect(middleOf(fi, done, NO_FILTERS, 1)).toMatchObject({ title: 'Ei enää pajoja' });
  });
});
