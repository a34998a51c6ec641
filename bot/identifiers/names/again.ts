import { isLetter, type Token } from './tokens.ts';

/**
 * The second pass over a message: what a word is in one place tells what it is in another ('Theron kertoi …
 * Theronille'). Words are taken for one where they share all but an ending of a case.
 */

/** Letters that two forms share at least. */
const HEAD = 4;
/** Longest ending that sets two forms apart. */
const ENDING = 6;
/** Words beginning alike that are looked at together: keeps a long text linear. */
const TOGETHER = 24;
/** How far the surest other place, and the mean of all, move a word's log-odds. */
const SUREST = 0.7;
const MEAN = 0.3;
/** A place counts as no more than this sure. */
const LIMIT = 4;

function sameWord(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  const long = Math.max(a.length, b.length);
  if (long - short > ENDING) return false;
  let k = 0;
  while (k < short && a.charCodeAt(k) === b.charCodeAt(k)) k += 1;
  return k >= Math.max(HEAD, short - 2) && long - k <= ENDING + 1;
}

const logOdds = (p: number): number => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p));

/**
 * Moves the probabilities of words that stand in a text more than once towards each other, in place.
 *
 * @param p the probability of 'name' for every token
 */
export function seenAgain(tokens: readonly Token[], p: Float64Array): void {
  const alike = new Map<string, number[]>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.lower.length < HEAD || token.text === token.lower || !isLetter(token.text)) continue;
    const head = token.lower.slice(0, HEAD);
    const list = alike.get(head);
    if (list) list.push(i);
    else alike.set(head, [i]);
  }
  if (alike.size === 0) return;
  // a word that stands in small letters too ('toivo') may begin a sentence: it is left as it is
  const small = new Map<string, string[]>();
  for (const { text, lower } of tokens) {
    const head = lower.slice(0, HEAD);
    if (text !== lower || !alike.has(head)) continue;
    const list = small.get(head);
    if (!list) small.set(head, [lower]);
    else if (list.length < TOGETHER) list.push(lower);
  }
  const before = new Map<number, number>();
  for (const list of alike.values()) {
    if (list.length < 2 || !list.some((i) => (p[i] ?? 0) > 0.02)) continue;
    for (let from = 0; from < list.length; from += TOGETHER) {
      const places = list.slice(from, from + TOGETHER);
      for (const i of places) {
        const own = tokens[i]?.lower ?? '';
        if (small.get(own.slice(0, HEAD))?.some((word) => sameWord(own, word))) continue;
        const others = places.filter((k) => k !== i && sameWord(own, tokens[k]?.lower ?? ''));
        if (others.length === 0) continue;
        let surest = 0;
        let sum = 0;
        for (const k of others) {
          const odds = Math.max(-LIMIT, Math.min(LIMIT, logOdds(p[k] ?? 0)));
          surest = Math.max(surest, odds);
          sum += odds;
        }
        const share = Math.min(1, Math.sqrt(others.length) / 2);
        before.set(i, SUREST * surest + (MEAN * share * sum) / others.length);
      }
    }
  }
  for (const [i, moved] of before) p[i] = 1 / (1 + Math.exp(-logOdds(p[i] ?? 0) - moved));
}
