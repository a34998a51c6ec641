/** Names and sentences of the hour that several parts of the panel and the stage say. */
import type { ServiceView } from '#contract/network.ts';
import { DEFAULT_SERVICES, type DefaultService, type ServiceId } from '#contract/values.ts';
import type { NextStep, Payer } from '#contract/views.ts';
import { clockTime } from '#i18n/time.ts';
import type { Words } from '../i18n.ts';

const DEFAULTS: ReadonlySet<string> = new Set(DEFAULT_SERVICES);

/** The shown name of a service: its own, that of the default catalogue, else its id. */
export function serviceName({ text }: Words, services: readonly ServiceView[], id: ServiceId): string {
  const own = services.find((service) => service.id === id)?.name;
  if (own) return own;
  return DEFAULTS.has(id) ? text(`service.${id as DefaultService}`) : id;
}

/** 'a, b ja c'; '' for none. */
export function listed({ text }: Words, names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : text('list.and', { first: names.slice(0, -1).join(', '), last });
}

/** 'puskuri 5 → 4 min, lopetus 5 → 4 min': who pays, in the order of paying, as on the card. */
export function payersText({ text }: Words, pays: readonly Payer[]): string {
  return pays
    .map((payer) =>
      payer.who === 'case'
        ? text('payer.case', { number: payer.number, from: payer.from, to: payer.to })
        : text(`payer.${payer.who}`, { from: payer.from, to: payer.to }),
    )
    .join(', ');
}

/** What the one forward button says: its target in words. */
export function nextWords({ text }: Words, step: NextStep): string {
  switch (step.to) {
    case 'start':
      return text('do.start');
    case 'phase':
      return text(`do.next.${step.phase}`);
    case 'case':
      return text('do.next.case', { number: step.number });
    case 'talk':
      return text('do.next.talk');
    case 'closing':
      return text('do.next.closing');
    case 'close':
      return text('do.close');
  }
}

/** Clock time of an instant in ms since 1970. */
export function clockAt({ lang }: Words, ms: number): string {
  return clockTime(lang, new Date(ms).toISOString());
}

/** First letter in upper case, by the language's rules. */
export function capital({ lang }: Words, words: string): string {
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}

/** First letter in lower case: 'Sitten yhteenveto'. */
export function inSentence({ lang }: Words, words: string): string {
  return words.charAt(0).toLocaleLowerCase(lang) + words.slice(1);
}
