/** What the clock's pages reckon from a view and the filters: what fits, the list's groups, the words in the middle. */
import { useDeferredValue, useMemo } from 'react';
import { useWords } from '../i18n.ts';
import type { Shown } from './drawing/drawing.tsx';
import { type Filters, filtersOn, meetingFits, valid, workshopFits } from './filters.ts';
import { type Fitting, groupsOf } from './groups.ts';
import { middleOf } from './middle.ts';
import { nextOf } from './ring/model.ts';
import { serviceNames } from './services.ts';
import { useKept } from './store.ts';

/** Nothing is narrowed: always the same object, so that nothing is drawn anew for it. */
const EVERYTHING: Fitting = { workshop: () => true, meeting: () => true };

export function useClock(view: Shown) {
  const words = useWords();
  const kept = useKept();
  const filters: Filters = useMemo(() => valid(kept.filters, view), [kept.filters, view]);
  // Typing stays quick: the ring and the list follow.
  const narrowed = useDeferredValue(filters);
  const fits = useMemo<Fitting>(() => {
    if (filtersOn(narrowed) === 0) return EVERYTHING;
    const themes = new Map(view.clock.themes.map(({ id, name }) => [id, name]));
    return {
      workshop: (row) =>
        workshopFits(
          narrowed,
          row,
          themes.get(row.theme ?? '') ?? null,
          serviceNames(words, view.services, row.services),
        ),
      meeting: (row) => meetingFits(narrowed, row),
    };
  }, [narrowed, view, words]);
  // A past clock and a draft have nothing that would be hidden.
  const hasPast = view.clock.when === 'running' && view.clock.state === 'published';
  const past = !hasPast || kept.past;
  const groups = useMemo(() => groupsOf(view, fits, { past }), [view, fits, past]);
  const found = useMemo(
    () => view.workshops.filter(fits.workshop).length + view.consultations.filter(fits.meeting).length,
    [view, fits],
  );
  const middle = useMemo(() => middleOf(words, view, narrowed, found), [words, view, narrowed, found]);
  return {
    filters,
    filtered: filtersOn(narrowed) > 0,
    fits,
    groups,
    found,
    middle,
    hasPast,
    past,
    next: nextOf(view),
  };
}
export type Clock = ReturnType<typeof useClock>;

/** Shows a row of the list: scrolls there and puts the focus on it. */
export function showRow(id: string): void {
  const row = document.getElementById(`row-${id}`);
  if (!row) return;
  row.scrollIntoView({ block: 'nearest' });
  const target = row.querySelector<HTMLElement>('a') ?? row;
  target.focus({ preventScroll: true });
}
