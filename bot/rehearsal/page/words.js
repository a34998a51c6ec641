/** The room's own words by language. */
import { en } from './words-en.js';
import { fi } from './words-fi.js';
import { sv } from './words-sv.js';

export const WORDS = { fi, sv, en };

/**
 * @param {string} text
 * @param {Record<string, string | number>} values in place of `{name}`
 */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
