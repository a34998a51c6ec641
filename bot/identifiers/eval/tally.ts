/**
 * Counting, by the corpora's own scale: an identifier is found where any finding overlaps it, stopped where a
 * block or a mask does; a clean text is falsely stopped where it has a block or a mask, falsely flagged where
 * it has anything. Soft ones (QUASI) are counted apart.
 */
import type { CareText, Span } from '#identifiers/training/corpus.ts';
import type { Finding } from '#identifiers/types.ts';

/** How many there are, how many of them were found, and how many stopped. */
export interface Tally {
  total: number;
  found: number;
  stopped: number;
}

/** A text with what was found in it. */
export interface Checked {
  readonly text: CareText;
  readonly findings: readonly Finding[];
}

export interface Result {
  readonly texts: number;
  readonly hard: Tally;
  readonly soft: Tally;
  readonly byType: ReadonlyMap<string, Tally>;
  readonly byLang: ReadonlyMap<string, Tally>;
  /** Texts without any identifier; `found` is flagged at all, `stopped` falsely stopped. */
  readonly clean: Tally;
  readonly cleanByLang: ReadonlyMap<string, Tally>;
  /** Texts with identifiers in which something else was stopped too. */
  readonly stray: { readonly total: number; readonly stopped: number };
}

const stops = (finding: Finding): boolean => finding.action !== 'warn';

/** Findings that overlap the marked stretch. */
export const over = (findings: readonly Finding[], span: Span): readonly Finding[] =>
  findings.filter((finding) => finding.start < span.end && finding.end > span.start);

/** Findings that overlap nothing that is marked. */
export const strays = ({ text, findings }: Checked): readonly Finding[] =>
  findings.filter(
    (finding) => !text.spans.some((span) => finding.start < span.end && finding.end > span.start),
  );

function counted(table: Map<string, Tally>, key: string): Tally {
  const tally = table.get(key) ?? { total: 0, found: 0, stopped: 0 };
  table.set(key, tally);
  return tally;
}

function add(tally: Tally, findings: readonly Finding[]): void {
  tally.total += 1;
  if (findings.length > 0) tally.found += 1;
  if (findings.some(stops)) tally.stopped += 1;
}

export function tallied(checked: readonly Checked[]): Result {
  const byType = new Map<string, Tally>();
  const byLang = new Map<string, Tally>();
  const cleanByLang = new Map<string, Tally>();
  const hard: Tally = { total: 0, found: 0, stopped: 0 };
  const soft: Tally = { total: 0, found: 0, stopped: 0 };
  const clean: Tally = { total: 0, found: 0, stopped: 0 };
  const stray = { total: 0, stopped: 0 };
  for (const one of checked) {
    const { text, findings } = one;
    for (const span of text.spans) {
      const hits = over(findings, span);
      if (span.type === 'QUASI') add(soft, hits);
      else
        for (const tally of [hard, counted(byType, span.type), counted(byLang, text.lang)]) add(tally, hits);
    }
    if (text.spans.length === 0)
      for (const tally of [clean, counted(cleanByLang, text.lang)]) add(tally, findings);
    else {
      stray.total += 1;
      if (strays(one).some(stops)) stray.stopped += 1;
    }
  }
  return { texts: checked.length, hard, soft, byType, byLang, clean, cleanByLang, stray };
}
