import { type Hit, matches, type Reading, type Recogniser } from './recogniser.ts';

/**
 * Ages of ninety and above: so few are so old that the age points at somebody. Offered as '90+'.
 */
const FIGURES =
  /(?<![\d.,/-])(?:9\d|1[01]\d)(?= ?-? ?(?:vuoti|v\b(?!\.? ?(?:\d|sitten))|årig|åring|år gammal|years? old|-year-old|yo\b))/giu;
const FORM = /(?<=\b(?:ikä|ålder|age)[: ]{1,3})(?:9\d|1[01]\d)(?![\d,.%+]|\d)/giu;
const WORDS = /(?<![\p{L}])(?:yhdeksänkymmentä\p{L}*|satavuotia\p{L}*|yheksänkyt\p{L}*)(?=vuotia|-vuotia)/giu;
const WORDS_NEAR = /yhdeksänkymm|satavuoti|yheksänkyt/;
const NOT_PERSON = /yhdisty|järjestö|talo|kerho|seura|koulu|juhlavuo|historia/;

function find(reading: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  const patterns = /9\d|1[01]\d/.test(reading.text) ? [FIGURES, FORM, WORDS] : [WORDS];
  for (const pattern of patterns) {
    if (pattern === WORDS && !WORDS_NEAR.test(reading.lower)) continue;
    for (const { start, end } of matches(reading.text, pattern)) {
      if (NOT_PERSON.test(reading.lower.slice(end, end + 30))) continue;
      if (reading.text.slice(end, end + 1) === '+') continue;
      hits.push({ start, end, category: 'quasi', action: 'mask', replacement: '90+' });
    }
  }
  return hits;
}

export const age: Recogniser = { name: 'age', find };
