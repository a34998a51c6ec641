/** One sheet: heading, ring without hand or state, legend, and the whole list in as many columns as it needs. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { clockSpan } from '#i18n/span.ts';
import { useWords } from '../i18n.ts';
import { Drawing, type Shown } from './drawing/drawing.tsx';
import { useMeasure } from './drawing/measure.ts';
import { Swatch } from './drawing/swatch.tsx';
import { groupsOf, type Row } from './groups.ts';
import { ringNames } from './legend.tsx';
import classes from './print.module.css';
import type { Stage } from './ring/labels.ts';
import { MANY, ringOf } from './ring/model.ts';
import { ringWords } from './ring-words.ts';
import { dateWords, fullDate, monthHeading, stateWords, titleWords } from './words.ts';

/** A4 landscape within its margins of 10 mm, px; A3 is the same, larger. */
const SHEET = 1046;
const COLUMN = 248;
const LINES = 52;
const GAP = 16;
const EVERYTHING = { workshop: () => true, meeting: () => true } as const;

/** Beside the ring: a column of titles, or only how many workshops a month has. */
const BESIDE = { titles: 122, counts: 58 } as const;

/** The room left of the list's columns. */
function stageFor(columns: number, beside: keyof typeof BESIDE): Stage {
  const width = SHEET - columns * (COLUMN + GAP);
  const radius = Math.min(222, width / 2 - 22 - 8 - BESIDE[beside]);
  return { radius, left: -width / 2, right: width / 2, top: -radius - 34, bottom: radius + 58 };
}

function Line({ one }: { readonly one: Row }) {
  const say = useWords();
  const { text, lang } = say;
  const { row } = one;
  const time = row.start && row.end ? clockSpan(lang, row.start, row.end)[0] : '';
  const state = row.state === 'cancelled' ? ` (${stateWords(say, row)})` : '';
  const name =
    one.kind === 'workshop'
      ? titleWords(say, one.row)
      : text('clock.consultation', { centre: one.row.centre });
  return (
    <li data-kind={one.kind}>
      <span>{row.date === null ? '' : dateWords(lang, row.date)}</span>
      <span>
        {name}
        {time !== '' && <small>{` ${text('clock.print.at', { time })}`}</small>}
        {state}
      </span>
    </li>
  );
}

/** Sizes of the list's text, px: the largest that fits the sheet is taken; nothing is left out. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6] as const;

/** The ref of the list: its text becomes as small as it takes to stay on the sheet. */
function useFitting(what: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed decides.
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    for (const size of SIZES) {
      list.style.fontSize = `${size}px`;
      if (list.scrollHeight <= list.clientHeight + 1 && list.scrollWidth <= list.clientWidth + 1) return;
    }
  }, [what]);
  return ref;
}

/** Paper shows a year, not where somebody stands in it: nothing is held, missing or next. */
function onPaper(view: Shown): Shown {
  return {
    ...view,
    plan: null,
    workshops: view.workshops.map((row) => ({
      ...row,
      state: row.state === 'held' ? 'coming' : row.state,
      missingBackups: [],
      preparation: null,
    })),
    developments: view.developments.map((item) => ({
      ...item,
      steps: item.steps.map((step) => ({ ...step, now: false })),
    })),
  };
}

export function Sheet({ view: seen }: { readonly view: Shown }) {
  const say = useWords();
  const view = useMemo(() => onPaper(seen), [seen]);
  const { text, lang } = say;
  const { clock, centres, network, workshops, consultations, developments, today } = view;
  const groups = useMemo(() => groupsOf(view, EVERYTHING, { past: true }), [view]);
  const lines = groups.reduce((sum, { rows }) => sum + rows.length + 1.4, 0);
  const columns = lines <= LINES ? 1 : 2;
  const many = workshops.filter(({ date }) => date !== null).length > MANY;
  const stage = useMemo(() => stageFor(columns, many ? 'counts' : 'titles'), [columns, many]);
  const measure = useMeasure();
  const ring = useMemo(
    () => ({
      ...ringOf(view, stage, measure, ringWords(say, view), { hand: false, labelled: 0 }),
      next: null,
    }),
    [view, stage, measure, say],
  );
  const list = useFitting(groups);
  const { a, b } = ringNames(centres);
  const live = (rows: readonly { readonly state: string }[]) =>
    rows.filter(({ state }) => state !== 'cancelled').length;
  const disc = ring.bands.disc - 10;
  return (
    <article className={classes.sheet}>
      <header className={classes.head}>
        <h1>{text('clock.print.title', { network: network.name, label: clock.label })}</h1>
        <p>
          {[
            ...centres.map(({ name }) => name).slice(0, 4),
            text('clock.printed', { date: fullDate(lang, today) }),
          ].join(' · ')}
        </p>
      </header>
      <div className={classes.body}>
        <div className={classes.ring}>
          <Drawing
            view={view}
            ring={ring}
            fits={EVERYTHING}
            compact={false}
            measure={measure}
            look="print"
            stop=""
            lit={null}
          />
          <div
            className={classes.middle}
            style={{ left: -stage.left - disc, top: -stage.top - disc, width: 2 * disc, height: 2 * disc }}
          >
            <strong>{clock.label}</strong>
            <span>
              {text('clock.workshops', { n: live(workshops) })},{' '}
              {text('clock.consultations', { n: live(consultations) })}
            </span>
          </div>
        </div>
        <ul className={classes.legend}>
          {clock.themes.map(({ id, name, colour }) => (
            <li key={id}>
              <Swatch colour={colour} size={20} /> {name}
            </li>
          ))}
        </ul>
        <ul className={classes.marks}>
          {a !== null && (
            <li>
              <i data-kind="own" /> {text('clock.legend.own', { centre: a })}
            </li>
          )}
          {centres.length > 1 && (
            <li>
              <i data-kind="others" />{' '}
              {b === null ? text('clock.legend.others') : text('clock.legend.own', { centre: b })}
            </li>
          )}
          {developments.length > 0 && (
            <li>
              <b>PDSA</b> {text('clock.legend.pdsa')}
            </li>
          )}
        </ul>
      </div>
      <div ref={list} className={classes.list} data-columns={columns}>
        {groups.map(({ month, rows }) => (
          <section key={month}>
            <h2>
              {month === 'undated' || month === 'outside'
                ? text(`clock.${month}`)
                : monthHeading(lang, month, clock.firstMonth)}
            </h2>
            <ul>
              {rows.map((one) => (
                <Line key={one.id} one={one} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  );
}
