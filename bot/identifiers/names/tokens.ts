/** A piece of a text as the tagger reads it: a word with its ending, initials, a number, a sign, a line break. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Nothing stands between this and the one before. */
  readonly glued: boolean;
}

const TOKEN =
  /\p{Lu}\.(?:[ ]?\p{Lu}\.){0,3}(?::\p{Ll}{1,5})?|\p{L}[\p{L}\p{M}\d]*(?:'[\p{L}\d]+|-(?:[\p{Lu}\d]|(?<=(?<![\p{L}])\p{Ll}[\p{L}\p{M}\d]*-)[\p{Ll}])[\p{L}\d]*)*(?::\p{Ll}{1,6}(?!\p{L}))?|\d+(?:[.,:/-]\d+)*|\n|[^\s]/gu;

/** Every token of a canonical text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const piece = match[0];
    tokens.push({
      start: match.index,
      end: match.index + piece.length,
      text: piece,
      lower: piece.toLowerCase(),
      glued: match.index === last,
    });
    last = match.index + piece.length;
  }
  return tokens;
}

/** The outer form of a token: Xx, x, XX, X, X., Xx-Xx, d … */
export function shapeOf(piece: string): string {
  if (/^\p{L}/u.test(piece)) {
    if (/^\p{Lu}\./u.test(piece)) return piece.length > 2 ? 'X.X' : 'X.';
    const hyphen = piece.indexOf('-');
    if (hyphen > 0) {
      const right = piece.slice(hyphen + 1);
      return `${part(piece.slice(0, hyphen))}-${part(right)}`;
    }
    const colon = piece.indexOf(':');
    if (colon > 0) return `${part(piece.slice(0, colon))}:x`;
    return part(piece);
  }
  if (/^\d/.test(piece)) return /^\d+$/.test(piece) ? (piece.length > 4 ? 'ddd' : 'd') : 'd.d';
  return piece === '\n' ? 'nl' : piece;
}

function part(word: string): string {
  if (/\d/.test(word)) return 'xd';
  if (/^\p{Ll}+$/u.test(word)) return 'x';
  if (/^\p{Lu}$/u.test(word)) return 'X';
  if (/^\p{Lu}[\p{Ll}']+$/u.test(word)) return 'Xx';
  if (/^[\p{Lu}]+$/u.test(word)) return 'XX';
  if (/^\p{Lu}/u.test(word)) return 'XxX';
  return /\p{Lu}/u.test(word) ? 'xX' : 'x';
}
