import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One reading of a word by Voikko: its class ('etunimi', 'sukunimi', 'paikannimi', 'nimisana' …) and case. */
export interface VoikkoReading {
  readonly kind: string;
  /** SIJAMUOTO: 'nimento', 'omanto', 'ulkotulento' …; '' where the word has none. */
  readonly case: string;
  readonly base: string;
}

export interface Voikko {
  /** Every reading of the word; none where Finnish does not know it. Keeps nothing of it. */
  analyse(word: string): readonly VoikkoReading[];
  /**
   * The classes of a word in one short string: E first name, S surname, P place, N other name, A abbreviation,
   * V verb, C any other word; U where Finnish knows none.
   */
  kinds(word: string): string;
  close(): void;
}

const KINDS: Readonly<Record<string, string>> = {
  etunimi: 'E',
  sukunimi: 'S',
  paikannimi: 'P',
  nimi: 'N',
  lyhenne: 'A',
  teonsana: 'V',
};

const LIBRARIES = [
  'libvoikko.so.1',
  '/usr/lib/x86_64-linux-gnu/libvoikko.so.1',
  '/usr/lib/aarch64-linux-gnu/libvoikko.so.1',
  '/usr/lib/libvoikko.so.1',
];

/**
 * Loads Debian's libvoikko and its Finnish dictionary by koffi.
 *
 * @returns null where the library, the dictionary or koffi is not there: the filter then works without it
 */
export function loadVoikko(): Voikko | null {
  const library = LIBRARIES.find((path) => path.startsWith('/') && existsSync(path)) ?? LIBRARIES[0];
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi');
    const lib = koffi.load(library ?? '');
    const init = lib.func('void *voikkoInit(_Out_ const char **error, const char *lang, const char *path)');
    const terminate = lib.func('void voikkoTerminate(void *handle)');
    const analyseWord = lib.func('void *voikkoAnalyzeWordCstr(void *handle, const char *word)');
    const free = lib.func('void voikko_free_mor_analysis(void *analyses)');
    // a value is the caller's, who has to give it back
    const value = koffi.disposable('str', lib.func('void voikko_free_mor_analysis_value_cstr(void *value)'));
    const analysisValue = lib.func('voikko_mor_analysis_value_cstr', value, ['void *', 'str']);
    const instance = init([null], 'fi', null) as unknown;
    if (!instance) return null;
    const pointers = koffi.pointer('void');
    const kindsOf = (word: string): string => {
      const list = analyseWord(instance, word) as unknown;
      if (!list) return 'U';
      const letters = new Set<string>();
      try {
        for (let i = 0; i < 8; i += 1) {
          const analysis = koffi.decode(list, i * 8, pointers) as unknown;
          if (!analysis) break;
          letters.add(KINDS[(analysisValue(analysis, 'CLASS') as string | null) ?? ''] ?? 'C');
        }
      } finally {
        free(list);
      }
      return letters.size === 0 ? 'U' : [...letters].sort().join('');
    };
    return {
      kinds(word) {
        if (word.length > 60 || word.includes('\0')) return 'U';
        const whole = kindsOf(word);
        const hyphen = word.lastIndexOf('-');
        if (whole !== 'U' || hyphen < 2 || hyphen > word.length - 3) return whole;
        return `${kindsOf(word.slice(0, hyphen))}-${kindsOf(word.slice(hyphen + 1))}`;
      },
      analyse(word) {
        if (word.length > 80 || word.includes('\0')) return [];
        const list = analyseWord(instance, word) as unknown;
        if (!list) return [];
        const readings: VoikkoReading[] = [];
        try {
          for (let i = 0; i < 12; i += 1) {
            const analysis = koffi.decode(list, i * 8, pointers) as unknown;
            if (!analysis) break;
            readings.push({
              kind: (analysisValue(analysis, 'CLASS') as string | null) ?? '',
              case: (analysisValue(analysis, 'SIJAMUOTO') as string | null) ?? '',
              base: (analysisValue(analysis, 'BASEFORM') as string | null) ?? '',
            });
          }
        } finally {
          free(list);
        }
        return readings;
      },
      close: () => terminate(instance),
    };
  } catch {
    return null;
  }
}
