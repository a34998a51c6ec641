import { type Case, caseByEnding, caseOfVoikko, declinable, declined } from './cases.ts';
import type { Voikko } from './names/voikko.ts';
import { SIGNATURE, TITLES } from './names/words.ts';
import type { Change } from './recognisers/recogniser.ts';
import type { Category, Finding, Lang, Reason } from './types.ts';

/** What takes the place of a hit: the range may be wider than the hit ('hoitaja Virtaselle' → 'hoitajalle'). */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  /** What is put there; '' removes. */
  readonly put: string;
  /** The same in its basic form, for the card: 'asiakas'; '' where the hit is removed. */
  readonly shown: string;
}

/** A hit in the text as given, with what its recogniser proposes. */
export type TextHit = Finding & {
  readonly replacement?: string;
  readonly change?: Change;
  readonly reason?: Reason;
};

export interface ReplacementContext {
  readonly lang: Lang;
  readonly year: number;
  readonly voikko: Voikko | null;
}

const CLIENT: Readonly<Record<Lang, string>> = { fi: 'asiakas', sv: 'klienten', en: 'the client' };
const HOME: Readonly<Record<Lang, string>> = { fi: 'kotiosoite', sv: 'hemadressen', en: 'the home address' };
const SOMEBODY: Readonly<Record<Lang, string>> = { fi: 'henkilö', sv: 'en person', en: 'a person' };
const REMOVED: ReadonlySet<Category> = new Set<Category>([
  'identity-code',
  'phone',
  'email',
  'iban',
  'plate',
  'record',
  'handle',
  'postal-code',
]);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:os|n|s|p|puh|esim|klo|nro|mm|ym|yms|tri|dr|mr|mrs|ms|synt|vrt|ks|ts|tr|as|t|st|kl|bl\.a|t\.ex)\.\s*$/iu;

