/** The figures as lines of text. */
import type { ColumnResult } from './columns.ts';
import type { Result, Tally } from './tally.ts';

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const cell = (text: string): string => text.padStart(9);
const pair = ({ total, found, stopped }: Tally): string =>
  cell(percent(found, total)) + cell(percent(stopped, total));

/**
 * Found and stopped by category and language, false stops and flags, one column for each way of writing.
 *
 * @param results by the name of the way
 */
export function table(results: ReadonlyMap<string, Result>): string[] {
  const all = [...results.values()];
  const [first] = all;
  if (!first) return [];
  const row = (name: string, total: number, of: (result: Result) => Tally): string =>
    `  ${name.padEnd(22)}${String(total).padStart(6)}${all.map((result) => pair(of(result))).join('  ')}`;
  const none: Tally = { total: 0, found: 0, stopped: 0 };
  const rows = (
    title: string,
    tallies: ReadonlyMap<string, Tally>,
    of: (result: Result) => ReadonlyMap<string, Tally>,
  ) => [
    title,
    ...[...tallies.keys()]
      .sort()
      .map((key) => row(key, tallies.get(key)?.total ?? 0, (result) => of(result).get(key) ?? none)),
  ];
  return [
    `${' '.repeat(30)}${[...results.keys()].map((name) => name.padStart(18)).join('  ')}`,
    `${' '.repeat(30)}${all.map(() => cell('found') + cell('stopped')).join('  ')}`,
    row('hard identifiers', first.hard.total, (result) => result.hard),
    ...rows('by category', first.byType, (result) => result.byType),
    ...rows('by language', first.byLang, (result) => result.byLang),
    row('QUASI (soft)', first.soft.total, (result) => result.soft),
    `${' '.repeat(30)}${all.map(() => cell('flagged') + cell('stopped')).join('  ')}`,
    row('clean texts, falsely', first.clean.total, (result) => result.clean),
    ...rows('by language', first.cleanByLang, (result) => result.cleanByLang),
    `  ${'texts with identifiers'.padEnd(22)}${String(first.stray.total).padStart(6)}${all
      .map(({ stray }) => cell('') + cell(percent(stray.stopped, stray.total)))
      .join('  ')}  (something else stopped too)`,
  ];
}

/** One news corpus. */
export function columnLines(path: string, result: ColumnResult): string[] {
  const of = (value: number): string => percent(value, 1);
  const spans = ({ precision, recall, f1 }: ColumnResult['spans']): string =>
    `F1 ${of(f1)}, precision ${of(precision)}, recall ${of(recall)}`;
  return [
    `${path}: ${result.sentences} sentences (${result.lang}), ${result.persons} persons`,
    `  spans of names that are stopped: ${spans(result.spans)}`,
    `  the same with doubts:            ${spans(result.withDoubts)}`,
    `  persons stopped ${of(result.stopped)}, found ${of(result.found)}; of the stopped names ${of(result.precision)} are persons`,
  ];
}
