import { after, before, type Hit, latin, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Street addresses, Finnish and Swedish: a street's name in any case with its house number in figures or
 * words, stair, flat and case ending; boxes and c/o; a street or house without a number where somebody is
 * said to live there. Highways, care paths and sayings are none.
 */
const FI_STRONG =
  'ka(?:tu|dun|tua|dulla|dulle|dulta|dussa|dusta|tuun|duilla|duksi|tunsa)|ti(?:e|en|etä|ellä|elle|eltä|essä|estä|ehen)|kuj(?:a|an|aa|alla|alle|alta|assa|asta)|pol(?:ku|un|kua|ulla|ulle|ulta|ussa|usta|kuun)|rait(?:ti|in|tia|illa|ille|ilta|tiin)|kaar(?:i|en|ta|ella|elle|elta|essa|esta|re|teen|teella|teelle|teelta|retta)|väyl(?:ä|än|ää|ällä|älle|ältä)|aukio(?:n|ta|lla|lle|lta)?|puistik(?:ko|on|koa|olla|olle|olta)|penger(?:tä|)?|penkere(?:en|ellä|elle|eltä)|lenk(?:ki|in|kiä|illä|ille|iltä)|tanhua(?:n|lla|lle|lta)?|törmä(?:n|llä|lle|ltä)?|mutka(?:n|lla|lle|lta)?|bulevardi(?:n|lla|lle|lta)?|esplanadi(?:n|lla|lle|lta)?|kierro(?:s|ksen|ksella|kselle)|rantti(?:n|lla|lle|lta)?|ranni(?:n|lla|lle|lta)|kehä(?:n|llä|lle|ltä)?|kulma(?:n|lla|lle|lta)?|sola(?:n|lla|lle|lta)?|syrjä(?:n|llä|lle)?|taival|taipaleella|taipaleen|juova(?:n|lla)?|kuru(?:n|lla)?';
const FI_WEAK =
  'rin(?:ne|teen|teellä|teelle|teeltä|nettä)|ran(?:ta|nan|nalla|nalle|nassa)|mäe(?:n|llä|lle|ltä)|mäki|pih(?:a|an|alla|alle|assa)|puisto(?:n|lla|ssa)?|tori(?:n|lla|lle)?|portti|portin|portilla|harju(?:n|lla|lle)?|kenttä|kentän|niitty|niityn|laita|laidan|laidalla|reuna(?:n|lla)?|silta|sillan|silmukka|kallio(?:n|lla)?|laakso(?:n|ssa)?|lehto|niemi|niemen|niemessä|suora(?:n|lla)?|haka|haan|rata|radan';
const SV =
  'gata(?:n)?s?|väg(?:en)?s?|gränd(?:en)?s?|stig(?:en)?s?|torg(?:et)?s?|brink(?:en)?|backe(?:n)?|esplanad(?:en)?|kaj(?:en)?|strand(?:en)?|allé(?:n)?|sväng(?:en)?|ring(?:en)?|plan(?:en)?|plats(?:en)?|kroken|vreten|slingan|promenaden|tå(?:et)?|bågen|bron';
const NOT_STREET =
  /^(?:ohjaus|neuvonta|tuki|hanke|projekti|siirtymä|kehittämis|jatkohoito|jatko|mielenterveys|hoito|palvelu|koti|opinto|ura|kuntoutus|kuntoutumis|asiakas|potilas|kasvu|työllistymis|oppimis|digi|valta|kanta|seutu|moottori|pika|kevyt|hiihto|pyörä|kävely|elämän|toipumis|lähete|runko|rauta|kiito|oikaisu|ulos|sisään|hengitys|virtsa|sappi|paluu|ilma|paras|pää|umpi|syn[tn]y|haku|raha|läpi|kierto|kotiutus|lääke|hätä|poistumis|keino|tukea|vård|hem|arbets|landsvä|motor|järn|ut|in|klient|studie|mid|mellan|livs|gång|cykel|bo|före|vuoro|kaatumis)$/;
/** Roads that are a kind of road when no number follows: 'rantatie oli liukas'. */
const COMMON_ROAD =
  /^(?:ala|jalka|kirkko|koulu|kunta|kylä|luonto|maan|metsä|näkö|pelto|raitio|ranta|riks|sairaala|skog|vesi|väli|ylä)$/;
const NOT_WORD =
  /^(?:[vV]altatie|[kK]antatie|[kK]ehätie|[tT]ie\p{L}*|[kK]atu\p{L}*|[pP]olku\p{L}*|[kK]uja\p{L}*|tarkoituk\p{L}*|hauska\p{L}*|käytti\p{L}*|[eE]tien|[mM]istien|[tT]otuus\p{L}*|[vV]arsinkin|juttika\p{L}*|liittien|vuositien)$/u;

const LETTERS = "[\\p{L}'-]";
const PREFIX =
  "(?:(?:[Vv]anha|[Uu]usi|[Ii]so|[Pp]ikku|[Pp]ieni|[Yy]lä|[Aa]la|[Pp]itkä|[Vv]anhan|[Vv]anhalla|[Vv]anhaan|[Uu]udella|[Ii]solla|[Pp]ikku|[Nn]orra|[Ss]ödra|[Öö]stra|[Vv]ästra|[Ss]tora|[Ll]illa|[Gg]amla|[Nn]ya|S:t|[Ss]ankt|[Ss]uur|[Kk]eski|[Ee]telä|[Pp]ohjois|[Ii]tä|[Ll]änsi|\\p{Lu}[\\p{L}'-]+(?:n|ns|s))(?: |(?<=[-]))(?:[Vv]anha )?)?";
const WORD_NUMBERS =
  '(?:yksi|yhde\\p{L}+|ykkös?\\p{L}*|kaks\\p{L}*|kahde\\p{L}+|kahte\\p{L}+|kolm\\p{L}*|nelj\\p{L}*|neloses\\p{L}*|viis\\p{L}*|viide\\p{L}+|viite\\p{L}+|kuus\\p{L}*|kuude\\p{L}+|kuute\\p{L}+|seits\\p{L}+|seitt\\p{L}+|seiska\\p{L}*|kahdeksa\\p{L}+|kahdeksan|kasi|kasissa|yhdeksä\\p{L}*|ysi|kymmen\\p{L}*|\\p{L}+toista\\p{L}*|\\p{L}+toist\\p{L}+|\\p{L}+kyt\\p{L}*|\\p{L}*kymmen\\p{L}+|(?:ykkös|kakkos|kolmos|nelos|viitos|kuutos|seiska|kasi|kahdeksikko|ysi)-?numero\\p{L}*|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio)\\p{L}*)';
const NUMBER = '\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4}(?![.\\d]))?';
const FLAT =
  '(?:,? (?:as\\.?|asunto|asunn\\p{L}*|lgh|bostad|flat|apt\\.?|apartment|huoneisto|h\\.|ovi|rappu|rapun|trappa) ?(?:nro )?\\p{Lu}?(?:\\d{1,4}|(?=\\b)|\\p{L}\\b)(?: (?:bostad|as\\.?|lgh) ?\\d{1,4})?)';
const STAIR =
  '(?: ?(?:[A-HJ-ZÅÄÖ]|(?<=\\d)[a-h]|(?<= )[a-hj-np-z](?= \\d| ?[.,;:!?)\\n]|$))(?![\\p{L}])(?: ?-? ?\\d{1,3}(?![\\d.:]\\d|\\p{L}| ?(?:€|eur|v\\b|kk\\b|km\\b|min\\b|kertaa|vuot)))?(?:[ ]?[a-dA-D](?![\\p{L}]))?)';
const ENDING = '(?::\\p{L}{1,5})?';
const NOT_AFTER =
  '(?![\\d]|[.,:]\\d|-?vuot|[ ]?(?:€|eur|%|km\\b|m\\b|min\\b|h\\b|kertaa|kuukau|vuot|viik|päiv|krt|kpl|pv\\b|kk\\b|vko|v\\b|kg\\b|mg\\b|hlö|-\\p{L}))';

const streets = (suffixes: string, capital: boolean): RegExp =>
  latin(
    `(?<![\\p{L}\\d-])(${PREFIX})(${capital ? '\\p{Lu}' : '\\p{L}'}${LETTERS}{1,40}?)(${suffixes})((?: |, ?|\\n|-(?=\\d)|,? nro |,? numero |)${NUMBER}${NOT_AFTER}(?:${STAIR}|${FLAT})?${FLAT}?(?:(?<=[A-Za-z]) ?\\d{1,3}(?!\\d))?${ENDING})`,
    'g',
  );
/** What stands between a street's name and its number. */
const GAP = '(?: |, ?|\\n|-(?=\\d)|,? nro |,? numero |)';
/** Only where one of these is found can the larger pattern of its name find anything: they cost a tenth. */
const FI_NEAR = latin(`(?:${FI_STRONG})${GAP}\\d`, '');
const FI_WEAK_NEAR = latin(`(?:${FI_WEAK})${GAP}\\d`, '');
const SV_NEAR = latin(`(?:${SV})${GAP}\\d`, '');
const SHORTENED_NEAR = /[ktjgv]\. ?\d/;
const ENGLISH_NEAR = latin('\\d[a-c]? \\p{Lu}', '');
const BOX_NEAR = /(?:pl|p\.l\.|pb|postilokero|box)\.? ?\d/;
const IN_WORDS_NEAR = latin(`(?:${FI_STRONG}|gatan|vägen|gränden|stigen) ${WORD_NUMBERS}`, '');
const NO_NUMBER_NEAR = latin(
  `(?:${FI_STRONG}|gata(?:n)|väg(?:en)|gränd(?:en)|stig(?:en)|torg(?:et))(?![\\p{L}\\d])`,
  '',
);
const FI_NUMBER = streets(FI_STRONG, false);
const FI_WEAK_NUMBER = streets(FI_WEAK, false);
const SV_NUMBER = streets(SV, false);
const SPACED_SUFFIX = latin(
  `(?<![\\p{L}\\d-])()(\\p{Lu}${LETTERS}+ )((?:${FI_STRONG}|gata|väg|gränd|stig))( ${NUMBER}${NOT_AFTER}(?:${STAIR}|${FLAT})?${ENDING})`,
  'g',
);
const IN_WORDS = latin(
  `(?<![\\p{L}\\d-])(${PREFIX})(\\p{L}${LETTERS}{1,40}?)(${FI_STRONG}|gatan|vägen|gränden|stigen)( ${WORD_NUMBERS})(?![\\p{L}])(?! (?:viiko|kuukau|vuo|päiv|tun|vecko|år|kerta|hengen|viikk))(?:,? (?:ovi|as\\.?|asunto|rappu) (?:\\d+|${WORD_NUMBERS}|\\p{L}\\b))?`,
  'g',
);
/** The same behind a name that could be anything, where a door or a stair is told too. */
const IN_WORDS_DOOR = latin(
  `(?<![\\p{L}\\d-])\\p{L}${LETTERS}{1,40}?(?:${FI_WEAK}) ${WORD_NUMBERS},? (?:ovi|as\\.?|asunto|rappu) (?:\\d+|${WORD_NUMBERS})`,
  'g',
);
/** Esplanades that are called so, without a name of their own. */
const ESPLANADE = latin(
  `(?<![\\p{L}\\d-])(?:Norra|Södra|Pohjois|Etelä)[ -]?[Ee]splana(?:d(?:en)?|di(?:n|lla)?) ${NUMBER}(?:${STAIR}|${FLAT})?(?: trappa \\p{L})?(?: bostad \\d+)?`,
  'g',
);
const SHORTENED = latin(
  `(?<![\\p{L}\\d-])\\p{L}${LETTERS}{3,40}(?:k|t|kj|g|v|kat|gat|väg)\\. ?\\d{1,3}(?: ?[a-zA-Z](?![\\p{L}])(?: ?\\d{1,3})?| rappu \\p{L} ovi \\d+)?(?!\\d|[.,]\\d)`,
  'g',
);
const ENGLISH = latin(
  `(?<![\\d.,-])\\d{1,3}[a-c]? \\p{Lu}${LETTERS}{2,30}(?:katu|tie|kuja|polku|raitti|kaari|väylä|aukio|rinne|gatan|vägen|gränden|stigen| (?:Street|Road|Lane|Avenue|Drive))(?![\\p{L}])(?:${FLAT})?`,
  'g',
);
const BOX = /(?<![\p{L}\d])(?:PL|P\.L\.|PB|pl|postilokero|postbox|box)\.? ?(\d{1,5})(?![\d-])/gu;
const CARE_OF = /(?<![\p{L}\d])c\/o (?!\d)\p{L}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/gu;
const NO_NUMBER = latin(
  `(?<![\\p{L}\\d-])(${PREFIX})(\\p{L}${LETTERS}{1,40}?)(${FI_STRONG}|gata(?:n)|väg(?:en)|gränd(?:en)|stig(?:en)|torg(?:et))(?![\\p{L}\\d])`,
  'g',
);

const HOME =
  /asu[uivnt]|kadun nim|osoit|kotiosoi|muut(?:taa|ti|to|tanut|i)|majail|kirjoilla|adress|\bbor\b|bodde|bosatt|flytta|\blives?\b|living at|address|posti:|postit|kotona|asunn?o/;
const LIVES =
  /(?:asuu|asuvat|asunut|asui|asuva|asuin(?:paikka)?|koti(?:osoite|talo|nsa)?|osoit(?:e|teessa|teeseen)|\bbor\b|bor på|bodde|lives? (?:at|on|in)|adress(?:en)?|kadun nimi)[^.!?\n]{0,32}$/;
/** Doors that are open to everybody. */
const OFFICE =
  /(?<!koti)käyntiosoite|toimipiste|hyvinvointiasema|terveysasema|kriisikeskus|lainaamo|keskuksen ovi|vastaanotto/;
const OFFICE_BOX = /kirjaamo|kela|fpa|virasto|keskus|toimisto|registrator|vakuutus/;

function streetName(prefix: string, stem: string, suffix: string): boolean {
  const bare = stem.trim().toLowerCase();
  if (NOT_WORD.test(stem + suffix)) return false;
  // 'Vanha Myllytie', but not 'Asiakkaan palvelupolku'
  if (prefix.trim() !== '') return stem.trim() !== bare || !NOT_STREET.test(bare);
  return bare.length >= 2 && !NOT_STREET.test(bare);
}

/** A leading word that is no part of the street's name: 'Osoitteen', 'Asunnon' in the genitive. */
const LEADING_NOISE =
  /^(?:\p{L}*(?:osoitteen|asunnon|kodin|päätöksen|asiakkaan|potilaan|rouvan|herran|isän|äidin|vanhan|uuden|nykyisen|entisen|perheen|pojan|tyttären|siskon|veljen|lapsen|heidän|hänen|sen|klientens|hans|deras)) /iu;

function find(reading: Reading): readonly Hit[] {
  const { text } = reading;
  const hits: Hit[] = [];
  const hit = (start: number, end: number): void => {
    let to = end;
    while (to > start && /[\s,]/.test(text[to - 1] ?? '')) to -= 1;
    const noise = LEADING_NOISE.exec(text.slice(start, to));
    hits.push({
      start: start + (noise ? noise[0].length : 0),
      end: to,
      category: 'address',
      action: 'block',
    });
  };
  if (/\d/.test(text)) {
    const finnish = FI_NEAR.test(text);
    const swedish = SV_NEAR.test(text);
    for (const pattern of [...(finnish ? [FI_NUMBER] : []), ...(swedish ? [SV_NUMBER] : [])]) {
      for (const { start, end, match } of matches(text, pattern)) {
        const [whole, prefix = '', stem = '', suffix = '', rest = ''] = match;
        const glued = /^\d/.test(rest);
        const capital = /^\p{Lu}/u.test(whole);
        const home = before(reading, start, 60, HOME) || after(reading, end, 24, HOME);
        // Kotikatu is a street, kotipolku is a path of care
        const own = capital && home && /^Koti$/i.test(stem);
        if (!own && !streetName(prefix, stem, suffix)) continue;
        const doored = /\d ?\p{L}(?![\p{L}])|\d\p{L}\d/u.test(rest) || /as|lgh|flat|bostad/.test(rest);
        const year = /^ ?(?:19|20)\d\d$/.test(rest);
        if ((glued && !capital && !doored) || (year && !home)) continue;
        // 'yhteinen polku, 2 keskusta': what follows a comma is counted
        if (!/^\p{Lu}/u.test(stem) && !doored && !home && rest.startsWith(',')) continue;
        // a lower-case street by another suffix than the plain ones needs its home or its stair
        const plain = /^(?:ka[td]u|kuj|pol[ku]|rait|tie|kaar|väyl|gat|väg|gränd|stig)/.test(suffix);
        if (before(reading, start, 70, OFFICE) && !before(reading, start, 70, /asu[uivn]/)) continue;
        if (capital || doored || home || plain) hit(start, end);
      }
    }
    for (const { start, end, match } of FI_WEAK_NEAR.test(text) ? matches(text, FI_WEAK_NUMBER) : []) {
      const [whole, prefix = '', stem = '', suffix = '', rest = ''] = match;
      if (!streetName(prefix, stem, suffix)) continue;
      const capital = /^\p{Lu}/u.test(whole);
      const doored = /\d ?\p{L}(?![\p{L}])( ?\d)/u.test(rest) || /as|lgh/.test(rest);
      // 'Hiekkaharjunrinne 77:ssä'
      const inside = capital && /\d:(?:ssa|ssä|sta|stä|lla|llä|lle|n|hun|een|aan)$/.test(rest);
      if (doored || inside || (capital && before(reading, start, 36, HOME))) hit(start, end);
    }
    if (finnish || swedish) for (const { start, end } of matches(text, SPACED_SUFFIX)) hit(start, end);
    if (/[Ee]splana/.test(text)) for (const { start, end } of matches(text, ESPLANADE)) hit(start, end);
    for (const { start, end, match } of SHORTENED_NEAR.test(text) ? matches(text, SHORTENED) : []) {
      const capital = /^\p{Lu}/u.test(match[0]);
      const doored = /\d ?\p{L} ?\d|rappu \p{L} ovi/u.test(match[0]);
      if (doored || (capital && before(reading, start, 40, HOME))) hit(start, end);
    }
    for (const { start, end } of ENGLISH_NEAR.test(text) ? matches(text, ENGLISH) : []) {
      if (reading.lang === 'en' || before(reading, start, 24, /\b(?:at|on|address|lives|flat)\b/))
        hit(start, end);
    }
    for (const { start, end, match } of BOX_NEAR.test(reading.lower) ? matches(text, BOX) : []) {
      const small = match[0].startsWith('pl') || match[0].startsWith('box');
      if (before(reading, start, 40, OFFICE_BOX) || after(reading, end, 24, /kela|kirjaamo/)) continue;
      if (!small || before(reading, start, 40, HOME)) hit(start, end);
    }
  }
  for (const { start, end, match } of IN_WORDS_NEAR.test(text) ? matches(text, IN_WORDS) : []) {
    const [whole, prefix = '', stem = '', suffix = ''] = match;
    if (streetName(prefix, stem, suffix) && (/^\p{Lu}/u.test(whole) || before(reading, start, 36, HOME)))
      hit(start, end);
  }
  if (/ (?:ovi|as|asunto|rappu)\b/.test(text))
    for (const { start, end } of matches(text, IN_WORDS_DOOR)) hit(start, end);
  if (text.includes('c/o ')) for (const { start, end } of matches(text, CARE_OF)) hit(start, end);
  if (NO_NUMBER_NEAR.test(text) && HOME.test(reading.lower)) {
    for (const { start, end, match } of matches(text, NO_NUMBER)) {
      const [whole, prefix = '', stem = '', suffix = ''] = match;
      if (prefix === '' && stem.length < 3) continue;
      if (!streetName(prefix, stem, suffix) || COMMON_ROAD.test(stem.toLowerCase())) continue;
      // in lower case only a long name with the ending of a place
      const small = !/^\p{Lu}/u.test(whole);
      if (small && !(stem.length >= 6 && /^(?:kuj|kad|pol|rait|ti)\p{L}*(?:lla|llä|ssa|ssä)$/u.test(suffix)))
        continue;
      if (before(reading, start, 48, LIVES) && !before(reading, start, 70, OFFICE)) hit(start, end);
    }
  }
  return hits;
}

export const address: Recogniser = { name: 'address', find };
