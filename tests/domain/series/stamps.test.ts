/** What calendars and representatives are told of a series, and when. */
import { type SeriesForm, withDate, withForm, withoutChat } from '#domain/series/change.ts';
import { dueNotes, nextNote, withNoted } from '#domain/series/notes.ts';
import { datesIn, ruleDates } from '#domain/series/span.ts';
import { stampOf } from '#domain/series/stamps.ts';
import type { Series } from '#domain/series/types.ts';
import type { Instant, LocalDate } from '#domain/time.ts';
import { at, centre, day, key, NOW } from '../clock/scenario.ts';

const LATER = at('2026-12-10T10:00:00.000Z');
const DECEMBER = day('2026-12-01');
const JANUARY = day('2027-01-05');

const formOf = ({
  id,
  centre: name,
  chairs,
  backups,
  services,
  language,
  joinUrl,
  nth,
  weekday,
  time,
  minutes,
}: Series) =>
  ({
    id,
    centre: name,
    chairs,
    backups,
    services,
    language,
    joinUrl,
    nth,
    weekday,
    time,
    minutes,
  }) satisfies SeriesForm;
function saved(series: Series, over: Partial<SeriesForm>, now: Instant = LATER): Series {
  const made = { id: series.id, tenant: series.tenant, by: key('Ari'), chat: null, now };
  return withForm(series, { ...formOf(series), ...over }, made);
}

