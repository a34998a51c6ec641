/**
 * Evaluation (`clock.md`): counters alone, shown from five answers on. Somebody who looks again and again
 * must not read single answers off the difference of two looks, so no two looks ever differ by fewer than
 * five answers. The first five are shown at once; after them an answer waits in `pending` until its five are
 * full, and a full five in `held` until the next one is: so the last one to four have a five to come with when
 * the evaluation closes. Where there is none (six to nine answers) they are left out. What waits is counted too,
 * its lines sorted by random ids, so nothing orders answers or leads to who gave them.
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
  const first = countOf(evaluation) === 0;
  return first
    ? { ...sum(evaluation, pending), held: emptyTally(), pending: emptyTally(), answered }
    : { ...sum(evaluation, evaluation.held), held: pending, pending: emptyTally(), answered };
}

/** How many have answered. */
export function answersOf(evaluation: Evaluation): number {
  return countOf(evaluation) + countOf(evaluation.held) + countOf(evaluation.pending);
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
  const { held, pending } = evaluation;
  const rest = countOf(held) < STEP ? held : sum(held, pending);
  const shown = closes && now >= closes ? sum(evaluation, rest) : evaluation;
  if (countOf(shown) < STEP) return null;
  const { useful, contact, recommend } = shown;
  return { useful, contact, recommend, nps: npsOf(shown), lines: shown.lines.map((line) => line.text) };
}
