import { before, type Hit, latin, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Numbers of records: patient, customer, decision, case, invoice, reference, key, passport and the like, by
 * what is said before them; a few by their own shape (crime reports, journal numbers, RF references).
 */
const KIND =
  'asiakas|asiakkaan|potilas|potilaan|näyte|tutkimus|kuitti|as|pot|päätös|päätöksen|päätökse\\p{L}*|toimeentulotukipäätös|palvelupäätöksen|diaari|diaarin|asia|asian|asiakirja|juttu|jutun|hakemus|hakemuksen|lasku|laskun|tehtävä|tehtävän|viite|lähete|lähetteen|vahinko|vakuutus|rikosilmoitus|rikosilmoituksen|ilmoitus|tutkinta|kantelu|lupa|luvan|oleskeluluvan|oleskelulupa|passi|passin|tapaus|arkisto|arkiston|laitteen|avain|avaimen|sopimus|sopimuksen|jäsen|kortin|kortti|etuus|työnhakijan|työnhakija|henkilö|kirjaus|kertomus|kertomuksen|lausunto|lausunnon|ulosotto|ulosottoasian|vireille|tunniste|sv|konkurssipesän|vainaja|varaus|pegasos|effica|lifecare|apotti|kund|klient|patient|journal|ärende|beslut|besluts|ärendets|diarie|faktura|referens|case|client|customer|record|file|decision|claim|reference|invoice|permit|passport|application|report|mrn|wilma|kela|kelan|migrin|päivämäärä';
const NUMBER_WORD =
  '(?:-?(?:numero|nro|nr|tunnus|tunnukse|nummer|number|numret|no|id|num|koodi|viite|beteckning)\\p{L}{0,24}\\.?)';
const VALUE =
  '(?:\\p{L}{1,6}(?:[-/ ](?=[\\p{L}]?[-/]?\\d)|(?=\\d))|§ )?(?=[\\p{L}]?[-/]?\\d)[\\p{L}\\d](?:[\\p{L}\\d]|[-/.](?=[\\p{L}\\d])| (?=\\d)| [-/] (?=\\d)| (?=[A-Z](?![\\p{L}\\d]))){2,30}';

const SPECIAL =
  'asnro|potnro|dnro|dnr|diaarinro|diaari|viitenro|rek\\.?nro|viite|viitteellä|viitteelle|viitteen|viitteenä|arkistotunnus|mrn|referens|numero päätöksessä|number at the \\p{L}+ \\p{L}+';
/** From the word for a number to the number itself: the end of NAMED. */
const BEHIND_WORD = `(?:n|nne|ni|nsa|si|ksi|na|lla|llä)?[^\\p{L}\\d\\n]{0,4}(?:(?:on|oli|eli|är|is|was|says|siis|sanottiin|osoittaa|aina|vanha|uusi|sama|siellä|nyt)[ ,:]{1,3}){0,2}["'(]{0,2}(${VALUE})`;
/** Without what stands before the word: a tenth of the cost, and where it finds nothing NAMED finds nothing. */
const NAMED_NEAR = latin(`(?:${NUMBER_WORD}|${SPECIAL})${BEHIND_WORD}`, 'i');

/** asiakasnumero 5518-0926 · Dnr 1187/05.02/2026 · päätös nro … */
const NAMED = latin(
  `(?<![\\p{L}\\d])(?:(?:\\p{L}*(?:${KIND}))(?:[ -]|, )?${NUMBER_WORD}|\\p{L}*(?:${SPECIAL}))${BEHIND_WORD}`,
  'gi',
);
const THINGS =
  'päätös|etuusratkaisu|päätöksenne|päätöksessä|hakemus|hakemuksella|hakemukseen|lähetteen|asiakkuus|tunniste|tunnuksella|viitteestä|viitteellä|kirje|velat|näyte|tutkimuspyyntö|palvelupyyntö|ärendet|sopimus|valitus|asiakirja|rikosilmoitus|rikosasia|asia|asialla|lasku|lähete|laskun|passi|vakuutuskirja|kanne|beslut|beslutet|ansökan|avain|avaimet|avaimen|avaimet numerot|lupa|application|case|ärende|as\\.|as\\.nro|tunnus|nummer|nyt|oli|lausunto|lausunnon|ulosotossa|juttu';
const THING_NEAR = latin(`(?:${THINGS})[ ,:("']{1,3}[^\\d]{0,26}\\d`, 'i');
/** Hakemus KE-2025-0041873, Päätös 26/00417-T: the thing itself and a number that is no year, sum or date. */
const THING = latin(
  `(?<![\\p{L}\\d])(?:\\p{L}*(?:${THINGS}))[ ,:("']{1,3}(?:nro |numero |nr |no |tunnus |on |oli |siellä |vain |lukee ){0,2}["']?((?=[\\p{L}\\d /.§-]{0,48}\\d[\\d -]{2,})(?:\\p{Lu}{1,4}[ -])?${VALUE})`,
  'gi',
);
const CRIME = /(?<![\p{L}\d/])\d{4} ?\/ ?[RS] ?\/ ?\d{2,6} ?\/ ?\d{2}(?![\d])/gu;
const JOURNAL =
  /(?<![\p{L}\d/.])(?:\d{2,5}\/\d{2}\.\d{2}(?:\.\d{2}){0,2}\/\d{4}|\p{Lu}{2,4}[/ ]\d{3,5}\/\d{2}\.\d{2}\.\d{2}\/\d{4}|\p{Lu}{2,4}[ -]20\d\d-\d{5,7}|\p{Lu}{1,4}\/20\d\d\/\d{3,7}(?:-\d+)?|\p{Lu}{2,5}\/20\d\d-\d{3,7}(?:-\p{Lu}{1,3})?)(?![\d])/gu;
const RF = /(?<![\p{L}\d])RF\d{2}(?: ?[\dA-Z]{1,4}){2,6}(?![\p{L}\d])/gu;
/** Capitals, a hyphen and five figures or more: a number in somebody's register. */
const CODE =
  /(?<![\p{L}\d/.-])\p{Lu}{1,5}-?(?:\d{1,4}[-/]){0,3}\d{3,10}(?:[-/]\p{Lu})?(?![\p{L}\d]|[.,]\d)/gu;
const GOODS =
  /sarjanumero|tilausnumero|tilauskoodi|tuote|malli|lomake|versio|laitetunnus|viivakoodi|\bisbn|y-tunnus|tilaajatunnus|kokoustunnus|ovt|suodatin|eräkoodi|erä /;
const PASSPORT = /(?<![\p{L}\d])[A-Z]{2}\d? ?\d{3,4} ?\d{3,5}(?![\p{L}\d])/giu;

/** Years, dates, times, sums, section signs: what the THING pattern must not take. */
function ordinary(value: string, rest: string): boolean {
  const plain = value.trim();
  if (/^\p{Ll}+ |^\p{Lu}{2,3} \d{2,3}\/\d{2,3}$|^\d{2,3}\/\d{2,3}$/u.test(plain)) return true;
  if (/^\d{1,2}[./]\d{1,2}(?:[./](?:\d\d|\d{4})?)?$/.test(plain) || /^\d{1,2}\.\d{1,2}\./.test(plain))
    return true;
  if (/^(?:19|20)\d\d(?:[-/ ](?:19|20)?\d\d)?$/.test(plain) || /^\d{1,2}\/(?:19|20)\d\d$/.test(plain))
    return true;
  if (/^\d{1,4}\/(?:19|20)\d\d$/.test(plain)) return true;
  if (
    /^ ?(?:€|eur|e\b|euro|%|kk|vrk|pv\b|päiv|v\b|vuot|viik|kpl|kr\b|min\b|tunt|mg|ml|mm|cm|kg|g\b|km|asti|alk|,-|,\d|klo)/.test(
      rest,
    )
  )
    return true;
  if (/^\d{1,3}(?: \d{3})+$/.test(plain) && plain.length <= 7) return true;
  return (plain.match(/\d/g) ?? []).length < 3;
}

const SECOND = latin(`^(?:,| ja| tai| sekä| och| and| or) (${VALUE})`, 'i');
const shape = (value: string): string => value.replace(/\d/g, '9').replace(/\p{L}/gu, 'A');

/** 'viite 1009 2233 40 ja 1009 2233 53': the second of two numbers of the same form. */
function seconds(text: string, hits: readonly Hit[]): Hit[] {
  return hits.flatMap((hit): Hit[] => {
    const first = shape(text.slice(hit.start, hit.end));
    const raw = SECOND.exec(text.slice(hit.end, hit.end + 40));
    const value = raw?.[1]?.slice(0, first.length) ?? '';
    if (!raw || shape(value) !== first || first.replace(/[^9]/g, '').length < 4) return [];
    const start = hit.end + raw[0].length - (raw[1]?.length ?? 0);
    return /[\p{L}\d]/u.test(text[start + value.length] ?? '')
      ? []
      : [{ ...hit, start, end: start + value.length }];
  });
}

function find(reading: Reading): readonly Hit[] {
  const { text, lower } = reading;
  const hits: Hit[] = [];
  if (!/\d/.test(text)) return hits;
  const hit = (start: number, end: number): void => {
    hits.push({ start, end, category: 'record', action: 'block' });
  };
  const value = (from: number, raw: string): [number, number] => {
    let cut = raw;
    // no word is swallowed behind the number
    const words = /^(.*?\d[\d\p{L}/.-]*)(?: \p{L}{2,}.*| \p{Ll}.*)$/u.exec(cut);
    if (words?.[1]) cut = words[1];
    cut = cut.replace(/[ ./-]+$/, '');
    return [from, from + cut.length];
  };
  for (const { start, end, match } of NAMED_NEAR.test(text) ? matches(text, NAMED) : []) {
    if (GOODS.test(lower.slice(start, end))) continue;
    const raw = match[1] ?? '';
    const [from, to] = value(end - raw.length, raw);
    const said = text.slice(from, to);
    const digits = (said.match(/\d/g) ?? []).length;
    if (
      digits >= 3 &&
      !/^\d{1,2}\.\d{1,2}\.(?:\d{2,4})?$|^\p{Ll}{3,} \d{1,2}\.\d/u.test(said) &&
      !/^ ?(?:€|eur|mg|kpl)/.test(lower.slice(to, to + 5))
    )
      hit(from, to);
  }
  for (const { end, match } of THING_NEAR.test(text) ? matches(text, THING) : []) {
    const raw = match[1] ?? '';
    const [from, to] = value(end - raw.length, raw);
    const said = text.slice(from, to);
    if (/^\p{L}+$/u.test(said.split(/[ -]/)[0] ?? '') && !/^\p{L}{1,4}[ -]/u.test(said)) continue;
    const digits = (said.match(/\d/g) ?? []).length;
    const key = /avai/.test(match[0].toLowerCase());
    const coded = digits >= 4 && /^\p{Lu}{1,4}[-/]\d{4}/u.test(said);
    if (ordinary(said, lower.slice(to, to + 8)) || (digits < 5 && !key && !coded)) continue;
    if (GOODS.test(lower.slice(Math.max(0, end - match[0].length - 3), end))) continue;
    hit(from, to);
  }
  const slash = text.includes('/');
  if (slash) for (const { start, end } of matches(text, CRIME)) hit(start, end);
  if (slash || /20\d\d-\d{5}/.test(text))
    for (const { start, end } of matches(text, JOURNAL)) hit(start, end);
  if (text.includes('RF')) for (const { start, end } of matches(text, RF)) hit(start, end);
  for (const { start, end, match } of /\p{Lu}-?\d/u.test(text) ? matches(text, CODE) : []) {
    const digits = (match[0].match(/\d/g) ?? []).length;
    if (digits >= 5 && /-|\//.test(match[0]) && !before(reading, start, 40, GOODS)) hit(start, end);
  }
  for (const { start, end } of /[a-z]{2}\d? ?\d{3,4} ?\d{3}/.test(lower) ? matches(text, PASSPORT) : []) {
    if (
      before(
        reading,
        start,
        60,
        /passi|(?<!\p{L})pass(?!\p{L})|passport|henkilöllisyys|oleskelulu|matkustusasiakirj|card|permit|kortti/u,
      )
    )
      hit(start, end);
  }
  return [...hits, ...seconds(text, hits)];
}

export const record: Recogniser = { name: 'record', find };
