import { readFileSync } from 'node:fs';

/** A span marked in a care text: [[TYPE|span]]; offsets in UTF-16 units of the text without mark-up. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface CareText {
  readonly id: string;
  readonly lang: 'fi' | 'sv' | 'en';
  readonly text: string;
  readonly spans: readonly Span[];
  readonly note: string;
}

/** Takes the mark-up out of a marked text. */
function unmarked(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  let at = 0;
  for (const match of marked.matchAll(/\[\[([A-Z]+)\|([\s\S]*?)\]\]/g)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[2] ?? '';
    spans.push({ start, end: text.length, type: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), spans };
}

/** Reads a file of care texts (JSON Lines, format of the corpus's SPEC). */
export function readCare(path: string): CareText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, lang, text, note } = JSON.parse(line) as {
        id: string;
        lang: CareText['lang'];
        text: string;
        note?: string;
      };
      return { id, lang, note: note ?? '', ...unmarked(text) };
    });
}
