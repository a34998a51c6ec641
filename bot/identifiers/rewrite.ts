import type { Replacement } from './replacements.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '"': '"',
  '“': '”',
  '”': '”',
  "'": "'",
  '‘': '’',
  '’': '’',
};
/** A space, a stop, a closing bracket or quotation mark: no space stands before them. */
const BEFORE_NO_SPACE = /^(?:[ \n.,;:!?)\]]|["”'’](?![\p{L}\p{N}]))/u;
const WORD_CHAR = /[\p{L}\p{N}]/u;

/** Takes a stretch out and tidies what is left around it: empty brackets, double spaces, a space before a comma. */
function removed(left: string, right: string): string {
  let before = left;
  let after = right;
  for (
    let close = PAIRS[before.slice(-1)];
    close !== undefined && after.startsWith(close);
    close = PAIRS[before.slice(-1)]
  ) {
    before = before.slice(0, -1);
    after = after.slice(1);
  }
  const openLine = before === '' || /\n[ ]*$/.test(before);
  if (openLine && /^[ ]*[,;:.]? /.test(after)) after = after.replace(/^[ ]*[,;:.]? +/, '');
  else if (/ $/.test(before) && (after === '' || BEFORE_NO_SPACE.test(after)))
    before = before.replace(/ +$/, '');
  if (before.endsWith('.') && /^\.(?!\.)/.test(after)) after = after.slice(1);
  if (WORD_CHAR.test(before.slice(-1)) && WORD_CHAR.test(after.slice(0, 1))) before += ' ';
  return before + after;
}

/**
 * The text with its hits replaced. What stands outside stays word for word; only spaces, brackets and a
 * comma right beside a removed hit go with it.
 *
 * @param text the text as given
 * @param replacements disjoint, in any order
 */
export function rewritten(text: string, replacements: readonly Replacement[]): string {
  let result = text;
  let limit = text.length;
  for (const { start, end, put } of [...replacements].sort((a, b) => b.start - a.start)) {
    const to = Math.min(end, limit);
    const left = result.slice(0, start);
    const right = result.slice(to);
    if (put === '') result = removed(left, right);
    else {
      const space = WORD_CHAR.test(left.slice(-1)) ? ' ' : '';
      const gap = WORD_CHAR.test(right.slice(0, 1)) ? ' ' : '';
      result = left + space + put + gap + right;
    }
    limit = start;
  }
  return result;
}
