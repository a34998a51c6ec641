/** The filter at the edge: all free text of a request in one call, before the domain sees any of it. */
import type { CheckedField } from '#contract/answers.ts';
import type { FieldResult, Filter, FilteredText, Lang } from '#identifiers/types.ts';
import type { TextOf } from './fields.ts';
import { filterRefusal, type Outcome } from './outcome.ts';

export interface FilterRequest {
  readonly texts: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly answers: Readonly<Record<string, 'keep' | 'replace'>>;
  /** Local date. */
  readonly today: string;
  /** Asks for each finding's own change, too. */
  readonly edits?: boolean;
}

/** What the filter says of a field: places, categories and replacement words, nothing of the text. */
export function checkedField(result: FieldResult): CheckedField {
  return {
    verdict: result.verdict,
    findings: result.findings.map((finding, k) => ({
      ...finding,
      replacement: result.replacements[k] ?? '',
      ...(result.edits?.[k] ? { edit: result.edits[k] } : {}),
    })),
    doubts: result.doubts,
  };
}

/** An answer of the writer counts only under the key itself, never under a name like '__proto__'. */
const ownAnswers = (answers: FilterRequest['answers']) =>
  Object.assign(Object.create(null) as Record<string, 'keep' | 'replace'>, answers);

export function runFilter(filter: Filter, { texts, lang, answers, today, edits = false }: FilterRequest) {
  return filter(texts, { lang, answers: ownAnswers(answers), today, edits });
}

/** Field that is always empty: what a text that was left out is. */
const NONE = '(none)';

/**
 * The filtered texts by path, or the refusal with what the filter says of each field that it kept back and
 * its proposal, which holds no hit. Throws FilterUnavailable.
 */
export function filteredTexts(
  filter: Filter,
  request: FilterRequest,
): { readonly textOf: TextOf; readonly refusal: null } | { readonly refusal: Outcome } {
  const results = runFilter(filter, { ...request, texts: { ...request.texts, [NONE]: '' } });
  const clean = new Map<string, FilteredText>();
  const kept: Record<string, CheckedField & { readonly proposal: string }> = {};
  for (const [path, result] of Object.entries<FieldResult>(results)) {
    if (result.text === null) kept[path] = { ...checkedField(result), proposal: result.proposal };
    else clean.set(path, result.text);
  }
  if (Object.keys(kept).length > 0) return { refusal: filterRefusal(kept) };
  return {
    refusal: null,
    textOf: (path) => {
      const text = clean.get(path) ?? clean.get(NONE);
      if (text === undefined) throw new TypeError('the filter gave no text');
      return text;
    },
  };
}
