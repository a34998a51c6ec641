/** What the bot's and the tab's messages share: the types of their arguments, and the writing of one. */
import type { GetICUArgs } from '@schummar/icu-type-parser';
import format, { type CompiledMessage } from 'icu-minify/format';
import type { Lang } from './lang.ts';

/** Arguments of an ICU message as types: what is counted is a number, the rest a number or a text. */
export type ArgsOf<M extends string> = GetICUArgs<
  M,
  { ICUNumberArgument: number; ICUDateArgument: never; ICUArgument: string | number }
>;

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const formatters = {
  getDateTimeFormat(): Intl.DateTimeFormat {
    throw new TypeError('dates are written by i18n/time.ts');
  },
  getNumberFormat(locale?: Intl.LocalesArgument, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `${String(locale)} ${JSON.stringify(options ?? {})}`;
    const made = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, made);
    return made;
  },
  getPluralRules(locale?: Intl.LocalesArgument, options?: Intl.PluralRulesOptions): Intl.PluralRules {
    const key = `${String(locale)} ${options?.type ?? ''}`;
    const made = plurals.get(key) ?? new Intl.PluralRules(locale, options);
    plurals.set(key, made);
    return made;
  },
};

/**
 * A compiled message as text. Under the `development` condition (tests) a missing argument throws, in
 * production it would read 'undefined': the types of `text` keep that from compiling.
 */
export function written(
  message: CompiledMessage,
  lang: Lang,
  values: Readonly<Record<string, string | number>>,
): string {
  const result = format<string>(message, lang, values, { formatters });
  return Array.isArray(result) ? result.join('') : result;
}
