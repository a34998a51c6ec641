/** The stage's hour bar: 56 high, its parts named where the name has room. */
import type { MeetingView } from '#contract/views.ts';
import { clockTime } from '#i18n/time.ts';
import { useServerNow } from '../clock-time.ts';
import { useWords } from '../i18n.ts';
import { Bar, useBufferWords } from '../panel/hour-bar.tsx';
import { momentOf } from '../panel/moment.ts';
import { type BarSegment, segmentsAt } from '../panel/plan-bar.ts';
import { capital, clockAt } from '../panel/words.ts';
import classes from './stage.module.css';

/** The bar's length and about the width of a letter, in units: a name that has no room is left out, not cut. */
const LENGTH = 1168;
const LETTER = 12.5;

export function StageBar({ view }: { readonly view: MeetingView }) {
  const words = useWords();
  const { text, lang } = words;
  const now = useServerNow(view.now);
  const segments = segmentsAt(view.segments, view.part, Date.parse(view.now), now);
  const buffer = useBufferWords(segments);
  const [first] = segments;
  if (!first || !view.part) return null;
  const to = Math.max(Date.parse(view.end), segments.at(-1)!.to);
  const moment = momentOf(view.part, now);
  const nameOf = (segment: BarSegment): string => {
    if (segment.what === 'case') return segment.number ?? '';
    const name = segment.what === 'buffer' ? text('panel.bufferName') : text(`part.${segment.what}`);
    const room = (LENGTH * (segment.to - segment.from)) / (to - first.from);
    return name.length * LETTER + 8 <= room ? name : '';
  };
  const time = clockAt(words, now);
  const start = clockAt(words, first.from);
  const end = clockTime(lang, view.end);
  return (
    <div className={classes.hour}>
      <Bar
        segments={segments}
        from={first.from}
        to={to}
        now={now}
        over={moment.over === 'part' && !moment.still}
        label={text('panel.bar', { start, end, now: time, buffer: capital(words, buffer) })}
        names={nameOf}
        time={time}
      />
      <p className={classes.edges} aria-hidden="true">
        <span>{start}</span>
        <span>{end}</span>
      </p>
    </div>
  );
}
