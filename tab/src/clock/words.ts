/** What the clock's page says of events: dates, times, states, and names for screen readers. Pure. */
import type { ConsultationRow, StepView, WorkshopRow } from '#contract/clock.ts';
import type { Lang } from '#i18n/lang.ts';
import { clockSpan } from '#i18n/span.ts';
import { shortDate } from '#i18n/time.ts';
import type { Texts } from '../i18n.ts';
import { dayOf } from './ring/days.ts';

export interface Sayer {
  readonly text: Texts;
  readonly lang: Lang;
}

/** 'to 26.11.' */
export function dateWords(lang: Lang, date: string): string {
  return shortDate(lang, `${date}T10:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatted(lang: Lang, date: string, options: Intl.DateTimeFormatOptions): string {
  const key = lang + JSON.stringify(options);
  // British English: days before months, as everywhere else in Pajakello.
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone: 'UTC', ...options });
  formats.set(key, format);
  return format.format(new Date(`${date}T10:00:00Z`));
}

/** 'elokuu', 'augusti', 'August' of 'YYYY-MM'. */
export function monthWord(lang: Lang, month: string): string {
  return formatted(lang, `${month}-01`, { month: 'long' });
}

/** '1.8.2027', '1.8.2027', '1 August 2027' */
export function fullDate(lang: Lang, date: string): string {
  if (lang === 'en') return formatted(lang, date, { day: 'numeric', month: 'long', year: 'numeric' });
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}

/** 'Marraskuu' as a heading; with the year from the clock's second calendar year on: 'Tammikuu 2027'. */
export function monthHeading(lang: Lang, month: string, firstMonth: string): string {
  const word = monthWord(lang, month);
  const name = word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
  return month.slice(0, 4) === firstMonth.slice(0, 4) ? name : `${name} ${month.slice(0, 4)}`;
}

/** 'torstai 26.11.', 'torsdag 26.11', 'Thursday 26 November' */
export function dayWords({ text, lang }: Sayer, date: string): string {
  const weekday = formatted(lang, date, { weekday: 'long' });
  if (lang === 'en') return `${weekday} ${formatted(lang, date, { day: 'numeric', month: 'long' })}`;
  return text('clock.ring.day', { weekday, date: dateWords(lang, date).replace(/^\S+ /, '') });
}

interface Timed {
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** 'to 26.11. klo 13–15', near days by name: 'huomenna klo 14–15'; without a time only the date. */
export function whenWords({ text, lang }: Sayer, { date, start, end }: Timed, today?: string): string {
  if (date === null) return text('clock.noDate');
  const ahead = today === undefined ? -1 : dayOf(date) - dayOf(today);
  const near = ahead === 0 ? text('clock.today') : ahead === 1 ? text('clock.tomorrow') : null;
  const day = near ?? dateWords(lang, date);
  if (start === null || end === null) return day;
  const [from, to] = clockSpan(lang, start, end);
  return text('clock.when', { date: day, from, to });
}

/** 'torstai 26.11. kello 13–15' */
function spokenTime(say: Sayer, { date, start, end }: Timed): string {
  if (date === null) return say.text('clock.noDate');
  const day = dayWords(say, date);
  if (start === null || end === null) return day;
  const [from, to] = clockSpan(say.lang, start, end);
  const time = say.text('clock.ring.time', { from, to });
  return say.lang === 'en' ? `${day}, ${time}` : `${day} ${time}`;
}

/** The ending of 'x:stä' behind a number as it is read aloud: viidestäkymmenestä, kahdestatoista, sadasta. */
export function elative(count: number): 'sta' | 'stä' {
  if (count % 100 > 10 && count % 100 < 20) return 'sta';
  const last = count % 10;
  if (last === 0) return count % 100 === 0 && count > 0 ? 'sta' : 'stä';
  return last === 2 || last === 3 || last === 6 || last === 8 ? 'sta' : 'stä';
}

/** 'hybridi' */
export function formWord({ text }: Sayer, { form }: WorkshopRow): string {
  return text(`clock.form.${form}`);
}

/** '34/50', '50/50 täynnä'; '' where there is no limit and nobody yet. */
export function roomWords({ text }: Sayer, { taken, room, state }: WorkshopRow): string {
  if (room === null) return taken > 0 ? String(taken) : '';
  const full = state === 'coming' && taken >= room;
  return full ? `${taken}/${room} ${text('clock.full')}` : `${taken}/${room}`;
}

/** Own part: 'Olet ilmoittautunut', 'Olet jonossa', 'Sinulla on tehtävä'; '' for none. */
export function ownWords({ text }: Sayer, { mine, myRole }: WorkshopRow): string {
  if (mine === 'in') return text('clock.signedUp');
  if (mine === 'waiting') return text('clock.waiting');
  return myRole ? text('clock.myRole') : '';
}

/** 'Varahenkilö puuttuu' of what is still to come; '' else. */
export function warningWords({ text }: Sayer, { state, missingBackups }: WorkshopRow): string {
  if (state !== 'coming' || missingBackups.length === 0) return '';
  return text('clock.backupsMissing', { n: missingBackups.length });
}

export function titleWords({ text }: Sayer, { title }: WorkshopRow): string {
  return title === '' ? text('clock.untitled') : title;
}

/** 'pidetty', 'peruttu'; '' of what is to come. */
export function stateWords({ text }: Sayer, { state }: WorkshopRow | ConsultationRow): string {
  if (state === 'coming') return '';
  return text(state === 'held' ? 'clock.held' : 'clock.cancelled');
}

/** Names of rows that have not changed since: a full clock has a hundred, and one of them changes. */
const names = new WeakMap<object, { readonly say: Sayer; readonly key: string; readonly name: string }>();

function named(say: Sayer, row: object, key: string, make: () => string): string {
  const known = names.get(row);
  if (known?.say === say && known.key === key) return known.name;
  const name = make();
  names.set(row, { say, key, name });
  return name;
}

/** 'Paja, Kuntoutus arjen tukena, torstai 26.11. kello 13–15, hybridi, 34 paikkaa 50:stä varattu, …' */
export function workshopName(say: Sayer, row: WorkshopRow, theme: string | null, next: boolean): string {
  return named(say, row, `${theme} ${next}`, () => nameOfWorkshop(say, row, theme, next));
}

function nameOfWorkshop(say: Sayer, row: WorkshopRow, theme: string | null, next: boolean): string {
  const { text } = say;
  const { taken: n, room, state, preparation } = row;
  const places =
    room === null
      ? text('clock.ring.taken', { n })
      : text('clock.ring.room', { n, room, ending: say.lang === 'fi' ? elative(room) : '' });
  return [
    text('clock.ring.workshop', { title: titleWords(say, row) }),
    spokenTime(say, row),
    formWord(say, row),
    state === 'coming' ? places : stateWords(say, row),
    theme === null ? text('clock.noTheme') : text('clock.ring.theme', { theme }),
    next ? text('clock.ring.next') : '',
    ownWords(say, row),
    warningWords(say, row),
    state === 'coming' && preparation
      ? text('clock.ring.prepared', { done: preparation.done, of: preparation.of })
      : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a meeting's line says behind its time: 'pidetty', 'siirretty, oli ke 6.1.', '3 tapausta jonossa'. */
export function meetingState(say: Sayer, row: ConsultationRow): readonly string[] {
  const { text, lang } = say;
  const state = stateWords(say, row);
  const cases =
    row.cases === null || row.state === 'cancelled'
      ? ''
      : text(row.state === 'held' ? 'clock.casesHeld' : 'clock.cases', { n: row.cases });
  const moved =
    row.movedFrom === null ? '' : text('clock.movedFrom', { date: dateWords(lang, row.movedFrom) });
  return [state, moved, cases].filter((part) => part !== '');
}

/** 'Konsultaatio, Koivuranta, tiistai 1.12. kello 9–10, 5 tapausta jonossa' */
export function meetingName(say: Sayer, rows: readonly ConsultationRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const { text } = say;
  if (rows.length > 1) {
    const centres = rows.map(({ centre }) => centre).join(', ');
    return `${text('clock.consultations.day', { n: rows.length, centres })}, ${dayWords(say, first.date)}`;
  }
  return named(say, first, '', () => {
    const name = text('clock.consultation', { centre: first.centre });
    return [name, spokenTime(say, first), ...meetingState(say, first)].join(', ');
  });
}

/** 'Kehittämisaihe Siirtymät, kokeile, torstai 15.10., vaihe on nyt menossa' */
export function stepName(
  say: Sayer,
  title: string,
  { step, date, now }: Omit<StepView, 'text' | 'done'>,
): string {
  const { text } = say;
  const day = date === null ? text('clock.noDate') : dayWords(say, date);
  const name = text('clock.ring.step', { title, step: text(`clock.step.${step}`), date: day });
  return now ? `${name}, ${text('clock.ring.hereNow')}` : name;
}
