/** A PDSA item as the ring, the list and a workshop's page show it. */
import { type DevelopmentView, PDSA_STEPS, type PdsaStep } from '#contract/clock.ts';
import type { Id, LocalDate } from '#domain/time.ts';
import type { Development } from './types.ts';

/** The step that runs today: the last one that has begun, while it is not done. */
function runningStep({ steps }: Development, today: LocalDate): PdsaStep | null {
  const begun = PDSA_STEPS.findLast((step) => {
    const { date } = steps[step];
    return date !== null && date <= today;
  });
  return begun && !steps[begun].done ? begun : null;
}

/** `titleOf`: of the workshop that it belongs to; null: there is none that the viewer may see. */
export function developmentView(
  development: Development,
  titleOf: (workshop: Id) => string | null,
  today: LocalDate,
): DevelopmentView {
  const { id, rev, title, from, origin, workshop, steps } = development;
  const running = runningStep(development, today);
  const named = workshop === null ? null : titleOf(workshop);
  return {
    ...{ id, title, from, origin },
    seen: rev,
    workshop: workshop !== null && named !== null ? { id: workshop, title: named } : null,
    steps: PDSA_STEPS.map((step) => ({ step, ...steps[step], now: step === running })),
  };
}

/** By the first date, undated ones last; of the same date by title. */
export function inOrder(developments: readonly Development[]): readonly Development[] {
  const key = ({ steps, title, id }: Development) => {
    const [first = '9999-99-99'] = PDSA_STEPS.flatMap((step) => steps[step].date ?? []).sort();
    return `${first} ${title} ${id}`;
  };
  return [...developments].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
