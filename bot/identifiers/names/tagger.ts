import type { Hit, Reading } from '#identifiers/recognisers/recogniser.ts';
import { seenAgain } from './again.ts';
import { marginals } from './crf.ts';
import { featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameFinder } from './plain.ts';
import { otherAlphabets } from './scripts.ts';
import { isLetter, type Token, tokensOf } from './tokens.ts';
import type { loadWeights } from './weights.ts';
import { type WordMemory, wordMemory } from './word.ts';
import type { WordList } from './word-list.ts';

/**
 * From these probabilities on a word is stopped as a name, by where it stands; set on held-out texts
 * (README.md): two neighbours that are both thought to be names mostly are; the first word of a sentence has
 * its capital anyhow, and in Finnish notes it is often a medicine.
 */
const STOP = { pair: 0.3, first: 0.6, firstFinnish: 0.75, inside: 0.5, small: 0.5 } as const;
/** What the dictionaries make sure of. */
const CERTAIN = 0.9;
/** From these on its writer is asked: about a word with a capital, and about a small one. */
const ASK = { capital: 0.16, small: 0.12 } as const;
/** A word beside a stopped one belongs to it from this probability on. */
const BESIDE = 0.12;
/** Below this nothing of the chain's is a name. */
const LEAST = Math.min(ASK.capital, ASK.small);

/** A lower-case word that Finnish knows only as a name is stopped, and asked, from these on. */
const STOP_SMALL = 0.25;
const ASK_SMALL = 0.04;
/** A capitalised word of Swedish and English is looked at again from this one on. */
const HOMOGRAPH = 0.08;
/** Names of services and goods that everybody's notes are full of; the tagger alone judges them. */
const BRAND = /^(?:wilma|maisa|aurora|elisa|max|marjetta|kela|otto|nora|helmi|oma)/;

/** Letters that are not Latin. */
const OTHER_LETTERS = /[\u0370-\u1dff\u2c00-\ud7ff]/;

/** 'Wishes that …', 'Hopes to …': notes in English often leave their subject out. */
const SUBJECTLESS = /^\p{Lu}\p{Ll}+s$/u;
const AFTER_VERB = /^(?:that|to|for|the|a|her|his|she|he|more)$/;

/** Words that join two names. */
const JOINING = /^(?:ja|tai|sekä|och|eller|and|or|&)$/;

/**
 * The tagger: a learned chain over the words of the text, and a second look for names that were seen once.
 *
 * @param weights as `loadWeights` gives them
 * @param lexicon what the machine's dictionaries say of a word, or null
 * @param common words of the project's own list: what was found out about them is kept, for speed
 */
export function taggedNames(
  weights: NonNullable<ReturnType<typeof loadWeights>>,
  lexicon: Lexicon | null,
  common: WordList = { has: () => false },
): NameFinder {
  const { score, chain } = weights;
  const memoryOf = wordMemory(common, chain.node);
  const finder = (known: Lexicon | null, memory: WordMemory): NameFinder => ({
    name: 'names',
    forOneCall: () => finder(known?.forOneCall?.() ?? known, memoryOf()),
    find(reading: Reading) {
      const tokens = tokensOf(reading.text);
      const features = featuresOf(reading.text, tokens, reading.lang, { lexicon: known, score, memory });
      const p = marginals(features, chain);
      seenAgain(tokens, p);
      homographs(reading, tokens, p, known);
      return spansOf(reading, tokens, p);
    },
  });
  return { ...finder(lexicon, memoryOf()), find: (reading) => finder(lexicon, memoryOf()).find(reading) };
}

/**
 * Second thoughts about words that are names and something else, where the dictionaries or the text itself say
 * more than the chain has learned. Raises probabilities in place.
 */
function homographs(
  reading: Reading,
  tokens: readonly Token[],
  p: Float64Array,
  lexicon: Lexicon | null,
): void {
  if (!lexicon || !p.some((one) => one >= ASK_SMALL && one < CERTAIN)) return;
  const company = p.some((one) => one >= 0.8);
  const small = new Set(tokens.filter((token) => token.text === token.lower).map((token) => token.text));
  tokens.forEach((token, i) => {
    const one = p[i] ?? 0;
    if (one >= CERTAIN || one < ASK_SMALL || token.lower.length < 4 || !/^\p{L}+$/u.test(token.text)) return;
    if (reading.lang === 'fi') {
      if (token.text !== token.lower || BRAND.test(token.lower)) return;
      if (!/^[ES]+$/.test(lexicon.kinds(token.text, 'fi'))) return;
      p[i] = one >= (company ? ASK_SMALL : STOP_SMALL) ? CERTAIN : Math.max(one, ASK.small);
      return;
    }
    if (
      reading.lang === 'en' &&
      SUBJECTLESS.test(token.text) &&
      /^[.!?\n]?$/.test(tokens[i - 1]?.text ?? '') &&
      AFTER_VERB.test(tokens[i + 1]?.text ?? '')
    ) {
      p[i] = 0;
      return;
    }
    // in Swedish and English a capital inside a sentence is a name's; at its start it is where the same word
    // stands in lower case beside it
    if (token.text === token.lower || one < HOMOGRAPH) return;
    const before = tokens[i - 1]?.text ?? '.';
    const inside = /^[\p{Ll},;]/u.test(before);
    if (
      inside
        ? /l$|^-?[a-z]*l/.test(lexicon.kinds(token.text, reading.lang))
        : one >= 0.2 && small.has(token.lower)
    )
      p[i] = CERTAIN;
  });
}

