/**
 * Messages in the three languages: `text(lang, key, values)` with keys and arguments checked by the
 * compiler. Each language is compiled once, when it is first asked for. Imports nothing of ours.
 */
import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { LANGS, type Lang } from './lang.ts';
import { type ArgsOf, written } from './message.ts';
import { sv } from './sv.ts';

export { LANGS, type Lang };

export type Key = keyof typeof fi;
type Args<K extends Key> = ArgsOf<(typeof fi)[K]>;
/** Messages that take no argument. */
export type PlainKey = { [K in Key]: keyof Args<K> extends never ? K : never }[Key];

const MESSAGES: Readonly<Record<Lang, Readonly<Record<Key, string>>>> = { fi, sv, en };

const compiled = new Map<Lang, ReadonlyMap<string, CompiledMessage>>();

function messagesOf(lang: Lang): ReadonlyMap<string, CompiledMessage> {
  const known = compiled.get(lang);
  if (known) return known;
  const made = new Map(Object.entries(MESSAGES[lang]).map(([key, message]) => [key, compile(message)]));
  compiled.set(lang, made);
  return made;
}

/**
 * A message in a language. A missing or misnamed argument does not compile; under the `development`
 * condition (tests) a missing one throws, in production it would read 'undefined'.
 */
export function text<K extends Key>(
  lang: Lang,
  key: K,
  ...values: keyof Args<K> extends never ? [] : [Args<K>]
): string {
  const message = messagesOf(lang).get(key);
  if (message === undefined) throw new TypeError('no such message');
  return written(message, lang, (values[0] ?? {}) as Readonly<Record<string, string | number>>);
}

/** Whether a string from outside names a message that takes no argument. */
export function isSayable(key: string): key is Extract<PlainKey, `say.${string}` | `refusal.${string}`> {
  return (key.startsWith('say.') || key.startsWith('refusal.')) && Object.hasOwn(fi, key);
}

/** 'a, b ja c' in a language; '' for an empty list. */
export function listed(lang: Lang, words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  if (words.length === 1) return last;
  return text(lang, 'list.and', { first: words.slice(0, -1).join(', '), last });
}

/** Compiles all languages now, so that the first card of a language costs nothing more. */
export function warm(): void {
  for (const lang of LANGS) messagesOf(lang);
}

export type Texts = <K extends Key>(
  key: K,
  ...values: keyof Args<K> extends never ? [] : [Args<K>]
) => string;

/** `text` of one language. */
export function texts(lang: Lang): Texts {
  return (key, ...values) => text(lang, key, ...values);
}
