/** Finland's holidays by the calendars that the University of Helsinki's almanac office has published. */
import { type HolidayId, holidayOf, isWorkingDay, minusWorkingDays } from '#domain/holidays.ts';
import { type LocalDate, plusDays, weekdayOf } from '#domain/time.ts';

const day = (text: string) => text as LocalDate;
const YEARS: Readonly<Record<string, Readonly<Record<string, HolidayId>>>> = {
  2026: {
    '01-01': 'new-year',
    '01-06': 'epiphany',
    '04-03': 'good-friday',
    '04-05': 'easter',
    '04-06': 'easter-monday',
    '05-01': 'may-day',
    '05-14': 'ascension',
    '05-24': 'pentecost',
    '06-19': 'midsummer-eve',
    '06-20': 'midsummer',
    '10-31': 'all-saints',
    '12-06': 'independence',
    '12-24': 'christmas-eve',
    '12-25': 'christmas',
    '12-26': 'boxing-day',
  },
  2027: {
    '01-01': 'new-year',
    '01-06': 'epiphany',
    '03-26': 'good-friday',
    '03-28': 'easter',
    '03-29': 'easter-monday',
    '05-01': 'may-day',
    '05-06': 'ascension',
    '05-16': 'pentecost',
    '06-25': 'midsummer-eve',
    '06-26': 'midsummer',
    '11-06': 'all-saints',
    '12-06': 'independence',
    '12-24': 'christmas-eve',
    '12-25': 'christmas',
    '12-26': 'boxing-day',
  },
};

test.each(Object.keys(YEARS))('all of %s and no others', (year) => {
  const found: Record<string, HolidayId> = {};
  for (let date = day(`${year}-01-01`); date <= `${year}-12-31`; date = plusDays(date, 1)) {
    const holiday = holidayOf(date);
    if (holiday) found[date.slice(5)] = holiday;
  }
  expect(found).toEqual(YEARS[year]);
});

test('Easter over a century: earliest, latest and the exceptions of the reckoning', () => {
  const easters = [
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2038-04-25',
    '2049-04-18',
  ];
  expect(easters.map((date) => holidayOf(day(date)))).toEqual(easters.map(() => 'easter'));
});

test('midsummer is a Saturday of 20 to 26 June, all saints’ of 31 October to 6 November', () => {
  for (let year = 2000; year < 2100; year++) {
    const of = (id: HolidayId, from: string) => {
      let date = day(`${year}-${from}`);
      while (holidayOf(date) !== id) date = plusDays(date, 1);
      return date;
    };
    const [midsummer, saints] = [of('midsummer', '06-20'), of('all-saints', '10-31')];
    expect([weekdayOf(midsummer), weekdayOf(saints)]).toEqual([6, 6]);
    expect(midsummer.slice(5) <= '06-26' && saints.slice(5) <= '11-06').toBe(true);
    expect(holidayOf(plusDays(midsummer, -1))).toBe('midsummer-eve');
  }
});

test('May Day keeps its name where Ascension Day falls on it', () => {
  expect(holidayOf(day('2008-05-01'))).toBe('may-day');
});

test('two working days before: over a weekend, over Christmas, over the eve of Midsummer', () => {
  expect(minusWorkingDays(day('2026-12-01'), 2)).toBe('2026-11-27');
  expect(minusWorkingDays(day('2026-12-29'), 2)).toBe('2026-12-23');
  expect(minusWorkingDays(day('2026-06-22'), 2)).toBe('2026-06-17');
  expect(minusWorkingDays(day('2027-01-05'), 2)).toBe('2026-12-31');
  expect(minusWorkingDays(day('2026-12-01'), 0)).toBe('2026-12-01');
  expect(isWorkingDay(day('2026-12-24'))).toBe(false);
  expect(isWorkingDay(day('2026-11-28'))).toBe(false);
});
