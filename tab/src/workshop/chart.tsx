/** How many gave each answer: small bars with their numbers, and the same numbers as a table. */
import { useText } from '../i18n.ts';
import classes from './chart.module.css';

interface ChartProps {
  readonly question: string;
  /** How many gave the answer `from`, `from` + 1 … */
  readonly counts: readonly number[];
  readonly from: number;
  /** The large number beside the bars, and what it is. */
  readonly figure: string;
  readonly of: string;
}

const HEIGHT = 44;
const STEP = 24;
const WIDTH = 20;

export function Chart({ question, counts, from, figure, of }: ChartProps) {
  const text = useText();
  const most = Math.max(1, ...counts);
  return (
    <figure className={classes.chart}>
      <figcaption>{question}</figcaption>
      <p className={classes.figure}>
        <strong>{figure}</strong> {of}
      </p>
      <svg
        className={classes.bars}
        width={counts.length * STEP}
        viewBox={`0 0 ${counts.length * STEP} ${HEIGHT + 32}`}
        aria-hidden="true"
        focusable="false"
      >
        {counts.map((count, at) => {
          const height = count === 0 ? 1.5 : Math.max(4, (HEIGHT * count) / most);
          const x = at * STEP + (STEP - WIDTH) / 2;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the answers are the places.
            <g key={at}>
              <rect
                className={count === 0 ? classes.none : classes.some}
                x={x}
                y={16 + HEIGHT - height}
                width={WIDTH}
                height={height}
                rx={count === 0 ? 0 : 2}
              />
              {count > 0 && (
                <text x={x + WIDTH / 2} y={12 + HEIGHT - height} textAnchor="middle">
                  {count}
                </text>
              )}
              <text className={classes.answer} x={x + WIDTH / 2} y={HEIGHT + 30} textAnchor="middle">
                {from + at}
              </text>
            </g>
          );
        })}
      </svg>
      <details className={classes.table}>
        <summary>{text('workshop.asTable')}</summary>
        <table>
          <caption className="unseen">{question}</caption>
          <thead>
            <tr>
              <th scope="col">{text('workshop.answer')}</th>
              <th scope="col">{text('workshop.answers')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((count, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the answers are the places.
              <tr key={at}>
                <th scope="row">{from + at}</th>
                <td className="numbers">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
