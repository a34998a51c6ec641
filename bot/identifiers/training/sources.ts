import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '#identifiers/types.ts';
import { readCare, type Span } from './corpus.ts';

/** A text for training: the names in it are marked, other spans only so that they are left alone. */
export interface Sample {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly care: boolean;
}

/** The care texts for training; care-dev is never among them. */
export function careSamples(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((file) => /^care-train-\d+\.jsonl$/.test(file))
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .flatMap((file) => readCare(join(folder, file)))
    .map(({ id, lang, text, spans }) => ({ id, lang, text, spans, care: true }));
}

/** The texts that were written for this folder, where the misses were: care texts and, apart, news and encyclopedia. */
export function ownSamples(folder: 'texts' | 'news'): Sample[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readCare(join(path, file)))
    .map(({ id, lang, text, spans }) => ({ id, lang, text, spans, care: folder === 'texts' }));
}

type Tagged = readonly [word: string, tag: string];

/** CoNLL-like columns as documents of sentences of words with their tags; one document where none is marked. */
function documents(path: string): Tagged[][][] {
  const all: Tagged[][][] = [[[]]];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, tag = ''] = line.trim() === '' ? [] : line.split('\t');
    const document = all[all.length - 1];
    if (word === undefined) document?.push([]);
    else if (word.startsWith('-DOCSTART-')) all.push([[]]);
    else document?.[document.length - 1]?.push([word.trim(), tag.trim()]);
  }
  return all.map((document) => document.filter((sentence) => sentence.length > 0));
}

/** Sentences as running text: persons are marked NAME, what bears another name OTHER; dates are nobody. */
function running(sentences: readonly (readonly Tagged[])[]): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const sentence of sentences) {
    let before = '';
    for (const [word, tag] of sentence) {
      const tight = text === '' || /^[.,;:!?)\]”%]$/.test(word) || /[([“]$/.test(text);
      const start = text.length + (tight ? 0 : 1);
      text += (tight ? '' : ' ') + word;
      const plain = tag.replace(/^[BI]-/, '');
      const type = plain === 'PER' ? 'NAME' : /^(?:O|0|DATE|)$/.test(plain) ? '' : 'OTHER';
      const last = spans[spans.length - 1];
      if (type !== '' && type === before && last && !tag.startsWith('B-'))
        spans[spans.length - 1] = { ...last, end: text.length };
      else if (type !== '') spans.push({ start, end: text.length, type });
      before = type;
    }
  }
  return { text, spans };
}

/**
 * Columns of words and tags as texts.
 *
 * @param sentences how many sentences of one document make the next text
 */
export function columnSamples(
  path: string,
  lang: Lang,
  prefix: string,
  sentences: (document: number) => number,
): Sample[] {
  if (!existsSync(path)) return [];
  return documents(path).flatMap((document, d) => {
    const samples: Sample[] = [];
    for (let from = 0; from < document.length; ) {
      const next = from + Math.max(1, sentences(document.length));
      const { text, spans } = running(document.slice(from, next));
      samples.push({ id: `${prefix}-${d}-${from}`, lang, text, spans, care: false });
      from = next;
    }
    return samples;
  });
}

/** Names of companies, goods, places and the like, which no person bears: the folder's own list. */
export function notPersons(): string[] {
  const own = readFileSync(join(import.meta.dirname, 'vocabulary', 'not-persons.txt'), 'utf8').split(/[,\n]/);
  return own.map((name) => name.trim()).filter((name) => name !== '');
}

/** Names of the register with the number of their bearers. */
export function registerNames(path: string): { name: string; count: number }[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns.length >= 2 && /^\p{L}/u.test(columns[0] ?? ''))
    .map(([name = '', count]) => ({ name, count: Number(count) || 1 }));
}
