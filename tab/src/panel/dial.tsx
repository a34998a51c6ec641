/** What runs now: ring, large figure, name of the phase and what comes then. A tick draws it anew, not the rest of the panel. */
import type { MeetingView, PartView } from '#contract/views.ts';
import { clockTime } from '#i18n/time.ts';
import { useServerNow } from '../clock-time.ts';
import { useText, useWords } from '../i18n.ts';
import classes from './clock.module.css';
import { Icon } from './icons.tsx';
import { figureOf, type Moment, momentOf } from './moment.ts';
import { Ring } from './phase-ring.tsx';
import { clockAt, inSentence } from './words.ts';
import './time.css';

/** Name of what runs: the phase of a case, else the part. */
export function useRunningName(part: PartView): string {
  const text = useText();
  return part.part === 'case'
    ? part.phase === null
      ? ''
      : text(`phase.${part.phase}`)
    : text(`part.${part.part}`);
}

/** '9.28' */
export function ServerClock({ now }: { readonly now: string }) {
  const words = useWords();
  const at = useServerNow(now);
  return <>{clockAt(words, at)}</>;
}

/** Sizes of the panel's ring. */
const OUTER = 68;
const INNER = 51;

/** Ring, large figure, name of the phase and what comes then. */
export function Dial({ view, part }: { readonly view: MeetingView; readonly part: PartView }) {
  const { text, lang } = useWords();
  const words = useWords();
  const now = useServerNow(view.now);
  const moment = momentOf(part, now);
  const name = useRunningName(part);
  const following = part.phasesAfter[0];
  const over = moment.over !== 'nothing' && !moment.still;
  const figure = figureOf(moment.left);
  const minutes = figure.kind === 'minutes' ? figure.minutes : 0;
  const end = clockAt(words, moment.ends);
  const turn =
    part.part !== 'case'
      ? null
      : part.turn && (part.number === null || part.number === String(part.turn.n))
        ? text('meeting.caseTurn', part.turn)
        : [
            part.number === null ? '' : text('meeting.caseNumber', { number: part.number }),
            part.turn === null ? '' : text('meeting.turn', part.turn),
          ]
            .filter((one) => one !== '')
            .join(' · ');
  return (
    <div className={classes.dial}>
      <div className={classes.face}>
        <Ring part={part} now={now} moment={moment} outer={OUTER} inner={INNER} />
        <BigFigure moment={moment} name={name} vacant={part.vacant} />
      </div>
      <div>
        {turn && <p className={classes.caption}>{turn}</p>}
        <p className={classes.phase}>{name}</p>
        <p className={classes.small}>
          {part.vacant
            ? text('meeting.vacant')
            : moment.still
              ? figure.kind === 'seconds'
                ? text('panel.leftAfterPause.seconds', { time: figure.text })
                : text('panel.leftAfterPause', { n: minutes })
              : moment.over === 'phase' && part.part === 'case'
                ? text('panel.phaseEndedAt', { time: end, end: clockTime(lang, part.ends) })
                : over
                  ? text('panel.endedAt', { time: end })
                  : text('panel.until', { time: end })}
        </p>
        {part.part === 'case' && !part.vacant && (
          <p className={classes.small}>
            {following
              ? text('panel.then', {
                  phase: inSentence(words, text(`phase.${following.phase}`)),
                  minutes: following.minutes,
                })
              : text('panel.last')}
          </p>
        )}
        {part.part === 'talk' && <p className={classes.small}>{text('meeting.talkNote')}</p>}
        {part.part === 'closing' && <p className={classes.small}>{text('meeting.closingNote')}</p>}
      </div>
    </div>
  );
}

interface BigFigureProps {
  readonly moment: Moment;
  readonly name: string;
  readonly vacant: boolean;
}

/** A silent timer: its label changes with the minutes, and nothing of it is announced by itself. */
function BigFigure({ moment, name, vacant }: BigFigureProps) {
  const text = useText();
  const figure = figureOf(moment.left);
  const label = moment.still
    ? text('panel.spoken.pause', { phase: name })
    : figure.kind === 'minutes'
      ? text('panel.spoken.left', { phase: name, n: figure.minutes })
      : figure.kind === 'seconds'
        ? text('panel.spoken.lastTwo', { phase: name })
        : text('panel.spoken.over', { phase: name });
  return (
    <div className={classes.figure} role="timer" aria-live="off" aria-label={label} data-kind={figure.kind}>
      {moment.still || vacant ? (
        <>
          <Icon name="pause" size={34} />
          <span className={classes.unit}>{text('panel.pause')}</span>
        </>
      ) : (
        <>
          <span
            className={classes.number}
            data-long={figure.kind === 'over' && figure.text.length > 5 ? true : undefined}
          >
            {figure.kind === 'minutes' ? figure.minutes : figure.text}
          </span>
          <span className={classes.unit}>
            {figure.kind === 'over'
              ? text('panel.over')
              : figure.kind === 'minutes'
                ? text('panel.minutes')
                : text('panel.left')}
          </span>
        </>
      )}
    </div>
  );
}
