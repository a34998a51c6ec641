/** What every card needs to speak: a language with its messages, times and names of services. */

import { DEFAULT_SERVICES, type DefaultService, type ServiceId } from '#contract/values.ts';
import type { MeetingView } from '#contract/views.ts';
import { type Key, type Lang, listed, type Texts, texts } from '#i18n/strings.ts';
import { clockTime, dateAndClock } from '#i18n/time.ts';
import type { MeetingRef, ServiceLabel } from './types.ts';

export interface Words {
  readonly lang: Lang;
  readonly t: Texts;
  /** 'ti 1.12. klo 9.00' */
  readonly when: (instant: string) => string;
  /** '9.31' */
  readonly clock: (instant: string) => string;
  /** 'a, b ja c' */
  readonly list: (words: readonly string[]) => string;
}

/** The words of a language; cheap, made for each card. */
export function wordsOf(lang: Lang): Words {
  return {
    lang,
    t: texts(lang),
    when: (instant) => dateAndClock(lang, instant),
    clock: (instant) => clockTime(lang, instant),
    list: (words) => listed(lang, words),
  };
}

const DEFAULTS: ReadonlySet<string> = new Set(DEFAULT_SERVICES);

/** The shown name of a service: its own, that of the default catalogue, else its id. */
export function serviceName(words: Words, services: readonly ServiceLabel[], id: ServiceId): string {
  const own = services.find((service) => service.id === id)?.name;
  if (own) return own;
  return DEFAULTS.has(id)
    ? words.t(`service.${id as DefaultService}` as Extract<Key, `service.${DefaultService}`>)
    : id;
}

/** First letter in upper case, by the language's rules. */
export function capital(words: Words, text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.lang) + text.slice(1);
}

/** Names joined as words; those beyond `limit` are counted: 'a, b ja 3 muuta'. '' for none. */
export function namesUpTo(words: Words, names: readonly string[], limit: number): string {
  if (names.length <= limit) return words.list(names);
  return words.t('list.more', { list: names.slice(0, limit).join(', '), n: names.length - limit });
}

/** 'Koivuranta ti 1.12. klo 9.00' */
export function meetingName(words: Words, meeting: MeetingRef): string {
  return words.t('form.meetingChoice', { centre: meeting.centre, start: words.when(meeting.start) });
}

/** 'Koivuranta · ti 1.12. klo 9.00–10.00' */
export function meetingTime(words: Words, view: MeetingView): string {
  return words.t('meeting.when', {
    centre: view.centre,
    start: words.when(view.start),
    end: words.clock(view.end),
  });
}
