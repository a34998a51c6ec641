/** All that is drawn of a clock, from what the server shows of it: pure, and the same for screen, print and picture. */
import type { ClockView, WorkshopRow } from '#contract/clock.ts';
import { type Bands, bandsOf } from './bands.ts';
import { type Mark, marksOf } from './consultations.ts';
import { ascending, dayOf, monthOf } from './days.ts';
import { type Label, labelsOf, type Stage, type Wish } from './labels.ts';
import type { Measure } from './lines.ts';
import { type Preparation, preparationsOf, type Steps, stepsOf } from './spans.ts';
import { type Wedge, wedgesOf } from './wedges.ts';
import { angleOf, inYear, type Year, yearOf } from './year.ts';

/** With more workshops only the next three are labelled, and months say how many they have. */
export const MANY = 16;
const LABELLED_OF_MANY = 3;

/** Words on the drawing, in the page's language. */
export interface RingWords {
  /** 'to 27.8. · pidetty' */
  readonly date: (row: WorkshopRow) => string;
  readonly title: (row: WorkshopRow) => string;
  /** 'Varahenkilö puuttuu'; '' where nothing is missing or it is over. */
  readonly warning: (row: WorkshopRow) => string;
  /** 'ma 26.10. – to 29.10.' */
  readonly dates: (from: string, to: string) => string;
  /** '6 pajaa', 'ei pajoja' */
  readonly count: (n: number) => string;
  /** 'tänään 17.11.' */
  readonly today: (date: string) => string;
}

export interface Ring {
  readonly year: Year;
  readonly bands: Bands;
  readonly stage: Stage;
  readonly wedges: readonly Wedge[];
  readonly marks: readonly Mark[];
  readonly preparations: readonly Preparation[];
  readonly steps: Steps;
  readonly labels: readonly Label[];
  /** Angle of the hand; null where today lies outside the clock. */
  readonly hand: number | null;
  /** Angle up to which the year has passed. */
  readonly elapsed: number;
  /** Id of the next workshop. */
  readonly next: string | null;
}

/** The next workshop of a clock that today lies in; null in past and planned ones. */
export function nextOf({ clock, workshops, now }: ClockView): WorkshopRow | null {
  if (clock?.when !== 'running') return null;
  const coming = workshops.filter(({ state, end }) => state === 'coming' && end !== null && end > now);
  return coming.reduce<WorkshopRow | null>(
    (first, row) => (first === null || (row.start ?? '') < (first.start ?? '') ? row : first),
    null,
  );
}

type Drawn = ReadonlyMap<string, WorkshopRow & { readonly date: string }>;

function drawnOf(year: Year, workshops: readonly WorkshopRow[]): Drawn {
  return new Map(
    workshops
      .filter((row): row is WorkshopRow & { date: string } => row.date !== null && inYear(year, row.date))
      .map((row) => [row.id, row]),
  );
}

function wishOf(wedge: Wedge, drawn: Drawn, today: string, words: RingWords): Wish {
  const rows = wedge.ids.flatMap((id) => drawn.get(id) ?? []);
  const [first] = rows;
  const angle = (wedge.from + wedge.to) / 2;
  const days = Math.min(...rows.map(({ date }) => Math.abs(dayOf(date) - dayOf(today))));
  const past = rows.every(({ state, date }) => state !== 'coming' || date < today);
  const common = { key: wedge.key, kind: 'workshop', angle, past, days } as const;
  if (!first) return { ...common, date: '', title: '', warning: '' };
  if (rows.length === 1)
    return {
      ...common,
      date: words.date(first),
      title: words.title(first),
      warning: words.warning(first),
    };
  const last = rows.at(-1)?.date ?? first.date;
  return { ...common, date: words.dates(first.date, last), title: words.count(rows.length), warning: '' };
}

function wishesOf(
  wedges: readonly Wedge[],
  drawn: Drawn,
  year: Year,
  { today, now }: ClockView,
  words: RingWords,
  most: number,
): readonly Wish[] {
  const wish = (wedge: Wedge) => wishOf(wedge, drawn, today, words);
  if (drawn.size <= MANY) return wedges.map(wish);
  const next = [...drawn.values()]
    .filter(({ state, end, date }) => state === 'coming' && (end === null ? date >= today : end > now))
    .sort((a, b) => ascending(a.start ?? a.date, b.start ?? b.date))
    .slice(0, most)
    .map(({ id }) => id);
  const labelled = wedges.filter(({ ids }) => ids.some((id) => next.includes(id)));
  const months = year.sectors.flatMap(({ month, from, to }): Wish[] => {
    if (labelled.some((wedge) => wedge.month === month)) return [];
    const own = [...drawn.values()].filter(({ date }) => monthOf(date) === month);
    return [
      {
        key: month,
        kind: 'month',
        angle: (from + to) / 2,
        date: words.count(own.length),
        title: '',
        warning: '',
        past: month < monthOf(today),
        days: Math.abs(dayOf(`${month}-15`) - dayOf(today)),
      },
    ];
  });
  return [...labelled.map(wish), ...months];
}

let ground: { readonly key: string; readonly year: Year; readonly bands: Bands } | null = null;

/** Year and bands: the same objects as long as neither changes, so that what lies on them need not be drawn anew. */
function groundOf(
  firstMonth: string,
  radius: number,
  compact: boolean,
): { readonly year: Year; readonly bands: Bands } {
  const key = `${firstMonth} ${radius} ${compact}`;
  if (ground?.key !== key) ground = { key, year: yearOf(firstMonth), bands: bandsOf(radius, { compact }) };
  return ground;
}

export interface RingOptions {
  /** Print shows a year, not a state of it. */
  readonly hand?: boolean;
  /** How many of more than sixteen workshops are labelled, from the next one on. */
  readonly labelled?: number;
  /** A phone's ring: wide bands, no labels. */
  readonly compact?: boolean;
}

/** The ring of a view on a stage; a view without a clock has no ring. */
export function ringOf(
  view: ClockView & { readonly clock: NonNullable<ClockView['clock']> },
  stage: Stage,
  measure: Measure,
  words: RingWords,
  { hand: withHand = true, compact = false, labelled = LABELLED_OF_MANY }: RingOptions = {},
): Ring {
  const { clock, today, workshops, consultations, centres, developments } = view;
  const { year, bands } = groundOf(clock.firstMonth, stage.radius, compact);
  const drawn = drawnOf(year, workshops);
  const wedges = wedgesOf(year, workshops, bands.workshops);
  const hand = withHand && inYear(year, today) ? angleOf(year, today) : null;
  const wishes = [...wishesOf(wedges, drawn, year, view, words, labelled)];
  if (hand !== null)
    wishes.push({
      key: 'today',
      kind: 'today',
      angle: hand,
      date: words.today(today),
      title: '',
      warning: '',
      past: false,
      days: 0,
    });
  const since = dayOf(today) - year.first;
  return {
    year,
    bands,
    stage,
    wedges,
    marks: marksOf(year, centres, consultations),
    preparations: preparationsOf(year, workshops),
    steps: stepsOf(year, developments),
    labels: compact ? [] : labelsOf(wishes, stage, measure),
    hand,
    elapsed: withHand ? (hand ?? (since < 0 ? 0 : 2 * Math.PI)) : 0,
    next: nextOf(view)?.id ?? null,
  };
}
