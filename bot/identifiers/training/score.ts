import { type NameScore, SCORE_BITS, scoreSlots } from '#identifiers/names/score.ts';
import { CASES, inflected } from './inflect.ts';
import { seeded, shuffled } from './random.ts';

/**
 * Learns the name score: logistic regression over runs of letters, names of the register in several cases
 * against the ordinary words of the corpora.
 *
 * @param names with the number of bearers; `surname` tells which gradation they follow
 * @param ordinary lower-case words that stood as no name, with how often
 */
export function trainScore(
  names: readonly { name: string; count: number; surname: boolean }[],
  ordinary: ReadonlyMap<string, number>,
): NameScore {
  const random = seeded(11);
  const items: { word: string; label: number; weight: number }[] = [];
  for (const { name, count, surname } of names) {
    const weight = Math.min(3, 0.6 + Math.log10(count) / 2);
    items.push({ word: name.toLowerCase(), label: 1, weight });
    for (let k = 0; k < 2; k += 1) {
      const ending = CASES[Math.floor(random() * CASES.length)] ?? 'n';
      items.push({ word: inflected(name, ending, surname).toLowerCase(), label: 1, weight: weight / 2 });
    }
  }
  for (const [word, count] of ordinary)
    items.push({ word, label: 0, weight: Math.min(4, 1 + Math.log10(count)) });
  const size = 1 << SCORE_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const slots: number[] = [];
  for (let epoch = 0; epoch < 4; epoch += 1) {
    for (const { word, label, weight } of shuffled(items, random)) {
      scoreSlots(word, SCORE_BITS, slots);
      let sum = 0;
      for (const at of slots) sum += weights[at] ?? 0;
      const gradient = weight * (label - 1 / (1 + Math.exp(-sum)));
      if (Math.abs(gradient) < 1e-3) continue;
      for (const at of slots) {
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) * 0.9999 + (0.08 * gradient) / Math.sqrt(square);
      }
    }
  }
  return quantised(weights, SCORE_BITS);
}

/** One byte a weight; the largest hundred are cut. */
export function quantised(weights: Float32Array, bits: number): NameScore {
  const sorted = Float32Array.from(weights, Math.abs).sort();
  const top = sorted[sorted.length - 100] || 1;
  const scale = top / 127;
  return {
    bits,
    scale,
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}
