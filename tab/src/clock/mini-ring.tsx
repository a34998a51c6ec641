/** A small ring without words: months, the workshops' colours, today. The picture of a phone's head and of clocks side by side. */
import { memo, useMemo } from 'react';
import type { Colour } from '#contract/clock.ts';
import { THEME_COLOURS } from '../theme/colours.ts';
import type { Shown } from './drawing/drawing.tsx';
import labels from './drawing/labels.module.css';
import { useLook } from './drawing/look.ts';
import { Patterns, patternOf } from './drawing/patterns.tsx';
import tracks from './drawing/ring.module.css';
import classes from './drawing/wedge.module.css';
import { MARK_PATHS, PLUS_PATH } from './ring/marks.ts';
import { piece, ray } from './ring/paths.ts';
import { wedgesOf } from './ring/wedges.ts';
import { angleOf, at, inYear, yearOf } from './ring/year.ts';

interface MiniRingProps {
  readonly view: Shown;
  /** Diameter, px. */
  readonly size: number;
  /** Width of the band as a part of the radius. */
  readonly band?: number;
  /** Marks in the wedges, where they find room. */
  readonly marks?: boolean;
  /** Names of months that are pointed at, and a theme's name: the rest is grey. */
  readonly month?: number | null;
  readonly theme?: string | null;
}

/** px that a wedge of a small ring has at least. */
const LEAST = 7;

export const MiniRing = memo(function MiniRing(props: MiniRingProps) {
  const { view, size, band: share = 0.2, marks = false, month = null, theme = null } = props;
  const look = useLook();
  const id = `mini-${view.clock.id}-${size}`;
  const shapes = useMemo(() => {
    const radius = size / 2 - 3;
    const band = { inner: radius * (1 - share), outer: radius };
    const year = yearOf(view.clock.firstMonth);
    const themes = new Map(view.clock.themes.map((one) => [one.id, one]));
    const rows = new Map(view.workshops.map((row) => [row.id, row]));
    const wedges = wedgesOf(year, view.workshops, band).map(
      ({ key, ids, from, to, inner, outer, month: own }) => {
        const row = rows.get(ids[0] ?? '');
        const found = row?.theme ? themes.get(row.theme) : undefined;
        const half = Math.max(to - from, marks ? 0 : LEAST / radius) / 2;
        const middle = marks ? (from + to) / 2 : row?.date ? angleOf(year, row.date) : (from + to) / 2;
        const point = at((inner + outer) / 2, middle);
        const shape = marks
          ? { inner, outer, from, to }
          : { inner, outer, from: middle - LEAST / radius / 2, to: middle + LEAST / radius / 2 };
        return {
          key,
          month: own,
          count: ids.length,
          colour: (found?.colour ?? null) as Colour | null,
          name: found?.name ?? null,
          state: row?.state ?? 'coming',
          d: piece(shape, marks ? 2 : 0, Math.min(marks ? 4 : 2, half * radius)),
          x: point.x,
          y: point.y,
          size: Math.min((outer - inner) * 0.26, 7),
        };
      },
    );
    const hand = inYear(year, view.today) ? angleOf(year, view.today) : null;
    const over = view.today >= `${view.clock.firstMonth}-01`;
    return { band, radius, year, wedges, hand, elapsed: hand ?? (over ? 2 * Math.PI : 0) };
  }, [view, size, share, marks]);
  const { band, radius, year, wedges, hand, elapsed } = shapes;
  const half = size / 2;
  return (
    <svg
      className={tracks.ring}
      data-look={look}
      data-mini
      width={size}
      height={size}
      viewBox={`${-half} ${-half} ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      <Patterns id={id} />
      {year.sectors.map(({ month: own, from, to }, index) => {
        const cut = Math.min(Math.max(elapsed, from), to);
        return (
          <g key={own} data-band="0" data-lit={month === index}>
            <path
              className={tracks.track}
              data-elapsed={cut >= to}
              data-lit={month === index}
              d={piece({ ...band, from, to }, 2, 3)}
            />
            {cut > from && cut < to && (
              <path className={tracks.gone} d={piece({ ...band, from, to: cut }, 2, 2)} />
            )}
          </g>
        );
      })}
      {hand !== null && look !== 'print' && (
        <path className={labels.hand} d={ray(hand, band.inner - 8, radius + 3)} />
      )}
      {wedges.map(({ key, colour, state, d, x, y, size: mark, name, month: own, count }) => {
        const dim =
          (theme !== null && name !== theme) || (month !== null && year.sectors[month]?.month !== own);
        return (
          <g
            key={key}
            className={classes.wedge}
            data-look={look}
            data-colour={colour ?? 0}
            data-state={state}
            data-dim={dim}
          >
            <path className={classes.shape} d={d} />
            <path className={classes.pattern} d={d} fill={patternOf(id, colour)} />
            {marks && count === 1 && (
              <>
                <circle className={classes.plain} cx={x} cy={y} r={mark * 1.35} />
                <path
                  className={classes.mark}
                  d={colour === null ? PLUS_PATH : MARK_PATHS[THEME_COLOURS[colour].mark]}
                  transform={`translate(${x} ${y}) scale(${mark})`}
                />
              </>
            )}
            {marks && count > 1 && (
              <text className={classes.count} x={x} y={y} dy="0.35em">
                {count}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
});
