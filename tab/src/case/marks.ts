/** Findings as marks in the writer's own text: they follow the text while it changes, until it is checked anew. */
import type { CheckedField } from '#contract/answers.ts';

type Finding = CheckedField['findings'][number];

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}
/** A finding with its change of the text; offsets are UTF-16 units of the text that it was found in. */
export interface Mark extends Pick<Finding, 'start' | 'end' | 'category' | 'action' | 'replacement'> {
  readonly change: Change;
  /** Of a doubt: the key of its answer. */
  readonly key: string | null;
}

export function marksOf({ findings }: CheckedField): readonly Mark[] {
  return findings
    .map(({ edit, start, end, category, action, replacement }) => ({
      ...{ start, end, category, action, replacement },
      change: edit ?? { start, end, put: replacement },
      key: edit?.key ?? null,
    }))
    .toSorted((a, b) => a.start - b.start);
}

/** What is the same at both ends of two texts; the ends do not overlap. */
function sameEnds(before: string, after: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

/** The marks of a text that has become another one: those that the change has not touched, where they are now. */
export function carried(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after) return marks;
  const { head, tail } = sameEnds(before, after);
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    const from = Math.min(mark.start, mark.change.start);
    const to = Math.max(mark.end, mark.change.end);
    if (to <= head) return [mark];
    if (from < before.length - tail) return [];
    const { change } = mark;
    return [
      {
        ...mark,
        start: mark.start + by,
        end: mark.end + by,
        change: { ...change, start: change.start + by, end: change.end + by },
      },
    ];
  });
}

/** The text with these changes carried out; where two touch the same place the later one goes as far as the earlier. */
export function applied(text: string, changes: readonly Change[]): string {
  let result = text;
  let limit = text.length;
  for (const { start, end, put } of changes.toSorted((a, b) => b.start - a.start)) {
    const to = Math.min(end, limit);
    if (start > to) continue;
    result = result.slice(0, start) + put + result.slice(to);
    limit = start;
  }
  return result;
}

/** A stretch of the text; `mark`: the index of its mark. */
export interface Piece {
  readonly text: string;
  readonly mark: number | null;
}

/** The text cut at its marks; of two that overlap the earlier one is whole. */
export function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [index, { start, end }] of marks.entries()) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) cut.push({ text: text.slice(at, from), mark: null });
    cut.push({ text: text.slice(from, end), mark: index });
    at = end;
  }
  if (at < text.length || cut.length === 0) cut.push({ text: text.slice(at), mark: null });
  return cut;
}

/** What may be answered; everything else is replaced. */
export const isDoubt = ({ action }: Mark): boolean => action === 'warn';
