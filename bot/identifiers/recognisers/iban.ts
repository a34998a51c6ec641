import { before, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Bank accounts: IBAN of any country, grouped or apart, also without its country where an account is
 * spoken of, and the old Finnish form 123456-785. A wrong check number frees nothing.
 */
const COUNTRIES =
  'AD|AE|AL|AT|AZ|BA|BE|BG|BH|BR|BY|CH|CR|CY|CZ|DE|DK|DO|EE|EG|ES|FI|FO|FR|GB|GE|GI|GL|GR|HR|HU|IE|IL|IQ|IS|IT|JO|KW|KZ|LB|LI|LT|LU|LV|MC|MD|ME|MK|MT|NL|NO|PK|PL|PS|PT|QA|RO|RS|SA|SE|SI|SK|SM|TN|TR|UA|VA|XK';
const IBAN = new RegExp(
  `(?<![\\p{L}\\d])(?:${COUNTRIES})[ -]?\\d\\d(?:[ -]{0,3}[A-Z0-9]{2,6}){2,8}(?:[ -]{0,3}[0-9]{1,4})?(?![\\p{L}\\d])`,
  'giu',
);
const GLUED = new RegExp(`(?<![\\p{L}\\d])(?:${COUNTRIES})\\d\\d[A-Z0-9]{10,30}(?![\\p{L}\\d])`, 'giu');
const APART = /(?<![\p{L}\d])F ?I ?(?: ?[-–]? ?\d){14,18}(?![\p{L}\d])/giu;
const CONTEXT = /\bfi\d\d|tili|iban|konto|account|\bbank|saaja|maks|palkka|pankki|tilinum/;
const BARE =
  /(?<![\d.,-])\d{2}(?: \d{4}){3,4}(?: \d{1,2})?(?![\d])|(?<![\d.,-])\d{4}(?: \d{4}){2,3}(?: \d{1,2})?(?![\d])/g;
const OLD = /(?<![\d.,-])[1-8]\d{5} ?- ?\d{2,8}(?![\d-])/g;

/** Where none of these is found, the larger patterns find nothing. */
const IBAN_NEAR = /[a-z]{2}[ -]?\d\d[ -]{0,3}[a-z0-9]{2}/;
const APART_NEAR = /f ?i ?(?: ?[-–]? ?\d){14}/;

function find(reading: Reading): readonly Hit[] {
  const { text, lower } = reading;
  const hits: Hit[] = [];
  if (!/\d/.test(text)) return hits;
  const hit = (start: number, end: number): void => {
    hits.push({ start, end, category: 'iban', action: 'block' });
  };
  const near = IBAN_NEAR.test(lower);
  for (const { start, end, match } of near ? matches(text, IBAN) : []) {
    // at least twelve digits, and no word swallowed behind them
    const whole = match[0];
    const last = whole.match(/^(.*\d)(?:[ -]+\p{L}{2,6}|[ -]+\p{L})*$/u)?.[1] ?? whole;
    const digits = (last.match(/\d/g) ?? []).length;
    if (digits >= 12) hit(start, start + last.length);
    else if (digits >= 8 && before(reading, start, 40, CONTEXT)) hit(start, start + last.length);
    else if (end - start >= 20 && digits >= 10) hit(start, end);
  }
  for (const { start, end } of near ? matches(text, GLUED) : [])
    if (/\d{6}/.test(text.slice(start, end))) hit(start, end);
  for (const { start, end } of APART_NEAR.test(lower) ? matches(text, APART) : []) hit(start, end);
  if (!CONTEXT.test(lower)) return hits;
  for (const { start, end } of matches(text, BARE)) if (before(reading, start, 60, CONTEXT)) hit(start, end);
  for (const { start, end } of matches(text, OLD))
    if (before(reading, start, 40, /tili|konto|account/)) hit(start, end);
  return hits;
}

export const iban: Recogniser = { name: 'iban', find };
