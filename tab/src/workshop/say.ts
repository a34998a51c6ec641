/** Days, times, services and people of a workshop in words. */
import type { MeView } from '#contract/network.ts';
import type { ServiceId } from '#contract/values.ts';
import type { PersonView } from '#contract/workshop.ts';
import type { Lang } from '#i18n/lang.ts';
import { clockSpan } from '#i18n/span.ts';
import { clockTime, shortDate } from '#i18n/time.ts';
import type { Texts, Words } from '../i18n.ts';

/** Noon of a local day is the same day in Helsinki, summer and winter. */
const noon = (date: string): string => `${date}T10:00:00.000Z`;

/** 'to 26.11.', 'tors 26.11', 'Thu 26 Nov'. @param date 'YYYY-MM-DD' */
export function dayWords(lang: Lang, date: string): string {
  return shortDate(lang, noon(date));
}

/** '26.11.', '26.11', '26 Nov': without the weekday. */
export function dateWords(lang: Lang, date: string): string {
  const words = dayWords(lang, date);
  return words.slice(words.indexOf(' ') + 1);
}

/** 'to 26.11.2026', 'tors 26.11.2026', 'Thu 26 Nov 2026'. */
export function fullDayWords(lang: Lang, date: string): string {
  const joint = { fi: '', sv: '.', en: ' ' }[lang];
  return `${dayWords(lang, date)}${joint}${date.slice(0, 4)}`;
}

/** 'to 26.11.2026 klo 13–15'; the day alone where the time is not known, and words where nothing is. */
export function whenWords(
  { text, lang }: Words,
  {
    date,
    start,
    end,
  }: { readonly date: string | null; readonly start: string | null; readonly end: string | null },
): string {
  if (date === null) return text('workshop.noDate');
  const day = fullDayWords(lang, date);
  if (start === null || end === null) return text('workshop.noTime', { day });
  const [from = '', to = ''] = clockSpan(lang, start, end);
  return text('workshop.when', { day, from, to });
}

/** 'to 26.11. klo 15.00' of an instant. */
export function momentWords({ text, lang }: Words, instant: string): string {
  return text('workshop.moment', { day: shortDate(lang, instant), time: clockTime(lang, instant) });
}

const helsinki = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Helsinki' });

/** Calendar days from the instant's day in Helsinki to a local day; negative: it has passed. */
export function daysUntil(date: string, now: string): number {
  const today = helsinki.format(new Date(now));
  return Math.round((Date.parse(noon(date)) - Date.parse(noon(today))) / 86_400_000);
}

/** '2 päivän päästä', 'tänään', 'myöhässä 3 päivää'. */
export function dueWords(text: Texts, date: string, now: string): string {
  const days = daysUntil(date, now);
  if (days < 0) return text('workshop.late', { n: -days });
  return days === 0 ? text('workshop.today') : text('workshop.inDays', { n: days });
}

/** A service's name: the network's own, else that of the default catalogue. */
export function serviceName({ text, knows }: Words, services: MeView['services'], id: ServiceId): string {
  const own = services.find((service) => service.id === id)?.name;
  if (own) return own;
  const key = `service.${id}`;
  return knows(key) ? text(key) : id;
}

/** With a capital letter, for the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fi') + words.slice(1);
}

/** 'Sanna Lehto', 'Sanna Lehto (sinä)'. */
export function personWords(text: Texts, { name, me }: PersonView): string {
  return me ? text('workshop.you', { name }) : name;
}
