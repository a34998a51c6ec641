/**
 * Arcs over time: a workshop's preparation (thin lanes) and the steps of PDSA items (segments with letters).
 * What overlaps in time goes to another lane; what finds no lane stays in the list alone.
 */
import type { DevelopmentView, PdsaStep, WorkshopRow } from '#contract/clock.ts';
import { dateOf, dayOf, monthOf } from './days.ts';
import { inYear, startAngle, type Year } from './year.ts';

const PREPARATION_LANES = 3;
const DEVELOPMENT_LANES = 2;
/** How long the last dated step is drawn, days: it has no end of its own. */
const LAST_STEP_DAYS = 21;

export interface Preparation {
  readonly workshop: string;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  /** Angle up to which it is done, by the share of tasks. */
  readonly doneTo: number;
  readonly done: number;
  readonly of: number;
}
export interface Step {
  readonly development: string;
  readonly step: PdsaStep;
  readonly date: string;
  readonly month: string;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly now: boolean;
  readonly done: boolean;
}
export interface Steps {
  readonly lanes: number;
  readonly steps: readonly Step[];
  /** Ids of items that found no lane. */
  readonly left: readonly string[];
}

/** The first lane that is free from day `from` on; -1: none of `lanes`. */
function laneFor(busyUntil: number[], from: number, to: number, lanes: number): number {
  for (let lane = 0; lane < lanes; lane++) {
    if ((busyUntil[lane] ?? Number.NEGATIVE_INFINITY) > from) continue;
    busyUntil[lane] = to;
    return lane;
  }
  return -1;
}

/** Preparation arcs of workshops that are still to come, by their first day: what is over needs none. */
export function preparationsOf(year: Year, workshops: readonly WorkshopRow[]): readonly Preparation[] {
  const busy: number[] = [];
  const end = year.first + year.days;
  return workshops
    .flatMap(({ id, state, preparation }) => {
      if (state !== 'coming' || !preparation) return [];
      const from = dayOf(preparation.from);
      const to = dayOf(preparation.to) + 1;
      return to > year.first && from < end && to > from ? [{ id, from, to, preparation }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .flatMap(({ id, from, to, preparation: { done, of } }) => {
      const lane = laneFor(busy, from, to + 1, PREPARATION_LANES);
      if (lane < 0) return [];
      const start = startAngle(year, from);
      const stop = startAngle(year, to);
      const doneTo = start + (stop - start) * (of === 0 ? 0 : done / of);
      return [{ workshop: id, lane, from: start, to: stop, doneTo, done, of }];
    });
}

interface Dated {
  readonly step: PdsaStep;
  readonly from: number;
  readonly to: number;
  readonly now: boolean;
  readonly done: boolean;
}

/** The dated steps of an item: each lasts until the next one, the last for three weeks. */
function datedSteps({ steps }: DevelopmentView): readonly Dated[] {
  const dated = steps
    .flatMap(({ step, date, now, done }) => (date === null ? [] : [{ step, from: dayOf(date), now, done }]))
    .sort((a, b) => a.from - b.from);
  return dated.map((one, index) => ({
    ...one,
    to: Math.max(dated[index + 1]?.from ?? one.from + LAST_STEP_DAYS, one.from + 1),
  }));
}

/** Segments of the PDSA items with a step in the year, by date. */
export function stepsOf(year: Year, developments: readonly DevelopmentView[]): Steps {
  const busy: number[] = [];
  const left: string[] = [];
  const end = year.first + year.days;
  const items = developments
    .map((development) => ({ id: development.id, steps: datedSteps(development) }))
    .map(({ id, steps }) => ({ id, steps: steps.filter(({ from, to }) => to > year.first && from < end) }))
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => (a.steps[0]?.from ?? 0) - (b.steps[0]?.from ?? 0));
  const steps = items.flatMap(({ id, steps: own }) => {
    const lane = laneFor(busy, own[0]?.from ?? 0, own.at(-1)?.to ?? 0, DEVELOPMENT_LANES);
    if (lane < 0) left.push(id);
    if (lane < 0) return [];
    return own.map(({ step, from, to, now, done }): Step => {
      const date = dateOf(from);
      // A step that began before the year belongs to its first month.
      const shown = inYear(year, date) ? date : dateOf(year.first);
      const [start, stop] = [startAngle(year, from), startAngle(year, to)];
      return { development: id, step, date, month: monthOf(shown), lane, from: start, to: stop, now, done };
    });
  });
  return { lanes: Math.max(busy.length, 1), steps, left };
}
