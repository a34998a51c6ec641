/** The ring as SVG: tracks, hand, then the events of each month as a group, then labels. One tab stop, arrow keys inside. */
import { memo, type RefObject, useId, useMemo } from 'react';
import type { ClockView, WorkshopRow } from '#contract/clock.ts';
import { useWords } from '../../i18n.ts';
import type { Fitting } from '../groups.ts';
import { dayOf, isoWeek } from '../ring/days.ts';
import type { Measure } from '../ring/lines.ts';
import type { Ring } from '../ring/model.ts';
import { meetingName, monthHeading, stepName, titleWords, workshopName } from '../words.ts';
import { Hand, LabelText, Leaders } from './labels.tsx';
import { MeetingDot, PreparationArc, STEP_LETTERS, StepSegment } from './marks.tsx';
import { Patterns } from './patterns.tsx';
import classes from './ring.module.css';
import { dotShape, stepKey, stepShape, wedgeShape } from './shapes.ts';
import { Tracks } from './tracks.tsx';
import { BunchWedge, WorkshopWedge } from './wedge.tsx';

export type Shown = ClockView & { readonly clock: NonNullable<ClockView['clock']> };

export interface DrawingProps {
  readonly view: Shown;
  readonly ring: Ring;
  readonly fits: Fitting;
  readonly compact: boolean;
  readonly measure: Measure;
  /** Contrast theme and print: outlines and patterns instead of colours. */
  readonly look: 'colour' | 'pattern' | 'print';
  /** Key of the tab stop; '' of a picture that nobody goes into. */
  readonly stop: string;
  /** Key that the list points at. */
  readonly lit: string | null;
  readonly svg?: RefObject<SVGSVGElement | null>;
}

/** What the events look like and are called; made anew where the view, the ring or the filter changes. */
function useEvents({ view, ring, fits }: DrawingProps) {
  const say = useWords();
  return useMemo(() => {
    const rows = new Map(view.workshops.map((row) => [row.id, row]));
    const themes = new Map(view.clock.themes.map((theme) => [theme.id, theme]));
    const { text } = say;
    const band = ring.bands.workshops;
    const wedges = ring.wedges.map((wedge) => {
      const own = wedge.ids.flatMap((id) => rows.get(id) ?? []);
      const [first] = own as [WorkshopRow, ...WorkshopRow[]];
      const theme = first.theme === null ? undefined : themes.get(first.theme);
      const bunch = own.length > 1;
      return {
        month: wedge.month,
        bunch,
        count: own.length,
        dim: !own.some(fits.workshop),
        colour: theme?.colour ?? null,
        state: first.state,
        next: wedge.key === ring.next,
        name: bunch
          ? text('clock.ring.bunch', {
              n: own.length,
              week: isoWeek(dayOf(first.date ?? view.today)).week,
              titles: own.map((row) => titleWords(say, row)).join(', '),
            })
          : workshopName(say, first, theme?.name ?? null, wedge.key === ring.next),
        ...wedgeShape(wedge, band),
      };
    });
    const dots = ring.marks.map((mark) => ({
      ...dotShape(mark, ring),
      id: mark.key,
      month: mark.month,
      filled: mark.ring === 'own',
      count: mark.meetings.length,
      cancelled: mark.cancelled,
      dim: !mark.meetings.some(fits.meeting),
      name: meetingName(say, mark.meetings),
    }));
    const steps = ring.steps.steps.map((step) => {
      const item = view.developments.find(({ id }) => id === step.development);
      const shape = stepShape(step, ring);
      return {
        id: stepKey(step),
        month: step.month,
        development: step.development,
        d: shape.d,
        x: shape.x,
        y: shape.y,
        letter: shape.lettered ? STEP_LETTERS[step.step] : '',
        now: step.now,
        name: stepName(say, item?.title ?? '', step),
      };
    });
    return { wedges, dots, steps };
  }, [view, ring, fits, say]);
}

export const Drawing = memo(function Drawing(props: DrawingProps) {
  const { view, ring, compact, measure, look, stop, lit, svg } = props;
  const say = useWords();
  const { text, lang } = say;
  const patterns = useId();
  const keys = useId();
  const events = useEvents(props);
  const { left, top, right, bottom } = ring.stage;
  const { firstMonth, label } = view.clock;
  const hasDevelopment = ring.bands.development.outer > ring.bands.development.inner;
  const lanes = Math.max(...ring.preparations.map(({ lane }) => lane + 1), 1);
  const dimmed = new Set(events.wedges.filter(({ dim }) => dim).map(({ id }) => id));
  const bare = new Set(
    events.wedges.filter(({ colour, bunch }) => colour === null && !bunch).map(({ id }) => id),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset.
    <svg
      ref={svg}
      className={classes.ring}
      data-look={look}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      width={right - left}
      height={bottom - top}
      role="group"
      aria-label={text('clock.ring.name', {
        label,
        workshops: text('clock.workshops', { n: view.workshops.length }),
        consultations: text('clock.consultations', { n: view.consultations.length }),
      })}
      aria-describedby={keys}
    >
      <desc id={keys}>{text('clock.ring.keys')}</desc>
      <Patterns id={patterns} />
      <Tracks
        bands={ring.bands}
        year={ring.year}
        elapsed={ring.elapsed}
        hand={ring.hand}
        lang={lang}
        measure={measure}
        numbers={compact}
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
      <g aria-hidden="true">
        {hasDevelopment &&
          view.clock.state === 'published' &&
          ring.preparations.map((arc) => (
            <PreparationArc key={arc.workshop} {...arc} {...ring.bands.preparation} lanes={lanes} />
          ))}
        {ring.hand !== null && (
          <Hand
            angle={ring.hand}
            bands={ring.bands}
            label={ring.labels.find(({ kind }) => kind === 'today')}
          />
        )}
        <Leaders labels={ring.labels} />
      </g>
      {ring.year.sectors.map(({ month }) => {
        const wedges = events.wedges.filter((one) => one.month === month);
        const dots = events.dots.filter((one) => one.month === month);
        const steps = hasDevelopment ? events.steps.filter((one) => one.month === month) : [];
        const count =
          wedges.reduce((sum, one) => sum + one.count, 0) + dots.reduce((sum, one) => sum + one.count, 0);
        if (count + steps.length === 0) return null;
        const name = monthHeading(lang, month, firstMonth);
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a g is not interactive.
          <g
            key={month}
            role="group"
            aria-label={text('clock.ring.month', { month: name, events: text('clock.events', { n: count }) })}
          >
            {steps.map(({ month: _month, ...one }) => (
              <StepSegment key={one.id} {...one} stop={one.id === stop} />
            ))}
            {dots.map(({ month: _month, ...one }) => (
              <MeetingDot key={one.id} {...one} stop={one.id === stop} />
            ))}
            {wedges.map(({ month: _month, bunch, count: own, colour, state, next, ...one }) =>
              bunch ? (
                <BunchWedge key={one.id} {...one} look={look} count={own} stop={one.id === stop} />
              ) : (
                <WorkshopWedge
                  key={one.id}
                  {...one}
                  look={look}
                  colour={colour}
                  state={state}
                  next={next}
                  patterns={patterns}
                  lit={one.id === lit}
                  stop={one.id === stop}
                />
              ),
            )}
          </g>
        );
      })}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
      <g aria-hidden="true">
        {ring.labels.map((one) => (
          <LabelText
            key={one.key}
            label={one}
            dim={dimmed.has(one.key)}
            next={one.key === ring.next}
            bare={bare.has(one.key)}
          />
        ))}
      </g>
    </svg>
  );
});
