/**
 * Text as it comes in a request: cleaned up before anything reads it. Free text (FREE_TEXT of the contract)
 * is put right; in typed fields a control character or a second line is an error, since nobody types one.
 */
import { FREE_TEXT, type Verb } from '#contract/api.ts';
import type { Issue } from './outcome.ts';

/** Free text that may have several lines; all other text has one. */
const MANY_LINES =
  /^(?:set\.)?(?:aims|followed|origin)$|^(?:situation|tried|wish|question)$|^set\.(?:plan|do|study|act)\.text$/;
const DEEPEST = 6;
/** A break of lines by any of its names. */
const BREAKS = /\r\n?|\n|[\v\f\u0085\u2028\u2029]/g;
/** Control characters but the line feed, what turns the direction of writing, and what is no character. */
const CONTROL = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const ALL_CONTROL = new RegExp(CONTROL.source, 'gu');

/** Patterns of the contract ('tasks.*.text') as expressions; `*` is one part of a path. */
const PATTERNS = new Map<string, readonly RegExp[]>(
  Object.entries(FREE_TEXT).map(([verb, patterns]) => [
    verb,
    patterns.map((p) => new RegExp(`^${p.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`)),
  ]),
);

/** Whether the field of this path passes the filter. */
export function isFreeText(verb: Verb, path: string): boolean {
  return PATTERNS.get(verb)?.some((pattern) => pattern.test(path)) ?? false;
}

/** Free text without what cannot be seen: composed letters, line ends as '\n', one line where the field has one. */
export function cleaned(text: string, path: string): string {
  const lines = text.toWellFormed().normalize('NFC').replace(BREAKS, '\n').replaceAll('\t', ' ');
  const visible = lines.replace(ALL_CONTROL, '');
  return (MANY_LINES.test(path) ? visible : visible.replace(/\s*\n\s*/g, ' ')).trim();
}

export interface CleanBody {
  readonly value: unknown;
  /** Free text by path, cleaned up and not yet filtered. */
  readonly texts: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

/** A copy of a parsed body with its text in order. `raw`: leave every text as it is (for `check`, whose offsets count). */
export function cleanBody(verb: Verb, body: unknown, raw = false): CleanBody {
  const texts: Record<string, string> = {};
  const issues: Issue[] = [];

  function text(value: string, path: string): string {
    if (raw) return value;
    if (isFreeText(verb, path)) {
      // 'set.title' as a key beside a title in `set`: only one of them would be what the contract has checked.
      if (Object.hasOwn(texts, path)) issues.push({ path, code: 'twice' });
      texts[path] = cleaned(value, path);
      return texts[path];
    }
    const typed = value.normalize('NFC');
    if (!typed.isWellFormed() || typed.includes('\n') || CONTROL.test(typed)) {
      issues.push({ path, code: 'one_line' });
    }
    return typed;
  }

  function walk(value: unknown, path: string, depth: number): unknown {
    if (typeof value === 'string') return text(value, path);
    if (typeof value !== 'object' || value === null) return value;
    if (depth === DEEPEST) {
      issues.push({ path, code: 'too_deep' });
      return null;
    }
    const below = (key: string) => (path === '' ? key : `${path}.${key}`);
    if (Array.isArray(value)) return value.map((v, k) => walk(v, below(String(k)), depth + 1));
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, below(k), depth + 1)]));
  }

  return { value: walk(body, '', 0), texts, issues };
}
