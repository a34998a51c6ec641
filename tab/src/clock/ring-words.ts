/** The words on the drawing, in the page's language. */
import type { ClockView, WorkshopRow } from '#contract/clock.ts';
import type { RingWords } from './ring/model.ts';
import { dateWords, type Sayer, stateWords, warningWords } from './words.ts';

/** 'to 18.5. · siirretty' of what a copy moved, 'to 27.8. · pidetty' of the past. */
export function ringWords(say: Sayer, { plan }: ClockView): RingWords {
  const { text, lang } = say;
  const moved = new Set(plan?.moves.map(({ workshop }) => workshop));
  return {
    date: (row) => {
      const state = stateWords(say, row) || (moved.has(row.id) ? text('clock.moved') : '');
      const date = row.date === null ? text('clock.noDate') : dateWords(lang, row.date);
      return state === '' ? date : `${date} · ${state}`;
    },
    title: (row: WorkshopRow) => {
      if (row.title !== '') return row.title;
      return text(row.theme === null ? 'clock.noTheme' : 'clock.untitled');
    },
    warning: (row) => warningWords(say, row),
    dates: (from, to) =>
      from === to ? dateWords(lang, from) : `${dateWords(lang, from)} – ${dateWords(lang, to)}`,
    count: (n) => (n === 0 ? text('clock.noWorkshops') : text('clock.workshops', { n })),
    today: (date) => text('clock.todayDate', { date: dateWords(lang, date).replace(/^\S+ /, '') }),
  };
}
