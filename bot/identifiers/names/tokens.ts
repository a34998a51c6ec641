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

/** Does the piece begin with a letter? */
export function isLetter(piece: string): boolean {
  const code = piece.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return /^\p{L}/u.test(piece);
}

/** The letters of Finnish and Swedish, small and capital, without asking a pattern: 1, 2; 0 for any other sign. */
function size(code: number): 0 | 1 | 2 {
  if (code >= 0x61 && code <= 0x7a) return 1;
  if (code >= 0x41 && code <= 0x5a) return 2;
  if (code === 0xe4 || code === 0xf6 || code === 0xe5) return 1;
  return code === 0xc4 || code === 0xd6 || code === 0xc5 ? 2 : 0;
}

/** 'x', 'X', 'Xx' and 'XX' of a plain word; '' where a pattern has to look. */
function plainShape(word: string): string {
  const first = size(word.charCodeAt(0));
  if (first === 0) return '';
  let small = first === 1 ? 1 : 0;
  for (let i = 1; i < word.length; i += 1) {
    const kind = size(word.charCodeAt(i));
    if (kind === 0) return '';
    if (kind === 1) small += 1;
  }
  if (first === 1) return small === word.length ? 'x' : '';
  if (word.length === 1) return 'X';
  if (small === word.length - 1) return 'Xx';
  return small === 0 ? 'XX' : '';
}

/** The outer form of a token: Xx, x, XX, X, X., Xx-Xx, IV (a Roman number), d … */
export function shapeOf(piece: string): string {
  if (/^[IVX]+(?::\p{Ll}+)?$/u.test(piece)) return piece.includes(':') ? 'IV:x' : 'IV';
  const plain = plainShape(piece);
  if (plain !== '') return plain;
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
