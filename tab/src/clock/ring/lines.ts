/** Short texts in one or two balanced lines of a width. How wide a text is says the caller. */

/** Width of a text in px; 'title' is 13/600, 'small' 12/400, 'month' 13/400. */
export type Measure = (text: string, style: 'title' | 'small' | 'month') => number;

const MORE = '…';

/** A text cut to a width, with '…' where something was left out. */
export function cut(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (measure(letters.slice(0, half).join('').trimEnd() + MORE) <= width) low = half;
    else high = half - 1;
  }
  return letters.slice(0, low).join('').trimEnd() + MORE;
}

/** Where a line may end: behind a space, a hyphen or a slash. */
const BREAK = /(?<=[\s/–-])(?=\S)/u;

/**
 * A text in at most `most` lines (1 or 2), none wider than `width`: one if it fits, else the break that leaves the
 * two most alike, else cut with '…'.
 */
export function balanced(
  text: string,
  width: number,
  most: 1 | 2,
  measure: (text: string) => number,
): readonly string[] {
  const whole = text.trim();
  if (most === 1 || measure(whole) <= width) return [cut(whole, width, measure)];
  const parts = whole.split(BREAK);
  let best: { readonly lines: readonly string[]; readonly widest: number } | null = null;
  let longest: readonly string[] | null = null;
  for (let end = 1; end < parts.length; end++) {
    const first = parts.slice(0, end).join('').trimEnd();
    const second = parts.slice(end).join('').trimEnd();
    const firstWidth = measure(first);
    if (firstWidth > width) break;
    longest = [first, second];
    const widest = Math.max(firstWidth, measure(second));
    if (widest <= width && (best === null || widest < best.widest)) best = { lines: [first, second], widest };
  }
  if (best) return best.lines;
  // A first word that is too long alone is cut, and what follows keeps its own line.
  const [word = '', ...rest] = parts;
  const lines = longest ?? [word.trimEnd(), rest.join('').trimEnd()].filter((line) => line !== '');
  return lines.map((line) => cut(line, width, measure));
}
