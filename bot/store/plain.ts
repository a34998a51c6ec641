/**
 * Ids, keys and tags as an engine can hold them. A person's client may send anything: a lone surrogate
 * would come back as another character, and a NUL ends a text in some engines. Such strings are held as
 * JSON, which escapes both; all others as they are.
 */

/** Any string → a well-formed one without NUL; two different strings never give the same. */
export function toPlain(text: string): string {
  return text.isWellFormed() && !text.includes('\0') && !text.startsWith('"') ? text : JSON.stringify(text);
}

/** Undoes `toPlain`. */
export function fromPlain(plain: string): string {
  return plain.startsWith('"') ? (JSON.parse(plain) as string) : plain;
}
