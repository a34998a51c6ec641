/** Dates, times and the rule of a series in words. */
import type { CentreRow } from '#contract/network.ts';
import type { Lang } from '#i18n/lang.ts';
import { clockSpan } from '#i18n/span.ts';
import { shortDate } from '#i18n/time.ts';
import type { Words } from '../i18n.ts';
import { daysUntil } from '../workshop/say.ts';

/** 'ti 1.12.'; noon UTC is the same day in Helsinki, summer and winter. @param date 'YYYY-MM-DD' */
export function dateWords(lang: Lang, date: string): string {
  return shortDate(lang, `${date}T10:00:00.000Z`);
}

/** '9.00' of 'HH:MM'. */
export function timeWords(lang: Lang, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)}${lang === 'en' ? ':' : '.'}${minute}`;
}

/** 'ti 1.12. klo 9–10', 'tänään klo 9–10'. @param now of the server */
export function meetingWords(
  { text, lang }: Words,
  { date, start, end }: Pick<NonNullable<CentreRow['next']>, 'date' | 'start' | 'end'>,
  now: string,
): string {
  const [from, to] = clockSpan(lang, start, end);
  const ahead = daysUntil(date, now);
  const near = ahead === 0 ? text('clock.today') : ahead === 1 ? text('clock.tomorrow') : null;
  return text('meetings.when', { date: near ?? shortDate(lang, start), from, to });
}

/** 'Kuukauden ensimmäinen tiistai klo 9.00' */
export function ruleWords({ text, lang }: Words, { nth, weekday, time }: CentreRow['rule']): string {
  return text('meetings.rule', {
    nth: text(`nth.${nth as 1 | 2 | 3 | 4 | 5}`),
    weekday: text(`weekday.${weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
    time: timeWords(lang, time),
  });
}
