import { before, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Postal codes: five digits where a code is spoken of, behind a street's number, or before a post office.
 * Five digits alone are sums and counts. A post office's own page of the registry office is not needed:
 * the largest towns are named here, others come by the capital letter behind a street.
 */
const TOWNS =
  'helsinki|helsingfors|espoo|esbo|vantaa|vanda|kauniainen|grankulla|tampere|tammerfors|turku|åbo|oulu|uleåborg|jyväskylä|lahti|lahtis|kuopio|pori|björneborg|kouvola|joensuu|lappeenranta|villmanstrand|hämeenlinna|tavastehus|vaasa|vasa|seinäjoki|rovaniemi|mikkeli|kotka|salo|porvoo|borgå|kokkola|karleby|hyvinkää|lohja|lojo|järvenpää|rauma|kajaani|kerava|kervo|nokia|savonlinna|riihimäki|kangasala|raasepori|ekenäs|karis|karjaa|tammisaari|imatra|raahe|vihti|tornio|hollola|iisalmi|siilinjärvi|tuusula|kirkkonummi|kyrkslätt|varkaus|kemi|valkeakoski|hamina|fredrikshamn|jakobstad|pietarsaari|heinola|pirkkala|lieto|naantali|raisio|kaarina|parainen|pargas|pieksämäki|forssa|akaa|toijala|orimattila|ylivieska|kauhajoki|kauhava|lapua|kuusamo|nurmijärvi|sipoo|sibbo|loviisa|lovisa|uusikaupunki|kurikka|äänekoski|lieksa|nurmes|kitee|suonenjoki|keuruu|jämsä|mänttä|orivesi|ylöjärvi|lempäälä|sastamala|huittinen|loimaa|somero|paimio|kemiö|kimito|hanko|hangö|inkoo|siuntio|mäntsälä|askola|kemijärvi|sodankylä|ivalo|inari|utsjoki|kittilä|muonio|enontekiö|haparanda|haaparanta|luleå|stockholm|tukholma|maarianhamina|mariehamn|närpiö|närpes|kristiinankaupunki|kristinestad|mustasaari|korsholm|uusikaarlepyy|nykarleby|kaskinen|kaskö|laihia|alavus|ähtäri|haapajärvi|haapavesi|kalajoki|oulainen|pudasjärvi|kempele|haukipudas|muhos|suomussalmi|kuhmo|sotkamo|ilomantsi|juuka|outokumpu|juva|mäntyharju|kankaanpää|harjavalta|ulvila|eura|laitila|hausjärvi|loppi|janakkala|turenki|urjala|parkano|ikaalinen|virrat';
const CONTEXT = /posti(?:numero|nro|numer|koodi)|\bpnro|p\.?nro|post(?:nummer|numret|nr|code|al code)|\bzip/;
const FIVE =
  /(?<![\d.,+/-])(\d[\doO]\d{3}|\d{2} \d{3}|\d{3} \d{2}|(?:\d[ -]){4}\d)(?![\d]|[.,/-]\d| ?(?:€|eur|mk\b|kr\b|kpl|askelta|km\b|mg\b))/g;
const FIVE_NEAR = /\d[\doO]\d{3}|\d{2} \d{3}|\d{3} \d{2}|(?:\d[ -]){4}\d/;
const TOWN = new RegExp(`^,? {0,2}\\n?(?:${TOWNS})(?![\\p{L}]{3})`, 'u');
const OFFICE_BOX =
  /(?:kirjaamo|kela|fpa|virasto|keskus|toimisto|registrator|vakuutus|hyvinvointialue)[^.!?\n]{0,24}\b(?:pl|pb|box) ?\d{1,5},? $/;
const MONEY = /(?:€|eur|summa|tulot|palkka|velka|velkaa|lasku|maks|lainaa)[^.]{0,12}$/;

function find(reading: Reading): readonly Hit[] {
  const { text, lower } = reading;
  const hits: Hit[] = [];
  if (!FIVE_NEAR.test(text)) return hits;
  for (const { start, end, match } of matches(text, FIVE)) {
    const value = match[0];
    const compact = /^\d[\doO]\d{3}$/.test(value);
    const spoken =
      (compact &&
        /(?:alue(?:elta|ella|en|elle)?|postialue\p{L}*) $/u.test(
          lower.slice(Math.max(0, start - 16), start),
        )) ||
      before(reading, start, 34, CONTEXT) ||
      /posti\p{L}* [^.!?]{0,20}numero/u.test(lower.slice(Math.max(0, start - 40), start));
    // behind a street's number: 'Purotie 3 as. 2, 15610'
    const street =
      /(?:\p{L}{4,}|\bpl|\bbox|as\.?|lgh) ?\d{1,5}(?: ?\p{L})?(?: ?\d{1,3})?(?::\p{L}+)?\)?[ ,;\n(]{1,3}$/u.test(
        lower.slice(Math.max(0, start - 40), start),
      ) &&
      /(?:katu|kadu|tie|kuja|polku|raitti|rinne|kaari|väylä|piha|ranta|mäki|kulma|mutka|gatan|vägen|gränd|stigen|backen|torget|brinken|planaden|bulevardi|tanhua|törmä|penger|lenkki|\bpl|\bbox|aukio|puisto|portti)\p{L}{0,4}(?:[^.!?]|\b(?:as|lgh)\.){0,26}$/u.test(
        lower.slice(Math.max(0, start - 60), start),
      );
    // the post box of an office
    if (OFFICE_BOX.test(lower.slice(Math.max(0, start - 70), start))) continue;
    const behind = /\d $/.test(lower.slice(Math.max(0, start - 2), start));
    const place = TOWN.test(lower.slice(end, end + 26));
    const money = MONEY.test(lower.slice(Math.max(0, start - 24), start)) && !spoken && !street;
    if (
      spoken ||
      (street && (compact || /^\d{2} |^(?:\d-){4}/.test(value) || place)) ||
      (place && compact && !money && !behind) ||
      (place && /^\d{3} \d{2}$/.test(value))
    ) {
      hits.push({ start, end, category: 'postal-code', action: 'mask' });
    }
  }
  return hits;
}

export const postalCode: Recogniser = { name: 'postal-code', find };
