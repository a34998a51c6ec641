import type { Lang } from '#identifiers/types.ts';
import { hashOf } from './hash.ts';
import {
  ALWAYS,
  ATOMS,
  BETWEEN_CODE,
  EDGE,
  gather,
  listed,
  NODE_CODE,
  PLACE,
  SEEN_CODE,
  weighed,
} from './templates.ts';
import type { Token } from './tokens.ts';
import { type FeatureSources, factsOf, type ReadBefore, type WordFacts } from './word.ts';

export { BITS, type FeatureSources } from './word.ts';

/**
 * What a text is made into: for token i the slots from node[i] to edge[i] tell what stands there, those from
 * edge[i] to node[i + 1] what stands there if it and the one before are both names.
 */
export interface TextFeatures {
  readonly size: number;
  readonly slots: Int32Array;
  readonly node: Int32Array;
  readonly edge: Int32Array;
  /** Where the features are weighed as they are made, the sums of their weights, and no slots; else empty. */
  readonly nodeSums: Int32Array;
  readonly edgeSums: Int32Array;
}

/** Is the text written without capitals, or in nothing but capitals? Then capitals tell nothing. */
type TextCase = 'mixed' | 'lower' | 'upper';

function textCaseOf(text: string): TextCase {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (char < 0x41) continue;
    if (char <= 0x5a) upper += 1;
    else if (char >= 0x61 && char <= 0x7a) lower += 1;
  }
  if (upper > 6 && upper > lower * 2) return 'upper';
  return upper === 0 || (lower > 80 && upper * 60 < lower && !/(?:[.!?]\s+|^)\p{Lu}/u.test(text))
    ? 'lower'
    : 'mixed';
}

const position = (name: string): number => hashOf(name, 22);
/** Where a token stands in its sentence. */
const AT = {
  first: position('first'),
  line: position('line'),
  start: position('start'),
  colon: position('colon'),
  comma: position('comma'),
  dash: position('dash'),
  in: position('in'),
  open: position('open'),
} as const;
const SENTENCE_END = '.!?\n•';
const OPENERS = '"\'“”»([';
const isOneOf = (signs: string, piece: string | undefined): boolean =>
  piece !== undefined && piece.length === 1 && signs.includes(piece);

function positionOf(tokens: readonly Token[], i: number): number {
  let k = i - 1;
  // a few opening marks at most: a long row of them is no sentence
  while (k >= 0 && k > i - 4 && isOneOf(OPENERS, tokens[k]?.text)) k -= 1;
  const previous = tokens[k];
  if (!previous) return AT.first;
  if (previous.text === '\n') return AT.line;
  if (isOneOf(SENTENCE_END, previous.text)) return AT.start;
  if (previous.text === ':') return AT.colon;
  if (previous.text === ',' || previous.text === ';') return AT.comma;
  if (previous.text === '-') return AT.dash;
  return k === i - 1 ? AT.in : AT.open;
}

/** Capitalised here, and seen in lower case (1) or capitalised inside a sentence (2) elsewhere in the text. */
function seenOf(tokens: readonly Token[], facts: readonly WordFacts[], places: Int32Array): Uint8Array {
  const seen = new Uint8Array(tokens.length);
  const lower = new Set<string>();
  const inside = new Set<string>();
  let capitals = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || !facts[i]?.letters) continue;
    if (token.text === token.lower) lower.add(token.lower);
    else {
      capitals = true;
      if (places[i] === AT.in) inside.add(token.lower.slice(0, 5));
    }
  }
  if (!capitals) return seen;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || token.text === token.lower || !facts[i]?.letters) continue;
    const elsewhere = places[i] !== AT.in && inside.has(token.lower.slice(0, 5));
    seen[i] = (lower.has(token.lower) ? 1 : 0) + (elsewhere ? 2 : 0);
  }
  return seen;
}

/**
 * Takes over the sums of a text that was read before, where two tokens on both sides are the same.
 *
 * @returns is this token done?
 */
