/** The tab's words: the messages of one language, loaded when it is asked for, and hooks that write them. */
import type { CompiledMessage } from 'icu-minify/format';
import { createContext, useContext } from 'react';
import type { Lang } from '#i18n/lang.ts';
import { type ArgsOf, written } from '#i18n/message.ts';
import type { fi } from '#i18n/tab/fi.ts';

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

const LOADERS: Readonly<Record<Lang, () => Promise<{ default: Readonly<Record<string, CompiledMessage>> }>>> =
  {
    fi: () => import('virtual:messages/fi'),
    sv: () => import('virtual:messages/sv'),
    en: () => import('virtual:messages/en'),
  };

/** Loads a language's chunk; rejects where it cannot be had. */
export async function loadWords(lang: Lang): Promise<Words> {
  const { default: messages } = await LOADERS[lang]();
  return {
    lang,
    text: (key, ...values) => {
      const message = messages[key];
      if (message === undefined) throw new TypeError('no such message');
      return written(message, lang, (values[0] ?? {}) as Readonly<Record<string, string | number>>);
    },
    knows: (key): key is PlainKey => typeof messages[key] === 'string',
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
