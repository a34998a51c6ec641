import { canonical } from '#identifiers/canonical.ts';
import { pairMarginals, scoresOf } from '#identifiers/names/crf.ts';
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

/** Learns the chain's weights: AdaGrad on the likelihood, the mean of the last rounds kept. */
export function learn(
  examples: readonly Example[],
  epochs: number,
  seed: number,
  rate = 0.12,
  decay = 2e-6,
): Float32Array {
  const size = 1 << BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(0.02);
  const sum = new Float32Array(size);
  let kept = 0;
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate / (1 + epoch * 0.15);
    for (const { features, gold, weight } of shuffled(examples, random)) {
      const { node, edge } = scoresOf(features, { node: weights, scale: 1 });
      const { single, pair } = pairMarginals(node, edge);
      for (let i = 0; i < features.size; i += 1) {
        const middle = features.edge[i] ?? 0;
        const gradient = weight * ((gold[i] ?? 0) - (single[i] ?? 0));
        if (Math.abs(gradient) > 1e-3) update(features.slots, features.node[i] ?? 0, middle, gradient, step);
        if (i === 0) continue;
        const both = weight * ((gold[i] ?? 0) * (gold[i - 1] ?? 0) - (pair[i] ?? 0));
        if (Math.abs(both) > 1e-3) update(features.slots, middle, features.node[i + 1] ?? 0, both, step);
      }
    }
    if (epoch >= epochs - 3) {
      kept += 1;
      for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0);
    }
  }
  return sum.map((weight) => weight / kept);

  function update(slots: Int32Array, from: number, to: number, gradient: number, step: number): void {
    const square = gradient * gradient;
    for (let k = from; k < to; k += 1) {
      const at = slots[k] ?? 0;
      const grown = (squares[at] ?? 0) + square;
      squares[at] = grown;
      const weight = weights[at] ?? 0;
      weights[at] = weight + (step * gradient) / Math.sqrt(grown) - decay * weight;
    }
  }
}
