/** The list: equal to the ring in everything, by month; the first thing after the filters for who reads in order. */
import { memo, type ReactNode } from 'react';
import type { DevelopmentView } from '#contract/clock.ts';
import { useText, useWords } from '../i18n.ts';
import { hrefOf } from '../routes.ts';
import type { Shown } from './drawing/drawing.tsx';
import { STEP_LETTERS } from './drawing/marks.tsx';
import type { Group } from './groups.ts';
import classes from './list.module.css';
import { MeetingRow, WorkshopLine } from './row.tsx';
import { dateWords, monthHeading } from './words.ts';

interface MonthProps {
  readonly view: Shown;
  readonly group: Group;
  readonly next: string | null;
  readonly wide: boolean;
  readonly past: boolean;
}

/** How many events a month shows: '3 tapahtumaa', '2 tapahtumaa jäljellä' where the past is hidden. */
function useCount({ group, past }: MonthProps): string {
  const text = useText();
  const n = group.rows.length;
  if (!past && group.held > 0) return text('clock.eventsLeft', { n });
  return text('clock.events', { n });
}

const Month = memo(function Month(props: MonthProps) {
  const { view, group, next, wide } = props;
  const { text, lang } = useWords();
  const { firstMonth } = view.clock;
  const count = useCount(props);
  const name =
    group.month === 'undated'
      ? text('clock.undated')
      : group.month === 'outside'
        ? text('clock.outside')
        : monthHeading(lang, group.month, firstMonth);
  return (
    <section className={classes.month} aria-label={text('clock.ring.month', { month: name, events: count })}>
      <div className={classes.monthHead}>
        <h3>{name}</h3>
        <span>{count}</span>
      </div>
      <ul>
        {group.rows.map((one) =>
          one.kind === 'workshop' ? (
            <WorkshopLine key={one.id} view={view} row={one.row} next={one.id === next} wide={wide} />
          ) : (
            <MeetingRow key={one.id} row={one.row} today={view.today} centres={view.centres} />
          ),
        )}
      </ul>
    </section>
  );
});

/** PDSA items: one line each with the dates of all its steps. */
function Developments({ items }: { readonly items: readonly DevelopmentView[] }) {
  const { text, lang } = useWords();
  return (
    <section className={classes.month} aria-label={text('clock.developments')}>
      <div className={classes.monthHead}>
        <h3>{text('clock.developments')}</h3>
      </div>
      <ul>
        {items.map(({ id, title, origin, workshop, steps }) => (
          <li key={id} id={`row-${id}`} className={classes.item}>
            <a className={classes.title} href={hrefOf({ page: 'development', development: id })}>
              {title}
            </a>
            {(origin || workshop) && <p className={classes.line}>{origin || workshop?.title}</p>}
            <ol className={classes.steps}>
              {steps
                .filter(({ date }) => date !== null)
                .map(({ step, date, now }) => (
                  <li key={step} data-now={now}>
                    <abbr title={text(`clock.step.${step}`)}>{STEP_LETTERS[step]}</abbr>{' '}
                    {date !== null && dateWords(lang, date)}
                    {now && <span className="unseen">{`, ${text('clock.ring.hereNow')}`}</span>}
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface ListProps {
  readonly view: Shown;
  readonly groups: readonly Group[];
  readonly next: string | null;
  readonly past: boolean;
  readonly onPast: (past: boolean) => void;
  /** Whether there is anything past to show or hide. */
  readonly hasPast: boolean;
  readonly filtered: boolean;
  readonly onClear: () => void;
  /** The list fills the page: more in each line. */
  readonly wide: boolean;
  readonly onPoint?: (id: string | null) => void;
  readonly children?: ReactNode;
}

/** Id of the row that something lies in. */
function rowOf(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('li[id^="row-"]') : null;
  return row ? row.id.slice(4) : null;
}

export const List = memo(function List(props: ListProps) {
  const { view, groups, next, past, onPast, hasPast, filtered, onClear, wide, onPoint, children } = props;
  const text = useText();
  const empty = groups.length === 0;
  return (
    <section
      className={classes.list}
      data-wide={wide}
      aria-labelledby="clock-list"
      onPointerOver={({ target }) => onPoint?.(rowOf(target))}
      onPointerLeave={() => onPoint?.(null)}
    >
      <div className={classes.head}>
        <h2 id="clock-list">{text(past || !hasPast ? 'clock.all' : 'clock.coming')}</h2>
        {hasPast && (
          <button type="button" className={classes.quiet} onClick={() => onPast(!past)}>
            {text(past ? 'clock.hidePast' : 'clock.showPast')}
          </button>
        )}
      </div>
      {children}
      {empty && (
        <div className={classes.none}>
          <p>{text(filtered ? 'clock.list.noneFound' : 'clock.list.none')}</p>
          {filtered && (
            <button type="button" className={classes.quiet} onClick={onClear}>
              {text('clock.filters.clear')}
            </button>
          )}
        </div>
      )}
      {groups.map((group) => (
        <Month key={group.month} view={view} group={group} next={next} wide={wide} past={past} />
      ))}
      {view.developments.length > 0 && !filtered && <Developments items={view.developments} />}
    </section>
  );
});
