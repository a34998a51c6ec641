import { after, before, type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Registration plates of cars, mopeds, trailers and neighbours' cars. In the plain form ABC-123 without
 * context, in every other only where a vehicle is spoken of. Meters and rooms of the same form are not.
 */
const VEHICLE =
  /auto(?:n|lla|lle|lta|ssa|sta|on|a|nsa|ssaan|llaan|staan|s)?(?!\p{L})|rekister|rekkar|\brek\b|\brek\.|kilpi|kilve|kilven|mopo|paku|peräkärry|ajoneuvo|moottoripyör|skootteri|\bbil|reg\.?(?:nr|nummer|istrer)|skylt|\bplate|\bcar\b|\bvan\b|vehicle|volvo|skoda|toyota|corolla|passat|hiace|farmari|transit|mersu|audi|bmw|opel|ford|nissan|kia|mazda|kuski|nummer|seisoo|kuvassa/u;
/** Meters, tests, departments, standards: letters and a number that name a thing of the house. */
const THINGS = new Set(
  'ef tt abc act adl asd asq asrs audit bai bdi bmi bpi cage cdr cgi core cpap crp cst cudos dlq dsm dudit eds ekg eeg ehic epds esr fab fas fim gaf gad gas gcs gds gfr hads hba hcl hdl hiv hpv hus iadl icd icf icp ies iq iso isi kela ktl ldl les lsas vrk dvv madrs maya mca mdq mfq mmse mna moca mri mrsa mst nips nrs obs oci odi omt opas paf pcl pef peg phq pisa poly psa pss ptsd qol raf rai raisoft rbd rdi rls rox rr sars sas scl sdq ses sfi sofas spa spo sps sts sva tays tks tnm tsh tte tyks vas vat vrt who wais wisc wppsi ys ypi yths sgl cov mdrd nyha dexa gmfcs fsiq eqd ess'.split(
    ' ',
  ),
);
const NOT_VEHICLE =
  /varmen|toimikor|huone|luokka|\btila\b|sali|mittari|pistee|testi|koodi|lomake|kaappi|malli|versio|kurssi|osasto|room|rum|paikka|linja|bussi|juna|lento|tuote|annos/;

const PLAIN = /(?<![\p{L}\d-])(?=[A-ZÅÄÖ])([A-ZÅÄÖ]{2,3})[ ]?-[ ]?(\d{1,3})(?![\p{L}\d]|[-.,]\d)/gu;
/** Every other form; each is read by itself, so that one that is refused hides none behind it. */
const OTHERS: readonly RegExp[] = [
  /(?<![\p{L}\d-])(\p{L}{2,3})[ -]{1,3}\d{1,4}(?![\p{L}\d]|[-.,]\d)/gu,
  /(?<![\p{L}\d-])\d{1,3}[ -]{1,3}(\p{L}{3})(?![\p{L}\d]|[-.,]\d)/gu,
  /(?<![\p{L}\d-])(\p{Lu}{3})[ ]?\d{2}\p{Lu}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d-])(\p{Lu}{3})\d \d{2}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d-])(\p{Lu}{2}) \d{4} \p{Lu}{2}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d-])(\p{Lu}{1,2}) \p{Lu}{1,2} \d{3,4}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d-])[\p{Lu}] ?\d{3} ?([\p{Lu}]{2}) ?\d{2,3}(?![\p{L}\d])/gu,
];
const APART = /(?<![\p{L}\d])\p{L} \p{L} \p{L} ?-? ?\d ?\d ?\d(?![\p{L}\d])/gu;
const TAIL = /(?<![\p{L}\d])-\d{3}(?![\p{L}\d])/gu;
const WORDS =
  /^(?:on|ja|ei|se|ku|kun|jo|tai|ne|klo|noin|yli|alle|vko|kpl|vrk|min|max|nro|ikä|kk|pv|per|och|den|the|for|ett|är|att|maj|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec|may|ma|ti|ke|to|pe|la|su|eur|kg|cm|mg|ml|km|sek|tim|ca|ry|oy|rv|v|sos|tel|puh|and|was|has|not|but|lai|asd)$/;

function find(reading: Reading): readonly Hit[] {
  const { text } = reading;
  const hits: Hit[] = [];
  if (!/\d/.test(text)) return hits;
  const hit = (start: number, end: number): void => {
    hits.push({ start, end, category: 'plate', action: 'block' });
  };
  for (const { start, end, match } of /[A-ZÅÄÖ]{2} ?- ?\d/.test(text) ? matches(text, PLAIN) : []) {
    const letters = (match[1] ?? '').toLowerCase();
    if (THINGS.has(letters)) continue;
    const near = before(reading, start, 40, VEHICLE) || after(reading, end, 30, VEHICLE);
    const full = letters.length === 3 && (match[2] ?? '').length === 3;
    if (near || (full && !before(reading, start, 18, NOT_VEHICLE))) hit(start, end);
  }
  if (VEHICLE.test(reading.lower)) {
    for (const pattern of OTHERS) {
      for (const { start, end, match } of matches(text, pattern)) {
        const letters = match[1] ?? '';
        const low = letters.toLowerCase();
        if (WORDS.test(low) || THINGS.has(low)) continue;
        // lower-case words with a number are ordinary speech: close to the vehicle, with a hyphen or three and three
        const lower = letters === low;
        const tight = /-/.test(match[0]) || (letters.length === 3 && /\d{3}/.test(match[0]));
        const close = before(reading, start, lower ? 26 : 34, VEHICLE) || after(reading, end, 14, VEHICLE);
        const beside = before(reading, start, 14, /mopo|kilpi|kilve|\brek|auto /);
        if (close && (!lower || tight || beside)) hit(start, end);
      }
    }
    for (const { start, end } of matches(text, APART)) hit(start, end);
    for (const { start, end } of matches(text, TAIL))
      if (before(reading, start, 60, /kilp|kilve|rekister|rekkar|plate|loppuosa/)) hit(start, end);
  }
  return hits;
}

export const plate: Recogniser = { name: 'plate', find };
