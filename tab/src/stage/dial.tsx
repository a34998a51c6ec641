/** The stage's ring with its large figure: no seconds before the last two minutes, whole minutes when it is over. */
import type { MeetingView, PartView } from '#contract/views.ts';
import { useServerNow } from '../clock-time.ts';
import { useText } from '../i18n.ts';
import { Icon } from '../panel/icons.tsx';
import { figureOf, momentOf } from '../panel/moment.ts';
import { Ring } from '../panel/phase-ring.tsx';
import classes from './stage.module.css';

/** `look.md`, Grids: the ring's radius. */
const OUTER = 204;
const INNER = 154;

export function StageDial({ view, part }: { readonly view: MeetingView; readonly part: PartView }) {
  const text = useText();
  const now = useServerNow(view.now);
  const moment = momentOf(part, now);
  const figure = figureOf(moment.left);
  const name =
    part.phase === null
      ? part.part === 'case'
        ? ''
        : text(`part.${part.part}`)
      : text(`phase.${part.phase}`);
  return (
    <>
      <Ring part={part} now={now} moment={moment} outer={OUTER} inner={INNER} />
      <div
        className={classes.figure}
        role="timer"
        aria-live="off"
        aria-label={
          moment.still
            ? text('panel.spoken.pause', { phase: name })
            : figure.kind === 'minutes'
              ? text('panel.spoken.left', { phase: name, n: figure.minutes })
              : text(figure.kind === 'seconds' ? 'panel.spoken.lastTwo' : 'panel.spoken.over', {
                  phase: name,
                })
        }
        data-kind={figure.kind}
        data-full={figure.kind === 'over' && figure.minutes === 0}
      >
        {moment.still ? (
          <>
            <Icon name="pause" size={96} />
            <span className={classes.unit}>{text('stage.paused')}</span>
          </>
        ) : figure.kind === 'over' && figure.minutes === 0 ? (
          <span className={classes.full}>{text('stage.full')}</span>
        ) : (
          <>
            <span className={classes.number} data-long={figure.kind !== 'seconds' && figure.minutes > 9}>
              {figure.kind === 'minutes'
                ? figure.minutes
                : figure.kind === 'over'
                  ? `+${figure.minutes}`
                  : figure.text}
            </span>
            <span className={classes.unit}>
              {text(
                figure.kind === 'minutes'
                  ? 'panel.minutesLeft'
                  : figure.kind === 'over'
                    ? 'panel.minutesOver'
                    : 'panel.left',
              )}
            </span>
          </>
        )}
      </div>
    </>
  );
}
