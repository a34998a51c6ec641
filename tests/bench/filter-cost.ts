/** What the filter costs: milliseconds per 1,000 characters over `care-dev`, and for its median clean text. */
import { createFilter } from '#identifiers/filter.ts';
import { corpus, medianCleanText } from './corpus.ts';
import type { Line } from './main.ts';

export async function filterCost(): Promise<readonly Line[]> {
  const texts = corpus().map((entry) => entry.text);
  const began = performance.now();
  const filter = createFilter({});
  filter({ situation: 'Alku.' });
  const load = performance.now() - began;
  const cost = (some: readonly string[]) => {
    const start = performance.now();
    for (const text of some) filter({ situation: text });
    return performance.now() - start;
  };
  cost(texts);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const perThousand = (cost(texts) / characters) * 1000;
  const median = cost(Array.from({ length: 50 }, () => medianCleanText())) / 50;
  const line = (name: string, ours: number, unit: string): Line => ({
    name,
    ours,
    reference: null,
    ratio: null,
    unit,
  });
  return [
    line('filter, care-dev', perThousand, 'ms per 1,000 characters'),
    line('filter, median clean text', median, 'ms'),
    line('filter, load', load, 'ms'),
  ];
}
