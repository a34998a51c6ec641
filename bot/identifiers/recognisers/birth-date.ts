import { after, before, type Hit, latin, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Birth dates in any form, by their context: 's. 4.3.-58', 'syntymäaika 2/3 -58', 'född 19510817',
 * 'born 9 June '83', in words. Other dates (appointments, decisions, operations) are no identifiers.
 */
const MONTH =
  '(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)k(?:uu(?:n|ta|ssa)?|\\.)|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)(?!\\p{L})';
const YEAR = "(?:(?:vuonna |v\\. ?|år )?(?:1[89]\\d\\d|20\\d\\d|[-']?\\d\\d))";
const ORDINAL =
  '(?:(?:kahdes|kolmas|kahdente[nä]a?)kymmenes?\\p{L}*|kahdentenakymmenentenä\\p{L}*|ensimmäi(?:nen|sen\\p{L}*)|toi(?:nen|sena|sen)|(?:kolma|neljä|viide|kuude|seitsemä|kahdeksa|yhdeksä|kymmene|yhde|kahde)(?:s(?:toista)?|n[nt]en(?:ä|a|toista)?|ntenatoista|ntenätoista)|första|andra|tredje(?:dag)?|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|tjug\\p{L}+|trettionde|\\p{L}*first|\\p{L}*second|\\p{L}*third|\\p{L}*(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth))';
const YEAR_WORDS =
  '(?:(?:tuhat |nineteen |nitton(?:hundra)?)?\\p{L}*(?:sataa|kymmentä|kymment|kyt|kymmen|nittonhundra|tjugohundra|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\p{L}*(?:[ -]\\p{L}*(?:kymmentä|kyt|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|one|two|three|four|five|six|seven|eight|nine)\\p{L}*)?)';

/** Days that have a name: one of them with its year is a date. */
const FEAST =
  "(?:vap(?:puna|unaattona)|juhannu(?:ksena|saattona|späivänä)|joulu(?:na|aattona|päivänä)|uudenvuoden(?:päivänä|aattona)|loppiaisena|itsenäisyyspäivänä|pääsiäis(?:enä|päivänä)|tapaninpäivänä|nyårs(?:dagen|afton)|jul(?:afton|dagen)|midsommar(?:afton|dagen)|valborgs(?:mässoafton|afton)|trettondagen|första advent|luciadagen|påskdagen|christmas (?:day|eve)|new year's (?:day|eve)|midsummer(?:'s)? (?:day|eve)|may day|boxing day)";
const FEASTS = `(?:${FEAST},? ?(?:vuonna |år )?(?:1[89]|20)\\d\\d|vuonna (?:1[89]|20)\\d\\d ${FEAST})`;
const NUMERIC = String.raw`\d{1,2} ?[./] ?\d{1,2}(?: ?[./] ?(?:- ?)?'?| ?- ?)(?:(?:1[89]|20)\d\d|\d\d)(?!\d|[.:]\d)`;
const ISO = String.raw`(?:19|20)\d\d-\d\d-\d\d|\d\d-\d\d-(?:19|20)\d\d`;
const PACKED = String.raw`(?:19|20)\d{6}|\d{4}(?:19|20)\d\d|\d{6}|\d{2} ?\d{2} \d{2,4}`;
const ROMAN = String.raw`\d{1,2}(?:\.| ?/)? ?(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})(?:\.| ?/)? ?(?:1[89]|20)\d\d`;
const WORDED = `(?:(?:${MONTH}) (?:\\d{1,2}\\.?(?: ?päivä(?:nä)?)?|${ORDINAL})(?:[^.\\d\\n]{0,3}?(?:${YEAR}|${YEAR_WORDS}))?|(?:\\d{1,2}\\.?(?:st|nd|rd|th|e|:e)?|(?:the )?${ORDINAL})(?: päivä(?:nä)?| of| den)? (?:${MONTH})\\.?,?(?: ?(?:${YEAR}|${YEAR_WORDS}))?|${ORDINAL} \\p{L}+(?:ttä|tta) ?${YEAR_WORDS})`;

const DATE = latin(
  `(?<![\\p{L}\\d,]|\\d\\.)(?:${ISO}|${NUMERIC}|${ROMAN}|${WORDED}|${FEASTS}|${PACKED})(?![\\d])(?:\\. päivä)?`,
  'gi',
);
const FULL = latin(
  `(?<![\\p{L}\\d.,])(?:${ISO}|${NUMERIC}|${ROMAN}|\\d{1,2}\\.? (?:${MONTH})\\.? ${YEAR})(?![\\d])`,
  'gi',
);
const WORDED_ALONE = latin(`^(?:${WORDED})$`, 'i');

/** Said right before the date, with at most a few words between. */
const BORN_BEFORE =
  /(?:(?:^|[^\p{L}])[sfb](?:\. ?| )(?:n\. ?)?[:(]? ?$|(?<!\p{L})synt(?:\.|\p{L}*)[^.!?\n\d]{0,28}[^\p{L}\d]$|syntymä(?:aika|aja|päivä|pvm|vuosi|aikana)\p{L}*(?:[^.!?\n\d]{0,44}[^\p{L}\d]|)$|(?:syntyi(?:vät)?|synnyin|(?<!\p{L})(?:föd(?:d|da|delse\p{L}*|des|s)?|fött)|(?<!\p{L})born|birth(?:day|date)?|d\.?o\.?b\.?|skt\.?)(?:[^.!?\n\d]{0,28}[^\p{L}\d]|[^\p{L}\d]{0,4})$|(?<!\p{L})(?:födelse(?:datum|tid|dag)|date of birth)[^.!?\n\d]{0,44}[^\p{L}\d]$|synty\p{L}* (?:\p{L}+ ){0,2}(?:1[89]|20)\d\d, $|syntymävuosi[^.!?\n]{0,44}$)/u;
/** The day on which somebody comes of age: 'täyttää 18 6.10.2025'. */
const TURNS =
  /(?:täyt(?:tää|ti|tänyt)|fyller|fyllde|turns|turned) (?:\d{1,3}|\p{L}+)(?: vuotta| år)? (?:\p{L}+ ){0,2}$/u;
const BORN_AFTER =
  /^[ ,]{0,2}(?:syntynyt|syntyneen|syntyneelle|synt\.|född|fött|födda|som födelse|-?syntynyt)/;
const NEVER_BEFORE =
  /(?:syntymäpäivä(?:kahvit|juhl\p{L}*|t\b)|s\. \d+[-–]?|synnytys\p{L}*|laskettu aika|(?<!\p{L})la(?!\p{L}))[^.!?\n]{0,20}$/u;
const CLOCK_AFTER = /^ ?(?:klo|kl\.|at \d|@ ?\d)/;

/** A year that a grown-up can be born in; found before the larger pattern is tried. */
const OLD_YEAR = /19\d\d|20[0-4]\d/;

function find(reading: Reading): readonly Hit[] {
  const { text, lower } = reading;
  const hits: Hit[] = [];
  const seen = new Set<number>();
  const hit = (start: number, end: number): void => {
    let to = end;
    while (to > start && /[\s.,]/.test(text[to - 1] ?? '')) to -= 1;
    if (seen.has(start)) return;
    seen.add(start);
    hits.push({ start, end: to, category: 'birth-date', action: 'block' });
  };
  if (
    /synt|synny|täyt|fyll|turn|(?:^|[^\p{L}])[sfb]\.? ?\(?[\d'kh]|fö[dt]|born|birth|dob|d\.o\.b|f\.|s\. ?\p{L}+|skt/u.test(
      lower,
    )
  ) {
    let previous = -1;
    for (const { start, end, match } of matches(text, DATE)) {
      const value = match[0];
      const lead = lower.slice(Math.max(0, start - 44), start);
      const single = /(?:^|[^\p{L}])[sfb]\.? ?(?:n\. ?)?[:(]? ?$/u.test(lead);
      const spoken =
        BORN_BEFORE.test(lead) || TURNS.test(lead) || BORN_AFTER.test(lower.slice(end, end + 14));
      // a second date of the same pair: 'syntymäaika 7.11.-52 ja 11.7.-52'
      const paired =
        previous >= 0 &&
        start - previous <= 60 &&
        !/aika|käyn|klo|päätös|alkae|kontroll|tid(?!\p{L})/u.test(lower.slice(previous, start)) &&
        /^(?:,? (?:ja|tai|vai|eli|och|and|or) |[^.!?\n]*toi(?:nen|sella|sessa|ses) |, \p{L}{2,} $|,? (?:mutta )?(?:lomakk|paperi|passi|korti|tazkira|väestö|järjestelm|kirjoi|intyg|pass)\p{L}* )[^.!?\n]*$/u.test(
          lower.slice(previous, start),
        );
      if (!spoken && !paired) continue;
      if (NEVER_BEFORE.test(lead)) continue;
      if (CLOCK_AFTER.test(lower.slice(end, end + 6)) && !/(?:19|20)\d\d/.test(value)) continue;
      const packed = /^[\d ]+$/.test(value);
      if (packed && !/^(?:(?:19|20)\d{6}|\d{4}(?:19|20)\d\d)$/.test(value)) {
        const digits = value.replace(/\D/g, '');
        const day = Number(digits.slice(0, 2));
        const month = Number(digits.slice(2, 4));
        if (day < 1 || day > 31 || month < 1 || month > 12) continue;
        if (!single && !/synt|föd|born|birth|dob/.test(lead)) continue;
      }
      if (single && WORDED_ALONE.test(value) && !/\d|kuu|mars|juni|juli/i.test(value)) continue;
      hit(start, end);
      previous = end;
    }
    // a birthday without its year: 'täyttää 80 ensi maanantaina 3.4.'
    for (const { start, end } of matches(text, /(?<![\d.,/])\d{1,2}\.\d{1,2}\.(?!\d)/g)) {
      if (TURNS.test(lower.slice(Math.max(0, start - 44), start))) hit(start, end);
    }
    for (const { start, end } of matches(text, /(?<![\d.,/])\d{1,2}\/\d{2}(?![\d/])/g)) {
      if (before(reading, start, 30, /syntymäaika|synt\.|födelse|birth/)) hit(start, end);
    }
  }
  // an adult's birth date in brackets: 'mies (19.9.1943)'
  for (const { start, match } of matches(text, /\((\d{1,2}[./-]\d{1,2}[./-](19\d\d|200\d))\)/g)) {
    if (Number(match[2]) <= reading.year - 17) hit(start + 1, start + 1 + (match[1] ?? '').length);
  }
  // the date of an adult's birth right behind a name and a comma or in brackets: 'Eino Wirman, 04.04.1948'
  for (const { start, end, match } of OLD_YEAR.test(text) ? matches(text, FULL) : []) {
    const year = Number(/(1[89]\d\d|20\d\d)(?!\d)/.exec(match[0])?.[1] ?? 0);
    if (year < 1900 || year > reading.year - 15) continue;
    if (
      /\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}-]+\p{L}*,? ?\(?$/u.test(text.slice(Math.max(0, start - 40), start)) &&
      !after(reading, end, 8, /^ ?(?:klo|-)/)
    )
      hit(start, end);
  }
  return hits;
}

export const birthDate: Recogniser = { name: 'birth-date', find };
