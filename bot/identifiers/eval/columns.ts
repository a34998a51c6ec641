/**
 * News corpora in columns (a token and its tag on each line, an empty line between sentences; PER, or B-PER and
 * I-PER): how the names that the filter stops agree with the persons that are marked.
 */
import { readFileSync } from 'node:fs';
import { languageOf } from '#identifiers/language.ts';
import type { Filter, Lang } from '#identifiers/types.ts';

/** Sentences are read this many together, as they stand in running text. */
const TOGETHER = 3;

interface Piece {
  readonly text: string;
  /** Where each token stands in the text, and which person it belongs to (-1: none). */
  readonly tokens: readonly { readonly start: number; readonly end: number; readonly person: number }[];
}

/** Persons in the corpus and what became of them. F1 counts a span only where both its ends are right. */
export interface ColumnResult {
  readonly sentences: number;
  readonly lang: Lang;
  readonly persons: number;
  readonly spans: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** The same with the words that are only asked about. */
  readonly withDoubts: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Share of the persons that a block overlaps, and that any finding does. */
  readonly stopped: number;
  readonly found: number;
  /** Share of the blocks that overlap a person. */
  readonly precision: number;
}

function sentencesOf(path: string): [string, string][][] {
  const sentences: [string, string][][] = [[]];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', tag = ''] = line.trim() === '' ? [] : line.trim().split('\t');
    if (word === '' || word.startsWith('-DOCSTART-')) sentences.push([]);
    else sentences[sentences.length - 1]?.push([word, tag]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function pieceOf(words: readonly [string, string][]): Piece {
  let text = '';
  let person = -1;
  let before = '';
  const tokens = words.map(([word, tag]) => {
    const tight = text === '' || /^[.,;:!?)\]”%]$/.test(word) || /[([“]$/.test(text);
    const start = text.length + (tight ? 0 : 1);
    text += (tight ? '' : ' ') + word;
    const inside = tag.endsWith('PER');
    if (inside && (!before.endsWith('PER') || tag.startsWith('B-'))) person += 1;
    before = tag;
    return { start, end: text.length, person: inside ? person : -1 };
  });
  return { text, tokens };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Runs of tokens with the same number, as 'first-last'. */
function spansOf(numbers: readonly number[]): Set<string> {
  const spans = new Set<string>();
  numbers.forEach((number, i) => {
    if (number < 0 || numbers[i - 1] === number) return;
    let last = i;
    while (numbers[last + 1] === number) last += 1;
    spans.add(`${i}-${last}`);
  });
  return spans;
}

function agreement(same: number, told: number, marked: number) {
  const precision = share(same, told);
  const recall = share(same, marked);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** Reads a corpus and tries the filter on it. Throws where the file cannot be read. */
export function columnsOf(path: string, filter: Filter): ColumnResult {
  const sentences = sentencesOf(path);
  const votes = { fi: 0, sv: 0, en: 0 };
  for (const sentence of sentences.slice(0, 400))
    votes[
      languageOf(
        sentence
          .map(([word]) => word)
          .join(' ')
          .toLowerCase(),
      )
    ] += 1;
  const lang: Lang = votes.sv > votes.fi ? 'sv' : votes.en > votes.fi ? 'en' : 'fi';
  const sums = {
    persons: 0,
    stopped: 0,
    found: 0,
    blocks: 0,
    right: 0,
    told: 0,
    same: 0,
    toldAll: 0,
    sameAll: 0,
  };
  for (let from = 0; from < sentences.length; from += TOGETHER) {
    const { text, tokens } = pieceOf(sentences.slice(from, from + TOGETHER).flat());
    const findings = filter({ text }, { lang }).text.findings.filter(
      ({ category }) => category === 'name' || category === 'initials',
    );
    const marked = spansOf(tokens.map(({ person }) => person));
    const told = (all: boolean): Set<string> =>
      spansOf(
        tokens.map(({ start, end }) =>
          findings.findIndex((hit) => (all || hit.action !== 'warn') && hit.start < end && hit.end > start),
        ),
      );
    const [blocks, any] = [told(false), told(true)];
    sums.persons += marked.size;
    sums.told += blocks.size;
    sums.toldAll += any.size;
    for (const span of blocks) if (marked.has(span)) sums.same += 1;
    for (const span of any) if (marked.has(span)) sums.sameAll += 1;
    const touched = (all: boolean): number =>
      new Set(
        tokens
          .filter(
            ({ start, end, person }) =>
              person >= 0 &&
              findings.some((hit) => (all || hit.action !== 'warn') && hit.start < end && hit.end > start),
          )
          .map(({ person }) => person),
      ).size;
    sums.stopped += touched(false);
    sums.found += touched(true);
    for (const hit of findings) {
      if (hit.action === 'warn') continue;
      sums.blocks += 1;
      if (tokens.some(({ start, end, person }) => person >= 0 && hit.start < end && hit.end > start))
        sums.right += 1;
    }
  }
  return {
    sentences: sentences.length,
    lang,
    persons: sums.persons,
    spans: agreement(sums.same, sums.told, sums.persons),
    withDoubts: agreement(sums.sameAll, sums.toldAll, sums.persons),
    stopped: share(sums.stopped, sums.persons),
    found: share(sums.found, sums.persons),
    precision: share(sums.right, sums.blocks),
  };
}
