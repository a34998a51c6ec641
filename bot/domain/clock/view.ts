/** A network's clock as one person sees it: ring, list, planning and print are made of this (`clock.md`). */
import type { ClockView, DevelopmentView, WorkshopRow } from '#contract/clock.ts';
import { PDSA_STEPS } from '#contract/clock.ts';
import type { Development } from '#domain/development/types.ts';
import { inOrder as developmentsInOrder, developmentView } from '#domain/development/view.ts';
import type { PersonKey } from '#domain/ids.ts';
import type { Network } from '#domain/network/types.ts';
import type { Series } from '#domain/series/types.ts';
import { type Id, type Instant, type LocalDate, localDate } from '#domain/time.ts';
import type { Workshop } from '#domain/workshop/types.ts';
import { maySee, rowOf } from '#domain/workshop/view.ts';
import { type Announced, consultationRows } from './consultations.ts';
import { gapOf, holds, inOrder, monthsOf, shownFirst, tabOf, whenOf } from './months.ts';
import { type PlanParts, planView } from './plan.ts';
import type { Clock } from './types.ts';

export interface ClockViewer {
  readonly person: PersonKey;
  /** Own centre: its series. */
  readonly centre: Id | null;
  /** Planner of this network. */
  readonly planner: boolean;
}

export interface ClockParts {
  readonly network: Network;
  /** All clocks of the network, removed ones too. */
  readonly clocks: readonly Clock[];
  /** The one that is shown; null: there is none. */
  readonly clock: Clock | null;
  readonly workshops: readonly Workshop[];
  /** The network's centres. */
  readonly centres: readonly Series[];
  readonly announced: Announced;
  /** All of the network. */
  readonly developments: readonly Development[];
  /** Titles of workshops of other clocks that PDSA items belong to. */
  readonly titles: ReadonlyMap<Id, string>;
  readonly source: PlanParts['source'];
}

/** Clocks that somebody may see: drafts only planners. */
export function visibleClocks(clocks: readonly Clock[], planner: boolean): readonly Clock[] {
  return inOrder(clocks).filter(({ state }) => state === 'published' || (planner && state === 'draft'));
}

/** The clock that is asked for, or that is shown first; null: there is no such one for this person. */
export function chosenClock(
  clocks: readonly Clock[],
  planner: boolean,
  id: Id | null,
  today: LocalDate,
): Clock | null {
  const seen = visibleClocks(clocks, planner);
  return id === null ? shownFirst(seen, today) : (seen.find((clock) => clock.id === id) ?? null);
}

/** By date and time, undated last. A theme that is gone is none. */
function rowsOf({ clock, workshops }: ClockParts, viewer: ClockViewer, now: Instant): readonly WorkshopRow[] {
  const themes = new Set(clock?.themes.map(({ id }) => id as string));
  const key = ({ date, time, title, id }: WorkshopRow) => `${date ?? '9'} ${time ?? '9'} ${title} ${id}`;
  return workshops
    .filter((workshop) => maySee(workshop, viewer))
    .map((workshop) => rowOf(workshop, viewer, now))
    .map((row) => (row.theme !== null && !themes.has(row.theme) ? { ...row, theme: null } : row))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Those with a step in the clock's months; those without a date wherever something can still be planned. */
function developmentsOf(
  { clock, developments, workshops, titles }: ClockParts,
  viewer: ClockViewer,
  today: LocalDate,
): readonly DevelopmentView[] {
  if (!clock) return [];
  const named = new Map(titles);
  for (const workshop of workshops) if (maySee(workshop, viewer)) named.set(workshop.id, workshop.title);
  const open = whenOf(clock, today) !== 'past';
  const shown = developments.filter(({ state, steps }) => {
    const dates = PDSA_STEPS.flatMap((step) => steps[step].date ?? []);
    return state === 'open' && (dates.length > 0 ? dates.some((date) => holds(clock, date)) : open);
  });
  return developmentsInOrder(shown).map((one) => developmentView(one, (id) => named.get(id) ?? null, today));
}

function centresOf(centres: readonly Series[], own: Id | null): ClockView['centres'] {
  const rows = centres.map(({ id, centre }) => ({ id, name: centre, own: id === own }));
  return rows.sort((a, b) => Number(b.own) - Number(a.own) || a.name.localeCompare(b.name, 'fi'));
}

/** What this person sees of the clock. Whether they may see it at all: `chosenClock`. */
export function clockView(parts: ClockParts, viewer: ClockViewer, now: Instant): ClockView {
  const { network, clocks, clock, workshops, centres, announced, source } = parts;
  const today = localDate(now);
  const seen = visibleClocks(clocks, viewer.planner);
  const draft = viewer.planner && clock?.state === 'draft';
  return {
    network: { id: network.id, name: network.name },
    clocks: seen.map((one) => tabOf(one, today)),
    clock: clock && {
      ...tabOf(clock, today),
      seen: clock.rev,
      themes: clock.themes,
      months: monthsOf(clock),
    },
    gap: gapOf(seen, today),
    ...{ today, now },
    workshops: rowsOf(parts, viewer, now),
    consultations: clock ? consultationRows(clock, centres, viewer.centre, announced, now) : [],
    developments: developmentsOf(parts, viewer, today),
    centres: centresOf(centres, viewer.centre),
    services: network.services,
    canEdit: viewer.planner,
    plan: draft ? planView({ clock, clocks, workshops, source }, today, now) : null,
  };
}
