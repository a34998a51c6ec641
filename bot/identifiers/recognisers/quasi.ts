import { type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * What may point at one person although it names nobody: the only or the last one of a place, a school
 * with its class, a role that one person holds. The user is asked; nothing is stopped.
 */
const PLACE = '\\p{Lu}[\\p{Ll}-]+(?:n|ssa|ssä|lla|llä|sta|stä|lta|ltä|s)';
const SOLE = new RegExp(
  `(?<![\\p{L}])${PLACE}(?: [\\p{L}-]+){0,3} (?:ainoa(?:n|lla|lle|sta|ta|t|ssa)?|ainoiden|ainoana|viimei(?:nen|sen|selle|stä)|entinen|entisen|ensimmäinen)(?: [\\p{L}-]+){1,2}`,
  'gu',
);
const SOLE_FIRST = new RegExp(
  `(?<![\\p{L}])(?:ainoa|ainoan|ainoalla|entinen|viimeinen)(?: [\\p{L}-]+){1,3} ${PLACE}(?![\\p{L}])`,
  'gu',
);
const SOLE_SV =
  /(?<![\p{L}])(?:den |det )?enda(?: [\p{L}-]+){1,3} (?:på|i|från) \p{Lu}[\p{L}-]+|(?<![\p{L}-])\p{Lu}[\p{L}-]+s enda(?: [\p{L}-]+){1,2}/giu;
const SOLE_EN = /(?<![\p{L}])the only(?: [\p{L}-]+){1,5} (?:in|at|on|of) (?:the )?\p{Lu}[\p{L}-]+/gu;
const SCHOOL =
  /(?<![\p{L}])\p{Lu}[\p{L}-]+n? (?:koulun?|lukion|yläkoulun|alakoulun|yhteiskoulun)(?: [\p{L}-]+)?,? ?\d ?[A-FÅ](?![\p{L}])(?: ?-? ?luok\p{L}+)?/gu;
const SCHOOL_SV = /(?<![\p{L}])klass \d ?[A-F] i \p{Lu}[\p{L}-]+/gu;

/** First words that are no place, and what is the only one without being a person. */
const ORDINARY =
  /^(?:Hän|Kun|Tänään|Toiseksi|Perheen|Nuoren|Asiakkaan|Kylän|Seutukunnan|Sairaanhoitopiirin|Rauhassa|Den enda fasta|Potilaan|Lapsen|Tämän|Onnibus)|(?:ainoa|viimeinen|ainoan|ainoat) (?:on|tulo|asia|vastaus|tavoite|annos|päivä|kerta|kulku|tunti|keino)/u;

function find(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  if (!/aino[ai]|viimei|entin|entis|ensimmäinen|enda|only|koulu|lukio|klass/.test(reading.lower)) return hits;
  for (const pattern of [SOLE, SOLE_FIRST, SOLE_SV, SOLE_EN, SCHOOL, SCHOOL_SV]) {
    for (const { start, end, match } of matches(reading.text, pattern)) {
      if (!ORDINARY.test(match[0])) hits.push({ start, end, category: 'quasi', action: 'warn' });
    }
  }
  return hits;
}

export const quasi: Recogniser = { name: 'quasi', find };
