import { type Change, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * What may point at one person although it names nobody: the only or the last one of a place, a role that one
 * person holds there, a school with its class. The user is asked, with the reason; nothing is stopped. What is
 * proposed takes the place out and leaves the sentence whole: 'Uuraisten ainoa eläinlääkäri' → 'alueen
 * eläinlääkäri', 'Havulinnan koulun 2A-luokkaa' → 'koulun luokkaa'.
 */
const PLACE = '\\p{Lu}[\\p{Ll}-]{1,40}(?:n|ssa|ssä|lla|llä|sta|stä|lta|ltä)';
const WORD = ' [\\p{L}-]{1,40}';
const SOLE = new RegExp(
  `(?<![\\p{L}])(${PLACE}(?: \\p{Ll}[\\p{L}-]{0,40}){0,3} (?:ainoa(?:n|lla|lle|sta|ta|t|ssa)?|ainoiden|ainoana|viimei(?:nen|sen|selle|stä)|entinen|entisen|ensimmäinen))(?:${WORD}){1,2}`,
  'gu',
);
const SOLE_FIRST = new RegExp(
  `(?<![\\p{L}])(?:ainoa|ainoan|ainoalla|entinen|viimeinen)(?:${WORD}){1,3} (${PLACE})(?![\\p{L}])`,
  'gu',
);
/** Roles that one person holds in a small place, in any case. */
const ROLE =
  '(?:rehtori|kirkkoher|kunnanjohtaj|kaupunginjohtaj|apteekkari|proviisori|eläinlääkäri|kunnaneläinlääkäri|päävalmentaj|kanttori|lukkari|kyläkauppia|suutari|nuohooj|luotsi|majakanvartij|puoskari|kansanparantaj|hautausurakoitsij|kätilö)\\p{L}{0,6}';
const ROLE_IN = new RegExp(
  `(?<![\\p{L}])${ROLE} (\\p{Lu}[\\p{Ll}-]{2,40}(?:ssa|ssä|lla|llä|sta|stä|lta|ltä))(?![\\p{L}])`,
  'gu',
);
const ROLE_OF = new RegExp(
  `(?<![\\p{L}])(\\p{Lu}[\\p{Ll}-]{2,40}n)(?: (?:kunnan|kylän|saaren|apteekin|koulun|seurakunnan|pitäjän))? ${ROLE}(?![\\p{L}])`,
  'gu',
);
const SOLE_SV = /(?<![\p{L}])(?:den |det )?enda(?: [\p{L}-]{1,40}){1,3} ((?:på|i|från) \p{Lu}[\p{L}-]+)/giu;
const SOLE_OF_SV = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+s enda)(?: [\p{L}-]{1,40}){1,2}/giu;
const SOLE_EN =
  /(?<![\p{L}])the only(?: [\p{L}-]{1,40}){1,5} ((?:in|at|on|of) (?:the )?\p{Lu}[\p{L}-]+(?: (?:\p{Ll}+ )?(?:centre|center|school|hospital|island|village|clinic))?)/gu;
const SCHOOL =
  /(?<![\p{L}])(\p{Lu}[\p{L}-]+n? (koulu|lukio|yläkoulu|alakoulu|yhteiskoulu)n?(?: [\p{L}-]+)?,? ?\d ?[A-FÅ](?![\p{L}])(?: ?-? ?(?=luok))?)(luok\p{L}+)?/gu;
const SCHOOL_SV = /(?<![\p{L}])klass \d ?[A-F] i \p{Lu}[\p{L}-]+/gu;

/** First words that are no place, and what is the only one without being a person. */
const ORDINARY =
  /^(?:Hän|Kun|Tänään|Toiseksi|Perheen|Nuoren|Asiakkaan|Kylän|Seutukunnan|Sairaanhoitopiirin|Rauhassa|Den enda fasta|Potilaan|Lapsen|Tämän|Suomen|Onnibus)|(?:ainoa|viimeinen|entinen) (?:nimi|osoite|lienee|kymppi)|(?:ainoa|viimeinen|ainoan|ainoat) (?:on|tulo|asia|vastaus|tavoite|annos|päivä|kerta|kulku|tunti|keino)/u;
