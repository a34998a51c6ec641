import { before, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';
import { spokenIn } from './spoken.ts';

/**
 * Telephone numbers: Finnish mobile and fixed ones in every grouping, with the country's code, foreign
 * ones, and numbers said in words. Numbers of services that a whole town calls (0800, switchboards and
 * help lines named as such) are no identifiers of a person.
 */
const CONTEXT =
  /puh|numero|nro|\bnum\b|\bp\.|\bp:|gsm|känny|kännyk|mobil|\btel|soit|soittel|tavoit|tekst|viesti|linja|whatsapp|ring|nummer|phone|\bcall|text (?:her|him|them)|tfn|signal|yhteys|vastaa|lankapuh|fax|faksi|hem är|nås|reach|toimisto|suora|kiinteä|extension|linje/;
const SERVICE =
  /vaih(?:de|tees)|kriisipuhelin|päivysty|neuvonta|asiakaspalvelu|palvelunumero|auttava puhelin|keskuksen numero|kundtjänst|kundservice|växel|helpline|switchboard|hotline|ajanvaraus|tidsbokning|avustuspalvelu|takaisinsoit|kela|fpa|migri|vero\b|poliisi|hätäkeskus|rikosuhripäivysty|nollalinja|jouren|tulkkikeskus|chat|sovinto|mieli ry/;
/** What is measured, priced or dated, not called. */
const NOT_PHONE_AFTER = /^ ?(?:pistet|€|eur|mg|ml|mmol|kg|cm|g(?!\p{L})|%|kcal|km(?!\p{L})|poäng|points)/u;

const O = '[0-9oO]';
const SEP = '(?:[ \\n]?[-./,()][ \\n]?-? ?|[ \\n]{1,2}|[ ]-[ ])';
const INTERNATIONAL = new RegExp(
  `(?<![\\d+,])(?:\\+|00(?=358|4[0-9]|3[0-9]|7[0-9]{10}|1[0-9]{10}|9))[ ]?\\(?\\d{1,3}\\)?(?:${SEP}{0,2}\\(?${O}{1,12}\\)?){1,8}`,
  'g',
);
const MOBILE = new RegExp(
  `(?:(?<![\\d.,+-]|[\\d] )\\(?0|(?<![\\p{L}\\d])[oO](?=[45]))\\)?[45]${O}{1,3}\\)?(?:${SEP}{0,2}${O}{1,8}){0,7}`,
  'gu',
);
const MOBILE_APART = new RegExp(`(?<![\\d.,+-]|[\\d] )0 ?[-./]? ?[45](?: ?[-./]? ?${O}){5,10}(?![\\d])`, 'g');
const MOBILE_SHORT_HEAD = /(?<![\d.,+-]|\d )04(?: \d\d){3,5}(?! ?\d)/g;
const FIXED =
  /(?<![\d.,+-]|[\d] )\(?0(?:[235689]|1[3-9]|10|2[0-9]|20|29\d?|7\d?|600|700|800)\)?(?:(?: ?[-–/] ?|[ ]){1,2}\d{1,6}){1,5}(?![\d:])/g;
const FIXED_GLUED = /(?<![\d.,+-])0(?:[235689]|1[3-9]|10|2\d)\d{5,8}(?![\d])/g;
const FOREIGN_NATIONAL = /(?<!\d)8 ?[ (-]{1,2}9\d\d\)?[ -]?\d{3}[ -]?\d\d[ -]?\d\d(?!\d)/g;

/** Finnish without the plus. */
const BARE_COUNTRY = /(?<![\d.,+-])358[4-5]\d{7,9}(?!\d)/g;
/** Four or five digits of a house's own exchange, and any area code, right behind the word for telephone. */
const EXTENSION = /(?<=(?:puh|puhelin|alanumero|extension(?: is)?|anknytning)[.:]? )\d{4,6}(?!\d|[.:]\d)/giu;
const ANY_AREA = /(?<![\d.,+-]|\d )0\d{1,3}[ -]\d[\d -]{3,9}\d(?!\d|[:.]\d)/g;
const RING =
  /(?:puh\p{L}*|numero(?:n|on|sta|ssa)?|nro|numret|nummer|telefon\p{L}*|ring|phone|mobil)[^.!?\d]{0,24}$/u;

const count = (text: string): number => (text.match(/[0-9oO]/g) ?? []).length;

/** Other numbers that are named right before. */
const OTHER_BEFORE =
  /(?:sarjanumero|ovt|y-tunnus|tilausnumero|tuotenumero|laitenumero|serial)[ :]{1,3}(?:on )?$/;
const SWITCHBOARD = /switchboard|vaih(?:de|tee)|växel/;

/** Where none of these is found, the larger patterns find nothing; they cost a fraction. */
const MOBILE_NEAR = /[0oO]\)?[ ]?[-./]? ?[45]/;
const FIXED_NEAR = /0\d{1,3}\)?[ –/-]{1,6}\d/;
const EXTENSION_NEAR = /(?:puh|puhelin|alanumero|extension(?: is)?|anknytning)[.:]? \d{4}/i;

/** Cuts separators and a lone bracket from the end of a match. */
function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[^0-9oO)]/.test(text[to - 1] ?? '')) to -= 1;
  if (text[to - 1] === ')' && !text.slice(start, to).includes('(')) to -= 1;
  while (to > start && /[oO]/.test(text[to - 1] ?? '') && /\p{L}/u.test(text[to] ?? '')) to -= 1;
  while (to > start && /[^0-9oO)]/.test(text[to - 1] ?? '')) to -= 1;
  return to;
}

