import { type NameScore, SCORE_BITS, SCORE_SIZE, SCORE_SLOTS, scoreSlots } from '#identifiers/names/score.ts';
import { CASES, inflected } from './inflect.ts';
import { seeded, shuffled } from './random.ts';

/** A name of the register with the number of its bearers. */
interface Registered {
  readonly name: string;
  readonly count: number;
  readonly surname: boolean;
}

interface Item {
  readonly word: string;
  readonly label: 0 | 1;
  readonly weight: number;
}

/**
 * Learns the name scores: logistic regression over runs of letters. First names and surnames of the register in
 * several cases against ordinary words; what else bears a name against persons' names and ordinary words.
 *
 * @param ordinary lower-case words that stood as no person's name, with how often
 * @param others lower-case words of what bears a name and is no person, with how often
 */
export function trainScore(
  names: readonly Registered[],
  ordinary: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): NameScore {
  const parts = [
    fitted(
      personItems(
        names.filter((name) => !name.surname),
        ordinary,
      ),
    ),
    fitted(
      personItems(
        names.filter((name) => name.surname),
        ordinary,
      ),
    ),
    fitted(otherItems(names, ordinary, others)),
  ];
  const scale = Math.max(...parts.map(topOf)) / 127;
  const weights = new Int8Array(SCORE_SIZE);
  parts.forEach((part, k) => {
    bytes(part, scale).forEach((weight, at) => {
      weights[3 * at + k] = weight;
    });
  });
  return { scale, weights };
}

function personItems(names: readonly Registered[], ordinary: ReadonlyMap<string, number>): Item[] {
  const random = seeded(11);
  const items: Item[] = [];
  for (const { name, count, surname } of names) {
    const weight = Math.min(3, 0.6 + Math.log10(count) / 2);
    items.push({ word: name.toLowerCase(), label: 1, weight });
    for (let k = 0; k < 5; k += 1) {
      const ending = CASES[Math.floor(random() * CASES.length)] ?? 'n';
      items.push({ word: inflected(name, ending, surname).toLowerCase(), label: 1, weight: weight / 4 });
    }
  }
  for (const [word, count] of ordinary)
    items.push({ word, label: 0, weight: Math.min(4, 1 + Math.log10(count)) });
  return shuffled(items, random);
}

function otherItems(
  names: readonly Registered[],
  ordinary: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): Item[] {
  const random = seeded(12);
  const items: Item[] = [];
  for (const [word, count] of others)
    items.push({ word, label: 1, weight: Math.min(4, 1.5 + Math.log10(count)) });
  for (const { name, count, surname } of names) {
    const ending = random() < 0.5 ? '' : (CASES[Math.floor(random() * CASES.length)] ?? 'n');
    const word = ending === '' ? name : inflected(name, ending, surname);
    items.push({ word: word.toLowerCase(), label: 0, weight: Math.min(2, 0.4 + Math.log10(count) / 3) });
  }
  for (const [word, count] of ordinary) {
    if (!others.has(word)) items.push({ word, label: 0, weight: Math.min(2, 0.4 + Math.log10(count) / 2) });
  }
  return shuffled(items, random);
}

/** AdaGrad, three rounds; a weight and the sum of its squared gradients lie side by side. */
function fitted(items: readonly Item[]): Float32Array {
  const random = seeded(13);
  const size = 1 << SCORE_BITS;
  const table = new Float32Array(2 * size);
  for (let i = 0; i < size; i += 1) table[2 * i + 1] = 1e-3;
  const slots = new Int32Array(SCORE_SLOTS);
  for (let round = 0; round < 3; round += 1) {
    for (const { word, label, weight } of shuffled(items, random)) {
      const count = scoreSlots(word, slots);
      let sum = 0;
      for (let i = 0; i < count; i += 1) sum += table[2 * (slots[i] ?? 0)] ?? 0;
      const gradient = weight * (label - 1 / (1 + Math.exp(-sum)));
      if (Math.abs(gradient) < 1e-3) continue;
      for (let i = 0; i < count; i += 1) {
        const at = 2 * (slots[i] ?? 0);
        const square = (table[at + 1] ?? 0) + gradient * gradient;
        table[at + 1] = square;
        table[at] = (table[at] ?? 0) * 0.9999 + (0.08 * gradient) / Math.sqrt(square);
      }
    }
  }
  return table.filter((_, i) => i % 2 === 0);
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
