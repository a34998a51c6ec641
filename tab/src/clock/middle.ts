/** What stands in the middle of the ring: the next workshop, what a filter found, how far a draft is, or that it is over. Pure. */
import type { ClockView, Colour } from '#contract/clock.ts';
import type { Texts } from '../i18n.ts';
import { type Filters, filtersOn } from './filters.ts';
import { dayOf } from './ring/days.ts';
import { nextOf } from './ring/model.ts';
import { dateWords, formWord, fullDate, type Sayer, titleWords } from './words.ts';

export interface Middle {
  /** Colour of the tile before the first line; null: none. */
  readonly colour: Colour | null;
  readonly kicker: string;
  readonly big: string;
  readonly title: string;
  readonly note: string;
  /** Id of the workshop that 'Avaa paja' opens. */
  readonly open: string | null;
}

function ofFilter(text: Texts, { clock, workshops }: ClockView, filters: Filters, found: number): Middle {
  const theme = clock?.themes.find(({ id }) => id === filters.theme);
  const only = theme !== undefined && filtersOn(filters) === 1;
  const count = only ? workshops.filter((row) => row.theme === theme.id).length : found;
  const big = only || found > 0 ? text(only ? 'clock.workshops' : 'clock.events', { n: count }) : '';
  return {
    colour: theme?.colour ?? null,
    kicker: theme?.name ?? text('clock.filters'),
    big,
    title: big === '' ? text('clock.list.noneFound') : '',
    note: '',
    open: null,
  };
}

/** The words in the middle; `found` is how many events fit the filters. */
export function middleOf(say: Sayer, view: ClockView, filters: Filters, found: number): Middle {
  const { text, lang } = say;
  const { clock, workshops, today } = view;
  const none: Middle = { colour: null, kicker: '', big: '', title: '', note: '', open: null };
  if (!clock) return none;
  if (filtersOn(filters) > 0) return ofFilter(text, view, filters, found);
  const starts = text('clock.starts', { date: fullDate(lang, `${clock.firstMonth}-01`) });
  const live = workshops.filter(({ state }) => state !== 'cancelled');
  if (clock.state === 'draft') {
    if (live.length === 0) return { ...none, kicker: text('clock.draft'), title: text('clock.nothingYet') };
    const decided = live.filter(({ theme }) => theme !== null).length;
    return {
      ...none,
      kicker: text('clock.draft'),
      big: `${decided} / ${live.length}`,
      title: text('clock.themesDecided'),
      note: starts,
    };
  }
  const next = nextOf(view);
  if (next?.date) {
    const theme = clock.themes.find(({ id }) => id === next.theme);
    const days = text('clock.inDays', { n: Math.max(dayOf(next.date) - dayOf(today), 0) });
    return {
      colour: theme?.colour ?? null,
      kicker: text('clock.next'),
      big: dateWords(lang, next.date),
      title: titleWords(say, next),
      note: `${days} · ${formWord(say, next)}`,
      open: next.id,
    };
  }
  const count = text('clock.workshops', { n: live.length });
  if (clock.when === 'past') return { ...none, kicker: text('clock.over'), big: clock.label, title: count };
  if (clock.when === 'planned') return { ...none, kicker: clock.label, big: count, title: starts };
  if (live.length === 0) return { ...none, title: text('clock.nothingYet') };
  return { ...none, title: text('clock.noNext'), note: text('clock.noNext.why') };
}