const isSmall = (token: Token | undefined): boolean => token?.text === token?.lower;
/** Behind a name these make it a company's, a foundation's, a prize's: its writer is asked, not stopped. */
const FIRM = /^ ?-?(?:(?:Oyj?|Abp?|Ltd|Inc|GmbH|Company)(?!\p{L})|säätiö|palkin[tn]o)/u;
/** What a sentence, a line or a heading ends with before a word. */
const FIRST = /^[.!?\n•:"]$/;

/** Stretches of name words, each with its action. */
function spansOf({ text, lang }: Reading, tokens: readonly Token[], p: Float64Array): Hit[] {
  const first = lang === 'fi' ? STOP.firstFinnish : STOP.first;
  const at = (i: number): number => p[i] ?? 0;
  const letters = (i: number): boolean => isLetter(tokens[i]?.text ?? '');
  const joined = (i: number): boolean =>
    i > 0 && /^[ ]?$/.test(text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? 0));
  const beside = (i: number, k: number): boolean =>
    at(k) >= STOP.pair && letters(k) && joined(Math.max(i, k)) && isSmall(tokens[i]) === isSmall(tokens[k]);
  const stopsFrom = (i: number): number => {
    if (at(i) >= STOP.pair && (beside(i, i - 1) || beside(i, i + 1))) return STOP.pair;
    if (isSmall(tokens[i])) return STOP.small;
    return FIRST.test(tokens[i - 1]?.text ?? '.') ? first : STOP.inside;
  };
  const actions = tokens.map((token, i): Hit['action'] | null => {
    if (at(i) < LEAST || !letters(i)) return null;
    if (at(i) >= stopsFrom(i)) return 'block';
    return at(i) >= (isSmall(token) ? ASK.small : ASK.capital) ? 'warn' : null;
  });
  for (let i = 1; i < tokens.length; i += 1) {
    if (actions[i - 1] === 'block' && actions[i] !== 'block' && letters(i) && at(i) >= BESIDE && joined(i))
      actions[i] = 'block';
  }
  for (let i = tokens.length - 2; i >= 0; i -= 1) {
    if (
      actions[i + 1] === 'block' &&
      actions[i] !== 'block' &&
      letters(i) &&
      at(i) >= BESIDE &&
      joined(i + 1)
    )
      actions[i] = 'block';
  }
  // 'Pentin ja Kaarinan kanssa': a capital that is joined to a name
  for (let i = 2; i < tokens.length; i += 1) {
    if (
      actions[i - 2] !== 'block' ||
      actions[i] === 'block' ||
      at(i) < BESIDE / 2 ||
      !JOINING.test(tokens[i - 1]?.lower ?? '')
    )
      continue;
    if (/^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '')) actions[i] = 'block';
  }
  if (OTHER_LETTERS.test(text)) otherAlphabets(tokens, actions, joined);
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const kind = actions[i];
    const first = tokens[i];
    if (!kind || !first) continue;
    let k = i;
    while (actions[k + 1] === kind && joined(k + 1)) k += 1;
    const end = tokens[k]?.end ?? first.end;
    const nobody = /^(?:N\. ?N\.?|X\. ?Y\.?)/.test(text.slice(first.start, end));
    const initials = /^\p{Lu}\.(?:[ ]?\p{Lu}\.?)*(?::\p{L}+)?$/u.test(text.slice(first.start, end));
    // a letter of a formula or of a file's name: 'a_b_c'
    const formula = end - first.start === 1 && (text[first.start - 1] === '_' || text[end] === '_');
    // a word of a template or a script: '$data', '${if(…)}', 'onerror=alert(1)'
    const before = text[first.start - 1] ?? '';
    const code = /[${]/.test(before)
      ? kind === 'warn' || text[end] === '('
      : /[>=;]/.test(before) && text[end] === '(';
    const action = kind === 'block' && FIRM.test(text.slice(end, end + 12)) ? 'warn' : kind;
    if (!nobody && !formula && !code)
      hits.push({ start: first.start, end, category: initials ? 'initials' : 'name', action });
    i = k;
  }
  return hits;
}
