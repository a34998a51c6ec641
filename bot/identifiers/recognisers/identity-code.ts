import { after, before, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';
import { spokenIn } from './spoken.ts';

/**
 * The Finnish personal identity code (ddmmyy, a sign, three digits, a check character) whole, spaced,
 * misread, partial; and codes of neighbouring countries. It stops on the shape: a wrong check character
 * or date does not make a code harmless. Signs of the century: + - and since 2023 Y X W V U, B C D E F
 * beside A (Valtioneuvoston asetus 690/2022).
 */
const CONTEXT =
  /hetu|henkilötun|henk\.? ?tun|hlötun|sotu|sosiaaliturvatun|turvatunnu|person(?:beteckning|nummer|\.?nr|kod)|identity (?:code|number)|personal (?:code|number|id)|social security|\bssn\b|henkilökoodi|henkilönumero|isikukood|kansallinen (?:numero|tunnus)|koordinaationumero|samordningsnummer|\bcpr\b/;
/** Said of a part of a code beside another one: 'ja yksi ilman loppuosaa 250128-'. */
const OF_PART = /loppuos|alkuos|slutdel|first part|last part/;
/** The end with its sign in words: 'sotu miinus 944 Aapo'. */
const END_SAID =
  /(?<!\p{L})(?:väliviiva|viiva|miinus|bindestreck|dash) \d ?\d ?\d(?:,? ?(?:\p{Lu}\p{Ll}*|\p{L}(?!\p{L})))?(?!\d)/gu;
const WEAK_CONTEXT = /tunnu[sk]|tunnist|koodi|beteckning|\bcode\b|numero|nummer/;

const SIGN = '[-+/_a-fu-yA-FU-Y]';
const SPELLED = '(?:(?:väli)?viiva|miinus|plus|bindestreck|streck|dash)';
const O = '[0-9oOlI]';

/** ddmmyy SNNNC with nothing between, the line break and one space allowed around the sign. */
const COMPACT = new RegExp(
  `(?<![\\d])(\\d{6})( ?\\n?${SIGN} ?\\n?|[ \\n]${SPELLED}[ \\n])(\\d{3})[ ]?([0-9a-zA-Z])(?![\\p{L}\\d])`,
  'gu',
);
/** Digits apart, by spaces, dots, hyphens or over lines. */
const D = '\\d[ .\\n/-]{0,3}';
const SPACED = new RegExp(
  `(?<![\\d.,/-])(${D}${D}${D}${D}${D}\\d)[ .\\n]{0,3}(${SIGN}|${SPELLED})?[ .\\n]{0,3}(${O}[ .\\n-]{0,2}${O}[ .\\n-]{0,2}${O})[ .\\n-]{0,2}([0-9a-zA-Z])(?![\\p{L}\\d])`,
  'gu',
);
/** Letters where a reader of paper takes 0, 1 for o, l; the date must then be possible. */
const MISREAD = new RegExp(`(?<![\\p{L}\\d])(${O}{6})(${SIGN})(${O}{3})([0-9a-zA-Z])(?![\\p{L}\\d])`, 'gu');
/** With the whole year and dots: 12.3.1978-123X. */
const DOTTED = new RegExp(
  `(?<![\\d.])\\d{1,2}[.]\\d{1,2}[.](?:19|20)?\\d\\d ?[-+A-Fa-f] ?${O}{3}[0-9A-Za-z](?![\\p{L}\\d])`,
  'gu',
);
/** Swedish with the century, Latvian with five digits behind the hyphen. */
const NEIGHBOUR = /(?<![\d-])(?:(?:19|20)\d{6}[-+ ]?\d{4}|\d{6}-\d{5})(?![\d-])/g;
/** Eleven digits in one: Estonia, Lithuania, Norway, Poland. */
const ELEVEN = /(?<![\d,.-])(\d{11})(?![\d-])/g;
/** The last signs hidden: 110889-xxxx, 12078?-92?; or the first: xxxxxx-9x4T. */
const HIDDEN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?=[\\d?*x]{6}${SIGN})\\d{4,6}[?*x•]{0,2}${SIGN}(?=[\\d?*xX•]*[?*xX•])[\\d?*xX•]{2,4}[a-zA-Z]?|[xX*?•]{6}${SIGN}[\\dxX*?•]{3}[A-Z])(?![\\p{L}\\d])`,
  'gu',
);
/** The beginning with a sign and what is left of the rest. */
const BEGINNING = new RegExp(
  `(?<![\\d.,-])(\\d{2} ?\\d{2} ?\\d{2}) ?(${SIGN})( ?\\d{1,3}[a-zA-Z]?(?![\\p{L}\\d])|(?![\\p{L}\\d]))`,
  'gu',
);
/** The end with its hyphen, which looks like nothing else: -913K. */
const END_SIGNED = /(?<![\p{L}\d])[-+]\d{2}[\dO][A-Z](?![\p{L}\d-])/gu;
const END = /(?<![\p{L}\d])[a-fA-F]?\d ?\d ?\d ?[a-zA-Z\d](?![\p{L}\d])/gu;
const SIX = /(?<![\d.,-])\d{6}(?![\d-])/g;
const PART =
  /(?:lop(?:pu|ulla|ussa)|loppuosa|alku|alulla|alkuosa|päätt|ends|slutar|slutdelen)\p{L}*(?: on| på| med)? ?$/u;
/** 'sotu alkaa 0511', 'tunnus alkaa 0711 24-' */
const BEGINS =
  /(?:hetu|sotu|tunnus|henkilötunnus|personbeteckning|code)\p{L}*[^.\d\n]{0,24}(?:alka\p{L}+|alku(?:osa)?|börjar(?: med)?|starts(?: with)?) (?:on )?(\d[\d ]{2,7}[-+a-fu-y]?)/gu;
/** A mistyped length where a code is spoken of. */
const LOOSE = new RegExp(`(?<![\\p{L}\\d])\\d{5,8}${SIGN}${O}{2,5}[a-zA-Z]?(?![\\p{L}\\d])`, 'gu');
/** A foreign number that is named as such. */
const FOREIGN =
  /(?:kansallinen (?:numero|tunnus)|isikukood\p{L}*|personnummer\p{L}*|samordningsnummer\p{L}*|koordinaationumero\p{L}*|henkilö(?:numero|koodi)\p{L}*|personal (?:number|code)|snils|pesel|(?:puolan|latvian|liettuan|viron|norjan|ruotsin|ukrainalainen) (?:numero|tunnus|koodi|vero?numero)\p{L}*)[^\d\n]{0,24}(\d[\d /-]{5,14}\d)(?!\d)/gu;
/** The check character is often said as a word: 'Hannu', 'niinku Daavid'. */
const SAID_CHECK =
  /^,? ?(?:kirjain )?(?:[a-zA-Z](?!\p{L})(?! \p{Ll}\p{L})(?:,? (?:niinku|niin kuin|som i|as in) \p{L}+)?|(?:niinku|som i|as in) \p{L}+|\p{Lu}\p{Ll}+)/u;

/** Where none of these is found, the larger patterns find nothing; they cost a fraction. */
const SIX_NEAR = /\d(?:[ .\n/-]{0,3}\d){5}/;
const DOTTED_NEAR = /\d\.(?:19|20)?\d\d ?[-+A-Fa-f]/;
const MISREAD_NEAR = new RegExp(`${O}{6}${SIGN}${O}{3}`);
const HIDDEN_NEAR = new RegExp(`[\\d?*xX•]{6}${SIGN}[\\d?*xX•]`);
const END_NEAR = /lop(?:pu|ulla|ussa)|alku|alulla|päätt|ends|slutar|slutdelen/;
const BEGINS_NEAR = /alka|alku|börjar|starts/;
const FOREIGN_NEAR = /\d[\d /-]{5}/;

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

/** Is the code spoken of right before or behind the place? */
const spokenOf = (reading: Reading, at: number, end: number): boolean =>
  before(reading, at, 60, CONTEXT) || after(reading, end, 40, CONTEXT);

type Add = (start: number, end: number) => void;

function whole(reading: Reading, hit: Add): void {
  const { text } = reading;
  const six = SIX_NEAR.test(text);
  for (const { start, end, match } of six ? matches(text, COMPACT) : []) {
    const sign = (match[2] ?? '').trim();
    // a slash or an underscore only between what can be a date and a code
    if (sign === '-' || sign === '+' || dateLike(match[1] ?? '') || spokenOf(reading, start, end))
      hit(start, end);
  }
  for (const { start, end, match } of six ? matches(text, SPACED) : []) {
    const date = match[1] ?? '';
    if (!dateLike(digitsOf(date))) continue;
    const sign = match[2];
    const letter = /[a-z]/i.test(match[4] ?? '');
    const parts = date.trim().split(/\D+/).length;
    // a telephone number right behind the word 'hetu' is one all the same
    if (sign === undefined && !letter && /^0[45]\d \d/.test(match[0])) continue;
    const newSign = sign !== undefined && /^[a-y]$/i.test(sign);
    if (
      spokenOf(reading, start, end) ||
      (sign !== undefined && (letter || parts === 1 || parts === 6 || newSign)) ||
      (parts === 1 && /[A-Z]/.test(match[4] ?? ''))
    )
      hit(start, end);
  }
  for (const { start, end, match } of MISREAD_NEAR.test(text) ? matches(text, MISREAD) : []) {
    const raw = (match[1] ?? '') + (match[3] ?? '');
    if ((raw.match(/\d/g) ?? []).length >= 4 && dateLike(digitsOf(match[1] ?? ''))) hit(start, end);
  }
  if (DOTTED_NEAR.test(text)) for (const { start, end } of matches(text, DOTTED)) hit(start, end);
}

function foreign(reading: Reading, hit: Add): void {
  const { text } = reading;
  const six = /\d{6}/.test(text);
  for (const { start, end, match } of six ? matches(text, NEIGHBOUR) : []) {
    const digits = digitsOf(match[0]);
    const six = digits.length === 12 ? digits.slice(2, 8) : digits.slice(0, 6);
    if (dateLike(six) || spokenOf(reading, start, end)) hit(start, end);
  }
  for (const { start, end, match } of six ? matches(text, ELEVEN) : []) {
    const code = match[1] ?? '';
    const baltic = /^[1-6]/.test(code) && dateLike(`${code.slice(5, 7) + code.slice(3, 5)}01`);
    if (baltic || dateLike(code.slice(0, 6)) || spokenOf(reading, start, end)) hit(start, end);
  }
  for (const { start, match } of FOREIGN_NEAR.test(text) ? matches(reading.lower, FOREIGN) : []) {
    const number = match[1] ?? '';
    const from = start + match[0].length - number.length;
    hit(from, from + number.length);
  }
}

function partial(reading: Reading, hit: Add): void {
  const { text, lower } = reading;
  if (HIDDEN_NEAR.test(text)) for (const { start, end } of matches(text, HIDDEN)) hit(start, end);
  for (const { start, end, match } of SIX_NEAR.test(text) ? matches(text, BEGINNING) : []) {
    const [, date = '', sign = '', tail = ''] = match;
    if (!dateLike(digitsOf(date))) continue;
    const rest = tail.trim();
    const hyphen = sign === '-' || sign === '+';
    const weak = rest.length > 0 && before(reading, start, 24, WEAK_CONTEXT);
    // three digits behind the hyphen, or a date in the code's groups with two, are a code without its end
    const shape =
      hyphen && (/^9\d\d$/.test(rest) || (/^\d{4} \d{2}$/.test(date) && /^\d{2,3}[A-Z]?$/.test(rest)));
    const alone = text[start - 1] === '(' && text[end] === ')';
    if (
      alone ||
      spokenOf(reading, start, end) ||
      (hyphen && (before(reading, start, 40, OF_PART) || after(reading, end, 30, OF_PART))) ||
      (weak && (/\d{2}/.test(rest) || /beteckning|tunnu/.test(lower))) ||
      shape
    )
      hit(start, end);
  }
  for (const { start, end } of matches(text, END_SIGNED))
    if (!before(reading, start, 14, /(?<!\p{L})(?:vara)?osa |tuote|malli|part /u)) hit(start, end);
  if (END_NEAR.test(lower))
    for (const { start, end } of matches(text, END)) if (before(reading, start, 26, PART)) hit(start, end);
  for (const { start, match } of BEGINS_NEAR.test(lower) ? matches(lower, BEGINS) : []) {
    const number = (match[1] ?? '').trimEnd();
    const from = start + match[0].length - (match[1] ?? '').length;
    hit(from, from + number.length);
  }
  if (!CONTEXT.test(lower)) return;
  for (const { start, end, match } of matches(text, SIX)) {
    if (dateLike(match[0]) && before(reading, start, 40, CONTEXT)) hit(start, end);
  }
  for (const { start, end } of matches(text, END_SAID))
    if (before(reading, start, 40, CONTEXT)) hit(start, end);
  for (const { start, end } of matches(text, LOOSE)) if (before(reading, start, 40, CONTEXT)) hit(start, end);
}

function find(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  const hit: Add = (start, end) => {
    hits.push({ start, end, category: 'identity-code', action: 'block' });
  };
  if (/\d|[xX*?•]{3}/.test(reading.text)) {
    whole(reading, hit);
    foreign(reading, hit);
    partial(reading, hit);
  }
  for (const run of spokenIn(reading)) {
    const close = spokenOf(reading, run.start, run.end);
    const long = run.words >= 4 && run.digits.length >= 8 && run.digits.length <= 12;
    const part = run.words >= 3 && run.digits.length >= 3 && before(reading, run.start, 40, CONTEXT);
    if ((long && (close || (run.separated && dateLike(run.digits.slice(0, 6))))) || part) {
      const tail = SAID_CHECK.exec(reading.text.slice(run.end, run.end + 40));
      hit(run.start, run.end + (tail ? tail[0].length : 0));
    }
  }
  return hits;
}

export const identityCode: Recogniser = { name: 'identity-code', find };
