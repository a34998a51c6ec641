/**
 * Evaluation (`clock.md`): counters alone, shown from five answers on. Somebody who looks again and again
 * must not read single answers off the difference of two looks, so what may be shown grows by five
 * answers at a time, and an answer waits in `pending` until its five are full. What waits is counted too,
 * its lines sorted by random ids, so nothing orders answers or leads to who gave them. When the evaluation
 * closes, what waits is shown with the rest: the last one to four come together, at an hour that says
 * nothing of when they were given.
 */
import type { EvaluationView } from '#contract/workshop.ts';
import type { Id, Instant } from '#domain/time.ts';
import type { Answer } from './event.ts';
import { emptyTally } from './new.ts';
import type { Evaluation, Tally, Workshop } from './types.ts';
import { evaluationTime } from './when.ts';

/** Results from so many on, and in such steps. */
export const STEP = 5;

export type Results = NonNullable<EvaluationView['results']>;

type Five = Tally['useful'];

const byId = (a: { readonly id: Id }, b: { readonly id: Id }) => (a.id < b.id ? -1 : 1);
const added = (a: readonly number[], b: readonly number[]) => a.map((n, k) => n + (b[k] ?? 0));

function sum(a: Tally, b: Tally): Tally {
  return {
    useful: added(a.useful, b.useful) as unknown as Five,
    contact: added(a.contact, b.contact) as unknown as Five,
    recommend: added(a.recommend, b.recommend),
    lines: [...a.lines, ...b.lines].sort(byId),
  };
}

/** How many answers a tally counts. */
export function countOf({ recommend }: Tally): number {
  return recommend.reduce((all, n) => all + n, 0);
}

function tallyOf({ useful, contact, recommend, line }: Answer, id: Id): Tally {
  const one = (length: number, at: number) => Array.from({ length }, (_, k) => (k === at ? 1 : 0));
  return {
    useful: one(5, useful - 1) as unknown as Five,
    contact: one(5, contact - 1) as unknown as Five,
    recommend: one(11, recommend),
    lines: line === '' ? [] : [{ id, text: line }],
  };
}

/** `line`: a fresh random id; `mark`: keyed hash of person and workshop. */
export function withAnswer(evaluation: Evaluation, answer: Answer, mark: string, line: Id): Evaluation {
  const pending = sum(evaluation.pending, tallyOf(answer, line));
  const answered = [...evaluation.answered, mark].sort();
  if (countOf(pending) < STEP) return { ...evaluation, pending, answered };
  return { ...sum(evaluation, pending), pending: emptyTally(), answered };
}

/** Net promoter score, −100…100: share of 9 and 10 less share of 0 to 6; 0 where nobody answered. */
export function npsOf(tally: Tally): number {
  const of = (from: number, to: number) => tally.recommend.slice(from, to + 1).reduce((a, n) => a + n, 0);
  const count = countOf(tally);
  return count === 0 ? 0 : Math.round((100 * (of(9, 10) - of(0, 6))) / count);
}

/** What may be shown at `now`; null before five answers. */
export function resultsOf(workshop: Workshop, now: Instant): Results | null {
  const { evaluation } = workshop;
  const closes = evaluationTime(workshop)?.closes ?? null;
  const shown = closes && now >= closes ? sum(evaluation, evaluation.pending) : evaluation;
  if (countOf(shown) < STEP) return null;
  const { useful, contact, recommend } = shown;
  return { useful, contact, recommend, nps: npsOf(shown), lines: shown.lines.map((line) => line.text) };
}
