/** Which of a network's clocks stand in the switch, and where each is opened. Pure. */
import type { ClockTab } from '#contract/clock.ts';
import type { Route } from '../routes.ts';
import { ascending } from './ring/days.ts';

/** Where a clock is opened: drafts in planning. */
export function routeOfClock({ id, state }: ClockTab): Route {
  return state === 'draft' ? { page: 'plan', clock: id } : { page: 'clock', clock: id };
}

/** So many clocks stand side by side in the switch. */
const SHOWN = 3;

/** The clock shown, the one before, the one after, and the running one; the rest stands in a list. */
export function nearClocks(clocks: readonly ClockTab[], shown: string): readonly ClockTab[] {
  if (clocks.length <= SHOWN) return clocks;
  const index = clocks.findIndex(({ id }) => id === shown);
  const from = Math.min(Math.max(index - 1, 0), clocks.length - SHOWN);
  const near = clocks.slice(from, from + SHOWN);
  const running = clocks.find(({ when }) => when === 'running');
  return running && !near.includes(running)
    ? [...near, running].sort((a, b) => ascending(a.firstMonth, b.firstMonth))
    : near;
}
