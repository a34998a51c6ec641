/** What lies under the marks: the months of every band, what has passed of them, the months' names. */
import { memo, useId } from 'react';
import type { Lang } from '#i18n/lang.ts';
import { type Band, type Bands, MONTH_GAP } from '../ring/bands.ts';
import type { Measure } from '../ring/lines.ts';
import { nameLine, piece, thread } from '../ring/paths.ts';
import { at, type Sector, type Year } from '../ring/year.ts';
import { monthWord } from '../words.ts';
import classes from './ring.module.css';

/** Letters of the months' names, px. */
const NAME_SIZE = 13;

function Track({
  band,
  sector,
  elapsed,
}: {
  readonly band: Band;
  readonly sector: Sector;
  readonly elapsed: number;
}) {
  const corner = Math.min(4, (band.outer - band.inner) / 2);
  const cut = Math.min(Math.max(elapsed, sector.from), sector.to);
  const gone = cut > sector.from;
  const whole = cut >= sector.to;
  return (
    <>
      <path
        className={classes.track}
        data-elapsed={whole}
        d={piece({ ...band, from: sector.from, to: sector.to }, MONTH_GAP, corner)}
      />
      {gone && !whole && (
        <path
          className={classes.gone}
          d={piece({ ...band, from: sector.from, to: cut }, MONTH_GAP, Math.min(corner, 2))}
        />
      )}
    </>
  );
}

interface MonthProps {
  readonly band: Band;
  readonly sector: Sector;
  readonly lang: Lang;
  readonly measure: Measure;
  readonly now: boolean;
  readonly numbers: boolean;
}

/** A month's name along its arc, its number where the name is too long. */
function Month({ band, sector: { month, from, to }, lang, measure, now, numbers }: MonthProps) {
  const id = useId();
  const name = monthWord(lang, month);
  const radius = (band.inner + band.outer) / 2;
  const short = numbers || measure(name, 'month') > (to - from) * radius - 10;
  const middle = at(radius, (from + to) / 2);
  return (
    <>
      {now && <path className={classes.now} d={piece({ ...band, from, to }, MONTH_GAP, 3)} />}
      {short ? (
        <text className={classes.month} data-now={now} data-number x={middle.x} y={middle.y} dy="0.35em">
          {Number(month.slice(5))}
        </text>
      ) : (
        <>
          <path id={id} d={nameLine(band, from, to, NAME_SIZE)} fill="none" />
          <text className={classes.month} data-now={now}>
            <textPath href={`#${id}`} startOffset="50%">
              {name}
            </textPath>
          </text>
        </>
      )}
    </>
  );
}

interface TracksProps {
  readonly bands: Bands;
  readonly year: Year;
  readonly elapsed: number;
  readonly hand: number | null;
  readonly lang: Lang;
  readonly measure: Measure;
  readonly numbers: boolean;
}

export const Tracks = memo(function Tracks(props: TracksProps) {
  const { bands, year, elapsed, hand, lang, measure, numbers } = props;
  const filled = [bands.workshops, bands.own, bands.others, bands.preparation, bands.development].filter(
    ({ inner, outer }) => outer - inner > 1,
  );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true">
      {year.sectors.map((sector) => (
        <g key={sector.month}>
          {filled.map((band, index) => (
            <g key={band.outer} data-band={index} className={classes.band}>
              <Track band={band} sector={sector} elapsed={elapsed} />
            </g>
          ))}
          {[bands.own, bands.others].map(({ inner, outer }) => (
            <path
              key={outer}
              className={classes.thread}
              d={thread((inner + outer) / 2, sector.from + 0.012, sector.to - 0.012)}
            />
          ))}
          <Month
            band={bands.months}
            sector={sector}
            lang={lang}
            measure={measure}
            numbers={numbers}
            now={hand !== null && hand >= sector.from && hand < sector.to}
          />
        </g>
      ))}
    </g>
  );
});
