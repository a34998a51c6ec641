/** What the filter costs: time for each 1,000 characters, and how it grows with the length. */
import type { CareText } from '#identifiers/training/corpus.ts';
import type { Filter } from '#identifiers/types.ts';

const ROUNDS = 9;

/**
 * Milliseconds for each 1,000 characters, warm: in the middle one of some rounds through all texts, and
 * undisturbed (the best time of each text, which is what a machine would take that does nothing else).
 */
export interface Cost {
  readonly middle: number;
  readonly undisturbed: number;
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

export function costOf(filter: Filter, texts: readonly CareText[]): Cost {
  const thousands =
    Math.max(
      1,
      texts.reduce((sum, { text }) => sum + text.length, 0),
    ) / 1000;
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  const rounds: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    let sum = 0;
    texts.forEach(({ text, lang }, i) => {
      const time = timed(() => filter({ text }, { lang }));
      sum += time;
      best[i] = Math.min(best[i] ?? time, time);
    });
    if (round >= 0) rounds.push(sum);
  }
  rounds.sort((a, b) => a - b);
  return {
    middle: (rounds[ROUNDS >> 1] ?? 0) / thousands,
    undisturbed: best.reduce((sum, time) => sum + time, 0) / thousands,
  };
}

/** How many times as long ten thousand characters take as one thousand of the same text: 10 is linear. */
export function growthOf(filter: Filter, texts: readonly CareText[]): number {
  const all = texts.map(({ text }) => text).join('\n\n');
  const ten = all.slice(0, 10_000);
  const parts = Array.from({ length: 10 }, (_, i) => ten.slice(i * 1000, i * 1000 + 1000));
  let whole = Number.POSITIVE_INFINITY;
  let apart = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 25; i += 1) {
    whole = Math.min(
      whole,
      timed(() => filter({ text: ten }, { lang: 'fi' })),
    );
    apart = Math.min(
      apart,
      timed(() => parts.map((text) => filter({ text }, { lang: 'fi' }))),
    );
  }
  return (10 * whole) / Math.max(apart, 0.001);
}
