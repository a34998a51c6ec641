/** The hour as a bar. A tick draws it anew, not the rest of the panel. */
import type { MeetingView } from '#contract/views.ts';
import { clockTime } from '#i18n/time.ts';
import { useServerNow } from '../clock-time.ts';
import { useText, useWords } from '../i18n.ts';
import classes from './clock.module.css';
import { momentOf } from './moment.ts';
import { type BarSegment, bufferOf, segmentsAt } from './plan-bar.ts';
import { capital, clockAt } from './words.ts';
import './time.css';

/** 'puskuria 5 min', with seconds while they run; '' in the open discussion, which is all buffer. */
export function useBufferWords(segments: readonly BarSegment[]): string {
  const text = useText();
  if (segments.some(({ what, state }) => what === 'talk' && state === 'running')) return '';
  const seconds = Math.floor(bufferOf(segments) / 1000);
  if (seconds <= 0) return text('panel.noBuffer');
  const [n, s] = [Math.floor(seconds / 60), seconds % 60];
  return s === 0 ? text('panel.buffer', { n }) : text('panel.bufferSeconds', { n, s });
}

/** The hour as a bar: what was, what runs, what comes, the buffer, and now. */
export function HourBar({ view }: { readonly view: MeetingView }) {
  const words = useWords();
  const { text, lang } = words;
  const now = useServerNow(view.now);
  const segments = segmentsAt(view.segments, view.part, Date.parse(view.now), now);
  const buffer = useBufferWords(segments);
  const [first] = segments;
  if (!first) return null;
  const last = Math.max(Date.parse(view.end), segments.at(-1)!.to);
  const start = clockAt(words, first.from);
  const end = clockTime(lang, view.end);
  return (
    <div className={classes.hour}>
      <Bar
        segments={segments}
        from={first.from}
        to={last}
        now={now}
        over={isOver(view, now)}
        label={text('panel.bar', { start, end, now: clockAt(words, now), buffer: capital(words, buffer) })}
      />
      <p className={classes.edges} aria-hidden="true">
        <span>{start}</span>
        <span>{buffer}</span>
        <span>{end}</span>
      </p>
    </div>
  );
}

function isOver({ part }: MeetingView, now: number): boolean {
  if (!part) return false;
  const moment = momentOf(part, now);
  return moment.over === 'part' && !moment.still;
}

interface BarProps {
  readonly segments: readonly BarSegment[];
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly over: boolean;
  readonly label: string;
  /** The stage names opening, buffer and closing too. */
  readonly names?: (segment: BarSegment) => string;
  /** Stands above the mark of now. */
  readonly time?: string;
}

/** Segments in place by their share of the hour. */
export function Bar({ segments, from, to, now, over, label, names, time }: BarProps) {
  const share = (ms: number) => `${(100 * ms) / Math.max(1, to - from)}%`;
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      {segments.map((segment, k) => (
        <div
          // The order of segments is that of the hour: the place is what names them.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={k}
          className={classes.segment}
          data-what={segment.what}
          data-state={segment.state}
          data-named={segment.what !== 'case'}
          style={{ left: share(segment.from - from), width: share(segment.to - segment.from) }}
        >
          <span>{names ? names(segment) : segment.what === 'case' ? segment.number : ''}</span>
        </div>
      ))}
      <div
        className={classes.now}
        data-over={over}
        style={{ left: share(Math.min(to, Math.max(from, now)) - from) }}
      >
        {time && <span>{time}</span>}
      </div>
    </div>
  );
}
