/**
 * Numbers said in words, as people type them to get past a filter: 'nolla viiskyt kolme neljä',
 * 'noll femtio trettiotvå', 'zero four four'. A run of number words and digits is read into digits.
 */

/** Word → the digits that it stands for. Finnish in book and spoken forms, Swedish, English. */
const WORDS = new Map<string, string>();

function put(digits: string, words: string): void {
  for (const word of words.split(' ')) WORDS.set(word, digits);
}
put('0', 'nolla nollan noll zero oh nought');
put('1', 'yksi yks ykkönen ykkösen ett en one yhden yhtä');
put('2', 'kaksi kaks kakkonen kakkosen två tvaa two kahden');
put('3', 'kolme kolmonen kolmosen tre three kolmen kol');
put('4', 'neljä nelonen nelosen nel neljän fyra four');
put('5', 'viisi viis viitonen viitosen viiden fem five');
put('6', 'kuusi kuus kuutonen kuutosen kuuden sex six');
put('7', 'seitsemän seittemän seiska seiskan seitsemä seittemä sju seven');
put('8', 'kahdeksan kaheksan kasi kasin kaheksa kahdeksa åtta eight');
put('9', 'yhdeksän yheksän ysi ysin yheksä yhdeksä nio nine');
put('10', 'kymmenen kymppi tio ten');
put('11', 'yksitoista ykstoista elva eleven');
put('12', 'kaksitoista kakstoista tolv twelve');
put('13', 'kolmetoista kolkytoista tretton thirteen');
put('14', 'neljätoista fjorton fourteen');
put('15', 'viisitoista viistoista femton fifteen');
put('16', 'kuusitoista kuustoista sexton sixteen');
put('17', 'seitsemäntoista seittemäntoista sjutton seventeen');
put('18', 'kahdeksantoista kaheksantoista arton aderton eighteen');
put('19', 'yhdeksäntoista yheksäntoista nitton nineteen');

const TENS: readonly (readonly [string, string])[] = [
  ['2', 'kaksikymmentä kakskyt kakskymmentä kakskyt kakskymppinen tjugo tjuge twenty'],
  ['3', 'kolmekymmentä kolkyt kolmekyt kolmkyt trettio trettie tretti thirty'],
  ['4', 'neljäkymmentä nelkyt neljäkyt fyrtio förtio fyrtie fyrti forty'],
  ['5', 'viisikymmentä viiskyt viiskymmentä femtio femtie femti fifty'],
  ['6', 'kuusikymmentä kuuskyt kuuskymmentä kuuskyt kuuskytä sextio sextie sexti sixty'],
  ['7', 'seitsemänkymmentä seittemänkyt seitkyt seiskyt seittemänkymmentä sjuttio sjuttie sjutti seventy'],
  ['8', 'kahdeksankymmentä kaheksankyt kahdeksankyt kasikyt åttio åttie åtti eighty'],
  ['9', 'yhdeksänkymmentä yheksänkyt yhdeksänkyt ysikyt nittio nittie nitti ninety'],
];
const UNITS: readonly (readonly [string, string])[] = [
  ['1', 'yksi yks ett en one'],
  ['2', 'kaksi kaks två two'],
  ['3', 'kolme kol tre three'],
  ['4', 'neljä nel fyra four'],
  ['5', 'viisi viis fem five'],
  ['6', 'kuusi kuus sex six'],
  ['7', 'seitsemän seittemän sju seven'],
  ['8', 'kahdeksan kaheksan åtta eight'],
  ['9', 'yhdeksän yheksän nio nine'],
];
for (const [ten, forms] of TENS) {
  for (const form of forms.split(' ')) {
    put(`${ten}0`, form);
    for (const [unit, words] of UNITS) for (const word of words.split(' ')) put(ten + unit, form + word);
  }
}

/** 'nollaviisinolla': digits said in one word that begins with a nought. */
function glued(word: string): string | undefined {
  if ((word[0] !== 'n' && word[0] !== 'z') || word.length > 60) return undefined;
  if (!/^(?:nolla|noll|zero)./.test(word)) return undefined;
  let digits = '';
  let at = 0;
  while (at < word.length) {
    let size = Math.min(12, word.length - at);
    while (size > 2 && !WORDS.has(word.slice(at, at + size))) size -= 1;
    const said = size > 2 ? WORDS.get(word.slice(at, at + size)) : undefined;
    if (said === undefined) return undefined;
    digits += said;
    at += size;
  }
  return digits;
}

interface SpokenRun {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many number words the run holds. */
  readonly words: number;
  /** Something said for a hyphen or a plus stood inside. */
  readonly separated: boolean;
}

/** 1 a letter, 2 a digit, 0 anything else; half of a pair counts as a letter, which no number word has. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 1;
    return code >= 0x30 && code <= 0x39 ? 2 : 0;
  }
  if (code === 0xe4 || code === 0xf6 || code === 0xe5 || (code >= 0xd800 && code <= 0xdfff)) return 1;
  return /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0;
}

const SEPARATOR_WORD =
  /^(?:väli)?viiva$|^miinus$|^plus(?:sa)?$|^bindestreck$|^streck$|^minus$|^dash$|^hyphen$/;

/** The runs of a reading, which two recognisers ask for. What is kept goes with the reading. */
export function spokenIn(reading: { readonly lower: string }): readonly SpokenRun[] {
  const known = read.get(reading) ?? spokenRuns(reading.lower);
  read.set(reading, known);
  return known;
}

const read = new WeakMap<object, readonly SpokenRun[]>();

/** Runs of number words and digits with nothing but spaces, commas, hyphens and slashes between them. */
export function spokenRuns(lower: string): SpokenRun[] {
  const runs: SpokenRun[] = [];
  let start = -1;
  let end = -1;
  let digits = '';
  let words = 0;
  let separated = false;
  const close = (): void => {
    if (start >= 0 && words >= 2) runs.push({ start, end, digits, words, separated });
    start = -1;
    digits = '';
    words = 0;
    separated = false;
  };
  for (let at = 0; at < lower.length; ) {
    const kind = kindOf(lower.charCodeAt(at));
    if (kind === 0) {
      at += 1;
      continue;
    }
    let behind = at + 1;
    while (behind < lower.length && kindOf(lower.charCodeAt(behind)) === kind) behind += 1;
    const word = lower.slice(at, behind);
    const isNumber = kind === 2;
    const joined =
      start >= 0 &&
      at - end <= 4 &&
      /^[ ,\n/'.-]*$/.test(lower.slice(end, at)) &&
      !/\. ?\n/.test(lower.slice(end, at));
    const from = at;
    at = behind;
    const said = isNumber ? word : (WORDS.get(word) ?? glued(word));
    if (said === undefined) {
      if (joined && (word === 'sitten' || word === 'sit')) end = behind;
      else if (joined && SEPARATOR_WORD.test(word)) {
        separated = true;
        end = behind;
      } else close();
      continue;
    }
    if (!joined) close();
    if (start < 0) start = from;
    end = behind;
    digits += said;
    if (!isNumber) words += 1;
  }
  close();
  return runs;
}
