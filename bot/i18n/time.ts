/**
 * Clock times and dates in the way of each language, always Europe/Helsinki. Instants are ISO UTC
 * strings; what is no instant throws a RangeError.
 */
import type { Lang } from './lang.ts';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SHORT_DAYS: Readonly<Record<Lang, readonly string[]>> = {
  fi: ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'],
  sv: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'],
  en: DAYS,
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Local {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly hour: number;
  readonly minute: string;
}

function localOf(instant: string): Local {
  const found: Record<string, string> = {};
  for (const part of parts.formatToParts(new Date(instant))) found[part.type] = part.value;
  return {
    weekday: DAYS.indexOf(found.weekday ?? ''),
    day: Number(found.day),
    month: Number(found.month),
    hour: Number(found.hour),
    minute: found.minute ?? '',
  };
}

/** '9.31' in Finnish and Swedish, '9:31' in English. */
export function clockTime(lang: Lang, instant: string): string {
  const { hour, minute } = localOf(instant);
  return lang === 'en' ? `${hour}:${minute}` : `${hour}.${minute}`;
}

/** 'ti 1.12.', 'tis 1.12', 'Tue 1 Dec'. */
export function shortDate(lang: Lang, instant: string): string {
  const { weekday, day, month } = localOf(instant);
  const name = SHORT_DAYS[lang][weekday] ?? '';
  if (lang === 'fi') return `${name} ${day}.${month}.`;
  if (lang === 'sv') return `${name} ${day}.${month}`;
  return `${name} ${day} ${MONTHS[month - 1] ?? ''}`;
}

/** 'ti 1.12. klo 9.00', 'tis 1.12 kl. 9.00', 'Tue 1 Dec, 9:00'. */
export function dateAndClock(lang: Lang, instant: string): string {
  const joint = { fi: ' klo ', sv: ' kl. ', en: ', ' }[lang];
  return `${shortDate(lang, instant)}${joint}${clockTime(lang, instant)}`;
}
