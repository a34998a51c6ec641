/**
 * `npm run train`: learns the name scores and the tagger from SHARED_DIR/corpus and this folder's texts, and
 * writes their weights beside the tagger. The same corpora give the same bytes.
 *
 * `--hold=K` (0–3) keeps the K-th quarter of the care texts and of the news, and a tenth of the Swedish texts,
 * out, prints how the whole filter fares on them and on Turku's dev split, and writes nothing.
 * `--words` writes the list of common words alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from '#identifiers/names/weights.ts';
import { lowered } from './augment.ts';
import { writeCommonWords } from './common-words.ts';
import { learnedTogether } from './learn.ts';
import { teacherOf, trainingTexts } from './material.ts';
import { filterWith, measured } from './measure.ts';
import { quantised } from './score.ts';
import { careSamples, columnSamples } from './sources.ts';

const corpus = join(process.env.SHARED_DIR ?? '../shared', 'corpus');
const hold = /^--hold=([0-3])$/.exec(process.argv.find((arg) => arg.startsWith('--hold=')) ?? '')?.[1];
const EPOCHS = 6;
const SEEDS = [17, 18];
const log = (line: string): void =>
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`);

function main(): void {
  if (process.argv.includes('--words')) {
    writeCommonWords(careSamples(corpus));
    return;
  }
  const texts = trainingTexts(corpus, hold === undefined ? null : Number(hold));
  log(`${texts.care.length} care texts, ${texts.general.length} texts of news, encyclopedia and prose`);
  const { score, lexicon, examples } = teacherOf(corpus, texts);
  log('name scores learned');
  const lessons = examples();
  log(`${lessons.length} examples`);
  const chain = quantised(learnedTogether(lessons, { epochs: EPOCHS }, SEEDS));
  log('chain learned');
  if (hold === undefined) {
    writeFileSync(join(import.meta.dirname, '..', 'names', 'weights.bin'), packed(score, chain));
    writeCommonWords(careSamples(corpus));
    log('written');
    return;
  }
  const find = filterWith({ score, chain: { node: chain.weights, scale: chain.scale } }, lexicon);
  const dev = (sentences: (document: number) => number) =>
    columnSamples(join(corpus, 'turku-ner', 'dev.tsv'), 'fi', 'turku-dev', sentences);
  for (const [title, samples] of Object.entries({
    'care held out': texts.held.care,
    'the same in lower case': texts.held.care.map(lowered),
    'news held out': texts.held.news,
    'Swedish held out': texts.held.swedish,
    'Turku dev, documents': dev((document) => document),
    'Turku dev, three sentences': dev(() => 3),
  }))
    log(`${title}: ${measured(samples, find)}`);
}

main();
