import { after, before, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';
import { spokenRuns } from './spoken.ts';

/**
 * The Finnish personal identity code (ddmmyy, a sign, three digits, a check character) whole, spaced,
 * misread, partial; and codes of neighbouring countries. It stops on the shape: a wrong check character
 * or date does not make a code harmless. Signs of the century: + - and since 2023 Y X W V U, B C D E F
 * beside A (Valtioneuvoston asetus 690/2022).
 */
const CONTEXT =
  /hetu|henkilötun|henk\.? ?tun|hlötun|sotu|sosiaaliturvatun|turvatunnu|person(?:beteckning|nummer|\.?nr|kod)|identity (?:code|number)|personal (?:code|number|id)|social security|\bssn\b|henkilökoodi|henkilönumero|isikukood|kansallinen (?:numero|tunnus)|koordinaationumero|samordningsnummer|cpr/;
const WEAK_CONTEXT = /tunnu[sk]|tunnist|koodi|beteckning|\bcode\b|numero|nummer/;

const SIGN = '[-+/_a-fu-yA-FU-Y]';
const SPELLED = '(?:(?:väli)?viiva|miinus|plus|bindestreck|streck|dash)';

/** ddmmyy SNNNC with nothing between, the line break and one space allowed around the sign. */
const COMPACT = new RegExp(
  `(?<![\\d])(\\d{6})( ?\\n?${SIGN} ?\\n?|[ \\n]${SPELLED}[ \\n])(\\d{3})[ ]?([0-9a-zA-Z])(?![\\p{L}\\d])`,
  'gu',
);
/** Digits apart, by spaces, dots, hyphens or over lines. */
const D = '\\d[ .\\n/-]{0,3}';
const SPACED = new RegExp(
  `(?<![\\d.,/-])(${D}${D}${D}${D}${D}\\d)[ .\\n-]{0,3}(${SIGN}|${SPELLED})?[ .\\n-]{0,3}(\\d[ .\\n-]{0,2}\\d[ .\\n-]{0,2}\\d)[ .\\n-]{0,2}([0-9a-zA-Z])(?![\\p{L}\\d])`,
  'gu',
);
/** Letters where a reader of paper takes 0, 1 for o, l; the date must then be possible. */
const MISREAD = new RegExp(
  `(?<![\\p{L}\\d])([0-9oOlI]{6})(${SIGN})([0-9oOlI]{3})([0-9a-zA-Z])(?![\\p{L}\\d])`,
  'gu',
);
/** With the whole year and dots: 12.3.1978-123X. */
const DOTTED = /(?<![\d.])\d{1,2}[.]\d{1,2}[.](?:19|20)?\d\d ?[-+A-Fa-f] ?\d{3}[0-9A-Za-z](?![\p{L}\d])/gu;
/** Swedish with the century, Latvian with five digits behind the hyphen. */
const NEIGHBOUR = /(?<![\d-])(?:(?:19|20)\d{6}[-+ ]?\d{4}|\d{6}-\d{5})(?![\d-])/g;
/** Eleven digits in one: Estonia, Lithuania, Norway, Poland. */
const ELEVEN = /(?<![\d,.-])(\d{11})(?![\d-])/g;
/** The last signs hidden: 110889-xxxx, 12078?-92?. */
const HIDDEN = new RegExp(
  `(?<![\\d])(?=[\\d?*x]{6}${SIGN})\\d{4,6}[?*x•]{0,2}${SIGN}(?=[\\d?*xX•]*[?*xX•])[\\d?*xX•]{2,4}[a-zA-Z]?(?![\\p{L}\\d])`,
  'gu',
);
/** The beginning with a sign and what is left of the rest. */
const BEGINNING = new RegExp(`(?<![\\d.,-])\\d{6} ?${SIGN}(?: ?\\d{1,3}[a-zA-Z]?|(?![\\p{L}\\d]))`, 'gu');
const END = /(?<![\p{L}\d])[-+a-fA-F]?\d{3}[a-zA-Z](?![\p{L}\d])/gu;
const SIX = /(?<![\d.,-])\d{6}(?![\d-])/g;
const PART = /lop(?:pu|ulla|ussa)|alku|alulla|alkaa|päätt|osa\b|begins|starts|ends|börjar|slutar|slutet/;

/** Can the six digits be a date, either way round (+60 for a Swedish coordination number)? */
function dateLike(six: string): boolean {
  const a = Number(six.slice(0, 2));
  const m = Number(six.slice(2, 4));
  const c = Number(six.slice(4, 6));
  const day = (n: number): boolean => (n >= 1 && n <= 31) || (n >= 61 && n <= 91);
  return m >= 1 && m <= 12 && (day(a) || day(c));
}

const digitsOf = (text: string): string =>
  text.replace(/[oO]/g, '0').replace(/[lI]/g, '1').replace(/\D/g, '');

function find(reading: Reading): readonly Hit[] {
  const { text } = reading;
  const hits: Hit[] = [];
  const hit = (start: number, end: number): void => {
    hits.push({ start, end, category: 'identity-code', action: 'block' });
  };
  const spokenOf = (at: number, end: number): boolean =>
    before(reading, at, 60, CONTEXT) || after(reading, end, 40, CONTEXT);
  if (/\d/.test(text)) {
    for (const { start, end, match } of matches(text, COMPACT)) {
      const sign = (match[2] ?? '').trim();
      const tight = sign === '-' || sign === '+';
      // a slash or an underscore only between what can be a date and a code
      if (tight || dateLike(match[1] ?? '') || spokenOf(start, end)) hit(start, end);
    }
    for (const { start, end, match } of matches(text, SPACED)) {
      const date = digitsOf(match[1] ?? '');
      const signed = match[2] !== undefined;
      const letter = /[a-z]/i.test(match[4] ?? '');
      const parts = (match[1] ?? '').trim().split(/[^\d]+/).length;
      const close = spokenOf(start, end);
      if (!dateLike(date)) continue;
      if (close || (signed && (letter || parts === 1)) || (signed && parts === 6)) hit(start, end);
    }
    for (const { start, end, match } of matches(text, MISREAD)) {
      const raw = (match[1] ?? '') + (match[3] ?? '');
      if ((raw.match(/\d/g) ?? []).length >= 4 && dateLike(digitsOf(match[1] ?? ''))) hit(start, end);
    }
    for (const { start, end } of matches(text, DOTTED)) hit(start, end);
    for (const { start, end, match } of matches(text, NEIGHBOUR)) {
      const digits = digitsOf(match[0]);
      const six = digits.length === 12 ? digits.slice(2, 8) : digits.slice(0, 6);
      if (dateLike(six) || spokenOf(start, end)) hit(start, end);
    }
    for (const { start, end, match } of matches(text, ELEVEN)) {
      const code = match[1] ?? '';
      const baltic = /^[1-6]/.test(code) && dateLike(code.slice(5, 7) + code.slice(3, 5) + '01');
      if (baltic || dateLike(code.slice(0, 6)) || spokenOf(start, end)) hit(start, end);
    }
    for (const { start, end } of matches(text, HIDDEN)) hit(start, end);
    for (const { start, end, match } of matches(text, BEGINNING)) {
      if (!dateLike(match[0].slice(0, 6))) continue;
      const rest = match[0].slice(7).trim();
      const weak = rest.length > 0 && /\d{2}/.test(rest) && before(reading, start, 24, WEAK_CONTEXT);
      if (spokenOf(start, end) || weak) hit(start, end);
    }
    if (CONTEXT.test(reading.lower) || /tunnu[sk]/.test(reading.lower)) {
      for (const { start, end, match } of matches(text, END)) {
        const strong = spokenOf(start, end);
        const part = before(reading, start, 30, PART) || /^[-+]/.test(match[0]);
        if ((strong && (part || /^[-+]/.test(match[0]))) || (before(reading, start, 40, /tunnu[sk]/) && part))
          hit(start, end);
      }
      for (const { start, end, match } of matches(text, SIX)) {
        if (dateLike(match[0]) && before(reading, start, 40, CONTEXT)) hit(start, end);
      }
    }
    // a foreign number named as such
    for (const { start, match } of matches(
      reading.lower,
      /(?:kansallinen (?:numero|tunnus)|isikukood\p{L}*|personnummer\p{L}*|samordningsnummer\p{L}*|koordinaationumero\p{L}*|henkilö(?:numero|koodi)\p{L}*|personal (?:number|code))[^\d\n]{0,24}(\d[\d -]{5,14}\d)(?!\d)/gu,
    )) {
      const number = match[1] ?? '';
      const from = start + match[0].length - number.length;
      hit(from, from + number.length);
    }
  }
  for (const run of spokenRuns(reading.lower)) {
    if (run.words < 4) continue;
    const close = spokenOf(run.start, run.end);
    if (
      run.digits.length >= 8 &&
      run.digits.length <= 12 &&
      !run.digits.startsWith('0', 12) &&
      (close || (run.separated && dateLike(run.digits.slice(0, 6))))
    ) {
      // the check character is often said as a word: 'Hannu', 'niinku Daavid'
      const tail =
        /^,? ?(?:kirjain )?(?:[a-z]\b(?! \p{L}\p{L})(?:,? (?:niinku|niin kuin|som i|as in) \p{L}+)?|(?:niinku|som i|as in) \p{L}+|\p{Lu}\p{Ll}+)/u.exec(
          text.slice(run.end, run.end + 40),
        );
      hit(run.start, run.end + (tail ? tail[0].length : 0));
    }
  }
  return hits;
}

export const identityCode: Recogniser = { name: 'identity-code', find };
