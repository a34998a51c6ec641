/**
 * Finnish cases: which one a name stands in, and the words that take its place in the same one.
 */
export type Case =
  | 'nominative'
  | 'genitive'
  | 'partitive'
  | 'inessive'
  | 'elative'
  | 'illative'
  | 'adessive'
  | 'ablative'
  | 'allative'
  | 'essive'
  | 'translative';

/** Voikko's SIJAMUOTO. */
const VOIKKO: Readonly<Record<string, Case>> = {
  nimento: 'nominative',
  omanto: 'genitive',
  osanto: 'partitive',
  sisaolento: 'inessive',
  sisaeronto: 'elative',
  sisatulento: 'illative',
  ulkoolento: 'adessive',
  ulkoeronto: 'ablative',
  ulkotulento: 'allative',
  olento: 'essive',
  tulento: 'translative',
};

export function caseOfVoikko(sijamuoto: string): Case | undefined {
  return VOIKKO[sijamuoto];
}

/** First names that end like a case and are in the nominative. */
const ENDS_LIKE_CASE =
  /^(?:.{0,3}[aeiou]ll[ae]|.{0,4}(?:nna|ina|ana|nne)|pelle|kalle|ville|nelle|.{1,4}elle|.{1,4}illa|.{0,4}ella|.{1,4}ssa)$/;

/**
 * The case of a name by its ending, for names that no dictionary knows. An ending behind a colon
 * ('T.K:ta') or an apostrophe counts as one.
 *
 * @param word the last word of the name
 */
export function caseByEnding(word: string): Case {
  const low = word.toLowerCase();
  const colon = /:(\p{L}+)$/u.exec(low)?.[1];
  const tail = colon ?? low;
  const sure = colon !== undefined;
  if (/ll[e]$/.test(tail) && (sure || !ENDS_LIKE_CASE.test(tail))) return 'allative';
  if (/lt[aä]$/.test(tail)) return 'ablative';
  if (/st[aä]$/.test(tail)) return 'elative';
  if (/ll[aä]$/.test(tail) && (sure || !ENDS_LIKE_CASE.test(tail))) return 'adessive';
  if (/ss[aä]$/.test(tail) && (sure || !ENDS_LIKE_CASE.test(tail))) return 'inessive';
  if (/ksi$/.test(tail)) return 'translative';
  if (/(?:seen|hin|hen|hun|aan|ään|iin|uun|yyn|een)$/.test(tail)) return 'illative';
  if (/(?:sen|[aeiouyäö]n)$/.test(tail) || (sure && /n$/.test(tail))) return 'genitive';
  if (sure && /(?:t?[aä])$/.test(tail)) return 'partitive';
  if (/(?:sta|stä|nsta|aa|ää|ista|oa|ea|ia|ua|yä|eä)$/.test(tail) && /(?:sta|stä|aa|ää|oa|ua)$/.test(tail))
    return 'partitive';
  return 'nominative';
}

interface Stem {
  readonly nominative: string;
  readonly weak: string;
  readonly strong: string;
  readonly partitive: string;
  readonly illative: string;
}

