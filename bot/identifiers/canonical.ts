/**
 * The canonical copy of a text, with a map back. Detection works on the copy: composed accents, ASCII
 * digits, one kind of space and of hyphen, no invisible characters, look-alike letters of other alphabets
 * folded inside words that hold Latin letters or digits. Findings are told in UTF-16 units of the text as
 * it was given, and never cut a surrogate pair or an accent from its letter.
 */
export interface Canonical {
  /** What the recognisers read. */
  readonly text: string;
  /** For a range of `text`, the range of the original text that it stands for. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

interface Unit {
  /** One or more UTF-16 units that stand for one or more characters of the original. */
  out: string;
  readonly start: number;
  end: number;
}

const INVISIBLE =
  /\p{Cf}|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|\u3164|\uffa0|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;
const MARK = /\p{M}/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\t\v\f\p{Zs}]/u;
const BREAK = /[\n\r\u0085\u2028\u2029]/u;
const HYPHEN = /[\u02d7\u058a\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\u30fc]/u;
const QUOTE = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/u;
/** Letters and signs in another dress (full-width, mathematical, encircled, ligatures), which NFKC undresses. */
const DRESSED =
  /[\uff01-\uff5e\u{1d400}-\u{1d7cb}\u{1f130}-\u{1f189}\u24b6-\u24e9\ufb00-\ufb06\u2100-\u214f]/u;

/** Letters of other alphabets that the eye takes for Latin ones. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ь: 'b',
  п: 'n',
  г: 'r',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  Ԍ: 'G',
  Ү: 'Y',
  ё: 'ë',
  Ё: 'Ë',
  ї: 'ï',
  Ї: 'Ï',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ε: 'e',
  η: 'n',
  γ: 'y',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ӏ: 'l',
  Ӏ: 'I',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
};

/** The value of a decimal digit of any script. Blocks of digits begin at a code that ends in 0 or 6. */
function digitValue(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  const low = code & 0xf;
  const base = code - low;
  const begins =
    DIGIT.test(String.fromCodePoint(base)) && !(low >= 6 && !DIGIT.test(String.fromCodePoint(base + 5)));
  const value = begins ? low : low - 6;
  return value >= 0 && value <= 9 ? String(value) : char;
}

/** Units of the original text, each with what stands for it in the copy. */
function units(original: string): Unit[] {
  const list: Unit[] = [];
  let at = 0;
  for (const char of original) {
    const start = at;
    at += char.length;
    const code = char.charCodeAt(0);
    const last = list[list.length - 1];
    if (code < 0x80) {
      const plain =
        code === 9 || code === 11 || code === 12 ? ' ' : code === 13 ? '\n' : code === 96 ? "'" : char;
      // \r\n is one line break
      if (char === '\n' && last?.out === '\n' && original[start - 1] === '\r' && last.end === start)
        last.end = at;
      else list.push({ out: plain, start, end: at });
      continue;
    }
    if (MARK.test(char) && !INVISIBLE.test(char) && last) {
      // an accent belongs to the letter before it
      const composed = (last.out + char).normalize('NFC');
      if (composed.length <= last.out.length) last.out = composed;
      last.end = at;
      continue;
    }
    if (code === 0xad || INVISIBLE.test(char)) {
      // a variation selector goes with its letter
      if (last && MARK.test(char)) last.end = at;
      continue;
    }
    let out = char;
    if (SPACE.test(char)) out = ' ';
    else if (BREAK.test(char)) out = '\n';
    else if (HYPHEN.test(char)) out = '-';
    else if (QUOTE.test(char)) out = "'";
    else if (DIGIT.test(char)) out = digitValue(char);
    else if (DRESSED.test(char)) out = char.normalize('NFKC');
    else if (code >= 0xd800 && code <= 0xdfff && char.length === 1) out = '\ufffd';
    list.push({ out, start, end: at });
  }
  return list;
}

const WORD_CHAR = /[\p{L}\p{Nd}]/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}0-9]/u;

/** Folds look-alikes inside runs of letters and digits that hold a Latin letter or a digit. */
function foldLookAlikes(list: Unit[]): void {
  let from = 0;
  while (from < list.length) {
    const first = list[from];
    if (!first || !WORD_CHAR.test(first.out)) {
      from += 1;
      continue;
    }
    let to = from;
    let latin = false;
    let other = false;
    for (
      let unit = list[to];
      unit && (WORD_CHAR.test(unit.out) || (unit.out === '-' && to > from));
      unit = list[to]
    ) {
      if (LOOK_ALIKE[unit.out] !== undefined || unit.out === 'З' || unit.out === 'з') other = true;
      else if (LATIN_OR_DIGIT.test(unit.out)) latin = true;
      to += 1;
    }
    if (latin && other) {
      for (let i = from; i < to; i += 1) {
        const unit = list[i];
        const plain = unit && LOOK_ALIKE[unit.out];
        if (unit && plain !== undefined) unit.out = plain;
      }
      // Cyrillic Ze among digits is a three
      for (let i = from; i < to; i += 1) {
        const unit = list[i];
        if (unit && (unit.out === 'З' || unit.out === 'з')) unit.out = '3';
      }
    }
    from = to;
  }
}

/** Letters of other alphabets, and the dotless i: only they can look like others. */
const FOREIGN = /[\u0131\u0250-\u1fff\u2100-\uffff]/;
/** Letters, digits and signs that are already as the copy has them: most texts are nothing else. */
const PLAIN = /^[\n -_a-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]*$/;

/**
 * @param original any text, lone surrogates included
 * @returns its canonical copy; linear in the length
 */
export function canonical(original: string): Canonical {
  if (PLAIN.test(original)) return { text: original, original: (start, end) => ({ start, end }) };
  const list = units(original);
  if (FOREIGN.test(original)) foldLookAlikes(list);
  let text = '';
  let length = 0;
  for (const unit of list) length += unit.out.length;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let at = 0;
  for (const unit of list) {
    text += unit.out;
    for (let i = 0; i < unit.out.length; i += 1) {
      starts[at] = unit.start;
      ends[at] = unit.end;
      at += 1;
    }
  }
  return {
    text,
    original: (start, end) => ({ start: starts[start] ?? original.length, end: ends[end - 1] ?? 0 }),
  };
}
