/** Labels and their leaders, and today's hand. Everything here is said by the events' names, too. */
import { memo } from 'react';
import type { Bands } from '../ring/bands.ts';
import { type Label, LINE } from '../ring/labels.ts';
import { polyline, ray } from '../ring/paths.ts';
import classes from './labels.module.css';

interface LabelTextProps {
  readonly label: Label;
  readonly dim: boolean;
  readonly next: boolean;
  /** Nothing decided yet: the title is quiet. */
  readonly bare: boolean;
}

/** Baselines below a line's top, px. */
const SMALL_BASE = 12;
const TITLE_BASE = 14;

export const LabelText = memo(function LabelText({ label, dim, next, bare }: LabelTextProps) {
  const { x, top, anchor, date, lines, warning, kind, width, height } = label;
  if (kind === 'today') {
    const left = anchor === 'end' ? x - width : x;
    return (
      <g className={classes.today}>
        <rect x={left} y={top} width={width} height={height} rx={height / 2} />
        <text x={left + width / 2} y={top + height / 2} dy="0.35em">
          {date}
        </text>
      </g>
    );
  }
  const warningTop = top + LINE.small + LINE.title * lines.length;
  const sign = anchor === 'end' ? x - width : x;
  return (
    <g className={classes.label} data-dim={dim} data-next={next} data-bare={bare} textAnchor={anchor}>
      <text className={classes.date} x={x} y={top + SMALL_BASE}>
        {date}
      </text>
      {lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity.
          key={index}
          className={classes.title}
          x={x}
          y={top + LINE.small + LINE.title * index + TITLE_BASE}
        >
          {line}
        </text>
      ))}
      {warning !== '' && (
        <g className={classes.warning} textAnchor="start">
          <path
            d={`M${sign + 7} ${warningTop + 1.5}l6.5 11.5h-13zM${sign + 7} ${warningTop + 6}v3.2M${sign + 7} ${warningTop + 11}v.2`}
          />
          <text x={sign + 18} y={warningTop + SMALL_BASE}>
            {warning}
          </text>
        </g>
      )}
    </g>
  );
});

/** Lines from wedges to their labels. */
export function Leaders({ labels }: { readonly labels: readonly Label[] }) {
  return labels.map(({ key, kind, leader }) =>
    kind === 'workshop' && leader.length > 0 ? (
      <path key={key} className={classes.leader} d={polyline(leader)} />
    ) : null,
  );
}

/** Today's hand, broken at the months; outside the ring it goes to its label. */
export function Hand({
  angle,
  bands,
  label,
}: {
  readonly angle: number;
  readonly bands: Bands;
  readonly label: Label | undefined;
}) {
  const inside =
    bands.preparation.outer > bands.preparation.inner ? bands.preparation.outer - 2 : bands.others.inner;
  return (
    <g className={classes.hand}>
      <path d={ray(angle, inside, bands.months.inner - 2)} />
      <path d={ray(angle, bands.months.outer + 2, bands.radius)} />
      <path d={label ? polyline(label.leader) : ray(angle, bands.radius, bands.radius + 6)} />
    </g>
  );
}