function sameAs(now: ReadBefore, before: ReadBefore): ((i: number) => boolean) | null {
  if (now.lang !== before.lang || now.textCase !== before.textCase) return null;
  const n = now.tokens.length;
  const moved = n - before.tokens.length;
  const least = Math.min(n, n - moved);
  const same = (i: number, j: number): boolean =>
    now.facts[i] === before.facts[j] &&
    now.places[i] === before.places[j] &&
    now.seen[i] === before.seen[j] &&
    now.tokens[i]?.glued === before.tokens[j]?.glued;
  let head = 0;
  while (head < least && same(head, head)) head += 1;
  let tail = 0;
  while (tail < least - head && same(n - 1 - tail, n - 1 - tail - moved)) tail += 1;
  return (i) => {
    const there = i + 2 < head ? i : i - 2 >= n - tail ? i - moved : -1;
    if (there < 0) return false;
    now.nodeSums[i] = before.nodeSums[there] ?? 0;
    now.edgeSums[i] = before.edgeSums[there] ?? 0;
    return true;
  };
}

/**
 * The features of every token of a text.
 *
 * @param text canonical text
 * @param tokens its tokens
 */
export function featuresOf(
  text: string,
  tokens: readonly Token[],
  lang: Lang,
  sources: FeatureSources,
): TextFeatures {
  const n = tokens.length;
  const textCase = textCaseOf(text);
  const upper = textCase === 'upper';
  const memory = sources.memory?.words(lang, upper);
  const facts = tokens.map((token) => {
    const before = memory?.get(token.text);
    if (before) return before;
    const fact = factsOf(token, upper, lang, sources);
    memory?.set(token.text, fact);
    return fact;
  });
  const places = Int32Array.from(tokens, (_, i) => positionOf(tokens, i));
  const seen = seenOf(tokens, facts, places);
  const weights = sources.memory?.weights;
  const node = new Int32Array(n + 1);
  const edge = new Int32Array(n + 1);
  const nodeSums = new Int32Array(weights ? n : 0);
  const edgeSums = new Int32Array(weights ? n : 0);
  let slots = new Int32Array(weights ? 0 : n * 160 + 256);
  let count = 0;
  const atoms = new Int32Array(ATOMS.length);
  atoms[PLACE + 1] = hashOf(textCase, 21);
  atoms[PLACE + 2] = hashOf(lang, 20);
  const again =
    weights && sources.memory ? { lang, textCase, tokens, facts, places, seen, nodeSums, edgeSums } : null;
  const done = again && sources.memory?.last ? sameAs(again, sources.memory.last) : null;
  if (again && sources.memory) sources.memory.last = again;
  for (let i = 0; i < n; i += 1) {
    const token = tokens[i];
    const fact = facts[i];
    if (!token || !fact || done?.(i)) continue;
    gather(
      atoms,
      facts[i - 2] ?? EDGE,
      facts[i - 1] ?? EDGE,
      fact,
      facts[i + 1] ?? EDGE,
      facts[i + 2] ?? EDGE,
    );
    atoms[PLACE] = places[i] ?? 0;
    atoms[PLACE + 3] = token.glued ? 1 : 0;
    atoms[PLACE + 4] = seen[i] ?? 0;
    const elsewhere = (seen[i] ?? 0) > 0;
    if (weights) {
      nodeSums[i] =
        fact.weight +
        weighed(NODE_CODE, atoms, weights) +
        (elsewhere ? weighed(SEEN_CODE, atoms, weights) : 0);
      edgeSums[i] = (weights[ALWAYS] ?? 0) + weighed(BETWEEN_CODE, atoms, weights);
      continue;
    }
    if (count + 400 > slots.length) {
      const larger = new Int32Array(slots.length * 2);
      larger.set(slots);
      slots = larger;
    }
    node[i] = count;
    slots.set(fact.own, count);
    count = listed(NODE_CODE, atoms, slots, count + fact.own.length);
    if (elsewhere) count = listed(SEEN_CODE, atoms, slots, count);
    edge[i] = count;
    slots[count] = ALWAYS;
    count = listed(BETWEEN_CODE, atoms, slots, count + 1);
  }
  node[n] = count;
  edge[n] = count;
  return { size: n, slots: slots.subarray(0, count), node, edge, nodeSums, edgeSums };
}