/** Dates, clock times, ranges of hours and decimal rows that begin like a number to call. */
function looksLikeOther(match: string): boolean {
  const plain = match.trim();
  if (/^0\d[.]\d{1,2}[.](?:\d{4}|\d\d)?(?:\D|$)/.test(plain)) return true;
  if (/^0\d[. :]\d\d ?- ?\d\d([. :]\d\d)?/.test(plain)) return true;
  if (/^0\d-\d\d-(?:19|20)\d\d$/.test(plain)) return true;
  if (/^(?:0\d\d ?\/ ?)+0?\d\d$/.test(plain)) return true;
  if (/^0\d{2} (?:0\d{2} ?)+$/.test(plain)) return true;
  return false;
}

function find(reading: Reading): readonly Hit[] {
  const { text } = reading;
  const hits: Hit[] = [];
  const accept = (start: number, rawEnd: number, least: number, most: number): void => {
    let end = trimEnd(text, start, rawEnd);
    let value = text.slice(start, end);
    // a number does not run on over a full stop and a space, nor into a next one that begins with 0 or +
    const next = /[\s,;/][ ]?(?=\+|0[45]\d{1,2}[ -]?\d)/.exec(value.slice(6));
    if (next && count(value.slice(0, 6 + next.index)) >= 7)
      end = trimEnd(text, start, start + 6 + next.index);
    value = text.slice(start, end);
    while (count(value) > most && /[^0-9oO]/.test(value)) {
      const cut = value.replace(/[^0-9oO]+[0-9oO]+\)?$/, '');
      if (cut === value) break;
      value = cut;
      end = start + value.length;
    }
    if (count(value) < least || count(value) > most) return;
    if (before(reading, start, 24, OTHER_BEFORE)) return;
    if (looksLikeOther(value) || NOT_PHONE_AFTER.test(reading.lower.slice(end, end + 10))) return;
    // '(044 718 2306)': the brackets are no part of it, those of '(044) 718 2306' are
    const open = value.startsWith('(') && !value.includes(')');
    hits.push({ start: start + (open ? 1 : 0), end, category: 'phone', action: 'block' });
  };
  const service = (start: number): boolean => before(reading, start, 48, SERVICE);
  if (/\+|00[1-9]/.test(text))
    for (const { start, end } of matches(text, INTERNATIONAL))
      if (!before(reading, start, 30, SWITCHBOARD)) accept(start, end, 7, 15);
  const mobile = MOBILE_NEAR.test(text);
  for (const { start, end, match } of mobile ? matches(text, MOBILE) : []) {
    const letters = /[oO]/.test(match[0]) && !/\d[oO]|[oO]\d/.test(match[0]);
    if (!letters) accept(start, end, before(reading, start, 40, CONTEXT) ? 6 : 8, 11);
  }
  if (mobile) for (const { start, end } of matches(text, MOBILE_APART)) accept(start, end, 8, 11);
  for (const { start, end } of mobile ? matches(text, MOBILE_SHORT_HEAD) : [])
    if (before(reading, start, 40, CONTEXT)) accept(start, end, 8, 11);
  const fixed = FIXED_NEAR.test(text);
  for (const { start, end, match } of fixed ? matches(text, FIXED) : []) {
    const free = /^\(?0(?:800|600|700|20|10|29)/.test(match[0]);
    if (service(start)) continue;
    if (free && !before(reading, start, 30, CONTEXT)) continue;
    const groups = match[0].split(/[^\d]+/).filter((group) => group.length > 0);
    const tail = groups.slice(1);
    const regular =
      tail.length >= 1 &&
      tail.every((group) => group.length >= 3) &&
      tail.reduce((sum, group) => sum + group.length, 0) >= 6;
    if (before(reading, start, 40, CONTEXT) || regular) accept(start, end, 7, 11);
  }
  for (const { start, end } of /0\d{6}/.test(text) ? matches(text, FIXED_GLUED) : []) {
    if (before(reading, start, 30, CONTEXT) && !service(start)) accept(start, end, 7, 10);
  }
  for (const { start, end } of matches(text, FOREIGN_NATIONAL)) accept(start, end, 10, 12);
  for (const { start, end } of matches(text, BARE_COUNTRY)) accept(start, end, 10, 13);
  if (EXTENSION_NEAR.test(text))
    for (const { start, end } of matches(text, EXTENSION)) accept(start, end, 4, 6);
  for (const { start, end } of fixed ? matches(text, ANY_AREA) : []) {
    if (before(reading, start, 40, RING) && !service(start)) accept(start, end, 7, 11);
  }
  for (const run of spokenIn(reading)) {
    const digits = run.digits;
    const prefix = /^0(?:4|5)/.test(digits);
    if (run.words < 2 || digits.length < 6 || digits.length > 14) continue;
    const near = before(reading, run.start, 40, CONTEXT);
    if ((prefix && (digits.length >= 7 || near)) || (digits.startsWith('0') && near && digits.length >= 7)) {
      hits.push({ start: run.start, end: run.end, category: 'phone', action: 'block' });
    }
  }
  // digits first, the rest in words: '044 seittemän yks 60 412' is a run too, handled above
  return hits;
}

export const phone: Recogniser = { name: 'phone', find };
