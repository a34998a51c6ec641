/** Views of clocks for the tests of the ring, and widths of texts without a browser. */
import type { ClockView, ConsultationRow, DevelopmentView, PdsaStep, WorkshopRow } from '#contract/clock.ts';
import { dateOf, dayOf, laterMonth } from '../../tab/src/clock/ring/days.ts';
import type { Stage } from '../../tab/src/clock/ring/labels.ts';
import type { Measure } from '../../tab/src/clock/ring/lines.ts';
import type { RingWords } from '../../tab/src/clock/ring/model.ts';

export type Shown = ClockView & { readonly clock: NonNullable<ClockView['clock']> };

/** Widths of Segoe UI at 13/600 and 12/400, by kind of letter: somewhat on the wide side. */
export const measure: Measure = (text, style) => {
  const size = style === 'small' ? 12 : 13;
  let ems = 0;
  for (const letter of text) {
    if (/[ijlft.,:;'|!() ]/.test(letter)) ems += 0.3;
    else if (/[mwMWÄÖÅ@%]/.test(letter)) ems += 0.9;
    else if (/[A-Z0-9]/.test(letter)) ems += 0.64;
    else ems += 0.57;
  }
  return ems * size * (style === 'title' ? 1.05 : 1);
};

export const words: RingWords = {
  date: ({ date, state }) =>
    `to ${date?.slice(8)}.${date?.slice(5, 7)}.${state === 'held' ? ' · pidetty' : ''}`,
  title: ({ title }) => title,
  warning: ({ missingBackups, state }) =>
    missingBackups.length > 0 && state === 'coming' ? 'Varahenkilö puuttuu' : '',
  dates: (from, to) => `${from.slice(8)}.–${to.slice(8)}.`,
  count: (n) => (n === 0 ? 'ei pajoja' : `${n} pajaa`),
  today: (date) => `tänään ${date.slice(8)}.${date.slice(5, 7)}.`,
};

export const STAGE: Stage = { radius: 250, left: -442, right: 442, top: -278, bottom: 306 };

export function workshop(id: string, date: string | null, more: Partial<WorkshopRow> = {}): WorkshopRow {
  const start = date === null ? null : `${date}T10:00:00Z`;
  return {
    id,
    title: `Paja ${id}`,
    theme: 't1',
    date,
    time: date === null ? null : '13:00',
    minutes: 120,
    start,
    end: date === null ? null : `${date}T12:00:00Z`,
    form: 'hybrid',
    place: null,
    services: [],
    state: 'coming',
    published: true,
    taken: 0,
    room: 50,
    mine: null,
    myRole: false,
    missingBackups: [],
    preparation: null,
    nps: null,
    ...more,
  };
}

export function meeting(series: string, date: string, more: Partial<ConsultationRow> = {}): ConsultationRow {
  return {
    m: `${series}-${date}`,
    centre: series,
    series,
    own: series === 'c1',
    date,
    time: '09:00',
    start: `${date}T07:00:00Z`,
    end: `${date}T08:00:00Z`,
    state: 'coming',
    movedFrom: null,
    cases: null,
    ...more,
  };
}

export function development(id: string, dates: Partial<Record<PdsaStep, string>>): DevelopmentView {
  const steps = (['plan', 'do', 'study', 'act'] as const).map((step) => ({
    step,
    date: dates[step] ?? null,
    text: '',
    done: false,
    now: false,
  }));
  return { id, seen: 0, title: id, from: 'own', origin: '', workshop: null, steps };
}

/** A clock from its first month, seen on a day. */
export function clockView(firstMonth: string, today: string, more: Partial<ClockView> = {}): Shown {
  const months = Array.from({ length: 12 }, (_, index) => laterMonth(firstMonth, index));
  const end = dateOf(dayOf(`${laterMonth(firstMonth, 12)}-01`) - 1);
  const when = today < `${firstMonth}-01` ? 'planned' : today > end ? 'past' : 'running';
  const tab = { id: 'k1', firstMonth, label: '2026–2027', state: 'published', when } as const;
  return {
    network: { id: 'n1', name: 'Verkosto' },
    clocks: [tab],
    gap: null,
    today,
    now: `${today}T09:00:00Z`,
    workshops: [],
    consultations: [],
    developments: [],
    centres: [
      { id: 'c1', name: 'Koivuranta', own: true },
      { id: 'c2', name: 'Satamapuisto', own: false },
    ],
    services: [],
    canEdit: false,
    plan: null,
    ...more,
    clock: { ...tab, seen: 1, themes: [{ id: 't1', name: 'Teema', colour: 1 }], months },
  };
}
