/** The rehearsal's clock, and reading clock times off cards. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#domain/time.ts';
import { nextAppointment } from '#rehearsal/calendar.ts';
import { nextTimeNamed } from '#rehearsal/cards.ts';
import { createRehearsalClock } from '#rehearsal/clock.ts';
import { createPace } from '#rehearsal/pace.ts';

const first = '2026-12-01T06:55:00.000Z' as Instant;

test('stands, runs at its speed, jumps forward only, and tells of both', () => {
  let real = 0;
  const clock = createRehearsalClock({ file: null, first, tick: () => real });
  const told: string[] = [];
  clock.onChange(() => told.push(clock.now()));
  real = 5000;
  expect(clock.now()).toBe(first);
  clock.setSpeed(10);
  real = 6000;
  expect(clock.now()).toBe('2026-12-01T06:55:10.000Z');
  expect(clock.jump('2026-12-01T06:55:05.000Z' as Instant)).toBe(false);
  expect(clock.jump('2026-12-01T07:00:00.000Z' as Instant)).toBe(true);
  expect(told).toEqual([first, '2026-12-01T07:00:00.000Z']);
});

test('after a kill it goes on at or after whatever it gave out, at most a real second further', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock.json');
  let real = 0;
  const clock = createRehearsalClock({ file, first, tick: () => real });
  clock.setSpeed(10);
  for (const at of [200, 900, 2500, 2600, 7777]) {
    real = at;
    const given = clock.now();
    const again = createRehearsalClock({ file, first, tick: () => 0 });
    expect(again.speed).toBe(10);
    expect(again.now() >= given).toBe(true);
    expect(Date.parse(again.now()) - Date.parse(given)).toBeLessThanOrEqual(10_000);
  }
});

test('the meeting is on a working day, later than what was before', () => {
  expect(nextAppointment('2026-11-25T10:00:00.000Z' as Instant)).toMatchObject({
    date: '2026-11-26',
    nth: 4,
    weekday: 4,
  });
  expect(nextAppointment('2026-11-27T10:00:00.000Z' as Instant)).toMatchObject({
    date: '2026-11-30',
    nth: 5,
    weekday: 1,
  });
});

test('the next clock time that a card names, dates left out', () => {
  const now = '2026-12-01T07:28:00.000Z' as Instant; // 9.28 in Helsinki
  const named = (...texts: string[]) =>
    nextTimeNamed({ body: texts.map((text) => ({ type: 'TextBlock', text })) }, now);
  expect(named('Koivuranta ti 1.12. klo 9.00', '9.31 asti', 'päättyy 10.00')).toBe(
    '2026-12-01T07:31:00.000Z',
  );
  expect(named('Tapaus 4 alkaa noin klo 9.32.')).toBe('2026-12-01T07:32:00.000Z');
  expect(named('until 9:45')).toBe('2026-12-01T07:45:00.000Z');
  expect(named('ti 10.12. ja 23.11.', 'puskuri 5 → 4 min', '9.20 asti')).toBeNull();
});

test('pace: seven in a second, eight in two', () => {
  let now = 0;
  const pace = createPace(() => now);
  for (let i = 0; i < 7; i++) expect(pace.refuse('a')).toBeNull();
  expect(pace.refuse('a')).toBe(1);
  expect(pace.refuse('b')).toBeNull();
  now = 1001;
  expect(pace.refuse('a')).toBeNull();
  expect(pace.refuse('a')).not.toBeNull();
  now = 2100;
  expect(pace.refuse('a')).toBeNull();
});
