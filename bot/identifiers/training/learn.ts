import { canonical } from '#identifiers/canonical.ts';
import { pairMarginals } from '#identifiers/names/crf.ts';
import { BITS, type FeatureSources, featuresOf, type TextFeatures } from '#identifiers/names/features.ts';
import { tokensOf } from '#identifiers/names/tokens.ts';
import { seeded, shuffled } from './random.ts';
import type { Sample } from './sources.ts';

/** A text made into features, with which of its tokens are names. */
export interface Example {
  readonly features: TextFeatures;
  readonly gold: Uint8Array;
  readonly weight: number;
}

/** Features and labels of a sample. A token is a name where at least half of it lies in a marked name. */
export function exampleOf(sample: Sample, sources: FeatureSources, weight: number): Example {
  const copy = canonical(sample.text);
  const tokens = tokensOf(copy.text);
  const names = sample.spans.filter((span) => span.type === 'NAME');
  const gold = Uint8Array.from(tokens, (token) => {
    const { start, end } = copy.original(token.start, token.end);
    const inside = names.reduce(
      (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    );
    return inside * 2 >= end - start && inside > 0 ? 1 : 0;
  });
  const features = featuresOf(copy.text, tokens, sample.lang, sources);
  return { features: { ...features, slots: features.slots.slice() }, gold, weight };
}

/** How the chain is learned. The defaults were chosen on held-out parts of the corpora. */
interface LearnOptions {
  readonly epochs: number;
  readonly rate?: number;
}

/** Rounds whose mean is kept. */
const KEPT = 3;
/** A text whose worst error is below this is left alone for REST rounds. */
const QUIET = 0.02;
const REST = 2;
const DECAY = 2e-6;
/** The squared gradients that every feature begins with: a rare one is not believed at once. */
const PRIOR = 1;
/** Errors below this teach nothing. */
const SMALL = 2e-3;

/** The mean of chains that saw the texts in other orders: what one order happened to teach weighs less. */
export function learnedTogether(
  examples: readonly Example[],
  options: LearnOptions,
  seeds: readonly number[],
): Float32Array {
  const mean = new Float32Array(1 << BITS);
  for (const seed of seeds) {
    learn(examples, options, seed).forEach((weight, i) => {
      mean[i] = (mean[i] ?? 0) + weight / seeds.length;
    });
  }
  return mean;
}

/**
 * Learns the chain's weights: AdaGrad on the likelihood, the mean of the last rounds kept. A weight and the sum
 * of its squared gradients lie side by side in memory.
 */
function learn(examples: readonly Example[], options: LearnOptions, seed: number): Float32Array {
  const { epochs, rate = 0.12 } = options;
  const size = 1 << BITS;
  const table = new Float32Array(2 * size);
  for (let i = 0; i < size; i += 1) table[2 * i + 1] = PRIOR;
  const sum = new Float32Array(size);
  const rest = new Uint8Array(examples.length);
  const order = examples.map((_, i) => i);
  const random = seeded(seed);
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate / (1 + epoch * 0.15);
    for (const at of shuffled(order, random)) {
      const example = examples[at];
      if (!example) continue;
      if ((rest[at] ?? 0) > 0) rest[at] = (rest[at] ?? 0) - 1;
      else if (taught(example, step) < QUIET) rest[at] = REST;
    }
    if (epoch < epochs - KEPT) continue;
    kept += 1;
    for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (table[2 * i] ?? 0);
  }
  return sum.map((weight) => weight / kept);

  /** One step on one text; returns its worst error. */
  function taught({ features, gold, weight }: Example, step: number): number {
    const n = features.size;
    const node = new Float64Array(n);
    const edge = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      const middle = features.edge[i] ?? 0;
      node[i] = total(features.slots, features.node[i] ?? 0, middle);
      if (i > 0) edge[i] = total(features.slots, middle, features.node[i + 1] ?? 0);
    }
    const { single, pair } = pairMarginals(node, edge);
    let worst = 0;
    for (let i = 0; i < n; i += 1) {
      const middle = features.edge[i] ?? 0;
      const error = weight * ((gold[i] ?? 0) - (single[i] ?? 0));
      worst = Math.max(worst, Math.abs(error));
      if (Math.abs(error) > SMALL) update(features.slots, features.node[i] ?? 0, middle, error, step);
      if (i === 0) continue;
      const both = weight * ((gold[i] ?? 0) * (gold[i - 1] ?? 0) - (pair[i] ?? 0));
      if (Math.abs(both) > SMALL) update(features.slots, middle, features.node[i + 1] ?? 0, both, step);
    }
    return worst;
  }

  function total(slots: Int32Array, from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to; k += 1) sum += table[2 * (slots[k] ?? 0)] ?? 0;
    return sum;
  }

  function update(slots: Int32Array, from: number, to: number, error: number, step: number): void {
    const square = error * error;
    for (let k = from; k < to; k += 1) {
      const at = 2 * (slots[k] ?? 0);
      const grown = (table[at + 1] ?? 0) + square;
      table[at + 1] = grown;
      const weight = table[at] ?? 0;
      table[at] = weight + (step * error) / Math.sqrt(grown) - DECAY * weight;
    }
  }
}
