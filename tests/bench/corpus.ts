/** The evaluation corpus, and the text that the bench submits. Needs SHARED_DIR (default ../shared). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  readonly id: string;
  readonly lang: string;
  /** Without markup. */
  readonly text: string;
  readonly clean: boolean;
}

const MARK = /\[\[[A-Z]+\|([^\]]*)\]\]/g;

export function corpus(): readonly Entry[] {
  const file = join(process.env.SHARED_DIR ?? '../shared', 'corpus/care-dev.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; lang: string; text: string })
    .map(({ id, lang, text }) => ({ id, lang, text: text.replace(MARK, '$1'), clean: !text.includes('[[') }));
}

/** The clean text of median length that fits the form's field. */
export function medianCleanText(): string {
  const clean = corpus()
    .filter((entry) => entry.clean && entry.text.length <= 600)
    .sort((a, b) => a.text.length - b.text.length);
  const median = clean[Math.floor(clean.length / 2)];
  if (!median) throw new Error('no clean text in the corpus');
  return median.text;
}
