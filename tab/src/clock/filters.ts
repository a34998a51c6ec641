/** What the clock is narrowed to, and what fits it. Pure; `use-filters.ts` keeps it. */
import type { ClockView, ConsultationRow, Way, WorkshopRow } from '#contract/clock.ts';
import { waysOf } from '#contract/workshop.ts';

export interface Filters {
  readonly search: string;
  readonly service: string | null;
  readonly centre: string | null;
  readonly way: Way | null;
  readonly theme: string | null;
  readonly mine: boolean;
}
export const NO_FILTERS: Filters = {
  search: '',
  service: null,
  centre: null,
  way: null,
  theme: null,
  mine: false,
};

/** How many filters are on. */
export function filtersOn(filters: Filters): number {
  return [
    filters.search.trim() !== '',
    filters.service !== null,
    filters.centre !== null,
    filters.way !== null,
    filters.theme !== null,
    filters.mine,
  ].filter(Boolean).length;
}

function plain(words: string): string {
  return words.toLocaleLowerCase('fi').normalize('NFKC').trim();
}

/** Every word of the search stands somewhere in the texts. */
function found(search: string, texts: readonly (string | null | undefined)[]): boolean {
  const all = plain(texts.filter(Boolean).join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Whether a workshop fits; `serviceNames` are those of its services in the page's language. */
export function workshopFits(
  filters: Filters,
  row: WorkshopRow,
  themeName: string | null,
  serviceNames: readonly string[],
): boolean {
  const { search, service, way, theme, mine } = filters;
  return (
    (!mine || row.mine !== null || row.myRole) &&
    (theme === null || row.theme === theme) &&
    (service === null || row.services.includes(service)) &&
    (way === null || waysOf(row.form).includes(way)) &&
    found(search, [row.title, themeName, row.place, ...serviceNames])
  );
}

/** Meetings have no theme and no services; they are remote, and those of the own centre are one's own. */
export function meetingFits(
  { search, service, centre, way, theme, mine }: Filters,
  row: ConsultationRow,
): boolean {
  return (
    theme === null &&
    service === null &&
    way !== 'in-person' &&
    (centre === null || row.series === centre) &&
    (!mine || row.own) &&
    found(search, [row.centre])
  );
}

/** Drops what the clock does not have: a theme of another clock, a centre that has left. */
export function valid(filters: Filters, { clock, centres, services }: ClockView): Filters {
  const has = (list: readonly { readonly id: string }[], id: string | null) =>
    id !== null && list.some((one) => one.id === id) ? id : null;
  return {
    ...filters,
    theme: has(clock?.themes ?? [], filters.theme),
    centre: has(centres, filters.centre),
    service: has(services, filters.service),
  };
}