const IRREGULAR: Readonly<Record<string, Stem>> = {
  asiakas: {
    nominative: 'asiakas',
    weak: 'asiakkaa',
    strong: 'asiakkaa',
    partitive: 'asiakasta',
    illative: 'asiakkaaseen',
  },
  potilas: {
    nominative: 'potilas',
    weak: 'potilaa',
    strong: 'potilaa',
    partitive: 'potilasta',
    illative: 'potilaaseen',
  },
  henkilö: {
    nominative: 'henkilö',
    weak: 'henkilö',
    strong: 'henkilö',
    partitive: 'henkilöä',
    illative: 'henkilöön',
  },
  äiti: { nominative: 'äiti', weak: 'äidi', strong: 'äiti', partitive: 'äitiä', illative: 'äitiin' },
  täti: { nominative: 'täti', weak: 'tädi', strong: 'täti', partitive: 'tätiä', illative: 'tätiin' },
  setä: { nominative: 'setä', weak: 'sedä', strong: 'setä', partitive: 'setää', illative: 'setään' },
  poika: { nominative: 'poika', weak: 'poja', strong: 'poika', partitive: 'poikaa', illative: 'poikaan' },
  tyttö: { nominative: 'tyttö', weak: 'tytö', strong: 'tyttö', partitive: 'tyttöä', illative: 'tyttöön' },
  veli: { nominative: 'veli', weak: 'velje', strong: 'velje', partitive: 'veljeä', illative: 'veljeen' },
  tytär: {
    nominative: 'tytär',
    weak: 'tyttäre',
    strong: 'tyttäre',
    partitive: 'tytärtä',
    illative: 'tyttäreen',
  },
  sisar: {
    nominative: 'sisar',
    weak: 'sisare',
    strong: 'sisare',
    partitive: 'sisarta',
    illative: 'sisareen',
  },
  mies: { nominative: 'mies', weak: 'miehe', strong: 'miehe', partitive: 'miestä', illative: 'mieheen' },
  serkku: {
    nominative: 'serkku',
    weak: 'serku',
    strong: 'serkku',
    partitive: 'serkkua',
    illative: 'serkkuun',
  },
  ukki: { nominative: 'ukki', weak: 'uki', strong: 'ukki', partitive: 'ukkia', illative: 'ukkiin' },
  pappa: { nominative: 'pappa', weak: 'papa', strong: 'pappa', partitive: 'pappaa', illative: 'pappaan' },
  lapsi: { nominative: 'lapsi', weak: 'lapse', strong: 'lapse', partitive: 'lasta', illative: 'lapseen' },
  tulkki: {
    nominative: 'tulkki',
    weak: 'tulki',
    strong: 'tulkki',
    partitive: 'tulkkia',
    illative: 'tulkkiin',
  },
  terapeutti: {
    nominative: 'terapeutti',
    weak: 'terapeuti',
    strong: 'terapeutti',
    partitive: 'terapeuttia',
    illative: 'terapeuttiin',
  },
};

const BACK = /[aou]/;

function stemOf(word: string): Stem {
  const low = word.toLowerCase();
  for (const [base, stem] of Object.entries(IRREGULAR)) {
    if (low === base) return stem;
    // fysioterapeutti, aviomies, isoäiti
    if (low.endsWith(base) && low.length > base.length + 1) {
      const head = low.slice(0, low.length - base.length);
      return {
        nominative: low,
        weak: head + stem.weak,
        strong: head + stem.strong,
        partitive: head + stem.partitive,
        illative: head + stem.illative,
      };
    }
  }
  const last = low[low.length - 1] ?? '';
  const a = harmony(low);
  return { nominative: low, weak: low, strong: low, partitive: low + a, illative: `${low}${last}n` };
}

function harmony(word: string): 'a' | 'ä' {
  const tail = word.replace(/^.*(?:-|iso|avio|ter(?=veyden))/, '');
  return BACK.test(tail.slice(-6)) ? 'a' : 'ä';
}

/**
 * A role or kin word in another case: ('asiakas', 'adessive') → 'asiakkaalla'.
 *
 * @param word in the nominative, one that ends in a vowel or stands in the table above
 */
export function declined(word: string, kase: Case): string {
  const stem = stemOf(word);
  const a = harmony(stem.weak);
  switch (kase) {
    case 'nominative':
      return stem.nominative;
    case 'genitive':
      return `${stem.weak}n`;
    case 'partitive':
      return stem.partitive;
    case 'inessive':
      return `${stem.weak}ss${a}`;
    case 'elative':
      return `${stem.weak}st${a}`;
    case 'illative':
      return stem.illative;
    case 'adessive':
      return `${stem.weak}ll${a}`;
    case 'ablative':
      return `${stem.weak}lt${a}`;
    case 'allative':
      return `${stem.weak}lle`;
    case 'essive':
      return `${stem.strong}n${a}`;
    case 'translative':
      return `${stem.weak}ksi`;
  }
}

/** Can this word be declined here: it ends in a vowel, or the table knows it? */
export function declinable(word: string): boolean {
  const low = word.toLowerCase();
  return /[aäoöuyi]$/.test(low) || Object.hasOwn(IRREGULAR, low);
}
