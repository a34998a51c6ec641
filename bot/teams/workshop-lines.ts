/** Workshops as cards show them, for the person who asks. */
import type { WorkshopLine } from '#cards/workshop-types.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';

/** null where it has no date or time yet. `own`: the person's own state may be shown. */
export function lineOf(view: WorkshopView, own: boolean): WorkshopLine | null {
  const { id, title, theme, themes, start, end, form, place, link, state, taken, room, signup } = view;
  if (start === null || end === null) return null;
  const offered = waysOf(form);
  return {
    ...{ title, start, end, form, place, taken, room, own },
    w: id,
    theme: themes.find((one) => one.id === theme)?.name ?? null,
    remote: link,
    cancelled: state === 'cancelled',
    ways: signup.ways.filter(({ way }) => offered.includes(way)),
    open: signup.open,
    mine: own ? signup.mine : null,
  };
}