/** Places so large that a role in them is no rarity, and first words that are no place. */
const LARGE =
  /^(?:Helsing|Espoo|Vanta|Tamper|Turu|Oulu|Jyväskyl|Kuopio|Lahde|Lahti|Pori|Porissa|Kouvola|Joensuu|Lappeenran|Vaasa|Hämeenlinn|Suome|Ruotsi|Viro|Venäjä|Norja|Sote|Kunnan|Koulun|Alueen|Lapsen|Nuoren|Pojan|Tytön|Oman|Uuden|Entisen|Vanhan|Myös|Kun|Sen|Hänen|Heidän|Yläkoulun|Lukion|Apteekin|Yliopiston|Ammattikorkeakoulun|Ammattiopiston)/u;

/** The area instead of the place, in the case in which the place stands. */
function area(place: string): string {
  if (/(?:ssa|ssä|lla|llä)$/.test(place)) return 'alueella';
  return /(?:sta|stä|lta|ltä)$/.test(place) ? 'alueelta' : 'alueen';
}

/** From which pattern, why, and what is put where. */
interface Kind {
  readonly pattern: RegExp;
  readonly near: RegExp;
  readonly reason: NonNullable<Hit['reason']>;
  readonly spared: RegExp;
  change(start: number, match: RegExpMatchArray): Change;
}

const part = (start: number, match: RegExpMatchArray, put: (piece: string) => string): Change => {
  const piece = match[1] ?? match[0];
  const from = start + match[0].lastIndexOf(piece);
  return { start: from, end: from + piece.length, put: put(piece) };
};

const SOLES = /aino[ai]|viimei|entin|entis|ensimmäinen|enda|only/;
const ROLES =
  /rehtori|kirkkoher|johtaj|apteekkari|proviisori|eläinlääkäri|valmentaj|kanttori|lukkari|kauppia|suutari|nuohooj|luotsi|vartij|puoskari|parantaj|urakoitsij|kätilö/;

const sole = (pattern: RegExp, put: (piece: string) => string): Kind => ({
  pattern,
  near: SOLES,
  reason: 'place',
  spared: ORDINARY,
  change: (start, match) => part(start, match, put),
});
const role = (pattern: RegExp): Kind => ({ ...sole(pattern, area), near: ROLES, spared: LARGE });
const school = (pattern: RegExp, put: (match: RegExpMatchArray) => string): Kind => ({
  pattern,
  near: /koulu|lukio|klass/,
  reason: 'school',
  spared: ORDINARY,
  change: (start, match) => part(start, match, () => put(match)),
});

const KINDS: readonly Kind[] = [
  sole(SOLE, (piece) => area(piece.split(' ')[0] ?? '')),
  sole(SOLE_FIRST, area),
  sole(SOLE_SV, () => 'i regionen'),
  sole(SOLE_OF_SV, () => 'regionens'),
  sole(SOLE_EN, () => 'in the area'),
  role(ROLE_IN),
  role(ROLE_OF),
  school(SCHOOL, ([whole, , kind = 'koulu', classroom]) =>
    classroom !== undefined ? `${kind}n` : `${kind}${whole.includes(',') ? '' : 'lainen'}`,
  ),
  school(SCHOOL_SV, () => 'en skolklass'),
];

function find(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { pattern, near, reason, spared, change } of KINDS) {
    if (!near.test(reading.lower)) continue;
    for (const { start, end, match } of matches(reading.text, pattern)) {
      if (spared.test(match[0]) || spared.test(match[1] ?? '')) continue;
      hits.push({ start, end, category: 'quasi', action: 'warn', reason, change: change(start, match) });
    }
  }
  return hits;
}

export const quasi: Recogniser = { name: 'quasi', find };
