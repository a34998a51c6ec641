/**
 * `npm run train`: learns the name score and the tagger from SHARED_DIR/corpus and writes their weights
 * beside the tagger. The same corpora give the same bytes. `--hold` keeps a tenth of the care texts out and
 * prints how they fare, without writing. `--words` writes the list of common words alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marginals } from '#identifiers/names/crf.ts';
import type { FeatureSources } from '#identifiers/names/features.ts';
import { loadSpellers } from '#identifiers/names/hunspell.ts';
import { type Lexicon, lexiconOf } from '#identifiers/names/lexicon.ts';
import { tokensOf } from '#identifiers/names/tokens.ts';
import { loadVoikko } from '#identifiers/names/voikko.ts';
import { packed } from '#identifiers/names/weights.ts';
import { lowered, mistyped, type NameDrawer, renamed } from './augment.ts';
import { ordinaryWords, writeCommonWords } from './common-words.ts';
import { readCare } from './corpus.ts';
import { type Example, exampleOf, learn } from './learn.ts';
import { seeded } from './random.ts';
import { quantised, trainScore } from './score.ts';
import { careSamples, columnSamples, ownSamples, registerNames, type Sample } from './sources.ts';

const corpus = join(process.env.SHARED_DIR ?? '../shared', 'corpus');
const hold = process.argv.includes('--hold');
const epochs = Number(/\d+/.exec(process.argv.find((arg) => arg.startsWith('--epochs=')) ?? '')?.[0] ?? 6);
const log = (line: string): void =>
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`);

function drawer(names: readonly { name: string; count: number }[], random: () => number): () => string {
  const sums: number[] = [];
  let total = 0;
  for (const { count } of names) {
    total += count ** 0.4;
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

const FOLDS = 4;
const COPIES = Number(process.env.COPIES ?? 1);
const LOWER = Number(process.env.LOWER ?? 0.6);

function main(): void {
  if (process.argv.includes('--words')) {
    writeCommonWords(careSamples(corpus));
    return;
  }
  const voikko = loadVoikko();
  if (!voikko) throw new Error('training needs Voikko (Debian: libvoikko1, voikko-fi)');
  const care = careSamples(corpus);
  const turku = columnSamples(join(corpus, 'turku-ner', 'train.tsv'), 'fi', 'turku');
  const swedish = columnSamples(join(corpus, 'swedish-ner', 'train.tsv'), 'sv', 'swedish');
  const first = registerNames(join(corpus, 'dvv-names', 'first-names.tsv'));
  const last = registerNames(join(corpus, 'dvv-names', 'last-names.tsv'));
  const held = new Set(hold ? care.filter((_, i) => i % 10 === 3).map((sample) => sample.id) : []);
  const used = [...care.filter((sample) => !held.has(sample.id)), ...ownSamples()];
  log(
    `${used.length} care texts, ${turku.length} Turku, ${swedish.length} Swedish, ${first.length} + ${last.length} names`,
  );

  const names = [
    ...first.map((one) => ({ ...one, surname: false })),
    ...last.map((one) => ({ ...one, surname: true })),
  ];
  const texts = [...used, ...turku, ...swedish];
  const score = trainScore(names, ordinaryWords(texts));
  // for the chain the words of a text are scored by what the other texts teach, as a new text's words will be
  const foldOf = new Map(texts.map((sample, i) => [sample.id, i % FOLDS]));
  const foldScores = Array.from({ length: FOLDS }, (_, fold) =>
    trainScore(names, ordinaryWords(texts.filter((sample) => foldOf.get(sample.id) !== fold))),
  );
  log('name scores learned');

  const cache = new Map<string, string>();
  const machine = lexiconOf(voikko, loadSpellers());
  const lexicon: Lexicon = {
    kinds(word, lang) {
      const key = `${lang}${word}`;
      const known = cache.get(key) ?? machine?.kinds(word, lang) ?? '?';
      cache.set(key, known);
      return known;
    },
  };
  const sources: FeatureSources = { score, lexicon };
  const random = seeded(5);
  const drawFirst = drawer(first, random);
  const drawLast = drawer(last, random);
  const draw: NameDrawer = (surname) => (surname ? drawLast() : drawFirst());
  const examples: Example[] = [];
  const add = (sample: Sample, weight: number, known: Lexicon | null = lexicon): void => {
    const own = foldScores[foldOf.get(sample.id) ?? 0] ?? score;
    examples.push(exampleOf(sample, { score: own, lexicon: known }, weight));
  };
  for (const sample of used) {
    add(sample, 1);
    if (random() < 0.2) add(sample, 0.5, null);
    const named = sample.spans.some((span) => span.type === 'NAME');
    if (named) for (let k = 0; k < COPIES; k += 1) add(renamed(sample, draw, voikko, random), 0.7);
    if (random() < LOWER) add(lowered(random() < 0.5 ? sample : renamed(sample, draw, voikko, random)), 0.7);
    if (random() < 0.15) add(mistyped(sample, random, 0.15), 0.5);
  }
  for (const sample of turku) {
    add(sample, 0.7);
    if (random() < 0.15) add(lowered(sample), 0.4);
  }
  for (const sample of swedish) {
    add(sample, 0.7);
    if (random() < 0.15) add(lowered(sample), 0.4);
  }
  log(`${examples.length} examples`);
  const weights = learn(
    examples,
    epochs,
    17,
    Number(process.env.RATE ?? 0.12),
    Number(process.env.DECAY ?? 2e-6),
  );
  log('learned');
  const small = quantised(weights);
  const evaluate = (samples: readonly Sample[], title: string): void => {
    const lines = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9].map((threshold) => {
      let names = 0;
      let found = 0;
      let clean = 0;
      let hit = 0;
      for (const { sample, probabilities, tokens } of scored(samples)) {
        const marked = sample.spans.filter((span) => span.type === 'NAME');
        const hits = tokens.filter((_, i) => (probabilities[i] ?? 0) >= threshold);
        names += marked.length;
        found += marked.filter((span) =>
          hits.some((token) => token.start < span.end && token.end > span.start),
        ).length;
        if (sample.spans.length > 0) continue;
        clean += 1;
        if (hits.length > 0) hit += 1;
      }
      return `p ≥ ${threshold}: ${((100 * found) / names).toFixed(1)} / ${((100 * hit) / clean).toFixed(1)}`;
    });
    curve(samples, title);
    log(`${title}: names found / clean texts hit: ${lines.join(' · ')}`);
  };
  /** Share of names found where this share of clean texts is hit. */
  function curve(samples: readonly Sample[], title: string): void {
    const best: number[] = [];
    const clean: number[] = [];
    for (const { sample, probabilities, tokens } of scored(samples)) {
      for (const span of sample.spans.filter((one) => one.type === 'NAME')) {
        best.push(
          Math.max(
            0,
            ...tokens.map((token, i) =>
              token.start < span.end && token.end > span.start ? (probabilities[i] ?? 0) : 0,
            ),
          ),
        );
      }
      if (sample.spans.length === 0) clean.push(Math.max(0, ...probabilities));
    }
    clean.sort((a, b) => b - a);
    const at = [0.02, 0.03, 0.05, 0.1, 0.15, 0.2].map((share) => {
      const threshold = clean[Math.floor(share * clean.length)] ?? 0;
      return `${100 * share} %: ${((100 * best.filter((p) => p > threshold).length) / best.length).toFixed(1)} (p ${threshold.toFixed(2)})`;
    });
    log(`${title}: found at clean hit ${at.join(' · ')}`);
  }
  function* scored(
    samples: readonly Sample[],
  ): Generator<{ sample: Sample; probabilities: Float64Array; tokens: ReturnType<typeof tokensOf> }> {
    for (const sample of samples) {
      const { features } = exampleOf(sample, sources, 1);
      yield {
        sample,
        tokens: tokensOf(sample.text),
        probabilities: marginals(features, { node: small.weights, scale: small.scale }),
      };
    }
  }
  if (process.argv.includes('--errors')) {
    for (const { sample, probabilities, tokens } of scored(care.filter((one) => held.has(one.id)))) {
      tokens.forEach((token, i) => {
        const p = probabilities[i] ?? 0;
        const name = sample.spans.some(
          (span) => span.type === 'NAME' && span.start < token.end && span.end > token.start,
        );
        const other = sample.spans.some((span) => span.start < token.end && span.end > token.start);
        if ((name && p < 0.3 && /\p{L}/u.test(token.text)) || (!other && p > 0.3)) {
          const context = `${sample.text.slice(Math.max(0, token.start - 50), token.start)}[[${token.text}]]${sample.text.slice(token.end, token.end + 30)}`;
          console.log(
            `${name ? 'MISS ' : 'FALSE'} ${p.toFixed(2)} ${sample.id} ${JSON.stringify(context)} ${machine?.kinds(token.text, sample.lang)}`,
          );
        }
      });
    }
  }
  if (hold) {
    const out = care.filter((sample) => held.has(sample.id));
    evaluate(out, 'held out');
    evaluate(out.map(lowered), 'held out, lower-cased');
  }
  evaluate(
    readCare(join(corpus, 'care-dev.jsonl')).map((text) => ({ ...text, care: true })),
    'care-dev',
  );
  evaluate(columnSamples(join(corpus, 'turku-ner', 'dev.tsv'), 'fi', 'turku-dev'), 'Turku dev');
  if (hold) return;
  const folder = join(import.meta.dirname, '..', 'names');
  writeFileSync(join(folder, 'weights.bin'), packed(score, small));
  writeCommonWords(care);
  log('written');
}

main();
