import type { Action, Category, Lang, Reason } from '#identifiers/types.ts';

/** A hit in the canonical copy: offsets are units of that copy, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly action: Action;
  /** What a rewrite puts in its stead where the recogniser knows better than the category ('90+'). */
  readonly replacement?: string;
  /** Where only a part of the hit is to change: that part. */
  readonly change?: Change;
  /** Why it may tell who somebody is, where the category does not say it all. */
  readonly reason?: Reason;
}

/** What takes the place of a stretch of the copy. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** What a recogniser reads: the canonical text and what is known about it. */
export interface Reading {
  readonly text: string;
  /** The same in lower case, of the same length. */
  readonly lower: string;
  readonly lang: Lang;
  /** Year of today, for ages and two-digit years. */
  readonly year: number;
}

/** One kind of identifier. Pure: no state between calls. */
export interface Recogniser {
  readonly name: string;
  find(reading: Reading): readonly Hit[];
}

/** Lower case that keeps the length (a few letters, as İ, grow when lowered). */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i] ?? '';
    const low = unit.toLowerCase();
    out += low.length === 1 ? low : unit;
  }
  return out;
}

export function reading(text: string, lang: Lang = 'fi', year = 2026): Reading {
  return { text, lower: lowerSameLength(text), lang, year };
}

/** Does the pattern occur within `reach` units before `at`, in the same sentence or line group? */
export function before(reading: Reading, at: number, reach: number, pattern: RegExp): boolean {
  return pattern.test(reading.lower.slice(Math.max(0, at - reach), at));
}

/** Does the pattern occur within `reach` units after `at`? */
export function after(reading: Reading, at: number, reach: number, pattern: RegExp): boolean {
  return pattern.test(reading.lower.slice(at, at + reach));
}

/** Every match of a global pattern, with where it stands. Group 1, where there is one, is the hit. */
export function* matches(
  text: string,
  pattern: RegExp,
): Generator<{ start: number; end: number; match: RegExpMatchArray }> {
  for (const match of text.matchAll(pattern)) {
    const whole = match[0];
    if (whole.length === 0) continue;
    yield { start: match.index, end: match.index + whole.length, match };
  }
}

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00c0-\\u024f',
  Lu: 'A-Z\\u00c0-\\u00de\\u0160\\u017d\\u0141\\u010c',
  Ll: 'a-z\\u00df-\\u00ff\\u0161\\u017e\\u0142\\u010d',
  N: '0-9',
};

/**
 * A pattern for Latin letters alone, without the Unicode flag: the engine takes a hundred times as long to
 * prepare a large pattern that knows the letters of every script.
 *
 * @param source with \\p{L}, \\p{Lu}, \\p{Ll}, \\p{N} as in a Unicode pattern
 */
export function latin(source: string | RegExp, flags: string): RegExp {
  const given = typeof source === 'string' ? source : source.source;
  let inClass = false;
  const plain = given.replace(/\\p\{(\w+)\}|\\[\s\S]|[[\]]/g, (piece, property?: string) => {
    const letters = property === undefined ? undefined : LATIN_LETTERS[property];
    if (letters !== undefined) return inClass ? letters : `[${letters}]`;
    if (piece === '[') inClass = true;
    else if (piece === ']') inClass = false;
    return piece;
  });
  return new RegExp(plain, flags);
}