describe('stamps', () => {
  const fresh = withForm(
    null,
    { ...formOf(centre('Koivuranta')), id: null },
    {
      ...{ id: centre('Koivuranta').id, tenant: 't', by: key('Ari'), chat: null, now: NOW },
    },
  );

  test('a series that was stored without them has them from its first change on', () => {
    const old = centre('Koivuranta');
    expect(stampOf(old, DECEMBER)).toEqual({ sequence: 0, changedAt: '2026-01-01T00:00:00.000Z' });
    expect(stampOf(saved(old, { time: '10:00' }), DECEMBER)).toEqual({ sequence: 1, changedAt: LATER });
    expect(stampOf(withDate(old, DECEMBER, 'cancelled', LATER), JANUARY)).toMatchObject({ sequence: 0 });
  });

  test.each([
    ['time', { time: '10:00' }],
    ['minutes', { minutes: 90 }],
    ['link', { joinUrl: 'https://teams.example/a' }],
    ['name', { centre: 'Koivula' }],
    ['rule', { nth: 2 }],
  ] as const)('%s of the series makes every date grow', (_, over) => {
    expect(stampOf(saved(fresh, over), JANUARY)).toEqual({ sequence: 1, changedAt: LATER });
  });

  test('what no calendar shows changes nothing', () => {
    const chairs = saved(fresh, {
      chairs: [key('Pia')],
      language: 'sv',
      services: [{ id: 'kela', name: null }],
    });
    expect(stampOf(chairs, JANUARY)).toEqual({ sequence: 0, changedAt: NOW });
    expect(stampOf(withoutChat(chairs), JANUARY)).toEqual({ sequence: 0, changedAt: NOW });
  });

  test('a date that is cancelled, back and moved grows each time, alone, and never shrinks with its series', () => {
    const steps = ['cancelled', 'back', { date: day('2027-01-12'), time: null }, 'back'] as const;
    let series = fresh;
    const seen: number[] = [];
    for (const to of steps) {
      series = withDate(series, JANUARY, to, LATER);
      seen.push(stampOf(series, JANUARY).sequence);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(stampOf(series, DECEMBER)).toEqual({ sequence: 0, changedAt: NOW });
    const both = saved(series, { time: '10:00' }, at('2026-12-11T10:00:00.000Z'));
    expect(stampOf(both, JANUARY)).toEqual({ sequence: 5, changedAt: '2026-12-11T10:00:00.000Z' });
  });
});

test('chairs keep the names that they were picked by, while they are chairs', () => {
  const names = { [key('Pia')]: 'Pia Lind', [key('Olli')]: 'Olli Ek' };
  const first = saved(centre('Koivuranta'), { chairs: [key('Pia')], backups: [key('Olli')], names });
  expect(saved(first, { backups: [] }).names).toEqual({ [key('Pia')]: 'Pia Lind' });
});

test('a month in which the rule changes has the dates of both that lie in their time', () => {
  const second = saved(centre('Koivuranta'), { nth: 4, weekday: 3 }, at('2026-12-10T10:00:00.000Z'));
  expect(ruleDates(second, '2026-12')).toEqual(['2026-12-01', '2026-12-23']);
  const earlier = saved(centre('Koivuranta'), { nth: 1, weekday: 3 }, at('2026-12-10T10:00:00.000Z'));
  expect(ruleDates(earlier, '2026-12')).toEqual(['2026-12-01']);
  const ghost = withDate(centre('Koivuranta'), JANUARY, { date: day('2027-01-12'), time: null }, NOW);
  const dates = datesIn(saved(ghost, { weekday: 3 }), DECEMBER, day('2027-01-31')).map(({ date }) => date);
  expect(dates).toEqual(['2026-12-01', '2027-01-06']);
});

describe('notes to representatives', () => {
  const koivuranta = centre('Koivuranta');
  const due = (series: Series, now: string) => nextNote(series, at(now));
  const notes = (series: Series, now: string) => dueNotes(series, at(now));

  test('two working days before, at nine in Helsinki', () => {
    expect(due(koivuranta, '2026-11-26T10:00:00.000Z')).toBe('2026-11-27T07:00:00.000Z');
    expect(notes(koivuranta, '2026-11-27T06:59:59.999Z')).toEqual([]);
    expect(notes(koivuranta, '2026-11-27T07:00:00.000Z')).toEqual([DECEMBER]);
    // Independence Day is a Monday, Christmas lies in between
    const onTuesdays = (date: string) => ({ [JANUARY]: { date: day(date), time: null } }) as Series['moved'];
    const moved = centre('Koivuranta', { moved: onTuesdays('2026-12-29'), noted: [DECEMBER] });
    expect(due(moved, '2026-12-10T10:00:00.000Z')).toBe('2026-12-23T07:00:00.000Z');
  });

  test('each once: what was noted is not noted again, and the next date follows', () => {
    const noted = withNoted(koivuranta, [DECEMBER], NOW);
    expect(due(noted, '2026-11-27T07:00:00.000Z')).toBe('2026-12-31T07:00:00.000Z');
    expect(withNoted(noted, [JANUARY], at('2027-03-01T10:00:00.000Z')).noted).toEqual([JANUARY]);
  });

  test('a cancelled date has none; one that is back is noted anew', () => {
    const noted = withNoted(koivuranta, [DECEMBER], NOW);
    const cancelled = withDate(noted, DECEMBER, 'cancelled', NOW);
    expect(notes(cancelled, '2026-11-30T10:00:00.000Z')).toEqual([]);
    expect(notes(withDate(cancelled, DECEMBER, 'back', NOW), '2026-11-30T10:00:00.000Z')).toEqual([DECEMBER]);
  });

  test('a late one goes by day, and not on the day of the meeting', () => {
    expect(due(koivuranta, '2026-11-30T10:00:00.000Z')).toBe('2026-11-30T10:00:00.000Z');
    expect(due(koivuranta, '2026-11-29T20:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(due(koivuranta, '2026-11-30T04:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z');
    const next = '2026-12-31T07:00:00.000Z';
    expect(due(koivuranta, '2026-11-30T16:00:00.000Z')).toBe(next);
    expect(due(koivuranta, '2026-12-01T06:30:00.000Z')).toBe(next);
  });

  test('moved dates are counted from where they are held', () => {
    const moved = { [DECEMBER]: { date: day('2026-12-08'), time: null } } as Readonly<
      Record<LocalDate, { date: LocalDate; time: null }>
    >;
    expect(due(centre('Koivuranta', { moved }), '2026-11-26T10:00:00.000Z')).toBe('2026-12-04T07:00:00.000Z');
  });
});
