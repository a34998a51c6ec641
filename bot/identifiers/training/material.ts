import { join } from 'node:path';
import type { FeatureSources } from '#identifiers/names/features.ts';
import { loadSpellers } from '#identifiers/names/hunspell.ts';
import { type Lexicon, lexiconOf } from '#identifiers/names/lexicon.ts';
import type { NameScore } from '#identifiers/names/score.ts';
import { loadVoikko, type Voikko } from '#identifiers/names/voikko.ts';
import { lowered, mistyped, type NameDrawer, renamed } from './augment.ts';
import { ordinaryWords, otherNames } from './common-words.ts';
import { type Example, exampleOf } from './learn.ts';
import { seeded } from './random.ts';
import { trainScore } from './score.ts';
import { careSamples, columnSamples, notPersons, ownSamples, registerNames, type Sample } from './sources.ts';

/** The texts that teach, and those that are held back to measure. */
interface Texts {
  readonly care: readonly Sample[];
  readonly general: readonly Sample[];
  readonly held: { readonly care: Sample[]; readonly news: Sample[]; readonly swedish: Sample[] };
}

/** Parts that the texts are dealt into: for holding back, and for scoring words by what other texts teach. */
const FOLDS = 4;

/**
 * All texts for training.
 *
 * @param fold the quarter of the care texts and of the news, and a tenth of the Swedish ones, that is held back; null for none
 */
export function trainingTexts(corpus: string, fold: number | null): Texts {
  const random = seeded(77);
  // a message is a sentence or ten: the chain sees both
  const sizes = [1, 1, 2, 3, 3, 4, 5, 6];
  const some = (): number => sizes[Math.floor(random() * sizes.length)] ?? 3;
  const care = [...careSamples(corpus), ...ownSamples('texts')];
  const news = ownSamples('news');
  const turku = columnSamples(join(corpus, 'turku-ner', 'train.tsv'), 'fi', 'turku', some);
  const swedish = columnSamples(join(corpus, 'swedish-ner', 'train.tsv'), 'sv', 'swedish', some);
  const out = (i: number): boolean => fold !== null && i % FOLDS === fold;
  const outSwedish = (i: number): boolean => fold !== null && i % 10 === fold;
  return {
    care: care.filter((_, i) => !out(i)),
    general: [...turku, ...swedish.filter((_, i) => !outSwedish(i)), ...news.filter((_, i) => !out(i))],
    held: {
      care: care.filter((_, i) => out(i)),
      news: news.filter((_, i) => out(i)),
      swedish: swedish.filter((_, i) => outSwedish(i)),
    },
  };
}

interface Teacher {
  readonly score: NameScore;
  readonly lexicon: Lexicon;
  /** Makes the examples of all texts and their altered copies. */
  readonly examples: () => Example[];
}

/** Learns the name scores, and makes ready what the chain is taught with. Throws without Voikko. */
export function teacherOf(corpus: string, texts: Texts): Teacher {
  const voikko = loadVoikko();
  if (!voikko) throw new Error('training needs Voikko (Debian: libvoikko1, voikko-fi)');
  const first = registerNames(join(corpus, 'dvv-names', 'first-names.tsv'));
  const last = registerNames(join(corpus, 'dvv-names', 'last-names.tsv'));
  const names = [
    ...first.map((one) => ({ ...one, surname: false })),
    ...last.map((one) => ({ ...one, surname: true })),
  ];
  const all = [...texts.care, ...texts.general];
  const list = notPersons();
  const scoreWithout = (fold: number | null): NameScore => {
    const some = all.filter((_, i) => i % FOLDS !== fold);
    return trainScore(names, ordinaryWords(some), otherNames(some, list));
  };
  const score = scoreWithout(null);
  // for the chain the words of a text are scored by what the other texts teach, as a new text's words will be
  const foldOf = new Map(all.map((sample, i) => [sample, i % FOLDS]));
  const foldScores = Array.from({ length: FOLDS }, (_, fold) => scoreWithout(fold));
  const lexicon = remembering(voikko);
  return {
    score,
    lexicon,
    examples: () =>
      examplesOf(
        texts,
        voikko,
        lexicon,
        { first, last },
        (sample) => foldScores[foldOf.get(sample) ?? 0] ?? score,
      ),
  };
}

/** The machine's dictionaries, each word asked once. */
function remembering(voikko: Voikko): Lexicon {
  const cache = new Map<string, string>();
  const machine = lexiconOf(voikko, loadSpellers());
  return {
    kinds(word, lang) {
      const key = `${lang}${word}`;
      const known = cache.get(key) ?? machine?.kinds(word, lang) ?? '?';
      cache.set(key, known);
      return known;
    },
  };
}

type Names = readonly { readonly name: string; readonly count: number }[];

function drawer(names: Names, random: () => number): () => string {
  const sums: number[] = [];
  let total = 0;
  for (const { count } of names) {
    total += count ** 0.25;
    sums.push(total);
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return names[low]?.name ?? 'Aino';
  };
}

/** Every text as it is, and copies of some: without dictionaries, with other names, in lower case, mistyped. */
function examplesOf(
  texts: Texts,
  voikko: Voikko,
  lexicon: Lexicon,
  register: { readonly first: Names; readonly last: Names },
  scoreFor: (sample: Sample) => NameScore,
): Example[] {
  const random = seeded(5);
  const drawFirst = drawer(register.first, random);
  const drawLast = drawer(register.last, random);
  const draw: NameDrawer = (surname) => (surname ? drawLast() : drawFirst());
  const examples: Example[] = [];
  for (const sample of texts.care) {
    const { add, named } = adder(sample);
    add(sample, 1);
    if (random() < 0.2) add(sample, 0.5, null);
    if (named) add(renamed(sample, draw, voikko, random), 0.7);
    if (random() < 0.6) add(lowered(random() < 0.5 ? sample : renamed(sample, draw, voikko, random)), 0.7);
    if (random() < 0.15) add(mistyped(sample, random, 0.15), 0.5);
  }
  for (const sample of texts.general) {
    const { add, named } = adder(sample);
    add(sample, 1);
    if (random() < 0.1) add(sample, 0.5, null);
    if (named) add(renamed(sample, draw, voikko, random), 0.7);
    if (random() < 0.15) add(lowered(sample), 0.4);
  }
  return examples;

  function adder(sample: Sample): {
    readonly named: boolean;
    readonly add: (copy: Sample, weight: number, known?: Lexicon | null) => void;
  } {
    const score = scoreFor(sample);
    return {
      named: sample.spans.some((span) => span.type === 'NAME'),
      add(copy, weight, known = lexicon) {
        const sources: FeatureSources = { score, lexicon: known };
        examples.push(exampleOf(copy, sources, weight));
      },
    };
  }
}
