/**
 * CSV as Finnish Excel opens it by a double click (`libraries.md`, row 5): byte-order mark, semicolons, CRLF,
 * decimal commas. A text can start no formula, and keeps its words; numbers of ours stay numbers.
 */

export type Cell = string | number | null;

/** What a spreadsheet would take for a formula, also behind spaces, in full width, or after a break of lines. */
const FORMULA = /^[\s\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', ',') : '';
  const text = FORMULA.test(value) ? `'${value}` : value;
  // Also what Excel would split at or trim.
  return /[";\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The whole file; the first row is the header. */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}
