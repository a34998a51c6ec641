/** The clock as one drawing to take along: heading, ring with labels and middle, legend. All text is SVG. */
import { type RefObject, useMemo } from 'react';
import { useWords } from '../i18n.ts';
import { Drawing, type Shown } from './drawing/drawing.tsx';
import type { Look } from './drawing/look.ts';
import dots from './drawing/marks.module.css';
import { useMeasure } from './drawing/measure.ts';
import classes from './drawing/ring.module.css';
import { Swatch } from './drawing/swatch.tsx';
import { NO_FILTERS } from './filters.ts';
import { ringNames } from './legend.tsx';
import { middleOf } from './middle.ts';
import texts from './picture.module.css';
import { balanced, cut } from './ring/lines.ts';
import { ringOf } from './ring/model.ts';
import { stageOf } from './ring/stage.ts';
import { ringWords } from './ring-words.ts';

const WIDTH = 960;
const HEAD = 72;
const COLUMNS = 4;
const LINE = 30;
const EDGE = 32;
const EVERYTHING = { workshop: () => true, meeting: () => true } as const;

/** Size of the drawing, px. */
export function pictureSize(view: Shown): { readonly width: number; readonly height: number } {
  const { stage } = stageOf(WIDTH);
  const rows = Math.ceil(view.clock.themes.length / COLUMNS);
  return { width: WIDTH, height: HEAD + (stage.bottom - stage.top) + 16 + rows * LINE + LINE + 16 };
}

export function PictureSvg({
  view,
  look,
  root,
}: {
  readonly view: Shown;
  readonly look: Look;
  readonly root: RefObject<SVGSVGElement | null>;
}) {
  const say = useWords();
  const { text } = say;
  const measure = useMeasure();
  const { stage } = stageOf(WIDTH);
  const ring = useMemo(
    () => ringOf(view, stage, measure, ringWords(say, view), { hand: look !== 'print' }),
    [view, stage, measure, say, look],
  );
  const { width, height } = pictureSize(view);
  const { clock, centres, developments, network } = view;
  const middle = middleOf(say, view, NO_FILTERS, 0);
  const centre = { x: -stage.left, y: HEAD - stage.top };
  const title = balanced(middle.title, 150, 2, (line) => measure(line, 'title'));
  const column = (width - 2 * EDGE) / COLUMNS;
  const below = HEAD + (stage.bottom - stage.top) + 16;
  const { a, b } = ringNames(centres);
  const marks = [
    ...(a === null ? [] : [{ key: 'own', words: text('clock.legend.own', { centre: a }) }]),
    ...(centres.length > 1
      ? [
          {
            key: 'others',
            words: b === null ? text('clock.legend.others') : text('clock.legend.own', { centre: b }),
          },
        ]
      : []),
    ...(developments.length > 0 ? [{ key: 'pdsa', words: text('clock.legend.pdsa') }] : []),
  ];
  const last = below + Math.ceil(clock.themes.length / COLUMNS) * LINE + 16;
  let at = EDGE;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is drawn beside the page, for a file.
    <svg
      ref={root}
      className={classes.ring}
      data-look={look}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <rect className={texts.ground} width={width} height={height} />
      <text className={texts.heading} x={EDGE} y={40}>
        {text('clock.titled', { label: clock.label })}
      </text>
      <text className={texts.sub} x={EDGE} y={60}>
        {network.name}
      </text>
      <g transform={`translate(0 ${HEAD})`}>
        <Drawing
          view={view}
          ring={ring}
          fits={EVERYTHING}
          compact={false}
          measure={measure}
          look={look}
          stop=""
          lit={null}
        />
      </g>
      <g transform={`translate(${centre.x} ${centre.y})`} textAnchor="middle">
        <text className={texts.sub} y={-44}>
          {middle.kicker}
        </text>
        <text className={texts.big} y={-8}>
          {middle.big}
        </text>
        {title.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity.
          <text key={index} className={texts.title} y={18 + index * 19}>
            {line}
          </text>
        ))}
        <text className={texts.sub} y={20 + title.length * 19}>
          {look === 'print' ? '' : middle.note}
        </text>
      </g>
      {clock.themes.map(({ id, name, colour }, index) => {
        const x = EDGE + (index % COLUMNS) * column;
        const y = below + Math.floor(index / COLUMNS) * LINE;
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <Swatch colour={colour} size={22} />
            <text className={texts.small} x={30} y={15}>
              {cut(name, column - 40, (word) => measure(word, 'small'))}
            </text>
          </g>
        );
      })}
      {marks.map(({ key, words }) => {
        const x = at;
        const sign = key === 'pdsa' ? 48 : 18;
        at += sign + measure(words, 'small') + 28;
        return (
          <g key={key} transform={`translate(${x} ${last})`}>
            {key === 'pdsa' ? (
              <text className={texts.letters} y={4}>
                P D S A
              </text>
            ) : (
              <g className={dots.meeting} data-filled={key === 'own'}>
                <circle className={dots.dot} cx={6} cy={0} r={4.75} />
              </g>
            )}
            <text className={texts.small} x={sign} y={4}>
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