function startsSentence(text: string, at: number): boolean {
  if (ABBREVIATED.test(text.slice(Math.max(0, at - 8), at))) return false;
  return /(?:^|[.!?\n]["'”)]*)\s*["'“(”]*$/u.test(text.slice(Math.max(0, at - 8), at));
}

/** The case in which a Finnish name stands. */
export function caseOf(name: string, voikko: Voikko | null): Case {
  const word = /[^\s]+$/u.exec(name.trim())?.[0] ?? name;
  if (voikko && !word.includes(':')) {
    const readings = voikko
      .analyse(word)
      .filter((reading) => reading.kind === 'etunimi' || reading.kind === 'sukunimi');
    const cases = readings.map((reading) => caseOfVoikko(reading.case)).filter((kase) => kase !== undefined);
    if (cases.includes('nominative')) return 'nominative';
    if (cases[0] !== undefined) return cases[0];
  }
  return caseByEnding(word);
}

/** 'syntymäaika' → 'noin 70-vuotias': an age in tens for grown-ups, in words for children. */
function ageWords(text: string, hit: TextHit, context: ReplacementContext): string {
  const value = text.slice(hit.start, hit.end).trim();
  // a birth that is told as an event: the date just goes
  if (
    /(?:syntyi|syntyivät|synnyin|föddes|was born|fyller|täyttää)[^.!?]{0,24}$/iu.test(
      text.slice(Math.max(0, hit.start - 40), hit.start),
    )
  )
    return '';
  const whole = /(?:^|\D)(1[89]\d\d|20\d\d)(?:\D|$)|^(1[89]\d\d|20\d\d)\d{4}$|^\d{4}(1[89]\d\d|20\d\d)$/
    .exec(value)
    ?.slice(1)
    .find((year) => year !== undefined);
  const short = /(?:[-/.']| )(\d\d)$|^\d{4}(\d\d)$/
    .exec(value)
    ?.slice(1)
    .find((year) => year !== undefined);
  let year = whole ? Number(whole) : short ? 1900 + Number(short) : 0;
  if (!whole && short && year + 100 <= context.year) year += year + 100 > context.year - 18 ? 100 : 0;
  const age = year > 0 ? context.year - year : -1;
  const words = {
    fi: [
      '',
      'alle kouluikäinen',
      'kouluikäinen',
      'nuori',
      'yli 85-vuotias',
      (n: number) => `noin ${n}-vuotias`,
    ],
    sv: ['', 'under skolåldern', 'i skolåldern', 'ung', 'över 85 år', (n: number) => `cirka ${n} år`],
    en: [
      '',
      'under school age',
      'of school age',
      'young',
      'over 85 years old',
      (n: number) => `about ${n} years old`,
    ],
  } as const;
  const [unknown, small, school, young, old, about] = words[context.lang];
  if (age < 0 || age > 120) return unknown;
  if (age < 7) return small;
  if (age < 16) return school;
  if (age < 22) return young;
  if (age > 84) return old;
  return about(Math.round(age / 10) * 10);
}

const BIRTH_LEAD =
  /(?:(?:^|(?<=[\s(,]))(?:s|synt|f|b)\.? ?|syntynyt |syntymäaika:? |född |born(?: on)? |d\.?o\.?b\.?:? )$/iu;

/** 'asiakkaani', 'äitimme': kin and clients with a possessive ending. */
const POSSESSED =
  /^(?:asiakkaa|potilaa|äiti|isä|poika|velje|sisko|vaimo|miehe|puoliso|tyttäre|ystävä|naapuri|lapse|mummo|ukki|serkku|kaveri|setä|täti|eno)(?:ni|mme|nne|nsa|nsä|si)$/u;
const ENGLISH_TITLE: Readonly<Record<string, string>> = {
  dr: 'the doctor',
  mr: 'the client',
  mrs: 'the client',
  ms: 'the client',
  miss: 'the client',
};

function nameReplacement(text: string, hit: TextHit, context: ReplacementContext): Replacement {
  const { lang } = context;
  const name = text.slice(hit.start, hit.end);
  const lead = text.slice(Math.max(0, hit.start - 40), hit.start);
  const remove: Replacement = { start: hit.start, end: hit.end, put: '', shown: '' };
  if (SIGNATURE.test(lead)) return remove;
  // 'veli, Kai, joka' → 'veli, joka'
  const beside = /([\p{L}]+), $/u.exec(lead)?.[1]?.toLowerCase();
  if (
    beside !== undefined &&
    (TITLES.has(beside) || POSSESSED.test(beside)) &&
    /^,/.test(text.slice(hit.end))
  ) {
    const relative = /^, (?:jo[kntl]|who|som |vars)/u.test(text.slice(hit.end));
    return { start: hit.start - 2, end: hit.end + (relative ? 0 : 1), put: '', shown: '' };
  }
  const title = /([\p{L}]+)\.?[ \n]$/u.exec(lead)?.[1];
  const titled = title !== undefined && TITLES.has(title.toLowerCase());
  if (
    lang === 'fi' &&
    title !== undefined &&
    POSSESSED.test(title.toLowerCase()) &&
    caseOf(name, context.voikko) === 'nominative'
  )
    return remove;
  const abbreviated = lang === 'en' && title !== undefined ? ENGLISH_TITLE[title.toLowerCase()] : undefined;
  if (abbreviated !== undefined) {
    const start = hit.start - (/(\p{L}+\.?[ \n])$/u.exec(lead)?.[1]?.length ?? 0);
    const put =
      (startsSentence(text, start) ? capitalised(abbreviated) : abbreviated) + (/'s$/.test(name) ? "'s" : '');
    return { start, end: hit.end, put, shown: abbreviated };
  }
  if (lang !== 'fi') {
    if (titled) return remove;
    const base = CLIENT[lang];
    const owner = lang === 'en' ? /'s$/.test(name) : /[^aeiouyåäösrt]s$/iu.test(name);
    const word = owner ? base + (lang === 'en' ? "'s" : 's') : base;
    return {
      start: hit.start,
      end: hit.end,
      put: startsSentence(text, hit.start) ? capitalised(word) : word,
      shown: base,
    };
  }
  const kase = caseOf(name, context.voikko);
  if (titled) {
    if (kase === 'nominative') return remove;
    if (declinable(title)) {
      const start = hit.start - title.length - 1;
      const word = declined(title, kase);
      const capital = /^\p{Lu}/u.test(title);
      return { start, end: hit.end, put: capital ? capitalised(word) : word, shown: '' };
    }
  }
  const word = declined(CLIENT.fi, kase);
  return {
    start: hit.start,
    end: hit.end,
    put: startsSentence(text, hit.start) ? capitalised(word) : word,
    shown: CLIENT.fi,
  };
}

function addressReplacement(text: string, hit: TextHit, context: ReplacementContext): Replacement {
  const value = text.slice(hit.start, hit.end);
  const lead = text.slice(Math.max(0, hit.start - 30), hit.start).toLowerCase();
  const base = HOME[context.lang];
  if (/(?:osoit\p{L}*|adress\p{L}*|address)[ :]*(?:on |är |is )?$/u.test(lead))
    return { start: hit.start, end: hit.end, put: '', shown: '' };
  if (context.lang !== 'fi') return { start: hit.start, end: hit.end, put: base, shown: base };
  const at =
    /asu(?:u|vat|nut|i|va)\p{L}*(?: \p{L}+){0,2} $/u.test(lead) ||
    /(?:lla|llä|ssa|ssä)(?::\p{L}+)?(?: |$)/u.test(value);
  const to = /(?:lle|aan|ään|lle \d.*)$/u.test(value);
  const from = /(?:lta|ltä|sta|stä)(?: |$)/u.test(value);
  const word = at ? 'kotona' : to ? 'kotiin' : from ? 'kotoa' : base;
  return {
    start: hit.start,
    end: hit.end,
    put: startsSentence(text, hit.start) ? capitalised(word) : word,
    shown: base,
  };
}

/** What only announces a number and is left with nothing to say: 'puh.', 'gsm', 'Sähköposti:', 'hetu'. */
const ANNOUNCED =
  /(?<![\p{L}\d.])(?:(?:puh|p|tel|mob|fax|gsm|tfn|rek|hetu|sotu|hlötunnus|s-posti|iban|tilinro|dnro|dnr|asnro|potnro|pnro)(?:\.|:|\.:)?(?:nro|nr)?[.:]?|(?<=(?:^|[.!?,;(\n])\s*)(?:puhelin|puhelinnumero|numero|sähköposti|sähköpostiosoite|henkilötunnus|tilinumero|rekisteritunnus|rekisterinumero|asiakasnumero|potilasnumero|postinumero|telefon|telefonnummer|e-post|e-postadress|personbeteckning|kontonummer|registernummer|klientnummer|postnummer|phone|phone number|e-?mail|account|identity code)(?: ?:)) ?$/iu;

/** The length of what only announces the hit at `start`. */
function stump(text: string, start: number): number {
  const found = ANNOUNCED.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  // a window that begins inside a word shows no beginning of one
  return found.length < 40 ? found.length : 0;
}

/**
 * What to put in place of a hit, in the case of the sentence where it can be told.
 *
 * @param text the text as given
 * @param hit where; offsets in UTF-16 units of `text`
 */
export function replacementOf(text: string, hit: TextHit, context: ReplacementContext): Replacement {
  const { start, end } = hit;
  if (hit.change) {
    const { put } = hit.change;
    const capital = startsSentence(text, hit.change.start);
    return { ...hit.change, put: capital ? capitalised(put) : put, shown: put.trim() };
  }
  if (hit.replacement !== undefined) return { start, end, put: hit.replacement, shown: hit.replacement };
  if (hit.category === 'name' || hit.category === 'initials') return nameReplacement(text, hit, context);
  if (REMOVED.has(hit.category)) return { start: start - stump(text, start), end, put: '', shown: '' };
  if (hit.category === 'birth-date') {
    const words = ageWords(text, hit, context);
    const lead = BIRTH_LEAD.exec(text.slice(Math.max(0, start - 16), start));
    return { start: start - (lead ? lead[0].length : 0), end, put: words, shown: words };
  }
  if (hit.category === 'address') return addressReplacement(text, hit, context);
  const word =
    context.lang === 'fi'
      ? declined(SOMEBODY.fi, caseByEnding(/[^\s]+$/u.exec(text.slice(start, end))?.[0] ?? ''))
      : SOMEBODY[context.lang];
  return {
    start,
    end,
    put: startsSentence(text, start) ? capitalised(word) : word,
    shown: SOMEBODY[context.lang],
  };
}
