/**
 * Workshops as wedges: each fills its week, cut at its month, at least 5° and 19 px. Two or three of one week
 * share the band, four or more become one bunch with a number (`look.md`, Ring).
 */
import type { Band } from './bands.ts';
import { middle } from './bands.ts';
import { ascending, dayOf, mondayOf, monthOf } from './days.ts';
import { inYear, type Sector, startAngle, type Year } from './year.ts';

const LEAST_ANGLE = (5 * Math.PI) / 180;
const LEAST_PX = 19;
/** So many of one week still share the band. */
const SHARING = 3;
/** Pixels between those that share the band. */
const SHARE_GAP = 2;

/** What is put on the ring: an id and its date. */
export interface Dated {
  readonly id: string;
  readonly date: string | null;
}
export interface Wedge {
  /** Id of the workshop, of a bunch 'month/monday'. */
  readonly key: string;
  /** One workshop, or the four or more of a bunch, by date. */
  readonly ids: readonly string[];
  readonly month: string;
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
}

interface Span {
  from: number;
  to: number;
}

/** Widths of spans: their own, at least `least`; where they are too wide together, what is above that shrinks. */
function widths(spans: readonly Span[], room: number, least: number): readonly number[] {
  const own = spans.map(({ from, to }) => Math.max(to - from, least));
  const above = own.reduce((sum, width) => sum + width - least, 0);
  const free = room - least * spans.length;
  return above <= free ? own : own.map((width) => least + ((width - least) * free) / above);
}

/** Moves spans apart inside a sector: first the wider of two gives way, then both move. */
function parted(spans: readonly Span[], { from, to }: Sector, least: number): readonly Span[] {
  const smallest = Math.min(least, (to - from) / spans.length);
  const own = widths(spans, to - from, smallest);
  const made = spans.map((span, index): Span => {
    const width = own[index] ?? smallest;
    const start = Math.min(Math.max((span.from + span.to - width) / 2, from), to - width);
    return { from: start, to: start + width };
  });
  const slack = (span: Span) => Math.max(span.to - span.from - smallest, 0);
  for (const [index, span] of made.entries()) {
    const next = made[index + 1];
    if (!next || next.from >= span.to) continue;
    span.to -= Math.min(span.to - next.from, slack(span));
    next.from += Math.min(Math.max(span.to - next.from, 0), slack(next));
  }
  for (const [index, span] of made.entries()) {
    const push = (made[index - 1]?.to ?? from) - span.from;
    if (push > 0) Object.assign(span, { from: span.from + push, to: span.to + push });
  }
  for (const [back, span] of made.toReversed().entries()) {
    const push = span.to - (made[made.length - back]?.from ?? to);
    if (push > 0) Object.assign(span, { from: span.from - push, to: span.to - push });
  }
  return made;
}

interface Week {
  readonly monday: number;
  readonly events: Dated[];
}

/** Dated events of a month by week, in order. */
function weeksOf(events: readonly (Dated & { readonly date: string })[]): readonly Week[] {
  const weeks = new Map<number, Week>();
  for (const event of events) {
    const monday = mondayOf(dayOf(event.date));
    const week = weeks.get(monday) ?? { monday, events: [] };
    week.events.push(event);
    weeks.set(monday, week);
  }
  return [...weeks.values()].sort((a, b) => a.monday - b.monday);
}

/** The wedges of one week in the angles that it got. */
function shared(week: Week, month: string, { from, to }: Span, band: Band): readonly Wedge[] {
  const ids = week.events.map(({ id }) => id);
  if (ids.length > SHARING) return [{ key: `${month}/${week.monday}`, ids, month, from, to, ...band }];
  const height = (band.outer - band.inner - SHARE_GAP * (ids.length - 1)) / ids.length;
  return ids.map((id, index) => {
    const outer = band.outer - index * (height + SHARE_GAP);
    return { key: id, ids: [id], month, from, to, inner: outer - height, outer };
  });
}

/** Wedges of all that has a date in the year, by date; the same wherever a filter stands. */
export function wedgesOf(year: Year, events: readonly Dated[], band: Band): readonly Wedge[] {
  const least = Math.max(LEAST_ANGLE, LEAST_PX / middle(band));
  const dated = events
    .filter((event): event is Dated & { date: string } => event.date !== null && inYear(year, event.date))
    .sort((a, b) => ascending(a.date, b.date));
  return year.sectors.flatMap((sector) => {
    const weeks = weeksOf(dated.filter(({ date }) => monthOf(date) === sector.month));
    const spans = weeks.map(({ monday }) => ({
      from: Math.max(startAngle(year, monday), sector.from),
      to: Math.min(startAngle(year, monday + 7), sector.to),
    }));
    return parted(spans, sector, least).flatMap((span, index) => {
      const week = weeks[index];
      return week ? shared(week, sector.month, span, band) : [];
    });
  });
}
