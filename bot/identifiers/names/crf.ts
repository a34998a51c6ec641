import type { TextFeatures } from './features.ts';

/** Weights of the tagger: log-odds of 'name' for every feature slot, of one byte, and their scale. */
export interface Weights {
  readonly node: Int8Array | Float32Array;
  readonly scale: number;
}

/** Scores of a text's tokens: for 'name', and for 'name behind a name'. */
export function scoresOf(
  features: TextFeatures,
  weights: Weights,
): { node: Float64Array; edge: Float64Array } {
  const { size, slots } = features;
  const node = new Float64Array(size);
  const edge = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const middle = features.edge[i] ?? 0;
    const end = features.node[i + 1] ?? 0;
    let sum = features.nodeSums[i] ?? 0;
    for (let k = features.node[i] ?? 0; k < middle; k += 1) sum += weights.node[slots[k] ?? 0] ?? 0;
    node[i] = sum * weights.scale;
    if (i === 0) continue;
    sum = features.edgeSums[i] ?? 0;
    for (let k = middle; k < end; k += 1) sum += weights.node[slots[k] ?? 0] ?? 0;
    edge[i] = sum * weights.scale;
  }
  return { node, edge };
}

/**
 * A linear chain of two labels (name, not a name): the probability of 'name' for every token, by the forward
 * and backward sums. The features of an edge count where two names follow each other.
 */
export function marginals(features: TextFeatures, weights: Weights): Float64Array {
  const { node, edge } = scoresOf(features, weights);
  return pairMarginals(node, edge).single;
}

const addLog = (a: number, b: number): number =>
  a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));

/** The probability that token i is a name, and that both it and the one before are (the gradient of the edges). */
export function pairMarginals(
  node: Float64Array,
  edge: Float64Array,
): { single: Float64Array; pair: Float64Array } {
  const n = node.length;
  const name = new Float64Array(n);
  const other = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const score = node[i] ?? 0;
    if (i === 0) {
      name[i] = score;
      continue;
    }
    const o = other[i - 1] ?? 0;
    const p = name[i - 1] ?? 0;
    other[i] = addLog(o, p);
    name[i] = score + addLog(o, p + (edge[i] ?? 0));
  }
  const total = n > 0 ? addLog(name[n - 1] ?? 0, other[n - 1] ?? 0) : 0;
  const single = new Float64Array(n);
  const pair = new Float64Array(n);
  let backName = 0;
  let backOther = 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    const score = node[i] ?? 0;
    single[i] = Math.exp((name[i] ?? 0) + backName - total);
    if (i > 0) pair[i] = Math.exp((name[i - 1] ?? 0) + (edge[i] ?? 0) + score + backName - total);
    const nextName = addLog(backOther, score + (edge[i] ?? 0) + backName);
    const nextOther = addLog(backOther, score + backName);
    backName = nextName;
    backOther = nextOther;
  }
  return { single, pair };
}
