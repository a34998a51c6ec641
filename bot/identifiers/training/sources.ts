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

/** The texts that were written for this folder, where the misses were. */
export function ownSamples(): Sample[] {
  const folder = join(import.meta.dirname, 'texts');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readCare(join(folder, file)))
    .map(({ id, lang, text, spans }) => ({ id, lang, text, spans, care: true }));
}

/** CoNLL-like columns: sentences of tokens with PER or another tag, joined by threes into running text. */
export function columnSamples(path: string, lang: Lang, prefix: string): Sample[] {
  if (!existsSync(path)) return [];
  const sentences: [string, boolean][][] = [[]];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, tag = ''] = line.trim() === '' ? [] : line.split('\t');
    if (word === undefined || word.startsWith('-DOCSTART-')) sentences.push([]);
    else sentences[sentences.length - 1]?.push([word.trim(), tag.endsWith('PER')]);
  }
  const filled = sentences.filter((sentence) => sentence.length > 0);
  const samples: Sample[] = [];
  for (let from = 0; from < filled.length; from += 3) {
    let text = '';
    const spans: Span[] = [];
    let inside = false;
    for (const [word, name] of filled.slice(from, from + 3).flat()) {
      const tight = text === '' || /^[.,;:!?)\]”%]$/.test(word) || /[([“]$/.test(text);
      const start = text.length + (tight ? 0 : 1);
      text += (tight ? '' : ' ') + word;
      const last = spans[spans.length - 1];
      if (name && inside && last) spans[spans.length - 1] = { ...last, end: text.length };
      else if (name) spans.push({ start, end: text.length, type: 'NAME' });
      inside = name;
    }
    samples.push({ id: `${prefix}-${from}`, lang, text, spans, care: false });
  }
  return samples;
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
