import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Does a language know a word: in lower case, only with a capital (a name in its dictionary), or not at all. */
interface Speller {
  /** 'l', 'c' or 'u' */
  known(word: string): 'l' | 'c' | 'u';
}

export interface Spellers {
  readonly sv: Speller | null;
  readonly en: Speller | null;
}

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'].map(
  (folder) => `${folder}/libhunspell-1.7.so.0`,
);
const DICTIONARIES = '/usr/share/hunspell';

/**
 * Loads Debian's libhunspell with the Swedish and English dictionaries by koffi.
 *
 * @returns null for a language whose dictionary, or the library, is not there
 */
export function loadSpellers(): Spellers {
  const library = LIBRARIES.find((path) => existsSync(path));
  if (!library) return { sv: null, en: null };
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi');
    const lib = koffi.load(library);
    const create = lib.func('void *Hunspell_create(const char *aff, const char *dic)');
    const spell = lib.func('int Hunspell_spell(void *handle, const char *word)');
    const load = (name: string): Speller | null => {
      const path = `${DICTIONARIES}/${name}`;
      if (!existsSync(`${path}.dic`)) return null;
      const dictionary = create(`${path}.aff`, `${path}.dic`) as unknown;
      if (!dictionary) return null;
      const is = (word: string): boolean => (spell(dictionary, word) as number) !== 0;
      return {
        known(word) {
          if (word.length > 60 || word.includes('\0')) return 'u';
          const lower = word.toLowerCase();
          // with a capital first: hunspell then tries the small word too, so that an unknown one is asked about once
          if (!is(lower.charAt(0).toUpperCase() + lower.slice(1))) return 'u';
          return is(lower) ? 'l' : 'c';
        },
      };
    };
    return { sv: load('sv_FI') ?? load('sv_SE'), en: load('en_US') };
  } catch {
    return { sv: null, en: null };
  }
}
