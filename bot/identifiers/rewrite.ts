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

/** As many signs of what follows are at hand when it is tidied. */
const AHEAD = 64;
const PIECE = 1024;

/** A text that grows at its front, a piece at a time, whose beginning can be read and cut. */
function growing() {
  const behind: string[] = [];
  let head = '';
  const pull = (): void => {
    const piece = behind.pop() ?? '';
    if (piece.length > PIECE) behind.push(piece.slice(PIECE));
    head += piece.slice(0, PIECE);
  };
  return {
    /** Its beginning: a row of spaces to the end of it, and then some. */
    ahead(): string {
      while (behind.length > 0 && (head.length < AHEAD || /^ *.?$/.test(head))) pull();
      return head;
    },
    cut(signs: number): void {
      head = head.slice(signs);
    },
    prepend(piece: string): void {
      if (head.length + piece.length <= PIECE) head = piece + head;
      else {
        if (head !== '') behind.push(head);
        head = piece;
      }
    },
    whole: (): string => head + behind.reverse().join(''),
  };
}

type Growing = ReturnType<typeof growing>;

/**
 * Tidies what is left around a stretch that is taken out: empty brackets, double spaces, a space before a comma.
 *
 * @returns where the text before it ends now
 */
function tidied(text: string, start: number, right: Growing): number {
  let end = start;
  for (let close = PAIRS[text[end - 1] ?? '']; close !== undefined; close = PAIRS[text[end - 1] ?? '']) {
    if (!right.ahead().startsWith(close)) break;
    end -= 1;
    right.cut(1);
  }
  let spaces = end;
  while (spaces > 0 && text[spaces - 1] === ' ') spaces -= 1;
  const openLine = end === 0 || text[spaces - 1] === '\n';
  const after = right.ahead();
  // nothing but its stops is left of the line
  const stops = openLine ? (/^[ ]*[,;:.!?]+(?=\n|$)/.exec(after)?.[0].length ?? 0) : 0;
  if (stops > 0) right.cut(stops);
  else if (openLine && /^[ ]*[,;:.]? /.test(after)) right.cut(/^[ ]*[,;:.]? +/.exec(after)?.[0].length ?? 0);
  else if (spaces < end && (after === '' || BEFORE_NO_SPACE.test(after))) end = spaces;
  // a comma before a full stop, or before nothing
  if (end > 1 && /[,;]/.test(text[end - 1] ?? '') && /^(?:[.!?\n]|$| [–-] )/.test(right.ahead())) end -= 1;
  if (text[end - 1] === '.' && /^\.(?!\.)/.test(right.ahead())) right.cut(1);
  if (WORD_CHAR.test(text[end - 1] ?? '') && WORD_CHAR.test(right.ahead()[0] ?? '')) right.prepend(' ');
  return end;
}

/**
 * The text with its hits replaced. What stands outside stays word for word; only spaces, brackets and a
 * comma right beside a removed hit go with it. Linear in the length of the text.
 *
 * @param text the text as given
 * @param replacements disjoint, in any order
 */
export function rewritten(text: string, replacements: readonly Replacement[]): string {
  const right = growing();
  // of the text, what stands before `left` is still to be read
  let left = text.length;
  for (const { start, end, put } of [...replacements].sort((a, b) => b.start - a.start)) {
    right.prepend(text.slice(Math.min(end, left), left));
    left = Math.min(start, left);
    if (put === '') left = tidied(text, left, right);
    else {
      const gap = WORD_CHAR.test(right.ahead()[0] ?? '') ? ' ' : '';
      const space = WORD_CHAR.test(text[left - 1] ?? '') ? ' ' : '';
      right.prepend(space + put + gap);
    }
  }
  return text.slice(0, left) + right.whole();
}
