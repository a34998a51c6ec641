/**
 * What the filter costs over `care-dev`: milliseconds per 1,000 characters with and without Voikko, for its
 * median clean text, how ten thousand characters compare with one thousand, and what loading takes.
 */
import { costOf, growthOf } from '#identifiers/eval/cost.ts';
import { createFilter } from '#identifiers/filter.ts';
import { loadSpellers } from '#identifiers/names/hunspell.ts';
import { loadVoikko } from '#identifiers/names/voikko.ts';
import type { CareText } from '#identifiers/training/corpus.ts';
import { corpus, medianCleanText } from './corpus.ts';
import type { Line } from './main.ts';

export async function filterCost(): Promise<readonly Line[]> {
  const texts = corpus().map(
    ({ id, lang, text }): CareText => ({ id, lang: lang as CareText['lang'], text, spans: [], note: '' }),
  );
  const took = <T>(work: () => T): [T, number] => {
    const start = performance.now();
    return [work(), performance.now() - start];
  };
  const [bare, load] = took(() => {
    const filter = createFilter({ voikko: null });
    filter({ situation: 'Alku.' });
    return filter;
  });
  const [, dictionaries] = took(() => [loadVoikko(), loadSpellers()]);
  const filter = createFilter({});
  const withVoikko = costOf(filter, texts);
  const without = costOf(bare, texts);
  const text = medianCleanText();
  const median = costOf(filter, [{ id: 'median', lang: 'fi', text, spans: [], note: '' }]);
  const line = (name: string, ours: number, unit: string): Line => ({
    name,
    ours,
    reference: null,
    ratio: null,
    unit,
  });
  const perThousand = 'ms per 1,000 characters';
  return [
    line('filter, care-dev', withVoikko.middle, perThousand),
    line('filter, care-dev, undisturbed', withVoikko.undisturbed, perThousand),
    line('filter without Voikko', without.middle, perThousand),
    line('filter without Voikko, undisturbed', without.undisturbed, perThousand),
    line('filter, median clean text', (median.middle * text.length) / 1000, 'ms'),
    line('filter, 10,000 characters', growthOf(filter, texts), 'times 1,000 characters'),
    line('filter, load', load, 'ms'),
    line('dictionaries, load', dictionaries, 'ms'),
  ];
}
