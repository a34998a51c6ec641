/** Spans of time as calendars of each language say them, always Europe/Helsinki. */
import type { Lang } from './lang.ts';
import { clockTime } from './time.ts';

/** '13' of 13.00, else '13.30'; English keeps the minutes. */
function short(lang: Lang, instant: string): string {
  const time = clockTime(lang, instant);
  return lang === 'en' ? time : time.replace(/\.00$/, '');
}

/** ['13', '15'], ['13.00', '15.30'], in English ['13:00', '15:00']: minutes are left out where both are full hours. */
export function clockSpan(lang: Lang, from: string, to: string): readonly [string, string] {
  const [a, b] = [short(lang, from), short(lang, to)];
  return a.includes('.') || b.includes('.') ? [clockTime(lang, from), clockTime(lang, to)] : [a, b];
}
