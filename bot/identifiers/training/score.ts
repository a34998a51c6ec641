import { type NameScore, SCORE_BITS, SCORE_SLOTS, scoreSlots } from '#identifiers/names/score.ts';
import { CASES, inflected } from './inflect.ts';
import { seeded, shuffled } from './random.ts';

/** A name of the register with the number of its bearers. */
interface Registered {
  readonly name: string;
  readonly count: number;
  readonly surname: boolean;
}

/**
 * Learns the name scores: logistic regression over runs of letters, names of the register in several cases
 * against the ordinary words of the corpora; first names and surnames apart.
 *
 * @param ordinary lower-case words that stood as no name, with how often
 */
export function trainScore(names: readonly Registered[], ordinary: ReadonlyMap<string, number>): NameScore {
  const first = logistic(
    names.filter((name) => !name.surname),
    ordinary,
  );
  const last = logistic(
    names.filter((name) => name.surname),
    ordinary,
  );
  const scale = Math.max(topOf(first), topOf(last)) / 127;
  return { bits: SCORE_BITS, scale, first: bytes(first, scale), last: bytes(last, scale) };
}

function logistic(names: readonly Registered[], ordinary: ReadonlyMap<string, number>): Float32Array {
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
  const slots = new Int32Array(SCORE_SLOTS);
  for (let epoch = 0; epoch < 3; epoch += 1) {
    for (const { word, label, weight } of shuffled(items, random)) {
      const count = scoreSlots(word, SCORE_BITS, slots);
      let sum = 0;
      for (let i = 0; i < count; i += 1) sum += weights[slots[i] ?? 0] ?? 0;
      const gradient = weight * (label - 1 / (1 + Math.exp(-sum)));
      if (Math.abs(gradient) < 1e-3) continue;
      for (let i = 0; i < count; i += 1) {
        const at = slots[i] ?? 0;
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) * 0.9999 + (0.08 * gradient) / Math.sqrt(square);
      }
    }
  }
  return weights;
}

/** The hundredth largest weight: what is above is cut. */
function topOf(weights: Float32Array): number {
  const sorted = Float32Array.from(weights, Math.abs).sort();
  return sorted[sorted.length - 100] || 1;
}

const bytes = (weights: Float32Array, scale: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));

/** One byte a weight. */
export function quantised(weights: Float32Array): { weights: Int8Array; scale: number } {
  const scale = topOf(weights) / 127;
  return { scale, weights: bytes(weights, scale) };
}
