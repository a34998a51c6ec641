/**
 * The tab's words: the messages of one language and hooks that write them. What the first view needs comes
 * first; the rest comes before any other page, and by itself once the first view stands.
 */
import type { CompiledMessage } from 'icu-minify/format';
import { createContext, useContext } from 'react';
import type { Lang } from '#i18n/lang.ts';
import { type ArgsOf, written } from '#i18n/message.ts';
import type { fi } from '#i18n/tab/fi.ts';
import { patient } from './patience.ts';

export type { Lang };
export type Key = keyof typeof fi;
type Args<K extends Key> = ArgsOf<(typeof fi)[K]>;
/** Messages that take no argument. */
export type PlainKey = { [K in Key]: keyof Args<K> extends never ? K : never }[Key];
export type Texts = <K extends Key>(
  key: K,
  ...values: keyof Args<K> extends never ? [] : [Args<K>]
) => string;

/** A language with its messages. */
export interface Words {
  readonly lang: Lang;
  readonly text: Texts;
  /** Whether a name from the server is a message of ours without arguments. */
  readonly knows: (key: string) => key is PlainKey;
}

type Table = Readonly<Record<string, CompiledMessage>>;
type Loader = () => Promise<{ readonly default: Table }>;
const FIRST: Readonly<Record<Lang, Loader>> = {
  fi: () => import('virtual:messages/fi/first'),
  sv: () => import('virtual:messages/sv/first'),
  en: () => import('virtual:messages/en/first'),
};
const REST: Readonly<Record<Lang, Loader>> = {
  fi: () => import('virtual:messages/fi/rest'),
  sv: () => import('virtual:messages/sv/rest'),
  en: () => import('virtual:messages/en/rest'),
};

const rests = new Map<Lang, Table>();
let restIsWanted = false;
let present: Lang = 'fi';

async function loadRest(lang: Lang): Promise<void> {
  if (!rests.has(lang)) rests.set(lang, (await patient(REST[lang])()).default);
}

/** From now on all messages; resolves when those of the present language are there. */
export async function wantRest(): Promise<void> {
  restIsWanted = true;
  await loadRest(present);
}

/** A part that is not of the first view: all messages come with it. */
export function withWords<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([patient(load)(), wantRest()]))[0];
}

/** Loads a language's chunks; rejects where they cannot be had. */
export async function loadWords(lang: Lang): Promise<Words> {
  const [{ default: first }] = await Promise.all([FIRST[lang](), restIsWanted ? loadRest(lang) : null]);
  present = lang;
  const find = (key: string): CompiledMessage | undefined => first[key] ?? rests.get(lang)?.[key];
  return {
    lang,
    text: (key, ...values) => {
      const message = find(key);
      if (message === undefined) {
        // Not there yet: the page is drawn again when the rest has come.
        if (!rests.has(lang)) return '';
        throw new TypeError('no such message');
      }
      return written(message, lang, (values[0] ?? {}) as Readonly<Record<string, string | number>>);
    },
    knows: (key): key is PlainKey => typeof find(key) === 'string',
  };
}

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new TypeError('no words: WordsProvider is missing');
  return words;
}

/** `text(key, values)` in the language of the page. */
export function useText(): Texts {
  return useWords().text;
}

export function useLang(): Lang {
  return useWords().lang;
}
